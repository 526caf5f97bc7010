package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.Called;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds the {@code when} of a rule against what patterns may ask, so that none passes over a subject in silence. */
final class PatternCheck {
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");

    private final SubjectMeant meant;
    private final Optional<Token> phase;
    private final Typing typing;
    private final Criterion criterion;
    private final Optional<RuleKind> kind;
    private final List<String> verdictsOf = new ArrayList<>();
    private final List<String> findingsOf = new ArrayList<>();
    private final NamedVerdicts named;

    PatternCheck(Typing typing, Criterion criterion, Optional<RuleKind> kind, Syntax.RuleTree rule) {
        this.meant = new SubjectMeant(rule);
        this.phase = rule.agendaGroup();
        this.typing = typing;
        this.criterion = criterion;
        this.kind = kind;
        this.named = new NamedVerdicts(typing);
    }

    /**
     * Checks all conditions.
     *
     * @param subject whom the rule is about, as the word that is inserted names it
     */
    void check(List<ConditionTree> when, Optional<Token> subject) {
        when.forEach(this::condition);
        PatternsTogether.demandJoined(typing, when);
        if (kind.isPresent() && kind.get() != RuleKind.COUNTERMEASURE && kind.get() != RuleKind.VIOLATION) {
            PatternsTogether.demandPopulation(typing, when, subject);
            subject.ifPresent(named::demandOwn);
        }
    }

    /** The groups and criteria whose verdicts are read. */
    List<String> verdictsOf() {
        return verdictsOf;
    }

    /** The criteria whose findings are read. */
    List<String> findingsOf() {
        return findingsOf;
    }

    /** What each pattern over verdicts and findings matches, to be kept. */
    List<String> patterns() {
        return named.patterns();
    }

