package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes above and below a table that say what is not there yet, what is not counted, what is estimated, and of which schools. */
class NotesOfPartsTest {
    private static final String TABLE = """
            学校代码,学校名称,区县,办学类型,在校生数,专任教师数,教学及辅助用房面积,运动场地面积,图书册数,计算机台数,教学仪器设备资产值（元）
            2101,东街小学,清河县,小学,400,30,3100,3000,16000,61,900000
            2102,西关小学,清河县,小学,612,40,4100,4000,19000,71,900001
            2103,南街小学,清河县,小学,412,41,4101,4001,19001,72,900002
            """;

    @TempDir
    private Path folder;

    private List<Reads> noted(String note) {
        return List.of(
                Reads.of(Reads.write(folder.resolve("学校.csv"), TABLE + note + "\n")),
                Reads.of(Reads.write(folder.resolve("学校.csv"), note + "\n" + TABLE)));
    }

    /** The figures that a school lost, in the order of the columns. */
    private static String missing(Reads reads, String id) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("学生", reads.primary(id, LevelFigure.STUDENTS));
        figures.put("教师", reads.primary(id, LevelFigure.TEACHERS));
        figures.put("用房", reads.figure(id, SchoolFigure.TEACHING_AREA));
        figures.put("场地", reads.figure(id, SchoolFigure.SPORTS_GROUND_AREA));
        figures.put("图书", reads.figure(id, SchoolFigure.BOOKS));
        figures.put("计算机", reads.figure(id, SchoolFigure.COMPUTERS));
        figures.put("设备", reads.figure(id, SchoolFigure.EQUIPMENT_VALUE));
        List<String> missing = new ArrayList<>();
        figures.forEach((name, figure) -> {
            if (!figure.isReported()) {
                missing.add(name);
            }
        });
        return String.join(" ", missing);
    }

    @ParameterizedTest
    @CsvSource({
        // Not there yet.
        "注：教学及辅助用房面积含2026年竣工的教学楼, 用房",
        "注：教学及辅助用房面积含2026年9月竣工的综合楼1200平方米, 用房",
        "注：教学及辅助用房面积包括将于2026年投入使用的教学楼, 用房",
        "注：含2026年竣工的教学楼, 用房",
        "注：运动场地面积含2026年建成的田径场, 场地",
        "注：运动场地面积含已批未建的操场, 场地",
        "注：计算机台数含已订购尚未到货的50台, 计算机",
        "注：图书册数含已采购未入库图书, 图书",
        "注：图书册数含尚未上架的3000册, 图书",
        "注：图书册数含明年采购的图书, 图书",
        "注：教学仪器设备资产值含已招标未采购部分, 设备",
        "注：教学仪器设备资产值包括尚未安装的设备, 设备",
        // No part of the figure.
        "注：教学及辅助用房面积含宿舍, 用房",
        "注：教学及辅助用房面积含食堂和宿舍, 用房",
        "注：图书册数含教材, 图书",
        "注：专任教师数含宿管和保安, 教师",
        "注：运动场地面积含绿化用地, 场地",
        "注：教学及辅助用房面积不含教室, 用房",
        "注：教学及辅助用房面积不含图书室和宿舍, 用房",
        // Estimated.
        "注：图书册数为暂估数, 图书",
        "注：图书册数系暂估, 图书",
        "注：图书册数暂估, 图书",
        "注：图书册数、计算机台数为暂估数, 图书 计算机",
        "注：教学仪器设备资产值为初步统计数, 设备",
        "注：图书册数按生均30册推算, 图书",
        "注：运动场地面积按图纸计算, 场地",
        "注：以上为暂估数, 学生 教师 用房 场地 图书 计算机 设备",
        "注：暂估, 学生 教师 用房 场地 图书 计算机 设备",
    })
    void whatIsNotThereOrNotCountedIsMissing(String note, String figures) {
        for (Reads reads : noted(note)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            for (String id : List.of("2101", "2102", "2103")) {
                assertThat(missing(reads, id)).as(reads.said()).isEqualTo(figures);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：教学及辅助用房面积不含宿舍",
                "注：教学及辅助用房面积不含食堂、宿舍等生活用房",
                "注：教学及辅助用房面积不包括行政办公用房",
                "注：教学及辅助用房面积不含在建教学楼",
                "注：教学及辅助用房面积不含2026年竣工的教学楼",
                "注：运动场地面积不含绿化用地",
                "注：运动场地面积不含绿地和停车场",
                "注：图书册数不含电子图书",
                "注：图书册数不含期刊",
                "注：图书册数不含教材、教辅",
                "注：图书册数不含尚未到货的图书",
                "注：图书册数含捐赠图书",
                "注：图书册数截至2024年底",
                "注：计算机台数不含教师用机",
                "注：计算机台数不含办公用电脑",
                "注：计算机台数不含已订购尚未到货的50台",
                "注：专任教师数不含工勤人员",
                "注：专任教师数不含行政人员和教辅人员",
                "注：专任教师数不含病休教师",
                "注：教学仪器设备资产值不含课桌椅",
                "注：教学仪器设备资产值为账面原值",
                "注：以上数据经核实",
                "注：图书册数据实填报",
                "注：学校名称按2026年更名后填写",
                "注：东街小学2019年建成",
                "注：本表由学校填报",
            })
    void definitionsTakeNothingAway(String note) {
        for (Reads reads : noted(note)) {
            assertThat(reads.refused()).as(reads.said()).isFalse();
            for (String id : List.of("2101", "2102", "2103")) {
                assertThat(missing(reads, id)).as(reads.said()).isEmpty();
            }
        }
    }

    /** A year that the table itself is behind is past. */
    @ParameterizedTest
    @CsvSource({"2019, ''", "2023, ''", "2026, 用房"})
    void whatWasThereBeforeTheYearOfTheTableIsCounted(String year, String figures) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), "清河县2024年学校情况表\n" + TABLE + "注：教学及辅助用房面积含" + year + "年竣工的教学楼\n"));
        assertThat(missing(reads, "2101")).as(reads.said()).isEqualTo(figures);

        Reads without = Reads.of(Reads.write(
                folder.resolve("学校.csv"), "清河县2024年学校情况表\n" + TABLE + "注：教学及辅助用房面积不含" + year + "年竣工的教学楼\n"));
        assertThat(missing(without, "2101")).as(without.said()).isEqualTo(figures.isEmpty() ? "用房" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "注：东街小学图书册数为上年数, 图书, '', ''",
        "注：东街小学、西关小学图书册数为上年数, 图书, 图书, ''",
        "注：东街小学和南街小学的图书册数为估算, 图书, '', 图书",
        "注：西关小学、南街小学计算机台数含尚未到货的20台, '', 计算机, 计算机",
        "注：东街小学及西关小学运动场地面积含租用场地, 场地, 场地, ''",
    })
    void ofSchoolsThatAreNamedTheseAlone(String note, String one, String two, String three) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), TABLE + note + "\n"));
        assertThat(List.of(missing(reads, "2101"), missing(reads, "2102"), missing(reads, "2103")))
                .as(reads.said())
                .containsExactly(one, two, three);
    }

    /** A note that withdraws figures, or says that they are of another state of things. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            注：图书册数按省定标准应配数填报 | 图书
            注：图书册数按标准应配填报 | 图书
            注：计算机台数为规定标准应配数 | 计算机
            注：计算机台数含教师自有笔记本电脑 | 计算机
            注：计算机台数含教职工自带电脑 | 计算机
            注：教学及辅助用房面积按建成后规模填报 | 用房
            注：教学及辅助用房面积为改造完成后的面积 | 用房
            注：在校生数按扩建后规模填报 | 学生
            注：教学仪器设备资产值为采购后数 | 设备
            注：教学及辅助用房面积主体在建 | 用房
            注：教学及辅助用房面积尚未竣工 | 用房
            注：运动场地面积在建 | 场地
            注：图书册数尚未到货 | 图书
            注：图书册数在途 | 图书
            注：以上数据按建成后规模填报 | 学生 教师 用房 场地 图书 计算机 设备
            注：按建成后规模填报 | 学生 教师 用房 场地 图书 计算机 设备
            注：另有一个班未统计在内 | 学生
            注：另有两个班未列入 | 学生
            注：有12名学生未统计 | 学生
            注：另有三名教师未计入 | 教师
            """)
    void whatWithdrawsAFigureLeavesItMissing(String note, String figures) {
        for (Reads reads : noted(note)) {
            assertThat(missing(reads, "2101")).as(note + reads.said()).isEqualTo(figures);
            assertThat(missing(reads, "2102")).as(note).isEqualTo(figures);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            注：东街小学按建成后规模填报 | 学生 教师 用房 场地 图书 计算机 设备
            注：东街小学另有一个班未统计在内 | 学生
            注：东街小学教学及辅助用房面积主体在建 | 用房
            注：东街小学图书册数按省定标准应配数填报 | 图书
            注：东街小学有两名教师未统计 | 教师
            """)
    void whereASchoolIsNamedItAloneLosesIt(String note, String figures) {
        Reads below = noted(note).get(0);
        assertThat(missing(below, "2101")).as(note + below.said()).isEqualTo(figures);
        assertThat(missing(below, "2102")).as(note + below.said()).isEmpty();
        assertThat(missing(below, "2103")).as(note).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "注：附设幼儿班未统计在内",
                "注：学前班学生未统计在内",
                "注：退休教师未统计在内",
                "注：临聘教师未统计",
                "注：图书册数不含教师自有图书",
                "注：东街小学为建成后首次招生",
                "注：西关小学综合楼2019年建成后投入使用",
                "注：南街小学2020年改造后更名",
                "注：各校按要求填报",
                "注：各数按实际填报",
                "注：教学及辅助用房面积按实测面积填报",
                "注：本表未统计教学点",
                "注：清河县教育局审核后报送",
                "注：表中学校均已建成",
                "注：在校生数以学籍系统为准",
                "注：高中部未统计在内",
                "注：教室均配有班班通",
                "注：无在建项目",
                "注：本表不含教学点",
                "注：不含高中学生",
                "注：高中学生未统计",
                "注：支教教师未计入",
                "注：民办学校未列入本表",
                "注：在建项目不计入",
                "注：专任教师数不含临聘教师",
            })
    void whatWithdrawsNothingLeavesTheFigures(String note) {
        for (Reads reads : noted(note)) {
            assertThat(reads.refused()).as(note + reads.said()).isFalse();
            assertThat(missing(reads, "2101")).as(note + reads.said()).isEmpty();
            assertThat(missing(reads, "2102")).as(note + reads.said()).isEmpty();
        }
    }
}
