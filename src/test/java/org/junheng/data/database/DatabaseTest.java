package org.junheng.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junheng.data.Read;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Reading from a database, shown with H2 in memory. */
class DatabaseTest {
    @TempDir
    private Path folder;

    private String url = "";
    private Connection keeping;

    @BeforeEach
    void makeTables(TestInfo test) throws SQLException {
        url = "jdbc:h2:mem:" + test.getDisplayName().replace("()", "");
        keeping = DriverManager.getConnection(url);
        run("create table schools (id varchar, name varchar, county varchar, kind varchar, private boolean,"
                + " books double precision, \"equipmentValue (万元)\" decimal(12, 2), \"primary.students\" int)");
        run("insert into schools values ('2', '乙', 'B', '小学', true, 1200, 12.50, 300), ('1', '甲', 'A', '小学', null,"
                + " null, 3.00, 100), ('3', '丙', 'B', '小学', false, 0.5, null, null)");
        run("create table county (county varchar, \"disabled.ofAge\" int)");
        run("insert into county values ('A', 7), ('B', 0)");
    }

    @AfterEach
    void dropTables() throws SQLException {
        keeping.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = keeping.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path config(String... lines) {
        return Read.write(folder.resolve("database.yaml"), "url: " + url, String.join("\n", lines));
    }

    @Test
    void tablesAndQueriesAreReadWithTheHeadersOfFiles() {
        Read read = Read.files(config("schools: schools", "counties: select * from county where 1 = 1;"));
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties()).extracting(County::id).containsExactly("A", "B");
        assertThat(read.counties().get(0).enrolments().get(0).group()).isEqualTo(ChildGroup.DISABLED);
        assertThat(read.school("2").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(read.school("2").figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(125_000));
        assertThat(read.school("2").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(300));
        assertThat(read.school("3").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of("0.5"));
        assertThat(read.school("1").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.UNKNOWN);
        assertThat(read.school("1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void theSourceIsHashedByWhatWasRead() throws SQLException {
        Path config = config("schools: schools");
        String before = Read.files(config).notes().sources().get(0).sha256();
        assertThat(Read.files(config).notes().sources().get(0))
                .isEqualTo(new ReadingNotes.ReadSource(config.toString(), before, 3));
        run("update schools set books = 1201 where id = '2'");
        assertThat(Read.files(config).notes().sources().get(0).sha256()).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeReadSaysWhichRowOfWhichCounty() throws SQLException {
        run("alter table schools alter column books set data type varchar");
        run("update schools set books = '很多' where id = '3'");
        Path config = config("schools: schools");
        assertThat(Read.files(config).onlyProblem().message().zh()).startsWith(config + "，schools[B]，第 2 行，“BOOKS”列");
    }

    @Test
    void listsGoToTheirSchoolsWithOrWithoutAColumnForTheCounty() throws SQLException {
        run("create table results (county varchar, id varchar, subject varchar, tested int, passed int)");
        run("insert into results values ('B', '2', '语文', 50, 49), ('B', '2', '数学', 50, 48)");
        run("create table classes (school varchar, grade varchar, class varchar, size int)");
        run("insert into classes values ('1', '三', '1', 45)");
        Read read = Read.files(config("schools: schools", "results: results", "classes: classes"));
        assertThat(read.counties().get(1).results()).hasSize(2);
        assertThat(read.counties().get(0).classes()).hasSize(1);
        assertThat(read.notes().problems()).isEmpty();
    }

    @Test
    void rowsOfNoCountyThatIsReadAreCountedAndASchoolWithoutACountyIsRefused() throws SQLException {
        run("insert into county values ('C', 1), (null, 2)");
        Read read = Read.files(config("schools: schools", "counties: county"));
        assertThat(read.onlyProblem().message().en()).contains("2 rows have no county");
        run("insert into schools (id) values ('9')");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(config("schools: schools")))
                .withMessageContaining("1 rows have no county");
    }

    @Test
    void theMappingHoldsForDatabasesToo() throws SQLException {
        run("create table foreign_schools (school_no int, ward varchar, pupils int)");
        run("insert into foreign_schools values (7, 'W', 55)");
        Mapping mapping = Read.mapping(
                folder,
                "columns:",
                "  id: SCHOOL_NO",
                "  county: WARD",
                "  level: { value: 小学 }",
                "  students: PUPILS");
        Read read = Read.files(mapping, config("schools: foreign_schools"));
        assertThat(read.school("7").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(55));
    }

    @Test
    void theSameSchoolTwiceIsRefusedNamingBothRows() throws SQLException {
        run("insert into schools (id, county) values ('2', 'B')");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(config("schools: schools")))
                .withMessageContaining("is there twice, first in row 1");
    }

    @Test
    void aConfigurationListsAllOfItsMistakes() {
        Path config = Read.write(
                folder.resolve("bad.yaml"),
                "url: h2:mem",
                "password: secret",
                "passwordFrom: JUNHENG_NO_SUCH",
                "pupils: x");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(config))
                .satisfies(refused -> {
                    assertThat(refused.problems())
                            .extracting(DataProblem::column)
                            .containsExactlyInAnyOrder("url", "schools", "password", "passwordFrom", "pupils");
                    assertThat(refused.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void aDatabaseThatAnswersWithAnErrorIsToldPlainly() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(config("schools: nowhere")))
                .withMessageContaining("the database answers");
        Path unknown = Read.write(folder.resolve("u.yaml"), "url: jdbc:oracle:thin:@nowhere", "schools: a");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(unknown))
                .withMessageContaining("there is no driver");
    }
}
