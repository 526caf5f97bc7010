package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/** Other figures of the county, and the score of its work: 100 points, what each item loses, and 85 to pass. */
final class PlainWork {
    private static final List<List<CountyFigure>> GROWTHS = List.of(
            List.of(
                    CountyFigure.APPROPRIATION,
                    CountyFigure.APPROPRIATION_1,
                    CountyFigure.APPROPRIATION_2,
                    CountyFigure.APPROPRIATION_3),
            List.of(
                    CountyFigure.FUNDS_PER_STUDENT,
                    CountyFigure.FUNDS_PER_STUDENT_1,
                    CountyFigure.FUNDS_PER_STUDENT_2,
                    CountyFigure.FUNDS_PER_STUDENT_3),
            List.of(
                    CountyFigure.PAY_AND_PUBLIC_FUNDS,
                    CountyFigure.PAY_AND_PUBLIC_FUNDS_1,
                    CountyFigure.PAY_AND_PUBLIC_FUNDS_2,
                    CountyFigure.PAY_AND_PUBLIC_FUNDS_3));
    private static final List<String> GROWTH_IDS = List.of("appropriation", "per-student", "pay");
    private static final List<String> ALL_OR_NOTHING = List.of(
            "BB-W02 4",
            "BB-W04-last-year 2",
            "BB-W04-year-before 2",
            "BB-W05 5",
            "BB-W06-budget 3",
            "BB-W06-growth 6",
            "BB-W09 6",
            "BB-W10-subjects 3",
            "BB-W11 6",
            "BB-W12 6",
            "BB-W13 7",
            "BB-W16 5",
            "BB-W17 4");
    /** Points that go by the part of the limit that is reached. */
    private static final List<String> BY_PART = List.of("BB-W07 2", "BB-W07-standard 2", "BB-W07-tilt 2");
    /** The scored form gives the access items 20 points with enrolment and drop-out among them. */
    private static final List<String> ALL_OR_NOTHING_OF_THE_FORM = List.of(
            "BB-W02 2",
            "BB-W04-last-year 1",
            "BB-W04-year-before 1",
            "BB-WA-dropout-primary 2",
            "BB-WA-dropout-junior 2",
            "BB-W05 5",
            "BB-W06-budget 3",
            "BB-W06-growth 6",
            "BB-W09 6",
            "BB-W10-subjects 3",
            "BB-W11 6",
            "BB-W12 6",
            "BB-W13 7",
            "BB-W16 5",
            "BB-W17 4");

    private final County county;
    private final String place;
    private final Map<String, Judged> judged;
    private Ratio all = Ratio.NOUGHT;
    private Ratio open = Ratio.NOUGHT;

    private PlainWork(County county, String place, Map<String, Judged> judged) {
        this.county = county;
        this.place = place;
        this.judged = judged;
    }

