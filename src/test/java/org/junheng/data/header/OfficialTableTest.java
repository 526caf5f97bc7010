package org.junheng.data.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.DataReader;
import org.junheng.data.OfficialWorkbooks;
import org.junheng.data.Read;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the shape of the annual statistics, whose columns are found by what stands above them. */
class OfficialTableTest {
    private static final String[] HEADER = {
        "学校名称,统计三级,办学类型,在校生数,,专任教师,,,,,固定资产（万元）,县级以上骨干教师(小学)",
        ",,,合计,女,合计,#按学历分,,#按授课课程分,,其中：教学仪器设备资产值,",
        ",,,,,,硕士研究生,本科,体育与健康,艺术,,"
    };

    @TempDir
    private Path folder;

    private Path table(String name, String... rows) {
        String[] lines = new String[HEADER.length + rows.length];
        System.arraycopy(HEADER, 0, lines, 0, HEADER.length);
        System.arraycopy(rows, 0, lines, HEADER.length, rows.length);
        return Read.write(folder.resolve(name), lines);
    }

    @Test
    void columnsAreFoundByTheirPathEvenWhereNothingIsMerged() {
        Read read = Read.files(table("小学综合报表.csv", "甲,A县,小学,100,48,9,1,6,2,3,12.5,4"));
        School school = read.school("甲");
        assertThat(school.county()).isEqualTo("A县");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(100));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.TEACHERS)).isEqualTo(Figure.of(9));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.MASTER_TEACHERS)).isEqualTo(Figure.of(1));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.BACHELOR_TEACHERS))
                .isEqualTo(Figure.of(6));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.PE_TEACHERS)).isEqualTo(Figure.of(2));
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.BACKBONE_TEACHERS))
                .isEqualTo(Figure.of(4));
        assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(125_000));
        assertThat(read.notes().problems()).isEmpty();
    }

    @Test
    void whereMusicAndFineArtHaveNoColumnHowManyTeachThemIsNotKnown() {
        School school = Read.files(table("小学综合报表.csv", "甲,A县,小学,100,48,9,1,6,2,3,12.5,4"))
                .school("甲");
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.ALL_ART_TEACHERS))
                .isEqualTo(Figure.of(3));
        for (LevelFigure art :
                List.of(LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS)) {
            assertThat(school.level(Level.PRIMARY).get(art)).isEqualTo(Figure.NOT_REPORTED);
        }
    }

    @Test
    void rowsOfOneSchoolAreJoinedByNameWithinTheCountyAndItIsSaid() {
        Read read = Read.files(
                table("小学综合报表.csv", "甲,A县,九年一贯制学校,100,,9,,,,,5,4", "甲,B县,小学,7,,,,,,,,"),
                table("初中综合报表.csv", "甲,A县,九年一贯制学校,80,,8,,,,,5,"));
        School school = read.counties().get(0).schools().get(0);
        assertThat(read.counties().get(0).schools()).hasSize(1);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(100));
        assertThat(school.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(80));
        assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(50_000));
        assertThat(read.notes().notices())
                .filteredOn(notice -> notice.column().isEmpty())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().zh()).contains("没有代码，按区县内校名合为一所的有 1 行（甲）"));
    }

    @Test
    void thatAllArtTeachersDoNotTellOfMusicAndFineArtIsSaid() {
        Read read = Read.files(table("小学综合报表.csv", "甲,A县,小学,100,,9,,,,,5,4"));
        assertThat(read.notes().notices())
                .filteredOn(notice -> notice.column().endsWith("艺术"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en())
                        .contains(
                                "the table has no columns for music and fine art",
                                "how many teach music or fine art counts as not reported"));
    }

    @Test
    void aFigureOfTheWholeSchoolThatDiffersBetweenTheWorkbooksCountsAsMissing() {
        Read read = Read.files(
                table("小学综合报表.csv", "甲,A县,九年一贯制学校,100,,9,,,,,5,4"), table("初中综合报表.csv", "甲,A县,九年一贯制学校,80,,8,,,,,6,"));
        assertThat(read.counties().get(0).schools().get(0).figures().get(SchoolFigure.EQUIPMENT_VALUE))
                .isEqualTo(Figure.CONTRADICTED);
        assertThat(read.onlyProblem().message().zh())
                .contains("初中综合报表.csv，第 4 行，“教学仪器设备资产值”列", "“60000”与", "小学综合报表.csv，第 4 行的“50000”不一致");
    }

    /** Two against one is no proof: which of the three was mistyped, nobody knows; in whatever order they are read. */
    @Test
    void aThirdWorkbookSettlesNoDispute() {
        Path primary = table("小学综合报表.csv", "甲,A县,十二年一贯制学校,100,,9,,,,,5,4");
        Path junior = table("初中综合报表.csv", "甲,A县,十二年一贯制学校,80,,8,,,,,6,4");
        Path senior = table("高中综合报表.csv", "甲,A县,完全中学,80,,8,,,,,6,4");
        for (List<Path> order : List.of(
                List.of(primary, junior, senior), List.of(senior, junior, primary), List.of(junior, primary, senior))) {
            School school = Read.files(order.toArray(Path[]::new))
                    .counties()
                    .get(0)
                    .schools()
                    .get(0);
            assertThat(school.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.CONTRADICTED);
            assertThat(school.kind()).isEqualTo(SchoolKind.UNKNOWN);
        }
    }

    @Test
    void aTableWhoseTitleAndNameDisagreeOnTheLevelIsRefused() {
        String[] lines = {"2025年初中综合报表,,,,,,,,,,,", HEADER[0], HEADER[1], HEADER[2], "甲,A县,小学,1,,,,,,,,"};
        Path file = Read.write(folder.resolve("小学综合报表.csv"), lines);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("speak of different levels (junior, primary)");
    }

    @Test
    void aCampusThatDoesNotCountNeedsItsMainSchoolFromAColumnOrATable() {
        Path schools = Read.write(
                folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数", "1,主校,A,小学,是,90", "2,南校区,A,小学,否,10");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools))
                .withMessageContaining("row 3, column \"是否计校数\": \"南校区\" is not counted as a school")
                .withMessageContaining("--campuses");
        Path campuses = Read.write(folder.resolve("校区.csv"), "校区,主校", "南校区,主校", "北校区,主校");
        Read read = Read.files(schools, campuses);
        assertThat(read.school("2").mainSchool()).isEqualTo("1");
        assertThat(read.onlyProblem().message().en()).contains("there is no campus \"北校区\"");
    }

    @Test
    void aTeachingPointThatDoesNotCountStandsAloneAndItIsSaid() {
        Path schools = Read.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,是否计校数", "1,山里教学点,A,教学点,否");
        assertThat(Read.files(schools).notes().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en()).contains("it is judged by itself"));
    }

    @Test
    void theMappingThatInspectionWritesReadsTheSame() throws IOException {
        List<Path> workbooks = OfficialWorkbooks.of(Path.of("examples", "county", "schools.csv"))
                .write(folder);
        Inspection inspection = DataReader.inspect(workbooks, Mapping.none());
        assertThat(inspection.errors()).isEmpty();
        assertThat(inspection.sheets()).hasSize(3);
        Mapping mapping = Read.mapping(folder, inspection.mapping());
        Path[] files = workbooks.toArray(Path[]::new);
        assertThat(Read.files(mapping, files).counties())
                .isEqualTo(Read.files(files).counties());
    }

    @Test
    void inspectionSaysWhyAColumnIsNotTaken() {
        Inspection inspection =
                DataReader.inspect(List.of(table("小学综合报表.csv", "甲,A县,小学,100,48,9,1,6,2,3,12.5,4")), Mapping.none());
        Inspection.InspectedTable sheet = inspection.sheets().get(0);
        assertThat(sheet.firstHeaderRow()).isEqualTo(1);
        assertThat(sheet.lastHeaderRow()).isEqualTo(3);
        assertThat(sheet.level()).isEqualTo("primary");
        assertThat(sheet.columns())
                .filteredOn(column -> column.use() == Inspection.ColumnUse.KEPT)
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.header()).isEqualTo("在校生数/女");
                    assertThat(column.why().zh()).startsWith("只计其中一部分（女）");
                });
        assertThat(sheet.columns())
                .filteredOn(column -> column.id().equals("equipmentValue"))
                .singleElement()
                .satisfies(column -> assertThat(column.conversion()).isEqualTo("10000"));
    }

    @Test
    void inspectionOfWhatCannotBeReadListsTheErrors() {
        Path broken = Read.write(folder.resolve("x.csv"), "学校代码,学校名称,区县", "1,甲,A", "1,乙,A");
        assertThat(DataReader.inspect(List.of(broken), Mapping.none()).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).contains("is there twice"));
    }
}
