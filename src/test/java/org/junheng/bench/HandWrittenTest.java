package org.junheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.values.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmarks compare with does the same work: else every ratio would be meaningless. */
class HandWrittenTest {
    private static final int COUNTIES = 200;

    @TempDir
    private static Path folder;

    private static Junheng rules;

    @BeforeAll
    static void load() {
        rules = Junheng.load(Rules.at(ResourceRules.into(folder)));
    }

    private static County county(int seed) {
        return MadeCounty.of(seed, "C%03d".formatted(seed), seed % 61);
    }

    private static List<Verdict> ofRules(County county) {
        return rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1))).verdicts();
    }

    private static <T> List<String> lines(
            List<T> verdicts, Function<T, String> criterion, Function<T, String> subject, Function<T, State> state) {
        return verdicts.stream()
                .map(one -> criterion.apply(one) + "@" + subject.apply(one) + " " + state.apply(one))
                .sorted()
                .toList();
    }

    private static List<String> lines(List<Verdict> verdicts) {
        return lines(verdicts, Verdict::criterion, Verdict::subject, Verdict::state);
    }

    @Test
    void everyVerdictIsTheOneThatTheRulesGive() {
        for (int seed = 0; seed < COUNTIES; seed++) {
            County county = county(seed);
            assertThat(lines(HandWritten.verdicts(county)))
                    .as("county %d", seed)
                    .isEqualTo(lines(ofRules(county)));
        }
    }

    @Test
    void everyRecordHoldsWhatTheLibrarysRecordHolds() {
        for (int seed = 0; seed < COUNTIES; seed++) {
            County county = county(seed);
            List<Verdict> ours = byCriterion(ofRules(county));
            List<Verdict> byHand = byCriterion(HandWritten.verdicts(county));
            for (int i = 0; i < ours.size(); i++) {
                assertThat(sorted(byHand.get(i))).as("county %d", seed).isEqualTo(sorted(ours.get(i)));
            }
        }
    }

    /** What is written by hand goes clause by clause; the order is not what is compared. */
    private static List<Verdict> byCriterion(List<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparing(Verdict::criterion).thenComparing(Verdict::subject))
                .toList();
    }

    private static Verdict sorted(Verdict verdict) {
        if (!(verdict.requirement().value() instanceof Tally tally)) {
            return verdict;
        }
        List<Verdict> members = byCriterion(
                tally.members().stream().map(HandWrittenTest::sorted).toList());
        return new Verdict(
                verdict.criterion(),
                verdict.group(),
                verdict.subject(),
                verdict.state(),
                verdict.requirement().with(new Tally(members)),
                verdict.reason());
    }

    @Test
    void theLeanOneGivesTheSameVerdictsInFewerWords() {
        for (int seed = 0; seed < COUNTIES; seed++) {
            County county = county(seed);
            List<String> lean = lines(
                    HandWrittenLean.verdicts(LeanCounty.of(county)),
                    HandWrittenLean.Lean::criterion,
                    HandWrittenLean.Lean::subject,
                    HandWrittenLean.Lean::state);
            assertThat(lean).as("county %d", seed).isEqualTo(lines(ofRules(county)));
        }
    }

    @Test
    void theMadeCountiesLieOnBothSidesOfEveryLimit() {
        Map<String, Set<State>> states = new TreeMap<>();
        for (int seed = 0; seed < COUNTIES; seed++) {
            HandWritten.verdicts(county(seed))
                    .forEach(verdict -> states.computeIfAbsent(verdict.criterion(), any -> EnumSet.noneOf(State.class))
                            .add(verdict.state()));
        }
        List<String> oneSided = new ArrayList<>();
        states.forEach((criterion, seen) -> {
            if (!criterion.startsWith("QB-COMP")
                    && !seen.containsAll(Set.of(State.PASS, State.FAIL, State.NOT_APPLICABLE))) {
                oneSided.add(criterion + " " + seen);
            }
        });
        assertThat(states).hasSize(32);
        assertThat(oneSided).isEmpty();
    }
}
