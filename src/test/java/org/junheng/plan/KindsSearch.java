package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Level;
import org.junheng.plan.KindsCounty.Place;
import org.junheng.plan.KindsCounty.Section;

/**
 * Every way to do something in a {@link KindsCounty}: all that schools can build, move, train, recruit, judged here by the
 * limits of {@code rules/kinds} and with nothing of the library. Rooms are chosen first, then the persons of each level.
 */
final class KindsSearch {
    /** No way. */
    static final long NEVER = Long.MAX_VALUE / 4;

    /** Behind the id of a verdict: 85 % of its limit are enough. */
    static final String FLOOR = "~";

    private static final int MOST_RECRUITS = 7;
    private static final int MOST_TRAINED = 6;
    private static final int MOST_MOVED = 5;
    private static final double EXACTLY = 1e-12;

    private final KindsCounty county;
    private final Set<String> must;
    private final double cvRooms;
    private final double cvBackbone;
    private final double composite;
    private final Map<String, Long> known = new HashMap<>();
    private long best;

    /** So many rooms come from elsewhere, and there are so many then. */
    private record Rooms(int moved, int rooms, long cost) {}

    /** So many backbone teachers there are then; so many persons come from elsewhere, of two kinds. */
    private record Persons(int first, int second, int backbone, long cost) {}

    /**
     * A search.
     *
     * @param must the verdicts that have to pass
     * @param limits of dispersions by criterion, where they are not those of the rules
     */
    KindsSearch(KindsCounty county, Set<String> must, Map<String, Double> limits) {
        this.county = county;
        this.must = must;
        this.cvRooms = limit("K-cv-rooms", limits, 0.5);
        this.cvBackbone = limit("K-cv-backbone", limits, 0.5);
        this.composite = limit("K-composite", limits, 0.35);
    }

    private double limit(String criterion, Map<String, Double> limits, double own) {
        return must.contains(criterion + "@C") ? limits.getOrDefault(criterion, own) : Double.POSITIVE_INFINITY;
    }

    /** The least that does it; {@link #NEVER} where nothing does, or nothing for less than that. */
    long best(long below) {
        best = below;
        List<List<Rooms>> all = county.places.stream().map(this::rooms).toList();
        rooms(all, new int[all.size()], 0, 0, 0);
        return best < below ? best : NEVER;
    }

    private List<Rooms> rooms(Place place) {
        if (place.rooms() == KindsCounty.NONE) {
            return List.of(new Rooms(0, KindsCounty.NONE, 0));
        }
        Map<List<Integer>, Rooms> cheapest = new HashMap<>();
        int kept = Math.min(place.rooms(), place.left());
        // What is bought can be given at once: packs may be cheaper than single rooms.
        int least = county.roomMoved > 0 ? -place.rooms() - MOST_MOVED : 0;
        for (int moved = least; moved <= (county.roomMoved > 0 ? 9 : 0); moved++) {
            for (int bought = 0; bought <= 8; bought++) {
                for (int packs = 0; packs <= (county.pack > 0 ? 3 : 0); packs++) {
                    int then = place.rooms() + moved + bought + 3 * packs;
                    boolean within = place.ceiling() < 0 || bought + Math.max(0, moved) <= place.ceiling();
                    if (within && then >= kept) {
                        long cost = (long) bought * county.room
                                + (long) packs * county.pack
                                + (long) Math.max(0, moved) * county.roomMoved;
                        cheapest.merge(
                                List.of(moved, then),
                                new Rooms(moved, then, cost),
                                (one, other) -> one.cost <= other.cost ? one : other);
                    }
                }
            }
        }
        return List.copyOf(cheapest.values());
    }

    private void rooms(List<List<Rooms>> all, int[] rooms, int place, int moved, long cost) {
        if (place == rooms.length) {
            if (moved == 0) {
                persons(rooms, cost);
            }
            return;
        }
        for (Rooms one : all.get(place)) {
            if (cost + one.cost < best) {
                rooms[place] = one.rooms;
                rooms(all, rooms, place + 1, moved + one.moved, cost + one.cost);
            }
        }
    }

