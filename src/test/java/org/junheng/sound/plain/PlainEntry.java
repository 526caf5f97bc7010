package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/**
 * The entry standards of three provinces (§3.1): eight of ten and the others at 60 %; every indicator; nine of eleven. What a
 * standard has that was not seen is reported by the schools as the part that is attained.
 */
final class PlainEntry {
    private static final List<LevelFigure> LARGE = List.of(
            LevelFigure.CLASSES_46_TO_50,
            LevelFigure.CLASSES_51_TO_55,
            LevelFigure.CLASSES_56_TO_65,
            LevelFigure.CLASSES_ABOVE_65);

    private final County county;
    private final List<PlainSection> sections;
    private final PlainVerdicts verdicts;

    /** An indicator of one section: whether it is met and which part of it is attained; empty where it is not reported. */
    private record Indicator(boolean met, Ratio part) {}

    private PlainEntry(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        this.county = county;
        this.sections = sections;
        this.verdicts = verdicts;
    }

    static void of(County county, String place, List<PlainSection> sections, PlainVerdicts verdicts) {
        PlainEntry entry = new PlainEntry(county, sections, verdicts);
        switch (place) {
            case "standard-a" -> entry.eachOf("BB-STD-A", entry::standardA);
            case "standard-b" -> entry.standardB();
            case "guangdong" -> entry.guangdong();
            default -> verdicts.put("BB-STD", county.id(), State.UNDECIDED, null);
        }
    }

    private interface Standard {
        List<Optional<Indicator>> of(PlainSection section);
    }

    /** Teaching points, private schools and those that the county does not run are not in (§3.2, revised). */
    private static boolean isIn(PlainSection one) {
        return !one.is(SchoolKind.TEACHING_POINT)
                && one.school.flag(SchoolFlag.PRIVATE) == Flag.NO
                && one.school.flag(SchoolFlag.COUNTY_RUN) == Flag.YES;
    }

    private void eachOf(String name, Standard standard) {
        List<State> schools = new ArrayList<>();
        for (PlainSection one : sections) {
            List<Optional<Indicator>> indicators = standard.of(one);
            State state = isIn(one) ? eightOfTen(indicators) : State.NOT_APPLICABLE;
            verdicts.put(name + "-school-" + one.level.label(), one.id(), state, null);
            schools.add(state);
        }
        verdicts.put("BB-STD", county.id(), PlainVerdicts.all(schools), null);
    }

    private static State eightOfTen(List<Optional<Indicator>> indicators) {
        long met = 0;
        long open = 0;
        for (Optional<Indicator> one : indicators) {
            if (one.isEmpty()) {
                open++;
            } else if (one.get().met()) {
                met++;
            } else if (one.get().part().compareTo(Ratio.of("0.6")) < 0) {
                return State.FAIL;
            }
        }
        return met + open < 8 ? State.FAIL : open > 0 ? State.UNDECIDED : State.PASS;
    }

    private List<Optional<Indicator>> standardA(PlainSection one) {
        boolean primary = one.level.equals(Level.PRIMARY);
        boolean rural = one.school.flag(SchoolFlag.RURAL) == Flag.YES;
        boolean centre = one.school.flag(SchoolFlag.DENSE_CENTRE) == Flag.YES;
        Ratio teachers = one.of(LevelFigure.TEACHERS);
        Ratio stayed = one.of(LevelFigure.GRADUATES)
                .minus(one.of(LevelFigure.TRANSFERRED_IN))
                .plus(one.of(LevelFigure.TRANSFERRED_OUT));
        Ratio began = one.of(LevelFigure.ENTRANTS).minus(one.of(LevelFigure.DECEASED));
        String most = primary ? rural ? "23" : "21" : rural ? "18" : "16";
        String site = primary ? centre ? "15" : "20" : centre ? "20" : "25";
        return List.of(
                least("BB-STD-A-equipment", one, one.amount("equipment"), one.students, primary ? "365" : "695"),
                least("BB-STD-A-computers", one, one.amount("computers").times(Ratio.of(100)), one.students, "10"),
                least("BB-STD-A-books", one, one.amount("books"), one.students, primary ? "25" : "40"),
                most("BB-STD-A-staff", one, one.students, one.split(SchoolFigure.STAFF), most),
                least(
                        "BB-STD-A-qualified",
                        one,
                        one.of(LevelFigure.QUALIFIED_TEACHERS),
                        teachers,
                        primary ? "1" : "0.98"),
                least("BB-STD-A-degree", one, one.amount("degree"), teachers, primary ? "0.85" : "0.70"),
                least("BB-STD-A-retention", one, stayed, began, primary ? "0.99" : "0.97"),
                least("BB-STD-A-site", one, one.amount("site"), one.students, site),
                other("BB-STD-A-other-1", one, "省定标准其他项1完成率", "1"),
                other("BB-STD-A-other-2", one, "省定标准其他项2完成率", "1"));
    }

