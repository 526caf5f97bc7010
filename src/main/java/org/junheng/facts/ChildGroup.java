package org.junheng.facts;

import java.util.Locale;
import org.junheng.texts.Text;

/** The groups of children whose enrolment a county reports. */
public enum ChildGroup {
    SCHOOL_AGE("适龄儿童少年", "school-age children"),
    DISABLED("适龄残疾儿童少年", "school-age children with disabilities"),
    MIGRANT("随迁子女", "children of migrant workers"),
    THREE_CATEGORIES("三类残疾儿童少年", "children with visual, hearing or intellectual disabilities"),
    HARDSHIP("家庭经济困难儿童少年", "children in hardship");

    private final Text title;

    ChildGroup(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }

    /** The name in files: {@code schoolAge}. */
    public String fileName() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder id = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            id.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return id.toString();
    }
}
