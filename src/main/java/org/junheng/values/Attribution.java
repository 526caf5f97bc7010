package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/**
 * Where a dispersion comes from: each section's part of the variance, and how much of it lies between town and country.
 * Exact; there is none where a figure is missing, or nothing differs.
 *
 * @param mean the county's value, amounts over students, in the unit of the measure
 * @param turning the value from which on more makes the dispersion worse: the mean times 1 + coefficient²
 * @param parts one for each section, in the order of the dispersion; their shares are together exactly 1
 * @param between the share of the variance that lies between the groups of {@link #groups}
 * @param groups rural schools, others, and those of which it was not reported; shares within them and {@code between} are
 *     together exactly 1
 */
public record Attribution(
        Exact mean, Exact turning, List<SectionShare> parts, Exact between, Map<Flag, GroupShare> groups) {
    /** On which side of the county's value a section is. */
    public enum WealthSide {
        POORER,
        AT_THE_MEAN,
        RICHER
    }

    /**
     * One section.
     *
     * @param subject its id
     * @param rural whether its school is a rural one
     * @param value what it has, in the unit of the measure
     * @param share its share of the variance, from 0 to 1
     * @param side poorer or richer than the county
     * @param isWorsenedBySpending whether more, however little, makes the dispersion worse: so it is of a section above the
     *     {@link Attribution#turning} value. A section between that and the mean is richer, and more still evens out,
     *     though hardly
     */
    public record SectionShare(
            String subject, Flag rural, Exact value, Exact share, WealthSide side, boolean isWorsenedBySpending) {}

    /**
     * The sections of one group.
     *
     * @param sections how many
     * @param mean the group's value
     * @param within the share of the variance that lies within it
     */
    public record GroupShare(int sections, Exact mean, Exact within) {}

    /**
     * The attribution of a dispersion; empty unless it is known and not nought.
     *
     * @param subjects the sections by id, for what is rural
     */
    public static Optional<Attribution> of(Dispersion dispersion, Map<String, Subject> subjects) {
        Map<String, Exact> shares = dispersion.shares();
        return shares.isEmpty() ? Optional.empty() : Optional.of(new Work(dispersion, subjects).attribution(shares));
    }

    /** Weighted by students, as the coefficient is. */
    private static final class Work {
        private final List<Measure> members;
        private final Map<String, Subject> subjects;
        private final Sums sums;
        private final Exact scale;
        private final Exact mean;

        Work(Dispersion dispersion, Map<String, Subject> subjects) {
            this.members = dispersion.members();
            this.subjects = subjects;
            this.sums = Sums.of(members);
            this.scale = members.get(0).scale();
            this.mean = meanOf(sums);
        }

        private Exact meanOf(Sums of) {
            return of.amounts().dividedBy(of.students()).times(scale);
        }

        Attribution attribution(Map<String, Exact> shares) {
            Exact turning = sums.squares().dividedBy(sums.amounts()).times(scale);
            List<SectionShare> parts = members.stream()
                    .map(member -> part(member, shares.getOrDefault(member.subject(), Exact.ZERO), turning))
                    .toList();
            Exact all = mean.times(mean).times(sums.coefficient());
            Map<Flag, GroupShare> groups = new EnumMap<>(Flag.class);
            Exact within = Exact.ZERO;
            for (Map.Entry<Flag, List<Measure>> group : byPlace().entrySet()) {
                GroupShare one = group(group.getValue(), all);
                groups.put(group.getKey(), one);
                within = within.plus(one.within());
            }
            return new Attribution(mean, turning, parts, Exact.ONE.minus(within), Collections.unmodifiableMap(groups));
        }

        private SectionShare part(Measure member, Exact share, Exact turning) {
            Exact value = member.range().low();
            return new SectionShare(
                    member.subject(), rural(member), value, share, side(value), value.compareTo(turning) > 0);
        }

        private WealthSide side(Exact value) {
            int order = value.compareTo(mean);
            return order == 0 ? WealthSide.AT_THE_MEAN : order < 0 ? WealthSide.POORER : WealthSide.RICHER;
        }

        private Flag rural(Measure member) {
            return subjects.get(member.subject()) instanceof Section section
                    ? section.school().flag(SchoolFlag.RURAL)
                    : Flag.UNKNOWN;
        }

        private Map<Flag, List<Measure>> byPlace() {
            Map<Flag, List<Measure>> groups = new LinkedHashMap<>();
            members.forEach(member -> groups.computeIfAbsent(rural(member), any -> new ArrayList<>())
                    .add(member));
            return groups;
        }

        /** Σ P·(x/P − m)² over ΣP of the county, m the mean of the group, as a share of all. */
        private GroupShare group(List<Measure> own, Exact all) {
            Sums of = Sums.of(own);
            Exact groupMean = meanOf(of);
            Exact squares = of.squares().times(scale).times(scale);
            Exact variance = squares.minus(groupMean.times(groupMean).times(of.students()));
            return new GroupShare(
                    own.size(), groupMean, variance.dividedBy(sums.students()).dividedBy(all));
        }
    }
}
