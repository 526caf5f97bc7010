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
            read.notes().leftOut().forEach(part -> told.add(part.reason().zh() + part.examples()));
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
