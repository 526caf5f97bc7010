package org.junheng.facts;

import java.util.List;
import org.junheng.figures.Input;

/**
 * Whether something holds of a subject: what decides scope and allowances, so it may be unknown.
 *
 * @param titleZh the condition in Chinese
 * @param titleEn the condition in English
 * @param holds whether it does
 * @param inputs what it was read from
 */
public record Condition(String titleZh, String titleEn, Flag holds, List<Input> inputs) {
    public Condition {
        inputs = List.copyOf(inputs);
    }

    /** The opposite condition. */
    public Condition not() {
        return new Condition("非" + titleZh, "not " + titleEn, holds.not(), inputs);
    }
}
