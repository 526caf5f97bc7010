package org.junheng.sound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.PlainRules.Judged;

/**
 * Basic balance, the special schools' funds and the monitored subjects once more, from the policy specification: who is in
 * (§3.2, revised), two indicators of one province's entry standard (§3.1),
 * one province's scored form (§3.3), 8,000 yuan (§4.2) and the subjects that were monitored that year (§4.3).
 */
final class PlainBasic {
    private final County county;
    private final List<PlainSection> sections;
    private final Map<String, Judged> judged = new LinkedHashMap<>();

    private PlainBasic(County county, List<PlainSection> sections) {
        this.county = county;
        this.sections = sections;
    }

    static Map<String, Judged> of(County county, List<PlainSection> sections) {
        PlainBasic basic = new PlainBasic(county, sections);
        basic.entry();
        basic.scored();
        basic.specialSchools();
        basic.monitored();
        return basic.judged;
    }

    private void put(String criterion, String subject, boolean pass, @Nullable Ratio value) {
        judged.put(criterion + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void notApplicable(String criterion, String subject) {
        judged.put(criterion + "@" + subject, new Judged(State.NOT_APPLICABLE, null));
    }

    /** Of the entry standard A: equipment and books, of schools that the county runs. */
    private void entry() {
        Predicate<School> isIn = school -> school.kind() != SchoolKind.TEACHING_POINT
                && school.flag(SchoolFlag.PRIVATE) == Flag.NO
                && school.flag(SchoolFlag.COUNTY_RUN) == Flag.YES;
        for (PlainSection one : sections) {
            boolean primary = one.level.equals(Level.PRIMARY);
            indicator("equipment", one, isIn, primary ? "365" : "695");
            indicator("books", one, isIn, primary ? "25" : "40");
        }
    }

    private void indicator(String name, PlainSection one, Predicate<School> isIn, String limit) {
        String id = "BB-STD-A-" + name + "-" + one.level.label();
        if (!isIn.test(one.school)) {
            notApplicable(id, one.id());
            return;
        }
        Ratio amount = one.amounts().get(name);
        if (amount != null) {
            Ratio value = amount.over(one.students);
            put(id, one.id(), value.compareTo(Ratio.of(limit)) >= 0, value);
        }
    }

    private void scored() {
        atLeast(
                "BB-WA-enrolment-primary",
                of(Level.PRIMARY, CountyLevelFigure.ENROLLED_OF_AGE),
                of(Level.PRIMARY, CountyLevelFigure.CHILDREN_OF_AGE),
                "0.995");
        atLeast(
                "BB-WA-enrolment-junior",
                of(Level.JUNIOR, CountyLevelFigure.ENROLLED_ANY_AGE),
                of(Level.JUNIOR, CountyLevelFigure.CHILDREN_OF_AGE),
                "0.99");
        dropOut("BB-WA-dropout-primary", Level.PRIMARY, "0.006");
        dropOut("BB-WA-dropout-junior", Level.JUNIOR, "0.018");
    }

    private void atLeast(String id, Ratio above, Ratio below, String limit) {
        if (!below.isNought()) {
            Ratio value = above.over(below);
            put(id, county.id(), value.compareTo(Ratio.of(limit)) >= 0, value);
        }
    }

    private void dropOut(String id, Level level, String limit) {
        Ratio start = of(level, CountyLevelFigure.STUDENTS_AT_START);
        if (!start.isNought()) {
            Ratio value = of(level, CountyLevelFigure.DROPOUTS).over(start);
            put(id, county.id(), value.compareTo(Ratio.of(limit)) <= 0, value);
        }
    }

    private Ratio of(Level level, CountyLevelFigure figure) {
        return Ratio.of(county.level(level).get(figure));
    }

    private void specialSchools() {
        for (School school : county.schools()) {
            if (school.kind() != SchoolKind.SPECIAL_EDUCATION) {
                notApplicable("QB-G07-special", school.id());
                continue;
            }
            Ratio students = sections.stream()
                    .filter(one -> one.school.id().equals(school.id()))
                    .map(one -> one.of(LevelFigure.STUDENTS))
                    .reduce(Ratio.NOUGHT, Ratio::plus);
            if (!students.isNought()) {
                Ratio value = Ratio.of(school.figures().get(SchoolFigure.PUBLIC_FUNDS))
                        .over(students);
                put("QB-G07-special", school.id(), value.compareTo(Ratio.of(8000)) >= 0, value);
            }
        }
    }

    private void monitored() {
        List<String> subjects = List.of("chinese", "mathematics", "science", "pe", "arts", "moral");
        List<CountyFlag> asked = List.of(
                CountyFlag.CHINESE_MONITORED,
                CountyFlag.MATHEMATICS_MONITORED,
                CountyFlag.SCIENCE_MONITORED,
                CountyFlag.PE_MONITORED,
                CountyFlag.ARTS_MONITORED,
                CountyFlag.MORAL_MONITORED);
        List<CountyFigure> levels = List.of(
                CountyFigure.CHINESE_LEVEL,
                CountyFigure.MATHEMATICS_LEVEL,
                CountyFigure.SCIENCE_LEVEL,
                CountyFigure.PE_LEVEL,
                CountyFigure.ARTS_LEVEL,
                CountyFigure.MORAL_LEVEL);
        List<CountyFigure> differences = List.of(
                CountyFigure.CHINESE_DIFFERENCE,
                CountyFigure.MATHEMATICS_DIFFERENCE,
                CountyFigure.SCIENCE_DIFFERENCE,
                CountyFigure.PE_DIFFERENCE,
                CountyFigure.ARTS_DIFFERENCE,
                CountyFigure.MORAL_DIFFERENCE);
        boolean none = asked.stream().allMatch(subject -> county.answer(subject).flag() == Flag.NO);
        for (int i = 0; i < subjects.size(); i++) {
            String level = "QB-Q9-" + subjects.get(i) + "-level";
            String difference = "QB-Q9-" + subjects.get(i) + "-difference";
            if (none) {
                judged.put(level + "@" + county.id(), new Judged(State.UNDECIDED, null));
                judged.put(difference + "@" + county.id(), new Judged(State.UNDECIDED, null));
            } else if (county.answer(asked.get(i)).flag() == Flag.NO) {
                notApplicable(level, county.id());
                notApplicable(difference, county.id());
            } else {
                Ratio grade = Ratio.of(county.figures().get(levels.get(i)));
                Ratio apart = Ratio.of(county.figures().get(differences.get(i)));
                put(level, county.id(), grade.compareTo(Ratio.of(3)) >= 0, grade);
                put(difference, county.id(), apart.compareTo(Ratio.of("0.15")) < 0, apart);
            }
        }
    }
}
