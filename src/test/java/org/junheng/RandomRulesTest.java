package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.rules.check.RandomRules;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that the loader accepts can be evaluated: rules made at random are refused with a line, or give verdicts on
 * damaged counties. The build tries a sample; {@code -Djunheng.deep=true} tries all of them.
 */
class RandomRulesTest {
    private static final boolean IS_DEEP = Boolean.getBoolean("junheng.deep");
    private static final int RULES = IS_DEEP ? 5_000 : 1_000;
    private static final int COMPILED = IS_DEEP ? Integer.MAX_VALUE : 60;
    private static final int IN_A_FILE = IS_DEEP ? 100 : 30;

    @TempDir
    Path folder;

    @Test
    void aRuleIsRefusedWithItsLineOrCanBeEvaluated() throws IOException {
        List<String> accepted = new ArrayList<>();
        int refused = 0;
        for (int seed = 0; seed < RULES; seed++) {
            String rule = new RandomRules(seed).rule("X-" + seed);
            String problems = RuleText.problemsOf(RuleText.HEADER + rule);
            if (problems.isEmpty()) {
                accepted.add(rule);
            } else {
                refused++;
                assertThat(problems).as(rule).contains("t.drl:").doesNotContain("internal");
            }
        }
        assertThat(accepted).as("refused: " + refused).hasSizeGreaterThan(RULES / 20);
        assertThat(refused).isGreaterThan(RULES / 20);
        int compiled = Math.min(COMPILED, accepted.size());
        for (int from = 0; from < compiled; from += IN_A_FILE) {
            evaluate(accepted.subList(from, Math.min(from + IN_A_FILE, compiled)));
        }
    }

    private void evaluate(List<String> rules) throws IOException {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        for (String rule : rules) {
            if (RuleText.problemsOf(text + rule).isEmpty()) {
                text.append(rule);
            }
        }
        Path file = folder.resolve("random.drl");
        Files.writeString(file, text);
        Junheng junheng = Junheng.load(Rules.at(file));
        for (long seed = 0; seed < 5; seed++) {
            County county = damaged(seed);
            assertThatCode(() -> junheng.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1))))
                    .as("county " + seed + "\n" + text)
                    .doesNotThrowAnyException();
        }
    }

    /** A county with schools that reported nothing, nought, or something that cannot be. */
    private static County damaged(long seed) {
        Random random = new Random(seed);
        List<School> schools = new ArrayList<>();
        for (SchoolKind kind : SchoolKind.values()) {
            School.Builder school =
                    School.builder(kind.name(), kind.name()).county("C1").kind(kind);
            for (SchoolFigure figure : SchoolFigure.values()) {
                figure(random).ifPresentOrElse(value -> school.figure(figure, value), () -> {});
            }
            for (LevelFigure figure : LevelFigure.values()) {
                figure(random).ifPresent(value -> school.figure(Level.PRIMARY, figure, value));
                figure(random).ifPresent(value -> school.figure(Level.JUNIOR, figure, value));
            }
            for (SchoolFlag flag : SchoolFlag.values()) {
                school.flag(flag, List.of(Flag.YES, Flag.NO, Flag.UNKNOWN).get(random.nextInt(3)));
            }
            schools.add(school.build());
        }
        return random.nextInt(4) == 0 ? County.of("C1", "某县", List.of()) : County.of("C1", "某县", schools);
    }

    private static java.util.Optional<Figure> figure(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Optional.empty();
            case 1 -> java.util.Optional.of(Figure.of("0"));
            default -> java.util.Optional.of(Figure.of(Integer.toString(1 + random.nextInt(500))));
        };
    }
}
