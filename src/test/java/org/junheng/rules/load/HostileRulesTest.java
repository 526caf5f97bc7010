package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.Deep;
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

/**
 * Rule files that mean harm are refused with a line, or do none: they are loaded, and what is accepted is evaluated, in a process
 * of its own, beside a folder that stays empty.
 */
class HostileRulesTest {
    @TempDir
    private Path folder;

    @Test
    void everyHostileFileIsRefusedWithALineOrDoesNoHarm() throws IOException, InterruptedException {
        Map<String, String> files = HostileRules.all();
        assertThat(files).hasSizeGreaterThan(500);
        Path canary = Files.createDirectories(folder.resolve("canary"));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path places = Files.createDirectories(folder.resolve("places"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(rules.resolve(file.getKey() + ".drl"), file.getValue(), canary);
        }
        for (Map.Entry<String, String> file : HostileRules.yaml().entrySet()) {
            Path place = Files.createDirectories(places.resolve(file.getKey()));
            write(place.resolve("limits.yaml"), file.getValue(), canary);
        }

        Map<String, String> seen = run();

        assertThat(seen).hasSize(files.size() + HostileRules.yaml().size());
        assertThat(seen).allSatisfy((name, came) -> assertThat(came).as(name).isIn("refused", "harmless", "left"));
        assertThat(seen.values().stream().filter("refused"::equals).count())
                .as("refused of " + seen.size())
                .isGreaterThan(files.size() / 2);
        try (Stream<Path> hit = Files.list(canary)) {
            assertThat(hit).isEmpty();
        }
    }

    private static void write(Path file, String text, Path canary) throws IOException {
        byte[] bytes = text.replace(HostileRules.CANARY, canary.toString().replace('\\', '/'))
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
    }

    /** What became of each file; the process must come to its own end. */
    private Map<String, String> run() throws IOException, InterruptedException {
        Path out = folder.resolve("seen.txt");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djunheng.cache=none",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Loading.class.getName(),
                        folder.toString(),
                        out.toString(),
                        Integer.toString(Deep.or(Integer.MAX_VALUE, 25)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        List<String> lines = Files.exists(out) ? Files.readAllLines(out) : List.of();
        assertThat(ended).as("ended, after " + lines).isTrue();
        assertThat(lines).as(Files.readString(log)).endsWith("end");
        assertThat(process.exitValue()).isZero();
        Map<String, String> seen = new LinkedHashMap<>();
        lines.subList(0, lines.size() - 1).forEach(line -> {
            String[] parts = line.split("\t", -1);
            seen.put(parts[0], parts[1]);
        });
        return seen;
    }

    /** Loads every file, and evaluates by so many of those that are accepted as it is told. */
    static final class Loading {
        private final List<String> lines = new ArrayList<>();
        private final Path out;
        private int most;

        private Loading(Path out, int most) {
            this.out = out;
            this.most = most;
        }

        public static void main(String... arguments) throws IOException {
            Loading loading = new Loading(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            Path folder = Path.of(arguments[0]);
            List<Path> files = new ArrayList<>(sorted(folder.resolve("rules")));
            // So that the sample has some of every place.
            Collections.shuffle(files, new Random(15));
            for (Path file : files) {
                loading.load(file, Rules.at(file));
            }
            for (Path place : sorted(folder.resolve("places"))) {
                loading.load(place, Rules.overlayAt(place));
            }
            loading.say("end");
        }

        private static List<Path> sorted(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList();
            }
        }

        private void load(Path file, Rules rules) throws IOException {
            String came;
            try {
                came = accepted(file, rules);
            } catch (RulesException refused) {
                boolean isPlaced = String.valueOf(refused.getMessage()).contains(String.valueOf(file.getFileName()));
                came = isPlaced ? "refused" : "refused without a place: " + refused.getMessage();
            } catch (Throwable other) {
                came = String.valueOf(other).replace('\n', ' ').replace('\t', ' ');
            }
            say(file.getFileName() + "\t" + came);
        }

        /** To check is cheap; to compile is not, and of what differs in its comments alone a sample tells enough. */
        private String accepted(Path file, Rules rules) throws IOException {
            if (file.toString().endsWith(".drl") && most <= 0) {
                String problems = org.junheng.rules.check.RuleText.problemsOf(Files.readString(file));
                return problems.isEmpty() ? "left" : "refused";
            }
            Junheng junheng = Junheng.load(rules);
            most--;
            School school = School.builder("S1", "甲小学")
                    .county("C1")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .build();
            junheng.evaluate(County.of("C1", "某县", List.of(school)), Options.asOf(LocalDate.of(2025, 9, 1)));
            return System.getProperty("junheng.hit") == null ? "harmless" : "hit";
        }

        private void say(String line) throws IOException {
            lines.add(line);
            Files.write(out, lines, StandardCharsets.UTF_8);
        }
    }
}
