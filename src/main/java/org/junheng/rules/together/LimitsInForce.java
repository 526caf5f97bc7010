package org.junheng.rules.together;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;

/** What places set over a criterion, day by day: the nearest place that sets something holds. */
final class LimitsInForce {
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private final List<Overlay> places;

    LimitsInForce(List<Overlay> places) {
        this.places = List.copyOf(places);
    }

    /** Days on which both rules hold, one at least for each that is unlike the others; none where they never do. */
    List<LocalDate> days(Criterion one, Criterion other) {
        List<Optional<LocalDate>> ends =
                new ArrayList<>(List.of(Optional.of(SOME_DAY), one.from(), one.until(), other.from(), other.until()));
        adjustments(one.id(), other.id()).forEach(set -> ends.addAll(List.of(set.from(), set.until())));
        return ends.stream()
                .flatMap(Optional::stream)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(one::holdsOn)
                .filter(other::holdsOn)
                .distinct()
                .sorted()
                .toList();
    }

    /** Which limit is set over a criterion on that day, or that it is off; empty where neither is. */
    Optional<Adjustment> on(LocalDate day, String criterion) {
        return adjustments(criterion, criterion)
                .filter(set -> set.holdsOn(day))
                .filter(set -> set.limit().isPresent() || set.isOff())
                .findFirst();
    }

    private Stream<Adjustment> adjustments(String one, String other) {
        return places.stream()
                .flatMap(place -> place.adjustments().stream())
                .filter(set -> set.criterion().equals(one) || set.criterion().equals(other));
    }
}
