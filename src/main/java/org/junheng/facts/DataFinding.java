package org.junheng.facts;

import java.util.List;

/**
 * Something that is wrong with the data, apart from any verdict.
 *
 * @param kind what sort of thing is wrong
 * @param subject the id of what it was reported for, or the empty text
 * @param inputs the figures that it touches
 * @param messageZh what is wrong, with the values seen, and what to do, in Chinese
 * @param messageEn the same in English
 */
public record DataFinding(Kind kind, String subject, List<Input> inputs, String messageZh, String messageEn) {
    /** What sorts of things are wrong with data. */
    public enum Kind {
        /** Figures that cannot all be true: a part greater than its whole. They count as missing. */
        CONTRADICTION,
        /** A campus that is not counted as a school was merged into its main school. */
        MERGED,
        /** A county has one school at a level: its dispersion is nought by definition. */
        SINGLE_SCHOOL,
        /** Figures that may be right, but look as if they were not. No verdict depends on it. */
        SUSPICION
    }

    public DataFinding {
        inputs = List.copyOf(inputs);
    }
}
