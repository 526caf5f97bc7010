package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.note.FigureOrigin;
import org.junheng.facts.Bands;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers, kinds, own columns, results, classes, children and what forms say have their cells, too. */
class OriginsOfListsTest {
    private static final String SCHOOLS = "学校代码,学校名称,区县,办学类型,小学在校生数";

    @TempDir
    private Path folder;

    private Path csv(String name, String... lines) {
        return Read.write(folder.resolve(name), lines);
    }

    private static Origins origins(ReadingOptions options, Path... files) {
        List<ReadCounty> counties = new ArrayList<>();
        DataReader.read(List.of(files), options, counties::add);
        assertThat(counties).hasSize(1);
        return counties.get(0).origins();
    }

    private static Origins origins(Path... files) {
        return origins(ReadingOptions.USUAL, files);
    }

    /** {@code 4F}: the row and the column of each cell. */
    private static List<String> cells(List<FigureOrigin> origins) {
        return origins.stream().map(cell -> cell.row() + cell.column()).toList();
    }

    @Test
    void answersKindsAndOwnColumnsOfASchool() {
        Origins origins = origins(csv(
                "学校.csv",
                "学校代码,学校名称,区县,办学类型,举办者,城乡类型,校园绿化达标,小学在校生数,阅览座位数",
                "1,甲小学,某县,小学,999,村庄,是,200,30",
                "2,乙小学,某县,小学,811,村庄,,300,",
                "3,丙小学,某县,小学,811,村庄,是（拟建）,300,12"));
        assertThat(cells(origins.of("1", School.KIND))).containsExactly("2D");
        assertThat(cells(origins.of("1", SchoolFlag.PRIVATE))).containsExactly("2E");
        assertThat(cells(origins.of("2", SchoolFlag.RURAL))).containsExactly("3F");
        assertThat(cells(origins.of("1", SchoolFlag.GREEN))).containsExactly("2G");
        assertThat(cells(origins.of("2", SchoolFlag.GREEN))).isEmpty();
        // An answer that is not taken, with the remark that it is not taken for.
        assertThat(cells(origins.of("3", SchoolFlag.GREEN))).containsExactly("4G");
        assertThat(cells(origins.of("1", Named.column("阅览座位数")))).containsExactly("2I");
        assertThat(cells(origins.of("2", Named.column("阅览座位数")))).isEmpty();
        assertThat(cells(origins.of("1", Named.column("别的")))).isEmpty();
        assertThat(origins.of("1", Named.column("阅览座位数")).get(0).where().zh()).endsWith("学校.csv，第 2 行，I 列“阅览座位数”");
    }

