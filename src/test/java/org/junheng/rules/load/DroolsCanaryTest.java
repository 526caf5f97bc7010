package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ParallelExecutionOption;

/**
 * Drools 10.2.0 gives wrong numbers in silence in the places below. Each test shows that the configuration that the
 * library runs with gives the right ones, and, where it is cheap, that the other configuration is still wrong: when such a
 * half fails after an upgrade, the trap is gone and the precaution may be too.
 */
class DroolsCanaryTest {
    private static final Pair ONE = new Pair("one", 1, 100);
    private static final Pair TWO = new Pair("two", 2, 200);

    /** W1: two accumulates of one shape share a node, and the second rule gets the numbers of the first. */
    private static final Drl SAME_SHAPE = Drl.of("""
            rule A when accumulate( $p : Pair(); $s : sum( $p.first() * 2 ), $n : count( $p ) ) then out.add( "A" + $s ); end
            rule B when accumulate( $p : Pair(); $s : sum( $p.second() * 2 ), $n : count( $p ) ) then out.add( "B" + $s ); end
            """);

    @Test
    void twoRulesOfOneShapeKeepTheirOwnNumbers() throws ReflectiveOperationException {
        assertThat(Drl.run(SAME_SHAPE.executable(Drl.ours()), ONE, TWO)).containsExactlyInAnyOrder("A6.0", "B600.0");
    }

    @Test
    void sharingNodesStillMixesTheNumbersOfTwoRules() throws ReflectiveOperationException {
        assertThat(Drl.run(SAME_SHAPE.executable(Drl.sharing()), ONE, TWO)).containsExactlyInAnyOrder("A6.0", "B6.0");
    }

    /** W2: a number bound through an expression is rounded to seven decimals. */
    private static final Drl BOUND_EXPRESSION =
            Drl.of("rule A when Pair( $x : ( first * 1 ) ) then out.add( $x ); end");

    private static final Pair NINE_DECIMALS = new Pair("nine decimals", 0.123456789, 0);

    @Test
    void aNumberBoundThroughAnExpressionKeepsAllItsDecimals() throws ReflectiveOperationException {
        assertThat(Drl.run(BOUND_EXPRESSION.executable(Drl.ours()), NINE_DECIMALS))
                .containsExactly(0.123456789);
    }

    @Test
    void theClassicEngineStillRoundsIt() {
        assertThat(Drl.run(BOUND_EXPRESSION.classic(Drl.ours()), NINE_DECIMALS)).containsExactly(0.1234568);
    }

    /** W3: the same rounding inside a join finds matches that are none. */
    private static final Drl JOIN = Drl.of(
            "rule A when Pair( $x : ( first * 1 ) ) Pair( ( first * 1 ) > $x, $n : name ) then out.add( $n ); end");

    private static final Pair LESS = new Pair("less", 1.00000001, 0);
    private static final Pair MORE = new Pair("more", 1.00000002, 0);

    @Test
    void aJoinComparesUnroundedNumbers() throws ReflectiveOperationException {
        assertThat(Drl.run(JOIN.executable(Drl.ours()), LESS, MORE)).containsExactly("more");
    }

    @Test
    void theClassicEngineStillJoinsRoundedNumbersOnceItHasCompiledTheJoin() {
        KieBaseConfiguration compilingAtOnce = Drl.ours();
        compilingAtOnce.setProperty("drools.jittingThreshold", "0");
        assertThat(Drl.run(JOIN.classic(compilingAtOnce), LESS, MORE)).hasSizeGreaterThan(1);
    }

    /** W4: evaluated fully in parallel, one rule of sixty-one never fired. It takes luck to see, so the option is held. */
    @Test
    void rulesAreEvaluatedOneAfterTheOther() {
        assertThat(Drl.ours().getOption(ParallelExecutionOption.KEY)).isEqualTo(ParallelExecutionOption.SEQUENTIAL);
        assertThat(System.getProperty(ParallelExecutionOption.PROPERTY_NAME)).isNull();
    }

    @Test
    void eachOfManyRulesFires() throws ReflectiveOperationException {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rules.append("rule R" + i + " when Pair( first == 1 ) then out.add( " + i + " ); end\n");
        }
        assertThat(Drl.run(Drl.of(rules.toString()).executable(Drl.ours()), ONE, TWO))
                .hasSize(20);
    }

    /** W5: without thread safety, sessions of their own on one rule base gave 20 wrong results of 1,200. */
    @Test
    void sessionsOnSeveralThreadsAgree() throws Exception {
        assertThat(System.getProperty("drools.threadSafe")).isNull();
        KieBase rules = SAME_SHAPE.executable(Drl.ours());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Object>>> runs = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                runs.add(() -> Drl.run(rules, ONE, TWO));
            }
            for (Future<List<Object>> run : threads.invokeAll(runs)) {
                assertThat(run.get()).containsExactlyInAnyOrder("A6.0", "B600.0");
            }
        } finally {
            threads.shutdown();
        }
    }

    /** W6: the newer parser drops the conditions of a rule that has an annotation and an agenda group. */
    private static final String ANNOTATED = """
            package canary
            rule "A"
                @severity( REQUIRED )
                agenda-group "criteria"
            when
                String( length > 3 )
            then
            end
            """;

    @Test
    void anAnnotatedRuleKeepsItsConditionsAndItsGroup() throws DroolsParserException {
        RuleDescr rule = parse(LanguageLevelOption.DRL6);
        assertThat(rule.getLhs().getDescrs()).hasSize(1);
        assertThat(rule.getAttributes()).containsKey("agenda-group");
        assertThat(System.getProperty("drools.drl.antlr4.parser.enabled")).isNull();
    }

    @Test
    void theNewerParserStillDropsThem() throws DroolsParserException {
        RuleDescr rule = parse(LanguageLevelOption.DRL10);
        assertThat(rule.getLhs().getDescrs()).isEmpty();
        assertThat(rule.getAttributes()).isEmpty();
    }

    private static RuleDescr parse(LanguageLevelOption level) throws DroolsParserException {
        return new DrlParser(level).parse(null, ANNOTATED).getRules().get(0);
    }
}
