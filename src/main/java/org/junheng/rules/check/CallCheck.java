package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.measures.Condition;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.LibraryFigures;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;
import org.junheng.texts.wording.NumberMeant;

/** Holds what stands in the brackets of a word against what the word takes, and says what it gives. */
final class CallCheck {
    /** Parameters that take a decimal as text. */
    static final Set<String> DECIMALS =
            Set.of("limit", "most", "size", "part", "weight", "decimal", "pass", "good", "excellent");

    /** Those of them that take a ratio too. */
    private static final Set<String> RATIOS = Set.of("limit", "most");

    private static final Set<String> ONCE = Set.of("of", "others", "orReported", "orYes", "orNo", "in", "limit");

    /** Words that take the header of a column of numbers. */
    static final Set<String> COLUMNS = Set.of("extra", "splitExtra");

    /** Words that take the header of a column of answers or of names. */
    private static final Set<String> ANSWERS = Set.of("has", "isNamedIn");

    private final Typing typing;
    private final Class<?> owner;
    private final String receiver;

    /** Checks a word of such a value; of none, the words that open {@code then}. */
    CallCheck(Typing typing, Class<?> owner) {
        this.typing = typing;
        this.owner = owner;
        this.receiver = typing.receiver();
    }

    /** The type of what is given; empty where it is reported as wrong. */
    Optional<Class<?>> type(List<Method> methods, NamedStep step) {
        List<Expression> arguments = step.arguments().orElse(List.of());
        if (hasBareNumbers(step, arguments)) {
            return Optional.empty();
        }
        List<Optional<Class<?>>> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            types.add(typing.called(arguments.get(i), NotTaken.constantAt(methods, i))
                    .filter(type -> type != Object.class));
        }
        if (types.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        for (Method method : methods) {
            if (takes(method, types)) {
                checkDecimals(method, arguments);
                checkColumn(method, arguments);
                if (method.isVarArgs()) {
                    demandEachOnce(arguments);
                }
                return Optional.of(method.getReturnType());
            }
        }
        new NotTaken(typing, owner, receiver, methods, step).tell(types);
        return Optional.empty();
    }

    /** Of several things that a word takes the second of two alike adds nothing, and another one was meant. */
    private void demandEachOnce(List<Expression> arguments) {
        Set<String> before = new HashSet<>();
        for (Expression argument : arguments) {
            if (!before.add(CanonicalText.of(argument))) {
                String written = CanonicalText.written(argument);
                typing.problem(
                        argument.at(),
                        new Text(written + " 写了两次。", written + " stands twice."),
                        new Text("写出要的另一个，或删去这个。", "Write the other one that is meant, or take this one out."));
            }
        }
    }

