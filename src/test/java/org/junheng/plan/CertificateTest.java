package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.numbers.Exact;
import org.junheng.report.json.PlanJson;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another program, which knows nothing of the library, checks what plans say that they prove: {@code
 * examples/conformance/check_plan.py}. What it is given stays in {@code target/certificates}.
 */
class CertificateTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Path FOLDER = Path.of("target", "certificates");
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void needsPython() {
        boolean isThere;
        try {
            isThere = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            isThere = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            isThere = false;
        }
        assumeTrue(isThere, "python3 is not installed");
    }

    /** A county, and the plan as JSON. */
    private record Written(Path folder, String plan) {}

    private static Written write(long seed) throws IOException {
        return write(seed, "0");
    }

    private static Written write(long seed, String margin) throws IOException {
        ProofCounties.Case made = ProofCounties.of(seed);
        Options day = Options.asOf(DAY);
        Evaluation before = RULES.evaluate(made.county(), day);
        Plan plan = RULES.plan(before, day, made.prices(), Aims.REQUIRED.withMargin(margin));
        return write(seed, seed + "-" + margin, plan);
    }

    private static Written write(long seed, String name, Plan plan) throws IOException {
        ProofCounties.Case made = ProofCounties.of(seed);
        Path folder = Files.createDirectories(FOLDER.resolve(name));
        String json = PlanJson.start("plan", List.of("quality-balance-2017"), DAY, List.of())
                + PlanJson.of(plan)
                + PlanJson.end(List.of());
        if (plan.certificate().isEmpty()) {
            assertThat(plan.steps()).as("seed " + seed).isEmpty();
            Files.delete(folder);
            return new Written(folder, "");
        }
        Files.writeString(folder.resolve("schools.csv"), CountyFiles.csv(made.county()));
        Files.writeString(folder.resolve("prices.json"), CountyFiles.json(made.prices()));
        Files.writeString(folder.resolve("plan.json"), json);
        return new Written(folder, json);
    }

    /** What the script says; begins with {@code REFUSED} where it does not hold. */
    private static String checked(Path folder, String plan) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3",
                        "examples/conformance/check_plan.py",
                        folder.resolve(plan).toString(),
                        folder.resolve("schools.csv").toString(),
                        folder.resolve("prices.json").toString(),
                        "--strict")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.startsWith("REFUSED") ? 1 : 0);
        return said;
    }

    @Test
    void everyBoundIsProvedToAnotherProgram() throws IOException, InterruptedException {
        int wanted = Deep.or(400, 20);
        int found = 0;
        for (long seed = 1; found < wanted; seed++) {
            Written written = write(seed);
            if (!written.plan().isEmpty()) {
                assertThat(checked(written.folder(), "plan.json"))
                        .as("seed " + seed)
                        .startsWith("C" + seed + ": ");
                found++;
            }
        }
    }

    /** What is asked for with a margin is proved with it, and with no other: as less it would not be asked, as more not be proved. */
    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.03", "0.10", "0.5"})
    void aPlanWithAMarginIsProvedWithThatAlone(String margin) throws IOException, InterruptedException {
        int wanted = Deep.or(60, 6);
        int refused = 0;
        int found = 0;
        for (long seed = 1; found < wanted; seed++) {
            Written written = write(seed, margin);
            if (written.plan().isEmpty()) {
                continue;
            }
            found++;
            assertThat(checked(written.folder(), "plan.json"))
                    .as("seed " + seed + " margin " + margin)
                    .startsWith("C" + seed + ": ");
            JsonNode plan = JSON.readTree(written.plan());
            ObjectNode county = (ObjectNode) plan.get("counties").get(0);
            assertThat(county.get("margin").asString())
                    .isEqualTo(Exact.of(margin).toString());
            boolean isAllAtLimit = county.get("atLimit").size() > 0;
            for (String other : List.of("0", "0.02", "0.6")) {
                county.put("margin", other);
                Files.writeString(written.folder().resolve("other.json"), JSON.writeValueAsString(plan));
                boolean isRefused = checked(written.folder(), "other.json").startsWith("REFUSED");
                refused += isRefused ? 1 : 0;
                assertThat(isRefused || isAllAtLimit)
                        .as("seed " + seed + " margin " + margin + " as " + other)
                        .isTrue();
            }
        }
        assertThat(refused).isPositive();
    }

    /** Half of the money: requirements of schools are closed whose composites stay. */
    @Test
    void aPlanWithinABudgetIsProvedToo() throws IOException, InterruptedException {
        int wanted = Deep.or(100, 15);
        int single = 0;
        int found = 0;
        for (long seed = 1; found < wanted; seed++) {
            ProofCounties.Case made = ProofCounties.of(seed);
            Options day = Options.asOf(DAY);
            Evaluation before = RULES.evaluate(made.county(), day);
            Exact all = RULES.plan(before, day, made.prices()).cost().total().orElseThrow();
            Exact half = all.times(Exact.of("0.3")).ceiling();
            Plan plan = RULES.plan(before, day, made.prices().within(half.toString()));
            Written written = write(seed, seed + "-budget", plan);
            if (!written.plan().isEmpty()) {
                found++;
                assertThat(plan.cost().total().orElseThrow()).isLessThanOrEqualTo(half);
                assertThat(checked(written.folder(), "plan.json"))
                        .as("seed " + seed + " within " + half)
                        .startsWith("C" + seed + ": ");
                boolean isSingle = plan.closed().stream()
                        .anyMatch(one -> one.matches("QB-R\\d-.*")
                                && !plan.closed().contains("QB-R-school" + one.substring(one.indexOf('@'))));
                single += isSingle ? 1 : 0;
            }
        }
        assertThat(single).isPositive();
    }

    private static ObjectNode row(ObjectNode certificate, String is) {
        for (JsonNode row : certificate.get("rows")) {
            if (row.get("is").asString().equals(is)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError("no row " + is);
    }

    private static void put(ArrayNode list, int at, String value) {
        list.set(at, JSON.getNodeFactory().stringNode(value));
    }

    private static String plus(JsonNode number, String more) {
        return read(number).plus(Exact.of(more)).toString();
    }

    private static Exact read(JsonNode number) {
        String[] parts = number.asString().split("/", -1);
        return Exact.of(parts[0]).dividedBy(Exact.of(parts.length > 1 ? parts[1] : "1"));
    }

    private static Map<String, Consumer<ObjectNode>> falsifications() {
        Map<String, Consumer<ObjectNode>> all = new LinkedHashMap<>();
        all.put("a bound that is higher", county -> {
            ObjectNode certificate = (ObjectNode) county.get("certificate");
            certificate.put("bound", plus(certificate.get("bound"), "1"));
            ObjectNode cost = (ObjectNode) county.get("cost");
            cost.put("lowerBound", plus(cost.get("lowerBound"), "1"));
            cost.put("lowerBoundInWholePieces", plus(cost.get("lowerBoundInWholePieces"), "1"));
        });
        all.put("a bound that is stated higher than it is proved", county -> {
            ObjectNode cost = (ObjectNode) county.get("cost");
            cost.put("lowerBound", plus(cost.get("lowerBound"), "1"));
        });
        all.put("a plan that is said to cost more", county -> {
            ObjectNode cost = (ObjectNode) county.get("cost");
            cost.put("total", plus(cost.get("total"), "1"));
        });
        certificate(all, "a right side that is one more", certificate -> {
            ObjectNode row = row(certificate, "CHOICE");
            row.put("atLeast", plus(row.get("atLeast"), "1"));
        });
        certificate(all, "a coefficient that is one less", certificate -> {
            ArrayNode terms = (ArrayNode) row(certificate, "CHOICE").get("terms");
            put(terms, 1, plus(terms.get(1), "-1"));
        });
        certificate(all, "one more of the seven has to be full", certificate -> {
            ObjectNode row = row(certificate, "COUNT");
            row.put("atLeast", plus(row.get("atLeast"), "1"));
        });
        certificate(all, "a slope that cuts the cone", certificate -> {
            ArrayNode tangent = (ArrayNode) row(certificate, "TANGENT").get("tangent");
            put(tangent, tangent.size() - 1, plus(tangent.get(tangent.size() - 1), "-1"));
        });
        certificate(
                all,
                "a limit of a dispersion that is lower",
                certificate -> ((ObjectNode) certificate.get("spreads").get(0)).put("limit", "0.4"));
        certificate(all, "a member of a dispersion that has more", certificate -> {
            ObjectNode member = (ObjectNode) certificate.get("members").get(0);
            member.put("start", plus(member.get("start"), "1"));
        });
        certificate(all, "a price of a row below nought", certificate -> {
            ArrayNode by = (ArrayNode) certificate.get("prices").get(0).get("by");
            put(by, 0, "-" + by.get(0).asString());
        });
        certificate(all, "a case that is left out", certificate -> {
            ArrayNode proof = (ArrayNode) certificate.get("proof");
            proof.remove(proof.size() - 1);
        });
        certificate(all, "a piece that costs more than in the list", certificate -> {
            ObjectNode column = (ObjectNode) certificate.get("columns").get(0);
            column.put("cost", plus(column.get("cost"), "1"));
        });
        certificate(
                all,
                "pieces of which there cannot be any",
                certificate -> ((ObjectNode) certificate.get("columns").get(0)).put("most", "0"));
        certificate(all, "a donor that is left out", certificate -> {
            for (JsonNode column : certificate.get("columns")) {
                if (column.get("flow").asString().equals("GIVEN")) {
                    ((ObjectNode) column).put("subject", "C0-000/primary");
                    break;
                }
            }
        });
        return all;
    }

    private static void certificate(
            Map<String, Consumer<ObjectNode>> all, String title, Consumer<ObjectNode> falsification) {
        all.put(title, county -> falsification.accept((ObjectNode) county.get("certificate")));
    }

    @Test
    void whatIsFalsifiedIsRefused() throws IOException, InterruptedException {
        // Of this county's certificate there is every kind of row, and cases.
        Written written = write(14);
        List<String> refused = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Consumer<ObjectNode>> one : falsifications().entrySet()) {
            JsonNode plan = JSON.readTree(written.plan());
            one.getValue().accept((ObjectNode) plan.get("counties").get(0));
            String name = "falsified-" + ++number + ".json";
            Files.writeString(written.folder().resolve(name), JSON.writeValueAsString(plan));
            String said = checked(written.folder(), name);
            assertThat(said).as(one.getKey()).startsWith("REFUSED");
            refused.add(said);
        }
        assertThat(refused).hasSizeGreaterThanOrEqualTo(10);
    }
}
