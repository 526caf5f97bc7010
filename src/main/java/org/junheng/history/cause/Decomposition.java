package org.junheng.history.cause;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.texts.Text;

/**
 * The change of one value between two years, divided among its causes without a remainder.
 *
 * <p>Figures and rules are the first two causes, and each has the mean of what it does when it comes first and when it comes last:
 * so in a year without other rules these have nothing. What figures did is divided among their causes, by the rules of either
 * year, and each has the mean of what it adds over all orders in which they could have come. That is the value of Shapley (A
 * value for n-person games, 1953) with figures and rules as unions (G. Owen, Values of games with a priori unions, 1977); for
 * decompositions see A. F. Shorrocks, Journal of Economic Inequality 11, 2013. The causes are few and none comes before another
 * by nature; no stated order would be more than an opinion, and this way causes that do the same have the same, one that does
 * nothing has nothing, and the parts add up. What other rules did is of limits where the limit is another, of the method where
 * another definition is used, else of the rules.
 *
 * @param criterion the id of the criterion
 * @param subject the id of the county, or of its level, in the later year; of a count the empty text, for it is of all schools
 * @param of which of its values
 * @param before the value in the earlier year, by the rules in force then; empty where it is not known
 * @param after the value in the later year; empty where it is not known
 * @param parts what each cause has of it, those that have anything, in the order of the causes; empty where it is not divided
 * @param residual the change less the sum of the parts, as doubles have it: nought, or some units in the sixteenth digit
 * @param whyNot why it is not divided
 */
public record Decomposition(
        String criterion,
        String subject,
        DividedValue of,
        OptionalDouble before,
        OptionalDouble after,
        List<Contribution> parts,
        double residual,
        Optional<Undivided> whyNot) {

    public Decomposition {
        parts = List.copyOf(parts);
    }

    /** The values that are divided. */
    public enum DividedValue {
        /** A coefficient of variation, or a composite of several. */
        COEFFICIENT("差异系数", "coefficient"),
        /** What all schools have over what all are, or a figure of the county. */
        COUNTY_VALUE("县值", "county value"),
        /** How many schools, or levels of schools, fail. */
        FAILING("未达标数", "failing");

        private final Text title;

        DividedValue(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    /** Why a change is not divided. */
    public enum Undivided {
        /** Figures are missing in one of the years, or contradict others. */
        FIGURES_MISSING("数据不全，不能拆分", "figures are missing, so it cannot be divided"),
        /** The criterion is in force in one of the years alone. */
        NOT_IN_FORCE("有一年没有这项标准", "there was no such criterion in one of the years"),
        /** Without one of the causes nothing would be left to compare. */
        NO_VALUE_BETWEEN("学校几乎全部更换，不能拆分", "nearly all schools are others; it cannot be divided");

        private final Text title;

        Undivided(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader is told. */
        public Text title() {
            return title;
        }
    }

    /** Not divided, for that reason. */
    static Decomposition undivided(
            String criterion,
            String subject,
            DividedValue of,
            OptionalDouble before,
            OptionalDouble after,
            Undivided why) {
        return new Decomposition(criterion, subject, of, before, after, List.of(), 0, Optional.of(why));
    }

    /** By how much it moved; empty where one of the values is not known. */
    public OptionalDouble change() {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether it is known to be as it was, and no cause did anything. */
    public boolean isStill() {
        return whyNot.isEmpty() && parts.isEmpty();
    }
}
