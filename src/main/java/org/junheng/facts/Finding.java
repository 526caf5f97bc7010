package org.junheng.facts;

import java.util.Map;

/**
 * A verdict that a person must look at: a criterion not met, or one that missing data leaves undecided.
 *
 * @param id stable from run to run: criterion and subject
 * @param definition the criterion
 * @param judged who was judged
 * @param verdict the verdict that it reports
 * @param subjects everything that was judged with it, by id: who else the message may have to name
 */
public record Finding(String id, Criterion definition, Subject judged, Verdict verdict, Map<String, Subject> subjects) {

    /** The finding that a verdict is. */
    public static Finding of(Criterion definition, Subject judged, Verdict verdict, Map<String, Subject> subjects) {
        return new Finding(definition.id() + "@" + judged.id(), definition, judged, verdict, subjects);
    }

    /** The id of the criterion. */
    public String criterion() {
        return definition.id();
    }

    /** The id of the subject. */
    public String subject() {
        return judged.id();
    }

    /** How much the criterion weighs. */
    public Severity severity() {
        return definition.severity();
    }

    /** What is wrong, measured and demanded, and how much is short, in Chinese. */
    public String messageZh() {
        return new FindingText(this).zh();
    }

    /** The same in English. */
    public String messageEn() {
        return new FindingText(this).en();
    }

    @Override
    public String toString() {
        return id + " " + verdict.state();
    }
}
