package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.measures.Condition;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax.Among;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.QuotedText;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;

/**
 * What the engine would not take for a test in a pattern: words that it reads as its own, whatever stands around them, and
 * values that are compared with nothing.
 */
final class EngineTests {
    private static final Set<String> WORDS = Set.of(
            "not",
            "or",
            "in",
            "after",
            "before",
            "coincides",
            "contains",
            "during",
            "excludes",
            "finishedby",
            "finishes",
            "includes",
            "matches",
            "meets",
            "memberOf",
            "metby",
            "overlappedby",
            "overlaps",
            "soundslike",
            "startedby",
            "starts",
            "str");

    private EngineTests() {}

    /** A problem for each call of such a name. */
    static void refuse(Typing typing, Expression expression) {
        if (expression instanceof ComparisonTree comparison) {
            refuse(typing, comparison.left());
            refuse(typing, comparison.right());
        } else if (expression instanceof Among among) {
            refuse(typing, among.left());
        } else if (expression instanceof Path path) {
            path.steps().forEach(step -> refuse(typing, step));
        }
    }

    private static void refuse(Typing typing, NamedStep step) {
        String name = step.name().text();
        if (WORDS.contains(name)) {
            typing.problem(
                    step.name(),
                    new Text(
                            "模式里不能写 ." + name + "()，规则引擎把它当作自己的词。",
                            "A pattern cannot call ." + name + "(), which the engine takes for a word of its own."),
                    new Text(
                            "改为与相反的值比较：….holds() == Flag.NO。",
                            "Compare with the opposite instead: ….holds() == Flag.NO."));
        }
        step.arguments().ifPresent(all -> all.forEach(argument -> refuse(typing, argument)));
    }

    /** A value that stands where something is compared, by itself or joined to a comparison by {@code ||} or {@code &&}. */
    static void notCompared(
            Typing typing, Class<?> fact, Optional<Expression> before, Expression value, Class<?> type) {
        typing.problem(
                value.at(),
                new Text(
                        "这里没有比较什么：" + CanonicalText.written(value) + " 不是条件。",
                        "Nothing is compared here: " + CanonicalText.written(value) + " is no test."),
                new Text("写作 ", "Write ")
                        .then(comparison(fact, before, value, type))
                        .then(new Text(" 。", " .")));
    }

    /** {@code level == Level.PRIMARY || JUNIOR}: one more constant of what was compared before; reported where it is. */
    static boolean isBareConstant(Typing typing, ComparisonTree joined) {
        Optional<ComparisonTree> before = last(joined.left());
        boolean isWord = joined.right() instanceof Path path
                && path.steps().size() == 1
                && path.steps().get(0).arguments().isEmpty();
        Optional<Class<?>> type = before.filter(comparison -> isWord)
                .map(ComparisonTree::right)
                .filter(Path.class::isInstance)
                .flatMap(right -> NamedConstants.typeOf((Path) right));
        String name = joined.right().at().text();
        boolean isOne = type.filter(
                        constants -> Vocabulary.constantsOf(constants).contains(name))
                .isPresent();
        if (isOne) {
            String written = CanonicalText.written(before.get().left()) + " "
                    + before.get().sign().text() + " " + Vocabulary.nameOf(type.get()) + "." + name;
            typing.problem(
                    joined.right().at(),
                    new Text("常量 " + name + " 没有写全。", "The constant " + name + " is not written in full."),
                    new Text("写作 " + written + " 。", "Write " + written + " ."));
        }
        return isOne;
    }

    /** A condition that is held against an answer: it is asked whether it holds. */
    static Text held(ComparisonTree comparison) {
        String written = CanonicalText.written(comparison.left()) + ".holds() "
                + comparison.sign().text() + " " + CanonicalText.written(comparison.right());
        return new Text("写作 " + written + " 。", "Write " + written + " .");
    }

    /** The comparison that the value was meant for: what the one before it compares, else what the fact has of that type. */
    private static Text comparison(Class<?> fact, Optional<Expression> before, Expression value, Class<?> type) {
        boolean isConstant =
                value instanceof Path path && NamedConstants.typeOf(path).isPresent();
        String written = CanonicalText.written(value);
        if (type == Condition.class) {
            return Text.same(written + ".holds() == Flag.YES");
        }
        if (!isConstant && !(value instanceof QuotedText)) {
            String constant = Vocabulary.constants(Vocabulary.nameOf(type)).isPresent()
                    ? Vocabulary.nameOf(type) + "."
                            + Vocabulary.constantsOf(type).get(0)
                    : "…";
            return Text.same(written + " == " + constant);
        }
        return before.flatMap(EngineTests::last)
                .map(comparison -> CanonicalText.written(comparison.left()) + " "
                        + comparison.sign().text() + " " + written)
                .or(() -> property(fact, type).map(property -> property + " == " + written))
                .map(Text::same)
                .orElseGet(() -> new Text("被比较的值 == " + written, "what is compared == " + written));
    }

    /** The comparison that stands last in what is joined. */
    private static Optional<ComparisonTree> last(Expression joined) {
        if (!(joined instanceof ComparisonTree tree)) {
            return Optional.empty();
        }
        boolean isJoined = tree.sign().is("&&") || tree.sign().is("||");
        return isJoined ? last(tree.right()).or(() -> last(tree.left())) : Optional.of(tree);
    }

    /** What a fact has of that type that a pattern may ask, the criterion of a verdict or the id of anything else. */
    private static Optional<String> property(Class<?> fact, Class<?> type) {
        List<String> names = Vocabulary.methodNames(fact).stream()
                .filter(name -> Vocabulary.methods(fact, name).stream()
                        .anyMatch(method -> method.getParameterCount() == 0 && method.getReturnType() == type))
                .toList();
        return type == String.class && names.contains("criterion")
                ? Optional.of("criterion")
                : names.contains("id") ? Optional.of("id") : names.stream().findFirst();
    }

    /** A constant with brackets after it. */
    static void isConstant(Typing typing, Token at, Path path) {
        typing.problem(
                at,
                new Text("常量 " + path.text() + " 后不写括号。", "The constant " + path.text() + " has no brackets after it."),
                new Text("写作 " + path.text() + " 。", "Write " + path.text() + " ."));
    }

    /** The type of constants alone, where one of them or a property belongs. */
    static void isType(Typing typing, Token at, String type, String constant) {
        String property = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        typing.problem(
                at,
                new Text(type + " 是常量的类型。", type + " is a type of constants."),
                new Text(
                        "属性写作 " + property + " ，常量写作 " + type + "." + constant + " 。",
                        "Write the property " + property + " , or a constant such as " + type + "." + constant + " ."));
    }
}
