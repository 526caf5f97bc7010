package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.CountySource;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.AnswerOptions;
import org.junheng.cli.option.YearsOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.history.CountyHistory;
import org.junheng.history.History;
import org.junheng.history.HistoryOptions;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.report.HistoryReport;
import org.junheng.results.Outcome;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at counties over several years. */
@Command(
        name = "history",
        description = {
            "多年情况：各年结论、差异系数和指标的走势，为什么变动（学生、资源、新办、撤销、合并、更正、限值、规则），哪年可能不达标。",
            "Counties over several years: what came of each, how coefficients and values went, why they moved (students,"
                    + " resources, schools opened, closed or merged, corrections, limits, rules), and what may miss its limit when.",
            "",
            "数据写成 年份=数据，可写多个；或给一个文件夹，每年一个子文件夹。",
            "例：history 2022=data22 2023=data23 2024=data24 --schools schools.yaml --report history.html",
            "每年按当年 --day 那一天有效的规则评估，另按 --as-of 那一天（默认最后一年的 --day）的规则统一评估一遍。",
            "学校只按代码对应；不再出现和新出现的代码会列出来问，在 --schools 文件里说明之前按撤销和新办算。",
            "Data are named YEAR=DATA, several of them; or name one folder with a sub-folder for each year.",
            "Example: history 2022=data22 2023=data23 2024=data24 --schools schools.yaml --report history.html",
            "Each year is judged by the rules in force on --day of it, and once more by those of the day of --as-of (by"
                    + " default --day of the last year).",
            "Schools are matched by id alone; ids that vanish or appear are asked about, and are reckoned as closed and opened"
                    + " until the file of --schools says otherwise.",
            "",
            "退出码：0 最后一年都达标，学校变动都已说明；1 不是；2 用法、规则或数据有误，没有写出结果。",
            "Exit code: 0 the last year passes everywhere and nothing is asked; 1 not so; 2 bad usage, rules or data, nothing"
                    + " was written."
        },
        versionProvider = Version.class)
public final class HistoryCommand extends YearsOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = {
                "写成网页：各年走势、变动缘由、预警，逐校逐年。",
                "Write a page: lines over the years, causes of change, warnings, school by school and year by year."
            })
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = {"写在网页开头的说明，如数据的来历。", "A remark at the head of the page, such as where the data come from."})
    private String note = "";

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    public HistoryCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        AnswerOptions.checkPage(terminal, report, problems);
        List<Rules> sources = sources(rooms, terminal, problems);
        check(terminal, answer.files(report.stream().toList()), problems);
        Ledger kept = ledger(terminal, problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        HistoryOptions options = options();
        SortedMap<Integer, CountySource> years = new TreeMap<>();
        for (Map.Entry<Integer, DataJob> job : jobs().entrySet()) {
            years.put(job.getKey(), counties -> rooms.read(job.getValue(), counties));
        }
        Rooms.Loaded rules = rooms.load(sources);
        rules.notices().forEach(terminal::note);
        History history = History.of((county, day) -> rules.evaluate(county, Options.asOf(day)), years, options);
        if (history.counties().isEmpty()) {
            throw new Failure(terminal.text(new Text("数据中没有任何县，无从评估。", "There is no county in the data.")));
        }
        write(history, history.pledges(kept));
        unknownCounties(history, kept);
        return isGood(history) ? 0 : 1;
    }

    private void write(History history, List<CountyPledges> pledges) throws IOException {
        List<PeerGroup> peers = peers(history);
        String told = answer.isJson()
                ? HistoryReport.json(history, peers, pledges)
                : HistoryReport.text(history, peers, pledges, terminal.language());
        answer.write(
                terminal,
                told,
                report,
                page -> HistoryReport.html(history, peers, pledges, Text.same(note), terminal.language(), page));
    }

    /** Lines of a county that no year has would be lost without a word. */
    private void unknownCounties(History history, Ledger kept) {
        Set<String> known = history.counties().stream().map(CountyHistory::id).collect(Collectors.toSet());
        kept.outside(known)
                .keySet()
                .forEach(county -> terminal.err()
                        .println(terminal.text(new Text(
                                "台账里有各年数据中都没有的区县，没有核对：" + county,
                                "The ledger has a county that no year has, and which was not looked at: " + county))));
    }

    private static boolean isGood(History history) {
        int last = history.years().get(history.years().size() - 1).year();
        return history.counties().stream()
                .allMatch(county -> county.last().year() == last
                        && county.last().inForce().outcome() == Outcome.PASS
                        && county.questions().isEmpty());
    }
}
