package org.junheng.facts;

import java.util.List;
import org.junheng.measures.Value;

/** A value that only counts or scores verdicts, and so restates them. */
public interface Restating extends Value {
    /** The verdicts that it counts or scores; never a verdict on itself. */
    List<Verdict> members();
}
