package org.junheng.texts.wording;

import java.util.List;
import org.junheng.texts.Text;

/** What stands between the items of a list. */
public final class Lists {
    /** Between names: {@code 甲、乙}. */
    public static final Text NAMES = new Text("、", ", ");

    /** Between clauses that belong together. */
    public static final Text AND = new Text("，", ", ");

    /** Between sentences, or names that have commas in them. */
    public static final Text APART = new Text("；", "; ");

    private Lists() {}

    /** Names that are the same in both languages. */
    public static Text of(List<String> names) {
        return NAMES.between(names.stream().map(Text::same).toList());
    }
}
