package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet shows of a number is what is read of it; where that is another thing than a figure of the column, it is told. */
class ShownNumberTest {
    @TempDir
    private Path folder;

    private Told told(String header, String kept, String format) {
        return Told.of(new Book()
                .styles(styles(format))
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "在校生数", header),
                                List.of("1", "甲小学", "某县", "小学", "4000", "<c>s=\"1\"><v>" + kept + "</v>")))
                .write(folder.resolve("学校.xlsx")));
    }

    private static String styles(String format) {
        return "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\""
                + Book.escaped(format).replace("\"", "&quot;").replace(">", "&gt;")
                + "\"/></numFmts><fonts count=\"1\"><font/></fonts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>";
    }

    private static Figure books(Told told) {
        return told.figure("甲小学", SchoolFigure.BOOKS);
    }

    /** What shows the number, and nothing that makes another of it, is no more than a look. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3000 | #,##0 | 3000
                    3000 | 0.00 | 3000
                    3000 | General | 3000
                    3000 | G/通用格式 | 3000
                    3000 | G/通用格式"册" | 3000
                    3000 | _ * #,##0_ | 3000
                    3000 | 0_);[Red](0) | 3000
                    3000 | #,##0;[Red]-#,##0 | 3000
                    3000 | _(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_) | 3000
                    0 | _(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_) | 0
                    0 | 0 | 0
                    0 | #,##0 | 0
                    0 | #0 | 0
                    0 | 0;-0;0 | 0
                    3000 | 000000 | 3000
                    3000 | [DBNum1][$-804]General | 3000
                    3000 | [DBNum2][$-804]0 | 3000
                    3000 | [Red][>=1000]#,##0;[Blue]0 | 3000
                    500 | [Red][>=1000]#,##0;[Blue]0 | 500
                    3000 | [>=1000]#,##0"册";0 | 3000
                    3000 | 0"本" | 3000
                    3000 | "共" 0 "册" | 3000
                    3000 | # ##0 | 3000
                    3000 | #\\ ##0 | 3000
                    3000 | # ?/? | 3000
                    3000 | 0.00E+00 | 3000
                    3000 | +0;-0 | 3000
                    3000 | @ | 3000
                    3000 | 0\\ | 3000
                    3000 | ?,??0 | 3000
                    """)
    void aLookIsReadWithoutAWord(String kept, String format, String value) {
        Told told = told("图书册数", kept, format);
        assertThat(books(told)).as(format).isEqualTo(Figure.of(value));
        assertThat(told.notes().problems()).as(format).isEmpty();
        assertThat(told.notes().leftOut()).as(format).isEmpty();
        assertThat(told.notes().notices()).as(format).isEmpty();
    }

    /** Another number, a doubt, another kind, a sign: missing, and what is shown is quoted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    12000 | 0, | 12（格式缩小显示，存的是 12000）
                    12000 | #,##0, | 12（格式缩小显示，存的是 12000）
                    12000 | 0.0,, | 0.012（格式缩小显示，存的是 12000）
                    12000 | 0,"万册" | 12万册（格式缩小显示，存的是 12000）
                    1234 | 0"."00 | 12.34（格式缩小显示，存的是 1234）
                    1234 | 0!.0 | 123.4（格式缩小显示，存的是 1234）
                    3000 | "约"0 | 约3000
                    3000 | 0"（预计）" | 3000（预计）
                    3000 | "预计"#,##0;0 | 预计3000
                    3000 | [>=1000]"约"0;0 | 约3000
                    3000 | 0"多" | 3000多
                    3000 | 0"以上" | 3000以上
                    3000 | ">"0 | >3000
                    3000 | 0"平方米" | 3000平方米
                    3000 | 0"元" | 3000元
                    3000 | "¥"#,##0.00 | 3000元
                    3000 | [$¥-804]#,##0 | 3000元
                    3000 | 0"人" | 3000人
                    3000 | 0"年" | 3000年
                    3000 | 0年 | 3000年
                    3000 | "USD"0 | USD3000
                    3000 | [$$-409]#,##0 | $3000
                    3000 | 0"册/生" | 3000册/生
                    3000 | 0"万册" | 3000万册
                    3000 | 0"千册" | 3000千册
                    3000 | -0 | -3000
                    3000 | (0) | (3000)
                    3000 | 0% | 300000%
                    3000 | 0"%" | 3000%
                    3000 | 0"-"000 | 3-000
                    3000 | "达标" | 达标
                    3000 | "有";;"无" | 有
                    0 | 0;-0;"无" | 无
                    3000 | [=1]"是";[=0]"否" | ####
                    3000 | yyyy-mm-dd | 1908-03-18
                    3000 | [h] | 1908-03-18
                    -5 | 0;0 | -5
                    -5 | 0_);(0) | -5
                    3000 | 0*0 | 30000…
                    """)
    void whatIsNoFigureOfTheColumnIsMissingAndQuoted(String kept, String format, String shown) {
        Told told = told("图书册数", kept, format);
        assertThat(books(told).isReported()).as(format).isFalse();
        assertThat(told.notes().problems()).as(format).hasSize(1);
        assertThat(told.notes().problems().get(0).message().zh())
                .as(format)
                .contains("学校.xlsx", "第 2 行", "图书册数", "“" + shown + "”");
    }

    /** What shows nothing holds nothing, and is counted among what was left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3000 | ;;;
                    3000 | ;;;@
                    3000 | ;-0;0
                    3000 | "";-0;0
                    3000 | [Red];-0
                    3000 | [>5000]0;
                    0 | 0;-0;;@
                    0 | #,##0;;
                    0 | #
                    0 | #,###
                    0 | #.##
                    0 | 0;-0;_ * _
                    """)
    void whatShowsNothingIsBlankAndCounted(String kept, String format) {
        Told told = told("图书册数", kept, format);
        assertThat(books(told).isReported()).as(format).isFalse();
        assertThat(told.notes().leftOut()).as(format).hasSize(1);
        assertThat(told.notes().leftOut().get(0).examples()).containsExactly("F2");
    }

    /** A share, an amount of money, an area: each shows its own unit, and of others' it is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    教学仪器设备资产值 | ¥#,##0.00 | 2000
                    教学仪器设备资产值 | [$¥-411]#,##0 | -
                    教学仪器设备资产值 | [$￥-804]#,##0 | 2000
                    教学仪器设备资产值 | 0.00,"千元" | 2000
                    教学仪器设备资产值 | 0"平方米" | -
                    教学仪器设备资产值（万元） | 0.00"万元" | 20000000
                    教学仪器设备资产值（元） | 0"元" | 2000
                    运动场地面积 | 0"平方米" | 2000
                    运动场地面积 | 0" ㎡" | 2000
                    运动场地面积 | 0"元" | -
                    运动场地面积 | 0"人" | -
                    计算机台数 | 0"台" | 2000
                    计算机台数 | 0"间" | -
                    计算机台数 | 0"套" | 2000
                    网络多媒体教室数 | 0"间" | 2000
                    网络多媒体教室数 | 0"平方米" | -
                    """)
    void eachColumnHasItsOwnUnits(String header, String format, String value) {
        Told told = told(header, "2000", format);
        SchoolFigure name = header.startsWith("教学仪器")
                ? SchoolFigure.EQUIPMENT_VALUE
                : header.startsWith("运动")
                        ? SchoolFigure.SPORTS_GROUND_AREA
                        : header.startsWith("计算机") ? SchoolFigure.COMPUTERS : SchoolFigure.MULTIMEDIA_CLASSROOMS;
        Figure read = told.figure("甲小学", name);
        assertThat(read.isReported()).as(told.all()).isEqualTo(!value.equals("-"));
        assertThat(told.notes().problems()).hasSize(value.equals("-") ? 1 : 0);
        if (!value.equals("-")) {
            assertThat(read.range().low().toDouble()).isEqualTo(Double.parseDouble(value), within(1e-9));
        }
    }

    /** Students with a unit of areas, in the table of schools and in that of classes. */
    @Test
    void studentsInSquareMetresAreNone() {
        Told schools = told("小学在校生数", "100", "0\"平方米\"");
        assertThat(schools.students("甲小学").isReported()).isFalse();
        assertThat(schools.all()).contains("100平方米");
        assertThat(told("小学专任教师数", "100", "0\"名\"")
                        .school("甲小学")
                        .level(Level.PRIMARY)
                        .get(LevelFigure.TEACHERS))
                .isEqualTo(Figure.of(100));
    }

    /** Noughts ahead of an id, dashes within it, words around a name. */
    @Test
    void idsAndNamesAreReadAsTheyAreShown() {
        for (String[] one : new String[][] {
            {"101", "000000", "000101"},
            {"1100108", "000-0000", "110-0108"},
            {"101", "\"S\"000", "S101"},
            {"101", "General", "101"},
            {"101", "0", "101"}
        }) {
            School school = Told.of(new Book()
                            .styles(styles(one[1]))
                            .sheet(
                                    "学校",
                                    "",
                                    "",
                                    List.of(
                                            List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数"),
                                            List.of("<c>s=\"1\"><v>" + one[0] + "</v>", "甲小学", "某县", "小学", "100")))
                            .write(folder.resolve("学校.xlsx")))
                    .school("甲小学");
            assertThat(school.id()).as(one[1]).isEqualTo(one[2].toUpperCase(Locale.ROOT));
        }
    }

    /** Ones and noughts that are shown as words are the words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 | "是";;"否" | YES
                    0 | "是";;"否" | NO
                    1 | [=1]"有";[=0]"无" | YES
                    0 | [=1]"有";[=0]"无" | NO
                    """)
    void answersThatAreShownAreTheAnswers(String kept, String format, String answer) {
        Told told = told("是否寄宿制", kept, format);
        assertThat(told.school("甲小学").flags().values())
                .as(told.all())
                .singleElement()
                .satisfies(one -> assertThat(one.flag().name()).isEqualTo(answer));
    }
}
