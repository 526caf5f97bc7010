package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;

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

    /** A campus that is not counted is no school of its own; where that was not reported it may be one. */
    private void add(School school) {
        if (school.compulsoryLevels().isEmpty()) {
            return;
        }
        Answer counted = school.answer(SchoolFlag.COUNTED);
        if (school.mainSchool().isEmpty() || counted.flag() == Flag.YES) {
            surely++;
        } else if (counted.flag() == Flag.UNKNOWN) {
            open.add(new Input(school.id(), SchoolFlag.COUNTED, counted.figure()));
        }
    }

    private Measure measure(String county) {
        Figure figure = surely == 0 ? Figure.NOT_REPORTED : Figure.of(surely);
        List<Input> inputs = new ArrayList<>(List.of(new Input(county, NAME, figure)));
        inputs.addAll(open);
        Range range = surely == 0 ? Range.ANY : new Range(Exact.of(surely), Exact.of(surely + open.size()));
        return Measure.of(county, Unit.NONE, range, inputs);
    }
}
