package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes below, or above, tables of every kind: what they say of units, of what is counted and of lines is obeyed. */
class NotesBelowTest {
    private static final String SCHOOLS =
            "学校代码,学校名称,区县,办学类型,小学在校生数,小学专任教师数,运动场地面积\n2101,东街小学,清河县,小学,400,30,3000\n2102,西关小学,清河县,小学,612,40,4000\n";

    @TempDir
    private Path folder;

    private Path schools() {
        return Reads.write(folder.resolve("学校.csv"), SCHOOLS);
    }

    /** What is said of students (400), teachers (30) and a sports ground (3000); - where it is missing then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：专任教师数含代课教师|400|-|3000",
                "注：专任教师数含代课教师12人。|400|-|3000",
                "专任教师数含代课教师|400|-|3000",
                "注：教师数包括代课教师|400|-|3000",
                "说明：在校生数含学前班|-|30|3000",
                "注：小学在校生数中包含附设幼儿班65人|-|30|3000",
                "注：学前班幼儿已计入在校生数|-|30|3000",
                "注：学前班幼儿未计入在校生数|400|30|3000",
                "注：在校生数不含学前班|400|30|3000",
                "注：在校生数不含寄宿生|-|30|3000",
                "注：专任教师数不含代课教师|400|30|3000",
                "备注：运动场地面积含租用|400|30|-",
                "注：运动场地面积未扣除临时占用|400|30|-",
                "注：运动场地面积已剔除危房占地|400|30|3000",
                "注：专任教师数仅统计在编教师|400|-|3000",
                "注：在校生数为上年数|-|30|3000",
                "注：在校生数为2024年预计数|-|30|3000",
                "注：专任教师数按编制数填报|400|-|3000",
                "注：以上数据均为预计数。|-|-|-",
                "注：本表数据为上年数据|-|-|-",
                "注：1.在校生数含学前班；2.运动场地面积以实测为准|-|30|3000",
                "注：专任教师数（含代课教师）|400|-|3000",
                "注：在校生数含寄宿生|400|30|3000",
                "注：在校生数包括随迁子女|400|30|3000",
                "注：东街小学运动场地面积含租用1000平方米。|400|30|-",
                "注：指标含义见附件|400|30|3000",
                "注：本表由学校填报，教育局审核。|400|30|3000",
                "注：数据截至2024年9月1日|400|30|3000",
                "注：运动场地面积以千计|400|30|-",
                // What is not there yet, or not the school's own.
                "注：运动场地面积含在建的田径场。|400|30|-",
                "注：运动场地面积含在建田径场1200平方米。|400|30|-",
                "注：运动场地面积包括正在建设的田径场|400|30|-",
                "注：运动场地含拟建操场|400|30|-",
                "注：运动场地面积含未竣工部分|400|30|-",
                "注：运动场地面积含与社区共用的体育场|400|30|-",
                "注：运动场地面积不含在建田径场|400|30|3000",
                "注：运动场地面积不含与社区共用的体育场|400|30|3000",
                "注：在建田径场未计入运动场地面积|400|30|3000",
                "注：在建田径场已计入运动场地面积|400|30|-",
                "注：运动场地面积含在校园内的跑道|400|30|3000",
                // Another year, or the plan of one.
                "注：在校生数为2023年数。|-|30|3000",
                "注：在校生数取自2022年统计报表|-|30|3000",
                "注：专任教师数按2023-2024学年填报|400|-|3000",
                "注：运动场地面积为计划数|400|30|-",
                "注：本表数据为2023年数据，2025年数据尚未统计。|-|-|-",
                "注：本表数据为2024年数据|400|30|3000",
                "注：数据来源于2024年教育事业统计报表。|400|30|3000",
                "注：在校生数为2024年9月1日数|400|30|3000",
                "注：2023年新建运动场地1处|400|30|3000",
                "注：专任教师数仅统计专任教师|400|30|3000",
            })
    void ofSchools(String note, String students, String teachers, String ground) {
        for (String text : new String[] {
            SCHOOLS + "\"" + note + "\",,,,,,\n",
            "\"" + note + "\",,,,,,\n" + SCHOOLS,
            SCHOOLS + note.replaceFirst("：", "：,") + ",,,,,\n"
        }) {
            Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), text));
            assertThat(reads.refused()).as(text + reads.said()).isFalse();
            assertThat(reads.counties().get(0).schools()).hasSize(2);
            reads.holds(reads.primary("2101", LevelFigure.STUDENTS), students);
            reads.holds(reads.primary("2101", LevelFigure.TEACHERS), teachers);
            reads.holds(reads.figure("2101", SchoolFigure.SPORTS_GROUND_AREA), ground);
        }
    }

    /** A note that names a school is said of that one alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：西关小学运动场地面积含租用1000平方米。",
                "注：西关小学运动场地面积为2023年数。",
                "注：西关小学运动场地含与社区共用的体育场",
                "注：西关小学运动场地面积含在建田径场1200平方米。",
                "西关小学的运动场地面积含租用地。"
            })
    void ofOneSchool(String note) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), SCHOOLS + "\"" + note + "\",,,,,,\n"));
        reads.holds(reads.figure("2101", SchoolFigure.SPORTS_GROUND_AREA), "3000");
        reads.holds(reads.figure("2102", SchoolFigure.SPORTS_GROUND_AREA), "-");
        assertThat(reads.said()).contains("第 3 行，“运动场地面积”列：说明写着");
    }

    /** Of a population of 313.2 or 20 in 10,000, children of age 9000 and enrolled 8900, funds of 30. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：应核定绩效工资总量单位为万元|9000|8900|-",
                "注：应核定绩效工资总量以万元计。|9000|8900|-",
                "以上金额以万元为单位|9000|8900|-",
                "（单位：万元）|9000|8900|-",
                "注：适龄儿童少年在学人数含随迁子女|9000|8900|30",
                "注：适龄人数、在学人数均含学前儿童|-|-|30",
                "注：适龄儿童少年适龄人数为预计数|-|8900|30",
                "注：以上数据均为上年数据|-|-|-",
                "注：应核定绩效工资总量不含自筹部分|9000|8900|-",
                "注：本表由教育局填报|9000|8900|30",
                "注：金额单位为元|9000|8900|30",
                "注：应核定绩效工资总量为2023年数。|9000|8900|-",
                "注：应核定绩效工资总量含五险一金|9000|8900|-",
            })
    void ofCounties(String note, String ofAge, String enrolled, String funds) {
        Reads reads = Reads.of(
                schools(),
                Reads.write(
                        folder.resolve("县.csv"),
                        "区县,常住人口,应核定绩效工资总量,适龄儿童少年适龄人数,适龄儿童少年在学人数\n清河县,313200,30,9000,8900\n\"" + note + "\",,,,\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        County county = reads.counties().get(0);
        reads.holds(county.figures().get(CountyFigure.PERFORMANCE_PAY_DUE), funds);
        Enrolment children = county.enrolments().get(0);
        reads.holds(children.ofAge(), ofAge);
        reads.holds(children.enrolled(), enrolled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：在学人数含外县学生|9000|-",
                "注：适龄人数为估算数|-|8900",
                "注：以上数据均为预计数|-|-",
                "注：单位：百人|-|-",
                "注：各县自报|9000|8900",
                "注：适龄人数为2023年数。|-|8900",
                "注：适龄儿童为预计数。|-|-",
                "注：适龄残疾儿童为预计数。|9000|8900",
                "注：适龄残疾儿童适龄人数为预计数。|9000|8900",
                "注：适龄儿童少年在学人数为预计数。|9000|-",
                "注：随迁子女含外省户籍|9000|8900",
            })
    void ofChildren(String note, String ofAge, String enrolled) {
        Reads reads = Reads.of(
                schools(),
                Reads.write(
                        folder.resolve("儿童.csv"),
                        "区县,儿童类别,适龄人数,在学人数\n清河县,"
                                + ChildGroup.SCHOOL_AGE.title().zh() + ",9000,8900\n\"" + note + "\",,,\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        Enrolment children = reads.counties().get(0).enrolments().get(0);
        reads.holds(children.ofAge(), ofAge);
        reads.holds(children.enrolled(), enrolled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：班级人数含学前班幼儿|-|5",
                "注：学生数以十计|45|5",
                "注：随迁子女数不含本市户籍|45|-",
                "注：以上数据均为上年数据|-|-",
                "注：班级人数不含学前班幼儿|45|5",
                "注：按班级填报|45|5",
            })
    void ofClasses(String note, String size, String migrants) {
        Reads reads = Reads.of(
                schools(),
                Reads.write(
                        folder.resolve("班级.csv"),
                        "学校代码,学段,年级,班级,班级人数,随迁子女数\n2101,小学,三,1班,45,5\n\"" + note + "\",,,,,\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        ClassGroup group = reads.counties().get(0).classes().get(0);
        reads.holds(group.size(), size);
        reads.holds(group.migrantStudents(), migrants);
    }

    /** Of 100 who were tested 98 passed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：参考人数不含随班就读学生|-|98|",
                "注：合格人数含补考合格|100|-|",
                "注：以上均为预计数|-|-|",
                "注：合格60%、良好80%、优秀90%|100|98|60/80/90",
                "注：满分120，合格72分、良好96分、优秀108分|100|98|60/80/90",
                "分数线：65/80/95|100|98|65/80/95",
                "注：合格线60分|100|98|",
                "注：全县统一命题|100|98|",
                "注：缺考学生不计入参考人数。|100|98|",
                "注：参考人数不含缺考学生。|100|98|",
                "注：参考人数不含免考、缺考学生|100|98|",
                "注：参考人数含缺考学生|-|98|",
                "注：期初人数不含缺考学生|100|98|",
                "注：成绩为上学年期末考试成绩。|-|-|",
                "注：以上成绩为预估成绩。|-|-|",
                "注：以上成绩为2022年秋季学期成绩，2025年尚未考试。|-|-|",
                "注：成绩为2024年春季期末考试成绩|100|98|",
            })
    void ofResults(String note, String tested, String passed, String lines) {
        for (boolean wide : new boolean[] {false, true}) {
            String table = wide
                    ? "学校代码,学段,年级,语文期初人数,语文参考人数,语文合格人数,语文良好人数,语文优秀人数\n2101,小学,六,101,100,98,70,35\n"
                    : "学校代码,学段,年级,学科,期初人数,参考人数,合格人数,良好人数,优秀人数\n2101,小学,六,语文,101,100,98,70,35\n";
            Reads reads = Reads.of(
                    schools(),
                    Reads.write(
                            folder.resolve("成绩.csv"), table + "\"" + note + "\"," + (wide ? ",,,,,,\n" : ",,,,,,,\n")));
            assertThat(reads.refused()).as(reads.said()).isFalse();
            Results results = reads.counties().get(0).results().get(0);
            reads.holds(results.tested(), tested);
            reads.holds(results.passed(), passed);
            assertThat(results.lines().map(Object::toString).orElse(""))
                    .as(reads.said())
                    .isEqualTo(lines == null ? "" : lines);
        }
    }

    /** Two that contradict each other leave those who passed missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "分数线：60/80/90|分数线：60/80/90|98|60/80/90",
                "分数线：60/80/90|注：合格50%、良好80%、优秀90%|-|",
                "分数线：60/80/90|注：合格线60分|98|60/80/90"
            })
    void linesAboveAndBelowAreCompared(String above, String below, String passed, String lines) {
        Reads reads = Reads.of(
                schools(),
                Reads.write(
                        folder.resolve("成绩.csv"),
                        above + ",,,,,,,,\n学校代码,学段,年级,学科,期初人数,参考人数,合格人数,良好人数,优秀人数\n2101,小学,六,语文,101,100,98,70,35\n"
                                + below + ",,,,,,,,\n"));
        Results results = reads.counties().get(0).results().get(0);
        reads.holds(results.passed(), passed);
        assertThat(results.lines().map(Object::toString).orElse(""))
                .as(reads.said())
                .isEqualTo(lines == null ? "" : lines);
    }

    /** Of a form with 600 students and equipment of 400000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注：在校生数含学前班|-|400000",
                "注：教学仪器设备资产值以万元计|600|-",
                "注：以上数据均为上年数据|-|-",
                "注：本表由学校填报|600|400000",
            })
    void ofForms(String note, String students, String equipment) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("表.csv"),
                "填报项目,单位,填报值\n学校代码,,2101\n学校名称,,东街小学\n区县,,清河县\n办学类型,,小学\n小学在校生数,人,600\n教学仪器设备资产值,元,400000\n\"" + note
                        + "\",,\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), students);
        reads.holds(reads.figure("2101", SchoolFigure.EQUIPMENT_VALUE), equipment);
    }

    /** What a mark in a header stands for is obeyed, too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*含代课教师|-", "*不含代课教师|30", "*为上年数|-", "*按实有人数填报|30"})
    void ofAMark(String note, String teachers) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), SCHOOLS.replace("小学专任教师数", "小学专任教师数*") + note + ",,,,,,\n"));
        reads.holds(reads.primary("2101", LevelFigure.TEACHERS), teachers);
    }

    /** Whatever a note explains is quoted with its row, whether it was understood or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：西关小学已于2025年7月撤并。",
                "注：多媒体教室数含在建2间（东街小学）",
                "备注：设备值均未含2025年新购设备",
                "说明：东街小学除外，其余各校均为2023年数据",
                "东街小学本学期停课，学生在西关小学就读。"
            })
    void notesAreQuoted(String note) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), SCHOOLS + "\"" + note + "\",,,,,,\n"));
        assertThat(reads.said()).contains("第 4 行“" + note + "”");
        assertThat(reads.counties().get(0).schools()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"填表人：李明", "制表日期：2024-09-10", "以下空白", "填报单位：清河县教育局", "联系电话：0101234"})
    void whoMadeTheTableIsNot(String note) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), SCHOOLS + "\"" + note + "\",,,,,,\n"));
        assertThat(reads.said()).doesNotContain("“" + note);
    }
}
