package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.SchoolFigure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Holds what stands in the brackets of a word against what the word takes, and says what it gives. */
final class CallCheck {
    /** Parameters that take a decimal as text. */
    private static final Set<String> DECIMALS =
            Set.of("limit", "most", "size", "part", "weight", "decimal", "pass", "good", "excellent");

    /** Those of them that take a ratio too. */
    private static final Set<String> RATIOS = Set.of("limit", "most");

    /** Words that take the header of a column of numbers. */
    static final Set<String> COLUMNS = Set.of("extra", "splitExtra");

    /** Words that take the header of a column of answers or of names. */
    private static final Set<String> ANSWERS = Set.of("has", "isNamedIn");

    private final Typing typing;

    CallCheck(Typing typing) {
        this.typing = typing;
    }

    /** The type of what is given; empty where it is reported as wrong. */
    Optional<Class<?>> type(List<Method> methods, NamedStep step) {
        List<Expression> arguments = step.arguments().orElse(List.of());
        List<Optional<Class<?>>> types = new ArrayList<>();
        for (Expression argument : arguments) {
            types.add(typing.called(argument).filter(type -> type != Object.class));
        }
        if (types.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        for (Method method : methods) {
            if (takes(method, types)) {
                checkDecimals(method, arguments);
                checkColumn(method, arguments);
                return Optional.of(method.getReturnType());
            }
        }
        typing.problem(
                step.name(),
                new Text(step.name().text() + "( … ) 不能用于", step.name().text() + "( … ) does not take ")
                        .then(given(types))
                        .then(new Text("。", ".")),
                new Text("写作 ", "Write ")
                        .then(new Text("，或 ", " or ")
                                .between(methods.stream()
                                        .map(CallCheck::signature)
                                        .toList()))
                        .then(new Text(" 。", " .")));
        return Optional.empty();
    }

    /** What a word was said of, which does not take it. */
    private static Text given(List<Optional<Class<?>>> types) {
        return types.isEmpty()
                ? new Text("这里：它要有参数", "nothing")
                : Lists.NAMES.between(types.stream()
                        .map(type -> Called.by(type.orElseThrow()))
                        .toList());
    }

    private static boolean takes(Method method, List<Optional<Class<?>>> types) {
        Class<?>[] wanted = method.getParameterTypes();
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        if (types.size() < fixed || (!method.isVarArgs() && types.size() > fixed)) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            Class<?> parameter = i < fixed ? wanted[i] : wanted[fixed].getComponentType();
            if (!parameter.isAssignableFrom(types.get(i).orElseThrow())) {
                return false;
            }
        }
        return true;
    }

    /** How the word is written, with an example of a constant and, of what has to be worked out, what it is. */
    private static Text signature(Method method) {
        List<Text> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            boolean isText = type == String.class || type == String[].class;
            parameters.add(isText ? Text.same("\"" + parameter.getName() + "\"") : Called.example(type));
        }
        return parameters.isEmpty()
                ? Text.same(method.getName() + "()")
                : Text.same(method.getName() + "( ")
                        .then(new Text(", ", ", ").between(parameters))
                        .then(new Text(" )", " )"));
    }

    /** The header of a column: without blanks about it, and of none that the library reads itself. */
    private void checkColumn(Method method, List<Expression> arguments) {
        boolean isHeader = COLUMNS.contains(method.getName()) || ANSWERS.contains(method.getName());
        if (!isHeader || !(arguments.get(arguments.size() - 1) instanceof Syntax.QuotedText text)) {
            return;
        }
        String header = text.at().text();
        if (header.isBlank() || !header.equals(header.strip())) {
            typing.problem(
                    text.at(),
                    new Text(
                            "列名“" + header + "”首尾有空格，或为空。",
                            "The header \"" + header + "\" begins or ends with a blank, or is empty."),
                    new Text("照表头写，不带空格。", "Write it as it stands in the table, without blanks about it."));
        }
        Arrays.stream(SchoolFigure.values())
                .filter(figure -> figure.zh().equals(header) || figure.id().equals(header))
                .findFirst()
                .ifPresent(figure -> typing.problem(
                        text.at(),
                        new Text(
                                "“" + header + "”是本库已有的数，不作为自己的列读取。",
                                "\"" + header
                                        + "\" is a figure of the library, and is never read as a column of your own."),
                        new Text(
                                "写 figure( SchoolFigure." + figure.name() + " )，按学段拆分写 split( SchoolFigure."
                                        + figure.name() + " )。",
                                "Write figure( SchoolFigure." + figure.name() + " ), or split( SchoolFigure."
                                        + figure.name() + " ) for the part of a level.")));
    }

    private void checkDecimals(Method method, List<Expression> arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.length, arguments.size()); i++) {
            if (DECIMALS.contains(parameters[i].getName()) && arguments.get(i) instanceof Syntax.QuotedText text) {
                boolean mayBeRatio = RATIOS.contains(parameters[i].getName());
                try {
                    if (mayBeRatio) {
                        RatioText.read(text.at().text());
                    } else {
                        Exact.of(text.at().text());
                    }
                } catch (NumberFormatException notADecimal) {
                    typing.problem(
                            text.at(),
                            new Text(
                                    "“" + text.at().text() + "”不是十进制数。",
                                    "\"" + text.at().text() + "\" is not a decimal number."),
                            Meant.decimal(text.at().text(), mayBeRatio));
                }
            }
        }
    }
}
