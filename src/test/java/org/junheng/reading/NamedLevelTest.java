package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The level that a title, a sheet or a file names is that of a table that says none itself; and no county is called by it. */
class NamedLevelTest {
    private static final String ROWS = "学校名称,在校生数,专任教师数\n东街校,400,30\n西街校,350,20\n";

    @TempDir
    private Path folder;

    private List<Reads> called(String name) {
        return List.of(
                Reads.of(Reads.write(folder.resolve(name + ".csv"), ROWS)),
                Reads.of(Reads.write(folder.resolve("学校.csv"), name + ",,\n" + ROWS)),
                Reads.of(new Book().sheet(name, "", "", Sheets.rows(ROWS)).write(folder.resolve("学校.xlsx"))));
    }

    @ParameterizedTest
    @CsvSource({
        "云川县小学,小学",
        "云川县小学情况,小学",
        "云川县2024年小学基本情况统计表,小学",
        "小学,小学",
        "小学数据,小学",
        "云川县普通小学情况,小学",
        "云川县初中,初中",
        "云川县初级中学情况,初中",
        "初中学校情况一览表,初中",
        "云川县中小学,",
        "云川县小学和初中,",
        "云川县义务教育学校,",
        "云川县小学及九年一贯制学校,",
        "云川县小学附设幼儿园,",
        "云川县学校,",
        "云川县小学生情况,",
        "云川县小学毕业生情况,",
        "高桥小学摸底,",
    })
    void theLevelIsTheOneThatIsNamed(String name, String level) {
        for (Reads reads : called(name)) {
            assertThat(reads.refused()).as(name + reads.said()).isFalse();
            School school = reads.school("东街校");
            for (Level each : List.of(Level.PRIMARY, Level.JUNIOR)) {
                boolean known = school.levels().containsKey(each)
                        && school.level(each).get(LevelFigure.STUDENTS).isReported();
                assertThat(known)
                        .as(name + each + reads.said())
                        .isEqualTo(each.title().zh().equals(level));
            }
            assertThat(reads.said().contains("属于哪个学段不明")).as(name).isEqualTo(level == null);
        }
    }

    @ParameterizedTest
    @CsvSource({"云川县小学", "云川县初中情况", "云川县小学基本情况统计表", "云川县小学数据"})
    void theCountyIsCalledByItsNameAlone(String name) {
        for (Reads reads : called(name)) {
            assertThat(reads.counties().get(0).id()).as(name + reads.said()).isEqualTo("云川县");
            assertThat(reads.said()).contains("读作区县“云川县”");
        }
    }

    @Test
    void twoFilesAreTwoCounties() {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("云川县小学.csv"), ROWS),
                Reads.write(folder.resolve("平川县小学.csv"), ROWS.replace("街", "河")));
        assertThat(reads.counties().stream().map(county -> county.id())).containsExactlyInAnyOrder("云川县", "平川县");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            学段 | 初中 | 初中 | 按这一格读入
            办学类型 | 初级中学 | 初中 | 按这一格读入
            学段 | 小学 | 小学 | ''
            办学类型 | 九年一贯制学校 | '' | ''
            办学类型 | 小学 | 小学 | ''
            """)
    void whatTheTableSaysGoesBeforeAndIsTold(String header, String cell, String level, String said) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "云川县小学情况,,\n学校名称," + header + ",在校生数\n东街校," + cell + ",400\n西街校," + cell + ",300\n"));
        assertThat(reads.said()).contains(said);
        assertThat(reads.said().contains("按这一格读入")).as(reads.said()).isEqualTo(!said.isEmpty());
        if (!level.isEmpty()) {
            assertThat(reads.school("东街校")
                            .level(level.equals("小学") ? Level.PRIMARY : Level.JUNIOR)
                            .get(LevelFigure.STUDENTS)
                            .isReported())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "小学,云川县第一中学,false",
        "小学,育才九年一贯制学校,false",
        "小学,云川县初级中学,false",
        "小学,育才学校,true",
        "小学,东街小学,true",
        "小学,东沟教学点,true",
        "初中,云川县第一中学,true",
        "初中,城关一中,true",
        "初中,东街小学,false",
        "初中,育才完全中学,true",
        "初中,云川县高级中学,false",
    })
    void aSchoolThatIsCalledOtherwiseIsNotOfIt(String level, String school, boolean of) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), "云川县" + level + "情况,\n学校名称,在校生数\n" + school + ",400\n南街校,300\n"));
        assertThat(reads.said().contains("没有按这个学段读入")).as(reads.said()).isEqualTo(!of);
        assertThat(reads.said().contains("属于哪个学段不明")).isEqualTo(!of);
    }
}
