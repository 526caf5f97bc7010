package org.junheng.texts.wording;

import java.util.Optional;
import org.junheng.texts.Text;

/** Marks of a line of YAML: those of a Chinese keyboard where they are none of a text, its key, its indent. */
final class YamlMarks {
    private static final String FULL_WIDTH = "：，、；｛｝［］“”－";
    private static final String HALF_WIDTH = ":,,,{}[]\"\"-";

    private YamlMarks() {}

    /** The first full-width mark of a line that stands where YAML has one of its own; not one within a text. */
    static Optional<Integer> fullWidth(String text) {
        boolean quoted = false;
        boolean hasColon = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (c == '#') {
                return Optional.empty();
            }
            if (isSlip(text, i, hasColon, depth)) {
                return Optional.of(i);
            }
            boolean isEntry = c == ',' || c == '{' || c == '[';
            hasColon = !isEntry && (hasColon || isColon(text, i));
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        return Optional.empty();
    }

    private static boolean isSlip(String text, int at, boolean hasColon, int depth) {
        String before = text.substring(0, at).strip();
        return switch (text.charAt(at)) {
            case '：' -> !hasColon;
            case '，', '、', '；' -> depth > 0;
            case '｛', '［', '“' -> before.endsWith(":") || before.endsWith("：");
            case '｝', '］' -> depth > 0;
            case '－' -> before.isEmpty();
            default -> false;
        };
    }

    private static boolean isColon(String text, int at) {
        return text.charAt(at) == ':' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    static Text outsideTexts(char typed) {
        return new Text("全角标点 " + typed + " 不在引号里。", "The full-width mark " + typed + " stands outside a text.");
    }

    static Text toType(char typed) {
        char meant = HALF_WIDTH.charAt(FULL_WIDTH.indexOf(typed));
        boolean isApart = meant == ':' || meant == '-';
        return new Text(
                "用英文输入法打 " + meant + (isApart ? " ，后面空一格。" : " 。"),
                "Type " + meant + " with the keyboard set to English" + (isApart ? ", and a blank after it." : "."));
    }

    /** Where a comment starts that is written as elsewhere. */
    static Optional<Integer> otherComment(String text) {
        int at = text.indexOf("//");
        boolean isOutside =
                at >= 0 && text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 0;
        boolean isApart = at == 0 || (at > 0 && text.charAt(at - 1) == ' ');
        boolean isInComment = at >= 0 && text.substring(0, at).contains("#");
        return isOutside && isApart && !isInComment ? Optional.of(at) : Optional.empty();
    }

    /** Whether a line has a key and its colon. */
    static boolean hasKey(String text) {
        String plain = text.strip();
        return plain.contains(": ") || plain.endsWith(":");
    }

    static int indentOf(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Where the key starts, after the dash of an item. */
    static int keyColumn(String text) {
        int indent = indentOf(text);
        return text.startsWith("- ", indent) ? indent + 2 + indentOf(text.substring(indent + 2)) : indent;
    }

    /** The key of a line; empty where it has none. */
    static String keyOf(String text) {
        String plain = text.substring(keyColumn(text));
        int colon = plain.indexOf(':');
        return colon < 0 ? "" : plain.substring(0, colon).strip();
    }
}
