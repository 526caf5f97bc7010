package org.junheng.data.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class LikelyNames {
    private LikelyNames() {}

    /** The known name that takes the fewest changes of a letter, else one that begins like that; empty where none is near. */
    static Optional<String> to(String text, Collection<String> names) {
        String nearest = "";
        int least = Math.max(1, text.length() / 3) + 1;
        for (String name : names) {
            int changes = distance(text.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (changes < least) {
                least = changes;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? begun(text, names) : Optional.of(nearest);
    }

    private static Optional<String> begun(String text, Collection<String> names) {
        return names.stream()
                .filter(name ->
                        text.length() > 2 && name.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .sorted()
                .findFirst();
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
    private static int distance(String a, String b) {
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

    public static String hintZh(String text, Collection<String> names) {
        return to(text, names).map(name -> "是否应为 " + name + "？").orElse("");
    }

    public static String hintEn(String text, Collection<String> names) {
        return to(text, names).map(name -> " Maybe you meant " + name + ".").orElse("");
    }
}
