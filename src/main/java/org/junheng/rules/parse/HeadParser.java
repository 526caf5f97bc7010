package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Annotation;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads what stands between the name of a rule and its {@code when}. */
final class HeadParser {
    /** What stands there in plain Drools; the tokens part a word at its hyphen. */
    private static final Set<String> OF_DROOLS = Set.of(
            "salience",
            "no",
            "lock",
            "date",
            "dialect",
            "enabled",
            "duration",
            "timer",
            "activation",
            "ruleflow",
            "auto");

    private final Cursor at;
    private final List<Annotation> annotations = new ArrayList<>();
    private Optional<Token> agendaGroup = Optional.empty();

    HeadParser(Cursor at) {
        this.at = at;
    }

    List<Annotation> annotations() {
        return annotations;
    }

    Optional<Token> agendaGroup() {
        return agendaGroup;
    }

    /** Reads one annotation, or the phase. */
    void next() throws Unreadable {
        if (at.peek().is("@")) {
            at.take();
            annotations.add(annotation());
        } else if (agendaGroup.isEmpty() && isAgendaGroup()) {
            agendaGroup = Optional.of(at.text(
                    new Text("阶段名", "the name of a phase"),
                    new Text("写作 agenda-group \"criteria\"", "Write: agenda-group \"criteria\"")));
        } else if (isAnnotationWithoutSign()) {
            annotations.add(annotation());
        } else {
            throw misplaced();
        }
    }

    /** The word {@code agenda-group}, which is then behind, also where it is written otherwise. */
    private boolean isAgendaGroup() {
        boolean isTwo = at.peek().is("agenda") && at.second().is("group");
        boolean isMeant = isTwo
                || (at.peek().kind() == TokenKind.WORD
                        && at.peek()
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .replace("_", "")
                                .equals("agendagroup"));
        if (!at.peek().is("agenda-group") && !isMeant) {
            return false;
        }
        Token word = at.take();
        if (isMeant) {
            at.problem(
                    word,
                    new Text("阶段不写 " + word.text() + " 。", "A phase is not given by " + word.named() + "."),
                    new Text("写作 agenda-group \"…\"。", "Write agenda-group \"…\"."));
        }
        if (isTwo) {
            at.take();
        }
        return true;
    }

    private boolean isAnnotationWithoutSign() {
        boolean isOne = at.peek().kind() == TokenKind.WORD && at.second().is("(");
        if (isOne) {
            at.problem(
                    at.peek(),
                    at.peek().quoted().then(new Text(" 之前缺 @ 。", " has no @ before it.")),
                    new Text(
                            "写作 @" + at.peek().text() + "( … )",
                            "Write: @" + at.peek().text() + "( … )"));
        }
        return isOne;
    }

    private Unreadable misplaced() {
        return at.unreadable(
                at.peek(),
                new Text(
                        "规则名与 when 之间不能写 " + at.peek().quoted().zh() + " 。",
                        at.peek().quoted().en() + " has no place between a rule's name and when."),
                new Text(
                                "那里只写 @source( \"…\" ) 这样的注记和一个 agenda-group。",
                                "Only annotations such as @source( \"…\" ) and one agenda-group stand there.")
                        .then(OF_DROOLS.contains(at.peek().text()) ? Slips.SEE_DROOLS : Text.NONE));
    }

    private Annotation annotation() throws Unreadable {
        Token name = at.anyWord(
                new Text("注记名", "an annotation's name"),
                new Text("写作 @source( \"文件和条款\" )", "Write: @source( \"document and clause\" )"));
        Text shape = new Text("写作 @" + name.text() + "( … )", "Write: @" + name.text() + "( … )");
        if (at.peek().is("=") || at.peek().is(":")) {
            return assigned(name, shape);
        }
        at.expect("(", shape);
        List<Token> values = new ArrayList<>();
        do {
            if (at.peek().kind() == TokenKind.END_OF_FILE || at.peek().kind() == TokenKind.SIGN) {
                throw at.unreadable(
                        at.peek(),
                        new Text(
                                "@" + name.text() + " 里应是文字或单词，却是 "
                                        + at.peek().quoted().zh() + " 。",
                                "@" + name.text() + " has " + at.peek().quoted().en()
                                        + " where a text or a word belongs."),
                        new Text(
                                "写带引号的文字，或 REQUIRED 这样的单词。",
                                "Write a text in quotes, or a single word such as REQUIRED."));
            }
            values.add(value());
        } while (at.accept(","));
        at.expect(")", shape);
        return new Annotation(name, values);
    }

    /** {@code @group = "T"}: reported, and read as what was meant. */
    private Annotation assigned(Token name, Text shape) {
        at.problem(
                at.peek(),
                new Text(
                        "@" + name.text() + " 之后不写 " + at.peek().text() + " 。",
                        "@" + name.text() + " is not followed by " + at.peek().text() + " ."),
                shape);
        at.take();
        return new Annotation(name, List.of(at.take()));
    }

    /** The value of an annotation; several words without quotes are one text, reported. */
    private Token value() {
        Token first = at.take();
        if (first.kind() == TokenKind.STRING || at.peek().is(",") || at.peek().is(")")) {
            return first;
        }
        List<String> words = new ArrayList<>(List.of(first.text()));
        while (!at.peek().is(")")
                && at.peek().line() == first.line()
                && at.peek().kind() != TokenKind.END_OF_FILE) {
            words.add(at.take().text());
        }
        String text = String.join(" ", words);
        at.problem(
                first,
                new Text("文字没有加引号：" + text, "A text without quotes: " + text),
                new Text("写作 \"" + text + "\"。", "Write \"" + text + "\"."));
        return new Token(TokenKind.STRING, text, first.line(), first.column());
    }
}
