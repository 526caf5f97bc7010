package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.texts.Text;

/** Reads what can be compared, handed over or called. */
final class ExpressionParser {
    private static final Text NAME = new Text("名称", "a name");

    private final Cursor at;
    private final Slips slips;
    private final Punctuation punctuation;

    /** Whether what is read stands in the brackets of a pattern, and not in those of a word. */
    private boolean isInPattern;

    /** What the comparison before compares, which others leave out where they compare it again. */
    private Optional<Expression> compared = Optional.empty();

    ExpressionParser(Cursor at) {
        this.at = at;
        this.punctuation = new Punctuation(at);
        this.slips = new Slips(at);
    }

    /** What was compared in another pattern is not compared in this one. */
    void startsPattern() {
        compared = Optional.empty();
    }

    Expression either() throws Unreadable {
        Expression left = both();
        Optional<Token> sign = slips.joining("||");
        for (int count = 1; sign.isPresent(); count++) {
            at.demandFewer(count, Cursor.CONDITIONS);
            left = new ComparisonTree(left, sign.get(), both());
            sign = slips.joining("||");
        }
        return left;
    }

    private Expression both() throws Unreadable {
        Expression left = comparison();
        Optional<Token> sign = slips.joining("&&");
        for (int count = 1; sign.isPresent(); count++) {
            at.demandFewer(count, Cursor.CONDITIONS);
            left = new ComparisonTree(left, sign.get(), comparison());
            sign = slips.joining("&&");
        }
        return left;
    }

    private Expression comparison() throws Unreadable {
        if (at.peek().is("!") && at.second().is("(")) {
            throw at.unreadable(
                    at.peek(),
                    new Text("条件之前不写 ! 。", "! does not stand before a condition."),
                    new Text("写作 != ，或与相反的值比较。", "Write != instead, or compare with the opposite."));
        }
        slips.demandLeft(compared.isPresent());
        Optional<Token> bare = compared.isPresent() ? slips.comparingAlone(compared.get()) : Optional.empty();
        if (bare.isPresent()) {
            return new ComparisonTree(compared.get(), bare.get(), operand());
        }
        if (at.peek().is("(")) {
            at.open();
            Expression inner = either();
            at.expect(")", new Text("用 ) 关上括号。", "Close the bracket."));
            at.closed();
            return inner;
        }
        boolean wasInPattern = isInPattern;
        isInPattern = true;
        try {
            Expression left = operand();
            if (at.peek().is("in")) {
                return among(left);
            }
            Optional<Token> sign = slips.comparing(left);
            compared = sign.map(any -> left);
            return sign.isPresent() ? new ComparisonTree(left, sign.get(), right()) : left;
        } finally {
            isInPattern = wasInPattern;
        }
    }

    private Expression right() throws Unreadable {
        Optional<Token> text = punctuation.dashedText();
        return text.isPresent() ? new Syntax.QuotedText(text.get()) : operand();
    }

    private Expression among(Expression left) throws Unreadable {
        Text shape = new Text("写作 criterion in ( \"…\", \"…\" )", "Write: criterion in ( \"…\", \"…\" )");
        Token in = at.take();
        at.expect("(", shape);
        List<Token> texts = new ArrayList<>();
        do {
            Optional<Token> dashed = punctuation.dashedText();
            if (dashed.isPresent()) {
                texts.add(dashed.get());
                continue;
            }
            if (at.peek().kind() == Token.TokenKind.WORD) {
                String one = left.at().text();
                throw at.unreadable(
                        at.peek(),
                        new Text(
                                "in ( … ) 里只写带引号的文字，如标准号。", "in ( … ) lists texts in quotes, such as ids of criteria."),
                        new Text(
                                "别的值用 || 连：" + one + " == … || " + one + " == …",
                                "Join other values by ||: " + one + " == … || " + one + " == …"));
            }
            texts.add(at.text(new Text("带引号的文字", "a text in quotes"), shape));
            at.demandFewer(texts.size(), new Text("文字", "texts"));
        } while (punctuation.comma());
        at.expect(")", shape);
        return new Syntax.Among(left, in, texts);
    }

    Expression operand() throws Unreadable {
        Token next = at.peek();
        boolean isSigned = (next.is("-") || next.is(".")) && at.second().kind() == Token.TokenKind.NUMBER;
        boolean isOpposite =
                (next.is("!") || next.is("not")) && at.second().text().startsWith("$");
        if (isOpposite && !isInPattern) {
            return opposite(at.take());
        }
        punctuation.demandNoSign(isInPattern);
        if (isSigned && next.isBeside(at.second())) {
            at.take();
            String digits = (next.is(".") ? "0." : "-") + at.take().text();
            return number(new Token(Token.TokenKind.NUMBER, digits, next.line(), next.column()));
        }
        return switch (next.kind()) {
            case STRING -> new Syntax.QuotedText(at.take());
            case NUMBER -> number(at.take());
            default -> {
                Optional<Token> text = punctuation
                        .textInBrackets()
                        .or(() -> isInPattern || next.text().startsWith("$")
                                ? Optional.empty()
                                : punctuation.dashedText());
                yield text.isPresent() ? new Syntax.QuotedText(text.get()) : path();
            }
        };
    }

    /** {@code !$s.has( … )}: reported, and read as what was meant. */
    private Path opposite(Token sign) throws Unreadable {
        Path of = path();
        at.problem(
                sign,
                new Text("条件之前不写 " + sign.text() + " 。", sign.text() + " does not stand before a condition."),
                new Text("写在后面：….not() 。", "Write it behind: ….not() ."));
        List<NamedStep> steps = new ArrayList<>(of.steps());
        steps.add(new NamedStep(
                new Token(Token.TokenKind.WORD, "not", sign.line(), sign.column()), Optional.of(List.of())));
        return new Path(steps);
    }

