package org.junheng.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.CountyRun;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Failures;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Progress;
import org.junheng.cli.terminal.Terminal;
import org.junheng.criteria.Overlay;
import org.junheng.data.ReadCounty;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.report.Page;
import org.junheng.report.PlanReport;
import org.junheng.report.Report;
import org.junheng.texts.Text;

/** Asks the same of every county, on all cores, and writes the answers in the order of the data. */
public final class CountyAnswers {
    /** The exit code where an internal error left counties without an answer, and the others have theirs. */
    static final int SOME_FAILED = 3;

    private final Rooms rooms;
    private final Terminal terminal;
    private final CountyOptions command;
    private final CountyOptions.RunSetup asked;
    private final Progress progress;
    private final Failures failures;
    private boolean good = true;
    private long counties;
    /** The counties that an internal error left without an answer. */
    private final List<County> failed = new ArrayList<>();

    private Optional<RuntimeException> broken = Optional.empty();

    public CountyAnswers(Rooms rooms, Terminal terminal, CountyOptions command, CountyOptions.RunSetup asked) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.command = command;
        this.asked = asked;
        this.progress = new Progress(terminal, System::nanoTime);
        this.failures = new Failures(terminal.language());
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

    private record Answered(County county, Optional<CountyReply> reply, Optional<RuntimeException> broken) {}

    /**
     * Writes the answers, and the reports.
     *
     * @param kind what a program is told that they are
     * @param reports the reports that have a page of each county
     * @return the exit code: 0 where nothing is left to do anywhere, 1 where something is, {@link #SOME_FAILED}
     */
    public int write(String kind, List<Report> reports, CountyRun.CountyQuestion<CountyReply> question)
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
                write(out, PlanReport.jsonEnd(failed.stream().map(County::id).toList()));
            }
            output.commit();
        }
        broken.ifPresent(this::tellFailed);
        return broken.isPresent() ? SOME_FAILED : good ? 0 : 1;
    }

    private void tellFailed(RuntimeException first) {
        terminal.err().println(failures.ofSome(failed.stream().map(County::name).toList(), first));
        if (command.isVerbose()) {
            first.printStackTrace(terminal.err());
        }
    }

    private void answers(OutputStream out, List<Report> reports, CountyRun.CountyQuestion<CountyReply> question)
            throws IOException {
        DataJob data = command.data(List.of());
        ReadingNotes notes;
        try {
            notes = CountyRun.ask(
                    counties -> rooms.read(data, counties),
                    (read, position) -> answered(question, read, position),
                    answer -> add(out, reports, answer));
            tell(notes);
        } finally {
            progress.clear();
        }
        if (counties == 0 && !failed.isEmpty()) {
            throw broken.orElseThrow();
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

    /** What nobody foresaw in one county is no reason to keep back what was found for the others. */
    private Answered answered(CountyRun.CountyQuestion<CountyReply> question, ReadCounty read, long position) {
        try {
            return new Answered(read.county(), Optional.of(question.ask(read, position)), Optional.empty());
        } catch (RuntimeException thrown) {
            if (failures.problems(thrown).isPresent()) {
                throw thrown;
            }
            return new Answered(read.county(), Optional.empty(), Optional.of(thrown));
        }
    }

    private void add(OutputStream out, List<Report> reports, Answered answered) {
        answered.reply.ifPresent(answer -> add(out, reports, answer));
        answered.broken.ifPresent(thrown -> {
            broken = broken.or(() -> Optional.of(thrown));
            failed.add(answered.county);
            if (!command.answer().isJson()) {
                written(out, failures.ofOne(answered.county.name()) + "\n\n");
            }
        });
    }

    private void add(OutputStream out, List<Report> reports, CountyReply answer) {
        String between = command.answer().isJson() && counties > 0 ? ",\n" : "";
        written(out, between + answer.text);
        try {
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

    private static void written(OutputStream out, String text) {
        try {
            write(out, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
