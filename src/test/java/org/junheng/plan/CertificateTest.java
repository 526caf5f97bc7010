package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.report.json.PlanJson;
import org.junheng.results.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another program, which knows nothing of the library, checks what plans say that they prove. */
class CertificateTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("proof.n", 20));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScriptChecksIt(long seed) throws IOException, InterruptedException {
        ProofCounties.Case made = ProofCounties.of(seed);
        Plan plan = RULES.plan(made.county(), DAY, made.prices());
        if (plan.certificate().isEmpty()) {
            System.out.println(seed + " " + plan.reach());
            return;
        }
        Path folder = Files.createDirectories(Path.of("target", "certificates", Long.toString(seed)));
        Files.writeString(folder.resolve("schools.csv"), CountyFiles.csv(made.county()));
        Files.writeString(folder.resolve("prices.json"), CountyFiles.json(made.prices()));
        Files.writeString(
                folder.resolve("plan.json"),
                PlanJson.start("plan", List.of("quality-balance-2017"), LocalDate.of(2025, 9, 1), List.of())
                        + PlanJson.of(plan)
                        + PlanJson.end());
        Process process = new ProcessBuilder(
                        "python3",
                        "examples/conformance/check_plan.py",
                        folder.resolve("plan.json").toString(),
                        folder.resolve("schools.csv").toString(),
                        folder.resolve("prices.json").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        System.out.println(seed + " " + plan.cost().gap() + " " + said);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
