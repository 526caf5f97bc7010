package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/**
 * Slips that show in the row of pieces before anything is read: one that stands twice, a word of the language in quotes, a bracket
 * that is open behind a constant. Each is told, and mended in the row, so that what is read hides nothing after it.
 */
final class PieceSlips {
    private static final Pattern NAME = Pattern.compile("[@$]?[A-Za-z_][A-Za-z0-9_]*|agenda-group");

    /** Signs of which no two stand beside each other. */
    private static final Set<String> ONCE = Set.of(".", ",", ":", "@", "==", "!=", "&&", "||");

    /** Words that part a rule, each alone in its line. */
    private static final Set<String> ALONE = Set.of("when", "then", "end");

    private static final Set<String> COMPARING = Set.of("==", "!=", "in");

    private final String file;
    private final List<Token> given;
    private final Problems problems;
    private final List<Token> mended = new ArrayList<>();

    private final OpenBrackets brackets = new OpenBrackets();

    private String rule = "";

    private PieceSlips(String file, List<Token> given, Problems problems) {
        this.file = file;
        this.given = given;
        this.problems = problems;
    }

    /** The pieces as they were meant. */
    static List<Token> mended(String file, List<Token> given, Problems problems) {
        PieceSlips slips = new PieceSlips(file, given, problems);
        for (int i = 0; i < given.size(); i++) {
            if (slips.isDashed(i)) {
                i++;
            } else {
                slips.piece(i);
            }
        }
        return slips.mended;
    }

    private void piece(int at) {
        Token piece = given.get(at);
        if (before(0).is("rule") && piece.kind() == TokenKind.STRING) {
            rule = piece.text();
        }
        if (isNameWithoutRule(piece, at)) {
            problem(
                    piece,
                    piece.quoted().then(new Text(" 之前缺 rule 。", " has no rule before it.")),
                    new Text("写作 rule \"" + piece.text() + "\" 。", "Write: rule \"" + piece.text() + "\""));
            rule = piece.text();
            mended.add(new Token(TokenKind.WORD, "rule", piece.line(), piece.column()));
            mended.add(piece);
        } else if (rule.isEmpty() && isText(piece) && piece.text().equals("rule") && isText(next(at))) {
            inQuotes(piece);
        } else if (rule.isEmpty() || piece.kind() == TokenKind.END_OF_FILE) {
            mended.add(piece);
        } else if (isMisspeltOpening(piece, at)) {
            opening(piece);
        } else if (isAgain(piece, at)) {
            twice(piece);
        } else if (isInQuotes(piece, at)) {
            inQuotes(piece);
        } else {
            if (brackets.endBefore(mended, piece, next(at), next(at + 1))) {
                closeBefore(piece, given.get(at + 1));
            }
            add(piece);
        }
    }

    /** The name of a rule alone in its line, with annotations below it. */
    private boolean isNameWithoutRule(Token piece, int at) {
        boolean isAlone = before(0).line() < piece.line() && piece.line() < next(at).line();
        boolean isFirst = rule.isEmpty() && before(0).is("composite");
        return isText(piece)
                && isAlone
                && next(at).is("@")
                && (isFirst || before(0).is("end"));
    }

    /** {@code @title-en}: reported, and read as one word; whether the piece and the next one are the rest of it. */
    private boolean isDashed(int at) {
        Token first = before(0);
        Token rest = next(at);
        boolean isOne = given.get(at).is("-")
                && before(1).is("@")
                && first.is("title")
                && isWord(rest)
                && first.isBeside(given.get(at));
        if (isOne) {
            String meant = first.text() + "_" + rest.text();
            String seen = "@" + first.text() + "-" + rest.text();
            problem(
                    first,
                    new Text(seen + " 不是规则可用的注记。", seen + " is not an annotation that rules have."),
                    new Text("是否想写 " + meant + " ？", "Maybe you meant " + meant + "."));
            mended.set(mended.size() - 1, new Token(TokenKind.WORD, meant, first.line(), first.column()));
        }
        return isOne;
    }

    /** {@code insert( violations( … )}. */
    private boolean isMisspeltOpening(Token piece, int at) {
        return before(0).is("(")
                && before(1).is("insert")
                && isWord(piece)
                && next(at).is("(")
                && !ThenParser.OPENING.contains(piece.text())
                && ClosestName.to(piece.text(), ThenParser.INSERTED).isPresent();
    }

    private void opening(Token piece) {
        String meant = ClosestName.to(piece.text(), ThenParser.INSERTED).orElseThrow();
        problem(
                piece,
                new Text(piece.named() + "( … ) 不是规则可用的词。", piece.named() + "( … ) is not a word that rules have."),
                new Text("是否想写 " + meant + " ？", "Maybe you meant " + meant + "."));
        add(new Token(TokenKind.WORD, meant, piece.line(), piece.column()));
    }

