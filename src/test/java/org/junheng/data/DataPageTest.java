package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that list every header, in English and in Chinese, held against the code. */
class DataPageTest {
    private static final Path LAST_RUN = Path.of("target", "golden");

    @TempDir
    private Path folder;

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("examples", file));
    }

    /** The page that should be is left in target/golden: read it and copy it. */
    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void theTablesOfHeadersAreMadeFromTheNames(String file) throws IOException {
        String page = read(file);
        String renewed = HeaderTables.renew(page, file.contains("zh"));
        Files.createDirectories(LAST_RUN);
        Files.writeString(LAST_RUN.resolve(file), renewed);
        assertThat(page)
                .as("examples/%s lags behind the names; to renew it: cp target/golden/%s examples/%s", file, file, file)
                .isEqualTo(renewed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void everyNameIsListedInBothLanguages(String file) throws IOException {
        String page = read(file);
        List<Named> names = new ArrayList<>(List.of(SchoolFlag.values()));
        names.addAll(List.of(SchoolFigure.values()));
        names.addAll(List.of(LevelFigure.values()));
        names.addAll(List.of(CountyFigure.values()));
        names.addAll(List.of(PartFigure.values()));
        names.addAll(List.of(CountyLevelFigure.values()));
        names.addAll(List.of(CountyFlag.values()));
        names.addAll(List.of(Indicator.values()));
        names.addAll(List.of(
                Results.ENROLLED,
                Results.TESTED,
                Results.PASSED,
                Results.GOOD,
                Results.EXCELLENT,
                Results.ALL_SUBJECTS_PASSED));
        assertThat(page.lines().toList())
                .as("rows of examples/%s", file)
                .containsAll(names.stream().map(name -> row(page, name)).toList());
    }

    /** The row of that name, in whichever table it stands; what it ought to start with where there is none. */
    private static String row(String page, Named name) {
        String start = "| `" + name.id() + "` | " + name.zh() + " |";
        return page.lines().filter(line -> line.startsWith(start)).findFirst().orElse(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void everyGroupOfChildrenIsListed(String file) throws IOException {
        String page = read(file);
        for (ChildGroup group : ChildGroup.values()) {
            for (Named name : List.of(Enrolment.OF_AGE, Enrolment.ENROLLED)) {
                assertThat(page.lines())
                        .contains("| `" + CountyHeaders.idOf(group) + "." + name.id() + "` | "
                                + group.title().zh() + name.zh() + " |");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void everyKindIsListedAndWhatElseIsListedIsReadSo(String file) throws IOException {
        String page = read(file);
        for (SchoolKind kind : SchoolKind.values()) {
            if (kind != SchoolKind.UNKNOWN) {
                Matcher row = Pattern.compile("\\| `" + kind.name() + "` \\| "
                                + kind.title().zh() + " \\| " + kind.title().en() + " \\| (.*) \\|")
                        .matcher(page);
                assertThat(row.find())
                        .as("a row for %s in examples/%s", kind, file)
                        .isTrue();
                for (String variant : row.group(1).split("、", -1)) {
                    assertThat(Kinds.kind(variant)).contains(kind);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void theExampleOfTablesIsReadWithoutAProblem(String file) throws IOException {
        String page = read(file);
        List<Path> files = new ArrayList<>();
        Matcher blocks = Pattern.compile("`(\\S+\\.csv)`\n\n```csv\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        while (blocks.find()) {
            files.add(Read.write(folder.resolve(blocks.group(1)), blocks.group(2)));
        }
        Read read = Read.files(files.toArray(Path[]::new));
        assertThat(files).hasSize(3);
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.schools()).hasSize(2);
            assertThat(county.enrolments()).hasSize(1);
            assertThat(county.results()).hasSize(1);
            assertThat(county.schools().get(0).extraText("校园特色")).isEqualTo("足球");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.md", "DATA.zh-CN.md"})
    void theExampleOfAMappingIsOne(String file) throws IOException {
        String page = read(file);
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        Mapping mapping = Read.mapping(folder, block.group(1));
        assertThat(mapping.columns()).hasSize(13);
        assertThat(mapping.filters()).hasSize(2);
        assertThat(mapping.isKeyedByRow()).isTrue();
    }
}
