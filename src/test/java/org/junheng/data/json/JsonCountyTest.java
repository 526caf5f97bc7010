package org.junheng.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties in JSON, read and written, held against the published schema. */
class JsonCountyTest {
    private static final Path SCHEMA = Path.of("src/main/resources/org/junheng/data/json/county.schema.json");
    private static final Path EXAMPLE = Path.of("examples/county");

    @TempDir
    private Path folder;

    private Path json(String text) {
        return Read.write(folder.resolve("county.json"), text);
    }

    private Path written(List<County> counties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CountyWriter writer = new CountyWriter(out)) {
            for (County county : counties) {
                writer.write(county);
            }
        }
        return json(out.toString(StandardCharsets.UTF_8));
    }

    private static List<Error> errors(String text) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(text, InputFormat.JSON);
    }

    @Test
    void thePublishedSchemaHasEveryName() throws IOException {
        Path made = Path.of("target/county.schema.json");
        Files.writeString(made, CountySchema.text());
        assertThat(Files.readString(SCHEMA))
                .as("the names have changed; look at " + made + " and copy it to " + SCHEMA)
                .isEqualTo(CountySchema.text());
    }

    @Test
    void theExampleCountyComesBackAsItWas() throws IOException {
        Read read = Read.files(
                EXAMPLE.resolve("schools.csv"), EXAMPLE.resolve("county.csv"), EXAMPLE.resolve("results.csv"));
        Path file = written(read.counties());
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(Read.files(file).counties()).isEqualTo(read.counties());
    }

    @Test
    void whateverATableCanHoldComesBackAsItWas() throws IOException {
        Path table = Read.write(
                folder.resolve("schools.csv"),
                "id,name,county,kind,level,private,siteArea (亩),primary.students,junior.students,mainSchool,特色,0列",
                "001,甲,A,,初中,是,10,5,,,足球,007",
                "002,乙,A,九年一贯制,,否,0.1,12人,7,001,,12.5%",
                "1E5,丙,A,,小学,,,,,,\"a\"\"b\",-3");
        Path classes = Read.write(folder.resolve("c.csv"), "id,grade,class,size,level", "001,七,1,四十,初中");
        Read read = Read.files(table, classes);
        Read again = Read.files(written(read.counties()));
        assertThat(again.counties()).isEqualTo(read.counties());
        // 10 mu are 20000/3 m², which no decimal can say.
        assertThat(again.school("001")
                        .figures()
                        .get(SchoolFigure.SITE_AREA)
                        .range()
                        .low())
                .isEqualTo(Exact.of(20_000).dividedBy(Exact.of(3)));
    }

    @Test
    void whatTheTableOfCountiesCanHoldComesBackAsItWas() throws IOException {
        Path schools = Read.write(folder.resolve("s.csv"), "id,name,county", "1,甲,A");
        Path counties = Read.write(
                folder.resolve("c.csv"),
                "county,name,population,layoutPlan,charters,keySchools,primary.entrants,junior.books,disabled.ofAge,特色",
                "A,阿县,12.5,是（县政发(2020)3号）,有,无,500,0.31,7,山区");
        Read read = Read.files(schools, counties);
        assertThat(read.notes().problems()).isEmpty();
        Path file = written(read.counties());
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(Read.files(file).counties()).isEqualTo(read.counties());
    }

    @Test
    void levelsOfAnyLabelComeBackAsTheyWere() throws IOException {
        School school = School.builder("1", "甲")
                .county("A")
                .kind(SchoolKind.OTHER)
                .figure(Level.of("ES.1"), LevelFigure.STUDENTS, "5")
                .build();
        County county = County.of("A", "A", List.of(school));
        assertThat(Read.files(written(List.of(county))).counties()).containsExactly(county);
    }

    @Test
    void aCountyWrittenByHandIsRead() {
        Path file = json("""
            {"id": "A", "name": "阿县", "figures": {"population": 1.5e5},
             "children": {"disabled": {"ofAge": 12, "enrolled": null}},
             "schools": [{"id": 1, "kind": "小学", "flags": {"private": true, "rural": null},
               "figures": {"books": 1200}, "levels": {"primary": {"students": 300}}, "extras": {"特色": "足球"}}],
             "results": [{"school": 1, "grade": "六", "subject": "语文", "tested": 50, "passed": 49}],
             "scores": [{"school": 1, "grade": "五", "student": "a", "subject": "语文", "mark": 0, "fullMark": 100}]}
            """);
        Read read = Read.files(file);
        assertThat(read.notes().problems()).isEmpty();
        County county = read.counties().get(0);
        School school = county.schools().get(0);
        assertThat(county.figures().get(CountyFigure.POPULATION)).isEqualTo(Figure.of(150_000));
        assertThat(county.enrolments().get(0).enrolled()).isEqualTo(Figure.NOT_REPORTED);
        assertThat(school.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(school.flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(300));
        assertThat(school.extraText("特色")).isEqualTo("足球");
        assertThat(county.results()).extracting(Results::grade).containsExactly("五年级", "六年级");
        assertThat(county.results().get(0).tested()).isEqualTo(Figure.of(1));
    }

    @Test
    void jsonLinesAreReadCountyByCounty() {
        Path file = json("""
            {"id": "A", "schools": [{"id": "1"}]}
            {"id": "B", "schools": [{"id": "1"}, {"id": "2", "figures": {"books": "多"}}]}
            """);
        Read read = Read.files(file);
        assertThat(read.counties()).extracting(County::id).containsExactly("A", "B");
        assertThat(read.onlyProblem().message().zh()).startsWith(file + "，schools[1]，第 2 行，“books”列");
    }

    @Test
    void namesThatAreNotKnownAreKeptAndReported() {
        Path file = json("{\"id\": \"A\", \"schools\": [{\"id\": \"1\", \"figures\": {\"boks\": 5}}]}");
        Read read = Read.files(file);
        assertThat(read.onlyProblem().column()).isEqualTo("boks");
        assertThat(read.school("1").extraText("boks")).isEqualTo("5");
    }

    @Test
    void whatIsNoCountyIsRefusedWithItsLine() {
        assertRefused("[{\"id\": \"A\",\n \"schools\": [", 3);
        assertRefused("[{\"name\": \"A\",\n \"schools\": []}]", 1);
        assertRefused("[{\"id\": \"A\",\n \"schools\": {}}]", 2);
        assertRefused("[{\"id\": \"A\",\n \"id\": \"B\"}]", 2);
        assertRefused("[{\"id\": \"A\",\n \"schemaVersion\": \"2\", \"schools\": [{\"id\": 1}]}]", 2);
        assertRefused("[{\"id\": \"A\",\n \"schools\": [{\"id\": [1]}]}]", 2);
        assertRefused("[[[[[[[[[[[[[[[[[[[[[[[[[", 1);
    }

    private void assertRefused(String text, int line) {
        assertThatExceptionOfType(DataException.class)
                .as(text)
                .isThrownBy(() -> Read.files(json(text)))
                .satisfies(refused -> assertThat(refused.problems())
                        .as(text)
                        .extracting(DataProblem::row)
                        .contains(line));
    }

    @Test
    void aHugeNumberDoesNotExhaustMemory() {
        Path file = json("{\"id\": \"A\", \"schools\": [{\"id\": \"1\", \"figures\": {\"books\": 1e999999999}}]}");
        assertThat(Read.files(file).school("1").figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.UNREADABLE);
    }

    @Test
    void theSchemaRefusesWhatTheReaderReports() throws IOException {
        assertThat(errors("[{\"id\": \"A\", \"schools\": [{\"id\": \"1\", \"figures\": {\"boks\": 5}}]}]"))
                .isNotEmpty();
        assertThat(errors("{\"name\": \"A\"}")).isNotEmpty();
        assertThat(errors("{\"id\": \"A\", \"figures\": {\"population\": -1}}")).isNotEmpty();
        assertThat(errors("{\"id\": \"A\", \"figures\": {\"population\": \"20000/3\"}}"))
                .isEmpty();
    }
}
