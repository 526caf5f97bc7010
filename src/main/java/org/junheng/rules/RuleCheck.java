package org.junheng.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Criterion;
import org.junheng.facts.Finding;
import org.junheng.facts.Phase;
import org.junheng.facts.Requirement;
import org.junheng.facts.Subject;
import org.junheng.facts.Verdict;
import org.junheng.lang.Allowance;
import org.junheng.lang.Exclusion;
import org.junheng.lang.Violation;
import org.junheng.rules.RuleInfo.Kind;
import org.junheng.rules.Syntax.Accumulate;
import org.junheng.rules.Syntax.Comparison;
import org.junheng.rules.Syntax.Condition;
import org.junheng.rules.Syntax.Constraint;
import org.junheng.rules.Syntax.Expression;
import org.junheng.rules.Syntax.Path;
import org.junheng.rules.Syntax.Pattern;
import org.junheng.rules.Syntax.Quantified;
import org.junheng.rules.Syntax.Step;

/** Holds one rule against what rules may say, so that none can pass over a subject in silence. */
final class RuleCheck {
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Exclusion.class, Kind.EXCLUSION,
            Allowance.class, Kind.ALLOWANCE,
            Requirement.class, Kind.REQUIREMENT,
            Violation.class, Kind.VIOLATION,
            Countermeasure.class, Kind.COUNTERMEASURE);

    private final Syntax.Rule rule;
    private final Typing typing;
    private final Annotations annotations;
    private final Criterion criterion;
    private final List<String> verdictsOf = new ArrayList<>();
    private final List<String> findingsOf = new ArrayList<>();
    private final List<Path> tested = new ArrayList<>();
    private Optional<Kind> kind = Optional.empty();

    private RuleCheck(String file, Syntax.Rule rule, Problems problems) {
        this.rule = rule;
        this.typing = new Typing(file, rule.name().text(), problems);
        this.annotations = Annotations.of(file, rule, problems);
        this.criterion = annotations.criterion(rule.then().flatMap(Demanded::in).flatMap(Demanded::number));
    }

    /** What is known of the rule; what is wrong with it goes to the problems. */
    static RuleInfo check(String file, Syntax.Rule rule, Problems problems) {
        return new RuleCheck(file, rule, problems).info();
    }

    private RuleInfo info() {
        kind = openingWord().flatMap(RuleCheck::kindOf);
        rule.when().forEach(this::condition);
        checkPopulation();
        Optional<Class<?>> inserted = rule.then().flatMap(typing::called);
        inserted.ifPresent(this::checkInserted);
        FreePattern free = new FreePattern(annotations, typing, rule);
        List<String> reads = kind.equals(Optional.of(Kind.VIOLATION)) ? free.reads(tested, population()) : List.of();
        FiguresRead figures = new FiguresRead(rule, typing);
        return new RuleInfo(
                criterion,
                kind.orElse(Kind.REQUIREMENT),
                population(),
                texts(Kind.EXCLUSION, "from"),
                texts(Kind.ALLOWANCE, "in"),
                verdictsOf,
                findingsOf,
                reads,
                slots(),
                figures.needs(),
                figures.levels(),
                kind.equals(Optional.of(Kind.REQUIREMENT)) ? rule.then().flatMap(Demanded::in) : Optional.empty());
    }

    /** The groups that are left to a place; the rule must count their verdicts. */
    private List<String> slots() {
        List<String> slots = annotations.text("slot").map(RuleCheck::words).orElseGet(List::of);
        for (String group : slots) {
            if (!verdictsOf.contains(group)) {
                typing.problem(
                        rule.name(),
                        "@slot( \"" + group
                                + "\" )，而规则没有读取这一组的判定 / but the rule does not read the verdicts of that group.",
                        "加上 / Add accumulate( $v : Verdict( group == \"" + group + "\" ); $all : verdicts( $v ) ).");
            }
        }
        return slots;
    }

    private Optional<Step> openingWord() {
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

    private void condition(Condition condition) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Quantified quantified) {
            pattern(quantified.pattern());
        } else if (condition instanceof Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private void accumulate(Accumulate accumulate) {
        pattern(accumulate.source());
        for (Syntax.Function function : accumulate.functions()) {
            Map.Entry<Class<?>, Class<?>> types =
                    Vocabulary.FUNCTIONS.get(function.name().text());
            if (types == null) {
                typing.problem(
                        function.name(),
                        function.name().text() + " 不是规则可用的汇总 / is not something that rules accumulate.",
                        Nearest.hint(
                                function.name().text(),
                                Vocabulary.FUNCTIONS.keySet(),
                                "可用 / They accumulate dispersion, composite and verdicts."));
                continue;
            }
            typing.called(function.argument())
                    .filter(given -> !types.getKey().isAssignableFrom(given))
                    .ifPresent(given -> typing.problem(
                            function.name(),
                            function.name().text() + " 用错了对象 / takes a "
                                    + types.getKey().getSimpleName() + ", not a " + given.getSimpleName() + ".",
                            "例子见 rules/README.md。 / rules/README.md shows one of each."));
            typing.bind(function.binding(), types.getValue());
        }
    }

    private void pattern(Pattern pattern) {
        Class<?> type = Vocabulary.FACTS.get(pattern.type().text());
        if (type == null) {
            typing.problem(
                    pattern.type(),
                    pattern.type().text() + " 不是规则可用的对象 / is not a fact that rules can match.",
                    Nearest.hint(
                            pattern.type().text(),
                            Vocabulary.FACTS.keySet(),
                            "可用 / They match " + String.join(", ", Vocabulary.FACTS.keySet()) + "."));
            pattern.binding().ifPresent(typing::bindUnknown);
            return;
        }
        pattern.binding().ifPresent(binding -> typing.bind(binding, type));
        for (Constraint constraint : pattern.constraints()) {
            Optional<Class<?>> found = constraint(type, constraint.expression());
            constraint.binding().ifPresent(binding -> typing.bind(binding, found.orElse(Object.class)));
        }
        if (type == Verdict.class) {
            demandPhaseAfterCriteria(pattern);
            demandNamed(pattern, List.of("group", "criterion"), verdictsOf);
        } else if (type == Finding.class) {
            demandNamed(pattern, List.of("criterion"), findingsOf);
        }
    }

    private Optional<Class<?>> constraint(Class<?> type, Expression expression) {
        if (expression instanceof Syntax.Among among) {
            typing.within(type, among.left()).ifPresent(left -> checkAmong(among, left));
            return Optional.of(boolean.class);
        }
        if (!(expression instanceof Comparison comparison)) {
            Optional<Class<?>> found = typing.within(type, expression);
            found.ifPresent(known -> demandAlwaysKnown(expression, known));
            return found;
        }
        String sign = comparison.sign().text();
        if (sign.equals("&&") || sign.equals("||")) {
            constraint(type, comparison.left());
            constraint(type, comparison.right());
            return Optional.of(boolean.class);
        }
        Optional<Class<?>> left = typing.within(type, comparison.left());
        Optional<Class<?>> right = typing.within(type, comparison.right());
        if (left.isPresent() && right.isPresent()) {
            checkComparison(comparison, left.get(), right.get());
        }
        return Optional.of(boolean.class);
    }

    private void checkAmong(Syntax.Among among, Class<?> left) {
        if (left == String.class) {
            demandAlwaysKnown(among.left(), left);
        } else {
            typing.problem(
                    among.in(),
                    left.getSimpleName() + " 不能在文字里找 / is looked for among texts.",
                    "逐个比较，用 || 连接。 / Write one comparison for each, joined by || .");
        }
    }

    private void checkComparison(Comparison comparison, Class<?> left, Class<?> right) {
        String sign = comparison.sign().text();
        if (left != right) {
            typing.problem(
                    comparison.sign(),
                    left.getSimpleName() + " 与 " + right.getSimpleName() + " 不能比较 / cannot be compared.",
                    Vocabulary.constants(Vocabulary.nameOf(left)).isPresent()
                            ? "常量写作 / Write " + Vocabulary.nameOf(left) + "."
                                    + Vocabulary.constantsOf(left).get(0)
                            : "只比较同一种。 / Compare two of the same kind.");
        } else if (ORDER.contains(sign) && left != String.class) {
            typing.problem(
                    comparison.sign(),
                    left.getSimpleName() + " 不能在模式里用 " + sign + " 比较 / is compared with " + sign + ".",
                    "限值写在 then 里 / State the limit in then: atLeast( \"…\" ), or .when( … .below( \"…\" ) ).");
        } else {
            demandAlwaysKnown(comparison.left(), left);
            demandAlwaysKnown(comparison.right(), right);
        }
    }

    /** A test of something unreported would match nothing, and the subject would be passed over in silence. */
    private void demandAlwaysKnown(Expression expression, Class<?> type) {
        if (!(expression instanceof Path path) || Typing.constantType(path).isPresent()) {
            return;
        }
        tested.add(path);
        if (typing.binding(path.at().text()).isPresent()) {
            return;
        }
        boolean judges = criterion.phase() != Phase.COUNTERMEASURES && !kind.equals(Optional.of(Kind.VIOLATION));
        if (judges && !Vocabulary.isAlwaysKnown(type)) {
            typing.problem(
                    expression.at(),
                    path.text() + " 可能未报，模式会悄悄漏掉这个对象 / may not have been reported; the pattern would then pass "
                            + "over the subject in silence.",
                    "把条件移到 then / Move the test into then: .when( $s.is( SchoolKind.X ) ), .when( $s.has( SchoolFlag.X ) ) or "
                            + ".when( $s.students().below( \"50\" ) ).");
        }
    }

    private void demandPhaseAfterCriteria(Pattern pattern) {
        if (criterion.phase().compareTo(Phase.SCHOOL) < 0) {
            typing.problem(
                    pattern.type(),
                    criterion.phase().agendaGroup() + " 阶段的规则读判定，而那时还没有 / reads verdicts, and none are there yet.",
                    "放到更后的阶段 / Put it into a later phase: agenda-group \"school\".");
        }
    }

    /** Which verdicts or findings are meant must be said with a literal, so that the phases can be checked. */
    private void demandNamed(Pattern pattern, List<String> properties, List<String> names) {
        int before = names.size();
        pattern.constraints().forEach(constraint -> collectNames(constraint.expression(), properties, names));
        if (names.size() == before) {
            typing.problem(
                    pattern.type(),
                    pattern.type().text() + "( … ) 没有写明是哪些 / does not say which.",
                    "加上 / Add " + properties.get(0) + " == \"…\" .");
        }
    }

    private static void collectNames(Expression expression, List<String> properties, List<String> names) {
        if (expression instanceof Syntax.Among among && isOneOf(among.left(), properties)) {
            among.texts().forEach(text -> names.add(text.text()));
        } else if (expression instanceof Comparison comparison) {
            if (comparison.sign().is("||") || comparison.sign().is("&&")) {
                collectNames(comparison.left(), properties, names);
                collectNames(comparison.right(), properties, names);
            } else if (comparison.sign().is("==")
                    && isOneOf(comparison.left(), properties)
                    && comparison.right() instanceof Syntax.Text text) {
                names.add(text.at().text());
            }
        }
    }

    private static boolean isOneOf(Expression expression, List<String> properties) {
        return expression instanceof Path path
                && path.steps().size() == 1
                && properties.contains(path.at().text());
    }

    /** One subject to each verdict: what else a judging rule looks at must be accumulated, or always be there. */
    private void checkPopulation() {
        if (kind.isEmpty() || kind.get() == Kind.COUNTERMEASURE || kind.get() == Kind.VIOLATION) {
            return;
        }
        List<Pattern> subjects = new ArrayList<>();
        for (Condition condition : rule.when()) {
            if (condition instanceof Quantified quantified) {
                typing.problem(
                        quantified.word(),
                        quantified.word().text() + " 会悄悄漏掉对象 / would pass over subjects in silence.",
                        "改用 accumulate，或 then 里的 .when( … )。 / Use accumulate, or a condition in then: .when( … ).");
            } else if (condition instanceof Pattern pattern && !pattern.type().is(County.class.getSimpleName())) {
                subjects.add(pattern);
            }
        }
        if (subjects.size() > 1) {
            typing.problem(
                    subjects.get(1).type(),
                    "第二个模式 " + subjects.get(1).type().text()
                            + "( … ) 会漏掉没有它的对象 / a second pattern would pass over subjects that have none.",
                    "改用 accumulate，或写成带 violation( … )、@subjects、@reads 的自由规则。 / Accumulate it, or write a free rule.");
        }
    }

    private void checkInserted(Class<?> type) {
        Kind found = KINDS.get(type);
        if (found == null) {
            typing.problem(rule.then().orElseThrow().at(), incomplete(type), remedy(type));
            return;
        }
        boolean fits = switch (found) {
            case EXCLUSION, ALLOWANCE -> criterion.phase() == Phase.SCOPE;
            case COUNTERMEASURE -> criterion.phase() == Phase.COUNTERMEASURES;
            case REQUIREMENT, VIOLATION ->
                criterion.phase() != Phase.SCOPE && criterion.phase() != Phase.COUNTERMEASURES;
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
                    openingWord().orElseThrow().name().text() + "( … ) 不属于这个阶段 / does not belong to the phase "
                            + criterion.phase().agendaGroup() + ".",
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

    /** The kind of subject that the word is about: the type of its first argument. */
    private String population() {
        return firstArgument()
                .filter(Subject.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .orElse("");
    }

    private Optional<Class<?>> firstArgument() {
        return openingWord()
                .flatMap(Step::arguments)
                .filter(arguments -> !arguments.isEmpty() && arguments.get(0) instanceof Path)
                .flatMap(arguments -> typing.binding(arguments.get(0).at().text()));
    }

    /** The texts that one step of the chain names, in a rule of that kind. */
    private List<String> texts(Kind ofKind, String word) {
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

    static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
