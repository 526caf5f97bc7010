package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analyst's commands write for programs is what their schemas say, and the schemas refuse what it is not. */
class JsonSchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/org/junheng/report/json");
    private static final String DAY = "2024-12-31";

    @TempDir
    private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");

    @BeforeEach
    void twoVersionsOfAPack() throws IOException {
        before = version("before", "7.5");
        after = version("after", "8");
    }

    private Path version(String name, String limit) throws IOException {
        Path version = Files.createDirectories(folder.resolve(name));
        String rules = Files.readString(Path.of("rules/quality-balance-2017/sports-area.drl"));
        assertThat(rules).contains("\"7.5\"");
        Files.writeString(version.resolve("sports-area.drl"), rules.replace("\"7.5\"", "\"" + limit + "\""));
        return version;
    }

    private static void demandFits(String schema, Object... arguments) throws IOException {
        String json = Ran.of(new LibraryRooms(), arguments).out();
        assertThat(json).startsWith("{");
        assertThat(problems(schema, json)).isEmpty();
        assertThat(problems(schema, json.replaceFirst("\\{\"(\\w+)\":", "{\"another$1\":")))
                .as("another name")
                .isNotEmpty();
    }

    private static List<String> problems(String schema, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(schema)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void anExplanationOfEachKindOfVerdict() throws IOException {
        for (String verdict : List.of(
                "QB-R5-primary@S048/primary", "QB-CV5-primary@示例县", "QB-G05-county@示例县", "QB-G05-junior@S036/junior")) {
            demandFits(
                    "explanation.schema.json",
                    "explain",
                    "examples/county",
                    "--rules",
                    "quality-balance-2017",
                    "--as-of",
                    DAY,
                    "--finding",
                    verdict,
                    "--format",
                    "json");
        }
    }

    @Test
    void anImpactWithPrices() throws IOException {
        demandFits(
                "impact.schema.json",
                "impact",
                before,
                after,
                "examples/county",
                "--prices",
                "examples/prices/prices.yaml",
                "--as-of",
                DAY,
                "--format",
                "json");
    }

    @Test
    void whatAnEditMeansWithoutData() throws IOException {
        demandFits("witness.schema.json", "impact", before, after, "--as-of", DAY, "--format", "json");
    }

    @Test
    void aCheckOfRulesThatAreInOrderAndOfSomeThatAreNot() throws IOException {
        demandFits("check.schema.json", "check", "examples/criteria", "--format", "json");
        demandFits("check.schema.json", "check", after, "--format", "json");
    }

    @Test
    void whatEachRuleCosts() throws IOException {
        demandFits(
                "profile.schema.json",
                "evaluate",
                "examples/county",
                "--rules",
                before,
                "--as-of",
                DAY,
                "--profile",
                "--format",
                "json");
    }

    @Test
    void aReportComputedAgain() throws IOException {
        Path report = folder.resolve("report.json");
        Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county",
                "--rules",
                before,
                "--as-of",
                DAY,
                "--format",
                "json",
                "--out",
                report);
        demandFits("verification.schema.json", "verify", report, "examples/county", "--format", "json");
        version("before", "9");
        demandFits("verification.schema.json", "verify", report, "examples/county", "--format", "json");
    }
}