    /** Numbers without quotes: told once, with the call as it should be written. */
    private boolean hasBareNumbers(NamedStep step, List<Expression> arguments) {
        List<String> bare = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Expression argument : arguments) {
            boolean isBare = argument instanceof Syntax.BareNumber;
            if (isBare) {
                bare.add(argument.at().text());
            }
            boolean isText = isBare || argument instanceof Syntax.QuotedText;
            written.add(isText ? "\"" + argument.at().text() + "\"" : CanonicalText.written(argument));
        }
        if (!bare.isEmpty()) {
            String call = step.name().text() + "( " + String.join(", ", written) + " )";
            typing.problem(
                    arguments.stream()
                            .filter(Syntax.BareNumber.class::isInstance)
                            .findFirst()
                            .orElseThrow()
                            .at(),
                    NotTaken.rounded(bare),
                    NotTaken.inQuotes(call));
        }
        return !bare.isEmpty();
    }

    /** Whether a word takes values of these types. */
    static boolean takes(Method method, List<Optional<Class<?>>> types) {
        Class<?>[] wanted = method.getParameterTypes();
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        // Of as many as one likes at least one is named: of none the word would say nothing.
        if (types.size() < wanted.length || (!method.isVarArgs() && types.size() > fixed)) {
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
        String constant = header.substring(header.lastIndexOf('.') + 1);
        if (header.contains(".")
                && Vocabulary.constantsNamed(constant, Optional.empty()).contains(header)) {
            typing.problem(
                    text.at(),
                    new Text("“" + header + "”是常量，不是列名。", "\"" + header + "\" is a constant, and no header."),
                    new Text("写作 " + header + " ，不加引号。", "Write " + header + " , without quotes."));
        }
        List<String> words = LibraryFigures.words(owner, header);
        if (!words.isEmpty()) {
            boolean isOfSchool = words.size() > 1;
            typing.problem(
                    text.at(),
                    new Text(
                            "“" + header + "”是本库已有的数，不作为自己的列读取。",
                            "\"" + header
                                    + "\" is a figure of the library, and is never read as a column of your own."),
                    isOfSchool
                            ? new Text(
                                    "写 " + words.get(0) + "，按学段拆分写 " + words.get(1) + "。",
                                    "Write " + words.get(0) + ", or " + words.get(1) + " for the part of a level.")
                            : new Text("写 " + words.get(0) + "。", "Write " + words.get(0) + "."));
        }
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
                            rangeMeant(method, text.at().text())
                                    .orElseGet(
                                            () -> NumberMeant.decimal(text.at().text(), mayBeRatio)));
                }
            }
        }
    }

    /** How a range is said where two numbers stand in one text; empty where they do not, or no word takes a range. */
    private Optional<Text> rangeMeant(Method method, String typed) {
        List<String> ends = NumberMeant.ends(typed).orElse(List.of());
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (method.getReturnType() == Condition.class) {
            return Optional.of(new Text(
                    "写两个条件：.when( ….atLeast( \"" + ends.get(0) + "\" ) ).when( ….atMost( \"" + ends.get(1) + "\" ) )。",
                    "Write two conditions: .when( ….atLeast( \"" + ends.get(0) + "\" ) ).when( ….atMost( \""
                            + ends.get(1) + "\" ) )."));
        }
        return Stream.of(method.getName(), "between")
                .filter(word -> Vocabulary.methods(owner, word).stream()
                        .anyMatch(other -> other.getReturnType() == method.getReturnType()
                                && Arrays.equals(
                                        other.getParameterTypes(), new Class<?>[] {String.class, String.class})))
                .findFirst()
                .map(word -> "." + word + "( \"" + ends.get(0) + "\", \"" + ends.get(1) + "\" )")
                .map(written -> new Text("范围写作 " + written + "。", "Write a range as " + written + "."));
    }

    /** Whether a word of a chain is said again that is said once, or the same again; reported where it is. */
    static boolean isAgain(Typing typing, List<NamedStep> steps, int at) {
        return isTwice(typing, steps, at) || isRepeated(typing, steps, at);
    }

    /** A limit that is said twice, the first time without a number, or both times with one. */
    private static boolean isTwice(Typing typing, List<NamedStep> steps, int at) {
        Token word = steps.get(at).name();
        boolean isLimit = Meant.isLimit(word.text());
        boolean same =
                isLimit && at + 1 < steps.size() && steps.get(at + 1).name().is(word.text());
        boolean isEmpty = steps.get(at).arguments().orElse(List.of()).isEmpty();
        // Of so many, what the others reach, what is eased: the last one said would hold alone.
        boolean isAgain = ONCE.contains(word.text())
                && steps.subList(0, at).stream().anyMatch(before -> isSame(before.name(), word));
        boolean isTwice = isAgain || (same && isEmpty);
        if (isTwice) {
            typing.problem(
                    isAgain ? word : steps.get(at + 1).name(),
                    new Text("." + word.text() + " 写了两次。", "." + word.text() + " stands twice."),
                    new Text("只写一次：." + word.text() + "( \"…\" )。", "Write it once: ." + word.text() + "( \"…\" )."));
        }
        return isTwice;
    }

    /** The very same word about the very same thing, said of the same value before: another one was meant. */
    private static boolean isRepeated(Typing typing, List<NamedStep> steps, int at) {
        NamedStep step = steps.get(at);
        String said = CanonicalText.of(List.of(step));
        boolean isOfItself = step.name().is("or") && said.equals("or(" + CanonicalText.of(steps.subList(0, at)) + ")");
        boolean isAgain = step.arguments().filter(all -> !all.isEmpty()).isPresent()
                && steps.subList(1, at).stream()
                        .anyMatch(before -> CanonicalText.of(List.of(before)).equals(said));
        if (isAgain || isOfItself) {
            String written = CanonicalText.written(new Syntax.Path(List.of(step)));
            typing.problem(
                    step.name(),
                    new Text("." + written + " 写了两次。", "." + written + " stands twice."),
                    new Text("写出要的另一个，或删去这个。", "Write the other one that is meant, or take this one out."));
        }
        return isAgain || isOfItself;
    }

    private static boolean isSame(Token one, Token other) {
        return one.is(other.text())
                || (one.text().matches("orYes|orNo") && other.text().matches("orYes|orNo"));
    }

    /** How a word is written whose value could not be computed. */
    static Text written(String word) {
        return switch (word) {
            case "per", "perStarted" ->
                new Text("写大于0的数，如 ." + word + "( \"12\", … )。", "Write a number above 0: ." + word + "( \"12\", … ).");
            case "weighted", "and", "total" ->
                new Text(
                        "权重写成和为1的小数：weighted( \"0.6\", … ).and( \"0.4\", … )。",
                        "Write weights that add up to 1: weighted( \"0.6\", … ).and( \"0.4\", … ).");
            case "cutoffs" ->
                new Text(
                        "按满分的百分比从小到大写：cutoffs( \"60\", \"75\", \"85\" )。",
                        "Write rising percentages of the full mark: cutoffs( \"60\", \"75\", \"85\" ).");
            case "family" -> new Text("至少写两项指标。", "Name two measures or more.");
            case "evidence" -> new Text("至少写一个问题。", "Name one question or more.");
            case "classesAbove" -> new Text("写 25、30、35、40、45、50、55 或 65。", "Write 25, 30, 35, 40, 45, 50, 55 or 65.");
            default -> new Text("例子见 rules/README.md。", "rules/README.md shows one of each.");
        };
    }
}
