package org.junheng.rules;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Syntax.Expression;
import org.junheng.rules.Syntax.Path;
import org.junheng.rules.Syntax.Step;

/**
 * What a rule demands, as it stands in the rule.
 *
 * @param relation how the value has to stand to the limit
 * @param limit the limit as it is written, such as {@code 7.5}; the empty text where the relation needs none
 * @param of how many verdicts the group has to have, for a count; else the empty text
 * @param others the part of their limits that the others have to reach, for a count; else the empty text
 */
public record Demanded(Relation relation, String limit, String of, String others) {
    /** The limit as a number; empty where it states none, or what it states is not one. */
    Optional<Exact> number() {
        try {
            return limit.isEmpty() ? Optional.empty() : Optional.of(Exact.of(limit));
        } catch (NumberFormatException toldElsewhere) {
            return Optional.empty();
        }
    }

    /** Whether it asks for a reported yes or no, and measures nothing. */
    public boolean isEvidence() {
        return relation == Relation.YES || relation == Relation.NO;
    }

    /** What the chain of a requirement demands; empty where it states no limit. */
    static Optional<Demanded> in(Expression then) {
        if (!(then instanceof Path path)) {
            return Optional.empty();
        }
        for (Step step : path.steps()) {
            Optional<Relation> relation = relation(step.name().text());
            if (relation.isPresent()) {
                return Optional.of(new Demanded(relation.get(), text(step), text(path, "of"), text(path, "others")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Relation> relation(String word) {
        return switch (word) {
            case "atLeast" -> Optional.of(Relation.AT_LEAST);
            case "atMost" -> Optional.of(Relation.AT_MOST);
            case "below" -> Optional.of(Relation.BELOW);
            case "equalTo" -> Optional.of(Relation.EQUAL_TO);
            case "yes" -> Optional.of(Relation.YES);
            case "no" -> Optional.of(Relation.NO);
            case "all" -> Optional.of(Relation.EVERY);
            case "reported" -> Optional.of(Relation.REPORTED);
            default -> Optional.empty();
        };
    }

    private static String text(Path path, String word) {
        return path.steps().stream()
                .filter(step -> step.name().is(word))
                .findFirst()
                .map(Demanded::text)
                .orElse("");
    }

    private static String text(Step step) {
        return step.arguments().orElse(List.of()).stream()
                .filter(Syntax.Text.class::isInstance)
                .map(text -> text.at().text())
                .findFirst()
                .orElse("");
    }
}
