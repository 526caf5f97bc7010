package org.junheng.results;

import java.util.List;
import org.junheng.figures.Input;
import org.junheng.texts.Text;

/**
 * Something that is wrong with the data, apart from any verdict.
 *
 * @param kind what sort of thing is wrong
 * @param subject the id of what it was reported for, or the empty text
 * @param inputs the figures that it touches
 * @param message what is wrong, with the values seen, and what to do
 */
public record DataFinding(Category kind, String subject, List<Input> inputs, Text message) {
    /** What sorts of things are wrong with data. */
    public enum Category {
        /**
         * What cannot all be true. Figures, a part greater than its whole, count as missing; where figures meet a demand and an
         * answer denies it, the answer stands.
         */
        CONTRADICTION("数据矛盾", "contradiction"),
        /** A campus that is not counted as a school was merged into its main school. */
        MERGED("并入主校", "merged"),
        /** A county has one school at a level: its dispersion is nought by definition. */
        SINGLE_SCHOOL("只有一所学校", "single school"),
        /** No criterion holds on the day of the evaluation: nothing was judged. */
        NOTHING_IN_FORCE("没有有效的标准", "nothing in force"),
        /** Figures that may be right, but look as if they were not. No verdict depends on it. */
        SUSPICION("数据可疑", "suspicion");

        private final Text title;

        Category(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    public DataFinding {
        inputs = List.copyOf(inputs);
    }
}