    static void of(County county, String place, Map<String, Judged> judged) {
        PlainWork work = new PlainWork(county, place, judged);
        work.figures();
        work.growth();
        work.score();
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private Ratio of(Level level, CountyLevelFigure figure) {
        return Ratio.of(county.level(level).get(figure));
    }

    private void atLeast(String id, Ratio above, Ratio below, String limit) {
        new PlainVerdicts(judged).atLeast(id, county.id(), above, below, limit);
    }

    private void rate(String id, CountyFigure part, CountyFigure whole, String limit) {
        atLeast(id, of(part), of(whole), limit);
    }

    /** A share against another share. */
    private void compared(
            String id, CountyFigure part, CountyFigure whole, CountyFigure otherPart, CountyFigure otherWhole) {
        if (of(whole).isNought() || of(otherWhole).isNought()) {
            judged.put(id + "@" + county.id(), new Judged(State.UNDECIDED, null));
        } else {
            atLeast(id, of(part).over(of(whole)), of(otherPart).over(of(otherWhole)), "1");
        }
    }

    private void figures() {
        rate("SS-quota", CountyFigure.QUOTA_ALLOTTED, CountyFigure.QUOTA_TOTAL, "0.5");
        for (String id : List.of("BB-W04-last-year", "SS-quota-rising")) {
            compared(
                    id,
                    CountyFigure.QUOTA_ALLOTTED,
                    CountyFigure.QUOTA_TOTAL,
                    CountyFigure.QUOTA_ALLOTTED_1,
                    CountyFigure.QUOTA_TOTAL_1);
        }
        for (String id : List.of("BB-W04-year-before", "SS-quota-rising-before")) {
            compared(
                    id,
                    CountyFigure.QUOTA_ALLOTTED_1,
                    CountyFigure.QUOTA_TOTAL_1,
                    CountyFigure.QUOTA_ALLOTTED_2,
                    CountyFigure.QUOTA_TOTAL_2);
        }
        for (String id : List.of("SS-quota-rural", "QB-G14-comparison")) {
            compared(
                    id,
                    CountyFigure.QUOTA_ALLOTTED_RURAL,
                    CountyFigure.QUOTA_ALLOTTED,
                    CountyFigure.RURAL_GRADUATES,
                    CountyFigure.ALL_GRADUATES);
        }
        rate("SS-rotation-teachers", CountyFigure.ROTATED, CountyFigure.ROTATION_ELIGIBLE, "0.10");
        rate("SS-rotation-backbone", CountyFigure.ROTATED_BACKBONE, CountyFigure.ROTATED, "0.20");
        rate("SS-rotation-heads", CountyFigure.HEADS_ROTATED, CountyFigure.HEADS_ELIGIBLE, "0.10");
        rate("SS-satisfaction", CountyFigure.SATISFIED, CountyFigure.SURVEYED, "0.85");
        rate("SS-training-hours", CountyFigure.TEACHERS_TRAINED, CountyFigure.TEACHERS_TO_TRAIN, "1");
        rate("BB-W08", CountyFigure.TAX_TRANSFER_EDUCATION, CountyFigure.TAX_TRANSFER, "0.50");
        Ratio placed = of(CountyFigure.MIGRANT_PUBLIC).plus(of(CountyFigure.MIGRANT_PURCHASED));
        atLeast("SS-migrants-places", placed, of(CountyFigure.MIGRANT_ELIGIBLE), "0.85");
        atLeast("SS-talent", of(CountyFigure.TALENT), Ratio.of(1), "10");
        Ratio excellent = of(CountyFigure.SCHEME_EXCELLENT);
        Ratio pass = of(CountyFigure.SCHEME_PASS);
        atLeast("SS-scheme-excellent", pass, pass.plus(excellent), "0.5");
        stayed("SS-retention-county-primary", Level.PRIMARY, "1");
        stayed("SS-retention-county-junior", Level.JUNIOR, "1");
        stayed("BB-W14-primary", Level.PRIMARY, "0.95");
        stayed("BB-W14-junior", Level.JUNIOR, "0.90");
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            Ratio fit = of(level, CountyLevelFigure.FITNESS_PASSED);
            atLeast("BB-W15-" + level.label(), fit, of(level, CountyLevelFigure.FITNESS_TESTED), "0.85");
        }
    }

    private void stayed(String id, Level level, String limit) {
        Ratio stayed = of(level, CountyLevelFigure.GRADUATES)
                .minus(of(level, CountyLevelFigure.TRANSFERRED_IN))
                .plus(of(level, CountyLevelFigure.TRANSFERRED_OUT));
        Ratio began = of(level, CountyLevelFigure.ENTRANTS).minus(of(level, CountyLevelFigure.DECEASED));
        atLeast(id, stayed, began, limit);
    }

    private void growth() {
        List<State> nine = new ArrayList<>();
        for (int i = 0; i < GROWTHS.size(); i++) {
            for (int year = 0; year < 3; year++) {
                String id = "BB-W06-" + GROWTH_IDS.get(i) + "-" + year;
                rate(id, GROWTHS.get(i).get(year), GROWTHS.get(i).get(year + 1), "1");
                nine.add(state(id));
            }
        }
        judged.put("BB-W06-growth@" + county.id(), new Judged(PlainVerdicts.everyItem(nine), null));
    }

    private State state(String id) {
        return new PlainVerdicts(judged).state(id, county.id());
    }

