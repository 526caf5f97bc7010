package org.junheng.history.match;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.history.match.SchoolQuestion.SchoolDoubt;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;

/** Why a school may be another one than that which had its id before. */
final class SchoolDoubts {
    /** A school that grows class by class has no three times as many students a year later, unless it has only begun. */
    private static final int JUMP = 3;

    /** So many students more or less make a jump: in small schools a third goes in a year. */
    private static final Exact LEAST = Exact.of(100);

    private final Map<String, School> before;
    private final Map<String, School> after;
    private final List<Correction> corrections;
    private final String county;
    private final Exact factor;

    SchoolDoubts(Evaluation before, Evaluation after, List<Correction> corrections) {
        this.before = schools(before);
        this.after = schools(after);
        this.corrections = List.copyOf(corrections);
        this.county = after.county().id();
        int years = after.asOf().getYear() - before.asOf().getYear();
        this.factor = Exact.of(years > 1 ? JUMP * JUMP : JUMP);
    }

    static Map<String, School> schools(Evaluation evaluation) {
        Map<String, School> schools = new LinkedHashMap<>();
        for (Subject subject : evaluation.subjects().values()) {
            if (subject instanceof Section section) {
                schools.put(section.school().id(), section.school());
            } else if (subject instanceof School school) {
                schools.put(school.id(), school);
            }
        }
        return schools;
    }

    /** Why the school of an id that is there in both years may be another one; empty where nothing says so. */
    Set<SchoolDoubt> of(String id) {
        Set<SchoolDoubt> doubts = EnumSet.noneOf(SchoolDoubt.class);
        School was = before.get(id);
        School is = after.get(id);
        if (was == null || is == null || isAllCorrected(id)) {
            return doubts;
        }
        if (isOtherName(was, is)) {
            doubts.add(SchoolDoubt.NAME);
        }
        if (was.kind() != is.kind() && was.kind() != SchoolKind.UNKNOWN && is.kind() != SchoolKind.UNKNOWN) {
            doubts.add(SchoolDoubt.KIND);
        }
        Set<Level> then = levels(was);
        Set<Level> now = levels(is);
        if (!then.isEmpty() && !now.isEmpty() && !then.containsAll(now) && !now.containsAll(then)) {
            doubts.add(SchoolDoubt.LEVELS);
        }
        if (!isCorrected(id) && isJump(students(was), students(is))) {
            doubts.add(SchoolDoubt.SIZE);
        }
        return doubts;
    }

    private boolean isOtherName(School was, School is) {
        boolean isNamed = !was.name().equals(was.id()) && !is.name().equals(is.id());
        return isNamed
                && !was.name().equals(is.name())
                && (SchoolNames.areApart(was.name(), is.name())
                        || isNameOfAnother(is, before)
                        || isNameOfAnother(was, after));
    }

    private static boolean isNameOfAnother(School school, Map<String, School> others) {
        return others.values().stream()
                .anyMatch(other ->
                        other.name().equals(school.name()) && !other.id().equals(school.id()));
    }

    /** The levels of which it reports students. */
    private static Set<Level> levels(School school) {
        Set<Level> levels = new TreeSet<>();
        school.levels().forEach((level, figures) -> {
            Range students = figures.get(LevelFigure.STUDENTS).range();
            if (students.isExact() && students.low().signum() > 0) {
                levels.add(level);
            }
        });
        return levels;
    }

    private static Range students(School school) {
        Range sum = Range.ZERO;
        for (Level level : school.levels().keySet()) {
            sum = sum.plus(school.level(level).get(LevelFigure.STUDENTS).range());
        }
        return sum;
    }

    private boolean isJump(Range was, Range is) {
        if (!was.isExact()
                || !is.isExact()
                || was.low().signum() == 0
                || is.low().signum() == 0) {
            return false;
        }
        Exact few = was.low().compareTo(is.low()) < 0 ? was.low() : is.low();
        Exact many = few.equals(was.low()) ? is.low() : was.low();
        return many.compareTo(few.times(factor)) >= 0 && many.minus(few).compareTo(LEAST) >= 0;
    }

    private boolean isAllCorrected(String id) {
        return corrections.stream()
                .anyMatch(one -> isOf(one, id) && one.figures().isEmpty());
    }

    private boolean isCorrected(String id) {
        return corrections.stream().anyMatch(one -> isOf(one, id) && one.isOf(LevelFigure.STUDENTS.id()));
    }

    private boolean isOf(Correction correction, String id) {
        return Matching.own(List.of(correction.school()), county).contains(id);
    }
}
