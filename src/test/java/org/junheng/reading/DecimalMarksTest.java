package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a comma or a point stands before decimals or parts thousands: known from the column, or told and not guessed. */
class DecimalMarksTest {
    @TempDir
    private Path folder;

    /** A line of cells apart by that mark, in quotes where they hold it. */
    private static String line(char delimiter, String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.indexOf(delimiter) >= 0 ? '"' + cell + '"' : cell)
                .collect(Collectors.joining(Character.toString(delimiter)));
    }

    private static char delimiter(String name) {
        return name.equals("tab") ? '\t' : name.equals("semicolon") ? ';' : ',';
    }

    private Path schools(char delimiter, String value, String other) {
        return Told.write(
                folder.resolve("学校.csv"),
                line(delimiter, "学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "图书册数"),
                line(delimiter, "1", "甲小学", "某县", "小学", "1000", value),
                line(delimiter, "2", "乙小学", "某县", "小学", "1000", other));
    }

    /** What a value is beside another one of its column: a number; ? where it may be two, ! where it is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,200 | 900 | comma | 1200
                    1,200 | 900 | tab | 1200
                    1,200 | 900 | semicolon | ?
                    1,200 | 900.5 | semicolon | 1200
                    1,200 | 1,200.5 | semicolon | 1200
                    1,200 | 1,200,500 | semicolon | 1200
                    1,200 | 97,5 | semicolon | ?
                    1,200 | 97,5 | comma | ?
                    1,200 | 97,5 | tab | ?
                    1,200 | 1.200,5 | comma | ?
                    1.200 | 900 | comma | 1.2
                    1.200 | 900 | tab | 1.2
                    1.200 | 900 | semicolon | ?
                    1.200 | 900.5 | semicolon | 1.2
                    1.200 | 97,5 | semicolon | ?
                    1.200 | 97,5 | comma | ?
                    1.200 | 1.200.500 | comma | ?
                    1.200 | 1.200.500 | tab | ?
                    98,500 | 900 | comma | 98500
                    98,500 | 900 | semicolon | ?
                    98.500 | 900 | semicolon | ?
                    98.500 | 97.5 | semicolon | 98.5
                    1，200 | 900 | comma | 1200
                    1，200 | 900 | semicolon | ?
                    1 200 | 900 | semicolon | 1200
                    1 200 | 900 | comma | 1200
                    1,2 | 900 | semicolon | !
                    1,2 | 900 | comma | !
                    1'200 | 900 | comma | !
                    12,34,567 | 900 | comma | !
                    12,34,567 | 900 | semicolon | !
                    1.200,5 | 900 | semicolon | !
                    1,200.5 | 900 | comma | 1200.5
                    1,200.5 | 900 | semicolon | 1200.5
                    1.200.500 | 900 | comma | !
                    0,125 | 900 | semicolon | !
                    0.125 | 900 | semicolon | 0.125
                    1200 | 900 | semicolon | 1200
                    1200.5 | 900 | semicolon | 1200.5
                    """)
    void aMarkIsKnownFromItsColumnOrTold(String value, String other, String parted, String expected) {
        Told told = Told.of(schools(delimiter(parted), value, other));
        Figure read = told.figure("甲小学", SchoolFigure.BOOKS);
        if (expected.matches("[?!]")) {
            assertThat(read.isReported()).as(told.all()).isFalse();
            assertThat(told.all()).contains("第 2 行", "“" + value + "”").containsPattern("按未报处理");
            assertThat(told.notes().notices().isEmpty()).as(told.all()).isEqualTo(expected.equals("!"));
        } else {
            assertThat(read).isEqualTo(Figure.of(expected));
            assertThat(told.notes().problems()).noneMatch(problem -> problem.row() == 2);
        }
    }

    /** Another column that has decimals by points shows that commas of the file part thousands. */
    @Test
    void whatAFileShowsElsewhereHoldsForItsCommas() {
        Told told = Told.csv(
                folder,
                "学校代码;学校名称;区县;办学类型;小学在校生数;图书册数;运动场地面积",
                "1;甲小学;某县;小学;900;1,200;812.5",
                "2;乙小学;某县;小学;900;2,400;812.25");
        assertThat(told.figure("甲小学", SchoolFigure.BOOKS)).isEqualTo(Figure.of(1200));
        assertThat(told.notes().notices()).isEmpty();
        assertThat(told.notes().problems()).isEmpty();
    }

    /** Of three students two have marks that are known; the third's may be 98.5 or 98,500. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    semicolon | 98.500 | 97 | false
                    semicolon | 98,500 | 97 | false
                    semicolon | 98.500 | 97.5 | true
                    semicolon | 98,5 | 97 | false
                    comma | 98.500 | 97 | true
                    comma | 98,500 | 97 | false
                    comma | 98.500 | 97,5 | false
                    tab | 98.500 | 97 | true
                    semicolon | 98.5 | 97 | true
                    """)
    void aMarkThatMayBeTwoIsNone(String parted, String mark, String other, boolean counted) {
        char delimiter = delimiter(parted);
        Told told = Told.of(
                schools(delimiter, "900", "900"),
                Told.write(
                        folder.resolve("成绩.csv"),
                        line(delimiter, "学校代码", "区县", "年级", "学号", "语文（满分100）"),
                        line(delimiter, "1", "某县", "六年级", "1001", mark),
                        line(delimiter, "1", "某县", "六年级", "1002", other)));
        Figure tested = told.counties().get(0).results().get(0).tested();
        assertThat(tested.isReported()).as(told.all()).isEqualTo(counted);
        if (!counted) {
            assertThat(told.all()).contains("成绩.csv", "“" + mark + "”");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    313,200 | comma | 313200
                    313,200 | semicolon | ?
                    313.200 | semicolon | ?
                    313200 | semicolon | 313200
                    """)
    void countiesClassesAndChildrenAreReadAlike(String value, String parted, String expected) {
        char delimiter = delimiter(parted);
        Told told = Told.of(
                schools(delimiter, "900", "900"),
                Told.write(
                        folder.resolve("县.csv"),
                        line(delimiter, "区县", "常住人口", "适龄儿童少年适龄人数"),
                        line(delimiter, "某县", value, value)),
                Told.write(
                        folder.resolve("班级.csv"),
                        line(delimiter, "区县", "学校代码", "年级", "班级", "班级人数"),
                        line(delimiter, "某县", "1", "六年级", "1班", value)));
        List<Figure> read = List.of(
                told.counties().get(0).figures().get(CountyFigure.POPULATION),
                told.counties().get(0).enrolments().get(0).ofAge(),
                told.counties().get(0).classes().get(0).size());
        for (Figure figure : read) {
            assertThat(Optional.of(figure).filter(Figure::isReported))
                    .as(told.all())
                    .isEqualTo(expected.equals("?") ? Optional.empty() : Optional.of(Figure.of(expected)));
        }
    }

    /** With "decimal: comma" in a mapping, lists of every sort are read so, not schools alone. */
    @Test
    void aMappingSaysItForEveryTable() {
        Path mapping = Told.write(folder.resolve("m.yaml"), "decimal: comma");
        Told told = Told.of(
                Mapping.read(mapping),
                schools(';', "1.200", "97,5"),
                Told.write(folder.resolve("县.csv"), "区县;常住人口", "某县;313.200"),
                Told.write(folder.resolve("成绩.csv"), "学校代码;区县;年级;学号;语文（满分100）", "1;某县;六年级;1001;98,500"));
        assertThat(told.figure("甲小学", SchoolFigure.BOOKS)).as(told.all()).isEqualTo(Figure.of(1200));
        assertThat(told.counties().get(0).figures().get(CountyFigure.POPULATION))
                .isEqualTo(Figure.of(313_200));
        assertThat(told.counties().get(0).results().get(0).tested()).isEqualTo(Figure.of(1));
    }
}
