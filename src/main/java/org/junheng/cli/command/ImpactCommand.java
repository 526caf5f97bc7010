package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.CountyRun;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.AnswerOptions;
import org.junheng.cli.option.ImpactOptions;
import org.junheng.cli.option.Overwriting;
import org.junheng.cli.option.ReadOptions;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.criteria.CriterionEdit;
import org.junheng.data.PriceFile;
import org.junheng.facts.County;
import org.junheng.report.ImpactReport;
import org.junheng.results.Aims;
import org.junheng.results.CountyImpact;
import org.junheng.results.Evaluation;
import org.junheng.results.Impact;
import org.junheng.results.Prices;
import org.junheng.results.Witness;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what other rules would change. */
@Command(
        name = "impact",
        description = {
            "规则改动的影响：哪些判定变了、往哪边变，涉及多少学校和学生，补齐要多少钱。",
            "What other rules would change: which verdicts move and which way, schools and pupils, what closing costs.",
            "",
            "不写数据时，为每项标准找一个最小的例子：改前达标、改后不达标的学校，或相反；没有的，说明已证明没有，还是没有找到。",
            "Without data: for each criterion a smallest school that passes by one version and fails by the other, or that there"
                    + " is none (proved), or that none was found.",
            "",
            "不用数据；改前、改后、数据；与 git 中的版本比：",
            "Without data; before, after, data; against a revision of git:",
            "  junheng impact quality-balance-2017 my-rules",
            "  junheng impact quality-balance-2017 my-rules county/",
            "  junheng impact HEAD:my-rules my-rules county/",
            "  junheng impact quality-balance-2017 quality-balance-2017 county/ --after-overlay hefei",
            "",
            "退出码：0 没有判定变化；1 有；2 用法、规则或数据有误。",
            "Exit code: 0 nothing moves; 1 something does; 2 bad usage, rules or data."
        },
        versionProvider = Version.class,
        customSynopsis = "junheng impact BEFORE AFTER [DATA...] [OPTIONS]%n")
public final class ImpactCommand extends ReadOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = {
                "改前的规则：规则包、文件、文件夹，或 git 版本:文件夹。",
                "The rules before: a pack, file or folder, or REVISION:FOLDER of git."
            })
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = {"改后的规则，写法相同。", "The rules after, alike."})
    private String after = "";

    @Mixin
    private ImpactOptions options = new ImpactOptions();

    public ImpactCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    protected int before() {
        return 2;
    }

    @Override
    protected boolean needsData() {
        return false;
    }

    @Override
    protected Stream<Path> alsoRead() {
        return Overwriting.paths(Stream.of(List.of(before, after), options.overlays(), options.afterOverlays())
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> first = new ArrayList<>(named.versions(before, problems));
        List<Rules> second = new ArrayList<>(named.versions(after, problems));
        first.addAll(named.places(options.overlays(), problems));
        second.addAll(named.places(options.afterOverlays(), problems));
        second.addAll(named.places(options.overlays(), problems));
        if (named().isEmpty() && options.report().isPresent()) {
            problems.add(terminal.text(new Text(
                    "--report 要有数据才能写：在最后写数据文件或文件夹。", "--report needs data: name data files or folders last.")));
        }
        check(terminal, options.prices().stream().toList(), options.outputs(terminal, problems), problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Rooms.Loaded was = rooms.load(first);
        Rooms.Loaded is = rooms.load(second);
        Stream.of(was, is)
                .flatMap(loaded -> loaded.notices().stream())
                .distinct()
                .forEach(terminal::note);
        if (named().isEmpty()) {
            return withoutData(was, is);
        }
        Impact impact = impact(was, is);
        write(impact);
        return impact.isNone() ? 0 : 1;
    }

    private int withoutData(Rooms.Loaded was, Rooms.Loaded is) throws IOException {
        List<Witness> witnesses = was.witnesses(is, options.day(terminal));
        List<CriterionEdit> edits = CriterionEdit.of(was.criteria(), is.criteria());
        String text = options.answer().isJson()
                ? ImpactReport.json(witnesses, edits)
                : ImpactReport.text(witnesses, edits, terminal.language());
        options.answer().write(terminal, text);
        boolean isNone = edits.isEmpty() && witnesses.stream().allMatch(one -> one.answer() == Witness.Existence.NONE);
        return isNone ? 0 : 1;
    }

    private Impact impact(Rooms.Loaded was, Rooms.Loaded is) throws IOException {
        Options day = Options.asOf(options.day(terminal));
        Optional<Prices> prices = options.prices().map(PriceFile::read);
        DataJob data = data(List.of());
        List<CountyImpact> counties = new ArrayList<>();
        CountyRun.ask(
                taker -> rooms.read(data, taker),
                (read, position) -> of(was, is, read.county(), day, prices),
                counties::add);
        if (counties.isEmpty()) {
            throw new Failure(terminal.text(new Text("数据中没有任何县。", "There is no county in the data.")));
        }
        return new Impact(counties);
    }

    private static CountyImpact of(
            Rooms.Loaded was, Rooms.Loaded is, County county, Options day, Optional<Prices> prices) {
        Evaluation before = was.evaluate(county, day);
        Evaluation after = is.evaluate(county, day);
        CountyImpact impact = CountyImpact.of(before, after);
        return prices.map(means -> impact.with(CountyImpact.ClosingCost.of(
                        was.plan(before, day, means, Aims.REQUIRED), is.plan(after, day, means, Aims.REQUIRED))))
                .orElse(impact);
    }

    private void write(Impact impact) throws IOException {
        String text =
                options.answer().isJson() ? ImpactReport.json(impact) : ImpactReport.text(impact, terminal.language());
        Output.Writing page = to -> ImpactReport.html(impact, before, after, terminal.language(), to);
        if (options.isAsked()) {
            options.answer().write(terminal, text, options.report(), page);
        } else {
            AnswerOptions.writePage(terminal, options.report().orElseThrow(), page);
        }
    }
}