    private Optional<Indicator> least(String name, PlainSection one, Ratio above, Ratio below, String limit) {
        String id = name + "-" + one.level.label();
        if (!isIn(one)) {
            verdicts.notApplicable(id, one.id());
            return Optional.empty();
        }
        verdicts.atLeast(id, one.id(), above, below, limit);
        if (below.isNought()) {
            return Optional.empty();
        }
        Ratio part = above.over(below).over(Ratio.of(limit));
        return Optional.of(new Indicator(part.compareTo(Ratio.of(1)) >= 0, part));
    }

    private Optional<Indicator> most(String name, PlainSection one, Ratio above, Ratio below, String limit) {
        String id = name + "-" + one.level.label();
        if (!isIn(one)) {
            verdicts.notApplicable(id, one.id());
            return Optional.empty();
        }
        verdicts.atMost(id, one.id(), above, below, limit);
        if (below.isNought()) {
            return Optional.empty();
        }
        Ratio part = Ratio.of(limit).times(below).over(above);
        return Optional.of(new Indicator(part.compareTo(Ratio.of(1)) >= 0, part));
    }

    private Optional<Indicator> other(String name, PlainSection one, String column, String limit) {
        Optional<Ratio> value = PlainFuller.extra(one.school, column);
        if (value.isPresent()) {
            return least(name, one, value.get(), Ratio.of(1), limit);
        }
        String id = name + "-" + one.level.label();
        verdicts.put(id, one.id(), isIn(one) ? State.UNDECIDED : State.NOT_APPLICABLE, null);
        return Optional.empty();
    }

    private Optional<Indicator> none(String name, PlainSection one, int size) {
        Ratio count =
                LARGE.subList(size / 5 - 9, LARGE.size()).stream().map(one::of).reduce(Ratio.NOUGHT, Ratio::plus);
        String id = name + "-" + one.level.label();
        if (!isIn(one)) {
            verdicts.notApplicable(id, one.id());
            return Optional.empty();
        }
        verdicts.put(id, one.id(), count.isNought(), count);
        return Optional.of(new Indicator(count.isNought(), Ratio.NOUGHT));
    }

