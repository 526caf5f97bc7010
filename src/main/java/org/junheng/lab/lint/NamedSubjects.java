package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.rules.parse.Syntax;

/** The schools, levels and counties that a rule names by their ids. */
final class NamedSubjects {
    private static final Set<String> IDS = Set.of("id", "subject", "school");

    private final List<String> found = new ArrayList<>();

    private NamedSubjects() {}

    /** Their ids as they are written, in the order of the rule. */
    static List<String> in(Syntax.RuleTree rule) {
        NamedSubjects named = new NamedSubjects();
        rule.when().forEach(named::condition);
        return List.copyOf(named.found);
    }

    private void condition(Syntax.ConditionTree condition) {
        Syntax.Pattern pattern = condition instanceof Syntax.Pattern plain
                ? plain
                : condition instanceof Syntax.Quantified quantified
                        ? quantified.pattern()
                        : ((Syntax.Accumulate) condition).source();
        pattern.constraints().forEach(constraint -> test(constraint.expression()));
    }

    private void test(Syntax.Expression expression) {
        if (expression instanceof Syntax.Among among && isId(among.left())) {
            among.texts().forEach(text -> found.add(text.text()));
        } else if (expression instanceof Syntax.ComparisonTree comparison) {
            test(comparison.left());
            test(comparison.right());
            if (isId(comparison.left()) && comparison.right() instanceof Syntax.QuotedText text) {
                found.add(text.at().text());
            }
        }
    }

    private static boolean isId(Syntax.Expression expression) {
        return expression instanceof Syntax.Path path
                && IDS.contains(path.steps().get(path.steps().size() - 1).name().text());
    }
}
