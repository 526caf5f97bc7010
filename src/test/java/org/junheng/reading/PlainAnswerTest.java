package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers other than 是 and 否: those that are plain, and those that stay open and are quoted. */
class PlainAnswerTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "与高校合作|没有|NO",
                "与高校合作|没|NO",
                "与高校合作|没 有|NO",
                "与高校合作|没有。|NO",
                "与高校合作|不是|NO",
                "与高校合作|均没有|NO",
                "与高校合作|都没有|NO",
                "与高校合作|已有|YES",
                "与高校合作|均有|YES",
                "与高校合作|全部有|YES",
                "与高校合作|都已有|YES",
                "与高校合作|有了|YES",
                "与高校合作|是的|YES",
                "与高校合作|均是|YES",
                "与高校合作|已合作|YES",
                "与高校合作|未合作|NO",
                "与高校合作|有的|open",
                "与高校合作|有的有|open",
                "与高校合作|有些|open",
                "与高校合作|有待|open",
                "与高校合作|有望|open",
                "与高校合作|部分有|open",
                "与高校合作|基本有|open",
                "与高校合作|不都有|open",
                "与高校合作|未必有|open",
                "与高校合作|尚未|open",
                "与高校合作|暂无|open",
                "与高校合作|暂未|open",
                "与高校合作|目前没有|open",
                "与高校合作|还没有|open",
                "与高校合作|将有|open",
                "与高校合作|已没有|open",
                "与高校合作|没有了|open",
                "与高校合作|拟合作|open",
                "与高校合作|有？|open",
                "与高校合作|是/否|open",
                "与高校合作|是□否□|open",
                "与高校合作|是☑否□|open",
                "与高校合作|有无|open",
                "与高校合作|是否|open",
                "与高校合作|没有问题|open",
                "与高校合作|无法提供|open",
                "与高校合作|没有（见附件3）|NO",
                "与高校合作|已有（县政发〔2020〕3号）|YES",
                "与高校合作|均有，见附件2|YES",
                "与高校合作|有的（见附件2）|open",
                "与高校合作|已有（在建）|open",
                "与高校合作|没有，部分学校除外|open",
                "开展强弱校结对帮扶|已开展|YES",
                "开展强弱校结对帮扶|均已开展|YES",
                "开展强弱校结对帮扶|未开展|NO",
                "开展强弱校结对帮扶|没有开展|NO",
                "开展强弱校结对帮扶|开展中|open",
                "开展强弱校结对帮扶|正在开展|open",
                "开展强弱校结对帮扶|尚未开展|open",
                "开展强弱校结对帮扶|部分开展|open",
                "开展强弱校结对帮扶|已部分开展|open",
                "开展强弱校结对帮扶|未全部开展|open",
                "教育收费规范|规范|YES",
                "教育收费规范|不规范|NO",
                "教育收费规范|基本规范|open",
                "教育收费规范|较规范|open",
                "教育收费规范|不够规范|open",
                "教育收费规范|规范中|open",
                "资格审查已完成|已完成|YES",
                "资格审查已完成|完成了|YES",
                "资格审查已完成|未完成|NO",
                "资格审查已完成|基本完成|open",
                "资格审查已完成|即将完成|open",
                "县域均衡发展规划|已规划|open",
                "县域均衡发展规划|规划|open",
                "县域均衡发展规划|无规划|open",
                "校园文化建设良好以上|良好以上|open",
                "校园文化建设良好以上|以上|open",
                "学校规划布局合理|合理|YES",
                "学校规划布局合理|不合理|NO",
                "学校规划布局合理|学校|open",
                "存在弄虚作假|没有|NO",
                "存在弄虚作假|不存在|NO",
                "存在弄虚作假|存在|YES",
                "存在弄虚作假|没有弄虚作假|NO",
                "存在弄虚作假|有的|open",
                "存在弄虚作假|暂无|open",
                "存在弄虚作假|尚未发现|open",
                "存在弄虚作假|未发现|open",
                "存在弄虚作假|不详|open",
                "存在弄虚作假|未核查|open",
                "存在弄虚作假|不存在问题|open",
                "存在重点学校或重点班|没有|NO",
                "存在重点学校或重点班|不存在|NO",
                "存在重点学校或重点班|均不存在|NO",
                "存在重点学校或重点班|都没有|NO",
                "存在重点学校或重点班|存在|YES",
                "存在重点学校或重点班|没有重点学校或重点班|NO",
                "存在重点学校或重点班|未发生|open",
                "存在重点学校或重点班|不存在重点班|open",
                "存在重点学校或重点班|有重点班|open",
                "存在重点学校或重点班|不存在问题|open",
                "存在有编不补或长期聘用编外教师|不存在|NO",
                "存在有编不补或长期聘用编外教师|不补|open",
                "存在下达升学指标或按升学率排名|从未存在|open",
                "发生重大安全责任事故或严重违纪违规事件|未发生|NO",
                "发生重大安全责任事故或严重违纪违规事件|未发生过|NO",
                "发生重大安全责任事故或严重违纪违规事件|没有发生|NO",
                "发生重大安全责任事故或严重违纪违规事件|均未发生|NO",
                "发生重大安全责任事故或严重违纪违规事件|未发生，见附件3|NO",
                "发生重大安全责任事故或严重违纪违规事件|发生过|YES",
                "发生重大安全责任事故或严重违纪违规事件|没有重大安全责任事故|open",
                "发生重大安全责任事故或严重违纪违规事件|未发生重大安全责任事故|open",
                "发生重大安全责任事故或严重违纪违规事件|未发现|open",
                "发生重大安全责任事故或严重违纪违规事件|暂未发生|open",
                "所有学校制定章程|已制定|YES",
                "所有学校制定章程|均已制定|YES",
                "所有学校制定章程|均制定|YES",
                "所有学校制定章程|未制定|NO",
                "所有学校制定章程|没有制定|NO",
                "所有学校制定章程|部分制定|open",
                "所有学校制定章程|基本制定|open",
                "所有学校制定章程|正在制定|open",
                "所有学校制定章程|未全部制定|open",
                "所有学校制定章程|没有学校|open",
                "制定并实施薄弱学校改造计划|已制定|open",
                "制定并实施薄弱学校改造计划|已实施|open",
                "核查评估或集中汇审已完成|已完成|YES",
                "核查评估或集中汇审已完成|未完成|NO",
                "核查评估或集中汇审已完成|评估完成|open",
                "随迁子女纳入教育发展规划|已纳入|YES",
                "随迁子女纳入教育发展规划|未纳入|NO",
                "高中招生实行综合评价|已实行|YES",
                "学校规划布局合理|没有学校|open",
                "学校规划布局合理|无学校|open",
                "教师培训经费与培训落实|培训落实|open",
                "职业学校不设普通班|不设|YES",
                "职业学校不设普通班|均不设|YES",
                "职业学校不设普通班|没有普通班|YES",
                "职业学校不设普通班|无普通班|YES",
                "职业学校不设普通班|未设|YES",
                "职业学校不设普通班|不设普通班|YES",
                "职业学校不设普通班|职业学校不设普通班|YES",
                "职业学校不设普通班|有普通班|NO",
                "职业学校不设普通班|是|YES",
                "职业学校不设普通班|否|NO",
                "职业学校不设普通班|有|open",
                "职业学校不设普通班|没有|open",
                "职业学校不设普通班|无|open",
                "职业学校不设普通班|均无|open",
                "职业学校不设普通班|已有|open",
                "职业学校不设普通班|没有（见附件3）|open",
                "职业学校不设普通班|不设（县政发〔2020〕3号）|YES",
                "择校现象得到有效遏制|没有|open",
                "择校现象得到有效遏制|无|open",
                "择校现象得到有效遏制|有|open",
                "择校现象得到有效遏制|无择校现象|open",
                "择校现象得到有效遏制|没有择校|open",
                "择校现象得到有效遏制|没有择校现象|open",
                "择校现象得到有效遏制|已遏制|YES",
                "择校现象得到有效遏制|未得到有效遏制|NO",
                "择校现象得到有效遏制|是|YES",
                "择校现象得到有效遏制|否|NO",
                "课业负担得到有效减轻|无过重课业负担|open",
                "课业负担得到有效减轻|没有课业负担|open",
                "课业负担得到有效减轻|没有|open",
                "课业负担得到有效减轻|有效减轻|YES",
                "治理校外培训减轻课外负担不力|没有|open",
                "治理校外培训减轻课外负担不力|不力|YES",
                "治理校外培训减轻课外负担不力|有力|NO",
                "治理校外培训减轻课外负担不力|得力|open",
                "治理校外培训减轻课外负担不力|未治理|open",
                "劳动实践不少于综合实践课时一半|没有|open",
                "劳动实践不少于综合实践课时一半|不少于|YES",
                "无过重课业负担|无过重课业负担|YES",
                "无过重课业负担|没有过重课业负担|YES",
                "无过重课业负担|不存在过重课业负担|YES",
                "无过重课业负担|有过重课业负担|NO",
                "无过重课业负担|存在过重课业负担|NO",
                "无过重课业负担|有课业负担|open",
                "存在重点学校或重点班|没有重点班|open",
                "无过重课业负担|无|open",
                "无过重课业负担|有|open",
                "无过重课业负担|没有|open",
                "无过重课业负担|均无|open",
                "无过重课业负担|是|YES",
                "无过重课业负担|否|NO",
                "无过重课业负担|有（见附件3）|open",
                "无过重课业负担|是（见附件3）|YES",
            })
    void ofACounty(String question, String answer, String expected) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲小学,某县,小学,100\n"),
                Reads.write(folder.resolve("县.csv"), "区县,常住人口,\"" + question + "\"\n某县,200000,\"" + answer + "\"\n"));
        CountyFlag asked = Arrays.stream(CountyFlag.values())
                .filter(flag -> flag.zh().equals(question))
                .findFirst()
                .orElseThrow();
        is(reads, reads.counties().get(0).flags().getOrDefault(asked, Answer.NOT_REPORTED), answer, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "食堂达标|达标|YES",
                "食堂达标|均达标|YES",
                "食堂达标|全部达到|YES",
                "食堂达标|已达到标准|YES",
                "食堂达标|达到要求|YES",
                "食堂达标|未达标|NO",
                "食堂达标|不达标|NO",
                "食堂达标|未达到|NO",
                "食堂达标|都不达标|NO",
                "食堂达标|未全部达标|open",
                "食堂达标|不都达标|open",
                "食堂达标|基本达标|open",
                "食堂达标|待达标|open",
                "食堂达标|部分达标|open",
                "食堂达标|接近达标|open",
                "食堂达标|达标率90%|open",
                "食堂达标|达到80%|open",
                "校舍状况良好|良好|YES",
                "校舍状况良好|较好|open",
                "教室配备电扇或空调|配备电扇|open",
                "教室配备电扇或空调|有电扇|open",
                "教室配备电扇或空调|均有|YES",
                "是否寄宿制|不是|NO",
                "是否寄宿制|寄宿制|YES",
                "是否寄宿制|非寄宿制|open",
                "是否寄宿制|半寄宿制|open",
                "是否民办|民办|YES",
                "是否民办|不是民办|open",
                "是否民办|公办|open",
                "是否民办|民办公助|open",
                "是否2016年及以前建成|以前建成|open",
                "是否2016年及以前建成|已建成|open",
            })
    void ofASchool(String question, String answer, String expected) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数,\"" + question + "\"\n1,甲小学,某县,小学,100,\"" + answer + "\"\n"));
        SchoolFlag asked = Arrays.stream(SchoolFlag.values())
                .filter(flag -> flag.zh().equals(question))
                .findFirst()
                .orElseThrow();
        is(reads, reads.school("1").flags().getOrDefault(asked, Answer.NOT_REPORTED), answer, expected);
    }

    /** Words below codes are answers, too, and no header. */
    @Test
    void codesAndWordsMayStandInOneColumn() {
        Reads reads =
                Reads.of(Reads.write(folder.resolve("县.csv"), "区县,学校规划布局合理（1是0否）,存在以考试方式招生（1是0否）\n平山县,1,0\n河东县,是,否\n"));
        assertThat(reads.counties()).as(reads.said()).hasSize(2).allSatisfy(county -> {
            assertThat(county.flags()
                            .getOrDefault(CountyFlag.LAYOUT_PLAN, Answer.NOT_REPORTED)
                            .flag())
                    .isEqualTo(Flag.YES);
            assertThat(county.flags()
                            .getOrDefault(CountyFlag.EXAM_ADMISSION, Answer.NOT_REPORTED)
                            .flag())
                    .isEqualTo(Flag.NO);
        });
    }

    /** A county none of whose answers can be read is judged all the same, and the cells are named. */
    @Test
    void aCountyWithoutAPlainAnswerIsRead() {
        Reads reads = Reads.of(Reads.write(folder.resolve("县.csv"), "区县,学校规划布局合理,存在以考试方式招生\n平山县,有的,暂无\n"));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(reads.counties()).hasSize(1);
        assertThat(reads.said()).contains("“有的”", "“暂无”", "第 2 行");
    }

    /** The question once more is an answer in its own words, and no header; nor does it make one of its row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "区县,无过重课业负担\n云川县,无过重课业负担\n",
                "区县,无过重课业负担,常住人口\n云川县,无过重课业负担,200000\n",
                "区县,无过重课业负担,存在弄虚作假\n云川县,无过重课业负担,没有\n",
                "区县,无过重课业负担,职业学校不设普通班\n云川县,无过重课业负担,职业学校不设普通班\n",
                "区县,无过重课业负担\n平山县,是\n云川县,无过重课业负担\n",
            })
    void theQuestionOnceMore(String table) {
        Reads reads = Reads.of(Reads.write(folder.resolve("县.csv"), table));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        County county = reads.counties().get(reads.counties().size() - 1);
        assertThat(county.id()).as(reads.said()).isEqualTo("云川县");
        assertThat(county.flags()
                        .getOrDefault(CountyFlag.NO_EXCESS_LOAD, Answer.NOT_REPORTED)
                        .flag())
                .as(reads.said())
                .isEqualTo(Flag.YES);
    }

    /** The header itself, once more, is none of the answers. */
    @ParameterizedTest
    @ValueSource(strings = {"区县,无过重课业负担", "区县,无过重课业负担,存在弄虚作假"})
    void theHeaderOnceMore(String header) {
        String row = header.contains("弄虚") ? "平山县,是,否\n" : "平山县,是\n";
        Reads reads = Reads.of(
                Reads.write(folder.resolve("县.csv"), header + "\n" + row + header + "\n" + row.replace("平山县", "云川县")));
        assertThat(reads.counties()).as(reads.said()).hasSize(2);
    }

    private static void is(Reads reads, Answer answer, String text, String expected) {
        boolean open = expected.equals("open");
        assertThat(answer.flag()).as(reads.said()).isEqualTo(open ? Flag.UNKNOWN : Flag.valueOf(expected));
        assertThat(reads.said().contains("“" + text)).as(reads.said()).isEqualTo(open);
    }
}
