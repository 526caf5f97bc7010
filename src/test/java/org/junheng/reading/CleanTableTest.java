package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.data.CleanCounty;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clean tables are read without a word: over 1,000 of them at most one false notice, and none that changes what is read. */
class CleanTableTest {
    private static final int TABLES = 1000;
    private static final List<String> PLACES = List.of(
            "平均", "合计沟", "标准", "均县", "最高峰", "方差村", "其中村", "国标路", "达标", "续溪", "汇总", "中位", "上年坊", "说明镇", "第一", "实验", "城关",
            "人民路", "红旗", "东方红", "八一", "幼师附属", "三完", "一中附属", "大坪", "小计湾", "总塘", "注山", "单位街", "备注山", "占比河", "表井", "页山",
            "县直", "镇中心");
    private static final List<LevelFigure> FIGURES =
            List.of(LevelFigure.STUDENTS, LevelFigure.TEACHERS, LevelFigure.CLASSES);
    private static final List<SchoolFigure> WHOLE = List.of(
            SchoolFigure.SPORTS_GROUND_AREA,
            SchoolFigure.INDOOR_SPORTS_AREA,
            SchoolFigure.BOOKS,
            SchoolFigure.EQUIPMENT_VALUE);

    /** What stands above honest tables; every second one has one. */
    private static final List<String> ABOVE = List.of(
            "单位：人、平方米、元、册",
            "单位：所、个、人、平方米、元、册、台（套）",
            "（单位：人、m²、元）",
            "2024年某县义务教育学校基本情况统计表（单位：人、平方米、元）",
            "填表人：李明　审核人：王强　填表日期：2024年9月10日",
            "报表日期：2024-09-01 金额单位：元",
            "填报单位：万元镇中心学校",
            "填报单位：千人桥乡人民政府 单位：人",
            "编制单位：某县教育局（盖章）",
            "说明：本表数据以2024年9月1日为统计时点",
            "注：运动场地面积、室内体育用房面积以实测为准",
            "注：图书册数不含电子图书",
            "注：教学仪器设备资产值为账面原值，单位：元",
            "一、学校基本情况（面积单位：平方米；金额单位：元）",
            "数据来源：教育事业统计年报（学生数：人）",
            "学生、教师：人；面积：平方米；资产：元；图书：册",
            "除注明外，金额单位为元",
            "凡面积均以㎡计，金额均以元计",
            "注：运动场地面积单位为平方米，保留整数",
            "附件2：某县义务教育优质均衡发展学校基础数据表（单位：元、人、㎡）",
            "单位：元（设备值为元）");

    @TempDir
    private Path folder;

    @Test
    void cleanTablesAreReadWithoutAWord() {
        List<String> told = new ArrayList<>();
        for (int seed = 1; seed <= TABLES; seed++) {
            Random random = new Random(seed);
            List<School> schools = CleanCounty.of(seed).now().schools();
            List<String> lines = new ArrayList<>();
            StringBuilder header = new StringBuilder("学校代码,学校名称,区县,办学类型");
            for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
                FIGURES.forEach(
                        name -> header.append(',').append(level.title().zh()).append(name.zh()));
            }
            WHOLE.forEach(name -> header.append(',').append(name.zh()));
            if (seed % 2 == 0) {
                String commas = header.toString().replaceAll("[^,]", "");
                lines.add("\"" + ABOVE.get(seed / 2 % ABOVE.size()) + "\"" + commas);
            }
            lines.add(header.toString());
            for (int i = 0; i < schools.size(); i++) {
                lines.add(line(schools.get(i), i, random));
            }
            Told read = Told.of(Told.write(folder.resolve("某县.csv"), lines.toArray(String[]::new)));
            assertThat(read.refused()).as("seed " + seed).isEmpty();
            assertThat(read.counties().get(0).schools())
                    .as("seed " + seed + "\n" + read.all())
                    .hasSize(schools.size());
            read.notes()
                    .problems()
                    .forEach(problem -> told.add(problem.message().zh()));
            read.notes().notices().forEach(notice -> told.add(notice.message().zh()));
            // A line above is told as such, and as nothing else.
            read.notes().leftOut().stream()
                    .filter(part -> !part.reason().zh().startsWith("表头以上的行"))
                    .forEach(part -> told.add(part.reason().zh() + part.examples()));
        }
        assertThat(told).as(told.toString()).hasSizeLessThanOrEqualTo(1);
    }

    private static String line(School school, int number, Random random) {
        String ending = switch (school.kind()) {
            case TEACHING_POINT -> "教学点";
            case PRIMARY -> "小学";
            case JUNIOR -> "初级中学";
            case NINE_YEAR -> "学校";
            default -> "中学";
        };
        String name = PLACES.get(random.nextInt(PLACES.size())) + (number % 7 == 0 ? "" : "第" + number) + ending;
        StringBuilder line = new StringBuilder("S%03d,%s,某县,%s"
                .formatted(
                        number,
                        name + (number % 7 == 0 ? "（" + number + "）" : ""),
                        school.kind().title().zh()));
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            for (LevelFigure figure : FIGURES) {
                line.append(',')
                        .append(cell(
                                school.levels().containsKey(level)
                                        ? school.level(level).get(figure)
                                        : Figure.NOT_REPORTED));
            }
        }
        WHOLE.forEach(figure -> line.append(',').append(cell(school.figures().get(figure))));
        return line.toString();
    }

    private static String cell(Figure figure) {
        return figure.isReported() ? figure.range().low().toString() : "";
    }
}
