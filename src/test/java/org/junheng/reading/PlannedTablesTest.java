package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, lists of what is to come and results of chosen students, wherever the title, the sheet or the file says so. */
class PlannedTablesTest {
    private static final String ROWS = "学校代码,学校名称,区县,办学类型,在校生数\nA01,东街小学,平山县,小学,400\nA02,西街小学,平山县,小学,500\n";

    @TempDir
    private Path folder;

    /** As the title above the header, the name of the file and of the sheet. */
    private List<Reads> called(String title) throws IOException {
        Path book = folder.resolve("book.xlsx");
        WorkbookParityTest.write(
                book,
                Arrays.stream((title + ",,,,\n" + ROWS).split("\n"))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList(),
                false);
        return List.of(
                Reads.of(Reads.write(folder.resolve("学校.csv"), title + ",,,,\n" + ROWS)),
                Reads.of(Reads.write(folder.resolve(title + ".csv"), ROWS)),
                Reads.of(book));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县2027年学校办学条件规划一览表",
                "平山县学校预计达到情况表",
                "平山县2027年学校办学条件目标值",
                "平山县学校整改完成后办学条件一览表",
                "平山县学校办学条件一览表（整改后）",
                "平山县学校建成投用后办学条件一览表",
                "平山县学校达标方案一览表",
                "平山县义务教育优质均衡2027年目标一览表",
                "2026年拟购图书",
                "2026年采购清单",
                "在途图书",
                "平山县学校应配图书情况表",
                "图书缺口",
                "平山县学校应配标准办学条件一览表",
                "平山县学校拟配备办学条件一览表",
                "报废图书",
                "平山县学校“十五五”末达到情况表",
                "平山县下学年办学条件表",
                "平山县2026年拟招班级表",
                "平山县学校布局方案",
            })
    void aPlanAnywhereInATitleAndAListOfWhatIsToComeAreRefused(String title) throws IOException {
        for (Reads reads : called(title)) {
            assertThat(reads.refused()).as(title + reads.said()).isTrue();
            assertThat(reads.said()).contains("“" + title + "”").contains("请给出");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平山县教育局发展规划处填报学校情况",
                "平山县目标管理考核办公室学校情况",
                "平山县规划完成情况表",
                "平山县建成区后街学校情况表",
                "平山县预计小学情况表",
                "平山县缺口乡学校情况",
                "平山县采购中心学校情况表",
                "平山县营养改善计划学校情况表",
                "平山县学校图书（不含拟购图书）",
                "平山县学校情况（已剔除报废图书）",
                "平山县建档立卡学校情况表",
                "平山县课后服务学校情况表",
                "平山县义务教育优质均衡学校情况表",
                "平山县虚拟实验学校情况表",
                "平山县学校情况表（不含拟购、在建，报废设备已剔除）",
                "平山县学校情况（拟购设备不计入）",
                "平山县“十四五”末学校情况表",
            })
    void namesAndOfficesWithSuchWordsSayNothing(String title) throws IOException {
        for (Reads reads : called(title)) {
            assertThat(reads.refused()).as(title + reads.said()).isFalse();
            assertThat(reads.counties().stream()
                            .flatMap(county -> county.schools().stream())
                            .map(School::id))
                    .containsExactly("A01", "A02");
            assertThat(reads.said()).doesNotContain("这张表写着");
        }
    }

    /** Results and marks, in the file's name and in the title. */
    private List<Reads> results(String title) {
        String schools = "学校代码,学校名称,区县,办学类型,小学在校生数\nA01,东街小学,平山县,小学,400\n";
        String results = "学校代码,学校名称,学段,年级,学科,参考人数,合格人数\nA01,东街小学,小学,六年级,语文,50,49\n";
        String marks = "学校代码,学校名称,年级,班级,考号,姓名,语文（满分100）\nA01,东街小学,六年级,六（1）班,2025001,甲,88\n";
        Path file = Reads.write(folder.resolve("学校.csv"), schools);
        return List.of(
                Reads.of(file, Reads.write(folder.resolve("结果.csv"), title + ",,,,,,\n" + results)),
                Reads.of(file, Reads.write(folder.resolve(title + ".csv"), results)),
                Reads.of(file, Reads.write(folder.resolve("名单.csv"), title + ",,,,,,\n" + marks)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025年六年级教学质量目标任务分解表,true",
        "六年级语文目标任务成绩统计表,true",
        "平山县六年级语文目标,true",
        "成绩预计,true",
        "六年级语文预测成绩统计表,true",
        "平山县六年级语文数学补考成绩,true",
        "六年级语文成绩（抽样）,true",
        "六年级抽测样本成绩,true",
        "六年级期末检测前50名学生成绩,true",
        "六年级语文实验班成绩统计表,true",
        "六年级语文其中：城区学生成绩统计表,true",
        "六年级语文抽测成绩统计表,false",
        "六年级目标检测成绩,false",
        "六年级合格与优秀学生人数统计表,false",
        "六年级成绩（不含补考）,false",
        "平山县六年级质量监测成绩,false",
        "六年级成绩（含实验班）,false",
        "六年级考前预测卷成绩,false",
        "平山县2025年六年级期末模拟考试成绩,false",
        "教学计划处六年级成绩,false",
        "六年级语文重考成绩表,true",
        "六年级补测成绩,true",
        "六年级语文质量监测（按20%比例随机抽取学生）,true",
        "六年级语文质量监测（随机抽取）,true",
        "六年级语文成绩（重考学生不计入）,false",
    })
    void resultsOfTargetsAndOfChosenStudentsAreRefused(String title, boolean refused) {
        for (Reads reads : results(title)) {
            assertThat(reads.refused()).as(title + reads.said()).isEqualTo(refused);
            assertThat(reads.said().contains("这张表写着“" + title + "”"))
                    .as(title + reads.said())
                    .isEqualTo(refused);
        }
    }
}
