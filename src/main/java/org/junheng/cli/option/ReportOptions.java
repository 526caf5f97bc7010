package org.junheng.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;

/** The files that officials read and file, besides the report on standard output. */
public final class ReportOptions {
    /** How the name of a file of some kind ends: {@code .pdf}. */
    private static final Pattern KIND = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");

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
            paramLabel = "ID|NAME",
            description = {"--docx 写这一所学校（代码或名称）的总结。", "With --docx: the summary of this school, by id or name."})
    private Optional<String> school = Optional.empty();

    @Option(
            names = "--sheets",
            paramLabel = "DIR",
            description = {
                "写学校一页单：每校一页，可打印，另有目录。",
                "Write a one-page sheet for each school, to be printed, and a list of them."
            })
    private Optional<Path> sheets = Optional.empty();

    /** Where the sheets of schools go. */
    public Optional<Path> sheets() {
        return sheets;
    }

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

    /** Adds to the problems which files are of a kind that is not written. */
    public void check(Terminal terminal, List<String> problems) {
        check(terminal, false, problems);
    }

    /**
     * The same.
     *
     * @param onePage whether the report is one page for all counties, and no folder
     */
    public void check(Terminal terminal, boolean onePage, List<String> problems) {
        if (onePage) {
            AnswerOptions.checkPage(terminal, report, problems);
        }
        report.filter(path -> !onePage && !isFolder(path) && !endsWith(path, ".html", ".htm"))
                .ifPresent(path -> problems.add(terminal.text(new Text(
                        "--report 写 .html 文件或文件夹，不写“" + path + "”；要 PDF，请打开网页，打印时另存为 PDF。",
                        "--report writes an .html file or a folder, not \"" + path
                                + "\"; for a PDF open the page and print it to one."))));
        sheets.filter(path -> !isFolder(path))
                .ifPresent(path -> problems.add(terminal.text(new Text(
                        "--sheets 写文件夹，每校一个文件，不写“" + path + "”。",
                        "--sheets writes a folder with a file for each school, not \"" + path + "\"."))));
        xlsx.filter(path -> !endsWith(path, ".xlsx"))
                .ifPresent(path -> problems.add(terminal.text(new Text(
                        "--xlsx 写 .xlsx 文件，不写“" + path + "”。", "--xlsx writes an .xlsx file, not \"" + path + "\"."))));
        if (school.isPresent() && docx.isEmpty()) {
            problems.add(terminal.text(new Text(
                    "--school 要和 --docx 一起用：它只写这一所学校的总结。",
                    "--school goes with --docx: it writes the summary of this school alone.")));
        }
        docx.filter(path -> !isFolder(path) && !endsWith(path, ".docx"))
                .ifPresent(path -> problems.add(terminal.text(new Text(
                        "--docx 写 .docx 文件或文件夹，不写“" + path + "”。",
                        "--docx writes a .docx file or a folder, not \"" + path + "\"."))));
    }

    /** A folder that is there, or a name that is not that of a file of some kind. */
    private static boolean isFolder(Path path) {
        return Files.isDirectory(path) || !KIND.matcher(path.toString()).find();
    }

    private static boolean endsWith(Path path, String... endings) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    /** Whether summaries or sheets of schools are written. */
    public boolean hasDocuments() {
        return docx.isPresent() || sheets.isPresent();
    }

    /** Every file or folder that is to be written. */
    public List<Path> all() {
        return Stream.of(report, xlsx, docx, sheets).flatMap(Optional::stream).toList();
    }
}
