package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real data, through the command line to JSON, against dispersions that were computed elsewhere. */
class DcEvaluationTest {
    private static final Path FOLDER = Path.of("examples/dc-buildings");
    private static final double SQUARE_FOOT = 0.09290304;
    private static final Map<String, JsonNode> DISPERSIONS = new LinkedHashMap<>();

    @BeforeAll
    static void evaluate() {
        for (String mapping : new String[] {"mapping-city.yaml", "mapping-wards.yaml"}) {
            Ran ran = Ran.of(
                    new LibraryRooms(),
                    "evaluate",
                    FOLDER.resolve("dc_schools.csv"),
                    "--mapping",
                    FOLDER.resolve(mapping),
                    "--rules",
                    FOLDER.resolve("rules"),
                    "--as-of",
                    "2015-06-30",
                    "--format",
                    "json",
                    "--detail");
            assertThat(ran.code()).isEqualTo(1);
            for (JsonNode county : JsonMapper.shared().readTree(ran.out()).get("counties")) {
                for (JsonNode verdict : county.get("verdicts")) {
                    if (verdict.get("criterion").asString().equals("DC-CV1-building-area")) {
                        DISPERSIONS.put(verdict.get("subject").asString(), verdict.get("value"));
                    }
                }
            }
        }
    }

    /** Its rules bind nobody; what fails of them is no "nothing was judged". */
    @Test
    void rulesThatOnlyAdviseHaveAnOutcomeOfTheirOwn() {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                FOLDER.resolve("dc_schools.csv"),
                "--mapping",
                FOLDER.resolve("mapping-city.yaml"),
                "--rules",
                FOLDER.resolve("rules"),
                "--as-of",
                "2015-06-30",
                "--lang",
                "zh");
        assertThat(ran.out())
                .contains("结论：建议性或本地的标准未达标", "建议性或本地的标准2项，达标0项，未达标2项，待定0项。")
                .doesNotContain("没有一项");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/data/dc-expected-cv.csv", numLinesToSkip = 1)
    void everyPublishedDispersionIsReproduced(
            String group, String stage, String indicator, int schools, long students, String mean, String weighted) {
        JsonNode value = Objects.requireNonNull(DISPERSIONS.get(group + "/" + stage), indicator + students);

        assertThat(value.get("members")).hasSize(schools);
        assertThat(value.get("mean").get("number").asDouble() / SQUARE_FOOT)
                .isCloseTo(Double.parseDouble(mean), relative(mean));
        assertThat(value.get("number").asDouble()).isCloseTo(Double.parseDouble(weighted), relative(weighted));
    }

    /** The published figures have ten digits. */
    private static Offset<Double> relative(String expected) {
        return within(Double.parseDouble(expected) * 1e-9);
    }
}
