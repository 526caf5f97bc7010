package org.junheng.rules;

import java.util.Set;

/** The one place where compiled classes are looked at before they are loaded. */
final class ClassGate {
    /** What compiled rules may reach: the facts and words, and the engine's own model classes that run them. */
    private static final Set<String> OPEN_PACKAGES = Set.of(
            "org.junheng.numbers.",
            "org.junheng.figures.",
            "org.junheng.facts.",
            "org.junheng.lang.",
            "org.drools.",
            "org.kie.",
            "java.");

    private ClassGate() {}

    /**
     * Refuses a class that no rule file compiles to.
     *
     * @throws IllegalStateException if its name is not one that compiled rules have
     */
    static void look(String name, byte[] compiled) {
        if (!name.startsWith("rules.") || compiled.length < 4) {
            throw new IllegalStateException("not a compiled rule: " + name);
        }
    }

    /** Whether a compiled rule may see this class of the application's. */
    static boolean isOpen(String name) {
        return OPEN_PACKAGES.stream().anyMatch(name::startsWith);
    }
}
