package org.junheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junheng.criteria.Subject;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;
import org.junheng.values.Aggregate;
import org.junheng.values.Dispersion;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;

/**
 * Makes a measure of what compares schools within a county, over the schools in scope; where there is nobody to compare it
 * stays what it is.
 */
final class Groups {
    private final Scope scope;
    private final Map<String, Subject> subjects;

    Groups(Scope scope, Map<String, Subject> subjects) {
        this.scope = scope;
        this.subjects = subjects;
    }

    Value gap(String subject, String group, Gap gap, BiFunction<String, Dispersion, Dispersion> inScope) {
        Dispersion compared = inScope.apply(group, Dispersion.of(gap.members()));
        Gap sided = gap.over(compared, id -> side(group, id, gap.flag()));
        return sided.isOneSided() ? sided : sided.ratio(subject);
    }

    private Condition side(String group, String id, SchoolFlag flag) {
        if (scope.includes(group, id) == Flag.UNKNOWN) {
            Reason reason = scope.reason(group, id);
            return new Condition(reason.title(), Flag.UNKNOWN, reason.missing());
        }
        Subject subject = subjects.get(id);
        if (subject instanceof Section section) {
            return section.has(flag);
        }
        if (subject instanceof School school) {
            return school.has(flag);
        }
        throw new IllegalArgumentException("schools are compared by " + flag + ", and " + id + " is none");
    }

    Value lowest(String subject, String group, Lowest lowest, BiFunction<String, Dispersion, Dispersion> inScope) {
        List<Dispersion> parts = new ArrayList<>();
        List<Input> open = new ArrayList<>();
        for (Dispersion part : lowest.parts()) {
            Dispersion compared = inScope.apply(group, part);
            parts.add(compared);
            compared.uncertain()
                    .forEach(one ->
                            open.addAll(scope.reason(group, one.subject()).missing()));
        }
        Lowest least = new Lowest(parts);
        return least.hasNobody()
                ? least
                : least.ratio(subject, open.stream().distinct().toList(), this::subject);
    }

    Value aggregate(
            String subject, String group, Aggregate aggregate, BiFunction<String, Dispersion, Dispersion> inScope) {
        Dispersion compared = inScope.apply(group, aggregate.of());
        List<Input> open = compared.uncertain().stream()
                .flatMap(one -> scope.reason(group, one.subject()).missing().stream())
                .distinct()
                .toList();
        Aggregate scoped = new Aggregate(compared, aggregate.how());
        return scoped.hasNobody() ? scoped : scoped.measure(subject, open, this::subject);
    }

    /** Whether it is nought over nought of a section, or a school, that reports no students: with students there is no such ratio. */
    boolean isOfNobody(Measure member) {
        return isNought(member)
                && students(member)
                        .filter(students -> students.amount().isZero() && areReported(students))
                        .isPresent();
    }

    /** Nought over nought of whom it is not known whether they are nobody: for want of the students there may be no ratio. */
    Measure asKnown(Measure member) {
        return isNought(member)
                ? students(member)
                        .filter(students -> !areReported(students))
                        .map(students -> new Measure(
                                member.subject(),
                                member.unit(),
                                member.per(),
                                member.scale(),
                                member.amount(),
                                Range.PERHAPS_NOUGHT,
                                Input.together(member.inputs(), students.inputs())))
                        .orElse(member)
                : member;
    }

    private static boolean isNought(Measure member) {
        return member.base().isZero() && member.amount().isZero();
    }

    /** Students that no class holds are known to be none; that nobody reported them stays a gap. */
    private static boolean areReported(Measure students) {
        return students.inputs().stream().allMatch(input -> input.figure().isReported());
    }

    private Optional<Measure> students(Measure member) {
        Subject subject = subjects.get(member.subject());
        return subject instanceof Section section
                ? Optional.of(section.students())
                : subject instanceof School school
                        ? Optional.of(school.compulsory(LevelFigure.STUDENTS))
                        : Optional.empty();
    }

    private Subject subject(String id) {
        Subject subject = subjects.get(id);
        if (subject == null) {
            throw new IllegalArgumentException("nobody in the county is " + id);
        }
        return subject;
    }
}
