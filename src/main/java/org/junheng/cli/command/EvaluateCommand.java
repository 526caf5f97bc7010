package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.DataOptions;
import org.junheng.cli.option.LedgerOption;
import org.junheng.cli.option.ReportOptions;
import org.junheng.cli.run.CostsRun;
import org.junheng.cli.run.EvaluationJob;
import org.junheng.cli.run.EvaluationRun;
import org.junheng.cli.run.Targets;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.results.Outcome;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates counties. */
@Command(
        name = "evaluate",
        description = {
            "按规则评估各县，给出判定、问题和对策。",
            "Evaluate counties by rules: verdicts, findings and countermeasures.",
            "",
            "退出码：0 各文件的必达要求全部达到；1 有未达标、待定或没有可判的；2 用法、规则或数据有误，没有写出结果。",
            "Exit code: 0 all that binds passes; 1 something fails, is undecided or nothing was judged; 2 bad usage, rules or"
                    + " data, nothing was written."
        },
        versionProvider = Version.class)
public final class EvaluateCommand extends DataOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--last-year",
            arity = "1..*",
            paramLabel = "DATA",
            description = {
                "上一年的数据，用来找出沿用旧数和异常变化；不影响判定。",
                "Last year's data, to find copies and jumps; no verdict depends on it."
            })
    private List<Path> lastYear = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {
                "标准输出的格式，默认 text：写了 --report 等文件时，结论也照样输出。",
                "Format of the report on standard output, text by default: the answer is told beside files, too."
            })
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--full",
            description = {
                "文字输出全部判定、依据、对策和数据；不写则只有结论和未达标、待定的，一屏可看完。",
                "Everything as text: verdicts, sources, countermeasures, data; without it what fits a screen."
            })
    private boolean full;

    @Option(
            names = "--detail",
            description = {
                "JSON 连各判定所用的数和出处、差异系数的各校占比、计数的各项判定一并写出，约长一倍多；compare 要用。",
                "JSON with the figures behind each verdict, the shares of each coefficient and the verdicts behind each count:",
                "more than twice as long; compare needs it."
            })
    private boolean detail;

    @Option(
            names = "--profile",
            description = {
                "不写报告，只列每条规则的用时、匹配次数和各种判定数，最慢的在前（文字或 JSON）；退出码为 0。",
                "In place of a report: time, matches and verdicts of each rule, the slowest first, as text or JSON; exit code 0."
            })
    private boolean profile;

    @Option(
            names = "--ledger",
            paramLabel = "FILE.xlsx|FILE.csv",
            description = {
                "上次工作簿里或网页上下载后填好的“台账”：责任人、期限、状态沿用，报完成的与数据核对，逾期和到期的豁免点名；豁免不改变判定。",
                "The filled ledger of the last workbook or page: owner, due and state are kept, what is reported done is checked,",
                "what is overdue and waivers that expired are named; a waiver changes no verdict."
            })
    private Optional<Path> ledger = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    public EvaluateCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        checkProfile(problems);
        checkDetail(problems);
        reports.check(terminal, problems);
        List<Rules> sources = sources(rooms, terminal, problems);
        Ledger kept = LedgerOption.read(ledger, terminal, problems);
        check(
                terminal,
                Stream.concat(lastYear.stream(), ledger.stream()).toList(),
                Stream.concat(out.stream(), reports.all().stream()).toList(),
                problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        EvaluationJob job = new EvaluationJob(
                sources,
                rules(),
                places(),
                quality(terminal, problems),
                data(lastYear),
                day(terminal),
                format.orElse(Format.TEXT),
                format.orElse(Format.TEXT) == Format.JSON ? detail : full,
                terminal.language(),
                kept);
        if (profile) {
            new CostsRun(rooms, terminal, job).write(out);
            return 0;
        }
        try (Targets targets = new Targets(terminal)) {
            targets.add(out);
            targets.add(reports);
            Outcome outcome = new EvaluationRun(rooms, terminal, job).write(targets);
            targets.commit();
            reports.all().forEach(file -> terminal.err().println(terminal.text(new Text("已写出：", "Written: ")) + file));
            return outcome == Outcome.PASS ? 0 : 1;
        }
    }

    private void checkDetail(List<String> problems) {
        if (detail && format.orElse(Format.TEXT) != Format.JSON) {
            problems.add(terminal.text(new Text(
                    "--detail 只用于 --format json；文字要全部依据，请用 --full。",
                    "--detail goes with --format json; for all of it as text use --full.")));
        }
    }

    private void checkProfile(List<String> problems) {
        if (profile
                && (full
                        || detail
                        || ledger.isPresent()
                        || !lastYear.isEmpty()
                        || !reports.all().isEmpty())) {
            problems.add(terminal.text(new Text(
                    "--profile 不写报告，不能与 --full、--detail、--last-year、--ledger、--report、--xlsx、--docx、--sheets 同用。",
                    "--profile writes no report, so it goes without --full, --detail, --last-year, --ledger, --report, --xlsx,"
                            + " --docx and --sheets.")));
        }
    }
}
