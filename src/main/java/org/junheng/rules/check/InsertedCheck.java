package org.junheng.rules.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.lang.Allowance;
import org.junheng.lang.Exclusion;
import org.junheng.lang.Violation;
import org.junheng.measures.Requirement;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/** Holds the {@code then} of a rule against its phase, and says what is missing of its chain. */
final class InsertedCheck {
    private static final Map<Class<?>, RuleKind> KINDS = Map.of(
            Exclusion.class, RuleKind.EXCLUSION,
            Allowance.class, RuleKind.ALLOWANCE,
            Requirement.class, RuleKind.REQUIREMENT,
            Violation.class, RuleKind.VIOLATION,
            Countermeasure.class, RuleKind.COUNTERMEASURE);

    private final Syntax.RuleTree rule;
    private final Typing typing;
    private final Phase phase;
    private final Optional<RuleKind> kind;

    InsertedCheck(Syntax.RuleTree rule, Typing typing, Phase phase) {
        this.rule = rule;
        this.typing = typing;
        this.phase = phase;
        this.kind = kind(rule);
    }

    /** What the rule inserts, by its first word. */
    static Optional<RuleKind> kind(Syntax.RuleTree rule) {
        return openingWord(rule).flatMap(InsertedCheck::kindOf);
    }

    void check() {
        demandBareSubject();
        rule.then().flatMap(typing::called).ifPresent(this::checkInserted);
    }

    private void checkInserted(Class<?> type) {
        RuleKind found = KINDS.get(type);
        if (found == null) {
            typing.problem(rule.then().orElseThrow().at(), incomplete(type), remedy(type));
            return;
        }
        boolean fits = switch (found) {
            case EXCLUSION, ALLOWANCE -> phase == Phase.SCOPE;
            case COUNTERMEASURE -> phase == Phase.COUNTERMEASURES;
            case REQUIREMENT, VIOLATION -> phase != Phase.SCOPE && phase != Phase.COUNTERMEASURES;
        };
        if (found == RuleKind.ALLOWANCE && texts(RuleKind.ALLOWANCE, "in").isEmpty()) {
            typing.problem(
                    rule.then().orElseThrow().at(),
                    new Text("没有写明在哪些标准里允许。", "The allowance does not say in which criteria."),
                    new Text(
                            "写作 allow( $s ).in( \"criterion\" ).limit( \"…\" )。",
                            "Write allow( $s ).in( \"criterion\" ).limit( \"…\" )."));
        }
        if (found == RuleKind.EXCLUSION && leavesOutAll()) {
            typing.problem(
                    rule.then().orElseThrow().at(),
                    new Text(
                            "没有条件，所有的 " + population() + " 都被排除了。",
                            "It has no condition, and leaves out every " + population() + "."),
                    new Text(
                            "写上条件，如 .when( $s.students().below( \"50\" ) )；整项不判的，在地方标准里写 off: true。",
                            "Write a condition, such as .when( $s.students().below( \"50\" ) ); to judge nobody by a criterion,"
                                    + " a place writes off: true."));
        }
        if (!fits) {
            typing.problem(
                    rule.agendaGroup().orElse(rule.name()),
                    new Text(
                            openingWord(rule).orElseThrow().name().text() + "( … ) 不属于阶段 " + phase.agendaGroup() + "。",
                            openingWord(rule).orElseThrow().name().text() + "( … ) does not belong to the phase "
                                    + phase.agendaGroup() + "."),
                    new Text(
                            "exclude 和 allow 属于 scope，recommend 属于 countermeasures，require 和 violation 属于中间各阶段。",
                            "Put exclude and allow into scope, recommend into countermeasures, require and violation into the"
                                    + " phases between."));
        }
    }

    /** Whether neither a pattern nor a word of the chain asks anything of whom it leaves out. */
    private boolean leavesOutAll() {
        boolean asks = rule.then().orElseThrow() instanceof Path path
                && path.steps().stream().anyMatch(step -> step.name().is("when"));
        return !asks
                && rule.when().stream()
                        .allMatch(condition -> condition instanceof Syntax.Pattern pattern
                                && pattern.constraints().isEmpty());
    }

