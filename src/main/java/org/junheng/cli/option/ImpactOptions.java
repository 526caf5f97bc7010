package org.junheng.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
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

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the output, text by default."})
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

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

    public Optional<Path> out() {
        return out;
    }

    public Optional<Path> report() {
        return report;
    }

    public Format format() {
        return format.orElse(Format.TEXT);
    }

    /** The files that are written. */
    public Stream<Path> outputs() {
        return Stream.concat(out.stream(), report.stream());
    }

    /** Whether the answer was asked for besides the page. */
    public boolean isAsked() {
        return report.isEmpty() || format.isPresent() || out.isPresent();
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
