package org.junheng.texts.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.texts.Text;

/** Finds what somebody meant who mistyped a name. */
public final class ClosestName {
    private static final int MOST_LISTED = 12;
    /** A piece of an id that is shorter is a sign, and another one a sign of something else. */
    private static final int SHORTEST = 3;

    private ClosestName() {}

    /** The closest of the names, if one is close enough to have been meant; else one that begins so. */
    public static Optional<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        Optional<String> same =
                names.stream().filter(name -> plain(name).equals(plain(typed))).findFirst();
        return same.or(() -> near(wanted, names));
    }

    /** Letters and digits alone. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    private static Optional<String> near(String wanted, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> isClose(wanted, name.toLowerCase(Locale.ROOT)))
                .or(() -> begun(wanted, names));
    }

    /** The closest of the names that has the same numbers in it: last year's figure is never meant by this year's. */
    public static Optional<String> ofSameNumbers(String typed, Collection<String> names) {
        return to(
                typed,
                names.stream()
                        .filter(name -> name.replaceAll("[^0-9]", "").equals(typed.replaceAll("[^0-9]", "")))
                        .toList());
    }

    /** The id that is meant: ids that differ by a number, or by a piece of one or two letters, are of two things. */
    public static Optional<String> ofId(String typed, Collection<String> ids) {
        List<String> slips = ids.stream().filter(id -> areOneId(typed, id)).toList();
        return ofSameNumbers(typed, slips);
    }

    private static boolean areOneId(String typed, String id) {
        List<String> one = List.of(typed.toLowerCase(Locale.ROOT).split("[\\s_-]+", MOST_LISTED));
        List<String> other = List.of(id.toLowerCase(Locale.ROOT).split("[\\s_-]+", MOST_LISTED));
        boolean areSlips = one.size() == other.size();
        for (int i = 0; areSlips && i < one.size(); i++) {
            int length = Math.min(one.get(i).length(), other.get(i).length());
            int most = length < SHORTEST ? 0 : Math.max(1, length / SHORTEST);
            areSlips = distance(one.get(i), other.get(i)) <= most;
        }
        return areSlips || plain(id).equals(plain(typed));
    }

    /** "Maybe you meant X." of an id, or what else to do. */
    public static Text hintOfId(String typed, Collection<String> ids, Text otherwise) {
        return ofId(typed, ids).map(ClosestName::meant).orElse(otherwise);
    }

    private static Optional<String> begun(String wanted, Collection<String> names) {
        return names.stream()
                .filter(name ->
                        wanted.length() > 2 && name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted()
                .findFirst();
    }

    /** Few letters are other ones, and not all of them: of a name of one letter nothing is close. */
    private static boolean isClose(String wanted, String name) {
        int distance = distance(wanted, name);
        return distance <= 1 + name.length() / 3 && distance < Math.max(wanted.length(), name.length());
    }

    /** "Maybe you meant X." or what else to do. */
    public static Text hint(String typed, Collection<String> names, Text otherwise) {
        return to(typed, names).map(ClosestName::meant).orElse(otherwise);
    }

    /** The same as one more sentence; nothing where none is close. */
    public static Text further(String typed, Collection<String> names) {
        return to(typed, names).map(name -> new Text("", " ").then(meant(name))).orElse(Text.NONE);
    }

    /** What to do about an unknown name, the one probably meant, else those that exist. */
    public static Text remedy(String typed, Collection<String> names) {
        return to(typed, names).map(ClosestName::meant).orElseGet(() -> listed(names));
    }

    private static Text meant(String name) {
        return new Text(
                "是否想写 " + name + " ？", "Maybe you meant " + Text.named(name).en() + ".");
    }

    /** Those that exist, of many those that are alike where some are. */
    public static Text nearest(String typed, Collection<String> names) {
        List<String> near = names.size() > MOST_LISTED ? several(typed, names, MOST_LISTED) : List.of();
        return listed(near.isEmpty() ? names : near);
    }

    private static Text listed(Collection<String> names) {
        List<String> all = names.stream().distinct().toList();
        List<String> listed = all.stream().limit(MOST_LISTED).toList();
        boolean isCut = all.size() > MOST_LISTED;
        return new Text(
                "可写：" + String.join("、", listed) + (isCut ? " …（共" + all.size() + "个）" : "") + "。",
                "Write one of: "
                        + String.join(
                                ", ",
                                listed.stream()
                                        .map(name -> Text.named(name).en())
                                        .toList())
                        + (isCut ? " … (" + all.size() + " in all)" : "") + ".");
    }

    /** The known names that are nearest, the nearest first: few changes of a letter, or one is part of the other. */
    public static List<String> several(String text, Collection<String> names, int most) {
        List<String> near = new ArrayList<>();
        if (text.length() < 2) {
            return near;
        }
        for (String name : names) {
            if (name.contains(text)
                    || text.contains(name)
                    || distance(text, name) <= Math.max(name.length(), text.length()) / 2) {
                near.add(name);
            }
        }
        near.sort(Comparator.comparingInt((String name) -> distance(text, name)).thenComparing(name -> name));
        return near.size() > most ? List.copyOf(near.subList(0, most)) : near;
    }

    /** Letters to insert, take out, replace or swap with their neighbour. */
    public static int distance(String a, String b) {
        int[][] changes = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : step(changes, a, b, i, j);
            }
        }
        return changes[a.length()][b.length()];
    }

    private static int step(int[][] changes, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(changes[i - 1][j - 1] + same, Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
    }
}
