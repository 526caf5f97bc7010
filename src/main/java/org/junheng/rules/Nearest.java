package org.junheng.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that someone probably meant. */
public final class Nearest {
    private static final int MOST_LISTED = 12;

    private Nearest() {}

    /** The known word with the fewest letters to change, case aside; empty where none is near. */
    public static Optional<String> to(String seen, Collection<String> known) {
        String wanted = seen.strip().toLowerCase(Locale.ROOT);
        int fewest = Math.max(1, wanted.length() / 3) + 1;
        String nearest = "";
        for (String word : known) {
            int changes = changes(wanted, word.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                nearest = word;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** What to do about an unknown word: the one probably meant, else the ones that exist. */
    public static String remedy(String seen, Collection<String> known) {
        return to(seen, known)
                .map(word -> "是否想写 " + word + "？ / Maybe you meant " + word + ".")
                .orElseGet(() -> listed(known));
    }

    private static String listed(Collection<String> known) {
        String words = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        String more = known.size() > MOST_LISTED ? " …" : "";
        return "可写 / One of: " + words + more + (known.size() > MOST_LISTED ? " (" + known.size() + ")" : "");
    }

    /** Letters to add, drop, replace or swap with their neighbour. */
    private static int changes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
