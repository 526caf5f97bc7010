package org.junheng.rules;

/** The name of the second rule that is made of a free pattern rule: it matches where the first perhaps would. */
public final class PerhapsRule {
    /** No rule of an analyst's has a control character in its name. */
    private static final String ENDING = "\u0001perhaps";

    private PerhapsRule() {}

    /** The name of the second rule of one of that id. */
    public static String of(String id) {
        return id + ENDING;
    }
}
