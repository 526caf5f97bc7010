package org.junheng.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.texts.Text;

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
                .filter(name -> isClose(wanted, name.toLowerCase(Locale.ROOT)));
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

    /** What to do about an unknown name, the one probably meant, else those that exist. */
    public static Text remedy(String typed, Collection<String> names) {
        return to(typed, names).map(ClosestName::meant).orElseGet(() -> listed(names));
    }

    private static Text meant(String name) {
        return new Text(
                "是否想写 " + name + " ？", "Maybe you meant " + Text.named(name).en() + ".");
    }

    private static Text listed(Collection<String> names) {
        List<String> listed = names.stream().limit(MOST_LISTED).toList();
        boolean isCut = names.size() > MOST_LISTED;
        return new Text(
                "可写：" + String.join("、", listed) + (isCut ? " …（共" + names.size() + "个）" : "") + "。",
                "Write one of: "
                        + String.join(
                                ", ",
                                listed.stream()
                                        .map(name -> Text.named(name).en())
                                        .toList())
                        + (isCut ? " … (" + names.size() + " in all)" : "") + ".");
    }

    /** Letters to change, add or leave out. */
    public static int distance(String a, String b) {
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
