package org.junheng.facts;

/**
 * A verdict that a person must look at: a criterion not met, or one that missing data leaves undecided.
 *
 * @param id stable from run to run: criterion and subject
 * @param criterion the id of the criterion
 * @param subject the id of the subject
 * @param severity how much the criterion weighs
 * @param verdict the verdict that it reports
 * @param messageZh what is wrong, measured and demanded, in Chinese
 * @param messageEn the same in English
 */
public record Finding(
        String id,
        String criterion,
        String subject,
        Severity severity,
        Verdict verdict,
        String messageZh,
        String messageEn) {}