    private void persons(int[] rooms, long cost) {
        List<Section> primary = of(Level.PRIMARY);
        double uneven = coefficient(
                primary, primary.stream().mapToDouble(one -> amount(one, rooms)).toArray());
        double most = Math.min(cvBackbone, composite < Double.POSITIVE_INFINITY ? 2 * composite - uneven : cvBackbone);
        if (uneven > cvRooms + EXACTLY || most < -EXACTLY) {
            return;
        }
        long sum = cost;
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            double limit = level.equals(Level.PRIMARY) ? most : Double.POSITIVE_INFINITY;
            List<Section> sections = of(level);
            List<Integer> states =
                    sections.stream().map(one -> state(one, rooms)).toList();
            sum += known.computeIfAbsent(level + " " + states + " " + limit, any -> persons(sections, states, limit));
            if (sum >= best) {
                return;
            }
        }
        best = sum;
    }

    private List<Section> of(Level level) {
        return county.sections.stream().filter(one -> one.level().equals(level)).toList();
    }

    /** Of a nine-year school the junior students count 1.1 times. */
    private long weighed(Section section) {
        return county.sections.stream()
                .filter(one -> one.place() == section.place())
                .mapToLong(one -> one.students() * (one.level().equals(Level.JUNIOR) ? 11L : 10L))
                .sum();
    }

    private double amount(Section section, int[] rooms) {
        int all = rooms[section.place()];
        double own = section.students() * (section.level().equals(Level.JUNIOR) ? 11.0 : 10.0);
        return all == KindsCounty.NONE ? Double.NaN : all * own / weighed(section);
    }

    /** Rooms per 100 students: 2 there are, 1 there are 85 % of them, 0 less, -1 not reported. */
    private int state(Section section, int[] rooms) {
        int all = rooms[section.place()];
        if (all == KindsCounty.NONE) {
            return -1;
        }
        // all × own ÷ weighed × 100 ÷ students ≥ 2.
        long left = 100L * all * (section.level().equals(Level.JUNIOR) ? 11 : 10);
        long right = 2 * weighed(section);
        return left >= right ? 2 : 100 * left >= 85 * right ? 1 : 0;
    }

    private static double coefficient(List<Section> sections, double[] amounts) {
        double students = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < amounts.length; i++) {
            int own = sections.get(i).students();
            students += own;
            sum += amounts[i];
            squares += amounts[i] * amounts[i] / own;
        }
        double square = students * squares / (sum * sum) - 1;
        // What is not reported, or nought, has no coefficient; that has to be within no limit here.
        return sum > 0 ? Math.sqrt(Math.max(0, square)) : Double.NaN;
    }

    private long persons(List<Section> sections, List<Integer> states, double limit) {
        List<List<Persons>> all = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            all.add(persons(sections.get(i), states.get(i)));
        }
        long[] least = {NEVER};
        join(sections, all, new double[all.size()], 0, new int[2], 0, limit, least);
        return least[0];
    }

    private void join(
            List<Section> sections,
            List<List<Persons>> all,
            double[] backbone,
            int next,
            int[] moved,
            long cost,
            double limit,
            long[] least) {
        if (next == backbone.length) {
            boolean isBalanced = moved[0] == 0 && moved[1] == 0;
            if (isBalanced && !(coefficient(sections, backbone) > limit + EXACTLY)) {
                least[0] = cost;
            }
            return;
        }
        for (Persons one : all.get(next)) {
            if (cost + one.cost < Math.min(least[0], best)) {
                backbone[next] = one.backbone == KindsCounty.NONE ? Double.NaN : one.backbone;
                int[] then = {moved[0] + one.first, moved[1] + one.second};
                join(sections, all, backbone, next + 1, then, cost + one.cost, limit, least);
            }
        }
    }

    private List<Persons> persons(Section section, int rooms) {
        Map<List<Integer>, Persons> least = new HashMap<>();
        int moves = county.move > 0 ? MOST_MOVED : 0;
        int gives = section.sports() == KindsCounty.NONE ? 0 : moves;
        for (int with = -gives; with <= moves; with++) {
            for (int without = -gives; without <= moves; without++) {
                for (int recruits = 0; recruits <= MOST_RECRUITS; recruits++) {
                    int come = with + without + recruits;
                    long cost = (long) county.recruit * recruits
                            + (long) county.move * (Math.max(0, with) + Math.max(0, without));
                    int teachers = section.teachers() + come;
                    int sports = section.sports() == KindsCounty.NONE ? KindsCounty.NONE : section.sports() + come;
                    boolean can = teachers > 0 && (sports == KindsCounty.NONE || (sports >= 0 && sports <= teachers));
                    if (can && cost < best) {
                        degrees(section, rooms, new int[] {with, without, teachers, sports}, cost, least);
                    }
                }
            }
        }
        return List.copyOf(least.values());
    }

    private void degrees(Section section, int rooms, int[] then, long cost, Map<List<Integer>, Persons> least) {
        boolean isKnown = section.bachelor() != KindsCounty.NONE;
        for (int raised = 0; raised <= (isKnown ? then[2] : 0); raised++) {
            int bachelor = isKnown ? section.bachelor() + then[0] + raised : KindsCounty.NONE;
            long sum = cost + (long) county.degree * raised;
            if (!isKnown || (bachelor >= 0 && bachelor <= then[2] && sum < best)) {
                backbone(section, new int[] {rooms, then[0], then[1], then[2], then[3], bachelor}, sum, least);
            }
        }
    }

    private void backbone(Section section, int[] then, long cost, Map<List<Integer>, Persons> least) {
        boolean isKnown = section.backbone() != KindsCounty.NONE;
        boolean isMoved = isKnown && county.exchange > 0;
        for (int got = isMoved ? -section.backbone() - MOST_MOVED : 0; got <= (isMoved ? 6 : 0); got++) {
            for (int trained = 0; trained <= (isKnown ? MOST_TRAINED : 0); trained++) {
                int backbone = isKnown ? section.backbone() + got + trained : KindsCounty.NONE;
                long sum = cost + (long) county.train * trained + (long) county.exchange * Math.max(0, got);
                boolean can = !isKnown || (backbone >= 0 && backbone <= then[3]);
                if (can && sum < best && holds(section, then, backbone)) {
                    int first = county.move > 0 ? then[1] : got;
                    least.merge(
                            List.of(first, then[2], backbone),
                            new Persons(first, then[2], backbone, sum),
                            (one, other) -> one.cost <= other.cost ? one : other);
                }
            }
        }
    }

    /** Whether all that has to pass of the section does: rooms, teachers, of these PE, with a degree, backbone. */
    private boolean holds(Section section, int[] then, int backbone) {
        int[] states = {
            then[0], state(backbone, 100L * backbone, 2L * section.students()), state(then[5], 2L * then[5], then[3])
        };
        String[] names = {"K-rooms", "K-backbone", "K-degrees"};
        int full = 0;
        int floor = 0;
        for (int i = 0; i < states.length; i++) {
            full += states[i] == 2 ? 1 : 0;
            floor += states[i] >= 1 ? 1 : 0;
            boolean isFloored = must.contains(names[i] + "@" + county.id(section) + FLOOR);
            if ((is(names[i], section) && states[i] != 2) || (isFloored && states[i] < 1)) {
                return false;
            }
        }
        boolean school = full >= 2 && floor == 3;
        boolean sports = then[4] != KindsCounty.NONE && 5 * then[4] >= then[3];
        boolean load = section.students() <= 20 * then[3];
        return (school || !is("K-school", section))
                && (sports || !is("K-sports", section))
                && (load || !is("K-load", section));
    }

    private static int state(int value, long left, long right) {
        return value == KindsCounty.NONE ? -1 : left >= right ? 2 : 100 * left >= 85 * right ? 1 : 0;
    }

    private boolean is(String criterion, Section section) {
        return must.contains(criterion + "@" + county.id(section));
    }
}
