package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.lang.Allowance;
import org.junheng.lang.Words;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Value;
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
import org.junheng.texts.wording.Lists;
import org.junheng.texts.wording.NumberMeant;

/** Tells what is wrong with the brackets of a word that does not take what stands in them, and what was meant. */
final class NotTaken {
    private final Typing typing;
    private final Class<?> owner;
    private final String receiver;
    private final List<Method> methods;
    private final NamedStep step;
    private final List<Expression> arguments;

    /**
     * About a word of such a value.
     *
     * @param receiver what the word is said of, with its dot
     */
    NotTaken(Typing typing, Class<?> owner, String receiver, List<Method> methods, NamedStep step) {
        this.typing = typing;
        this.owner = owner;
        this.receiver = receiver;
        this.methods = methods;
        this.step = step;
        this.arguments = step.arguments().orElse(List.of());
    }

    /** Tells it, given what stands there. */
    void tell(List<Optional<Class<?>>> types) {
        if (owner == Allowance.class && step.name().is("value")) {
            typing.problem(
                    step.name(),
                    new Text(
                            "allow( … ) 里 .limit( … ) 和 .value( … ) 只写一个。",
                            "allow( … ) eases by .limit( … ) or by .value( … ), not by both."),
                    new Text("删去其中一个。", "Take one of them out."));
            return;
        }
        Method first = methods.get(0);
        boolean isOne = methods.size() == 1 && !first.isVarArgs() && first.getParameterCount() == types.size();
        if (isOne && types.size() > 1) {
            for (int i = 0; i < types.size(); i++) {
                if (!first.getParameterTypes()[i].isAssignableFrom(types.get(i).orElseThrow())) {
                    tellOf(arguments.get(i), types.get(i).orElseThrow(), first.getParameterTypes()[i]);
                    return;
                }
            }
        }
        typing.problem(isQuotedConstant() ? arguments.get(0).at() : step.name(), said(types), meant(types));
    }

    /** That numbers without quotes are not exact. */
    static Text rounded(List<String> bare) {
        boolean isOne = bare.size() == 1;
        return new Text(
                "数 " + String.join("、", bare) + " 没有加引号，比较前会被舍入。",
                (isOne ? "The bare number " : "The bare numbers ") + String.join(" and ", bare)
                        + " would be rounded before " + (isOne ? "it is" : "they are") + " compared.");
    }

    static Text inQuotes(String call) {
        return new Text("限值写在 then 里并加引号：" + call + "。", "Write it in then, in quotes: " + call + ".");
    }

