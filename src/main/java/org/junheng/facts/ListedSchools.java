package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** How many schools of compulsory education a county lists: one that is left out would be one that nobody judged. */
final class ListedSchools {
    private static final Named NAME =
            new Label("listedSchools", "名单内学校和教学点数", "schools and teaching points listed", Unit.NONE);

    private int surely;
    private final List<Input> open = new ArrayList<>();

    private ListedSchools() {}

    static Measure of(County county) {
        ListedSchools listed = new ListedSchools();
        county.schools().forEach(listed::add);
        return listed.measure(county.id());
    }

    /**
     * Senior and vocational schools are no compulsory schools, and a campus that is not counted is no school of its own;
     * where one of the two was not reported it may be one. So may a school be that has no compulsory level by its kind and
     * reports something of one, but no students.
     */
    private void add(School school) {
        Answer counted = school.answer(SchoolFlag.COUNTED);
        boolean isCampus = !school.mainSchool().isEmpty() && counted.flag() != Flag.YES;
        boolean isOther = school.kind() == SchoolKind.VOCATIONAL
                || school.compulsoryLevels().isEmpty();
        if (isOther || (isCampus && counted.flag() == Flag.NO)) {
            return;
        }
        List<Level> ofKind = new ArrayList<>(school.kind().levels());
        ofKind.remove(Level.SENIOR);
        boolean hasStudents = school.compulsoryLevels().stream()
                .anyMatch(level ->
                        school.level(level).get(LevelFigure.STUDENTS).range().isPositive());
        if (isCampus) {
            open.add(new Input(school.id(), SchoolFlag.COUNTED, counted.figure()));
        } else if (school.kind() == SchoolKind.UNKNOWN) {
            open.add(new Input(school.id(), School.KIND, Figure.NOT_REPORTED));
        } else if (ofKind.isEmpty() && !hasStudents) {
            Level level = school.compulsoryLevels().first();
            open.add(new Input(level.idIn(school.id()), LevelFigure.STUDENTS, Figure.NOT_REPORTED));
        } else {
            surely++;
        }
    }

    private Measure measure(String county) {
        boolean isNobody = surely + open.size() == 0;
        Figure figure = isNobody ? Figure.NOT_REPORTED : Figure.of(surely);
        List<Input> inputs = new ArrayList<>(List.of(new Input(county, NAME, figure)));
        inputs.addAll(open);
        Range range = isNobody ? Range.ANY : new Range(Exact.of(surely), Exact.of(surely + open.size()));
        return Measure.of(county, Unit.NONE, range, inputs);
    }
}