    @Test
    void resultsOfTwoTablesOfOneGradeNameTheCellThatTells() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200", "2,乙小学,某县,小学,200");
        Path enrolled = csv("人数.csv", "学校代码,年级,学科,期初人数", "1,三年级,语文,50", "2,三年级,语文,40");
        Path marks = csv("成绩.csv", "学校代码,年级,学科,参考人数,合格人数", "2,三年级,语文,39,30", "1,三年级,语文,49,45");
        Origins origins = origins(schools, enrolled, marks);
        String id = "1/primary/三年级/语文";
        assertThat(origins.of(id, Results.ENROLLED))
                .singleElement()
                .satisfies(cell -> assertThat(cell.file()).isEqualTo(enrolled.toString()));
        assertThat(cells(origins.of(id, Results.PASSED))).containsExactly("3E");
        assertThat(origins.of(id, Results.MEAN)).isEmpty();
        assertThat(origins.of("1/primary/三年级/数学", Results.PASSED)).isEmpty();
    }

    @Test
    void bandsThatAreAddedNameTheirParts() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200");
        Path marks = csv("成绩.csv", "学校代码,年级,学科,参考人数,合格人数,良好人数,优秀人数", "1,三年级,语文,49,10,20,15");
        Origins origins = origins(ReadingOptions.USUAL.with(Bands.EXCLUSIVE), schools, marks);
        String id = "1/primary/三年级/语文";
        assertThat(cells(origins.of(id, Results.PASSED))).containsExactly("2E", "2F", "2G");
        assertThat(cells(origins.of(id, Results.GOOD))).containsExactly("2F", "2G");
        assertThat(cells(origins.of(id, Results.EXCELLENT))).containsExactly("2G");
    }

    @Test
    void wideResultsNameTheColumnOfTheirSubject() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200");
        Path marks = csv("成绩.csv", "学校代码,年级,期初人数,语文参考人数,语文合格人数,数学参考人数,数学合格人数", "1,三年级,50,49,45,48,44");
        Origins origins = origins(schools, marks);
        assertThat(cells(origins.of("1/primary/三年级/数学", Results.PASSED))).containsExactly("2G");
        assertThat(cells(origins.of("1/primary/三年级/数学", Results.ENROLLED))).containsExactly("2C");
        assertThat(origins.of("1/primary/三年级/语文", Results.PASSED))
                .singleElement()
                .satisfies(cell -> assertThat(cell.header()).isEqualTo("语文合格人数"));
    }

    @Test
    void whatIsCountedFromMarksNamesTheirRows() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200");
        Path marks = csv("学生成绩.csv", "学校代码,年级,学号,学科,成绩,满分", "1,三年级,S1,语文,90,100", "1,三年级,S2,语文,50,100");
        Origins origins = origins(schools, marks);
        assertThat(origins.of("1/primary/三年级/语文", Results.PASSED))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.row()).isEqualTo(2);
                    assertThat(cell.note().zh()).isEqualTo("由 2 名学生的成绩统计，至第 3 行");
                });
    }

    @Test
    void classesAndChildrenNameTheirCells() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,90");
        Path classes = csv("班级.csv", "学校代码,年级,班级,班级人数,随迁子女数", "1,一年级,1班,45,3", "1,一年级,2班,45,");
        Path children = csv("儿童.csv", "区县,儿童类别,适龄人数,在学人数", "某县,适龄残疾儿童少年,60,58");
        Origins origins = origins(schools, classes, children);
        assertThat(cells(origins.of("1/primary/一年级/class 2", ClassGroup.SIZE))).containsExactly("3D");
        assertThat(cells(origins.of("1/primary/一年级/class 1", ClassGroup.MIGRANT_STUDENTS)))
                .containsExactly("2E");
        assertThat(cells(origins.of("1/primary/一年级/class 2", ClassGroup.MIGRANT_STUDENTS)))
                .isEmpty();
        String group = Enrolment.notReported("某县", ChildGroup.DISABLED).id();
        assertThat(cells(origins.of(group, Enrolment.ENROLLED))).containsExactly("2D");
        assertThat(cells(origins.of(group, Enrolment.OF_AGE))).containsExactly("2C");
    }

    @Test
    void aCampusThatIsMergedAddsItsCells() {
        Path schools = csv(
                "学校.csv",
                "学校代码,学校名称,区县,办学类型,是否计校数,主校,小学在校生数,图书册数",
                "1,甲小学,某县,小学,是,,200,3000",
                "1A,甲小学东校区,某县,小学,否,1,100,900");
        Path results = csv("成绩.csv", "学校代码,年级,学科,参考人数", "1,三年级,语文,49", "1A,三年级,语文,20", "1A,四年级,语文,21");
        Path classes = csv("班级.csv", "学校代码,年级,班级,班级人数", "1,三年级,1班,49", "1A,三年级,1班,20", "1A,四年级,2班,21");
        Origins origins = origins(schools, results, classes);
        assertThat(cells(origins.of("1", SchoolFigure.BOOKS))).containsExactly("2H", "3H");
        assertThat(cells(origins.of("1/primary/三年级/语文", Results.TESTED))).containsExactly("2D", "3D");
        assertThat(cells(origins.of("1/primary/四年级/语文", Results.TESTED))).containsExactly("4D");
        assertThat(cells(origins.of("1/primary/三年级/class 1", ClassGroup.SIZE))).containsExactly("2D");
        assertThat(cells(origins.of("1/primary/三年级/class 1（甲小学东校区）", ClassGroup.SIZE)))
                .containsExactly("3D");
        assertThat(cells(origins.of("1/primary/四年级/class 2", ClassGroup.SIZE))).containsExactly("4D");
    }

    @Test
    void answersAndOwnColumnsOfACounty() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200");
        Path county = csv("县.csv", "区县,义务教育学校规划布局,常住人口（万人）,某项自有", "某县,是,31.2,7");
        Origins origins = origins(schools, county);
        CountyFlag flag = CountyFlag.LAYOUT_PLAN;
        Path answers = csv("县2.csv", "区县," + flag.zh(), "某县,是");
        assertThat(cells(origins(schools, answers).of("某县", flag))).containsExactly("2B");
        assertThat(cells(origins.of("某县", Named.column("某项自有")))).containsExactly("2D");
        assertThat(cells(origins.of(CountyFigure.POPULATION))).containsExactly("2C");
    }

    /** Of two tables that have the column the one that fills it in is named. */
    @Test
    void aBlankCellOfAnotherTableIsNoOrigin() {
        Path schools = csv("学校.csv", SCHOOLS, "1,甲小学,某县,小学,200");
        Path one = csv("县1.csv", "区县,常住人口,交流轮岗教师数", "某县,,24");
        Path other = csv("县2.csv", "区县,常住人口", "某县,312000");
        assertThat(origins(schools, one, other).of(CountyFigure.POPULATION))
                .singleElement()
                .satisfies(cell -> assertThat(cell.file()).isEqualTo(other.toString()));
    }

    @Test
    void anItemOfAFormIsNamedByItsRow() {
        Path form = csv("学校填报.csv", "填报项目,单位,填报值", "学校名称,,甲小学", "区县,,某县", "办学类型,,小学", "小学在校生数,人,200", "图书册数,万册,0.6");
        Origins origins = origins(form);
        assertThat(origins.of("甲小学", SchoolFigure.BOOKS)).singleElement().satisfies(cell -> {
            assertThat(cell.row()).isEqualTo(6);
            assertThat(cell.column()).isEqualTo("C");
            assertThat(cell.header()).isEqualTo("图书册数");
            assertThat(cell.conversion()).isEqualTo("10000");
        });
        Path county = csv("县填报.csv", "填报项目,单位,填报值", "区县,,某县", "常住人口,万人,31.2", "交流轮岗教师数,人,24");
        assertThat(cells(origins(form, county).of(CountyFigure.POPULATION))).containsExactly("3C");
    }

    /** What stands in JSON has a list and a line, and no letters. */
    @Test
    void jsonHasListsAndLines() throws IOException {
        Path schools = csv("学校.csv", SCHOOLS + ",图书册数,自有", "1,甲小学,某县,小学,200,3000,5");
        List<ReadCounty> counties = new ArrayList<>();
        DataReader.read(List.of(schools), ReadingOptions.USUAL, counties::add);
        Path json = folder.resolve("某县.json");
        try (OutputStream out = Files.newOutputStream(json);
                CountyWriter writer = new CountyWriter(out)) {
            writer.write(counties.get(0).county());
        }
        Origins origins = origins(json);
        assertThat(origins.of("1", SchoolFigure.BOOKS)).singleElement().satisfies(cell -> {
            assertThat(cell.sheet()).isEqualTo("schools[0]");
            assertThat(cell.column()).isEmpty();
            assertThat(cell.header()).isEqualTo("books");
        });
        assertThat(origins.of("1", Named.column("自有"))).hasSize(1);
    }
}