    /** The type of constant that a word takes in that place; empty where it takes none, or several. */
    static Optional<Class<?>> constantAt(List<Method> methods, int at) {
        List<Class<?>> all = methods.stream()
                .map(Method::getParameterTypes)
                .filter(types -> types.length > at)
                .<Class<?>>map(types -> types[at])
                .filter(Class::isEnum)
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** One of several that stand there. */
    private void tellOf(Expression argument, Class<?> given, Class<?> wanted) {
        Token at = argument instanceof Path path && given == Condition.class
                ? path.steps().get(path.steps().size() - 1).name()
                : argument.at();
        typing.problem(
                at,
                new Text(step.name().text() + "( … ) 在这里不用", step.name().text() + "( … ) does not take ")
                        .then(Called.by(given))
                        .then(new Text("，要的是", " here, but "))
                        .then(wanted == Value.class ? new Text("所判的值", "what is judged") : Called.by(wanted))
                        .then(new Text("。", ".")),
                otherArgument(argument, given, wanted));
    }

    private static Text otherArgument(Expression argument, Class<?> given, Class<?> wanted) {
        boolean isLimit = argument instanceof Path path
                && Meant.isLimit(
                        path.steps().get(path.steps().size() - 1).name().text());
        if (given == Condition.class && isLimit) {
            return new Text(
                    "先关上 require：require( …, … ).atLeast( \"…\" )。",
                    "Close require first: require( …, … ).atLeast( \"…\" ).");
        }
        if (given == Condition.class) {
            return new Text(
                    "条件写作 .when( … )；判是非题写 $s.evidence( … ) 和 .yes()。",
                    "Write a condition as .when( … ); a question is judged by $s.evidence( … ) and .yes().");
        }
        if (argument instanceof Syntax.QuotedText text && text.at().text().startsWith("$")) {
            return new Text(
                    "写作 " + text.at().text() + " ，不加引号。", "Write " + text.at().text() + " , without quotes.");
        }
        return wanted == Value.class
                ? new Text("写所量的值，如 $s.students()。", "Write what is measured, such as $s.students().")
                : new Text("写作 ", "Write ").then(Called.example(wanted)).then(new Text(" 。", " ."));
    }

    /** That the word takes another number of things, or other things. */
    private Text said(List<Optional<Class<?>>> types) {
        String word = step.name().text() + "( … ) ";
        int[] wanted =
                methods.stream().mapToInt(Method::getParameterCount).distinct().toArray();
        if (types.isEmpty()) {
            return new Text(word + "的括号里是空的。", "The brackets of " + word + "are empty.");
        }
        boolean isOtherNumber = wanted.length == 1
                && wanted[0] != types.size()
                && methods.stream().noneMatch(Method::isVarArgs);
        return isOtherNumber
                ? new Text(
                        word + "里要" + wanted[0] + "个，这里有" + types.size() + "个。",
                        word + "takes " + wanted[0] + ", and here " + (types.size() == 1 ? "is " : "are ")
                                + types.size() + ".")
                : new Text(word + "不能用于", word + "does not take ")
                        .then(Lists.NAMES.between(types.stream()
                                .map(type -> Called.by(type.orElseThrow()))
                                .toList()))
                        .then(new Text("。", "."));
    }

    private boolean isQuotedConstant() {
        return arguments.size() == 1
                && arguments.get(0) instanceof Syntax.QuotedText
                && methods.get(0).getParameterCount() == 1
                && Vocabulary.constants(Vocabulary.nameOf(methods.get(0).getParameterTypes()[0]))
                        .isPresent();
    }

    /** What was probably meant, else how the word is written. */
    private Text meant(List<Optional<Class<?>>> types) {
        String word = step.name().text();
        if (areConditionsTogether(types)) {
            return conditions(word);
        }
        // The header of a column of the school.
        boolean isOfSchool = owner == Section.class
                && arguments.size() == 1
                && arguments.get(0) instanceof Syntax.QuotedText
                && Vocabulary.methods(School.class, word).stream().anyMatch(method -> CallCheck.takes(method, types));
        if (isOfSchool) {
            String said = CanonicalText.written(new Path(List.of(step)));
            String whole = receiver + "school()." + said;
            return new Text("学校的列写作 " + whole + " 。", "Write " + whole + " .");
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Syntax.QuotedText text) {
            Optional<List<String>> ends = NumberMeant.ends(text.at().text());
            if (word.equals("between") && ends.isPresent()) {
                String call = word + "( \"" + String.join("\", \"", ends.get()) + "\" )";
                return new Text("写作 " + call + " 。", "Write " + call + " .");
            }
            Class<?> wanted =
                    methods.get(0).getParameterCount() == 1 ? methods.get(0).getParameterTypes()[0] : Text.class;
            if (Vocabulary.constants(Vocabulary.nameOf(wanted)).isPresent()) {
                return Meant.constant(text.at().text(), wanted);
            }
        }
        List<String> others = others(types);
        return others.isEmpty()
                ? new Text("写作 ", "Write ")
                        .then(new Text("，或 ", " or ")
                                .between(methods.stream()
                                        .map(NotTaken::signature)
                                        .toList()))
                        .then(new Text(" 。", " ."))
                : new Text("写作 " + String.join(" 或 ", others) + " 。", "Write " + String.join(" or ", others) + " .");
    }

    /** Whether each of several that stand there would make a condition by itself. */
    private boolean areConditionsTogether(List<Optional<Class<?>>> types) {
        return types.size() > 1
                && types.stream()
                        .allMatch(type -> methods.stream()
                                .anyMatch(method -> method.getReturnType() == Condition.class
                                        && CallCheck.takes(method, List.of(type))));
    }

    private Text conditions(String word) {
        List<String> each = arguments.stream()
                .map(argument -> word + "( " + CanonicalText.written(argument) + " )")
                .toList();
        String one = receiver + each.get(0) + ".or( " + receiver
                + String.join(" ).or( " + receiver, each.subList(1, each.size())) + " )";
        return new Text(
                "其中之一写作 " + one + " ；都须成立的各写一个 .when( … )。",
                "For one of them write " + one + " ; where all must hold, a .when( … ) each.");
    }

    /** Other words of the same value that take what stands there, those first that give what this one would. */
    private List<String> others(List<Optional<Class<?>>> types) {
        boolean areConstants = !arguments.isEmpty()
                && arguments.stream()
                        .allMatch(each -> each instanceof Path path
                                && NamedConstants.typeOf(path).isPresent());
        if (owner == Words.class || !areConstants) {
            return List.of();
        }
        String inBrackets = String.join(
                ", ", arguments.stream().map(each -> ((Path) each).text()).toList());
        List<String> same = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : Vocabulary.methodNames(owner)) {
            for (Method method : Vocabulary.methods(owner, name)) {
                boolean isSame = method.getReturnType() == methods.get(0).getReturnType();
                boolean isSaid =
                        isSame || method.getReturnType() == Condition.class || method.getReturnType() == Evidence.class;
                if (isSaid && CallCheck.takes(method, types) && !Vocabulary.mayBeNull(method)) {
                    (isSame ? same : others).add(name + "( " + inBrackets + " )");
                }
            }
        }
        return same.isEmpty() ? others : same;
    }

    /** How the word is written, with an example of a constant and, of what has to be worked out, what it is. */
    private static Text signature(Method method) {
        List<Text> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type =
                    parameter.getType().isArray() ? parameter.getType().getComponentType() : parameter.getType();
            boolean isText = type == String.class;
            String text = CallCheck.DECIMALS.contains(parameter.getName()) ? "…" : parameter.getName();
            parameters.add(isText ? Text.same("\"" + text + "\"") : Called.example(type));
        }
        return parameters.isEmpty()
                ? Text.same(method.getName() + "()")
                : Text.same(method.getName() + "( ")
                        .then(new Text(", ", ", ").between(parameters))
                        .then(new Text(" )", " )"));
    }
}
