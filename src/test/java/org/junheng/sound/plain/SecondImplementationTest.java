package org.junheng.sound.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Range;
import org.junheng.sound.CompleteCounty;
import org.junheng.sound.Ratio;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On complete counties the engine and {@link PlainRules} give the same verdicts, none more and none less, each value exact. */
class SecondImplementationTest {
    private static final int COUNTIES = Boolean.getBoolean("junheng.deep") ? 400 : 60;
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 6, 1), LocalDate.of(2025, 9, 1));

    private long verdicts;
    private long values;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "transition-2019",
                "standard-a",
                "standard-b",
                "guangdong",
                "scored-form-a",
                "teaching-points-in",
                "private-out",
                "liaoning-shenyang",
                "jiangsu-city",
                "hefei",
                "hebei"
            })
    void theEngineAgreesWithPlainLoops(String place) {
        List<Rules> packs = new ArrayList<>(List.of(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.bundled("basic-balance-2012")));
        if (!place.isEmpty()) {
            packs.add(Rules.overlay(place));
        }
        Junheng rules = Junheng.load(packs.toArray(Rules[]::new));
        List<String> differences = new ArrayList<>();
        LongStream.range(0, COUNTIES).forEach(seed -> {
            County county = PlainFuller.of(seed);
            for (LocalDate day : DAYS) {
                Map<String, PlainRules.Judged> plain = PlainRules.of(county, place, day);
                Map<String, Verdict> engine = rules.evaluate(county, Options.asOf(day)).verdicts().stream()
                        .collect(Collectors.toMap(Verdict::id, one -> one, (one, other) -> one, LinkedHashMap::new));
                Set<String> judged = plain.keySet().stream()
                        .map(id -> id.substring(0, id.indexOf('@')))
                        .collect(Collectors.toSet());
                engine.entrySet().removeIf(one -> isOfNobody(one.getValue(), judged));
                engine.forEach((id, verdict) -> compare(verdict, plain.get(id))
                        .ifPresent(apart -> differences.add(seed + " " + day + " " + apart)));
                plain.forEach((id, one) -> {
                    if (!engine.containsKey(id)) {
                        differences.add(seed + " " + day + " " + id + ": by plain loops alone " + one);
                    }
                });
            }
        });
        System.out.println(place + ": " + verdicts + " verdicts, " + values + " exact values");
        assertThat(differences).isEmpty();
        assertThat(values).isGreaterThan(COUNTIES * 300L);
    }

    /** A criterion that has no subject in the county is said to apply to nobody: one line of the county. */
    private static boolean isOfNobody(Verdict verdict, Set<String> judged) {
        return verdict.state() == Verdict.State.NOT_APPLICABLE
                && verdict.id().endsWith("@" + CompleteCounty.ID)
                && !judged.contains(verdict.criterion());
    }

    private Optional<String> compare(Verdict verdict, PlainRules.@Nullable Judged other) {
        verdicts++;
        if (other == null) {
            return Optional.of(verdict.id() + ": by the engine alone " + verdict.state());
        }
        Value value = verdict.requirement().value();
        Ratio exact = other.value();
        boolean differs = verdict.state() != other.state();
        if (exact != null) {
            values++;
            differs |= !exactly(value).map(exact::equals).orElse(false);
        }
        return differs
                ? Optional.of(
                        verdict.id() + ": " + verdict.state() + " " + exactly(value) + ", by plain loops " + other)
                : Optional.empty();
    }

    /** The value as one number: of a dispersion the square of the coefficient, of a composite twenty digits of the mean. */
    private static Optional<Ratio> exactly(Value value) {
        if (value instanceof Composite composite) {
            return composite.coefficient().map(mean -> Ratio.of(mean.toPlainString()));
        }
        Range range = value instanceof Measure measure
                ? measure.isDefined() == Flag.YES ? measure.range() : Range.ANY
                : value instanceof Dispersion dispersion
                        ? dispersion.squared().orElse(Range.ANY)
                        : value instanceof Score score ? score.earned() : Range.ANY;
        return range.isExact() ? Optional.of(fraction(range)) : Optional.empty();
    }

    private static Ratio fraction(Range range) {
        String[] parts = range.low().toString().split("/", -1);
        return parts.length == 2 ? Ratio.of(parts[0]).over(Ratio.of(parts[1])) : Ratio.of(parts[0]);
    }
}