    private void condition(ConditionTree condition) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern);
        } else if (condition instanceof Quantified quantified) {
            pattern(quantified.pattern());
            close(quantified.pattern());
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
                        new Text(
                                function.name().named() + " 不是规则可用的汇总。",
                                function.name().named() + " is not something that rules accumulate."),
                        ClosestName.hint(
                                function.name().text(),
                                Vocabulary.FUNCTIONS.keySet(),
                                new Text(
                                        "可用的有 dispersion、composite 和 verdicts。",
                                        "They accumulate dispersion, composite and verdicts.")));
                typing.bindUnknown(function.binding());
                continue;
            }
            typing.called(function.argument())
                    .filter(given -> given != Object.class && !types.getKey().isAssignableFrom(given))
                    .ifPresent(given -> typing.problem(
                            function.name(),
                            new Text(
                                    function.name().text() + " 汇总 "
                                            + types.getKey().getSimpleName() + "，不汇总 " + given.getSimpleName() + "。",
                                    function.name().text() + " takes a "
                                            + types.getKey().getSimpleName() + ", not a " + given.getSimpleName()
                                            + "."),
                            new Text("例子见 rules/README.md。", "rules/README.md shows one of each.")));
            typing.bind(function.binding(), types.getValue());
        }
        close(accumulate.source());
    }

    /** What is bound within not, exists or accumulate is not known outside. */
    private void close(Pattern pattern) {
        pattern.binding().ifPresent(typing::close);
        pattern.constraints().forEach(constraint -> constraint.binding().ifPresent(typing::close));
    }

    private void pattern(Pattern pattern) {
        Class<?> written = Vocabulary.FACTS.get(pattern.type().text());
        if (written == null) {
            SubjectMeant.unknown(typing, pattern);
            return;
        }
        Optional<Class<?>> instead = meant.instead(pattern, written);
        instead.ifPresent(other -> SubjectMeant.other(typing, pattern, other));
        Class<?> type = instead.orElse(written);
        pattern.binding().ifPresent(binding -> typing.bind(binding, type));
        int before = typing.problems();
        for (Constraint constraint : pattern.constraints()) {
            EngineTests.refuse(typing, constraint.expression());
            Optional<Class<?>> found = constraint(type, constraint.expression());
            if (constraint.binding().isEmpty()) {
                demandTest(type, Optional.empty(), constraint.expression(), found);
            }
            constraint.binding().ifPresent(binding -> typing.bind(binding, found.orElse(Object.class)));
        }
        boolean isToldOf = typing.problems() > before;
        if (type == Verdict.class) {
            demandPhaseAfterCriteria(pattern);
            named.read(pattern, List.of("group", "criterion"), verdictsOf, isToldOf);
        } else if (type == Finding.class) {
            named.read(pattern, List.of("criterion"), findingsOf, isToldOf);
        } else {
            named.readSubject(pattern);
        }
    }

    private Optional<Class<?>> constraint(Class<?> type, Expression expression) {
        if (expression instanceof Syntax.Among among) {
            typing.within(type, among.left()).ifPresent(left -> checkAmong(among, left));
            return Optional.of(boolean.class);
        }
        if (!(expression instanceof ComparisonTree comparison)) {
            return typing.within(type, expression);
        }
        String sign = comparison.sign().text();
        if (sign.equals("&&") || sign.equals("||")) {
            demandTest(type, Optional.empty(), comparison.left(), constraint(type, comparison.left()));
            if (EngineTests.isBareConstant(typing, comparison)) {
                return Optional.of(boolean.class);
            }
            demandTest(type, Optional.of(comparison.left()), comparison.right(), constraint(type, comparison.right()));
            return Optional.of(boolean.class);
        }
        Optional<Class<?>> left = typing.within(type, comparison.left());
        Optional<Class<?>> right = typing.comparedWith(left, type, comparison.right());
        if (left.isPresent() && right.isPresent()) {
            checkComparison(comparison, left.get(), right.get());
        }
        return Optional.of(boolean.class);
    }

    private void demandTest(Class<?> type, Optional<Expression> before, Expression test, Optional<Class<?>> found) {
        found.filter(value -> value != boolean.class)
                .ifPresent(value -> EngineTests.notCompared(typing, type, before, test, value));
    }

    private void checkAmong(Syntax.Among among, Class<?> left) {
        if (left == String.class) {
            demandAlwaysKnown(among.left(), left);
        } else {
            typing.problem(
                    among.in(),
                    new Text(
                            left.getSimpleName() + " 不能在文字里找。",
                            "A " + left.getSimpleName() + " is not looked for among texts."),
                    new Text("逐个比较，用 || 连接。", "Write one comparison for each, joined by || ."));
        }
    }

    private void checkComparison(ComparisonTree comparison, Class<?> left, Class<?> right) {
        String sign = comparison.sign().text();
        if (left != right) {
            boolean hasConstants = Vocabulary.constants(Vocabulary.nameOf(left)).isPresent();
            typing.problem(
                    hasConstants ? comparison.right().at() : comparison.sign(),
                    Called.subject(left)
                            .then(new Text(" 不能与", " cannot be compared with "))
                            .then(Called.by(right))
                            .then(new Text("比较。", ".")),
                    left == Condition.class && right == Flag.class
                            ? EngineTests.held(comparison)
                            : hasConstants
                                    ? Meant.constant(comparison.right().at().text(), left)
                                    : new Text("只比较同一种。", "Compare two of the same kind."));
        } else if (ORDER.contains(sign) && left != String.class) {
            typing.problem(
                    comparison.sign(),
                    new Text(
                            left.getSimpleName() + " 不能在模式里用 " + sign + " 比较。",
                            "A " + left.getSimpleName() + " is not compared with " + sign + " in a pattern."),
                    new Text(
                            "限值写在 then 里：atLeast( \"…\" )，或 .when( … .below( \"…\" ) )。",
                            "State the limit in then: atLeast( \"…\" ), or .when( … .below( \"…\" ) )."));
        } else {
            demandAlwaysKnown(comparison.left(), left);
            demandAlwaysKnown(comparison.right(), right);
        }
    }

    /** A test of something unreported would match nothing, and the subject would be passed over in silence. */
    private void demandAlwaysKnown(Expression expression, Class<?> type) {
        if (!(expression instanceof Path path) || NamedConstants.typeOf(path).isPresent()) {
            return;
        }
        if (typing.binding(path.at().text()).isPresent()) {
            return;
        }
        boolean judges = criterion.phase() != Phase.COUNTERMEASURES && !kind.equals(Optional.of(RuleKind.VIOLATION));
        if (judges && !Vocabulary.isAlwaysKnown(type)) {
            typing.problem(
                    expression.at(),
                    new Text(
                            path.text() + " 可能未报，模式会悄悄漏掉这个对象。",
                            path.text() + " may not have been reported; the pattern would then pass over the subject in"
                                    + " silence."),
                    new Text(
                            "把条件移到 then：.when( $s.is( SchoolKind.X ) )、.when( $s.has( SchoolFlag.X ) ) 或"
                                    + " .when( $s.students().below( \"50\" ) )。",
                            "Move the test into then: .when( $s.is( SchoolKind.X ) ), .when( $s.has( SchoolFlag.X ) ) or"
                                    + " .when( $s.students().below( \"50\" ) )."));
        }
    }

    private void demandPhaseAfterCriteria(Pattern pattern) {
        if (criterion.phase().compareTo(Phase.SCHOOL) < 0) {
            typing.problem(
                    phase.orElse(pattern.type()),
                    new Text(
                            "阶段 " + criterion.phase().agendaGroup() + " 的规则读判定，而那时还没有判定。",
                            "A rule of the phase " + criterion.phase().agendaGroup()
                                    + " reads verdicts, and none are there yet."),
                    new Text(
                            "放到更后的阶段：agenda-group \"school\"。", "Put it into a later phase: agenda-group \"school\"."));
        }
    }
}