    private Expression number(Token number) {
        return BareNumbers.read(at, number)
                .<Expression>map(Syntax.QuotedText::new)
                .orElseGet(() -> new Syntax.BareNumber(number));
    }

    Path path() throws Unreadable {
        List<NamedStep> steps = new ArrayList<>();
        do {
            Text remedy = new Text("例如 $s.students() 。", "For example: $s.students() .");
            Token name = steps.isEmpty() ? at.word(NAME, remedy) : at.anyWord(NAME, remedy);
            at.demandFewer(steps.size(), new Text("词", "words"));
            Token word = isInPattern || steps.isEmpty() ? name : slips.inTwo(name);
            Token whole =
                    steps.isEmpty() ? word : slips.constantInTwo(steps.get(0).name(), word);
            steps.add(new NamedStep(whole, inBrackets(whole, steps.isEmpty())));
            inSquareBrackets(word).ifPresent(steps::add);
        } while (isOneStepMore());
        return new Path(steps);
    }

    /** Whether a word follows, after its dot or where this is missing. */
    private boolean isOneStepMore() {
        Token next = at.peek();
        if (next.is(".") && !at.second().text().startsWith("$")) {
            at.take();
            return true;
        }
        boolean isDotMissing = (!isInPattern || next.is("holds"))
                && at.last().is(")")
                && next.kind() == Token.TokenKind.WORD
                && Character.isLowerCase(next.text().charAt(0))
                && at.second().is("(")
                && (!Slips.isJoining(next.text()) || at.third().kind() == Token.TokenKind.STRING);
        if (isDotMissing) {
            at.problem(
                    next,
                    next.quoted().then(new Text(" 之前缺一个点。", " has no dot before it.")),
                    new Text("写作 ." + next.text() + "( … )。", "Write ." + next.text() + "( … )."));
        }
        return isDotMissing;
    }

    /** What stands in the brackets of a word; nothing where it has none. */
    private Optional<List<Expression>> inBrackets(Token word, boolean isFirst) throws Unreadable {
        Token next = at.peek();
        boolean isConstant = Character.isUpperCase(word.text().charAt(0));
        if (next.is("(") || (!isConstant && !isInPattern && (next.is("[") || next.is("{")))) {
            return Optional.of(arguments(word));
        }
        if (!isFirst && !isInPattern && !isConstant && next.text().startsWith("$") && next.line() == word.line()) {
            throw at.unreadable(
                    word,
                    new Text(word.named() + " 后缺括号。", word.named() + " has no brackets."),
                    new Text("写作 " + word.text() + "( … ) 。", "Write " + word.text() + "( … ) ."));
        }
        boolean isValue = next.kind() == Token.TokenKind.STRING || next.kind() == Token.TokenKind.NUMBER;
        if (isFirst || isInPattern || isConstant || !isValue || next.line() != word.line()) {
            return Optional.empty();
        }
        List<Expression> texts = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        do {
            Token text = at.take();
            texts.add(
                    new Syntax.QuotedText(new Token(Token.TokenKind.STRING, text.text(), text.line(), text.column())));
            quoted.add("\"" + text.text() + "\"");
        } while (at.second().kind() == Token.TokenKind.STRING && at.accept(","));
        String written = word.text() + "( " + String.join(", ", quoted) + " )";
        at.problem(
                next,
                new Text(word.named() + " 后缺括号。", word.named() + " has no brackets."),
                new Text("写作 " + written + " 。", "Write " + written + " ."));
        punctuation.closesWhatIsNotOpen();
        return Optional.of(texts);
    }

    private List<Expression> arguments(Token word) throws Unreadable {
        boolean wasInPattern = isInPattern;
        isInPattern = false;
        try {
            Token open = punctuation.open(word.text());
            List<Expression> arguments = new ArrayList<>();
            if (punctuation.closes(open)) {
                return arguments;
            }
            do {
                arguments.add(operand());
                at.demandFewer(arguments.size(), new Text("参数", "arguments"));
            } while (punctuation.comma() && !punctuation.isCommaTooMany());
            if (!punctuation.closes(open)) {
                throw Comparing.notClosed(at, slips, open);
            }
            return arguments;
        } finally {
            isInPattern = wasInPattern;
        }
    }

    /** Square brackets name nothing: reported, and {@code Level[PRIMARY]} read as the constant that was meant. */
    private Optional<NamedStep> inSquareBrackets(Token name) throws Unreadable {
        if (!at.peek().is("[")) {
            return Optional.empty();
        }
        boolean isConstant =
                at.second().kind() == Token.TokenKind.WORD || at.second().kind() == Token.TokenKind.STRING;
        String meant = name.text() + "." + (isConstant ? at.second().text() : "…");
        Token bracket = at.take();
        Text message = new Text("这里不用方括号。", "Square brackets have no place here.");
        Text remedy = new Text("写作 " + meant + " 。", "Write " + meant + " .");
        if (!isConstant) {
            throw at.unreadable(bracket, message, remedy);
        }
        at.problem(bracket, message, remedy);
        Token constant = at.take();
        at.accept("]");
        return Optional.of(new NamedStep(
                new Token(Token.TokenKind.WORD, constant.text(), constant.line(), constant.column()),
                Optional.empty()));
    }
}
