package org.junheng.sound.plain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/**
 * The special schools' funds and the monitored subjects once more, from the policy specification: 8,000 yuan (§4.2) and the
 * subjects that were monitored that year (§4.3).
 */
final class PlainBasic {
    private final County county;
    private final List<PlainSection> sections;
    private final Map<String, Judged> judged;

    private PlainBasic(County county, List<PlainSection> sections, Map<String, Judged> judged) {
        this.county = county;
        this.sections = sections;
        this.judged = judged;
    }

    static void of(County county, List<PlainSection> sections, Map<String, Judged> judged) {
        PlainBasic basic = new PlainBasic(county, sections, judged);
        basic.specialSchools();
        basic.monitored();
    }

    private void put(String criterion, String subject, boolean pass, @Nullable Ratio value) {
        judged.put(criterion + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void notApplicable(String criterion, String subject) {
        judged.put(criterion + "@" + subject, new Judged(State.NOT_APPLICABLE, null));
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
