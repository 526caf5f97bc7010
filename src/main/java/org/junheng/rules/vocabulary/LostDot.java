package org.junheng.rules.vocabulary;

import java.util.Map;
import java.util.Optional;

/** Two names that stand as one because the dot between them was lost. */
public final class LostDot {
    private LostDot() {}

    /** {@code LeverBUY}: the constant that is meant. */
    public static Optional<String> inConstant(String typed) {
        return Vocabulary.constantTypes().stream()
                .filter(type -> typed.startsWith(type))
                .map(type -> type + "." + typed.substring(type.length()))
                .filter(constant -> Vocabulary.constantsNamed(
                                constant.substring(constant.lastIndexOf('.') + 1), Optional.empty())
                        .contains(constant))
                .findFirst();
    }

    /** {@code $sbooksPerStudent( … )}: the name that the rule binds, and its word. */
    public static Optional<String> behindName(String typed, Map<String, Class<?>> bindings) {
        return bindings.entrySet().stream()
                .filter(bound -> typed.startsWith(bound.getKey()))
                .filter(bound -> !Vocabulary.methods(
                                bound.getValue(), typed.substring(bound.getKey().length()))
                        .isEmpty())
                .map(bound ->
                        bound.getKey() + "." + typed.substring(bound.getKey().length()))
                .findFirst();
    }
}
