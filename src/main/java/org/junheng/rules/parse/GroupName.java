package org.junheng.rules.parse;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.junheng.texts.Text;

/** The name of a group, which other rules have to write alike: what a reader does not see is no part of it. */
public final class GroupName {
    /** What to do where a criterion names several. */
    public static final Text ONE = new Text("一条标准只属于一组：只写一个。", "A criterion has one group: write one of them.");

    /** The same of anything that is written in one text. */
    public static final Text ONE_TEXT =
            new Text("只写一段带引号的文字，各部分在引号里用逗号隔开。", "Write one text in quotes, its parts separated by commas.");

    private static final Pattern FULL_WIDTH = Pattern.compile("[Ａ-Ｚａ-ｚ０-９＿]");

    /** Blanks of every width, the one that breaks no line too. */
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}");

    /** Hyphens and dashes, and the sign for minus: nobody sees which of them it is. */
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    /** Those that look like the ones on the keyboard and are others; full-width ones are told of as such. */
    private static final Pattern OTHER_SORT = Pattern.compile("[\\p{Zs}\\p{Pd}\\u2212&&[^ \\u3000－-]]");

    private GroupName() {}

    /** Whether it has no blanks about it, and blanks, hyphens, letters and digits as they are typed elsewhere. */
    public static boolean isPlain(String name) {
        return plain(name).equals(name);
    }

    private static String plain(String name) {
        String blanks = BLANKS.matcher(name).replaceAll(" ").strip();
        return FULL_WIDTH
                .matcher(DASHES.matcher(blanks).replaceAll("-"))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }

    /** What is wrong with one that is not plain. */
    public static Text fault(String name) {
        return OTHER_SORT.matcher(name.strip()).find()
                ? new Text(
                        "组名“" + name + "”里有特殊的空格或连字符：别的规则读不到这一组。",
                        "The group \"" + name + "\" has a blank or a hyphen of another sort: no other rule reads it.")
                : new Text(
                        "组名“" + name + "”首尾有空格，或有全角的字母、数字：别的规则读不到这一组。",
                        "The group \"" + name
                                + "\" begins or ends with a blank, or has full-width letters: no other rule reads it.");
    }

    /** How it is written. */
    public static Text remedy(String name) {
        String written = "@group( \"" + plain(name) + "\" )";
        return new Text("写作 " + written + "。", "Write " + written + ".");
    }
}
