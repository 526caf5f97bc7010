package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that would not end is refused or stopped, and the rule is named. */
class EndlessWorkTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    @TempDir
    private Path folder;

    private static County of(int schools) {
        return County.of(
                "C",
                "测县",
                IntStream.range(0, schools)
                        .mapToObj(i -> School.builder("S" + i, "学校" + i)
                                .county("C")
                                .kind(SchoolKind.PRIMARY)
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                                .build())
                        .toList());
    }

    @Test
    void aRuleThatJoinsFourFactsWithoutAnIdIsRefusedByItsName() throws IOException {
        Files.copy(Path.of("src/test/resources/sound/cross.drl"), folder.resolve("cross.drl"));

        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> Junheng.load(Rules.at(folder)))
                .withMessageContaining("X-cross");
    }

    @Test
    void aRuleThatPairsFiveThousandSectionsIsRefusedByItsName() throws IOException {
        Files.copy(Path.of("src/test/resources/sound/pair.drl"), folder.resolve("pair.drl"));
        Junheng rules = Junheng.load(Rules.at(folder));

        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> rules.evaluate(of(5000), DAY))
                .withMessageContaining("X-pair")
                .withMessageContaining("25000000");
        rules.evaluate(of(9), DAY);
    }

    @Test
    void aDeadlineThatIsOverStopsTheEvaluationAtARule() {
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> rules.evaluate(of(50), DAY.deadline(Duration.ofNanos(1))))
                .withMessageContaining("QB-");
        rules.evaluate(of(50), DAY.deadline(Duration.ofMinutes(5)));
        rules.evaluate(of(5), DAY.deadline(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void anInterruptedThreadStopsTheEvaluationAndStaysInterrupted() {
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> rules.evaluate(of(5), DAY));
        assertThat(Thread.interrupted()).isTrue();
    }
}
