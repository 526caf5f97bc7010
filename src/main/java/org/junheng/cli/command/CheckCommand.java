package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.run.CheckFormat;
import org.junheng.cli.run.CheckReport;
import org.junheng.cli.run.CheckWatch;
import org.junheng.cli.run.FilesToCheck;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.facts.County;
import org.junheng.lab.CaseMemory;
import org.junheng.lab.CheckRecord;
import org.junheng.lab.CheckRecord.ToldCheck;
import org.junheng.lab.Checkup;
import org.junheng.rules.RulesException;
import org.junheng.rules.cache.KeptRecords;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks rules without data: loads them, and runs the cases beside them. */
@Command(
        name = "check",
        description = {
            "检查规则：列出全部错误，运行规则旁的用例，并提示规则里可能不对的地方（rules/lint 有逐项说明）。",
            "Check rules: list every mistake, run the cases beside them, and warn of what may be wrong with the rules"
                    + " (rules/lint explains each).",
            "",
            "退出码：0 规则可用，用例都符合；1 有用例不符；2 有文件不能使用，或用法有误。",
            "Exit code: 0 the rules can be used and every case holds; 1 a case does not hold; 2 a file cannot be used, or bad"
                    + " usage."
        },
        versionProvider = Version.class)
public final class CheckCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {"规则文件、文件夹或规则包名。", "Rule files, folders, or names of packs."})
    private List<String> paths = List.of();

    @Option(
            names = "--overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "地方标准：只运行它们的用例（国家规则的用例按国家限值写）。",
                "Places: then only their cases are run, for those of the packs are written for the packs' own limits."
            })
    private List<String> overlays = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = {
                "输出格式，默认 text；json 给程序用，sarif 给编辑器和代码审查用（SARIF 2.1.0）。",
                "Format of the output, text by default; json for programs, sarif for editors and code review (SARIF 2.1.0)."
            })
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--strict",
            description = {"有提示也以退出码1结束。", "Warnings too end with exit code 1."})
    private boolean strict;

    @Option(
            names = "--mutate",
            description = {
                "用例都符合后，逐处改动规则（限值差末位一、关系换成相邻的、范围反过来），列出用例没有发现的改动；大的规则包要几分钟。",
                "When every case holds, change the rules in one place at a time (a limit by its last place, a relation to its"
                        + " neighbour, a scope to its opposite), and list the changes that no case notices; minutes for a large"
                        + " pack."
            })
    private boolean mutate;

    @Option(
            names = "--watch",
            description = {
                "一直开着：保存文件后立即再查，只运行改动可能影响的用例；Ctrl+C 结束。",
                "Stay, and check again when a file is saved; only cases that the edit can touch are run. Ctrl+C ends it."
            })
    private boolean watch;

    @Option(
            names = "--all",
            description = {
                "运行全部用例；不写时，上次检查后没有受改动影响的用例不再运行。",
                "Run every case; otherwise those are left out that no edit since the last check can touch."
            })
    private boolean all;

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "规则要用的数据：核对规则里的列名和学校编号，提示没有判定任何对象的标准；与 --watch 合用时列出每次改动后变化的判定。",
                "Data that the rules will meet: the columns and schools that rules name are looked for, and criteria that judge"
                        + " nobody are told; with --watch, the verdicts that an edit turns are named."
            })
    private List<Path> data = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = {"数据的评估日期，默认今天。", "The day for which the data are judged; today by default."})
    private Optional<LocalDate> asOf = Optional.empty();

    private CaseMemory memory = new CaseMemory();
    private Optional<Rooms.Loaded> before = Optional.empty();
    private List<Text> notices = List.of();
    private Map<Path, FileTime> dataStamps = Map.of();
    private List<County> counties = List.of();

    public CheckCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> rules = named.resolve(paths, problems);
        List<Rules> places = named.places(overlays, problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        List<Rules> own = places.isEmpty() ? rules : places;
        List<Rules> sources = Stream.concat(rules.stream(), places.stream()).toList();
        if (watch) {
            return watch(sources, own);
        }
        Optional<CheckRecord> record = record();
        Optional<ToldCheck> unchanged = record.filter(any -> data.isEmpty()).flatMap(CheckRecord::unchanged);
        if (unchanged.isPresent()) {
            unchanged.get().notices().forEach(terminal::note);
            return tell(unchanged.get().checkup());
        }
        record.ifPresent(before -> memory = before.memory());
        Checkup checkup = check(sources, FilesToCheck.of(own));
        if (!checkup.isRefused()) {
            record.ifPresent(before -> before.keep(new ToldCheck(checkup, notices), memory));
        }
        return tell(checkup);
    }

    /** What the last check left. Cases of places are run anew, for what they stand on is not all named. */
    private Optional<CheckRecord> record() {
        return all || mutate || !overlays.isEmpty()
                ? Optional.empty()
                : KeptRecords.standard().flatMap(kept -> CheckRecord.of(kept, paths));
    }

    private int tell(Checkup checkup) throws IOException {
        if (format == CheckFormat.TEXT && checkup.criteria() == 0 && checkup.isRefused()) {
            List<String> told = checkup.diagnostics().stream()
                    .map(each -> each.in(terminal.language()))
                    .toList();
            throw new Failure(told);
        }
        String text = new CheckReport(checkup, terminal.language()).in(format);
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        if (checkup.isRefused()) {
            return 2;
        }
        boolean isTold = strict && !checkup.diagnostics().isEmpty();
        return checkup.hasErrors() || isTold ? 1 : 0;
    }

    private int watch(List<Rules> sources, List<Rules> own) throws IOException {
        List<Path> rules = Stream.concat(paths.stream(), overlays.stream())
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        if (rules.isEmpty()) {
            throw new Failure(terminal.text(new Text(
                    "--watch 要有文件夹或文件可看：自带的规则包不会改动。",
                    "--watch needs a folder or a file: bundled packs do not change.")));
        }
        List<Path> watched = Stream.concat(rules.stream(), data.stream().filter(Files::exists))
                .toList();
        try {
            new CheckWatch(terminal, watched, () -> check(sources, FilesToCheck.of(own)))
                    .run(() -> !Thread.currentThread().isInterrupted());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The counties of the data; read again when a file of them was saved. */
    private List<County> counties() throws IOException {
        Map<Path, FileTime> now = CheckWatch.stamps(data);
        if (!data.isEmpty() && (counties.isEmpty() || !now.equals(dataStamps))) {
            List<County> read = new ArrayList<>();
            rooms.read(DataJob.of(data), county -> read.add(county.county()));
            counties = read;
            dataStamps = now;
        }
        return counties;
    }

    private Checkup check(List<Rules> sources, FilesToCheck files) throws IOException {
        if (all || !overlays.isEmpty()) {
            memory.forgetCases();
        }
        try {
            Rooms.Loaded loaded = before.map(rules -> rules.reloaded(sources)).orElseGet(() -> rooms.load(sources));
            before = Optional.of(loaded);
            notices = loaded.notices();
            notices.forEach(terminal::note);
            LocalDate day = asOf.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
            Checkup checkup = loaded.check(files.cases(), files.rules(), counties(), day, memory);
            return mutate && !checkup.hasErrors()
                    ? checkup.with(loaded.mutate(files.cases(), files.rules()).diagnostics())
                    : checkup;
        } catch (RulesException refused) {
            return Checkup.refused(refused.problems(), files.cases());
        }
    }
}
