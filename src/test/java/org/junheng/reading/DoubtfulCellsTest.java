package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that nothing is read from may say all the same that figures are not there yet, or were not checked. */
class DoubtfulCellsTest {
    @TempDir
    private Path folder;

    private Reads read(String header, String first, String second) {
        return Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,在校生数,图书册数," + header + "\nA01,东街小学,平山县,小学,400,9000," + first
                        + "\nA02,西街小学,平山县,小学,500,8000," + second + "\n"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "建设情况, 改扩建中，预计2026年8月完工",
        "建设进展, 教学楼未竣工",
        "工程进度, 主体在建",
        "工程进度, 正在施工",
        "校舍说明, 综合楼未投入使用",
        "校舍竣工, 未验收",
        "招生说明, 2026年秋季开始招生",
        "来源, 学校估报",
        "图书来源, 含估算数",
        "审核状态, 未审核",
        "审核状态, 退回修改",
        "县级审核, 待核实",
        "核对结果, 存疑",
        "核对, 未确认",
        "上报, 待补报",
        "项目, 运动场改造中",
        "项目, 拟建食堂",
        "项目, 筹建分校",
        "运行, 已停办",
        "学校变动, 撤并",
        "教学楼进度, 主体封顶",
        "教学楼进度, 主体完工，待验收",
        "器材情况说明, 合同已签，设备未到",
        "器材, 未到货",
        "器材, 尚未安装",
        "数据核验, 未核验",
        "数据核验, 没有核实",
        "学校现况, 已于7月关停",
        "县级复核, 未通过",
    })
    void areQuotedWithColumnAndRow(String header, String cell) {
        String quoted = "\"" + cell + "\"";
        Reads reads = read(header, "-", quoted);
        assertThat(reads.said().lines())
                .filteredOn(notice -> notice.contains("“" + cell + "”"))
                .hasSize(1)
                .first()
                .asString()
                .contains("学校.csv", "第 3 行", "“" + header + "”列");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "建设情况, 已完工",
        "建设情况, 无在建项目",
        "工程进度, 已竣工验收",
        "审核状态, 已审核",
        "审核状态, 通过",
        "县级审核, 已核实",
        "校舍产权, 自有",
        "乡镇, 施家镇",
        "校长, 李建",
        "建校时间, 1956年",
        "联系人, 张待见",
        "供暖方式, 集中供暖",
        "网络, 光纤",
        "网络, 未开通",
        "食堂, 没有食堂",
        "校车, 未配备",
        "数据核验, 已核验",
        "器材情况说明, 全部到货",
    })
    void whatSaysThatAllIsThereIsNot(String header, String cell) {
        assertThat(read(header, cell, cell).said().lines()).noneMatch(notice -> notice.contains("没有建成"));
    }

    @Test
    void manyRowsAreToldOnceWithTheirNumber() {
        StringBuilder table = new StringBuilder("学校代码,学校名称,区县,办学类型,在校生数,工程进度\n");
        for (int i = 1; i <= 5; i++) {
            table.append("A0" + i + ",第" + i + "小学,平山县,小学,400,主体在建\n");
        }
        assertThat(Reads.of(Reads.write(folder.resolve("学校.csv"), table.toString()))
                        .said()
                        .lines())
                .filteredOn(notice -> notice.contains("没有建成"))
                .hasSize(1)
                .first()
                .asString()
                .contains("第 2、3、4 行", "另有 2 行");
    }
}
