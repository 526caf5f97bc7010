package org.junheng.report.change;

import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.RunOptions;

/**
 * What a JSON report says of the run that wrote it.
 *
 * @param asOf the day for which it was evaluated
 * @param rules the rules as they were named
 * @param overlays the names of the overlays, nearest first
 * @param detail whether it has what verdicts were computed from: figures, members, verdicts that are counted
 * @param run what else it depended on; {@link RunOptions#NONE} where it does not say so
 * @param sources the data files that were read
 * @param sealed whether its last line is the seal of all before it
 */
public record RecordedRun(
        String asOf,
        List<String> rules,
        List<String> overlays,
        boolean detail,
        RunOptions run,
        List<ReadingNotes.ReadSource> sources,
        boolean sealed) {
    public RecordedRun {
        rules = List.copyOf(rules);
        overlays = List.copyOf(overlays);
        sources = List.copyOf(sources);
    }
}
