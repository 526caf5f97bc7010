package org.junheng.lang;

import org.junheng.facts.Actor;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Lever;
import org.junheng.facts.Term;

/** A recommendation that does not say everything yet, and so cannot be inserted. */
public final class Recommending {
    private Recommending() {}

    /** For this finding. */
    public record ForFinding(String finding) {
        /** What is done. */
        public What lever(Lever lever) {
            return new What(finding, lever);
        }
    }

    /** With this lever. */
    public record What(String finding, Lever lever) {
        /** Who has to act. */
        public Who by(Actor actor) {
            return new Who(finding, lever, actor);
        }
    }

    /** By this actor. */
    public record Who(String finding, Lever lever, Actor actor) {
        /** How long it takes. */
        public Countermeasure within(Term term) {
            return new Countermeasure("", finding, lever, actor, term);
        }
    }
}
