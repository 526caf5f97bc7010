package org.junheng.history.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Named;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.peer.PeerGroup.Peer;
import org.junheng.history.peer.PeerStanding.BetterPeer;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;

/**
 * Schools among those like them, over all counties that are given: of the same level, and as near as {@link Likeness} has it, or
 * as the user's list has it. Where a school stands, never a place among all; nothing by what students achieved.
 */
public final class Peers {
    /** So many are looked at, if so many are near. */
    private static final int MOST = 10;

    /** Fewer have no quartiles worth the name. */
    private static final int FEWEST = 5;

    /** Who is further away is not like it: twice the students and half a setting. */
    private static final double FURTHEST = 1.5;

    /** Shares are doubles: 1.5 may come out as a little more. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_BETTER = 3;

    /** With no more than a twentieth more teachers for each student the means are the same. */
    private static final Exact SAME_MEANS = Exact.of("1.05");

    private static final List<Named> ACHIEVED =
            List.of(Results.ENROLLED, Results.TESTED, Results.PASSED, Results.GOOD, Results.EXCELLENT, Results.MEAN);

    private final List<PeerMember> members = new ArrayList<>();
    private final Map<String, List<String>> lists;

    /** A section with what is known of it. */
    private record PeerMember(Evaluation county, Section section, Map<String, Verdict> verdicts) {
        Optional<Exact> teachers() {
            Measure teachers = section.figure(LevelFigure.TEACHERS);
            Measure students = section.students();
            boolean known = teachers.amount().isExact()
                    && students.amount().isExact()
                    && !students.amount().isZero();
            return known
                    ? Optional.of(
                            teachers.amount().low().dividedBy(students.amount().low()))
                    : Optional.empty();
        }

        boolean isSame(PeerMember other) {
            return section.id().equals(other.section.id()) && section.county().equals(other.section.county());
        }

        Peer at(double distance) {
            return new Peer(section.county(), section.id(), distance);
        }
    }

    private record Near(PeerMember member, double distance) {}

    private Peers(List<Evaluation> counties, Map<String, List<String>> lists) {
        this.lists = lists;
        for (Evaluation county : counties) {
            Map<String, Map<String, Verdict>> bySubject = new LinkedHashMap<>();
            county.verdicts()
                    .forEach(verdict -> bySubject
                            .computeIfAbsent(verdict.subject(), any -> new LinkedHashMap<>())
                            .put(verdict.criterion(), verdict));
            county.subjects().values().forEach(subject -> {
                if (subject instanceof Section section) {
                    members.add(new PeerMember(county, section, bySubject.getOrDefault(section.id(), Map.of())));
                }
            });
        }
    }

    /**
     * Every school and level among those like it, in the order of the data.
     *
     * @param counties evaluations of one year, by the same rules
     * @param lists who is like whom, by the ids of schools, where the user says so; for all others it is reckoned
     */
    public static List<PeerGroup> of(List<Evaluation> counties, Map<String, List<String>> lists) {
        Peers peers = new Peers(counties, lists);
        return peers.members.stream().map(peers::group).toList();
    }

    private PeerGroup group(PeerMember own) {
        List<Near> near = near(own);
        List<PeerStanding> standings = new ArrayList<>();
        if (near.size() >= FEWEST) {
            own.verdicts()
                    .values()
                    .forEach(verdict -> standing(own, verdict, near).ifPresent(standings::add));
        }
        return new PeerGroup(
                own.section().county(),
                own.section().id(),
                near.stream().map(one -> one.member().at(one.distance())).toList(),
                standings);
    }

    private List<Near> near(PeerMember own) {
        List<String> named = lists.get(own.section().school().id());
        List<Near> near = new ArrayList<>();
        for (PeerMember other : members) {
            if (other.isSame(own)
                    || !other.section().level().equals(own.section().level())) {
                continue;
            }
            if (named != null) {
                if (named.contains(other.section().school().id())) {
                    near.add(new Near(other, 0));
                }
            } else {
                Likeness.between(own.section(), other.section())
                        .filter(distance -> distance <= FURTHEST + ROUNDING)
                        .ifPresent(distance -> near.add(new Near(other, distance)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::distance));
        return near.size() > MOST && named == null ? near.subList(0, MOST) : near;
    }

    static boolean isAchieved(Verdict verdict) {
        return verdict.requirement().value().inputs().stream().anyMatch(input -> ACHIEVED.contains(input.name()));
    }

    private static Optional<PeerStanding> standing(PeerMember own, Verdict verdict, List<Near> near) {
        if (YearlyValue.measured(verdict).isEmpty() || isAchieved(verdict)) {
            return Optional.empty();
        }
        double[] values = near.stream()
                .map(one -> one.member().verdicts().get(verdict.criterion()))
                .filter(Objects::nonNull)
                .map(YearlyValue::measured)
                .flatMap(Optional::stream)
                .mapToDouble(Exact::toDouble)
                .sorted()
                .toArray();
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new PeerStanding(
                verdict,
                quantile(values, 0.25),
                quantile(values, 0.5),
                quantile(values, 0.75),
                values.length,
                verdict.state() == State.FAIL ? better(own, verdict, near) : List.of()));
    }

    /** Between the two nearest, in proportion (definition 7 of R. J. Hyndman, Y. Fan, The American Statistician 50, 1996). */
    static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static List<BetterPeer> better(PeerMember own, Verdict verdict, List<Near> near) {
        Optional<Exact> means = own.teachers().map(teachers -> teachers.times(SAME_MEANS));
        if (means.isEmpty()) {
            return List.of();
        }
        List<BetterPeer> better = new ArrayList<>();
        for (Near one : near) {
            Verdict theirs = one.member().verdicts().get(verdict.criterion());
            boolean same = one.member()
                    .teachers()
                    .filter(teachers -> teachers.compareTo(means.get()) <= 0)
                    .isPresent();
            if (theirs != null
                    && theirs.state() == State.PASS
                    && YearlyValue.measured(theirs).isPresent()
                    && same
                    && better.size() < MOST_BETTER) {
                better.add(new BetterPeer(one.member().at(one.distance()), theirs, has(own, one.member(), verdict)));
            }
        }
        return better;
    }

    private static List<Verdict> has(PeerMember own, PeerMember other, Verdict of) {
        return other.verdicts().values().stream()
                .filter(verdict ->
                        verdict.state() == State.PASS && !verdict.criterion().equals(of.criterion()))
                .filter(verdict -> YearlyValue.measured(verdict).isPresent() && !isAchieved(verdict))
                .filter(verdict -> Optional.ofNullable(own.verdicts().get(verdict.criterion()))
                        .filter(YearlyValue::fails)
                        .isPresent())
                .toList();
    }
}
