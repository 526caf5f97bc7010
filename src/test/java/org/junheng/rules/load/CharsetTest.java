package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese in a rule is the same whatever the charset of the machine that compiles it. */
class CharsetTest {
    @TempDir
    Path folder;

    @Test
    void chineseWordsCompileToThemselvesUnderAnyCharset() throws IOException, InterruptedException {
        Path file = folder.resolve("seats.drl");
        Files.writeString(
                file,
                RuleText.HEADER
                        + RuleText.rule(
                                "座位-1",
                                "",
                                "criteria",
                                "$校 : Section( level.label == \"小学部\" || school.name == \"甲小学\" )",
                                "require( $校, $校.splitExtra( \"阅览座位\" ).per( $校.students() ) ).atLeast( \"0.2\" )"));
        for (String charset : List.of("GBK", "US-ASCII", "ISO-8859-1", "UTF-8")) {
            assertThat(run(charset)).as(charset).containsExactly("座位-1 S1/primary PASS");
        }
    }

    private List<String> run(String charset) throws IOException, InterruptedException {
        Path seen = folder.resolve(charset + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=" + charset,
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Duser.language=tr",
                        "-Djunheng.cache=none",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Evaluating.class.getName(),
                        folder.toString(),
                        seen.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(seen, StandardCharsets.UTF_8);
    }

    /** Evaluates a county of one school, in a process of its own. */
    static final class Evaluating {
        private Evaluating() {}

        public static void main(String... arguments) throws IOException {
            School school = School.builder("S1", "甲小学")
                    .county("C1")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .extra("阅览座位", Extra.of("30"))
                    .build();
            List<String> lines = new ArrayList<>();
            Junheng.load(Rules.at(Path.of(arguments[0])))
                    .evaluate(County.of("C1", "某县", List.of(school)), Options.asOf(LocalDate.of(2025, 9, 1)))
                    .verdicts()
                    .forEach(verdict ->
                            lines.add(verdict.criterion() + " " + verdict.subject() + " " + verdict.state()));
            Files.write(Path.of(arguments[1]), lines, StandardCharsets.UTF_8);
        }
    }
}
