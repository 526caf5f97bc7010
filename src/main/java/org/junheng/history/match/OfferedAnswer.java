package org.junheng.history.match;

import java.util.List;
import org.junheng.texts.Text;

/**
 * What may be written of a school that is asked about.
 *
 * @param meaning what it says
 * @param lines the lines to write under the later year, each of its own; in words where ids have to be filled in
 */
public record OfferedAnswer(Text meaning, List<Text> lines) {
    public OfferedAnswer {
        lines = List.copyOf(lines);
    }
}
