package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/** The five allowances of the transition (§4.1, QB-X1 to X5): who fails as it stands may meet the standard so. */
final class PlainAllowances {
    private final List<PlainSection> sections;
    private final PlainVerdicts verdicts;

    private PlainAllowances(List<PlainSection> sections, PlainVerdicts verdicts) {
        this.sections = sections;
        this.verdicts = verdicts;
    }

    static void of(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        PlainAllowances allowances = new PlainAllowances(sections, verdicts);
        sections.forEach(allowances::indicators);
        county.schools().forEach(allowances::school);
    }

    private static boolean is(School school, SchoolFlag flag) {
        return school.flag(flag) == Flag.YES;
    }

    private List<PlainSection> own(School school) {
        return sections.stream()
                .filter(one -> one.school.id().equals(school.id()))
                .toList();
    }

    private static Ratio sum(List<PlainSection> sections, LevelFigure figure) {
        return sections.stream().map(one -> one.of(figure)).reduce(Ratio.NOUGHT, Ratio::plus);
    }

    /** X1: visiting teachers of 50 to 99 students; X2: converted and leased space in a dense centre. Both help the floor, too. */
    private void indicators(PlainSection one) {
        if (!PlainRules.isCompared(one) || PlainRules.isSmallPoint(one)) {
            return;
        }
        Ratio students = sum(own(one.school), LevelFigure.STUDENTS);
        boolean small = students.compareTo(Ratio.of(50)) >= 0 && students.compareTo(Ratio.of(100)) < 0;
        boolean village = is(one.school, SchoolFlag.RURAL) || one.is(SchoolKind.TEACHING_POINT);
        String[] limits = one.level.equals(Level.PRIMARY) ? PlainRules.PRIMARY : PlainRules.JUNIOR;
        int met = 0;
        boolean floor = true;
        for (int i = 0; i < PlainRules.SEVEN.size(); i++) {
            Ratio limit = Ratio.of(limits[i]);
            Ratio times = Ratio.of(PlainRules.PER_HUNDRED.contains(i) ? 100 : 1);
            Ratio amount = one.amount(PlainRules.SEVEN.get(i));
            Ratio more = Ratio.NOUGHT;
            if (i == 2 && small && village) {
                more = one.of(LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS);
            } else if (i == 4 && is(one.school, SchoolFlag.DENSE_CENTRE)) {
                more = one.split(SchoolFigure.EXTRA_SPORTS_AREA);
            }
            Ratio value = amount.over(one.students).times(times);
            Ratio allowed = amount.plus(more).over(one.students).times(times);
            boolean pass = allowed.compareTo(limit) >= 0;
            verdicts.put(
                    "QB-R" + (i + 1) + "-" + one.level.label(),
                    one.id(),
                    pass,
                    value.compareTo(limit) >= 0 ? value : allowed);
            met += pass ? 1 : 0;
            floor &= allowed.compareTo(limit.times(Ratio.of("0.85"))) >= 0;
        }
        verdicts.put("QB-R-school", one.id(), met >= 6 && floor, null);
    }

    private void school(School school) {
        List<PlainSection> own = own(school);
        if (own.isEmpty() || school.kind() == SchoolKind.VOCATIONAL || school.kind() == SchoolKind.SENIOR) {
            return;
        }
        Ratio classes = sum(own, LevelFigure.CLASSES);
        rooms("QB-G03-music", school, classes, SchoolFigure.MUSIC_ROOMS_96, sizes(school, true));
        rooms("QB-G03-art", school, classes, SchoolFigure.ART_ROOMS_90, sizes(school, false));
        boolean through = PlainRules.isThrough(school, own.size());
        Ratio students = sum(own, LevelFigure.STUDENTS);
        Ratio migrants = sum(own, LevelFigure.MIGRANT_STUDENTS).over(students);
        boolean wider = is(school, SchoolFlag.BUILT_BY_2010) || migrants.compareTo(Ratio.of("0.5")) > 0;
        int most = through ? wider ? 3000 : 2500 : wider ? 2400 : 2000;
        String id = through ? "QB-G04-through" : "QB-G04-single";
        verdicts.put(id, school.id(), students.compareTo(Ratio.of(most)) <= 0, students);
    }

    /** X3: 73 and 67 m² where it was built by 2016; X4: 54 m², at the junior level 61, in a village whose classes are under 30. */
    private static List<SchoolFigure> sizes(School school, boolean music) {
        List<SchoolFigure> sizes = new ArrayList<>();
        if (is(school, SchoolFlag.BUILT_BY_2016)) {
            sizes.add(music ? SchoolFigure.MUSIC_ROOMS_73 : SchoolFigure.ART_ROOMS_67);
        }
        Ratio largest = Ratio.of(school.figures().get(SchoolFigure.LARGEST_CLASS));
        if (is(school, SchoolFlag.RURAL) && largest.compareTo(Ratio.of(30)) < 0) {
            sizes.add(music ? SchoolFigure.MUSIC_ROOMS_61 : SchoolFigure.ART_ROOMS_61);
            if (school.kind() == SchoolKind.PRIMARY || school.kind() == SchoolKind.TEACHING_POINT) {
                sizes.add(music ? SchoolFigure.MUSIC_ROOMS_54 : SchoolFigure.ART_ROOMS_54);
            }
        }
        return sizes;
    }

    private void rooms(String id, School school, Ratio classes, SchoolFigure full, List<SchoolFigure> smaller) {
        Ratio value = Ratio.of(school.figures().get(full)).times(Ratio.of(12)).over(classes);
        boolean pass = value.compareTo(Ratio.of(1)) >= 0;
        for (SchoolFigure size : smaller) {
            Ratio rooms =
                    Ratio.of(school.figures().get(size)).times(Ratio.of(12)).over(classes);
            pass |= rooms.compareTo(Ratio.of(1)) >= 0;
        }
        verdicts.put(id, school.id(), pass, null);
    }
}
