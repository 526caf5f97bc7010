package org.junheng.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The files that officials read and file, besides the report on standard output. */
public final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE.html|DIR",
            description = {
                "写网页报告：一个文件，或一个文件夹（每县一页）。",
                "Write the HTML report: one file, or a folder with a page for each county."
            })
    private Optional<Path> report = Optional.empty();

    @Option(
            names = "--xlsx",
            paramLabel = "FILE.xlsx",
            description = {"写工作簿：申报表各表、问题与对策、数据问题。", "Write the workbook: the form's tables, findings, data problems."})
    private Optional<Path> xlsx = Optional.empty();

    @Option(
            names = "--docx",
            paramLabel = "FILE.docx|DIR",
            description = {
                "写总结：一个县的文件，或每县一个文件的文件夹。",
                "Write the summary: a file for one county, or a folder with one for each."
            })
    private Optional<Path> docx = Optional.empty();

    @Option(
            names = "--school",
            paramLabel = "ID",
            description = {"--docx 写这一所学校的总结。", "With --docx: the summary of this school."})
    private Optional<String> school = Optional.empty();

    /** Where the workbook goes. */
    public Optional<Path> xlsx() {
        return xlsx;
    }

    /** Where the summary goes. */
    public Optional<Path> docx() {
        return docx;
    }

    /** The school that the summary is of; empty for the county. */
    public Optional<String> school() {
        return school;
    }

    /** Where the HTML report goes. */
    public Optional<Path> report() {
        return report;
    }

    /** Every file or folder that is to be written. */
    public List<Path> all() {
        return Stream.of(report, xlsx, docx).flatMap(Optional::stream).toList();
    }
}
