package org.junheng;

import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.Criterion;
import org.junheng.facts.Evaluation;

/**
 * Loaded rules: evaluates counties. Immutable, safe to share between threads, and costly enough to load once.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Junheng {
    private Junheng() {}

    /**
     * Loads rules, several sources together.
     *
     * @throws org.junheng.rules.RulesException if any rule cannot be used; it lists every problem at once
     */
    public static Junheng load(Rules... sources) {
        throw new IllegalStateException("soon: " + List.of(sources));
    }

    /** The names of the packs that travel with the library. */
    public static List<String> bundledPacks() {
        throw new IllegalStateException("soon");
    }

    /** The criteria of the loaded rules, by id, in the order of their ids. */
    public Map<String, Criterion> criteria() {
        throw new IllegalStateException("soon");
    }

    /** Evaluates one county: a function of its arguments. */
    public Evaluation evaluate(County county, Options options) {
        throw new IllegalStateException("soon: " + county.id() + options);
    }
}
