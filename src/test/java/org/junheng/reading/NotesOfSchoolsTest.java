package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of single schools, of what is not a school's own, and notes that leave nothing to be checked. */
class NotesOfSchoolsTest {
    private static final String TABLE = """
            学校代码,学校名称,区县,办学类型,在校生数,教学及辅助用房面积,运动场地面积,图书册数
            2101,东街小学,清河县,小学,400,3100,3000,16000
            2102,西关小学,清河县,小学,612,4100,4000,19000
            2103,南街小学,清河县,小学,412,4101,4001,19001
            """;
    private static final String ASKED = "请核对其余的话";

    @TempDir
    private Path folder;

    private Reads noted(String note) {
        return Reads.of(Reads.write(folder.resolve("学校.csv"), TABLE + note + "\n"));
    }

    /** Which of the schools lost a figure: 1, 2, 3. */
    private static String lost(Reads reads, SchoolFigure figure) {
        StringBuilder lost = new StringBuilder();
        for (String id : List.of("2101", "2102", "2103")) {
            lost.append(reads.figure(id, figure).isReported() ? "" : id.substring(3));
        }
        return lost.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            注：东街小学教学楼正在建设，面积按建成后的规模填报。 | 1 | 1
            注：西关小学正在扩建，教学及辅助用房面积为建成后的面积。 | 2 | ''
            说明：南街小学整体搬迁，运动场地面积按搬迁后的面积填报。 | '' | 3
            注：东街小学、西关小学新楼在建，教学及辅助用房面积按建成后的规模填报。 | 12 | ''
            注：图书均为实有。东街小学教学楼在建，教学及辅助用房面积按建成后的规模填报。 | 1 | ''
            注：东街小学已改造完成，其余学校教学及辅助用房面积按建成后的规模填报。 | 123 | ''
            注：教学楼正在建设，教学及辅助用房面积按建成后的规模填报。 | 123 | ''
            注：东街小学已搬迁；教学及辅助用房面积均按建成后的规模填报。 | 123 | ''
            """)
    void aNoteThatNamesASchoolBeforeIsOfThatOne(String note, String rooms, String grounds) {
        Reads reads = noted(note);
        assertThat(lost(reads, SchoolFigure.TEACHING_AREA)).as(reads.said()).isEqualTo(rooms);
        assertThat(lost(reads, SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(grounds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            注：东街小学运动场地与西关小学共用。 | '' | 12
            注：东街小学运动场地与西关小学合用 | '' | 12
            注：东街小学与西关小学共用操场。 | '' | 12
            注：南街小学运动场地与镇政府共用。 | '' | 3
            注：南街小学运动场地与第一中学共同使用一处，系租用。 | '' | 3
            注：东街小学运动场地为租用。 | '' | 1
            注：西关小学教学及辅助用房系租用民房。 | 2 | ''
            注：西关小学教学及辅助用房借用村委会房屋。 | 2 | ''
            说明：东街小学运动场地租赁自某某公司 | '' | 1
            说明：运动场地均为租用 | '' | 123
            注：运动场地面积不含租用场地。 | '' | ''
            注：运动场地周末向社区居民开放共享。 | '' | ''
            注：没有租用校舍的学校。 | '' | ''
            """)
    void whatIsNotTheSchoolsOwnIsNotItsFigure(String note, String rooms, String grounds) {
        Reads reads = noted(note);
        assertThat(lost(reads, SchoolFigure.TEACHING_AREA)).as(reads.said()).isEqualTo(rooms);
        assertThat(lost(reads, SchoolFigure.SPORTS_GROUND_AREA))
                .as(reads.said())
                .isEqualTo(grounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：数据截至2025年9月",
                "注：数据截至2025年9月1日。",
                "注：各项数据截止到2024年底。",
                "注：统计时点为2025年9月1日",
                "注：1.本表数据来源于2024年教育事业统计年报。",
                "注：数据来自学籍信息管理系统。",
                "说明：本表数据来源于教育事业统计报表系统，在校生数以全国中小学生学籍信息管理系统为准。",
                "注：教学及辅助用房面积不含宿舍、食堂。",
                "注：1.数据截至2025年9月1日。\n2.教学及辅助用房面积不含食堂。\n3.在校生数以学籍信息管理系统为准。",
                "填表人：张敏        审核人：李建国        填表日期：2025年9月1日",
                "注：数据截至2025年9月\n填表人：张敏        审核人：李建国        填表日期：2025年9月1日        联系电话：0433-7212345",
            })
    void notesThatAreUnderstoodAreNotQuoted(String note) {
        assertThat(noted(note).said()).doesNotContain(ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：东街小学2025年8月撤并。",
                "注：数据截至2025年9月，东街小学暂未投用。",
                "注：数据来源于2024年规划报表系统。",
                "注：图书含乡镇图书馆藏书。",
                "注：在校生数以规划设计为准。",
                "注：1.数据截至2025年9月。\n2.东街小学与西关小学合并办学。",
                "注：数据截至2025年9月\n填表人：张敏，东街小学一栋楼在外借",
            })
    void othersAreQuotedAsBefore(String note) {
        assertThat(noted(note).said()).contains(ASKED);
    }

    @Test
    void anOldYearOfANoteIsHeldAgainstTheDay() {
        for (String note : List.of("注：数据截至2021年9月1日。", "注：本表数据来源于2021年教育事业统计年报。", "注：以上各数均为2021年数。")) {
            Path file = Reads.write(folder.resolve("学校.csv"), TABLE + note + "\n");
            assertThat(StatedYearsTest.told("2025-09-01", file)).as(note).hasSize(1);
            assertThat(StatedYearsTest.told("2021-12-31", file)).as(note).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"以下为规划新建学校", "（二）规划新建学校", "以下均为在建学校：", "拟建学校（1所）", "二、停办撤并学校", "以下学校已撤并", "筹建小学"})
    void schoolsBelowALabelThatSaysTheyAreNotThereHaveNoFigures(String label) {
        String[] rows = TABLE.split("(?=2103)", -1);
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), rows[0] + "," + label + ",,,,,,\n" + rows[1]));
        assertThat(lost(reads, SchoolFigure.BOOKS)).as(reads.said()).isEqualTo("3");
        assertThat(reads.said()).contains("第 4 行", "这一行写着“" + label + "”");
    }

    @ParameterizedTest
    @CsvSource({"以下为乡镇学校", "二、乡镇学校", "（二）新建成学校", "新城区学校", "规划区学校"})
    void otherLabelsAreLabels(String label) {
        String[] rows = TABLE.split("(?=2103)", -1);
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), rows[0] + "," + label + ",,,,,,\n" + rows[1]));
        assertThat(lost(reads, SchoolFigure.BOOKS)).as(reads.said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "校舍产权,租用,true",
        "校舍产权,部分租赁,true",
        "用房来源,借用村委会,true",
        "运动场地权属,租赁,true",
        "校舍产权,自有,false",
        "校舍产权,国有,false",
        "房屋产权,无租用,false",
        "权属,租赁（2020—2030年）,false",
        "校舍产权,出租一间,false"
    })
    void roomsThatAreNotTheSchoolsOwnAreTold(String header, String cell, boolean told) {
        String table =
                "学校代码,学校名称,区县,办学类型,在校生数," + header + "\n2101,东街小学,清河县,小学,400,自有\n2102,西关小学,清河县,小学,500," + cell + "\n";
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), table));
        assertThat(reads.said().contains("第 3 行写着") || reads.said().contains("这一列第 3 行写着“" + cell + "”"))
                .isEqualTo(told);
    }
}
