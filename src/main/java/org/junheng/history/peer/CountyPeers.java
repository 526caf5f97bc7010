package org.junheng.history.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.criteria.Subject;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.peer.PeerGroup.Peer;
import org.junheng.history.peer.PeerStanding.BetterPeer;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.results.Evaluation;

/**
 * Counties among those like them, by their coefficients alone: nothing that students achieved is a coefficient here. How unlike two
 * counties are: 1 for each time that one has twice the students of the other (|log₂|), 1 for each 20 points between their shares of
 * students in rural schools and 1 for each 20 points between those of migrant children, a half where only one of them reports it.
 */
public final class CountyPeers {
    private static final int MOST = 10;
    private static final int FEWEST = 5;
    private static final double FURTHEST = 1.5;

    /** Shares are doubles: 1.5 may come out as a little more. */
    private static final double ROUNDING = 1e-9;

    private static final double POINTS = 5;
    private static final double NOT_TOLD = 0.5;
    private static final int MOST_BETTER = 3;

    /** With no more than a twentieth more teachers for each student the means are the same. */
    private static final double SAME_MEANS = 1.05;

    private final List<CountyMember> members = new ArrayList<>();

    /** A county with what makes it like others; what is not known of all of its schools is empty. */
    private record CountyMember(
            String id,
            double students,
            OptionalDouble rural,
            OptionalDouble migrants,
            OptionalDouble teachers,
            Map<String, Verdict> coefficients) {
        Peer at(double distance) {
            return new Peer(id, id, distance);
        }
    }

    private record Near(CountyMember member, double distance) {}

    private CountyPeers(List<Evaluation> counties) {
        counties.forEach(county -> member(county).ifPresent(members::add));
    }

    /**
     * Every county among those like it, in the order of the data; the subject of a group is the county itself.
     *
     * @param counties evaluations of one year, by the same rules
     */
    public static List<PeerGroup> of(List<Evaluation> counties) {
        if (counties.size() <= FEWEST) {
            return List.of();
        }
        CountyPeers peers = new CountyPeers(counties);
        return peers.members.stream().map(peers::group).toList();
    }

    /** A county of which it is not known how many students it has is like no other. */
    private static Optional<CountyMember> member(Evaluation county) {
        double students = 0;
        double rural = 0;
        OptionalDouble migrants = OptionalDouble.of(0);
        OptionalDouble teachers = OptionalDouble.of(0);
        boolean isRuralKnown = true;
        for (Subject subject : county.subjects().values()) {
            if (subject instanceof Section section) {
                OptionalDouble own = amount(section.students());
                if (own.isEmpty()) {
                    return Optional.empty();
                }
                students += own.getAsDouble();
                Flag flag = section.school().flag(SchoolFlag.RURAL);
                isRuralKnown &= flag != Flag.UNKNOWN;
                rural += flag == Flag.YES ? own.getAsDouble() : 0;
                migrants = plus(migrants, amount(section.figure(LevelFigure.MIGRANT_STUDENTS)));
                teachers = plus(teachers, amount(section.figure(LevelFigure.TEACHERS)));
            }
        }
        if (students <= 0) {
            return Optional.empty();
        }
        Map<String, Verdict> coefficients = new LinkedHashMap<>();
        county.verdicts().stream()
                .filter(verdict -> YearlyValue.coefficient(verdict).isPresent() && !Peers.isAchieved(verdict))
                .forEach(verdict -> coefficients.put(verdict.criterion(), verdict));
        double all = students;
        return Optional.of(new CountyMember(
                county.county().id(),
                all,
                isRuralKnown ? OptionalDouble.of(rural / all) : OptionalDouble.empty(),
                part(migrants, all),
                part(teachers, all),
                coefficients));
    }

    private static OptionalDouble amount(Measure measure) {
        return measure.amount().isExact()
                ? OptionalDouble.of(measure.amount().low().toDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble plus(OptionalDouble sum, OptionalDouble more) {
        return sum.isPresent() && more.isPresent()
                ? OptionalDouble.of(sum.getAsDouble() + more.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble part(OptionalDouble amount, double all) {
        return amount.isPresent() ? OptionalDouble.of(amount.getAsDouble() / all) : amount;
    }

    private static double distance(CountyMember one, CountyMember other) {
        return Math.abs(Math.log(one.students() / other.students())) / Math.log(2)
                + unlike(one.rural(), other.rural())
                + unlike(one.migrants(), other.migrants());
    }

    private static double unlike(OptionalDouble one, OptionalDouble other) {
        if (one.isPresent() && other.isPresent()) {
            return POINTS * Math.abs(one.getAsDouble() - other.getAsDouble());
        }
        return one.isPresent() || other.isPresent() ? NOT_TOLD : 0;
    }

    private PeerGroup group(CountyMember own) {
        List<Near> near = members.stream()
                .filter(other -> !other.id().equals(own.id()))
                .map(other -> new Near(other, distance(own, other)))
                .filter(one -> one.distance() <= FURTHEST + ROUNDING)
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(MOST)
                .toList();
        List<PeerStanding> standings = new ArrayList<>();
        if (near.size() >= FEWEST) {
            own.coefficients()
                    .values()
                    .forEach(verdict -> standing(own, verdict, near).ifPresent(standings::add));
        }
        return new PeerGroup(
                own.id(),
                own.id(),
                near.stream().map(one -> one.member().at(one.distance())).toList(),
                standings);
    }

    private static Optional<PeerStanding> standing(CountyMember own, Verdict verdict, List<Near> near) {
        double[] values = near.stream()
                .map(one -> one.member().coefficients().get(verdict.criterion()))
                .filter(Objects::nonNull)
                .mapToDouble(theirs -> YearlyValue.coefficient(theirs).orElseThrow())
                .sorted()
                .toArray();
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        List<BetterPeer> better = new ArrayList<>();
        if (verdict.state() == State.FAIL && own.teachers().isPresent()) {
            double means = own.teachers().getAsDouble() * SAME_MEANS;
            for (Near one : near) {
                Verdict theirs = one.member().coefficients().get(verdict.criterion());
                OptionalDouble teachers = one.member().teachers();
                if (theirs != null
                        && theirs.state() == State.PASS
                        && teachers.isPresent()
                        && teachers.getAsDouble() <= means
                        && better.size() < MOST_BETTER) {
                    better.add(new BetterPeer(
                            one.member().at(one.distance()), theirs, has(own, one.member(), verdict.criterion())));
                }
            }
        }
        return Optional.of(new PeerStanding(
                verdict,
                Peers.quantile(values, 0.25),
                Peers.quantile(values, 0.5),
                Peers.quantile(values, 0.75),
                values.length,
                better));
    }

    /** What else it keeps within the limit and the county does not. */
    private static List<Verdict> has(CountyMember own, CountyMember other, String but) {
        return other.coefficients().values().stream()
                .filter(verdict ->
                        verdict.state() == State.PASS && !verdict.criterion().equals(but))
                .filter(verdict -> Optional.ofNullable(own.coefficients().get(verdict.criterion()))
                        .filter(YearlyValue::fails)
                        .isPresent())
                .toList();
    }
}
