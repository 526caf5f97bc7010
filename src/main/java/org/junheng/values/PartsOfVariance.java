package org.junheng.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.measures.Measure;

/**
 * What the members of a dispersion have in its variance, P·(x/P − mean)², in doubles with a bound of error: by it most members
 * are seen to have less than another one, and exact numbers are for the few that are left.
 */
final class PartsOfVariance {
    /** Below it doubles lose digits. */
    private static final double SMALLEST = 0x1p-500;

    private final List<Measure> members;

    PartsOfVariance(List<Measure> members) {
        this.members = members;
    }

    /** Those of which one has the greatest part, in their order; all of them where doubles do not tell. */
    List<Measure> perhapsGreatest() {
        double students = 0;
        double amounts = 0;
        Set<String> subjects = new HashSet<>();
        for (Measure member : members) {
            students += member.base().low().toDouble();
            amounts += member.amount().low().toDouble();
            // Parts of one subject are added up: then none of them can be left out.
            if (!subjects.add(member.subject())) {
                return members;
            }
        }
        double mean = amounts / students;
        double[] part = new double[members.size()];
        double[] doubt = new double[members.size()];
        double least = 0;
        for (int i = 0; i < part.length; i++) {
            double p = members.get(i).base().low().toDouble();
            double value = members.get(i).amount().low().toDouble() / p;
            part[i] = p * (value - mean) * (value - mean);
            // The mean is off by less than (2n + 12) roundings of itself, the value by 7, the square of their sum by
            // twice that.
            double greater = Math.max(value, mean);
            doubt[i] = p * greater * greater * (8.0 * members.size() + 100) * Estimate.ROUNDING;
            least = Math.max(least, part[i] - doubt[i]);
        }
        if (!(least > SMALLEST) || Double.isInfinite(least)) {
            return members;
        }
        List<Measure> greatest = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            if (!(part[i] + doubt[i] < least)) {
                greatest.add(members.get(i));
            }
        }
        return greatest;
    }
}
