package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.lab.CaseRunner;
import org.junheng.report.words.FindingText;
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese in a rule is the same whatever the charset and the language of the machine that compiles it. */
class CharsetTest {
    private static final Path BUNDLED = Path.of("rules/quality-balance-2017");

    /** Machines by name: what their Java is started with, and by which language of the system. */
    private static final Map<String, List<String>> MACHINES = machines();

    @TempDir
    Path folder;

    private static Map<String, List<String>> machines() {
        Map<String, List<String>> machines = new LinkedHashMap<>();
        machines.put("UTF-8", List.of("-Dfile.encoding=UTF-8", "-Duser.language=en"));
        machines.put("GBK", List.of("-Dfile.encoding=GBK"));
        machines.put("LC_ALL=C", List.of());
        machines.put("Turkish", List.of("-Dfile.encoding=ISO-8859-9", "-Duser.language=tr", "-Duser.country=TR"));
        return machines;
    }

    @Test
    void rulesAreLoadedJudgedAndCheckedAlikeOnEveryMachine() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("seats.drl"),
                RuleText.HEADER
                        + RuleText.rule(
                                "座位-1",
                                "",
                                "criteria",
                                "$校 : Section( level.label == \"小学部\" || school.name == \"甲小学\" )",
                                "require( $校, $校.splitExtra( \"阅览座位İı\" ).per( $校.students() ) ).atLeast( \"0.2\" )"));
        Files.writeString(folder.resolve("seats.cases.yaml"), """
                - name: 二十个座位 / twenty seats
                  school: { kind: PRIMARY, name: 甲小学, students: 100, extras: { 阅览座位İı: 20 } }
                  verdicts: { 座位-1: PASS }
                - name: 十九个 / nineteen
                  school: { kind: PRIMARY, name: 甲小学, students: 100, extras: { 阅览座位İı: 19 } }
                  verdicts: { 座位-1: FAIL }
                """);
        List<String> first = List.of();
        for (String machine : MACHINES.keySet()) {
            List<String> seen = run(machine, Evaluating.class, folder.toString(), BUNDLED.toString());
            assertThat(seen)
                    .as(machine)
                    .contains("座位-1 S1/primary PASS", "case 二十个座位 / twenty seats true", "case 十九个 / nineteen true")
                    .hasSizeGreaterThan(200);
            first = first.isEmpty() ? seen : first;
            assertThat(seen).as(machine).isEqualTo(first);
        }
    }

    /** Every pack and place, built twice, on machines that number things in memory otherwise; {@code .ci/run} compares jars. */
    @Test
    void thePacksOfTwoBuildsAreTheSameToTheByte() throws IOException, InterruptedException {
        Path packs = Path.of("rules");
        build(packs, "one", List.of("-Dfile.encoding=UTF-8"), "C.UTF-8");
        build(
                packs,
                "other",
                List.of(
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=0",
                        "-Dfile.encoding=GBK",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu"),
                "C");

        List<Path> compiled = files(folder.resolve("one"));
        assertThat(compiled).hasSizeGreaterThan(80);
        for (Path file : compiled) {
            Path within = folder.resolve("one").relativize(file);
            assertThat(folder.resolve("other").resolve(within.toString()))
                    .as(within.toString())
                    .exists()
                    .hasSameBinaryContentAs(file);
        }
    }

    private void build(Path packs, String name, List<String> options, String language)
            throws IOException, InterruptedException {
        List<String> command = command(options);
        command.addAll(List.of(
                BundledPackCompiler.class.getName(),
                packs.toString(),
                Files.createDirectories(folder.resolve(name)).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", language);
        assertThat(builder.start().waitFor()).isZero();
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-Dsun.jnu.encoding=UTF-8", "-Djunheng.cache=none", "-cp", System.getProperty("java.class.path", "")));
        return command;
    }

    private List<String> run(String machine, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path seen = folder.resolve("seen-" + MACHINES.keySet().stream().toList().indexOf(machine) + ".txt");
        List<String> command = command(MACHINES.getOrDefault(machine, List.of()));
        command.add(main.getName());
        command.add(seen.toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (machine.startsWith("LC_ALL")) {
            builder.environment().put("LC_ALL", "C");
        }
        assertThat(builder.start().waitFor()).as(machine).isZero();
        return Files.readAllLines(seen, StandardCharsets.UTF_8);
    }

    /** Loads, judges and checks an analyst's folder and a bundled pack, in a process of its own. */
    static final class Evaluating {
        private Evaluating() {}

        public static void main(String... arguments) throws IOException {
            List<String> lines = new ArrayList<>();
            of(Rules.at(Path.of(arguments[1])), Path.of(arguments[1]), lines);
            of(Rules.bundled("quality-balance-2017"), Path.of(arguments[2]), lines);
            Files.write(Path.of(arguments[0]), lines, StandardCharsets.UTF_8);
        }

        private static void of(Rules rules, Path cases, List<String> lines) throws IOException {
            School school = School.builder("S1", "甲小学")
                    .county("C1")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .extra("阅览座位İı", Extra.of("30"))
                    .build();
            Junheng loaded = Junheng.load(rules);
            Evaluation evaluation =
                    loaded.evaluate(County.of("C1", "某县", List.of(school)), Options.asOf(LocalDate.of(2025, 9, 1)));
            evaluation
                    .verdicts()
                    .forEach(verdict ->
                            lines.add(verdict.criterion() + " " + verdict.subject() + " " + verdict.state()));
            evaluation
                    .findings()
                    .forEach(finding ->
                            lines.add(FindingText.of(finding).toString().replace('\n', ' ')));
            List<Path> files = files(cases).stream()
                    .filter(file -> file.toString().endsWith(".cases.yaml"))
                    .toList();
            CaseRunner.run(loaded, files)
                    .forEach(result -> lines.add(
                            "case " + result.name() + " " + result.differences().isEmpty()));
        }
    }
}
