package org.junheng.history.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.history.match.SaidProblem.SaidSort;

/**
 * What is said of the schools of one county from one year to the next, held against the ids that its data have.
 *
 * <p>A school that others join goes on under its id: {@code merged: { S19: [S20, S21] }} with S19 in both years means that S19
 * took S20 and S21 in, and S19 is one of those that became it, whether it is written among them or not. In the same way a school
 * that is split and is still there is one of those that it became, and a school that was there before and gets a part of one that
 * is split is one of those that it came from. What stays unaccounted for in either year is refused, for two schools cannot have
 * one id in one year, and one school cannot be gone and be there.
 */
public final class SaidEvents {
    private final Set<String> old;
    private final Set<String> now;
    private final List<SchoolEvent> said = new ArrayList<>();

    private SaidEvents(List<SchoolEvent> events, String county, Set<String> old, Set<String> now) {
        this.old = old;
        this.now = now;
        for (SchoolEvent event : events) {
            List<String> from = Matching.own(event.before(), county);
            List<String> to = Matching.own(event.after(), county);
            if (old.containsAll(from) && now.containsAll(to) && !(from.isEmpty() && to.isEmpty())) {
                said.add(new SchoolEvent(event.year(), event.fate(), from, to, event.place()));
            }
        }
    }

    /**
     * Those of the county.
     *
     * @param county its id, which may stand before the ids of schools
     * @param old the ids of the earlier year
     * @param now the ids of the later year
     */
    public static SaidEvents of(List<SchoolEvent> events, String county, Set<String> old, Set<String> now) {
        return new SaidEvents(events, county, old, now);
    }

    /** The events, those that go on among the schools before and since. */
    public List<SchoolEvent> understood() {
        return said.stream().map(this::understood).toList();
    }

    private SchoolEvent understood(SchoolEvent event) {
        if (event.fate() != SchoolFate.MERGED && event.fate() != SchoolFate.SPLIT) {
            return event;
        }
        List<String> before = new ArrayList<>(event.before());
        for (String id : event.after()) {
            if (old.contains(id) && !before.contains(id) && !isBefore(id)) {
                before.add(id);
            }
        }
        List<String> after = new ArrayList<>(event.after());
        if (event.fate() == SchoolFate.SPLIT) {
            for (String id : event.before()) {
                if (now.contains(id) && !after.contains(id) && !isAfter(id)) {
                    after.add(id);
                }
            }
        }
        return new SchoolEvent(event.year(), event.fate(), before, after, event.place());
    }

    private boolean isBefore(String id) {
        return said.stream().anyMatch(event -> event.before().contains(id));
    }

    private boolean isAfter(String id) {
        return said.stream().anyMatch(event -> event.after().contains(id));
    }

    /** What cannot be so, with what is at odds. */
    public List<SaidProblem> problems() {
        List<SaidProblem> problems = new ArrayList<>();
        List<SchoolEvent> all = understood();
        for (SchoolEvent event : all) {
            for (String id : event.before()) {
                boolean accounted = all.stream().anyMatch(one -> one.after().contains(id));
                if (now.contains(id) && !accounted) {
                    problems.add(new SaidProblem(event, id, SaidSort.STILL_THERE));
                }
            }
            for (String id : event.after()) {
                boolean accounted = all.stream().anyMatch(one -> one.before().contains(id));
                if (old.contains(id) && !accounted) {
                    problems.add(new SaidProblem(event, id, SaidSort.THERE_BEFORE));
                }
            }
            boolean several = event.fate() == SchoolFate.MERGED || event.fate() == SchoolFate.SPLIT;
            if (several && event.before().size() == 1 && event.after().size() == 1) {
                problems.add(new SaidProblem(event, event.after().get(0), SaidSort.ONE_BECAME_ONE));
            }
        }
        return problems;
    }
}
