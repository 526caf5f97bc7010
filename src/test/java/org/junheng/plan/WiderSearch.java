package org.junheng.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.plan.WiderCounty.Place;

/**
 * Every way to do something in a {@link WiderCounty}: classes that are split, rooms built and moved, teachers recruited and trained,
 * judged here by the limits of {@code rules/wider} and with nothing of the library. What a class leaves that is split is tried for
 * every size that it may have, and the worst of it counts.
 */
final class WiderSearch {
    /** No way. */
    static final long NEVER = Long.MAX_VALUE / 4;

    private static final int MOST_ROOMS = 14;
    private static final int MOST_MOVED = 5;
    private static final int MOST_RECRUITS = 8;
    private static final int MOST_TRAINED = 9;
    private static final int WANTED = 8;

    private final WiderCounty county;
    private final Set<String> must;
    private long best;

    /**
     * What of some schools matters to the county, the more the better, and what it costs.
     *
     * @param moved so many rooms came from other schools
     */
    private record Way(List<Integer> worth, int moved, long cost) {
        boolean isNoWorse(Way other) {
            boolean isCheaper = moved == other.moved && cost <= other.cost;
            for (int i = 0; isCheaper && i < worth.size(); i++) {
                isCheaper = worth.get(i) >= other.worth.get(i);
            }
            return isCheaper;
        }

        Way with(Way other) {
            List<Integer> sum = new ArrayList<>();
            for (int i = 0; i < worth.size(); i++) {
                sum.add(worth.get(i) + other.worth.get(i));
            }
            return new Way(sum, moved + other.moved, cost + other.cost);
        }
    }

    /** Classes and teachers of a school on their way. */
    private record Split(int above45, int above30, int classes, int halls, int teachers, int qualified, long cost) {}

    WiderSearch(WiderCounty county, Set<String> must) {
        this.county = county;
        this.must = must;
    }

    /** The least that does it; {@link #NEVER} where nothing does, or nothing for less than that. */
    long best(long below) {
        best = below;
        List<Way> all = List.of(new Way(List.of(0, 0, 0, 0, 0), 0, 0));
        for (Place place : county.places) {
            List<Way> own = ways(place);
            Map<List<Integer>, Way> sums = new HashMap<>();
            for (Way one : all) {
                for (Way other : own) {
                    put(one.with(other), sums);
                }
            }
            all = useful(sums);
        }
        for (Way way : all) {
            List<Integer> worth = way.worth;
            boolean holds = way.moved == 0
                    && !(isOfCounty("W-large") && worth.get(0) < 0)
                    && !(isOfCounty("W-degrees") && worth.get(1) < 0)
                    && !(isOfCounty("W-backbone") && worth.get(2) < WANTED)
                    && !(isOfCounty("W-thirty-share") && 10L * worth.get(3) < 6L * county.places.size())
                    && !(isOfCounty("W-rooms-count") && worth.get(4) < 2);
            best = holds ? Math.min(best, way.cost) : best;
        }
        return best < below ? best : NEVER;
    }

    private void put(Way way, Map<List<Integer>, Way> least) {
        if (way.cost < best) {
            List<Integer> key = new ArrayList<>(way.worth);
            key.add(way.moved);
            least.merge(key, way, (one, other) -> one.cost <= other.cost ? one : other);
        }
    }

