package org.junheng.sound;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.PlainRules.Judged;

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
    private static final List<String> BY_PART =
            List.of("BB-W07 2", "BB-W07-standard 2", "BB-W07-tilt 2");
    private static final Map<String, String> SUBJECTS = Map.of(
            "chinese", "CHINESE",
            "mathematics", "MATHEMATICS",
            "science", "SCIENCE",
            "pe", "PE",
            "arts", "ARTS",
            "moral", "MORAL");

    private final County county;
    private final Map<String, Judged> judged;

    private PlainWork(County county, Map<String, Judged> judged) {
        this.county = county;
        this.judged = judged;
    }

    static void of(County county, Map<String, Judged> judged) {
        PlainWork work = new PlainWork(county, judged);
        work.figures();
        work.growth();
        work.quality();
        work.score();
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private Ratio of(Level level, CountyLevelFigure figure) {
        return Ratio.of(county.level(level).get(figure));
    }

    private void atLeast(String id, Ratio above, Ratio below, String limit) {
        if (!below.isNought()) {
            Ratio value = above.over(below);
            put(id, value.compareTo(Ratio.of(limit)) >= 0, value);
        }
    }

    private void put(String id, boolean pass, Ratio value) {
        judged.put(id + "@" + county.id(), new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void rate(String id, CountyFigure part, CountyFigure whole, String limit) {
        atLeast(id, of(part), of(whole), limit);
    }

    /** A share against another share. */
    private void compared(
            String id, CountyFigure part, CountyFigure whole, CountyFigure otherPart, CountyFigure otherWhole) {
        if (!of(whole).isNought() && !of(otherWhole).isNought()) {
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
        boolean all = true;
        for (int i = 0; i < GROWTHS.size(); i++) {
            for (int year = 0; year < 3; year++) {
                String id = "BB-W06-" + GROWTH_IDS.get(i) + "-" + year;
                rate(id, GROWTHS.get(i).get(year), GROWTHS.get(i).get(year + 1), "1");
                Judged one = judged.get(id + "@" + county.id());
                if (one == null) {
                    return;
                }
                all &= one.state() == State.PASS;
            }
        }
        judged.put("BB-W06-growth@" + county.id(), new Judged(all ? State.PASS : State.FAIL, null));
    }

    private void quality() {
        SUBJECTS.forEach((id, name) -> {
            atLeast("QB-Q9-" + id + "-level", of(CountyFigure.valueOf(name + "_LEVEL")), Ratio.of(1), "3");
            Ratio difference = of(CountyFigure.valueOf(name + "_DIFFERENCE"));
            put("QB-Q9-" + id + "-difference", difference.compareTo(Ratio.of("0.15")) < 0, difference);
        });
    }

    private void score() {
        Ratio sum = Ratio.NOUGHT;
        for (String item : ALL_OR_NOTHING) {
            String[] parts = item.split(" ", -1);
            Judged one = judged.get(parts[0] + "@" + county.id());
            if (one == null) {
                return;
            }
            sum = sum.plus(Ratio.of(one.state() == State.PASS ? Integer.parseInt(parts[1]) : 0));
        }
        sum = sum.plus(
                Ratio.of(6).times(Ratio.of(PlainAnswers.met(county, "BB-W01")).over(Ratio.of(2))));
        for (String item : BY_PART) {
            String[] parts = item.split(" ", -1);
            Judged one = judged.get(parts[0] + "@" + county.id());
            if (one == null) {
                return;
            }
            Ratio full = Ratio.of(Integer.parseInt(parts[1]));
            Ratio partly = one.value() == null ? Ratio.NOUGHT : full.times(one.value());
            sum = sum.plus(one.state() == State.PASS ? full : partly);
        }
        Judged children = judged.get("BB-W03@" + county.id() + "/enrolment/three_categories");
        Ratio ratio = sections();
        if (children == null || children.value() == null || ratio == null) {
            return;
        }
        sum = sum.plus(perPoint(6, "0.80", children.value())).plus(ratio);
        for (String item : List.of("BB-W08 5 0.50", "BB-W14-primary 4 0.95", "BB-W14-junior 4 0.90")) {
            String[] parts = item.split(" ", -1);
            Judged one = judged.get(parts[0] + "@" + county.id());
            if (one == null || one.value() == null) {
                return;
            }
            sum = sum.plus(perPoint(Integer.parseInt(parts[1]), parts[2], one.value()));
        }
        for (String id : List.of("BB-W15-primary", "BB-W15-junior")) {
            Judged one = judged.get(id + "@" + county.id());
            if (one == null || one.value() == null) {
                return;
            }
            Ratio fit = one.value();
            long points = fit.compareTo(Ratio.of("0.85")) >= 0
                    ? 3
                    : fit.compareTo(Ratio.of("0.80")) >= 0 ? 2 : fit.compareTo(Ratio.of("0.75")) >= 0 ? 1 : 0;
            sum = sum.plus(Ratio.of(points));
        }
        put("BB-W", sum.compareTo(Ratio.of(85)) >= 0, sum);
    }

    /** One point less for each percentage point short, in proportion, down to nothing. */
    private static Ratio perPoint(long points, String limit, Ratio value) {
        Ratio lacking = Ratio.of(limit).minus(value).times(Ratio.of(100));
        Ratio left = lacking.compareTo(Ratio.NOUGHT) <= 0
                ? Ratio.of(points)
                : Ratio.of(points).minus(lacking);
        return left.compareTo(Ratio.NOUGHT) < 0 ? Ratio.NOUGHT : left;
    }

    /** Four points by the part of the sections that have teachers enough; null where none is judged. */
    private @Nullable Ratio sections() {
        long met = 0;
        long all = 0;
        for (Map.Entry<String, Judged> one : judged.entrySet()) {
            if (one.getKey().startsWith("BB-W10-primary@") || one.getKey().startsWith("BB-W10-junior@")) {
                met += one.getValue().state() == State.PASS ? 1 : 0;
                all++;
            }
        }
        if (all == 0) {
            return null;
        }
        judged.put("BB-W10-ratio@" + county.id(), new Judged(met == all ? State.PASS : State.FAIL, null));
        return Ratio.of(4).times(Ratio.of(met)).over(Ratio.of(all));
    }
}
