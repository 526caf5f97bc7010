package org.junheng.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.cli.option.ReportOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.OutputFolder;
import org.junheng.cli.terminal.Terminal;
import org.junheng.report.HtmlReport;
import org.junheng.report.Report;
import org.junheng.report.SheetReport;
import org.junheng.report.SummaryReport;
import org.junheng.report.WorkbookReport;
import org.junheng.texts.Text;

/** Everything that one evaluation writes: all of it appears, or none. */
public final class Targets implements AutoCloseable {
    private final Terminal terminal;
    private final List<Output> files = new ArrayList<>();
    private final List<OutputFolder> folders = new ArrayList<>();
    private final List<ReportStart> starts = new ArrayList<>();

    /** Starts a report once the rules are loaded. */
    interface ReportStart {
        Report report(EvaluationJob job, LoadedJob loaded) throws IOException;
    }

    public Targets(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The report as text or JSON, to a file or, without one, to standard output. */
    public void add(Optional<Path> file) throws IOException {
        Output output = file.isPresent() ? open(file.get()) : keep(Output.to(terminal.out()));
        starts.add((job, loaded) -> loaded.report(job, output.stream()));
    }

    /** A report that is no file. */
    void add(ReportStart start) {
        starts.add(start);
    }

    /** The files that were asked for. */
    public void add(ReportOptions options) throws IOException {
        if (options.report().isPresent()) {
            addHtml(options.report().get());
        }
        if (options.xlsx().isPresent()) {
            Output output = open(options.xlsx().get());
            starts.add((job, loaded) ->
                    new WorkbookReport(loaded.headingWithClauses(job), job.language(), output.stream(), job.ledger()));
        }
        if (options.docx().isPresent()) {
            addSummary(options.docx().get(), options.school());
        }
        if (options.sheets().isPresent()) {
            OutputFolder folder = openFolder(options.sheets().get());
            starts.add((job, loaded) -> new SheetReport(loaded.heading(job), job.language(), folder.path()));
        }
    }

    private void addHtml(Path path) throws IOException {
        if (isFile(path, ".html", ".htm")) {
            Output output = open(path);
            starts.add(
                    (job, loaded) -> HtmlReport.toFile(loaded.headingWithClauses(job), job.language(), output.stream())
                            .with(job.ledger()));
        } else {
            OutputFolder folder = openFolder(path);
            starts.add(
                    (job, loaded) -> HtmlReport.toFolder(loaded.headingWithClauses(job), job.language(), folder.path())
                            .with(job.ledger()));
        }
    }

    private void addSummary(Path path, Optional<String> school) {
        if (isFile(path, ".docx")) {
            Output output = open(path);
            starts.add((job, loaded) ->
                    SummaryReport.toFile(loaded.headingWithClauses(job), job.language(), school, output.stream()));
        } else {
            OutputFolder folder = openFolder(path);
            starts.add((job, loaded) ->
                    SummaryReport.toFolder(loaded.headingWithClauses(job), job.language(), school, folder.path()));
        }
    }

    private static boolean isFile(Path path, String... endings) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(path) && List.of(endings).stream().anyMatch(name::endsWith);
    }

    private Output open(Path file) {
        try {
            return keep(Output.to(file));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private Output keep(Output output) {
        files.add(output);
        return output;
    }

    private OutputFolder openFolder(Path path) {
        try {
            OutputFolder folder = OutputFolder.to(path);
            folders.add(folder);
            return folder;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private Failure unwritable(Path path, IOException e) {
        return new Failure(terminal.text(new Text("不能写入文件：", "The file cannot be written: ")) + path + " ("
                + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
    }

    /** Starts all reports. */
    public List<Report> start(EvaluationJob job, LoadedJob loaded) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (ReportStart start : starts) {
            reports.add(start.report(job, loaded));
        }
        return reports;
    }

    /** Everything is complete. */
    public void commit() throws IOException {
        for (OutputFolder folder : folders) {
            folder.commit();
        }
        for (Output file : files) {
            file.commit();
        }
    }

    /** Takes away what is not complete. */
    @Override
    public void close() throws IOException {
        for (Output file : files) {
            file.close();
        }
        for (OutputFolder folder : folders) {
            folder.close();
        }
    }
}
