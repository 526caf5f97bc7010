package org.junheng.data.column;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.MarkLines;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.LinesAbove;
import org.junheng.texts.Text;

/** At what lines marks were counted, as texts above and below a table say, for rows that do not say it themselves; it is told. */
public final class NotedLines {
    private final Notes notes;
    private final CellPlace place;
    private Optional<MarkLines> lines;
    private boolean contradict;

    /** What stands above the table. */
    public NotedLines(Notes notes, FoundTable found) {
        this.notes = notes;
        this.place = found.place();
        LinesAbove above = LinesAbove.of(found.titles());
        this.lines = above.lines();
        tell(above, new Text("表上方", "above the table"));
    }

    /** What stands below it; where that says other lines, neither holds. */
    public void below(List<String> said) {
        LinesAbove below = LinesAbove.of(said);
        contradict = lines.isPresent() && below.lines().isPresent() && !lines.equals(below.lines());
        if (contradict) {
            notes.problem(
                    place,
                    "",
                    String.join(" ", below.notes()),
                    new Text(
                            "表上方写的分数线是 " + lines.orElseThrow() + "，表下写的是 "
                                    + below.lines().orElseThrow() + "，两处矛盾，合格、良好、优秀人数按未报处理。请改成一致，或加“分数线”列。",
                            "above the table stand the lines " + lines.orElseThrow() + ", and below it "
                                    + below.lines().orElseThrow()
                                    + ": those who passed count as missing. Make them agree, or add a column \"cutOffs\"."));
            lines = Optional.empty();
        } else if (lines.isEmpty()) {
            lines = below.lines();
            tell(below, new Text("表下", "below the table"));
        }
    }

    /** The lines that were said; empty where none were, or two. */
    public Optional<MarkLines> lines() {
        return lines;
    }

    /** Whether what stands above and below are two. */
    public boolean contradict() {
        return contradict;
    }

    private void tell(LinesAbove said, Text where) {
        if (said.notes().isEmpty()) {
            return;
        }
        String text = Notes.shown(String.join(" ", said.notes()));
        String read = said.lines().map(MarkLines::toString).orElse("");
        notes.notice(
                place,
                "",
                text,
                read.isEmpty()
                        ? new Text(
                                where.zh() + "写着“" + text + "”，三条分数线不全或不明，没有采用。请加“分数线”列，写作 60/80/90（满分的百分数）。",
                                where.en() + " stands \"" + text
                                        + "\", which does not give all three lines clearly, and was not used. Add a column \"cutOffs\" with"
                                        + " 60/80/90, in percent of the full mark.")
                        : new Text(
                                where.zh() + "写着“" + text + "”，按分数线 " + read + "（满分的百分数）读入，本行另有“分数线”的除外。",
                                where.en() + " stands \"" + text + "\": read as the lines " + read
                                        + ", in percent of the full mark, but for rows with lines of their own."));
    }
}
