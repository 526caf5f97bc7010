package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.junheng.criteria.Relation;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.history.match.Matching;
import org.junheng.history.trend.BuildingOutlook.AgingPart;
import org.junheng.history.trend.BuildingOutlook.BuildingState;
import org.junheng.history.trend.KnownYears.KnownBuilding;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;

/** Which buildings come of the age that rules ask about, by the years in which they were built. */
final class Buildings {
    /** The age of the figure that rules ask about: {@link SchoolFigure#AGED_BUILDING_AREA}. */
    private static final int AGE = 30;

    private final Evaluation year;
    private final int number;
    private final List<KnownBuilding> known;

    Buildings(Evaluation year, int number, List<KnownBuilding> known) {
        this.year = year;
        this.number = number;
        this.known = known;
    }

    /** Those with a year first, the nearest first. */
    List<BuildingOutlook> outlooks() {
        List<BuildingOutlook> all = new ArrayList<>();
        for (Verdict verdict : year.verdicts()) {
            if (verdict.state() == Verdict.State.PASS
                    && year.subjects().get(verdict.subject()) instanceof School school
                    && verdict.requirement().value() instanceof Measure measure
                    && isOfAge(measure)) {
                all.add(outlook(verdict, measure, of(school.id())));
            }
        }
        all.sort(Comparator.comparing((BuildingOutlook outlook) -> outlook.state())
                .thenComparing(outlook -> outlook.crossing().orElse(0)));
        return all;
    }

    private static boolean isOfAge(Measure measure) {
        return measure.amount().isExact()
                && measure.base().isExact()
                && measure.base().isPositive()
                && measure.inputs().stream().map(Input::name).anyMatch(SchoolFigure.AGED_BUILDING_AREA::equals);
    }

    private List<KnownBuilding> of(String school) {
        return known.stream()
                .filter(one ->
                        Matching.own(List.of(one.school()), year.county().id()).contains(school))
                .toList();
    }

    private BuildingOutlook outlook(Verdict verdict, Measure measure, List<KnownBuilding> own) {
        List<AgingPart> parts = own.stream()
                .filter(one -> one.built() + AGE > number && one.built() + AGE <= number + TrendLine.MOST_YEARS_AHEAD)
                .map(one -> new AgingPart(one.built(), one.area(), one.built() + AGE))
                .sorted(Comparator.comparing(AgingPart::year))
                .toList();
        Limit limit = verdict.requirement().limit();
        OptionalInt crossing = OptionalInt.empty();
        for (int then = number + TrendLine.MOST_YEARS_AHEAD; then > number; then--) {
            Exact aged = measure.scale().times(aged(own, then));
            int compared = aged.compareTo(limit.value().times(measure.base().low()));
            boolean isBeyond = limit.relation() == Relation.BELOW ? compared >= 0 : compared > 0;
            crossing = isBeyond ? OptionalInt.of(then) : crossing;
        }
        Exact reported = measure.amount().low();
        boolean agrees = reported.equals(aged(own, number)) || reported.equals(aged(own, number - 1));
        boolean asksForLess = limit.relation() == Relation.AT_MOST || limit.relation() == Relation.BELOW;
        BuildingState state = own.isEmpty()
                ? BuildingState.NOT_GIVEN
                : !agrees
                        ? BuildingState.CONTRADICTED
                        : asksForLess && crossing.isPresent() ? BuildingState.DATED : BuildingState.FAR_OFF;
        return new BuildingOutlook(
                verdict.criterion(),
                verdict.subject(),
                state,
                parts,
                state == BuildingState.DATED ? crossing : OptionalInt.empty());
    }

    /** What is of age by a year; what was built before the first of its ages counts in the year in which it comes of age. */
    private static Exact aged(List<KnownBuilding> own, int by) {
        return own.stream()
                .filter(one -> one.built() + AGE <= by)
                .map(KnownBuilding::area)
                .reduce(Exact.ZERO, Exact::plus);
    }
}
