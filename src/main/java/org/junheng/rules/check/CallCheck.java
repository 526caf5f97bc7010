package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.texts.Text;

/** Holds what stands in the brackets of a word against what the word takes, and says what it gives. */
final class CallCheck {
    /** Parameters that take a decimal as text. */
    private static final Set<String> DECIMALS =
            Set.of("limit", "most", "size", "part", "weight", "decimal", "pass", "good", "excellent");

    /** Those of them that take a ratio too. */
    private static final Set<String> RATIOS = Set.of("limit", "most");

    private final Typing typing;

    CallCheck(Typing typing) {
        this.typing = typing;
    }

    /** The type of what is given; empty where it is reported as wrong. */
    Optional<Class<?>> type(List<Method> methods, Step step) {
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
                return Optional.of(method.getReturnType());
            }
        }
        typing.problem(
                step.name(),
                new Text(step.name().text() + "( … ) 不能用于", step.name().text() + "( … ) does not take ")
                        .then(given(types))
                        .then("。", "."),
                new Text("写作 ", "Write ")
                        .then(new Text("，或 ", " or ")
                                .between(methods.stream()
                                        .map(CallCheck::signature)
                                        .map(Text::same)
                                        .toList()))
                        .then(" 。", " ."));
        return Optional.empty();
    }

    /** What a word was said of, which does not take it. */
    private static Text given(List<Optional<Class<?>>> types) {
        return types.isEmpty()
                ? new Text("这里：它要有参数", "nothing")
                : new Text("、", ", ")
                        .between(types.stream()
                                .map(type -> type.orElseThrow().getSimpleName())
                                .map(name -> new Text(" " + name, "a " + name))
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

    private static String signature(Method method) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            boolean isText = parameter.getType() == String.class || parameter.getType() == String[].class;
            parameters.add(
                    isText
                            ? "\"" + parameter.getName() + "\""
                            : parameter.getType().getSimpleName());
        }
        return method.getName() + (parameters.isEmpty() ? "()" : "( " + String.join(", ", parameters) + " )");
    }

    private void checkDecimals(Method method, List<Expression> arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.length, arguments.size()); i++) {
            if (DECIMALS.contains(parameters[i].getName()) && arguments.get(i) instanceof Syntax.Text text) {
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
                            new Text(
                                    "只写数字和小数点，不带单位、逗号和百分号，如 \"0.95\"" + (mayBeRatio ? "；比写作 \"1 : 19\"。" : "。"),
                                    "Write digits and a point only, without unit, comma or percent sign, such as \"0.95\""
                                            + (mayBeRatio ? "; a ratio as \"1 : 19\"." : ".")));
                }
            }
        }
    }
}
