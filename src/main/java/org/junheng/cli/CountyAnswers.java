package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junheng.data.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Overlay;
import org.junheng.report.PlanJson;

/** Asks the same of every county, on all cores, and writes the answers in the order of the data. */
final class CountyAnswers {
    private final Rooms rooms;
    private final Terminal terminal;
    private final CountyOptions command;
    private final CountyOptions.Asked asked;
    private final Progress progress;
    private boolean good = true;
    private long counties;

    CountyAnswers(Rooms rooms, Terminal terminal, CountyOptions command, CountyOptions.Asked asked) {
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
     */
    record Answer(String text, boolean good, int schools) {}

    /**
     * Writes the answers.
     *
     * @param kind what a program is told that they are
     * @return whether nothing is left to do anywhere
     */
    boolean write(String kind, Function<County, Answer> question) throws IOException {
        try (Output output = command.open(terminal)) {
            OutputStream out = output.stream();
            if (command.isJson()) {
                write(
                        out,
                        PlanJson.start(
                                kind,
                                command.rules(),
                                asked.options().asOf(),
                                asked.rules().overlays().stream()
                                        .map(Overlay::name)
                                        .toList()));
            }
            answers(out, question);
            if (command.isJson()) {
                write(out, PlanJson.end());
            }
            output.commit();
        }
        return good;
    }

    private void answers(OutputStream out, Function<County, Answer> question) throws IOException {
        try (InOrder<County, Answer> queue =
                new InOrder<>(Runtime.getRuntime().availableProcessors(), question, answer -> add(out, answer))) {
            ReadingNotes notes = rooms.read(command.data(List.of()), read -> queue.accept(read.county()));
            queue.finish();
            tell(notes);
        } finally {
            progress.clear();
        }
        if (counties == 0) {
            throw new Failure(terminal.text("数据中没有任何县。", "There is no county in the data."));
        }
    }

    /** What could not be read is not in the answers, so it is told beside them. */
    private void tell(ReadingNotes notes) {
        if (!notes.problems().isEmpty()) {
            terminal.err()
                    .println(terminal.text(
                            "数据中有" + notes.problems().size() + "处不可用，按未报处理；用 evaluate 可看到清单。",
                            notes.problems().size()
                                    + " cells could not be used and count as missing; evaluate lists them."));
        }
    }

    private void add(OutputStream out, Answer answer) {
        String between = command.isJson() && counties > 0 ? ",\n" : "";
        try {
            write(out, between + answer.text);
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
