package org.junheng.lang;

import java.io.Serial;
import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.values.Tally;

/** {@code verdicts( $v )}: the verdicts that a rule accumulates, to be counted. */
public final class VerdictsFunction extends Collecting<Verdict> {
    @Serial
    private static final long serialVersionUID = 1L;

    public VerdictsFunction() {
        super(Verdict.class);
    }

    @Override
    Object result(List<Verdict> values) {
        return new Tally(values);
    }

    @Override
    public Class<?> getResultType() {
        return Tally.class;
    }
}
