package org.junheng.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.CutScores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What heads the columns of a list of marks, each as CSV and as a workbook. The full mark is 100 where a header does not say it.
 * Expected is how many were tested and how many passed in each subject, worked out by hand; 未 is a number that is missing.
 */
class MarksColumnsTest {
    @TempDir
    private Path folder;

    private void holds(String table, String results, String said) throws IOException {
        MarkLists.hold(folder, ReadingOptions.USUAL.with(CutScores.of("full=100")), table, results, said);
    }

    /** Three students have 40, 62 and 75; of 100 two pass, of 110 (66), 120 (72) and 125 (75) one does, of 150 (90) none. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            语文（含附加分，满分110）   | 3/1 | !看不懂
            语文<120>                   | 3/1 | -
            语文＜120＞                 | 3/1 | -
            语文《120》                 | 3/1 | -
            语文[满分120分]             | 3/1 | -
            语文_满分:120               | 3/1 | -
            语文_满分：120分            | 3/1 | -
            语文/120                    | 3/1 | -
            语文-120                    | 3/1 | -
            语文_120                    | 3/1 | -
            语文120分                   | 3/1 | -
            语文120                     | 3/1 | -
            语文120分制                 | 3/1 | -
            语文(120分,闭卷)            | 3/1 | -
            语文（闭卷，满分120）       | 3/1 | -
            语文(100)(必考)             | 3/2 | -
            语文（125，含作文）         | 3/1 | -
            语文成绩（满分120）         | 3/1 | -
            语文{满分150}               | 3/0 | -
            语文百分制                  | 3/2 | -
            语文（125）                 | 3/1 | !注释标记
            语文（80）                  | 3/2 | !注释标记
            Chinese_/_150               | 3/0 | -
            Chinese_(out_of_120)        | 3/1 | -
            Chinese_full_mark_120       | 3/1 | -
            Chinese_score               | 3/2 | -
            語文成績                    | 3/2 | -
            语文分数                    | 3/2 | -
            语文得分                    | 3/2 | -
            语文学科                    | 3/2 | -
            语文总分                    | 3/2 | -
            语文（必填）                | 3/2 | -
            语文（含附加分）            | 未/未 | 看不懂
            语文（满分100，满分120）    | 未/未 | 两个满分
            语文（按新标准）            | 未/未 | 看不懂
            语文2                       | 未/未 | 看不懂
            语文（满分100，含听力30分） | 3/2 | -
            语文（满分120，含作文50分） | 3/1 | -
            语文(满分100,含口语10分)    | 3/2 | -
            语文（含听力30分，满分100） | 3/2 | -
            语文（满分100，其中听力30分） | 3/2 | -
            语文（满分120分，其中听力20分、口语10分） | 3/1 | -
            语文（满分100，听力30+笔试70） | 3/2 | -
            语文（满分100：听力30分、笔试70分） | 3/2 | -
            语文满分100（含听力30分）   | 3/2 | -
            语文（满分100，包括阅读40分、作文40分） | 3/2 | -
            语文（100分，含听力部分30分） | 3/2 | -
            语文（满分100，听力30+笔试60） | 未/未 | 一部分
            语文（满分100，不含听力30分） | 未/未 | 语文
            语文（满分30，含听力70分）  | 未/未 | 语文
            语文听力（满分100）         | 未/未 | 一部分
            语文（满分30，听力）        | 未/未 | 一部分
            语文（其中听力30分）        | 未/未 | 一部分
            语文（听力30分）            | 未/未 | 一部分
            语文（听力30分，笔试70分）  | 未/未 | 一部分
            语文（满分100，听力占30%）  | 未/未 | 语文
            """)
    void aFullMarkIsReadHoweverItIsWrittenOrTheSubjectIsMissing(String header, String counts, String said)
            throws IOException {
        String list = "学校代码 年级 学号 " + header + " 数学;A01 六 1001 40 90;A01 六 1002 62 80;A01 六 1003 75 70";
        holds(list, "数学 3/3, 语文 " + counts, said);
    }

    /** Beside the marks in the subject it is left out; alone it is no mark of the subject, and none of a subject of its own. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            语文折合分        | 折算、加权
            语文A卷           | 一部分
            语文（B卷）       | 一部分
            语文卷一（满分60） | 一部分
            语文听力          | 一部分
            语文笔试（60）    | 一部分
            语文平时成绩      | 一部分
            语文基础          | 一部分
            语文阅读（40）    | 一部分
            语文作文          | 一部分
            语文附加题        | 一部分
            语文口语交际      | 一部分
            语文等级          | 名次或等级
            语文名次          | 名次或等级
            语文班级排名      | 名次或等级
            年级语文位次      | 名次或等级
            语文标准分        | 折算、加权
            语文T分           | 折算、加权
            语文Z分           | 折算、加权
            语文赋分          | 折算、加权
            语文原始分        | 折算、加权
            语文总评          | 折算、加权
            语文×40%          | 折算、加权
            Chinese_listening | 一部分
            Chinese_rank      | 名次或等级
            """)
    void whatIsOnlySomethingOfASubjectIsNeitherItNorOneOfItsOwn(String header, String what) throws IOException {
        String list = "学校代码 年级 学号 数学 " + header + " ~;A01 六 1001 90 40 ~;A01 六 1002 80 62 ~";
        holds(list.replace(" ~", ""), "数学 2/2, 语文 未/未", what + " 整科成绩");
        String beside = "学校代码 年级 学号 语文 数学 " + header + ";A01 六 1001 50 90 40;A01 六 1002 70 80 62";
        holds(beside, "数学 2/2, 语文 2/1", "未统计 !未报");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # examinations: one of each subject is read, and told
            学校代码 年级 学号 语文期末 数学期末;A01 六 1001 50 90 | 数学 1/1, 语文 1/0 | 哪一次考试
            学校代码 年级 学号 语文期中 语文期末 数学;A01 六 1001 50 70 90 | 数学 1/1, 语文 未/未 | 不知以哪一次为准
            学校代码 年级 学号 语文 语文期中 数学;A01 六 1001 50 70 90 | 数学 1/1, 语文 1/0 | 未统计
            # two columns of one subject
            学校代码 年级 学号 语文 Chinese 数学;A01 六 1001 50 70 90 | 数学 1/1, 语文 未/未 | 不止一列
            # parts that do not say of what
            学校代码 年级 学号 听力 笔试 数学;A01 六 1001 20 50 90 | 数学 1/1, 英语 未/未 | 听力 笔试 英语的一部分
            学校代码 年级 学号 听力 英语 数学;A01 六 1001 20 50 90 | 数学 1/1, 英语 1/0 | 未统计
            学校代码 年级 学号 作文 阅读 数学;A01 六 1001 20 50 90 | 数学 1/1, 语文 未/未 | 语文的一部分
            学校代码 年级 学号 卷一（50） 卷二（50） 数学;A01 六 1001 20 50 90 | 卷一 未/未, 卷二 未/未, 数学 1/1 | 没有写是哪一科
            学校代码 年级 学号 平时 语文 数学;A01 六 1001 20 50 90 | 平时 未/未, 数学 1/1, 语文 1/0 | 没有写是哪一科
            # worked out of all subjects, or no marks
            学校代码 年级 学号 标准分 语文 数学;A01 六 1001 20 50 90 | 数学 1/1, 语文 1/0 | 标准分
            学校代码 年级 学号 附加分（10） 语文 数学;A01 六 1001 5 50 90 | 数学 1/1, 语文 1/0 | 附加分
            学校代码 年级 学号 百分制（100） 语文 数学;A01 六 1001 70 50 90 | 数学 1/1, 语文 1/0 | 百分制
            学校代码 年级 学号 名次 等级 语文 数学;A01 六 1001 1 B 50 90 | 数学 1/1, 语文 1/0 | 名次 !未报
            学校代码 年级 学号 语文教师 数学教师 语文 数学;A01 六 1001 李 王 50 90 | 数学 1/1, 语文 1/0 | !未报
            学校代码 年级 学号 姓名 性别 备注 语文 数学;A01 六 1001 李 男 无 50 90 | 数学 1/1, 语文 1/0 | !未报
            学校代码 年级 学号 语文教师 数学;A01 六 1001 李 90 | 数学 1/1 | !未报
            学校代码 年级 学号 综合素质 数学;A01 六 1001 优 90 | 数学 1/1 | !未报
            学校代码 年级 学号 学生信息 中文姓名 数学;A01 六 1001 无 李 90 | 数学 1/1 | !未报
            学校代码 年级 学号 语文等级 数学;A01 六 1001 ~ 90 | 数学 1/1 | !未报
            # as offices write them, and nothing is to be told
            学校代码 年级 班级 学号 姓名 性别 语文(100) 数学(100) 总分 班级名次;A01 六 1 1 李 男 80 50 130 1 | 数学 1/0, 语文 1/1 | !未报
            id grade class student name Chinese(120) Maths(120) Total Rank;A01 6 1 1 Li 72 71 143 1 | 数学 1/0, 语文 1/1 | !missing
            学校名称 年级 学籍号 语文(满分:120) 科学(满分:80);东街小学 六年级 L1001 71 48 | 科学 1/1, 语文 1/0 | !未报
            学校代码 年级 学号 语 数 英;A01 六 1001 80 59 60 | 数学 1/0, 英语 1/1, 语文 1/1 | !未报
            学校代码 年级 学号 Chinese_Language（100） Physical_Education（50） ICT（100）;A01 六 1001 60 30 59 | 体育 1/1, 信息技术 1/0, 语文 1/1 | !未报
            学校代码 年级 学号 语文（人教版，100） 英语（外研版，100）;A01 六 1001 60 59 | 英语 1/0, 语文 1/1 | !未报
            学校代码 年级 学号 语文成绩/100 数学成绩/120;A01 六 1001 60 71 | 数学 1/0, 语文 1/1 | !未报
            学校代码 年级 学号 书法（满分50） 围棋（满分20） 语文（100）;A01 六 1001 30 11 60 | 书法 1/1, 围棋 1/0, 语文 1/1 | !未报
            学校代码 年级 学号 2024年语文（100） 2024年数学（100）;A01 六 1001 60 59 | 数学 1/0, 语文 1/1 | 哪一次考试 !未报
            school grade student subject mark;A01 6 1001 Chinese 60;A01 6 1001 Maths 59 | 数学 1/0, 语文 1/1 | !missing
            # and where something is lost
            学校代码 年级 学号 语文（满分100，实考90） 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 看不懂
            学校代码 年级 学号 语文（得分率） 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 折算
            学校代码 年级 学号 语文第一卷 语文第二卷 数学;A01 六 1001 60 20 59 | 数学 1/0, 语文 未/未 | 一部分
            学校代码 年级 学号 Chinese_Paper_A Maths;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 一部分
            学校代码 年级 学号 English_listening(30) English_written(70) Maths;A01 六 1001 20 50 59 | 数学 1/0, 英语 未/未 | 一部分
            学校代码 年级 学号 PE_grade Maths;A01 六 1001 A 59 | 体育 未/未, 数学 1/0 | 名次或等级
            学校代码 年级 学号 语文补考 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 看不懂
            学校代码 年级 学号 语文（缺考填0） 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 看不懂
            学校代码 年级 学号 语文（满分150分，折合100分） 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 折算
            学校代码 年级 学号 语文（上学期） 语文（下学期） 数学;A01 六 1001 60 50 59 | 数学 1/0, 语文 未/未 | 以哪一次为准
            学校代码 年级 学号 语文平均分 数学;A01 六 1001 60 59 | 数学 1/0, 语文 未/未 | 折算
            # a row for each subject
            学校代码 年级 学号 学科 成绩;A01 六 1001 语文A卷 50;A01 六 1001 语文B卷 20;A01 六 1001 数学 90 | 数学 1/1, 语文 未/未 | 一部分
            学校代码 年级 学号 学科 成绩;A01 六 1001 语文 50;A01 六 1001 语文名次 20;A01 六 1001 数学 90 | 数学 1/1, 语文 1/0 | 未统计
            学校代码 年级 学号 学科 成绩;A01 六 1001 语文（满分120） 70;A01 六 1001 数学成绩 90 | 数学 1/1, 语文 1/0 | -
            """)
    void examinationsPartsAndOtherColumnsAreToldApart(String table, String results, String said) throws IOException {
        holds(table, results, said);
    }

    /**
     * Six students have 50 90, 60 80, 60 60, 70 60, 70 90 and 71 93 in Chinese and mathematics; their marks in the third column
     * are what its weights make of these, or none of it.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            总评            | 74 72 60 64 82 84   | -         | 总评
            学期总评（100） | 74 72 60 64 82 84   | -         | 学期总评
            加权总分（100） | 1 2 3 4 5 6         | -         | 加权总分
            折算总分（120） | 84 84 72 78 96 98   | -         | 折算总分
            加权分          | 74 72 60 64 82 84   | -         | 加权分
            综合成绩        | 74 72 60 64 82 84   | -         | 综合成绩
            综合得分（100） | 74 72 60 64 82 84   | -         | 综合得分
            附加分（10）    | 1 2 3 4 5 6         | -         | 附加分
            加分            | 1 2 3 4 5 6         | -         | 加分
            Weighted_score_(100) | 1 2 3 4 5 6    | -         | Weighted
            GPA             | 1 2 3 4 3 3         | -         | GPA
            Percentage      | 70 70 60 65 80 82   | -         | Percentage
            # 0.4 and 0.6; the same rounded; the sum in percent of 200; six tenths of the sum; eight tenths of Chinese
            素养（100）     | 74 72 60 64 82 84.2 | -         | 素养 加权
            素养（100）     | 74 72 60 64 82 84   | -         | 素养 加权
            成果（100）     | 70 70 60 65 80 82   | -         | 成果
            成果（120）     | 84 84 72 78 96 98.4 | -         | 成果 加权
            成果（80）      | 40 48 48 56 56 56.8 | -         | 成果 加权
            # none of these: 书法 of its own, and a usual subject
            书法（100）     | 74 72 50 64 82 64   | 书法 6/5  | !加权
            围棋（100）     | 90 50 70 62 81 77   | 围棋 6/5  | !加权
            科学（100）     | 74 72 60 64 82 84   | 科学 6/6  | !加权
            综合（100）     | 90 50 70 62 81 77   | 综合 6/5  | !加权
            书法            | 90 50 70 62 81 77   | 书法 6/5  | !加权
            """)
    void whatIsMadeOfSubjectsByWeightsIsNone(String header, String third, String result, String said)
            throws IOException {
        String[] two = {"50 90", "60 80", "60 60", "70 60", "70 90", "71 93"};
        StringBuilder list = new StringBuilder("学校代码 年级 学号 语文 数学 " + header);
        for (int i = 0; i < two.length; i++) {
            list.append(";A01 六 100" + i + " " + two[i] + " " + third.split(" ", -1)[i]);
        }
        List<String> results = new ArrayList<>(List.of("数学 6/6", "语文 6/5"));
        if (!result.equals("-")) {
            results.add(result);
        }
        holds(list.toString(), String.join(", ", results.stream().sorted().toList()), said);
    }
}
