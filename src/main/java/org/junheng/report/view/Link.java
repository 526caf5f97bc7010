package org.junheng.report.view;

import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.texts.Text;

/**
 * One link of the chain of reasons: a verdict, and what it came from.
 *
 * @param state the verdict; of a figure whether it can be used
 * @param title the criterion, or the subject where the criterion is the same for all beside it
 * @param detail value and limit, or why it is undecided
 * @param school the id of the school that it belongs to, or the empty text
 * @param because the verdicts or figures below it
 * @param more how many there are besides
 */
public record Link(Verdict.State state, Text title, Text detail, String school, List<Link> because, int more) {
    public Link {
        because = List.copyOf(because);
    }

    /** A link with nothing below it. */
    static Link end(Verdict.State state, Text title, Text detail, String school) {
        return new Link(state, title, detail, school, List.of(), 0);
    }
}
