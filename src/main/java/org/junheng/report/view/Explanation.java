package org.junheng.report.view;

import java.util.List;
import java.util.Optional;
import org.junheng.data.note.FigureOrigin;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.texts.Text;

/**
 * The chain from a verdict to the cells that it was computed from.
 *
 * @param verdict the verdict
 * @param criterion what its criterion is called
 * @param subject who was judged
 * @param value what was measured, as reports show it
 * @param limit what it has to be; empty where nothing is compared
 * @param reason why the verdict is what it is
 * @param rules the text of the rules that made it so: the criterion's own first, then one that leaves out or eases
 * @param place the place that set the limit; empty where the rule's own holds
 * @param steps how the value was computed: the division, the split between levels, the range, the conditions
 * @param figures what was reported, each with the cells where it was read
 * @param members what it counts or compares: other verdicts, the values of schools
 * @param flips what would turn it
 */
public record Explanation(
        Verdict verdict,
        Text criterion,
        Text subject,
        Text value,
        Text limit,
        Text reason,
        List<RuleText> rules,
        Optional<PlaceLimit> place,
        List<Text> steps,
        List<ReadCells> figures,
        List<ExplainedMember> members,
        List<Text> flips) {
    public Explanation {
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
        figures = List.copyOf(figures);
        members = List.copyOf(members);
        flips = List.copyOf(flips);
    }

    /**
     * A rule as it stands in its file.
     *
     * @param id the id of the rule
     * @param source the document and clause that it cites
     * @param confidence how well the source was seen
     * @param file the file as it was named
     * @param line the line where it begins, from 1
     * @param lines its lines; none where the file is not at hand
     */
    public record RuleText(String id, String source, String confidence, String file, int line, List<String> lines) {
        public RuleText {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The limit of a place.
     *
     * @param layer the place
     * @param citation what it cites
     * @param loosens whether it asks for less than the layer above it
     * @param national what the rule itself states; empty where it states none
     * @param file the file that sets it; empty where none does
     * @param line the line in it, from 1; 0 where no file sets it
     * @param text what stands there
     */
    public record PlaceLimit(
            String layer, String citation, boolean loosens, String national, String file, int line, String text) {}

    /**
     * What was reported, and where.
     *
     * @param input the figure, answer or kind
     * @param title what it is called, and whose it is
     * @param shown its value, or why there is none
     * @param cells where it was read; none where that is not known
     */
    public record ReadCells(Input input, Text title, Text shown, List<FigureOrigin> cells) {
        public ReadCells {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a count or a comparison is made of.
     *
     * @param id the id of a verdict that is counted; the id of a subject whose value is compared
     * @param title what it is called
     * @param state the verdict; empty where it is a value
     * @param value its value
     */
    public record ExplainedMember(String id, Text title, Optional<Verdict.State> state, Text value) {}
}
