package org.junheng.rules.print;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.Among;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Syntax.RuleTree;
import org.junheng.rules.parse.Token;

/**
 * Prints a checked tree for the rule engine: every word of it stands in the tree, and on the line where the analyst has it. In the
 * place of a number that {@code then} names stands a {@link LimitPlace}, so that another limit is no other text to compile.
 */
public final class RulePrinter {
    private static final String HEADER = String.join(
            ";",
            "package rules",
            "import org.junheng.facts.*",
            "import org.junheng.measures.Flag",
            "import org.junheng.criteria.Severity",
            "import static org.junheng.lang.Words.*",
            "import accumulate org.junheng.lang.DispersionFunction dispersion",
            "import accumulate org.junheng.lang.VerdictsFunction verdicts",
            "import accumulate org.junheng.lang.CompositeFunction composite",
            "");

    /** Stands for itself in a text; everything else is spelt out. */
    private static final int FEW = 4;

    private static final String OPEN = " -._";

    private static final String CRITERIA = "criteria";

    private final StringBuilder text = new StringBuilder(HEADER);
    private final Map<String, String> limits = new LinkedHashMap<>();
    private int line = 1;

    /** The rule whose {@code then} is being printed, and the places that it has so far. */
    private Optional<String> placesOf = Optional.empty();

    private int places;

    private RulePrinter() {}

    /**
     * Prints a file in which nothing is wrong.
     *
     * @throws IllegalStateException where the tree holds what no rule may
     */
    public static PrintedRules print(Syntax.File file) {
        RulePrinter printer = new RulePrinter();
        file.rules().forEach(printer::rule);
        return new PrintedRules(
                printer.text.append('\n').toString(),
                file.rules().stream()
                        .map(rule -> PrintedName.ofRule(rule.name().text()))
                        .toList(),
                printer.limits);
    }

    private void rule(RuleTree rule) {
        at(rule.name().line());
        String name = PrintedName.ofRule(rule.name().text());
        put("rule").put(quoted(name));
        put("agenda-group")
                .put(quoted(rule.agendaGroup().map(Token::text).orElse(CRITERIA)))
                .put("when");
        rule.when().forEach(this::condition);
        put("then").put("insert(");
        Expression then =
                rule.then().orElseThrow(() -> new IllegalStateException("a rule without then: " + rule.name()));
        placesOf = Optional.of(name);
        places = 0;
        expression(then);
        placesOf = Optional.empty();
        put(");").put("end");
    }

    private void condition(ConditionTree condition) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Quantified quantified) {
            at(quantified.word().line());
            put(quantified.word().is("not") ? "not" : "exists");
            pattern(quantified.pattern());
        } else if (condition instanceof Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private void accumulate(Accumulate accumulate) {
        at(accumulate.at().line());
        put("accumulate(");
        pattern(accumulate.source());
        String sign = ";";
        for (Syntax.Function function : accumulate.functions()) {
            put(sign);
            bind(Optional.of(function.binding()));
            word(function.name());
            put("(");
            expression(function.argument());
            put(")");
            sign = ",";
        }
        put(")");
    }

    private void pattern(Pattern pattern) {
        at(pattern.type().line());
        bind(pattern.binding());
        word(pattern.type());
        put("(");
        for (Iterator<Constraint> rest = pattern.constraints().iterator(); rest.hasNext(); ) {
            Constraint constraint = rest.next();
            bind(constraint.binding());
            expression(constraint.expression());
            put(rest.hasNext() ? "," : "");
        }
        put(")");
    }

    private void bind(Optional<Token> binding) {
        binding.ifPresent(name -> {
            word(name);
            put(":");
        });
    }

    private void expression(Expression expression) {
        at(expression.at().line());
        if (expression instanceof Syntax.QuotedText literal) {
            put(literal(literal.at().text()));
        } else if (expression instanceof Path path) {
            path(path);
        } else if (expression instanceof ComparisonTree comparison) {
            side(comparison, comparison.left());
            put(comparison.sign().text());
            side(comparison, comparison.right());
        } else if (expression instanceof Among among) {
            among(among);
        } else {
            throw new IllegalStateException("not something that a rule may say: " + expression);
        }
    }

    private String literal(String literal) {
        if (placesOf.isEmpty() || !LimitPlace.isNumber(literal)) {
            return quoted(literal);
        }
        String place = LimitPlace.of(placesOf.get(), places++);
        limits.put(place, literal);
        return place(place);
    }

    /** The engine's own "in" makes a list for every fact that it looks at; a few comparisons do not. */
    private void among(Among among) {
        boolean isFew = among.texts().size() <= FEW;
        String sign = "(";
        if (!isFew) {
            expression(among.left());
            put("in");
        }
        for (Token text : among.texts()) {
            put(sign);
            if (isFew) {
                expression(among.left());
                put("==");
            }
            put(quoted(text.text()));
            sign = isFew ? "||" : ",";
        }
        put(")");
    }

    /** One side of a comparison; what another sign joins stands in brackets. */
    private void side(ComparisonTree whole, Expression side) {
        boolean isJoined = side instanceof ComparisonTree inner
                && !(side.equals(whole.left())
                        && inner.sign().text().equals(whole.sign().text()));
        put(isJoined && isLogical(whole) ? "(" : "");
        expression(side);
        put(isJoined && isLogical(whole) ? ")" : "");
    }

    private static boolean isLogical(ComparisonTree comparison) {
        return comparison.sign().is("&&") || comparison.sign().is("||");
    }

    private void path(Path path) {
        for (Iterator<NamedStep> rest = path.steps().iterator(); rest.hasNext(); ) {
            NamedStep step = rest.next();
            at(step.name().line());
            word(step.name());
            step.arguments().ifPresent(this::arguments);
            if (rest.hasNext()) {
                text.append('.');
            }
        }
    }

    private void arguments(List<Expression> arguments) {
        text.append('(');
        for (Iterator<Expression> rest = arguments.iterator(); rest.hasNext(); ) {
            expression(rest.next());
            put(rest.hasNext() ? "," : "");
        }
        put(")");
    }

    private void word(Token word) {
        String name = word.text();
        put(name.startsWith("$") ? PrintedName.ofBinding(name) : plain(name));
    }

    private static String plain(String name) {
        if (!name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'))) {
            throw new IllegalStateException("not a word of rules: " + name);
        }
        return name;
    }

    /** A place as a text between quotes, which begins with what no text of a rule can hold. */
    static String place(String place) {
        return String.format(
                "\"\\u%04X%s", (int) LimitPlace.SIGN, quoted(place.substring(1)).substring(1));
    }

    /** A text between quotes, all but letters, digits and a few signs spelt out. */
    static String quoted(String literal) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean isPlain = c < 128 && (Character.isLetterOrDigit(c) || OPEN.indexOf(c) >= 0);
            if (c == '"' || c == '\\' || Character.isISOControl(c)) {
                throw new IllegalStateException("not a text of rules: " + literal);
            }
            quoted.append(isPlain ? Character.toString(c) : String.format("\\u%04X", (int) c));
        }
        return quoted.append('"').toString();
    }

    /** Goes down to a line of the analyst's file, unless it is there already. */
    private void at(int wanted) {
        while (line < wanted) {
            text.append('\n');
            line++;
        }
    }

    private RulePrinter put(String piece) {
        if (!piece.isEmpty()) {
            text.append(' ').append(piece);
        }
        return this;
    }
}
