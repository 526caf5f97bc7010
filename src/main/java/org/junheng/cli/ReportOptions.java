package org.junheng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The files that officials read and file, besides the report on standard output. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE.html|DIR",
            description = {
                "写网页报告：一个文件，或一个文件夹（每县一页）。",
                "Write the HTML report: one file, or a folder with a page for each county."
            })
    private Optional<Path> report = Optional.empty();

    /** Where the HTML report goes. */
    Optional<Path> report() {
        return report;
    }

    /** Every file or folder that is to be written. */
    List<Path> all() {
        return Stream.of(report).flatMap(Optional::stream).toList();
    }
}
