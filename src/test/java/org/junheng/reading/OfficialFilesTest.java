package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.Conclusions;
import org.junheng.data.official.OfficialHeaders;
import org.junheng.data.official.WideResults;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Organisers;
import org.junheng.data.vocabulary.Settlements;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official files as they are: the words of their headers, where the level stands, sentences with filled blanks. */
class OfficialFilesTest {
    @TempDir
    private Path folder;

    private static String fills(String path) {
        return OfficialHeaders.match(new HeaderPath(List.of(path.split("/", -1))))
                .map(OfficialHeaders.Match::target)
                .map(Target::id)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "专任教师/#按学历分/博士研究生毕业, doctoralTeachers",
        "专任教师/#按学历分/硕士研究生毕业, masterTeachers",
        "专任教师/#按学历分/硕士研究生学历, masterTeachers",
        "专任教师/按学历分/大学本科毕业, bachelorTeachers",
        "专任教师/按学历分/本科毕业, bachelorTeachers",
        "专任教师/学历情况/本科, bachelorTeachers",
        "分学历专任教师/专科毕业, collegeTeachers",
        "专任教师学历情况/专科毕业, collegeTeachers",
        "专任教师/#按学历分/本科毕业/计, bachelorTeachers",
        "专任教师/本科毕业, bachelorTeachers",
        "专任教师（小学）/硕士毕业, primary.masterTeachers",
        "专任教师数/大专毕业, collegeTeachers",
        "专任教师（小学）/#按学历分/本科毕业, primary.bachelorTeachers",
        "专任教师（高级中学、完全中学高中段）/#按学历分/本科毕业, senior.bachelorTeachers",
        "专任教师（初级中学、九年一贯制学校初中段）/合计, junior.teachers",
        "专任教师（小学、小学教学点、九年一贯制学校小学段）/合计, primary.teachers",
        "教基1102（初中）/县级以上骨干教师, junior.backboneTeachers",
        "分课程专任教师/体育与健康, peTeachers",
        "分课程专任教师/艺术/音乐, musicTeachers",
        "分课程专任教师/艺术/计, allArtTeachers",
        "专任教师/按课程分/体育, peTeachers",
        "占地面积及其他办学条件/数字终端数(台)/计, computers",
        "本科学历教师数/小学, primary.bachelorTeachers",
        "本科学历教师数/初中, junior.bachelorTeachers",
        "26至30人班数/高中, senior.classes26To30",
        "在校生数/合计/小学, primary.students",
        "小学/本科学历教师数, primary.bachelorTeachers",
        "正高级职称教师数/初中, junior.fullSeniorTitleTeachers",
        "城乡类型, settlement"
    })
    void aColumnOfAnOfficialTableFillsItsFigure(String path, String id) {
        assertThat(fills(path)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "专任教师/#按学历分/本科毕业/其中：女",
                "专任教师/#按学历分/本科及以上",
                "专任教师/本科及以上",
                "专任教师/高中阶段毕业",
                "专任教师/#按学历分/高中阶段毕业",
                "专任教师（小学、初中）/合计",
                "毕业生数/其中：女",
                "教职工数/#按学历分/本科毕业",
                "专任教师/上学年/合计",
                "数字终端数(台)/其中：教师终端数",
                "分课程专任教师学历情况/体育/本科毕业"
            })
    void aColumnThatCountsSomethingElseFillsNothing(String path) {
        assertThat(fills(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "主城区, CITY", "城乡结合区, CITY", "镇中心区, TOWN", "镇乡结合区, TOWN", "特殊区域, TOWN", "乡中心区, COUNTRY",
        "村庄, COUNTRY", "111, CITY", "121-镇中心区, TOWN", "220村庄, COUNTRY", "（210）乡中心区, COUNTRY", "村 庄, COUNTRY",
        "主城区/村庄, ''", "111-村庄, ''", "其他, ''", "'', ''"
    })
    void whereASchoolLiesIsToldByNameOrCode(String text, String place) {
        assertThat(Settlements.of(text).map(Enum::name).orElse("")).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "10, YES",
        "999, YES",
        "999-民办, YES",
        "民办, YES",
        "1, NO",
        "811, NO",
        "821, NO",
        "831, NO",
        "832-县级其他部门, NO",
        "844, NO",
        "998, ''",
        "非公办, ''",
        "非民办, ''",
        "不是民办, ''",
        "123, ''"
    })
    void anOrganisersCodeTellsWhetherASchoolIsPrivate(String code, String answer) {
        assertThat(Organisers.isPrivate(code).map(Enum::name).orElse("")).isEqualTo(answer);
    }

    @Test
    void aRuralSchoolIsTold() {
        Told told = Told.csv(
                folder,
                "学校代码,学校名称,区县,办学类型,小学在校生数,城乡类型",
                "1,甲小学,某县,小学,100,村庄",
                "2,乙小学,某县,小学,100,镇中心区",
                "3,丙小学,某县,小学,100,郊区");
        assertThat(told.school("甲小学").flag(SchoolFlag.RURAL)).isEqualTo(Flag.YES);
        assertThat(told.school("甲小学").flag(SchoolFlag.TOWN)).isEqualTo(Flag.NO);
        assertThat(told.school("乙小学").flag(SchoolFlag.RURAL)).isEqualTo(Flag.NO);
        assertThat(told.school("乙小学").flag(SchoolFlag.TOWN)).isEqualTo(Flag.YES);
        assertThat(told.school("丙小学").flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.notes().problems()).hasSize(1);
    }

    @Test
    void whereTwoColumnsDisagreeNeitherIsUsed() {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,是否乡村,城乡类型", "1,甲小学,某县,小学,100,否,村庄");
        assertThat(told.school("甲小学").flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        assertThat(told.notes().problems()).hasSize(1);
    }

    private static Map<String, String> numbers(String item, String conclusion) {
        Map<String, String> numbers = new TreeMap<>();
        Conclusions.numbers(item, conclusion)
                .forEach(told -> numbers.put(told.field().id(), told.number() + (told.times() == 1 ? "" : "万")));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "交流轮岗教师24名, rotated, 24",
        "上一年度交流轮岗教师 24 名， 占比12%, rotated, 24",
        "交流轮岗的骨干教师5名， 占交流轮岗教师总数的比例20.8%, rotatedBackbone, 5",
        "全县符合交流轮岗条件教师总数为1，200名, rotationEligible, 1",
        "全县符合交流轮岗条件教师总数为1200名, rotationEligible, 1200",
        "教师年平均工资收入为9.8万元, teacherPay, 9.8万",
        "当地公务员年平均工资 收入97500元, civilServantPay, 97500",
        "优质高中招生名额总数５００人, quotaTotal, 500",
        "分配名额300人, quotaAllotted, 300",
        "其中 分配农村学校的名额120人, quotaAllottedRural, 120",
        "在公办学校就读250人, migrantPublic, 250",
        "在政府购买 服务的民办学校就读10人, migrantPurchased, 10",
        "全县符合条件的随迁子女数300人, migrantEligible, 300"
    })
    void aSentenceWithItsBlanksFilledTellsItsNumber(String conclusion, String field, String number) {
        if (!number.equals("1")) {
            assertThat(numbers("某项指标", conclusion)).containsEntry(field, number);
        } else {
            // A full-width comma between digits may part two numbers.
            assertThat(numbers("某项指标", conclusion)).doesNotContainValue("1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "交流轮岗教师＿＿名",
                "交流轮岗教师____名",
                "交流轮岗教师   名",
                "交流轮岗教师24余名",
                "交流轮岗教师20—24名",
                "交流轮岗教师24%",
                "交流轮岗教师约24名",
                "交流轮岗教师占12.0%",
                "交流轮岗教师24人以上",
                "交流轮岗教师24左右"
            })
    void aBlankOrAVagueNumberIsNone(String conclusion) {
        assertThat(numbers("11.交流轮岗", conclusion)).isEmpty();
    }

    /** What is planned, owed, or told in another unit is quoted as no number; beside a plain number it says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划交流轮岗教师24名",
                "拟交流轮岗教师24名",
                "预计2026年交流轮岗教师24名",
                "力争交流轮岗教师24名",
                "应交流轮岗教师24名",
                "未交流轮岗教师24名",
                "交流轮岗教师24名（计划）",
                "交流轮岗教师24名次",
                "交流轮岗教师24至30名",
                "交流轮岗教师24、25名"
            })
    void whatIsNotSoYetIsNoNumber(String conclusion) {
        assertThat(numbers("11.交流轮岗", conclusion).get("rotated")).contains("交流轮岗教师24");
        assertThat(numbers("11.交流轮岗", "交流轮岗教师20名，" + conclusion)).containsEntry("rotated", "20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教师年平均工资收入8000元/月", "教师年平均工资收入98千元"})
    void payInAnotherUnitIsNoNumber(String conclusion) {
        assertThat(numbers("8.教师工资", conclusion).get("teacherPay")).contains("教师年平均工资收入");
        assertThat(numbers("8.教师工资", "教师年平均工资收入98000元/年")).containsEntry("teacherPay", "98000");
    }

    @ParameterizedTest
    @CsvSource({
        "城乡学校建设标准统一, true",
        "建设标准已统一（县政发〔2020〕3号）, true",
        "建设标准尚未统一, false",
        "计划2027年建设标准统一, ",
        "部分学校建设标准统一, ",
        "建设标准统一（除两所教学点外）, ",
        "力争建设标准统一, ",
        "基本实现建设标准统一, "
    })
    void aStatementThatIsLimitedIsOpen(String conclusion, Boolean stated) {
        assertThat(Conclusions.statements("2", conclusion))
                .containsEntry(CountyFlag.UNIFIED_BUILDING, Optional.ofNullable(stated));
    }

    @Test
    void whatIsCalledTheSameInSeveralItemsBelongsToItsOwn() {
        assertThat(numbers("9.  教师 5 年 360 学时培训完成率", "完成 360 学时培训的教师400人，全县教师410人"))
                .isEqualTo(Map.of("teachersTrained", "400", "teachersToTrain", "410"));
        assertThat(numbers("12.持证", "全县教师380人")).isEmpty();
        assertThat(numbers("1.  全县初中三年巩固率", "毕业班学生数为860人，三年前该年级入学学生数为870人，转入学生数为10人，死亡学生数为1人，转出学生数 为14人"))
                .isEqualTo(Map.of(
                        "junior.graduates", "860",
                        "junior.entrants", "870",
                        "junior.transferredIn", "10",
                        "junior.deceased", "1",
                        "junior.transferredOut", "14"));
        assertThat(numbers("9.  国家义务教育质量监测", "语文Ⅲ级、校际差异率0.12；数学＿＿级、校际差异率＿＿"))
                .isEqualTo(Map.of("chineseLevel", "3", "chineseDifference", "0.12"));
        assertThat(Conclusions.statements("2.", "建设标准统一、教师编制标准未统一、装备配置标准基本统一").values())
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(Conclusions.statements("2.", "部分学校建设标准统一、编制标准统一").values())
                .containsExactly(Optional.empty(), Optional.of(true));
    }

    @ParameterizedTest
    @CsvSource({
        "语文/参考人数, 语文", "参考人数/语文, 语文", "语文参考人数, 语文", "语文_合格人数, 语文", "合格人数（数学）, 数学", "六年级/英语/优秀人数, 英语",
        "科学/平均分, 科学", "语文/参考人数/（人）, 语文", "语文, ''", "参考人数, ''", "语文教师数, ''", "语文/教师/参考人数, ''"
    })
    void aColumnOfAWideTableIsOfASubject(String path, String subject) {
        Optional<WideResults> wide = WideResults.of(List.of(new HeaderPath(List.of(path.split("/", -1)))));
        assertThat(wide.map(found -> found.columns().keySet().iterator().next().subject())
                        .orElse(""))
                .isEqualTo(subject);
    }

    private Map<String, Figure> passed(Told told) {
        Map<String, Figure> passed = new TreeMap<>();
        told.counties().get(0).results().forEach(row -> passed.put(row.id(), row.figure(Results.PASSED)));
        return passed;
    }

    @Test
    void wideResultsAreReadAsLongOnesAre() {
        Path schools =
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,300", "2,乙小学,某县,小学,300");
        Path longer = Told.write(
                folder.resolve("长.csv"),
                "学校代码,年级,学科,参考人数,合格人数",
                "1,六年级,语文,50,49",
                "1,六年级,数学,50,48",
                "2,六年级,语文,40,39",
                "2,六年级,数学,,");
        Path deep = Told.write(
                folder.resolve("宽.csv"),
                "某县质量监测统计表,,,,,,",
                "学校代码,学校名称,年级,语文,,数学,",
                ",,,参考人数,合格人数,参考人数,合格人数",
                "1,甲小学,六,50,49,50,48",
                "2,乙小学,六,40,39,,");
        Path flat = Told.write(
                folder.resolve("平.csv"), "学校代码,年级,语文参考人数,语文合格人数,数学参考人数,数学合格人数", "1,6,50,49,50,48", "2,6,40,39,,");
        Map<String, Figure> right = passed(Told.of(schools, longer));
        assertThat(right).hasSize(4);
        assertThat(passed(Told.of(schools, deep))).isEqualTo(right);
        assertThat(passed(Told.of(schools, flat))).isEqualTo(right);
    }

    @Test
    void theGradeTellsTheLevelOfARowOfAThroughSchool() {
        Path schools =
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数,初中在校生数", "3,丙学校,某县,九年一贯制学校,90,80");
        Path marks = Told.write(
                folder.resolve("名单.csv"),
                "学校代码,年级,学号,语文（满分100）",
                "3,三,a,90",
                "3,九年级,b,90",
                "3,初一,c,50",
                "3,六年级,d,50",
                "3,预备班,e,50");
        Told told = Told.of(schools, marks);
        Map<String, String> levels = new TreeMap<>();
        told.counties().get(0).results().stream()
                .filter(row -> row.tested().isReported())
                .forEach(row -> levels.put(row.grade(), row.level().label()));
        assertThat(levels).isEqualTo(Map.of("三年级", "primary", "九年级", "junior", "七年级", "junior", "六年级", "primary"));
        assertThat(told.notes().notices())
                .anyMatch(notice -> notice.message().zh().contains("五四学制"));
        assertThat(told.notes().problems())
                .anyMatch(problem -> problem.message().zh().contains("有几个学段"));
    }

    @ParameterizedTest
    @CsvSource({"一、小学, 二、初中", "小学, 初中", "（一）小学, （二）初中", "小学部分, 初中部分", "1.小学, 2.初中"})
    void headingsOfTheFormNeedNoMergedCells(String primary, String junior) {
        Told told = Told.csv(
                folder,
                "表Ⅱ-2  小学、初中资源配置基本情况（分学校）,,,,",
                "序号,学校名称,在校生数,班级数,生均体育运动场馆面积（㎡）",
                primary + ",,,,",
                "1,甲学校,500,12,8",
                "2,乙小学,400,10,8",
                junior + ",,,,",
                "1,甲学校,300,7,11");
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("乙小学", "甲学校");
        assertThat(told.school("甲学校").level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(500));
        assertThat(told.school("甲学校").level(Level.JUNIOR).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(300));
    }

    @Test
    void aSupplementIsReadBesideAMapping() {
        Path mapping = Told.write(
                folder.resolve("m.yaml"),
                "columns:",
                "  id: 标识",
                "  name: 校名",
                "  county: 地区",
                "  kind: 类别",
                "  primary.students: 人数",
                "  books: 书");
        Path main = Told.write(folder.resolve("a.csv"), "标识,校名,地区,类别,人数,书", "1,甲小学,某县,小学,100,2000");
        Path more = Told.write(folder.resolve("b.csv"), "学校代码,学校名称,公用经费（万元）", "1,甲小学,9");
        Told told = Told.of(Mapping.read(mapping), main, more);
        assertThat(told.refused()).isEmpty();
        assertThat(told.schoolNames()).containsExactly("甲小学");
        assertThat(told.figure("甲小学", SchoolFigure.PUBLIC_FUNDS)).isEqualTo(Figure.of(90_000));
        assertThat(told.figure("甲小学", SchoolFigure.BOOKS)).isEqualTo(Figure.of(2000));
        assertThat(told.notes().notices())
                .anyMatch(notice -> notice.message().zh().contains("按本库的列名读入"));
        // Where no table is as the mapping says, its columns are named as absent.
        Told alone = Told.of(Mapping.read(mapping), more);
        assertThat(alone.refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().zh()).contains("标识", "校名"));
    }
}
