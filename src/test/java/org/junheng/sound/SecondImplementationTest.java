package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junit.jupiter.api.Test;

/** On complete counties the engine and {@link PlainRules} say the same, each value exact. */
class SecondImplementationTest {
    private static final int COUNTIES = Boolean.getBoolean("junheng.deep") ? 400 : 60;
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2025, 9, 1));

    private static final Rules FORM = Rules.overlay("scored-form-a");

    @Test
    void theEngineAgreesWithPlainLoopsOnGeneratedCountiesUnderEachPlaceAndDay() {
        List<String> differences = new ArrayList<>();
        long verdicts = 0;
        long values = 0;
        for (List<Rules> setting : settings()) {
            Junheng rules = Junheng.load(setting.toArray(Rules[]::new));
            for (long seed : seeds()) {
                County county = CompleteCounty.of(seed);
                Map<String, PlainRules.Judged> plain = PlainRules.of(county);
                for (LocalDate day : DAYS) {
                    for (Verdict verdict :
                            rules.evaluate(county, Options.asOf(day)).verdicts()) {
                        PlainRules.Judged other = plain.get(verdict.id());
                        if (other != null && !(setting.contains(FORM) && isScored(verdict))) {
                            verdicts++;
                            values += other.value() == null ? 0 : 1;
                            compare(verdict, other, seed).ifPresent(differences::add);
                        }
                    }
                }
            }
        }
        System.out.println(verdicts + " verdicts, " + values + " exact values");
        assertThat(differences)
                .as(verdicts + " verdicts, " + values + " exact values")
                .isEmpty();
        assertThat(values).isGreaterThan(COUNTIES * 100L);
    }

    /** A place's form weighs the items in its own way; they are compared one by one. */
    private static boolean isScored(Verdict verdict) {
        return verdict.id().startsWith("BB-W@") || verdict.id().startsWith("BB@");
    }

    /** The packs, and places that add criteria and leave the national limits as they are. */
    private static List<List<Rules>> settings() {
        List<Rules> packs = List.of(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.bundled("basic-balance-2012"));
        List<Rules> withStandard = new ArrayList<>(packs);
        withStandard.add(Rules.overlay("standard-a"));
        List<Rules> withAllowances = new ArrayList<>(packs);
        withAllowances.add(Rules.overlay("transition-2019"));
        List<Rules> withForm = new ArrayList<>(packs);
        withForm.add(FORM);
        return List.of(packs, withStandard, withAllowances, withForm);
    }

    private static List<Long> seeds() {
        return LongStream.range(0, COUNTIES).boxed().toList();
    }

    private static Optional<String> compare(Verdict verdict, PlainRules.Judged other, long seed) {
        Value value = verdict.requirement().value();
        Range range = value instanceof Measure measure
                ? measure.isDefined() == Flag.YES ? measure.range() : Range.ANY
                : value instanceof Dispersion dispersion
                        ? dispersion.squared().orElse(Range.ANY)
                        : value instanceof Score score ? score.earned() : Range.ANY;
        boolean differs = verdict.state() != other.state();
        Ratio exact = other.value();
        if (exact != null && verdict.state() != Verdict.State.NOT_APPLICABLE) {
            Ratio low = fraction(range);
            differs |= !range.isExact() || low.compareTo(exact) != 0;
        }
        return differs
                ? Optional.of(
                        seed + " " + verdict.id() + ": " + verdict.state() + " " + range + ", by plain loops " + other)
                : Optional.empty();
    }

    private static Ratio fraction(Range range) {
        String[] parts = range.low().toString().split("/", -1);
        return parts.length == 2 ? Ratio.of(parts[0]).over(Ratio.of(parts[1])) : Ratio.of(parts[0]);
    }
}