    /** Without those than which another is better in all. */
    private static List<Way> useful(Map<List<Integer>, Way> all) {
        List<Way> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingLong(Way::cost));
        List<Way> useful = new ArrayList<>();
        for (Way way : sorted) {
            if (useful.stream().noneMatch(other -> other.isNoWorse(way))) {
                useful.add(way);
            }
        }
        return useful;
    }

    private boolean is(String criterion, String subject) {
        return must.contains(criterion + "@" + subject);
    }

    private boolean isOfCounty(String criterion) {
        return is(criterion, "C");
    }

    private List<Way> ways(Place place) {
        Map<List<Integer>, Way> least = new HashMap<>();
        for (Split split : splits(place)) {
            persons(place, split, least);
        }
        return useful(least);
    }

    /** By how many more of its halves than one are above a size, at worst. */
    private static int more(Place place, int band, int size) {
        int worst = -1;
        for (int students = WiderCounty.LEAST[band]; students <= place.most(band); students++) {
            int above = (students / 2 > size ? 1 : 0) + (students - students / 2 > size ? 1 : 0);
            worst = Math.max(worst, above);
        }
        return worst - (WiderCounty.LEAST[band] > size ? 1 : 0);
    }

    private List<Split> splits(Place place) {
        int above45 = 0;
        int above30 = 0;
        for (int band = 0; band < place.bands().size(); band++) {
            above45 += WiderCounty.LEAST[band] > 45 ? place.bands().get(band) : 0;
            above30 += WiderCounty.LEAST[band] > 30 ? place.bands().get(band) : 0;
        }
        List<int[]> done = new ArrayList<>();
        done.add(new int[] {above45, above30, 0});
        for (int band = 2; band < place.bands().size(); band++) {
            // How large its halves are has to be known; of the last band they may be of several others.
            boolean can = place.most(band) <= 1000 && (band < 8 || isOne(place, band));
            List<int[]> with = new ArrayList<>();
            for (int count = 0; count <= (can ? place.bands().get(band) : 0); count++) {
                for (int[] one : done) {
                    with.add(new int[] {
                        one[0] + (count == 0 ? 0 : count * more(place, band, 45)),
                        one[1] + (count == 0 ? 0 : count * more(place, band, 30)),
                        one[2] + count
                    });
                }
            }
            done = with;
        }
        List<Split> all = new ArrayList<>();
        for (int[] one : done) {
            boolean within = place.ceiling() < 0 || one[2] <= place.ceiling();
            for (int halls = 0; within && halls <= (county.hall > 0 && place.classrooms() >= 0 ? 4 : 0); halls++) {
                int spare = place.classrooms() - place.classes() + halls + (county.splitHasRoom ? one[2] : 0);
                if (place.classrooms() == WiderCounty.NONE || spare >= one[2]) {
                    recruits(place, one, halls, all);
                }
            }
        }
        return all;
    }

    private static boolean isOne(Place place, int band) {
        Set<Integer> bands = new HashSet<>();
        for (int students = WiderCounty.LEAST[band]; students <= place.most(band); students++) {
            bands.add(band(students / 2));
            bands.add(band(students - students / 2));
        }
        return bands.size() == 1;
    }

    private static int band(int size) {
        int band = 0;
        while (size > WiderCounty.MOST[band]) {
            band++;
        }
        return band;
    }

    private void recruits(Place place, int[] split, int halls, List<Split> all) {
        for (int recruits = 0; recruits <= MOST_RECRUITS; recruits++) {
            int come = recruits + (county.splitHasTeacher ? split[2] : 0);
            long cost = (long) county.split * split[2] + (long) county.hall * halls + (long) county.recruit * recruits;
            Split one = new Split(
                    split[0],
                    split[1],
                    place.classes() + split[2],
                    halls,
                    place.teachers() + come,
                    place.qualified() + come,
                    cost);
            String id = place.id() + "/primary";
            boolean holds = !(is("W-size", id) && one.above45 > 0)
                    && !(is("W-thirty", id) && one.above30 > 2)
                    && !(is("W-posts", id) && 10L * one.teachers < 13L * one.classes);
            if (holds && cost < best) {
                all.add(one);
            }
        }
    }

    private void persons(Place place, Split split, Map<List<Integer>, Way> least) {
        String id = place.id() + "/primary";
        for (int raised = 0; place.bachelor() + raised <= split.teachers; raised++) {
            int bachelor = place.bachelor() + raised;
            for (int qualified = 0; split.qualified + qualified <= split.teachers; qualified++) {
                long sum = split.cost + (long) county.degree * raised + (long) county.qualify * qualified;
                boolean isEnough = 10L * (split.qualified + qualified + bachelor) >= 12L * split.teachers;
                if (sum >= best) {
                    break;
                }
                if (isEnough || !is("W-index", id)) {
                    rooms(place, split, bachelor, sum, least);
                    // More of them do nothing else.
                    break;
                }
            }
        }
    }

    private void rooms(Place place, Split split, int bachelor, long cost, Map<List<Integer>, Way> least) {
        String id = place.id() + "/primary";
        boolean moves = county.roomMoved > 0;
        for (int moved = moves ? -place.rooms() - MOST_MOVED : 0; moved <= (moves ? MOST_MOVED : 0); moved++) {
            for (int built = 0; built <= MOST_ROOMS; built++) {
                int rooms = place.rooms() + moved + built;
                long sum = cost + (long) county.room * built + (long) county.roomMoved * Math.max(0, moved);
                boolean isEquipped = 100L * rooms >= 2L * place.students();
                boolean holds = rooms >= 0
                        && sum < best
                        && (isEquipped || !is("W-rooms", id))
                        && (3 * rooms >= split.classes || !is("W-music", place.id()));
                for (int trained = 0; holds && trained <= MOST_TRAINED; trained++) {
                    int backbone = place.backbone() + trained;
                    long all = sum + (long) county.train * trained;
                    boolean isMixed = 50L * (backbone + bachelor) >= 2L * place.students();
                    if (backbone <= split.teachers && all < best && (isMixed || !is("W-mix", id))) {
                        put(
                                new Way(
                                        List.of(
                                                isOfCounty("W-large") ? split.classes - 10 * split.above45 : 0,
                                                isOfCounty("W-degrees") ? 2 * bachelor - split.teachers : 0,
                                                isOfCounty("W-backbone") ? Math.min(WANTED, backbone) : 0,
                                                isOfCounty("W-thirty-share") && split.above30 <= 2 ? 1 : 0,
                                                isOfCounty("W-rooms-count") && isEquipped ? 1 : 0),
                                        moved,
                                        all),
                                least);
                        if (!isOfCounty("W-backbone")) {
                            // More of them do nothing else.
                            break;
                        }
                    }
                }
            }
        }
    }
}
