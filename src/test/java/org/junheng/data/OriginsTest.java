package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.FigureOrigin;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure says from which cell it is, and what was done with the number there. */
class OriginsTest {
    @TempDir
    private Path folder;

    private static List<ReadCounty> read(ReadingOptions options, Path... files) {
        List<ReadCounty> counties = new ArrayList<>();
        DataReader.read(List.of(files), options, counties::add);
        return counties;
    }

    private static Origins origins(Path... files) {
        List<ReadCounty> counties = read(ReadingOptions.USUAL, files);
        assertThat(counties).hasSize(1);
        return counties.get(0).origins();
    }

    private Path csv(String name, String... lines) {
        return Read.write(folder.resolve(name), lines);
    }

    private static FigureOrigin only(List<FigureOrigin> cells) {
        assertThat(cells).hasSize(1);
        return cells.get(0);
    }

    @Test
    void aFigureKeepsItsCellAndWhatItWasMultipliedWith() {
        Path file = csv(
                "学校.csv",
                "单位：人、平方米,,,,,,",
                "学校代码,学校名称,区县,办学类型,小学在校生数,教学仪器设备资产值（万元）,图书册数（册/生）",
                "1,甲小学,某县,小学,200,20,30",
                "2,乙小学,某县,小学,300,30,");
        Origins origins = origins(file);
        assertThat(only(origins.of("2", SchoolFigure.EQUIPMENT_VALUE)))
                .isEqualTo(new FigureOrigin(file.toString(), "", 4, "F", "教学仪器设备资产值（万元）", "10000", Text.NONE));
        assertThat(only(origins.of("1", Level.PRIMARY, LevelFigure.STUDENTS))).satisfies(cell -> {
            assertThat(cell.row()).isEqualTo(3);
            assertThat(cell.column()).isEqualTo("E");
            assertThat(cell.conversion()).isEmpty();
        });
        assertThat(only(origins.of("1", SchoolFigure.BOOKS)).note().zh()).contains("每名学生");
        // What was not reported is from nowhere.
        assertThat(origins.of("2", SchoolFigure.BOOKS)).isEmpty();
        assertThat(origins.of("1", SchoolFigure.COMPUTERS)).isEmpty();
        assertThat(origins.of("3", SchoolFigure.BOOKS)).isEmpty();
    }

    @Test
    void aFigureInPartsHasSeveralCells() {
        Origins origins =
                origins(csv("学校.csv", "学校代码,学校名称,区县,办学类型,小学在校生数,正高级职称教师数,副高级职称教师数,中级职称教师数", "1,甲小学,某县,小学,200,1,5,9"));
        assertThat(origins.of("1", Level.PRIMARY, LevelFigure.MID_TITLE_TEACHERS))
                .extracting(FigureOrigin::column)
                .containsExactly("F", "G", "H");
    }

    @Test
    void aSumOfAMappingNamesItsColumns() {
        Path file = csv("a.csv", "no,school,ward,g1,g2,g3,sqft", "1,A,W,2,3,4,1000");
        Mapping mapping = Read.mapping(
                folder,
                "columns:",
                "  id: no",
                "  name: school",
                "  county: ward",
                "  kind: { value: 小学 }",
                "  classes: { column: g1, plus: [g2, g3] }",
                "  teachingArea: { column: sqft, times: \"0.09290304\" }");
        Origins origins = read(ReadingOptions.USUAL.with(mapping), file).get(0).origins();
        assertThat(origins.of("1", Level.PRIMARY, LevelFigure.CLASSES))
                .extracting(FigureOrigin::column)
                .containsExactly("D", "E", "F");
        assertThat(only(origins.of("1", SchoolFigure.TEACHING_AREA)).conversion())
                .isEqualTo("0.09290304");
    }

    /** Of a through-school in two workbooks each level is from its own; a supplement gives what they lack. */
    @Test
    void aJoinedSchoolKeepsEveryRow() {
        Path primary = csv(
                "小学综合报表.csv",
                "学校(机构)标识码,学校名称,统计三级,办学类型,在校生数,图书(册)",
                "312,育英学校,某县,九年一贯制学校,200,3000",
                "211,甲小学,某县,小学,100,900");
        Path junior = csv("初中综合报表.csv", "学校(机构)标识码,学校名称,统计三级,办学类型,在校生数,图书(册)", "312,育英学校,某县,九年一贯制学校,150,3000");
        Path more = csv("补充.csv", "学校代码,学校名称,公用经费（万元）", "312,育英学校,20");
        Origins origins = origins(primary, junior, more);
        assertThat(only(origins.of("312", Level.PRIMARY, LevelFigure.STUDENTS)).file())
                .isEqualTo(primary.toString());
        assertThat(only(origins.of("312", Level.JUNIOR, LevelFigure.STUDENTS)).file())
                .isEqualTo(junior.toString());
        assertThat(origins.of("312", SchoolFigure.BOOKS))
                .extracting(FigureOrigin::file)
                .containsExactly(primary.toString(), junior.toString());
        assertThat(only(origins.of("312", SchoolFigure.PUBLIC_FUNDS)).conversion())
                .isEqualTo("10000");
    }

    @Test
    void aCountysFiguresHaveTheirs() {
        Path schools = csv("学校.csv", "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,200", "2,乙小学,某县,小学,200");
        Path county = csv("县.csv", "区县,常住人口（万人）,小学体质健康测试学生数", "某县,31.32,390");
        Origins origins = origins(schools, county);
        assertThat(only(origins.of(CountyFigure.POPULATION)))
                .isEqualTo(new FigureOrigin(county.toString(), "", 2, "B", "常住人口（万人）", "10000", Text.NONE));
        assertThat(only(origins.of(Level.PRIMARY, CountyLevelFigure.FITNESS_TESTED))
                        .column())
                .isEqualTo("C");
        assertThat(origins.of(CountyFigure.ROTATED)).isEmpty();
    }

    @Test
    void whereFiguresStoodIsNoPartOfWhatWasRead() {
        Path one = csv("某县.csv", "学校代码,学校名称,办学类型,小学在校生数", "1,甲小学,小学,200", "2,乙小学,小学,200");
        Path other = Read.write(
                folder.resolve("b").toFile().mkdir() ? folder.resolve("b/某县.csv") : one,
                "学校名称,学校代码,小学在校生数,办学类型",
                "甲小学,1,200,小学",
                "乙小学,2,200,小学");
        assertThat(read(ReadingOptions.USUAL, one).get(0).county())
                .isEqualTo(read(ReadingOptions.USUAL, other).get(0).county());
        assertThat(origins(one)).isEqualTo(origins(other)).hasSameHashCodeAs(origins(other));
    }
}