    private void add(Token piece) {
        brackets.pass(before(0), piece);
        mended.add(piece);
    }

    /** What stands so many pieces before the next one. */
    private Token before(int back) {
        int at = mended.size() - 1 - back;
        return at < 0 ? new Token(TokenKind.SIGN, "", 0, 0) : mended.get(at);
    }

    /** Whether a piece stands there that is the one before it once more. */
    private boolean isAgain(Token piece, int at) {
        Token last = before(0);
        boolean isSame = last.kind() == piece.kind() && last.text().equals(piece.text());
        if (piece.kind() == TokenKind.SIGN) {
            boolean isAnnotation =
                    piece.is("@") && before(1).is("@") && next(at).is(last.text()) && last.kind() == TokenKind.WORD;
            return (isSame && ONCE.contains(piece.text())) || isAnnotation || (isSame && opensTwice(piece, at));
        }
        boolean isRest = last.is("@")
                && before(2).is("@")
                && isWord(piece)
                && piece.is(before(1).text());
        boolean lacksComma = next(at).is(".") && brackets.isIn("require");
        return isRest || (isSame && !lacksComma && (isWord(piece) || isText(piece)) && piece.line() == last.line());
    }

    /** Whether a bracket opens behind one that takes no other: of a word or an annotation, and not of a fact. */
    private boolean opensTwice(Token piece, int at) {
        Token word = before(1);
        boolean isOfWord = isWord(word)
                && Character.isLowerCase(word.text().charAt(0))
                && !Set.of("insert", "not", "exists", "in").contains(word.text());
        boolean isInserted = word.is("insert") && ThenParser.OPENING.contains(next(at).text());
        return piece.is("(") && (isOfWord || isInserted || next(at).is(")"));
    }

    private static boolean isWord(Token piece) {
        return piece.kind() == TokenKind.WORD;
    }

    private static boolean isText(Token piece) {
        return piece.kind() == TokenKind.STRING;
    }

    private Token next(int at) {
        return given.get(Math.min(at + 1, given.size() - 1));
    }

    private void twice(Token piece) {
        boolean isAnnotation = before(0).kind() == TokenKind.WORD && piece.is("@");
        if (isAnnotation) {
            // The sign and the word behind it are one: told with the word.
            mended.add(piece);
            return;
        }
        boolean isRest = before(0).is("@") && isWord(piece);
        Token sign = isRest ? before(2) : piece;
        if (isRest) {
            mended.remove(mended.size() - 1);
        }
        String written = isRest ? "@" + piece.text() : piece.quoted().en();
        problem(sign, new Text(written + " 写了两次。", written + " stands twice."), new Text("删去它。", "Remove it."));
    }

    /** Whether a text is a word of the language that has quotes about it: what follows or goes before fits no text. */
    private boolean isInQuotes(Token piece, int at) {
        if (!isText(piece) || !NAME.matcher(piece.text()).matches() || before(0).is("rule")) {
            return false;
        }
        Token next = next(at);
        boolean isAlone = before(0).line() < piece.line() && piece.line() < next.line();
        boolean opensLine = before(0).line() < piece.line();
        String text = piece.text();
        return (next.is("(") && !before(0).is("(") && !before(0).is(","))
                || (next.is("(") && isOpening(text))
                || next.is(".")
                || before(0).is(".")
                || (isAlone && ALONE.contains(text))
                || (opensLine && text.matches("rule|agenda-group") && isText(next))
                || (text.matches("not|exists") && isWord(next))
                || ((before(0).is("(") || before(0).is(",")) && COMPARING.contains(next.text()) && !isText(next));
    }

    private static boolean isOpening(String text) {
        return ThenParser.OPENING.contains(text) || text.matches("weighted|cutoffs");
    }

    private void inQuotes(Token piece) {
        problem(
                piece,
                new Text(piece.text() + " 加了引号。", piece.text() + " stands in quotes."),
                new Text("写作 " + piece.text() + " ，不加引号。", "Write " + piece.text() + " , without quotes."));
        boolean isAnnotation = piece.text().startsWith("@");
        if (isAnnotation) {
            add(new Token(TokenKind.SIGN, "@", piece.line(), piece.column()));
        }
        String name = isAnnotation ? piece.text().substring(1) : piece.text();
        add(new Token(TokenKind.WORD, name, piece.line(), piece.column() + (isAnnotation ? 1 : 0)));
    }

    private void closeBefore(Token dot, Token word) {
        problem(
                dot,
                new Text(
                        "第" + brackets.column() + "列的括号在 ." + word.text() + " 之前没有关上。",
                        "The bracket that opens in column " + brackets.column() + " is not closed before ."
                                + word.text() + "."),
                new Text("用 ) 关上。", "Close it with ) ."));
        add(new Token(TokenKind.SIGN, ")", dot.line(), dot.column()));
    }

    private void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), rule, message, remedy);
    }
}