    /** Every indicator; that no class is above 45 or 50 is advice, that none is above 55 is not. */
    private void standardB() {
        List<State> states = new ArrayList<>();
        for (PlainSection one : sections) {
            boolean primary = one.level.equals(Level.PRIMARY);
            none("BB-STD-B-class", one, primary ? 45 : 50);
            Ratio hundredfold = one.amount("computers").times(Ratio.of(100));
            List<Optional<Indicator>> five = List.of(
                    none("BB-STD-B-class-cap", one, 55),
                    most("BB-STD-B-ratio", one, one.students, one.of(LevelFigure.TEACHERS), primary ? "22" : "17"),
                    least("BB-STD-B-sports", one, one.amount("sports-area"), one.students, primary ? "3" : "3.5"),
                    least("BB-STD-B-books", one, one.amount("books"), one.students, primary ? "20" : "30"),
                    least("BB-STD-B-computers", one, hundredfold, one.students, primary ? "6.25" : "10"));
            boolean every =
                    five.stream().allMatch(each -> each.map(Indicator::met).orElse(false));
            State state = !isIn(one) ? State.NOT_APPLICABLE : every ? State.PASS : State.FAIL;
            verdicts.put("BB-STD-B-school-" + one.level.label(), one.id(), state, null);
            states.add(state);
        }
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            Ratio lost = Ratio.of(county.level(level).get(CountyLevelFigure.DROPOUTS));
            Ratio start = Ratio.of(county.level(level).get(CountyLevelFigure.STUDENTS_AT_START));
            String id = "BB-STD-B-dropout-" + level.label();
            verdicts.below(id, county.id(), lost, start, level.equals(Level.PRIMARY) ? "0.02" : "0.03");
            states.add(verdicts.state(id, county.id()));
        }
        Ratio rotated = Ratio.of(county.figures().get(CountyFigure.ROTATED));
        Ratio due = Ratio.of(county.figures().get(CountyFigure.ROTATION_ELIGIBLE));
        verdicts.atLeast("BB-STD-B-rotation", county.id(), rotated, due, "0.10");
        states.add(verdicts.state("BB-STD-B-rotation", county.id()));
        verdicts.put("BB-STD", county.id(), PlainVerdicts.all(states), null);
    }

    /** At most two of eleven failed, of which seven were seen, and of primary schools alone. */
    private void guangdong() {
        List<State> states = new ArrayList<>();
        for (PlainSection one : sections) {
            boolean primary = one.level.equals(Level.PRIMARY);
            String of = one.school.flag(SchoolFlag.DENSE_CENTRE) == Flag.YES
                    ? primary ? "9.4" : "10.1"
                    : primary ? "18" : "23";
            verdicts.atLeast("GD-site-" + one.level.label(), one.id(), one.amount("site"), one.students, of);
            State state = primary ? nineOfEleven(one) : nineByCount(one);
            states.add(state);
        }
        verdicts.put("BB-STD", county.id(), PlainVerdicts.all(states), null);
    }

    private State nineByCount(PlainSection one) {
        other("BB-STD-GD-school", one, "省定标准初中达标项数", "9");
        return verdicts.state("BB-STD-GD-school-junior", one.id());
    }

    private State nineOfEleven(PlainSection one) {
        Ratio quota = Ratio.of(county.level(Level.PRIMARY).get(CountyLevelFigure.PUBLIC_FUND_QUOTA));
        Ratio teachers = one.of(LevelFigure.TEACHERS);
        Ratio migrants = one.of(LevelFigure.MIGRANT_STUDENTS).over(one.students);
        boolean many = migrants.compareTo(Ratio.of("0.30")) >= 0;
        List<Optional<Indicator>> all = new ArrayList<>(List.of(
                least("BB-STD-GD-building", one, one.amount("building"), one.students, "5.1"),
                least("BB-STD-GD-equipment", one, one.amount("equipment"), one.students, "550"),
                least("BB-STD-GD-books", one, one.amount("books"), one.students, "20"),
                least("BB-STD-GD-teachers", one, teachers, one.students, "0.049"),
                least("BB-STD-GD-qualified", one, one.of(LevelFigure.QUALIFIED_TEACHERS), teachers, "1"),
                least(
                        "BB-STD-GD-funds",
                        one,
                        one.split(SchoolFigure.PUBLIC_FUNDS).over(one.students),
                        quota,
                        "1")));
        Optional<Indicator> classes = none("BB-STD-GD-class", one, 45);
        if (many && classes.isPresent() && !classes.get().met()) {
            classes = none("BB-STD-GD-class", one, 50);
        }
        all.add(classes);
        for (int i = 1; i <= 4; i++) {
            all.add(other("BB-STD-GD-other-" + i, one, "省定标准其他项" + i + "完成率", "1"));
        }
        long met = all.stream()
                .filter(each -> each.map(Indicator::met).orElse(false))
                .count();
        long open = all.stream().filter(Optional::isEmpty).count();
        State state = !isIn(one)
                ? State.NOT_APPLICABLE
                : met >= 9 ? State.PASS : met + open < 9 ? State.FAIL : State.UNDECIDED;
        verdicts.put("BB-STD-GD-school-primary", one.id(), state, null);
        return state;
    }
}
