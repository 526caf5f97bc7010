package org.junheng.lang;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one phase insert, gathered on the thread that runs them: no rule matches a requirement, so none has to
 * pass through the working memory. Called by compiled rules alone.
 */
public final class Outcome {
    private static final ThreadLocal<@Nullable List<Inserted>> CURRENT = new ThreadLocal<>();

    private Outcome() {}

    /**
     * Something that a rule inserted.
     *
     * @param rule the id of the rule
     * @param what what it inserted
     */
    public record Inserted(String rule, Object what) {}

    /** Runs rules and answers what they inserted, in order. */
    public static List<Inserted> of(Runnable rules) {
        List<Inserted> inserted = new ArrayList<>();
        List<Inserted> outer = CURRENT.get();
        CURRENT.set(inserted);
        try {
            rules.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
        return inserted;
    }

    /** A rule inserts one thing. */
    public static void add(String rule, Object what) {
        current().add(new Inserted(rule, what));
    }

    /** A rule inserts one thing for each subject that it matched. */
    public static void addAll(String rule, List<?> all) {
        List<Inserted> inserted = current();
        for (Object what : all) {
            inserted.add(new Inserted(rule, what));
        }
    }

    private static List<Inserted> current() {
        List<Inserted> inserted = CURRENT.get();
        if (inserted == null) {
            throw new IllegalStateException("compiled rules run outside an evaluation");
        }
        return inserted;
    }
}
