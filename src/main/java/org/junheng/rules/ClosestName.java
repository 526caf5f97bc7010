package org.junheng.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
public final class ClosestName {
    private static final int MOST_LISTED = 12;

    private ClosestName() {}

    /** The closest of the names, if one is close enough to have been meant. */
    public static Optional<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 3);
    }

    /** "Maybe you meant X." or what else to do. */
    public static String hint(String typed, Collection<String> names, String otherwise) {
        return to(typed, names)
                .map(name -> "是否想写 " + name + "？ / Maybe you meant " + name + ".")
                .orElse(otherwise);
    }

    /** What to do about an unknown name, in Chinese and English: the one probably meant, else those that exist. */
    public static String remedy(String typed, Collection<String> names) {
        return to(typed, names)
                .map(name -> "是否想写 " + name + "？ / Maybe you meant " + name + ".")
                .orElseGet(() -> listed(names));
    }

    private static String listed(Collection<String> names) {
        String listed = String.join(", ", names.stream().limit(MOST_LISTED).toList());
        String more = names.size() > MOST_LISTED ? " … (" + names.size() + ")" : "";
        return "可写 / One of: " + listed + more;
    }

    /** Letters to change, add or leave out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
