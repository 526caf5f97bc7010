package org.junheng.rules.parse;

import java.util.List;
import java.util.Optional;

/** The shape of a rule file, as far as rule files may go. */
public final class Syntax {
    private Syntax() {}

    /** A file: its header word by word, then its rules. */
    public record File(List<Token> header, List<RuleTree> rules) {}

    /** A rule. */
    public record RuleTree(
            Token name,
            List<Annotation> annotations,
            Optional<Token> agendaGroup,
            List<ConditionTree> when,
            Optional<Expression> then) {}

    /** {@code @name( value, value )}; a value is a text or a word. */
    public record Annotation(Token name, List<Token> values) {}

    /** One element of {@code when}. */
    public sealed interface ConditionTree permits Pattern, Accumulate, Quantified {}

    /** {@code $s : Section( level == Level.PRIMARY )}. */
    public record Pattern(Optional<Token> binding, Token type, List<Constraint> constraints) implements ConditionTree {}

    /** One test within a pattern, or a binding of a property. */
    public record Constraint(Optional<Token> binding, Expression expression) {}

    /** {@code accumulate( pattern; $x : function( expression ) )}. */
    public record Accumulate(Token at, Pattern source, List<Function> functions) implements ConditionTree {}

    /** {@code $x : function( expression )}. */
    public record Function(Token binding, Token name, Expression argument) {}

    /** {@code not pattern} or {@code exists pattern}. */
    public record Quantified(Token word, Pattern pattern) implements ConditionTree {}

    /** What can be compared, handed over or called. */
    public sealed interface Expression permits Path, QuotedText, BareNumber, ComparisonTree, Among {
        Token at();
    }

    /** {@code $s.school.kind} or {@code require( … ).atLeast( … )}: a first step and those that follow. */
    public record Path(List<NamedStep> steps) implements Expression {
        /** The names, with points between them. */
        public String text() {
            return String.join(
                    ".", steps.stream().map(step -> step.name().text()).toList());
        }

        @Override
        public Token at() {
            return steps.get(0).name();
        }
    }

    /** A name, and its arguments where it is called. */
    public record NamedStep(Token name, Optional<List<Expression>> arguments) {}

    /** A text in quotes. */
    public record QuotedText(Token at) implements Expression {}

    /** A bare number. */
    public record BareNumber(Token at) implements Expression {}

    /** {@code left in ( "a", "b" )}. */
    public record Among(Expression left, Token in, List<Token> texts) implements Expression {
        @Override
        public Token at() {
            return left.at();
        }
    }

    /** {@code left == right}, {@code a && b}. */
    public record ComparisonTree(Expression left, Token sign, Expression right) implements Expression {
        @Override
        public Token at() {
            return left.at();
        }
    }
}
