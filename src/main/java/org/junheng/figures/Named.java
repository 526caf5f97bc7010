package org.junheng.figures;

import org.junheng.texts.Text;

/** Something that is reported under a name: a figure, a flag, a kind, or a column of the caller's own. */
public interface Named {
    /** The name in files, rules and JSON: {@code sportsGroundArea}. */
    String id();

    /** The Chinese name, as column headers and reports write it. */
    String zh();

    /** The English name in running text. */
    String en();

    /** The name in both languages. */
    default Text title() {
        return new Text(zh(), en());
    }

    /** A column that the library has no name for: its header in every language. */
    static Named column(String header) {
        return new Label(header, header, header, Unit.NONE);
    }
}
