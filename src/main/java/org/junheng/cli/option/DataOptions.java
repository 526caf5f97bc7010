package org.junheng.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;

/** The options of commands that look at counties: by which rules, and on which day. */
public abstract class DataOptions extends ReadOptions {
    private static final List<String> USUAL = List.of("quality-balance-2017");

    @Option(
            names = "--rules",
            arity = "1..*",
            paramLabel = "PACK|PATH",
            description = {
                "规则包名，或规则文件、文件夹；默认 quality-balance-2017。",
                "Packs, rule files or folders; quality-balance-2017 by default."
            })
    private List<String> rules = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            converter = DayOption.class,
            description = {"评估日期，默认今天。", "The day for which rules and overlays hold; today by default."})
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "地方标准：自带的名称，或文件夹、limits.yaml；就近的写在前，其规则一并载入。",
                "Standards of a place: a bundled name, or a folder or limits.yaml; nearest first, its rules are loaded with it."
            })
    private List<String> overlays = List.of();

    @Option(
            names = QualityOption.NAME,
            paramLabel = "KEY=VALUE",
            description = {
                "质量评价口径，可写多次，压过规则包和地方标准：weights=0.6/0.4/0/0、cutoffs=60/75/85、bands=cumulative、denominator=tested、comprehensive=all-subjects。",
                "How a school's quality is reckoned, over pack and places, once for each: weights=0.6/0.4/0/0, cutoffs=60/75/85, bands=cumulative, denominator=tested, comprehensive=all-subjects."
            })
    private List<String> quality = List.of();

    /** The rules as they were named, or those that are used where none are. */
    public List<String> rules() {
        return rules.isEmpty() ? USUAL : rules;
    }

    /** The rules that were named, if any were. */
    protected List<String> namedRules() {
        return rules;
    }

    /** The day that was named. */
    protected Optional<LocalDate> namedDay() {
        return asOf;
    }

    /** The places as they were named, nearest first. */
    public List<String> places() {
        return overlays;
    }

    /** How quality is reckoned, as it was chosen; what is wrong with it is added to the problems. */
    protected List<String> quality(Terminal terminal, List<String> problems) {
        return QualityOption.of(quality, terminal, problems);
    }

    /** Where the rules come from, those of places among them; what is wrong with them is added to the problems. */
    protected List<Rules> sources(Rooms rooms, Terminal terminal, List<String> problems) {
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> sources = named.resolve(rules(), problems);
        QualityOption.rules(quality(terminal, problems)).forEach(sources::add);
        sources.addAll(named.places(overlays, problems));
        return sources;
    }

    /** The rules and places on disk. */
    @Override
    protected Stream<Path> alsoRead() {
        return Overwriting.paths(
                Stream.concat(rules.stream(), overlays.stream()).toList());
    }

    /** The day that was named, or today, which is said. */
    protected LocalDate day(Terminal terminal) {
        return asOf.orElseGet(() -> {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            terminal.err()
                    .println(terminal.text(new Text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: "))
                            + today);
            return today;
        });
    }
}
