package org.junheng.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.lab.mutation.Mutant.Mistake;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junheng.rules.source.SourceFile;

/**
 * Every slip that a rule file can have in one place: a limit by one last place, a relation in the place of its neighbour, a
 * scope turned to its opposite. What joins facts by their ids is no scope and stays.
 */
public final class Mutants {
    /** The words whose arguments are limits. */
    private static final Set<String> LIMITS = Set.of(
            "atLeast",
            "atMost",
            "below",
            "above",
            "between",
            "equalTo",
            "shareAtLeast",
            "of",
            "others",
            "limit",
            "classesAbove",
            "cutoffs",
            "weighted");

    /** Each relation's neighbour: the limit itself passes, or does not. */
    private static final Map<String, String> RELATIONS = Map.of(
            "atLeast", "above",
            "above", "atLeast",
            "atMost", "below",
            "below", "atMost",
            "equalTo", "atLeast",
            "yes", "no",
            "no", "yes",
            "orYes", "orNo",
            "orNo", "orYes");

    private static final Map<String, String> SCOPES = Map.of(
            "PRIMARY", "JUNIOR",
            "JUNIOR", "PRIMARY",
            "==", "!=",
            "!=", "==",
            "&&", "||",
            "||", "&&",
            "not", "exists",
            "exists", "not");

    private final SourceFile file;
    private final String text;
    private final List<Token> tokens;
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final List<Mutant> found = new ArrayList<>();
    private String rule = "";

    private Mutants(SourceFile file, String text) {
        this.file = file;
        this.text = text;
        this.tokens = Tokens.of(file.name(), text, new Problems());
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lineStarts.add(at + 1);
        }
    }

    /** The mutants of a file, in the order in which their changes stand in it; none where it cannot be read. */
    public static List<Mutant> of(SourceFile file) {
        return file.text(new Problems())
                .map(text -> new Mutants(file, text).all())
                .orElse(List.of());
    }

    private List<Mutant> all() {
        boolean inRule = false;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("rule") && tokens.get(i + 1).kind() == Token.TokenKind.STRING) {
                rule = tokens.get(i + 1).text();
                inRule = false;
            } else if (token.is("when") && !before(i).is(".")) {
                inRule = true;
            } else if (token.is("end")) {
                inRule = false;
            } else if (inRule) {
                look(i);
            }
        }
        return List.copyOf(found);
    }

    private Token before(int i) {
        return tokens.get(Math.max(0, i - 1));
    }

    private void look(int i) {
        Token token = tokens.get(i);
        boolean isCalled = tokens.get(i + 1).is("(");
        boolean isStep = before(i).is(".") && isCalled;
        if (isStep && RELATIONS.containsKey(token.text())) {
            replace(Mistake.RELATION, token, RELATIONS.get(token.text()));
        }
        if (isStep && token.is("all")) {
            change(Mistake.RELATION, token, offset(token), offset(tokens.get(closing(i + 1))) + 1, "atLeast( \"1\" )");
        }
        if (isCalled && LIMITS.contains(token.text())) {
            limits(i + 1);
        }
        if (isStep && token.is("when")) {
            negate(i);
        }
        scope(i);
    }

    private void scope(int i) {
        Token token = tokens.get(i);
        String opposite = token.kind() == Token.TokenKind.STRING ? "" : SCOPES.getOrDefault(token.text(), "");
        boolean isLevel = before(i).is(".") && tokens.get(Math.max(0, i - 2)).is("Level");
        boolean isQuantifier =
                token.kind() == Token.TokenKind.WORD && !before(i).is(".");
        boolean isJoin =
                token.kind() == Token.TokenKind.SIGN && tokens.get(i + 1).text().startsWith("$");
        if (!opposite.isEmpty() && !isJoin && (isLevel || isQuantifier || token.kind() == Token.TokenKind.SIGN)) {
            replace(Mistake.SCOPE, token, opposite);
        }
    }

    /** The numbers among the arguments, but for those of calls within. */
    private void limits(int open) {
        int depth = 0;
        for (int i = open; i <= closing(open); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 1 && token.kind() == Token.TokenKind.STRING) {
                for (String other : LastPlace.of(token.text())) {
                    replace(Mistake.LIMIT, token, other);
                }
            }
        }
    }

    /** The condition of {@code .when( … )} with {@code .not()} after it, or without. */
    private void negate(int i) {
        int close = closing(i + 1);
        int from = offset(tokens.get(i + 1)) + 1;
        int to = offset(tokens.get(close));
        String condition = text.substring(from, to).strip();
        String opposite = condition.endsWith(".not()")
                ? condition.substring(0, condition.length() - ".not()".length())
                : condition + ".not()";
        change(Mistake.SCOPE, tokens.get(i), from, to, " " + opposite + " ");
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private int offset(Token token) {
        return lineStarts.get(token.line() - 1) + token.column() - 1;
    }

    private void replace(Mistake kind, Token token, String other) {
        String quote = token.kind() == Token.TokenKind.STRING ? "\"" : "";
        int from = offset(token);
        change(kind, token, from, from + token.text().length() + 2 * quote.length(), quote + other + quote);
    }

    private void change(Mistake kind, Token at, int from, int to, String other) {
        found.add(new Mutant(
                file.name(),
                rule,
                at.line(),
                kind,
                plain(text.substring(from, to)),
                plain(other),
                text.substring(0, from) + other + text.substring(to)));
    }

    private static String plain(String part) {
        return part.strip().replaceAll("\\s+", " ").replace("\"", "");
    }
}
