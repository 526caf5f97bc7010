package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.List;

/** Which of a school's criteria stay short, where the document lets some: every way there is. */
public final class ShortfallChoices {
    /** More ways than these are not all tried; then each section is left what it alone would be. */
    static final int MOST = 4096;

    private ShortfallChoices() {}

    /** For each way the constraints that have to hold; empty where there are too many. */
    public static List<List<Integer>> of(List<Need> needs) {
        List<List<Integer>> ways = new ArrayList<>();
        ways.add(List.of());
        for (Need need : needs) {
            List<List<Integer>> more = new ArrayList<>();
            for (List<Integer> own : of(need)) {
                for (List<Integer> way : ways) {
                    List<Integer> both = new ArrayList<>(way);
                    both.addAll(own);
                    more.add(both);
                }
            }
            if (more.size() > MOST) {
                return List.of();
            }
            ways = more;
        }
        return ways;
    }

    /** The ways of one section. */
    static List<List<Integer>> of(Need need) {
        List<List<Integer>> ways = new ArrayList<>();
        int missing = Math.min(Math.max(0, need.mayMiss()), need.members().size());
        add(need.members(), 0, missing, new ArrayList<>(), ways);
        return ways;
    }

    private static void add(
            List<Need.Shortfall> members, int next, int missing, List<Integer> constraints, List<List<Integer>> ways) {
        if (ways.size() > MOST) {
            return;
        }
        if (next == members.size()) {
            ways.add(List.copyOf(constraints));
            return;
        }
        Need.Shortfall member = members.get(next);
        int left = members.size() - next;
        if (missing < left) {
            constraints.add(member.full());
            add(members, next + 1, missing, constraints, ways);
            constraints.remove(constraints.size() - 1);
        }
        if (missing > 0) {
            boolean floored = member.floor() >= 0;
            if (floored) {
                constraints.add(member.floor());
            }
            add(members, next + 1, missing - 1, constraints, ways);
            if (floored) {
                constraints.remove(constraints.size() - 1);
            }
        }
    }
}
