package org.junheng.rules.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Phase;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Requirement;
import org.junheng.facts.Subject;
import org.junheng.lang.Allowance;
import org.junheng.lang.Exclusion;
import org.junheng.lang.Violation;
import org.junheng.rules.RuleInfo.Kind;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.rules.parse.Token;

/** Holds the {@code then} of a rule against its phase, and says what is missing of its chain. */
final class InsertedCheck {
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Exclusion.class, Kind.EXCLUSION,
            Allowance.class, Kind.ALLOWANCE,
            Requirement.class, Kind.REQUIREMENT,
            Violation.class, Kind.VIOLATION,
            Countermeasure.class, Kind.COUNTERMEASURE);

    private final Syntax.Rule rule;
    private final Typing typing;
    private final Phase phase;
    private final Optional<Kind> kind;

    InsertedCheck(Syntax.Rule rule, Typing typing, Phase phase) {
        this.rule = rule;
        this.typing = typing;
        this.phase = phase;
        this.kind = kind(rule);
    }

    /** What the rule inserts, by its first word. */
    static Optional<Kind> kind(Syntax.Rule rule) {
        return openingWord(rule).flatMap(InsertedCheck::kindOf);
    }

    void check() {
        demandBareSubject();
        rule.then().flatMap(typing::called).ifPresent(this::checkInserted);
    }

    private void checkInserted(Class<?> type) {
        Kind found = KINDS.get(type);
        if (found == null) {
            typing.problem(rule.then().orElseThrow().at(), incomplete(type), remedy(type));
            return;
        }
        boolean fits = switch (found) {
            case EXCLUSION, ALLOWANCE -> phase == Phase.SCOPE;
            case COUNTERMEASURE -> phase == Phase.COUNTERMEASURES;
            case REQUIREMENT, VIOLATION -> phase != Phase.SCOPE && phase != Phase.COUNTERMEASURES;
        };
        if (found == Kind.ALLOWANCE && texts(Kind.ALLOWANCE, "in").isEmpty()) {
            typing.problem(
                    rule.then().orElseThrow().at(),
                    "没有写明是哪些标准 / the allowance does not say in which criteria.",
                    "写作 / Write allow( $s ).in( \"criterion\" ).limit( \"…\" ).");
        }
        if (!fits) {
            typing.problem(
                    rule.agendaGroup().orElse(rule.name()),
                    openingWord(rule).orElseThrow().name().text() + "( … ) 不属于这个阶段 / does not belong to the phase "
                            + phase.agendaGroup() + ".",
                    "exclude 和 allow 属于 scope，recommend 属于 countermeasures，require 和 violation 属于中间各阶段。 / Each word has its phase.");
        }
    }

    private static String incomplete(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Demand" -> "没有写限值 / the demand does not state its limit.";
            case "Allowing" -> "没有写允许什么 / the allowance does not say what it allows.";
            case "Leaving" -> "没有写从哪个组排除 / the exclusion does not say from which group.";
            case "Start", "What", "Who" -> "对策没有写全 / the recommendation is not complete.";
            default -> "规则不能 insert 这个 / a " + type.getSimpleName() + " is not something that a rule inserts.";
        };
    }

    private static String remedy(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Demand" ->
                "加上 / Add .atLeast( \"…\" ), .atMost( \"…\" ), .below( \"…\" ), .equalTo( \"…\" ), .yes(), .no(), .all() or .reported().";
            case "Allowing" -> "写作 / Write allow( $s ).in( \"criterion\" ).limit( \"…\" ) or .value( … ).";
            case "Leaving" -> "加上 / Add .from( \"group\" ).";
            case "Start", "What", "Who" -> "写作 / Write recommend( $f ).lever( … ).by( … ).within( … ).";
            default -> "写作 / Write insert( require( … ).atLeast( \"…\" ) );";
        };
    }

    private static Optional<Step> openingWord(Syntax.Rule rule) {
        return rule.then()
                .filter(Path.class::isInstance)
                .map(path -> ((Path) path).steps().get(0));
    }

    private static Optional<Kind> kindOf(Step step) {
        return switch (step.name().text()) {
            case "exclude" -> Optional.of(Kind.EXCLUSION);
            case "allow" -> Optional.of(Kind.ALLOWANCE);
            case "require" -> Optional.of(Kind.REQUIREMENT);
            case "violation" -> Optional.of(Kind.VIOLATION);
            case "recommend" -> Optional.of(Kind.COUNTERMEASURE);
            default -> Optional.empty();
        };
    }

    /** The kind of subject that the word is about: the type of its first argument. */
    String population() {
        return firstArgument()
                .filter(Subject.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .orElse("");
    }

    /** Whom the first word is about, as it is named in {@code when}. */
    Optional<Token> subject() {
        return openingWord(rule)
                .flatMap(Step::arguments)
                .filter(arguments -> !arguments.isEmpty() && arguments.get(0) instanceof Path)
                .map(arguments -> arguments.get(0).at());
    }

    /** A verdict is about a fact that the rule matches, not about one that this leads to. */
    private void demandBareSubject() {
        openingWord(rule)
                .flatMap(Step::arguments)
                .filter(arguments -> !arguments.isEmpty())
                .map(arguments -> arguments.get(0))
                .filter(argument ->
                        argument instanceof Path path && path.steps().size() > 1)
                .ifPresent(argument -> typing.problem(
                        argument.at(),
                        CanonicalText.of(argument) + " 不是 when 里匹配的对象 / is not what when matches.",
                        "写 when 里定义的名称，如 $s / Name what when binds, such as $s."));
    }

    private Optional<Class<?>> firstArgument() {
        return openingWord(rule)
                .flatMap(Step::arguments)
                .filter(arguments -> !arguments.isEmpty() && arguments.get(0) instanceof Path)
                .flatMap(arguments -> typing.binding(arguments.get(0).at().text()));
    }

    /** The texts that one step of the chain names, in a rule of that kind. */
    List<String> texts(Kind ofKind, String word) {
        if (!kind.equals(Optional.of(ofKind)) || !(rule.then().orElseThrow() instanceof Path path)) {
            return List.of();
        }
        return path.steps().stream()
                .filter(step -> step.name().is(word))
                .flatMap(step -> step.arguments().orElse(List.of()).stream())
                .filter(Syntax.Text.class::isInstance)
                .map(text -> text.at().text())
                .toList();
    }
}
