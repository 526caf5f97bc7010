package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.lang.Words;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.Called;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;

/** Follows names through a rule and says what each is, or why it cannot be. */
final class Typing {
    private final String file;
    private final String rule;
    private final Problems problems;
    private final Map<String, Class<?>> bindings = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private Optional<Class<?>> wanted = Optional.empty();
    private List<NamedStep> before = List.of();

    Typing(String file, String rule, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    void bind(Token name, Class<?> type) {
        if (!name.text().startsWith("$")) {
            problem(
                    name,
                    new Text(name.named() + " 定义为名称，却不以 $ 开头。", name.named() + " is bound, but does not start with $."),
                    new Text("写作 $" + name.text() + " 。", "Write it with one: $" + name.text() + " ."));
            bindings.putIfAbsent("$" + name.text(), type);
        }
        if (bindings.put(name.text(), type) != null) {
            bindings.put(name.text(), Object.class);
            problem(
                    name,
                    new Text(name.named() + " 在一条规则里定义了两次。", name.named() + " is bound twice in one rule."),
                    new Text("第二个另取一个名称。", "Give the second one another name."));
        }
    }

    /** From here on the name is not known: it was bound within not, exists or accumulate. */
    void close(Token name) {
        closed.add(name.text());
    }

    Optional<Class<?>> binding(String name) {
        return Optional.ofNullable(bindings.get(name));
    }

    /** Binds a name whose type is wrong and reported already; nothing more is said of it. */
    void bindUnknown(Token name) {
        bind(name, Object.class);
    }

    /** The type of an expression in {@code then} or of what is accumulated, where every call has its brackets. */
    Optional<Class<?>> called(Expression expression) {
        return type(expression, Optional.empty());
    }

    /** The type of an expression within a pattern of that type, whose properties may stand without brackets. */
    Optional<Class<?>> within(Class<?> pattern, Expression expression) {
        return type(expression, Optional.of(pattern));
    }

    /** The same of what is compared with a value of that type, whose constants may be meant. */
    Optional<Class<?>> comparedWith(Optional<Class<?>> left, Class<?> pattern, Expression expression) {
        wanted = left;
        Optional<Class<?>> type = within(pattern, expression);
        wanted = Optional.empty();
        return type;
    }

    /** The same of what stands in the brackets of a word that takes a constant of that type there. */
    Optional<Class<?>> called(Expression expression, Optional<Class<?>> taken) {
        wanted = taken;
        Optional<Class<?>> type = called(expression);
        wanted = Optional.empty();
        return type;
    }

    private Optional<Class<?>> type(Expression expression, Optional<Class<?>> pattern) {
        if (expression instanceof Syntax.QuotedText) {
            return Optional.of(String.class);
        }
        if (expression instanceof Syntax.BareNumber number) {
            problem(
                    number.at(),
                    NotTaken.rounded(List.of(number.at().text())),
                    NotTaken.inQuotes("atLeast( \"" + number.at().text() + "\" )"));
            return Optional.empty();
        }
        return expression instanceof Path path ? path(path, pattern) : Optional.empty();
    }

    /** What the word is said of that is looked at, with its dot; the empty text where it opens an expression. */
    String receiver() {
        return before.isEmpty() ? "" : CanonicalText.written(new Path(before)) + ".";
    }

    private Optional<Class<?>> path(Path path, Optional<Class<?>> pattern) {
        before = List.of();
        Optional<Class<?>> constants = NamedConstants.typeOf(path);
        if (constants.isPresent()) {
            return constant(constants.get(), path);
        }
        if (isConstantOfMisspeltType(path)) {
            return Optional.empty();
        }
        Optional<Class<?>> type = start(path.steps().get(0), pattern);
        for (int i = 1; i < path.steps().size() && type.isPresent(); i++) {
            NamedStep step = path.steps().get(i);
            boolean isAgain = CallCheck.isAgain(this, path.steps(), i);
            before = path.steps().subList(0, i);
            type = isAgain ? Optional.empty() : step(type.get(), step, pattern.isPresent());
        }
        return type;
    }

    /** {@code flag.YES}: told with the constant that is meant. */
    private boolean isConstantOfMisspeltType(Path path) {
        Token name = path.at();
        Optional<String> meant =
                bindings.containsKey(name.text()) ? Optional.empty() : NamedConstants.ofMisspeltType(path);
        meant.ifPresent(other -> problem(
                name,
                new Text(name.named() + " 不是常量的类型。", name.named() + " is no type of constants."),
                new Text("写作 " + other + " 。", "Write " + other + " .")));
        return meant.isPresent();
    }

    private Optional<Class<?>> start(NamedStep step, Optional<Class<?>> pattern) {
        String name = step.name().text();
        if (step.arguments().isPresent() && pattern.isEmpty()) {
            return word(step);
        }
        if (closed.contains(name)) {
            problem(
                    step.name(),
                    new Text(
                            step.name().named() + " 只在 not、exists 或 accumulate 里有定义。",
                            step.name().named() + " is bound within not, exists or accumulate alone."),
                    new Text("在外面另写一个模式来定义。", "Bind it in a pattern of its own."));
            return Optional.empty();
        }
        if (bindings.containsKey(name)) {
            return Optional.of(bindings.get(name));
        }
        List<String> constants = Vocabulary.constantsNamed(name, wanted);
        if (!constants.isEmpty() && step.arguments().isEmpty()) {
            problem(
                    step.name(),
                    new Text("常量 " + name + " 没有写全。", "The constant " + name + " is not written in full."),
                    new Text(
                            "写作 " + String.join(" 或 ", constants) + " 。",
                            "Write " + String.join(" or ", constants) + " ."));
            return Optional.empty();
        }
        boolean isProperty =
                pattern.isPresent() && !Vocabulary.methods(pattern.get(), name).isEmpty();
        boolean isBound = !name.startsWith("$") && bindings.containsKey("$" + name) && !isProperty;
        if (name.startsWith("$") || pattern.isEmpty() || isBound) {
            problem(
                    step.name(),
                    new Text(step.name().named() + " 在这条规则里没有定义。", step.name().named() + " is not bound in this rule."),
                    Meant.unbound(step.name(), bindings.keySet()));
            bindings.put(name, Object.class);
            return Optional.empty();
        }
        if (!isProperty && step.arguments().isEmpty() && wanted.isPresent()) {
            Optional<Text> constant = Meant.constantFor(name, wanted.get());
            if (constant.isPresent()) {
                problem(
                        step.name(),
                        new Text(step.name().named() + " 不是常量。", step.name().named() + " is no constant."),
                        constant.get());
                return Optional.empty();
            }
        }
        if (!isProperty && step.arguments().isEmpty() && wanted.equals(Optional.of(String.class))) {
            problem(
                    step.name(),
                    new Text(step.name().named() + " 没有加引号。", step.name().named() + " has no quotes."),
                    new Text("写作 \"" + name + "\" 。", "Write \"" + name + "\" ."));
            return Optional.empty();
        }
        return step(pattern.get(), step, true);
    }

    private Optional<Class<?>> word(NamedStep step) {
        List<Method> words = Vocabulary.words(step.name().text());
        if (words.isEmpty()) {
            problem(
                    step.name(),
                    new Text(
                            step.name().named() + "( … ) 不是规则可用的词。",
                            step.name().named() + "( … ) is not a word that rules have."),
                    Meant.word(step.name().text(), bindings));
            return Optional.empty();
        }
        return new CallCheck(this, Words.class).type(words, step);
    }

    private Optional<Class<?>> constant(Class<?> type, Path path) {
        String typeName = Vocabulary.nameOf(type);
        int before = typeName.split("\\.", -1).length;
        List<String> names = Vocabulary.constantsOf(type);
        Token last = path.steps().get(path.steps().size() - 1).name();
        boolean isOne = path.steps().size() == before + 1 && names.contains(last.text());
        boolean isCalled = path.steps().get(path.steps().size() - 1).arguments().isPresent();
        if (isOne) {
            if (isCalled) {
                EngineTests.isConstant(this, last, path);
            }
            return isCalled ? Optional.empty() : Optional.of(type);
        }
        if (path.steps().size() < before + 1) {
            EngineTests.isType(this, last, typeName, names.get(0));
            return Optional.empty();
        }
        problem(
                last,
                new Text(typeName + " 里没有 " + last.named() + "。", typeName + " has no " + last.named() + "."),
                Meant.otherConstant(last.text(), type));
        return Optional.empty();
    }

    private Optional<Class<?>> step(Class<?> type, NamedStep step, boolean inPattern) {
        if (type == Object.class) {
            return Optional.empty();
        }
        String name = step.name().text();
        List<Method> methods = Vocabulary.methods(type, name);
        if (methods.isEmpty()) {
            List<String> names = Vocabulary.methodNames(type);
            problem(
                    step.name(),
                    Meant.isSecondLimit(name, type)
                            ? new Text("." + name + "( … ) 是第二个限值。", "." + name + "( … ) is a second limit.")
                            : Called.subject(type)
                                    .then(new Text(
                                            " 里没有 " + step.name().named() + "。",
                                            " has no " + step.name().named() + ".")),
                    Meant.by(
                            name,
                            type,
                            names,
                            names.isEmpty()
                                    ? new Text("规则读不到它的内容。", "Rules read nothing of it.")
                                    : Vocabulary.listed(type)));
            return Optional.empty();
        }
        if (methods.stream().anyMatch(Vocabulary::mayBeNull)) {
            problem(
                    step.name(),
                    new Text(
                            Called.by(type).zh() + " 的 " + name + " 可能不存在，规则不能使用。",
                            name + " of " + Called.by(type).en()
                                    + " may be absent, and a rule must not meet what is absent."),
                    new Text(
                            "改用始终存在的属性，见 rules/README.md。",
                            "Use one that is always there; rules/README.md lists them."));
            return Optional.empty();
        }
        if (step.arguments().isEmpty() && !inPattern) {
            problem(
                    step.name(),
                    new Text(name + " 后缺括号。", name + " has no brackets."),
                    new Text("写作 " + name + "() 。", "Write " + name + "() ."));
            return Optional.empty();
        }
        return new CallCheck(this, type).type(methods, step);
    }

    /** How many problems there are. */
    int problems() {
        return problems.size();
    }

    void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), rule, message, remedy);
    }
}
