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
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.NumberMeant;

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
    private final Punctuation punctuation;
    private final PhaseName phases;
    private final List<Annotation> annotations = new ArrayList<>();
    private Optional<Token> agendaGroup = Optional.empty();

    HeadParser(Cursor at) {
        this.at = at;
        this.punctuation = new Punctuation(at);
        this.phases = new PhaseName(at);
    }

    List<Annotation> annotations() {
        return annotations;
    }

    Optional<Token> agendaGroup() {
        return agendaGroup;
    }

    /** Reads one annotation, or the phase. */
    void next() throws Unreadable {
        if (isAgendaAnnotation()) {
            at.take();
            phaseAsAnnotation();
        } else if (at.peek().is("@")) {
            at.take();
            annotations.add(annotation());
        } else if (agendaGroup.isEmpty() && isAgendaGroup()) {
            agendaGroup = Optional.of(phases.name());
        } else if (agendaGroup.isEmpty() && phases.isAlone()) {
            agendaGroup = Optional.of(at.take());
        } else if (isAnnotationWithoutSign()) {
            annotations.add(annotation());
        } else {
            throw misplaced();
        }
        punctuation.closedTwice();
        punctuation.skipStray();
    }

    /** {@code @agenda-group( "…" )}, which is no annotation. */
    private boolean isAgendaAnnotation() {
        return at.peek().is("@") && at.second().is("agenda-group") && agendaGroup.isEmpty();
    }

    private void phaseAsAnnotation() throws Unreadable {
        Token sign = at.last();
        at.take();
        at.problem(sign, new Text("agenda-group 之前不写 @ 。", "agenda-group has no @ before it."), PhaseName.SHAPE);
        boolean isInBrackets = at.accept("(");
        agendaGroup = Optional.of(at.text(new Text("阶段名", "the name of a phase"), PhaseName.SHAPE));
        if (isInBrackets) {
            at.accept(")");
        }
    }

    /** The word {@code agenda-group}, which is then behind, also where it is written otherwise. */
    private boolean isAgendaGroup() {
        boolean isParted = at.second().is("-") && at.third().kind() == TokenKind.WORD;
        String parted = at.peek().text() + "-" + at.third().text();
        if (isParted && ClosestName.distance(parted.toLowerCase(Locale.ROOT), "agenda-group") <= 2) {
            return misspeltPhase(parted);
        }
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

    private boolean misspeltPhase(String written) {
        Token word = at.take();
        at.take();
        at.take();
        at.problem(
                word,
                new Text("阶段不写 " + written + " 。", "A phase is not given by " + written + "."),
                new Text("写作 agenda-group \"…\"。", "Write agenda-group \"…\"."));
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
        boolean isOfTwo = at.second().is("-") && at.third().kind() == TokenKind.WORD;
        Text seen = isOfTwo
                ? Text.same(at.peek().text() + "-" + at.third().text())
                : at.peek().quoted();
        return at.unreadable(
                at.peek(),
                new Text(
                        "规则名与 when 之间不能写 " + seen.zh() + " 。",
                        seen.en() + " has no place between a rule's name and when."),
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
        if (at.peek().kind() == TokenKind.STRING) {
            return withoutBrackets(name);
        }
        if (!punctuation.isOpening()) {
            at.expect("(", shape);
        }
        Token open = punctuation.open("@" + name.text());
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
        if (!punctuation.closes(open)) {
            bracketMissing(name);
        }
        return new Annotation(name, values);
    }

    /** Where the next annotation follows, or the next part of the rule, nothing but the bracket is missing. */
    private void bracketMissing(Token name) throws Unreadable {
        Token next = at.peek();
        Text message = new Text("@" + name.text() + " 的括号没有关上。", "The bracket of @" + name.text() + " is not closed.");
        Text remedy = new Text("用 ) 关上。", "Close it with ) .");
        if (!next.is("@") && next.line() == at.last().line()) {
            throw at.unreadable(next, message, remedy);
        }
        at.problem(next.is("@") ? next : at.last(), message, remedy);
    }

    private Annotation withoutBrackets(Token name) {
        Token value = at.take();
        // Of a pair of brackets the second one stands there still.
        at.accept(")");
        String written = "@" + name.text() + "( \"" + value.text() + "\" )";
        at.problem(
                value,
                new Text("@" + name.text() + " 后缺括号。", "@" + name.text() + " has no brackets."),
                new Text("写作 " + written + " 。", "Write: " + written));
        return new Annotation(name, List.of(value));
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

    /** The value of an annotation; several pieces without quotes are one text, reported. */
    private Token value() {
        Token first = at.take();
        boolean isWhole = at.peek().is(",") || at.peek().is(")") || at.peek().is("@");
        if (first.kind() == TokenKind.STRING || isWhole || at.peek().line() > first.line()) {
            return first;
        }
        List<Token> pieces = new ArrayList<>(List.of(first));
        while (!at.peek().is(")")
                && !at.peek().is("@")
                && at.peek().line() == first.line()
                && at.peek().kind() != TokenKind.END_OF_FILE) {
            pieces.add(at.take());
        }
        String seen = Token.written(pieces);
        // A day in another form is one slip with its quotes.
        String text = NumberMeant.day(seen).orElse(seen);
        at.problem(
                first,
                new Text("文字没有加引号：" + seen, "A text without quotes: " + seen),
                new Text("写作 \"" + text + "\"。", "Write \"" + text + "\"."));
        return new Token(TokenKind.STRING, text, first.line(), first.column());
    }
}
