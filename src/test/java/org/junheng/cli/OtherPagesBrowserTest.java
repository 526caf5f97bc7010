package org.junheng.cli;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages beside a county's own, as a reader meets them: two years, an edit of rules, many counties, a sheet for each school. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherPagesBrowserTest {
    private static final int SHEETS = 59;

    private Path folder = Path.of("");
    private final Browser browser = Browser.start();

    @BeforeAll
    void pages(@TempDir Path pages) throws IOException {
        folder = pages;
        Path before = evaluated("before", "quality-balance-2017", Outputs.SCHOOLS, "--sheets", sheets());
        Path rules = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.list(Path.of("rules/quality-balance-2017"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        Path edited = rules.resolve("sports-area.drl");
        Files.writeString(edited, Files.readString(edited).replace("atLeast( \"7.5\" )", "atLeast( \"8\" )"));
        Path schools = Files.writeString(
                folder.resolve("schools.csv"), Files.readString(Outputs.SCHOOLS).replace("示例县东街小学", "示例县东大街小学"));
        Path after = evaluated("after", rules, schools);
        run(2, "compare", before, after, "--report", folder.resolve("compare.html"));
        run(
                2,
                "impact",
                "quality-balance-2017",
                rules,
                "examples/county",
                "--as-of",
                "2025-09-01",
                "--report",
                folder.resolve("impact.html"));
        Path counties = folder.resolve("counties");
        run(
                2,
                "evaluate",
                "examples/dc-buildings",
                "--mapping",
                "examples/dc-buildings/mapping-wards.yaml",
                "--rules",
                "quality-balance-2017",
                "--as-of",
                "2025-09-01",
                "--report",
                counties);
    }

    private Path sheets() {
        return folder.resolve("sheets");
    }

    private Path evaluated(String name, Object rules, Path schools, Object... more) {
        Path json = folder.resolve(name + ".json");
        List<Object> args = new ArrayList<>(List.of("evaluate", schools, Outputs.COUNTY, Outputs.RESULTS));
        args.addAll(List.of("--rules", rules, "--as-of", "2025-09-01", "--format", "json", "--detail", "--out", json));
        args.addAll(List.of(more));
        run(2, args.toArray());
        return json;
    }

    private static void run(int below, Object... args) {
        Ran ran = Ran.of(new LibraryRooms(), args);
        assertThat(ran.code()).as(ran.err()).isLessThan(below);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "compare.html",
        "impact.html",
        "counties/index.html",
        "sheets/index.html",
        "sheets/0004-示例县城关第三小学.html",
    })
    void everybodyCanReadItOnAScreenOfAnyWidth(String page) throws IOException {
        for (int width : List.of(1280, 390)) {
            browser.open(folder.resolve(page), width, 900);
            browser.layOutAll();
            assertThat(browser.count("return document.documentElement.scrollWidth"))
                    .as("width of " + page)
                    .isLessThanOrEqualTo(width);
            assertThat(browser.violations()).as(page + " at " + width).isEmpty();
        }
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everySchoolHasASheetAndTheListLeadsToIt() throws IOException {
        List<Path> files = sheetFiles();
        assertThat(files).hasSize(SHEETS);
        browser.open(sheets().resolve("index.html"), 1280, 900);
        assertThat(browser.count("return document.querySelectorAll('table a').length"))
                .isEqualTo(SHEETS);
        assertThat(browser.run("return Array.from(document.querySelectorAll('table a'))"
                        + ".map(link => decodeURIComponent(link.getAttribute('href'))).sort().join('\\n')"))
                .isEqualTo(String.join(
                        "\n",
                        files.stream()
                                .map(file -> String.valueOf(file.getFileName()))
                                .sorted()
                                .toList()));
    }

    private List<Path> sheetFiles() throws IOException {
        try (Stream<Path> files = Files.list(sheets())) {
            return files.filter(file -> !file.endsWith("index.html")).toList();
        }
    }

    /** Those with the most to say; 3,584 m² is 1,120 students × 7.5 less what there is. */
    @Test
    void aSheetIsOnePageOfPaperAndSaysWhatToDo() throws IOException {
        List<Path> longest = sheetFiles().stream()
                .sorted(comparing((Path file) -> file.toFile().length()).reversed())
                .limit(8)
                .toList();
        for (Path file : longest) {
            browser.open(file, 800, 1100);
            assertThat(browser.pages()).as(file.toString()).isEqualTo(1);
        }
        assertThat(Files.readString(sheets().resolve("0004-示例县城关第三小学.html")))
                .contains("示例县城关第三小学", "未达标", "还差3584平方米", "4.30平方米/生", "≥7.5");
    }
}