    private static Text incomplete(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Demand" -> new Text("要求没有写限值。", "The demand does not state its limit.");
            case "Allowing" -> new Text("没有写允许什么。", "The allowance does not say what it allows.");
            case "Leaving" -> new Text("没有写从哪个组排除。", "The exclusion does not say from which group.");
            case "Start", "What", "Who" -> new Text("对策没有写全。", "The recommendation is not complete.");
            default ->
                new Text(
                        "规则不能 insert 一个 " + type.getSimpleName() + "。",
                        "A " + type.getSimpleName() + " is not something that a rule inserts.");
        };
    }

    private static Text remedy(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Demand" ->
                new Text(
                        "加上 .atLeast( \"…\" )、.atMost( \"…\" )、.below( \"…\" )、.above( \"…\" )、.between( \"…\", \"…\" )、.equalTo( \"…\" )、.yes()、.no()、.all()、.shareAtLeast( \"…\" ) 或 .reported()。",
                        "Add .atLeast( \"…\" ), .atMost( \"…\" ), .below( \"…\" ), .above( \"…\" ), .between( \"…\", \"…\" ),"
                                + " .equalTo( \"…\" ), .yes(), .no(), .all(), .shareAtLeast( \"…\" ) or .reported().");
            case "Allowing" ->
                new Text(
                        "写作 allow( $s ).in( \"criterion\" ).limit( \"…\" ) 或 .value( … )。",
                        "Write allow( $s ).in( \"criterion\" ).limit( \"…\" ) or .value( … ).");
            case "Leaving" -> new Text("加上 .from( \"group\" )。", "Add .from( \"group\" ).");
            case "Start", "What", "Who" ->
                new Text(
                        "写作 recommend( $f ).lever( … ).by( … ).within( … )。",
                        "Write recommend( $f ).lever( … ).by( … ).within( … ).");
            default ->
                new Text(
                        "写作 insert( require( … ).atLeast( \"…\" ) );",
                        "Write insert( require( … ).atLeast( \"…\" ) );");
        };
    }

    private static Optional<NamedStep> openingWord(Syntax.RuleTree rule) {
        return rule.then()
                .filter(Path.class::isInstance)
                .map(path -> ((Path) path).steps().get(0));
    }

    private static Optional<RuleKind> kindOf(NamedStep step) {
        return switch (step.name().text()) {
            case "exclude" -> Optional.of(RuleKind.EXCLUSION);
            case "allow" -> Optional.of(RuleKind.ALLOWANCE);
            case "require" -> Optional.of(RuleKind.REQUIREMENT);
            case "violation" -> Optional.of(RuleKind.VIOLATION);
            case "recommend" -> Optional.of(RuleKind.COUNTERMEASURE);
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
                .flatMap(NamedStep::arguments)
                .filter(arguments -> !arguments.isEmpty() && arguments.get(0) instanceof Path)
                .map(arguments -> arguments.get(0).at());
    }

    /** A verdict is about a fact that the rule matches, not about one that this leads to. */
    private void demandBareSubject() {
        openingWord(rule)
                .flatMap(NamedStep::arguments)
                .filter(arguments -> arguments.size() > 1
                        || kind.filter(RuleKind.REQUIREMENT::equals).isEmpty())
                .filter(arguments -> !arguments.isEmpty())
                .map(arguments -> arguments.get(0))
                .filter(argument ->
                        argument instanceof Path path && path.steps().size() > 1)
                .ifPresent(argument -> typing.problem(
                        argument.at(),
                        new Text(
                                CanonicalText.of(argument) + " 不是 when 里匹配的对象。",
                                CanonicalText.of(argument) + " is not what when matches."),
                        new Text("写 when 里定义的名称，如 $s 。", "Name what when binds, such as $s .")));
    }

    private Optional<Class<?>> firstArgument() {
        return openingWord(rule)
                .flatMap(NamedStep::arguments)
                .filter(arguments -> !arguments.isEmpty() && arguments.get(0) instanceof Path)
                .flatMap(arguments -> typing.binding(arguments.get(0).at().text()));
    }

    /** The limit that the first such word of an allowance names, or the two ends of it. */
    List<String> allowedLimits() {
        return !kind.equals(Optional.of(RuleKind.ALLOWANCE)) || !(rule.then().orElseThrow() instanceof Path path)
                ? List.of()
                : path.steps().stream()
                        .filter(step -> step.name().is("limit"))
                        .findFirst()
                        .map(LimitCheck::texts)
                        .orElse(List.of());
    }

    /** The texts that one step of the chain names, in a rule of that kind. */
    List<String> texts(RuleKind ofKind, String word) {
        if (!kind.equals(Optional.of(ofKind)) || !(rule.then().orElseThrow() instanceof Path path)) {
            return List.of();
        }
        return path.steps().stream()
                .filter(step -> step.name().is(word))
                .flatMap(step -> step.arguments().orElse(List.of()).stream())
                .filter(Syntax.QuotedText.class::isInstance)
                .map(text -> text.at().text())
                .toList();
    }
}
