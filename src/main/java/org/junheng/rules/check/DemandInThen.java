package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.rules.Demanded;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;

/** Finds what the {@code then} of a requirement demands. */
final class DemandInThen {
    private DemandInThen() {}

    /** What the chain of a requirement demands; empty where it states no limit. */
    static Optional<Demanded> in(Expression then) {
        if (!(then instanceof Path path)) {
            return Optional.empty();
        }
        for (NamedStep step : path.steps()) {
            Optional<Relation> relation = relation(step.name().text());
            if (relation.isPresent()) {
                String limit = relation.get() == Relation.BETWEEN ? String.join(" – ", texts(step)) : text(step);
                return Optional.of(new Demanded(relation.get(), limit, text(path, "of"), text(path, "others"), false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Relation> relation(String word) {
        return switch (word) {
            case "atLeast" -> Optional.of(Relation.AT_LEAST);
            case "atMost" -> Optional.of(Relation.AT_MOST);
            case "below" -> Optional.of(Relation.BELOW);
            case "above" -> Optional.of(Relation.ABOVE);
            case "equalTo" -> Optional.of(Relation.EQUAL_TO);
            case "shareAtLeast" -> Optional.of(Relation.SHARE_AT_LEAST);
            case "between" -> Optional.of(Relation.BETWEEN);
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
                .map(DemandInThen::text)
                .orElse("");
    }

    private static String text(NamedStep step) {
        return texts(step).stream().findFirst().orElse("");
    }

    private static List<String> texts(NamedStep step) {
        return step.arguments().orElse(List.of()).stream()
                .filter(Syntax.QuotedText.class::isInstance)
                .map(text -> text.at().text())
                .toList();
    }
}
