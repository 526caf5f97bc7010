package org.junheng.rules.print;

import java.util.regex.Pattern;

/** Names in ASCII, no two of them alike: what another character set or a second parser could read otherwise is spelt out. */
public final class PrintedName {
    private static final Pattern SPELT = Pattern.compile("_[0-9a-f]{4}_");
    private static final Pattern PLAIN_RULE = Pattern.compile("[A-Za-z0-9 ._-]*");
    private static final Pattern PLAIN_BINDING = Pattern.compile("[A-Za-z0-9_$]*");

    private PrintedName() {}

    /** What the engine calls a rule of that id. */
    public static String ofRule(String id) {
        return spelt(id, PLAIN_RULE, " .-");
    }

    /** What the engine calls something bound under that name. */
    static String ofBinding(String name) {
        return spelt(name, PLAIN_BINDING, "$");
    }

    private static String spelt(String name, Pattern plain, String open) {
        if (plain.matcher(name).matches() && !SPELT.matcher(name).find()) {
            return name;
        }
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || open.indexOf(c) >= 0);
            spelt.append(isPlain ? Character.toString(c) : "_" + String.format("%04x", (int) c) + "_");
        }
        return spelt.toString();
    }
}
