package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.LevelFigure;
import org.junheng.report.json.PlanJson;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junit.jupiter.api.Test;

/** What plans prove in which classes are split, checked by {@code examples/conformance/check_plan.py}; what is falsified is refused. */
class SplitCertificateTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Path FOLDER = Path.of("target", "split-certificates");

    /** Where a county has large classes, and splits some of them: the plan as JSON; else nothing. */
    private static String write(Path folder, long seed) throws IOException {
        WiderCounty made = new WiderCounty(seed);
        Options day = Options.asOf(DAY);
        Evaluation before = RULES.evaluate(made.county(), day);
        Plan plan = RULES.plan(before, day, made.prices(), Aims.REQUIRED);
        boolean isSplit =
                plan.steps().stream().anyMatch(step -> step.price().adds().containsKey(LevelFigure.CLASSES));
        if (!isSplit || plan.certificate().isEmpty()) {
            return "";
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("schools.csv"), CountyFiles.csv(made.county()));
        Files.writeString(folder.resolve("prices.json"), CountyFiles.json(made.prices()));
        return PlanJson.start("plan", List.of("quality-balance-2017"), DAY, List.of())
                + PlanJson.of(plan)
                + PlanJson.end(List.of());
    }

    private static String checked(Path folder, String plan) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("plan.json"), plan);
        Process process = new ProcessBuilder(
                        "python3",
                        "examples/conformance/check_plan.py",
                        folder.resolve("plan.json").toString(),
                        folder.resolve("schools.csv").toString(),
                        folder.resolve("prices.json").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void plansThatSplitClassesAreProvedToAnotherProgram() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/python3")).exists();
        int wanted = Deep.or(100, 8);
        int found = 0;
        int falsified = 0;
        for (long seed = 0; found < wanted; seed++) {
            Path folder = FOLDER.resolve("split-" + seed);
            String plan = write(folder, seed);
            if (!plan.isEmpty()) {
                found++;
                String said = checked(folder, plan);
                assertThat(said).as("seed " + seed).startsWith("C: ");
                assertThat(said.substring(said.indexOf("taken as given")))
                        .as("seed " + seed)
                        .doesNotContain("QB-G05", "classes");
                // Two of at most 25 are no three; a class that is split is one less of its size.
                for (String[] other : new String[][] {
                    {"\"classesUpTo25\":\"2\"", "\"classesUpTo25\":\"3\""},
                    {"\"classes46To50\":\"-1\"", "\"classes46To50\":\"-2\""},
                    {"\"classes51To55\":\"-1\"", "\"classes51To55\":\"-1\",\"classesAbove65\":\"-1\""}
                }) {
                    if (plan.contains(other[0])) {
                        falsified++;
                        assertThat(checked(folder, plan.replace(other[0], other[1])))
                                .as("seed " + seed + " " + other[1])
                                .startsWith("REFUSED");
                    }
                }
            }
        }
        assertThat(falsified).isGreaterThan(found);
    }
}
