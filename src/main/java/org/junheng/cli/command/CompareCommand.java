package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.cli.option.AnswerOptions;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.Overwriting;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.report.YearOnYear;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two evaluations. */
@Command(
        name = "compare",
        description = {
            "对比两次评估：哪些问题是新增、变差、不变、改善、解决或不再评估，缘由是数据（哪个数由几变几）、限值、规则、范围还是口径。",
            "Compare two evaluations: findings that are new, worse, unchanged, better, solved or no longer judged, and whether data (which figure, from what to what), limits, rules, scope or method made the difference.",
            "",
            "退出码：0 没有新增、变差或不再评估的问题；1 有；2 文件有误。",
            "Exit code: 0 nothing is new, worse or no longer judged; 1 something is; 2 bad files."
        },
        versionProvider = Version.class)
public final class CompareCommand extends CommonOptions implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE.json",
            description = {"上一次评估的 JSON，写出时加 --detail。", "JSON with --detail of the earlier evaluation."})
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "AFTER.json",
            description = {"这一次评估。", "The later evaluation."})
    private Path after = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = {
                "写成网页：每个问题的变化和缘由，可筛选、排序、下载。",
                "Write a page: what became of each finding and why, to be filtered, sorted and downloaded."
            })
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--full",
            description = {
                "文字输出连没有变化的问题也逐项列出；不写则只计数。",
                "List findings that are unchanged, too, as text; without it they are counted."
            })
    private boolean full;

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    public CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        check();
        YearOnYear compared = YearOnYear.of(before, after, terminal.language());
        String told = answer.isJson() ? compared.json() : full ? compared.fullText() : compared.text();
        answer.write(terminal, told, report, page -> compared.writePage(terminal.language(), page));
        return compared.isWorse() ? 1 : 0;
    }

    private void check() throws IOException {
        List<String> problems = new ArrayList<>();
        Stream.of(before, after)
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add(terminal.text(new Text("不能读取文件：", "The file cannot be read: ")) + file));
        AnswerOptions.checkPage(terminal, report, problems);
        new Overwriting(terminal, problems)
                .check(List.of(before, after), answer.files(report.stream().toList()));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
    }
}
