package org.junheng.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.CountyRun;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Progress;
import org.junheng.cli.terminal.Terminal;
import org.junheng.criteria.Overlay;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.Page;
import org.junheng.report.PlanReport;
import org.junheng.report.Report;
import org.junheng.texts.Text;

/** Asks the same of every county, on all cores, and writes the answers in the order of the data. */
public final class CountyAnswers {
    private final Rooms rooms;
    private final Terminal terminal;
    private final CountyOptions command;
    private final CountyOptions.RunSetup asked;
    private final Progress progress;
    private boolean good = true;
    private long counties;

    public CountyAnswers(Rooms rooms, Terminal terminal, CountyOptions command, CountyOptions.RunSetup asked) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.command = command;
        this.asked = asked;
        this.progress = new Progress(terminal, System::nanoTime);
    }

    /**
     * What is said of a county.
     *
     * @param text in the format that was asked for
     * @param good whether nothing is left to do
     * @param schools how many schools it has
     * @param pages its page in each of the reports
     */
    public record CountyReply(String text, boolean good, int schools, List<Page> pages) {}

    /**
     * Writes the answers, and the reports.
     *
     * @param kind what a program is told that they are
     * @param reports the reports that have a page of each county
     * @return whether nothing is left to do anywhere
     */
    public boolean write(String kind, List<Report> reports, CountyRun.CountyQuestion<CountyReply> question)
            throws IOException {
        try (Output output = command.answer().open(terminal)) {
            OutputStream out = output.stream();
            if (command.answer().isJson()) {
                write(
                        out,
                        PlanReport.jsonStart(
                                kind,
                                command.rules(),
                                asked.options().asOf(),
                                asked.rules().overlays().stream()
                                        .map(Overlay::name)
                                        .toList()));
            }
            answers(out, reports, question);
            if (command.answer().isJson()) {
                write(out, PlanReport.jsonEnd());
            }
            output.commit();
        }
        return good;
    }

    private void answers(OutputStream out, List<Report> reports, CountyRun.CountyQuestion<CountyReply> question)
            throws IOException {
        DataJob data = command.data(List.of());
        ReadingNotes notes;
        try {
            notes = CountyRun.ask(
                    counties -> rooms.read(data, counties), question, answer -> add(out, reports, answer));
            tell(notes);
        } finally {
            progress.clear();
        }
        if (counties == 0) {
            throw new Failure(terminal.text(new Text("数据中没有任何县。", "There is no county in the data.")));
        }
        for (Report report : reports) {
            report.finish(notes);
        }
    }

    /** What could not be read is not in the answers, so it is told beside them. */
    private void tell(ReadingNotes notes) {
        if (!notes.problems().isEmpty()) {
            terminal.err()
                    .println(terminal.text(new Text(
                            "数据中有" + notes.problems().size() + "处不可用，按未报处理；用 evaluate 可看到清单。",
                            notes.problems().size()
                                    + " cells could not be used and count as missing; evaluate lists them.")));
        }
    }

    private void add(OutputStream out, List<Report> reports, CountyReply answer) {
        String between = command.answer().isJson() && counties > 0 ? ",\n" : "";
        try {
            write(out, between + answer.text);
            for (int i = 0; i < reports.size(); i++) {
                reports.get(i).add(answer.pages.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counties++;
        good &= answer.good;
        progress.done(answer.schools);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
