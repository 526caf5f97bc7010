package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.Subject;
import org.junheng.rules.ClosestName;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Path;

/**
 * A rule whose {@code when} is a free pattern says whom it judges and which figures it reads; a member that lacks one of
 * them is undecided, for a pattern over a missing figure matches nothing.
 */
final class FreePattern {
    private final Annotations annotations;
    private final Typing typing;
    private final Syntax.Rule rule;

    FreePattern(Annotations annotations, Typing typing, Syntax.Rule rule) {
        this.annotations = annotations;
        this.typing = typing;
        this.rule = rule;
    }

    /** The figures that the rule says it reads, held against what its patterns test. */
    List<String> reads(List<Path> tested, String inserted) {
        Optional<String> subjects = annotations.text("subjects");
        Optional<String> reads = annotations.text("reads");
        if (subjects.isEmpty()) {
            problem(
                    "缺 @subjects / @subjects is missing.",
                    "写明判定哪些对象 / Say whom the rule judges: @subjects( Section ).");
        }
        if (reads.isEmpty()) {
            problem(
                    "缺 @reads / @reads is missing.",
                    "写明读哪些数 / Say which figures it reads: @reads( \"students, sportsGroundArea\" ).");
        }
        Class<?> type = Vocabulary.FACTS.get(subjects.orElse(""));
        if (subjects.isPresent() && (type == null || !Subject.class.isAssignableFrom(type))) {
            problem(
                    "@subjects( " + subjects.get() + " ) 不是评估对象 / is not a kind of subject.",
                    "写 County、School 或 Section。 / Write County, School or Section.");
        }
        if (type != null && !inserted.isEmpty() && !type.getSimpleName().equals(inserted)) {
            problem(
                    "@subjects 与 violation( … ) 的对象不一致 / @subjects says " + type.getSimpleName()
                            + ", but violation( … ) is about a " + inserted + ".",
                    "两处写同一种对象。 / Let both name the same kind of subject.");
        }
        List<String> declared = RuleCheck.words(reads.orElse(""));
        if (type != null && reads.isPresent()) {
            checkDeclared(type, declared);
            checkTested(tested, declared);
        }
        return declared;
    }

    private void checkDeclared(Class<?> type, List<String> declared) {
        List<String> known = ReportedFigures.namesOf(type);
        for (String name : declared) {
            if (!known.contains(name) && !name.startsWith(ReportedFigures.EXTRA)) {
                problem(
                        "@reads 里的 \"" + name + "\" 不是 " + type.getSimpleName() + " 填报的数 / is not reported by it.",
                        ClosestName.hint(
                                name, known, "自己的列写作 / For a column of your own write " + ReportedFigures.EXTRA + "…"));
            }
        }
    }

    private void checkTested(List<Path> tested, List<String> declared) {
        Set<String> lacking = new TreeSet<>();
        for (Path path : tested) {
            lacking.addAll(ReportedFigures.readBy(steps(path)));
        }
        declared.forEach(lacking::remove);
        if (!lacking.isEmpty()) {
            problem(
                    "when 里还读了 " + String.join("、", lacking) + " / the pattern also reads " + String.join(", ", lacking)
                            + ".",
                    "加进 @reads，缺这个数的对象才会判为待定。 / Add to @reads, so that a member without the figure is undecided.");
        }
    }

    private static List<String> steps(Path path) {
        List<String> names = new ArrayList<>();
        path.steps().forEach(step -> {
            names.add(step.name().text());
            step.arguments().orElse(List.of()).forEach(argument -> {
                if (argument instanceof Path constant) {
                    names.add(constant.steps()
                            .get(constant.steps().size() - 1)
                            .name()
                            .text());
                }
            });
        });
        return names;
    }

    private void problem(String message, String remedy) {
        typing.problem(rule.name(), message, remedy);
    }
}