    /** What is undecided may earn all or nothing. */
    private void score() {
        all = Ratio.NOUGHT;
        open = Ratio.NOUGHT;
        boolean form = place.equals("scored-form-a");
        for (String item : form ? ALL_OR_NOTHING_OF_THE_FORM : ALL_OR_NOTHING) {
            String[] parts = item.split(" ", -1);
            State state = state(parts[0]);
            earn(Integer.parseInt(parts[1]), state, Ratio.of(state == State.PASS ? Integer.parseInt(parts[1]) : 0));
        }
        int plan = form ? 4 : 6;
        all = all.plus(Ratio.of(plan)
                .times(Ratio.of(PlainAnswers.met(county, "BB-W01")).over(Ratio.of(2))));
        for (String item : BY_PART) {
            String[] parts = item.split(" ", -1);
            Ratio full = Ratio.of(Integer.parseInt(parts[1]));
            Ratio reached = ofCounty(parts[0]).value();
            State state = state(parts[0]);
            Ratio partly = reached == null ? Ratio.NOUGHT : full.times(reached);
            earn(Integer.parseInt(parts[1]), state, state == State.PASS ? full : partly);
        }
        all = all.plus(sections());
        perPoint(form ? 4 : 6, "0.80", judged("BB-W03@" + county.id() + "/enrolment/three_categories"));
        perPoint(5, "0.50", ofCounty("BB-W08"));
        perPoint(4, "0.95", ofCounty("BB-W14-primary"));
        perPoint(4, "0.90", ofCounty("BB-W14-junior"));
        if (form) {
            perPoint(2, "0.995", ofCounty("BB-WA-enrolment-primary"));
            perPoint(2, "0.99", ofCounty("BB-WA-enrolment-junior"));
        }
        for (String id : List.of("BB-W15-primary", "BB-W15-junior")) {
            Ratio fit = ofCounty(id).value();
            long points = fit == null
                    ? 0
                    : fit.compareTo(Ratio.of("0.85")) >= 0
                            ? 3
                            : fit.compareTo(Ratio.of("0.80")) >= 0 ? 2 : fit.compareTo(Ratio.of("0.75")) >= 0 ? 1 : 0;
            earn(3, state(id), Ratio.of(points));
        }
        Ratio wanted = Ratio.of(85);
        State state = all.compareTo(wanted) >= 0
                ? State.PASS
                : all.plus(open).compareTo(wanted) < 0 ? State.FAIL : State.UNDECIDED;
        judged.put("BB-W@" + county.id(), new Judged(state, open.isNought() ? all : null));
    }

    private Judged judged(String id) {
        return Objects.requireNonNull(judged.get(id), id);
    }

    private Judged ofCounty(String id) {
        return judged(id + "@" + county.id());
    }

    private void earn(long points, State state, Ratio earned) {
        if (state == State.UNDECIDED) {
            open = open.plus(Ratio.of(points));
        } else {
            all = all.plus(earned);
        }
    }

    private void perPoint(long points, String limit, Judged one) {
        earn(points, one.state(), one.value() == null ? Ratio.NOUGHT : perPoint(points, limit, one.value()));
    }

    /** One point less for each percentage point short, in proportion, down to nothing. */
    private static Ratio perPoint(long points, String limit, Ratio value) {
        Ratio lacking = Ratio.of(limit).minus(value).times(Ratio.of(100));
        Ratio left = lacking.compareTo(Ratio.NOUGHT) <= 0
                ? Ratio.of(points)
                : Ratio.of(points).minus(lacking);
        return left.compareTo(Ratio.NOUGHT) < 0 ? Ratio.NOUGHT : left;
    }

    /** Four points by the part of the sections that have teachers enough. */
    private Ratio sections() {
        List<State> states = new PlainVerdicts(judged).of(List.of("BB-W10-primary", "BB-W10-junior"));
        long met = states.stream().filter(state -> state == State.PASS).count();
        judged.put("BB-W10-ratio@" + county.id(), new Judged(PlainVerdicts.all(states), null));
        return Ratio.of(4).times(Ratio.of(met)).over(Ratio.of(states.size()));
    }
}
