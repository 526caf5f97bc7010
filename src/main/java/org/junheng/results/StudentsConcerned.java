package org.junheng.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.Restating;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.Dispersion;

/**
 * How many students findings are about, each counted once: those of the class, level or school that is judged; of a count of
 * verdicts those of its members that stand against it; of a coefficient those of the schools it compares; of anything else that
 * is asked of a county all of it. What was not reported is no nought: it is told apart.
 *
 * @param students how many are known
 * @param unknown of how many classes or levels of schools the number of students was not reported
 * @param ofCounty whether one of the findings is asked of the county, and so about all of its students
 */
public record StudentsConcerned(Exact students, int unknown, boolean ofCounty) {
    private static final StudentsConcerned NONE = new StudentsConcerned(Exact.ZERO, 0, false);

    /** Those of one finding. */
    public static StudentsConcerned of(Finding finding) {
        return of(List.of(finding));
    }

    /** Those of several findings of one county, each student once. */
    public static StudentsConcerned of(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return NONE;
        }
        Map<String, Subject> subjects = findings.iterator().next().index().subjects();
        Gathering gathering = new Gathering(subjects);
        findings.forEach(finding -> gathering.add(finding.verdict()));
        return gathering.result();
    }

    /** Those of the school or level of a school where a step of a plan is; of a step for the whole county all of its students. */
    public static StudentsConcerned of(Plan.PlanStep step, Evaluation before) {
        Gathering gathering = new Gathering(before.subjects());
        String level = step.level().map(one -> one.idIn(step.school())).orElse(step.school());
        gathering.add(before.subjects().containsKey(level) ? level : step.school());
        return gathering.result();
    }

    /** Those of the schools of which a plan closes a failing finding. */
    public static StudentsConcerned of(Plan plan) {
        return of(plan.helped(), plan.before());
    }

    /** Those of some schools, each student once. */
    static StudentsConcerned of(Collection<String> schools, Evaluation before) {
        Gathering gathering = new Gathering(before.subjects());
        schools.forEach(gathering::add);
        return gathering.result();
    }

    /** Whether anything is known to be concerned, or known not to be told. */
    public boolean isEmpty() {
        return students.isZero() && unknown == 0;
    }

    /** Of a school the students of its compulsory levels, of a part of one those of its level, by the ids of the levels; else none. */
    static Map<String, Optional<Exact>> ofLevels(Subject subject, Map<String, Subject> subjects) {
        Map<String, Optional<Exact>> students = new LinkedHashMap<>();
        if (subject instanceof School school) {
            // Asked by their ids: a county may have thousands of schools, and each is asked about.
            Set<Level> levels = new TreeSet<>(school.compulsoryLevels());
            levels.addAll(List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR));
            for (Level level : levels) {
                if (subjects.get(level.idIn(school.id())) instanceof Section section) {
                    students.put(section.id(), known(section.students().amount()));
                }
            }
            return students;
        }
        String id = subject instanceof ClassGroup group
                ? group.level().idIn(group.school())
                : subject instanceof Results results ? results.level().idIn(results.school()) : subject.id();
        if (subjects.get(id) instanceof Section section) {
            students.put(id, known(section.students().amount()));
        }
        return students;
    }

    private static Optional<Exact> known(Range students) {
        return students.isExact() ? Optional.of(students.low()) : Optional.empty();
    }

    /** Classes, grades and levels of schools, and how many students each has. */
    private static final class Gathering {
        private final Map<String, Subject> subjects;
        private final Map<String, Optional<Exact>> students = new LinkedHashMap<>();
        private boolean ofCounty;

        Gathering(Map<String, Subject> subjects) {
            this.subjects = subjects;
        }

        void add(Verdict verdict) {
            if (verdict.requirement().value() instanceof Restating restating && isOfCounty(verdict.subject())) {
                boolean fails = verdict.state() == State.FAIL;
                restating.members().stream()
                        .filter(member -> member.state() == State.FAIL || (!fails && member.state() == State.UNDECIDED))
                        .forEach(this::add);
            } else if (verdict.requirement().value() instanceof Dispersion dispersion) {
                dispersion.members().stream().map(Measure::subject).forEach(this::add);
            } else {
                add(verdict.subject());
            }
        }

        private boolean isOfCounty(String id) {
            Subject subject = subjects.get(id);
            return subject instanceof County || subject instanceof CountyLevel || subject instanceof Enrolment;
        }

        private void add(String id) {
            Subject subject = subjects.get(id);
            if (subject == null) {
                students.put(id, Optional.empty());
            } else if (subject instanceof ClassGroup group) {
                students.put(
                        group.id(), known(group.size().range(), group.size().isReported()));
            } else if (subject instanceof CountyLevel level) {
                ofCounty = true;
                all(Optional.of(level));
            } else if (isOfCounty(id)) {
                ofCounty = true;
                all(Optional.empty());
            } else {
                students.putAll(ofLevels(subject, subjects));
            }
        }

        private static Optional<Exact> known(Range students, boolean isReported) {
            return isReported ? StudentsConcerned.known(students) : Optional.empty();
        }

        private void all(Optional<CountyLevel> only) {
            for (Subject other : subjects.values()) {
                if (other instanceof Section section
                        && only.map(level -> level.level().equals(section.level()))
                                .orElse(true)) {
                    students.put(
                            section.id(),
                            StudentsConcerned.known(section.students().amount()));
                }
            }
        }

        /** A class whose level is there as well is among its students. */
        StudentsConcerned result() {
            Exact sum = Exact.ZERO;
            int unknown = 0;
            for (Map.Entry<String, Optional<Exact>> one : students.entrySet()) {
                if (subjects.get(one.getKey()) instanceof ClassGroup group
                        && students.containsKey(group.level().idIn(group.school()))) {
                    continue;
                }
                sum = sum.plus(one.getValue().orElse(Exact.ZERO));
                unknown += one.getValue().isEmpty() ? 1 : 0;
            }
            return new StudentsConcerned(sum, unknown, ofCounty);
        }
    }
}
