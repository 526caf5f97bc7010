package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;

/**
 * The verdicts of one group of criteria on one subject, to be counted: "at least six of the seven".
 *
 * @param members the verdicts, in the order of their criteria
 */
public record Tally(List<Verdict> members) implements Restating {
    public Tally {
        members = List.copyOf(members);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TALLY;
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.requirement().value().inputs()));
        return Collections.unmodifiableList(all);
    }

    /** What they earn together, each by its points and deduction: {@code require( $c, $w.score() ).atLeast( "85" ).of( "100" )}. */
    public Score score() {
        return new Score(members);
    }

    /** How many of the verdicts are of this state. */
    public int count(Verdict.State state) {
        int count = 0;
        for (Verdict member : members) {
            if (member.state() == state) {
                count++;
            }
        }
        return count;
    }
}
