package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.facts.County;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.texts.Text;

/** Facts that are held against each other without a shared id: two of a county can be, three take hours. */
final class JoinCheck {
    private static final int MOST_FREE = 2;

    /** What few facts have alike; a county or a level is shared by all of them, or by half. */
    private static final Set<String> IDS = Set.of("id", "subject", "school");

    private final Set<String> bound = new HashSet<>();
    private final List<Pattern> free = new ArrayList<>();

    private JoinCheck() {}

    static void check(Typing typing, List<ConditionTree> when) {
        JoinCheck check = new JoinCheck();
        for (ConditionTree condition : when) {
            if (condition instanceof Pattern pattern) {
                check.pattern(pattern);
            } else if (condition instanceof Quantified quantified) {
                check.pattern(quantified.pattern());
            }
        }
        if (check.free.size() > MOST_FREE) {
            Pattern one = check.free.get(MOST_FREE);
            typing.problem(
                    one.type(),
                    new Text(
                            check.free.size() + "个对象之间没有共同的编号，要比较的组合太多。",
                            check.free.size()
                                    + " facts without a shared id are held against each other: there are too many ways to"
                                    + " combine them."),
                    new Text(
                            "用编号连接，如 " + one.type().text() + "( id == $s.id ) 或 "
                                    + one.type().text() + "( school.id == $s.school.id )。",
                            "Join them on ids, such as " + one.type().text() + "( id == $s.id ), or "
                                    + one.type().text() + "( school.id == $s.school.id )."));
        }
    }

    private void pattern(Pattern pattern) {
        if (pattern.type().is(County.class.getSimpleName())) {
            return;
        }
        boolean isJoined = pattern.constraints().stream()
                .anyMatch(constraint -> constraint.binding().isEmpty() && joins(constraint.expression()));
        if (!isJoined) {
            free.add(pattern);
        }
        pattern.binding().ifPresent(name -> bound.add(name.text()));
        for (Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(name -> bound.add(name.text()));
        }
    }

    private boolean joins(Expression expression) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return false;
        }
        if (comparison.sign().is("&&")) {
            return joins(comparison.left()) || joins(comparison.right());
        }
        return comparison.sign().is("==") && (isId(comparison.left()) || isId(comparison.right()));
    }

    /** The id of a fact that is bound already. */
    private boolean isId(Expression expression) {
        return expression instanceof Path path
                && bound.contains(path.at().text())
                && IDS.contains(path.steps().get(path.steps().size() - 1).name().text());
    }
}
