package org.junheng.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What goes along with two sets of rules that are held against each other. */
public final class ImpactOptions {
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
            description = {"两边都用的地方标准，就近的写在前。", "Standards of places for both, nearest first."})
    private List<String> overlays = List.of();

    @Option(
            names = "--after-overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "只用于改后的地方标准：看一个地方的标准比国家的严还是宽。",
                "Standards of places for AFTER alone: to see where a place asks for more than the country, or less."
            })
    private List<String> afterOverlays = List.of();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = {"价目表（YAML）：算出补齐要多花多少。", "A price list (YAML): tells what closing costs by either."})
    private Optional<Path> prices = Optional.empty();

    @Mixin
    private AnswerOptions answer = new AnswerOptions();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = {"写成网页。", "Write a page."})
    private Optional<Path> report = Optional.empty();

    public List<String> overlays() {
        return overlays;
    }

    public List<String> afterOverlays() {
        return afterOverlays;
    }

    public Optional<Path> prices() {
        return prices;
    }

    /** In which form the command answers, and where that goes. */
    public AnswerOptions answer() {
        return answer;
    }

    public Optional<Path> report() {
        return report;
    }

    /** The files that are written; adds to the problems which of them has a name of another kind. */
    public List<Path> outputs(Terminal terminal, List<String> problems) {
        AnswerOptions.checkPage(terminal, report, problems);
        return answer.files(report.stream().toList());
    }

    /** Whether the answer was asked for besides the page. */
    public boolean isAsked() {
        return report.isEmpty() || answer.isAsked();
    }

    /** The day that was named, or today, which is said. */
    public LocalDate day(Terminal terminal) {
        return asOf.orElseGet(() -> {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            terminal.err()
                    .println(terminal.text(new Text("未指定 --as-of，按今天评估：", "No --as-of; evaluated as of today: "))
                            + today);
            return today;
        });
    }
}
