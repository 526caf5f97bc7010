package org.junheng.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.rules.Syntax.Accumulate;
import org.junheng.rules.Syntax.Expression;
import org.junheng.rules.Syntax.Path;
import org.junheng.rules.Syntax.Step;

/** Which reported figures a rule is computed from, told from the words that it uses. */
final class FiguresRead {
    private static final Set<String> COLUMNS = Set.of("extra", "splitExtra");

    private final Set<String> names = new LinkedHashSet<>();

    FiguresRead(Syntax.Rule rule) {
        rule.when().forEach(condition -> {
            if (condition instanceof Accumulate accumulate) {
                accumulate.functions().forEach(function -> add(function.argument()));
            }
        });
        rule.then().ifPresent(this::add);
    }

    /** The names as files use them; a column of the caller's own after {@code extra:}. */
    List<String> names() {
        return List.copyOf(names);
    }

    private void add(Expression expression) {
        if (expression instanceof Path path) {
            path.steps().forEach(this::add);
        }
    }

    private void add(Step step) {
        String name = step.name().text();
        names.addAll(ReportedFigures.readBy(List.of(name)));
        List<Expression> arguments = new ArrayList<>(step.arguments().orElse(List.of()));
        if (COLUMNS.contains(name)) {
            arguments.forEach(
                    header -> names.add(ReportedFigures.EXTRA + header.at().text()));
        }
        arguments.forEach(this::add);
    }
}
