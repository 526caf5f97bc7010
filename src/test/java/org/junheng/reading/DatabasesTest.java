package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases: a file of SQLite, floating numbers, and what their addresses may hold. */
class DatabasesTest {
    @TempDir
    private Path folder;

    private Path sqlite(String... statements) throws SQLException {
        Path file = folder.resolve("edu.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private Path config(String url, String... lines) {
        return Reads.write(folder.resolve("d.yaml"), "url: \"" + url + "\"\n" + String.join("\n", lines) + "\n");
    }

    /** Case 16: its driver refuses to be read only once it is connected, and knows no repeatable reads. */
    @Test
    void case16() throws SQLException {
        Path file = sqlite(
                "create table schools (学校代码 text, 学校名称 text, 区县 text, 办学类型 text, 小学在校生数 integer, 图书册数 real)",
                "insert into schools values ('1', '甲', 'A', '小学', 100, 2999.9999999999995), ('2', '乙', 'A', '小学', 200, 0.1)",
                "create table counties (区县 text, 常住人口 integer)",
                "insert into counties values ('A', 50000)",
                "create table results (学校代码 text, 学段 text, 年级 text, 学科 text, 参考人数 integer, 合格人数 integer)",
                "insert into results values ('1', '小学', '六', '语文', 50, 40)");
        Reads read =
                Reads.of(config("jdbc:sqlite:" + file, "schools: schools", "counties: counties", "results: results"));
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.schools()).extracting(School::name).containsExactly("甲", "乙");
            assertThat(county.results()).hasSize(1);
        });
        assertThat(read.primary("2", LevelFigure.STUDENTS)).isEqualTo(Figure.of(200));
        assertThat(read.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.of(3000));
        assertThat(read.figure("2", SchoolFigure.BOOKS)).isEqualTo(Figure.of("0.1"));
    }

    @Test
    void aFileOfSqliteThatIsNotThereIsNotMade() {
        Path nowhere = folder.resolve("nowhere.db");
        Reads read = Reads.of(config("jdbc:sqlite:" + nowhere, "schools: schools"));
        assertThat(read.refused()).isTrue();
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void aFileOfSqliteGivenAsDataSaysHowToReadIt() throws SQLException {
        Reads read = Reads.of(sqlite("create table schools (id text)"));
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains("SQLite").contains("url: jdbc:sqlite:");
    }

    @Test
    void floatingIdsOfMoreThanFifteenDigitsAreCut() throws SQLException {
        Path file = sqlite(
                "create table schools (学校代码 real, 学校名称 text, 区县 text, 办学类型 text, 小学在校生数 integer)",
                "insert into schools values (440101200001011234, '甲', 'A', '小学', 100), (440101200001011235, '乙', 'A', '小学', 200)");
        Reads read = Reads.of(config("jdbc:sqlite:" + file, "schools: schools"));
        assertThat(read.counties().get(0).schools()).extracting(School::id).containsExactlyInAnyOrder("甲", "乙");
        assertThat(read.said()).contains("末尾数字丢失").doesNotContain("删去");
    }

    /** What runs code, reads files of this machine, or hides either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x.sql'",
                "jdbc:h2:mem:x;init=RUNSCRIPT FROM 'x.sql'",
                "jdbc:h2:mem:x;MODE=MySQL;INIT=x",
                "jdbc:h2:mem:x;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:h2:mem:x;IFEXISTS=TRUE\\\\;INIT=x",
                "jdbc:mysql://db/edu?allowLoadLocalInfile=true",
                "jdbc:mysql://db/edu?useSSL=true&autoDeserialize=true",
                "jdbc:mysql://db/edu?%61llowLoadLocalInfile=true",
                "jdbc:mysql://address=(host=db)(allowLoadLocalInfile=true)/edu",
                "jdbc:mysql://(host=db,allowLoadLocalInfile=true)/edu",
                "jdbc:mysql://db/edu?queryInterceptors=x",
                "jdbc:mysql:fabric://db/edu?propertiesTransform=x",
                "jdbc:postgresql://db/edu?socketFactory=x&socketFactoryArg=y",
                "jdbc:postgresql://db/edu?sslfactory=x",
                "jdbc:postgresql://db/edu?loggerFile=/etc/x",
                "jdbc:postgresql://db/edu?user=a&password=b",
                "jdbc:postgresql://a:b@db/edu",
                "jdbc:sqlite:edu.db?enable_load_extension=true",
                "jdbc:sqlite::resource:http://db/x",
                "jdbc:oracle:thin:@ldap://db/x",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=x))",
                "jdbc:derby:x;create=true",
                "jdbc:hsqldb:mem:x",
                "jdbc:calcite:model=inline:{}",
                "jdbc:ignite:cfg://http://db/x.xml",
                "jdbc:sqlserver://db;socketFactoryClass=x",
                "jdbc:db2://db/edu:clientRerouteServerListJNDIName=ldap://x;",
                "jdbc:jndi:ldap://x"
            })
    void anAddressThatMayRunCodeIsRefused(String url) {
        Reads read = Reads.of(config(url, "schools: schools"));
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains("JUNHENG_JDBC_ALLOW").contains("d.yaml");
    }

    /** Refused for what they name, which is not there; and not for what they hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@db.example:1521/edu",
                "jdbc:mysql://127.0.0.1:1/edu?useSSL=true&serverTimezone=Asia/Shanghai&characterEncoding=utf8",
                "jdbc:sqlserver://127.0.0.1:1;databaseName=edu;encrypt=true;trustServerCertificate=false",
                "jdbc:dm://127.0.0.1:1/edu?schema=A",
                "jdbc:kingbase8://127.0.0.1:1/edu",
                "jdbc:mariadb://127.0.0.1:1/edu",
                "jdbc:h2:mem:nothing;MODE=Oracle;DB_CLOSE_DELAY=-1",
                "jdbc:sqlite:nowhere.db?mode=ro"
            })
    void anHonestAddressIsNotRefused(String url) {
        assertThat(Reads.of(config(url, "schools: schools")).said()).doesNotContain("JUNHENG_JDBC_ALLOW");
    }
}
