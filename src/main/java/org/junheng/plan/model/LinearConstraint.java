package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;

/** A sum of pieces that must not be negative: a measure against its limit, a whole against its parts, a ceiling. */
public final class LinearConstraint {
    private static final double ROUNDED = 1e-11;

    /** What it says. */
    public enum ConstraintKind {
        /** A verdict that has to pass, or to go on passing. */
        VERDICT,
        /** A figure is not below nought. */
        STOCK,
        /** Parts are not above their whole. */
        PART,
        /** Each class that is opened has a room. */
        ROOMS,
        /** What the caller lets a school get. */
        CEILING,
        /** What the caller has a school keep. */
        LEFT;

        /** Whether it is of what cannot be otherwise, whatever the caller says. */
        public boolean isPhysical() {
            return this == STOCK || this == PART;
        }

        /** What a certificate calls it: rooms are a whole of which classes are the parts. */
        public String told() {
            return this == ROOMS ? PART.name() : name();
        }
    }

    public final ConstraintKind kind;
    /** The id of the verdict, of the figure, or of the price whose bound it is; of parts the whole and its parts. */
    public final String about;
    /** The id of the section, or of the school. */
    public final String subject;
    /** Of a verdict its limit, or the part of it that it must not fall below; of what is kept how much that is; else nought. */
    public final Exact limit;
    /** The school; -1 where it is of several. */
    public final int block;

    public final double start;
    public final Exact exactStart;
    /** How large the amounts are that it compares: of a demand, what is needed. */
    public final double size;
    /** What it may fall short by because doubles are rounded, as a part of its size; proved exactly afterwards. */
    public final double slack;

    /** The least that it can be, whatever is done: where nothing at all is left. */
    public final double least;

    public final Optional<Exact> exactLeast;

    private @Nullable Boolean ceiling;

    public final List<Variable.EffectAt> variables = new ArrayList<>();

    LinearConstraint(
            ConstraintKind kind,
            String about,
            String subject,
            Exact limit,
            int block,
            Exact start,
            double size,
            Optional<Exact> least) {
        this.kind = kind;
        this.about = about;
        this.subject = subject;
        this.limit = limit;
        this.block = block;
        this.start = start.toDouble();
        this.exactStart = start;
        this.size = size;
        this.slack = ROUNDED * size;
        this.least = least.map(Exact::toDouble).orElse(Double.NEGATIVE_INFINITY);
        this.exactLeast = least;
    }

    /** That there is none of some pieces, for the sake of a verdict. */
    static LinearConstraint none(Verdict verdict, int block) {
        return new LinearConstraint(
                ConstraintKind.VERDICT,
                verdict.id(),
                verdict.subject(),
                Exact.ZERO,
                block,
                Exact.ZERO,
                1,
                Optional.of(Exact.ZERO));
    }

    /** Whether there is to be none of its pieces at all. */
    public boolean isNone() {
        return kind == ConstraintKind.VERDICT && exactStart.isZero() && isCeiling();
    }

    /** Whether pieces can lower it alone, so that there can be only so many of them. */
    public boolean isCeiling() {
        if (ceiling == null) {
            ceiling = variables.stream().noneMatch(term -> term.by() > 0);
        }
        return ceiling;
    }

    /** What it is with so many pieces, in any part. */
    public double value(double[] pieces) {
        double value = start;
        for (Variable.EffectAt term : variables) {
            value += term.by() * pieces[term.at()];
        }
        return value;
    }

    double value(long[] pieces) {
        double value = start;
        for (Variable.EffectAt term : variables) {
            value += term.by() * pieces[term.at()];
        }
        return value;
    }
}
