package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.ApplicationForm;
import org.junheng.data.DataReader;
import org.junheng.data.OfficialWorkbooks;
import org.junheng.data.PlainTable;
import org.junheng.data.database.ExampleDatabase;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;
import org.junheng.report.JsonReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example county gives byte-equal verdicts whatever it is read from. What a shape does not have ({@link
 * OfficialWorkbooks#NOT_IN_THE_EXPORTS}) is taken out of the plain table too, or put beside it; so are the amounts that
 * the application form does not ask for. What the form decides as it is handed in has its own test.
 */
class ShapesTest {
    /** The URL of an empty PostgreSQL database, user and password within; .ci/run sets it. */
    private static final String POSTGRES = "JUNHENG_TEST_POSTGRES";

    private static final String POSTGRES_PASSWORD = "JUNHENG_TEST_POSTGRES_PASSWORD";

    private static final Path EXAMPLE = Path.of("examples/county");
    private static final List<String> TABLES = List.of("schools", "county", "results");
    private static Junheng rules;
    private static String expected = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void fromTables() {
        rules = ExampleCounty.bothPacks();
        expected = verdicts(
                TABLES.stream().map(name -> EXAMPLE.resolve(name + ".csv")).toList());
    }

    private static String verdicts(List<Path> files) {
        List<County> counties = new ArrayList<>();
        assertThat(DataReader.read(files, Mapping.none(), counties::add).problems())
                .isEmpty();
        assertThat(counties).hasSize(1);
        return JsonReport.of(rules.evaluate(counties.get(0), ExampleCounty.OPTIONS));
    }

    @Test
    void fromJson() throws IOException {
        Path json = folder.resolve("county.json");
        try (OutputStream out = Files.newOutputStream(json);
                CountyWriter writer = new CountyWriter(out)) {
            writer.write(ExampleCounty.read());
        }
        assertThat(verdicts(List.of(json))).isEqualTo(expected);
    }

    @Test
    void fromH2() throws IOException, SQLException {
        fromDatabase("jdbc:h2:mem:shapes", List.of("url: \"jdbc:h2:mem:shapes\""));
    }

    @Test
    void fromPostgres() throws IOException, SQLException {
        String url = System.getenv(POSTGRES);
        assumeFalse(
                url == null,
                "skipped: set " + POSTGRES + " to the JDBC URL of an empty PostgreSQL database, as .ci/run does");
        // A password has no place in the address of a data file; the environment has it, as in the field.
        fromDatabase(
                url,
                List.of(
                        "url: \"" + url.substring(0, url.indexOf('?')) + '"',
                        "user: junheng",
                        "passwordFrom: " + POSTGRES_PASSWORD));
    }

    private void fromDatabase(String url, List<String> address) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String name : TABLES) {
                ExampleDatabase.load(connection, name, EXAMPLE.resolve(name + ".csv"));
            }
            List<String> lines = new ArrayList<>(address);
            lines.addAll(List.of("schools: schools", "counties: county", "results: select * from results"));
            Path config = Files.write(folder.resolve("database.yaml"), lines);
            assertThat(verdicts(List.of(config))).isEqualTo(expected);
        }
    }

    /** All columns, an item a row; the county's form is one of its own. */
    @Test
    void fromLongForms() throws IOException {
        Path schools = PlainTable.asForm(
                EXAMPLE.resolve("schools.csv"), folder.resolve("学校填报.csv"), List.of("学校代码", "学校名称", "区县"));
        Path county = PlainTable.asForm(EXAMPLE.resolve("county.csv"), folder.resolve("区县填报.csv"), List.of());
        assertThat(verdicts(List.of(schools, county, EXAMPLE.resolve("results.csv"))))
                .isEqualTo(expected);
    }

    /** Class bands among them: the exports count classes of 56 to 60 and of 61 to 65. */
    @Test
    void fromOfficialExports() throws IOException {
        List<Path> files = new ArrayList<>(
                OfficialWorkbooks.of(EXAMPLE.resolve("schools.csv")).write(folder));
        Path plain = PlainTable.without(
                EXAMPLE.resolve("schools.csv"), folder.resolve("schools.csv"), OfficialWorkbooks.NOT_IN_THE_EXPORTS);
        List<Path> others = List.of(EXAMPLE.resolve("county.csv"), EXAMPLE.resolve("results.csv"));
        files.addAll(others);
        List<Path> table = new ArrayList<>(List.of(plain));
        table.addAll(others);
        assertThat(verdicts(files)).isEqualTo(verdicts(table)).isNotEqualTo(expected);
    }

    /** What the exports lack stands in a table beside them, a row for each school, with its id or with its name alone. */
    @Test
    void fromOfficialExportsWithASupplement() throws IOException {
        List<Path> exports =
                OfficialWorkbooks.of(EXAMPLE.resolve("schools.csv")).write(folder);
        for (List<String> who : List.of(List.of("学校代码", "学校名称", "区县"), List.of("学校代码"), List.of("学校名称"))) {
            List<String> columns = new ArrayList<>(who);
            columns.addAll(OfficialWorkbooks.NOT_IN_THE_EXPORTS);
            List<Path> files = new ArrayList<>(exports);
            files.add(PlainTable.only(EXAMPLE.resolve("schools.csv"), folder.resolve("学校补充情况表.csv"), columns));
            files.addAll(List.of(EXAMPLE.resolve("county.csv"), EXAMPLE.resolve("results.csv")));
            assertThat(verdicts(files)).as(who.toString()).isEqualTo(expected);
        }
    }

    /** The amounts decide, and that their ratios stand beside them changes nothing. */
    @Test
    void fromTheApplicationFormCompletedWithAmounts() throws IOException {
        assertThat(verdictsOfForm(true, true)).isEqualTo(expected);
        assertThat(verdictsOfForm(true, false)).isEqualTo(expected);
    }

    /** As it is handed in it has no ids: the sheets beside it do, and the schools are joined by their names. */
    @Test
    void fromTheApplicationFormCompletedWithAmountsAndJoinedByName() throws IOException {
        assertThat(verdictsOfForm(false, true)).isEqualTo(expected);
        assertThat(verdictsOfForm(false, false)).isEqualTo(expected);
    }

    private String verdictsOfForm(boolean ids, boolean first) throws IOException {
        Path form =
                ApplicationForm.of(EXAMPLE.resolve("schools.csv")).completed(folder.resolve("申报表.xlsx"), ids, first);
        return verdicts(List.of(form, EXAMPLE.resolve("county.csv"), EXAMPLE.resolve("results.csv")));
    }

    @Test
    void fromTheExampleDatabase() {
        // Its address lets the driver run a file, which whoever runs the program has to allow.
        System.setProperty("JUNHENG_JDBC_ALLOW", "INIT");
        try {
            assertThat(verdicts(List.of(Path.of("examples/database/database.yaml"))))
                    .isEqualTo(expected);
        } finally {
            System.clearProperty("JUNHENG_JDBC_ALLOW");
        }
    }
}
