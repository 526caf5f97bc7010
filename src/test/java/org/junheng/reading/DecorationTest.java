package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Superscripts, struck-through texts, dates of the ISO sort, and marks in headers. */
class DecorationTest {
    private static final String HIGH = "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>%s</t></r>";
    private static final String LOW = "<r><rPr><vertAlign val=\"subscript\"/></rPr><t>%s</t></r>";
    private static final String STRUCK = "<r><rPr><strike/></rPr><t>%s</t></r>";
    private static final String PLAIN = "<r><t>%s</t></r>";
    private static final String BOLD = "<r><rPr><b/><strike val=\"0\"/></rPr><t>%s</t></r>";

    @TempDir
    private Path folder;

    /** Marks: ^…^ high, _…_ low, ~…~ struck through, *…* bold. */
    private static String runs(String marked) {
        StringBuilder runs = new StringBuilder();
        for (String part : marked.split("(?<=[\\^_~*])(?=[^\\^_~*])|(?<=[^\\^_~*])(?=[\\^_~*])", -1)) {
            runs.append(part);
        }
        StringBuilder xml = new StringBuilder();
        int at = 0;
        while (at < marked.length()) {
            char c = marked.charAt(at);
            boolean mark = "^_~*".indexOf(c) >= 0;
            int end = at;
            if (mark) {
                end = marked.indexOf(c, at + 1);
                String form = c == '^' ? HIGH : c == '_' ? LOW : c == '~' ? STRUCK : BOLD;
                xml.append(form.formatted(marked.substring(at + 1, end)));
                at = end + 1;
            } else {
                while (end < marked.length() && "^_~*".indexOf(marked.charAt(end)) < 0) {
                    end++;
                }
                xml.append(PLAIN.formatted(marked.substring(at, end)));
                at = end;
            }
        }
        return xml.toString();
    }

    private Told read(String header, String cell, boolean shared) {
        Book book = new Book();
        String head = shared ? book.shared(runs(header)) : "<i>" + runs(header);
        String value = shared ? book.shared(runs(cell)) : "<i>" + runs(cell);
        return Told.of(book.sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", head),
                                List.of("1", "甲", "某县", "小学", "100", value)))
                .write(folder.resolve("某县.xlsx")));
    }

    /** How a text is spoken (拼音, furigana) stands above it and is no part of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void howATextIsSpokenIsNoPartOfIt(boolean shared) {
        Book book = new Book();
        List<String> cells = new ArrayList<>();
        for (String text : List.of("甲小学", "9000")) {
            String runs = "<t>" + text + "</t><rPh sb=\"0\" eb=\"1\"><t>pin yin</t></rPh><phoneticPr fontId=\"1\"/>";
            cells.add(shared ? book.shared(runs) : "<i>" + runs);
        }
        Told told = Told.of(book.sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "图书册数"),
                                List.of("1", cells.get(0), "某县", "小学", "100", cells.get(1))))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.figure("甲小学", SchoolFigure.BOOKS)).as(told.all()).isEqualTo(Figure.of(9000));
    }

    @Test
    void aSuperscriptIsNoDigit() {
        Told told = Told.of(Path.of("src/test/resources/cases-reading/14-superscript/r1.xlsx"));
        assertThat(told.school("1").level(org.junheng.facts.Level.PRIMARY).get(org.junheng.facts.LevelFigure.TEACHERS))
                .isIn(Figure.of(10), Figure.UNREADABLE);
        assertThat(told.school("1").name()).isEqualTo("甲（本部）");
        assertThat(told.students("1")).isEqualTo(Figure.of(100));
        assertThat(told.all()).contains("F2");
    }

    @ParameterizedTest
    @CsvSource({
        "运动场地面积, 10^2^, 10",
        "运动场地面积, 1200^①^, 1200",
        "运动场地面积, 1200^a^, 1200",
        "运动场地面积, 1200^[1]^, 1200",
        "运动场地面积, 1200^注^, 1200",
        "运动场地面积, 1200^1)^, 1200",
        "运动场地面积, 1200_1_, 1200",
        "运动场地面积, ^1^1200, 1200",
        "运动场地面积, 12^3^34, ''",
        "运动场地面积, ~1100~1200, 1200",
        "运动场地面积, 1200~1100~, 1200",
        "运动场地面积, ~1~1200, 1200",
        "运动场地面积, 12~34~, 12",
        "运动场地面积, ~1200~, ''",
        "运动场地面积, *1200*, 1200",
        "运动场地面积, 1*2*00, 1200",
        "运动场地面积（m^2^）, 1200, 1200",
        "运动场地面积(m^2^), 1200^1^, 1200",
        "运动场地面积^1^, 1200, 1200",
        "运动场地面积^①^, 1200, 1200",
        "运动场地面积~（亩）~, 1200, 1200",
        "~操场~运动场地面积, 1200, 1200"
    })
    void decorationsAreNoDigits(String header, String cell, String figure) {
        for (boolean shared : List.of(true, false)) {
            Told told = read(header, cell, shared);
            Figure read = told.figure("1", SchoolFigure.SPORTS_GROUND_AREA);
            if (figure.isEmpty()) {
                assertThat(read.isReported()).as(told.all()).isFalse();
            } else {
                assertThat(read).as(told.all()).isEqualTo(Figure.of(figure));
            }
            boolean plain = header.indexOf('^') < 0 && (header + cell).matches("[^\\^_~]*");
            if (!plain && !(header.contains("m^2^") && cell.equals("1200"))) {
                assertThat(told.all()).containsAnyOf("F1", "F2", "运动场地面积");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10²", "1200①", "1200*", "1200 ¹", "1200[1]", "1200（注1）", "1200*注"})
    void marksThatAreTypedAreNoDigitsEither(String cell) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积", "1,甲,某县,小学,100," + cell);
        assertThat(told.figure("1", SchoolFigure.SPORTS_GROUND_AREA))
                .isIn(Figure.of(10), Figure.of(1200), Figure.UNREADABLE);
        assertThat(told.all()).contains("运动场地面积", "第 2 行");
    }

    /** A whole row that is struck through is one that was taken back. */
    @Test
    void aRowThatIsStruckThroughIsLeftOut() {
        Book book = new Book();
        List<String> struck = new ArrayList<>();
        for (String cell : List.of("2", "乙", "某县", "小学", "300", "6000")) {
            struck.add("<i>" + STRUCK.formatted(cell));
        }
        Told told = Told.of(book.sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "运动场地面积"),
                                List.of("1", "甲", "某县", "小学", "100", "900"),
                                struck))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.schoolNames()).as(told.all()).containsExactly("甲");
        assertThat(told.leavesOut(3)).as(told.all()).isTrue();
    }

    /** The same where the style of the cells is struck through, as Excel does it for a row. */
    @Test
    void aRowWhoseStyleIsStruckThroughIsLeftOutToo() {
        rowOfAStruckStyle("<xf numFmtId=\"0\" fontId=\"0\"/>");
    }

    /** A style without attributes counts as well: the numbers of the others do. */
    @ParameterizedTest
    @ValueSource(strings = {"<xf/>", "<xf />", "<xf></xf>"})
    void aStyleThatSaysNothingIsCounted(String first) {
        rowOfAStruckStyle(first);
    }

    private void rowOfAStruckStyle(String first) {
        Told told = Told.of(new Book()
                .styles("<fonts count=\"2\"><font><sz val=\"11\"/></font><font><strike/><sz val=\"11\"/></font></fonts>"
                        + "<cellXfs count=\"2\">" + first
                        + "<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>")
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "运动场地面积"),
                                List.of("1", "甲", "某县", "小学", "100", "<c>s=\"1\"><v>900</v>"),
                                List.of(
                                        "<c>s=\"1\"><v>2</v>",
                                        "<c>s=\"1\" t=\"inlineStr\"><is><t>乙</t></is>",
                                        "<c>s=\"1\" t=\"inlineStr\"><is><t>某县</t></is>",
                                        "<c>t=\"inlineStr\" s=\"1\"><is><t>小学</t></is>",
                                        "<c>s=\"1\"><v>300</v>",
                                        "<c>s=\"1\"><v>6000</v>")))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.schoolNames()).as(told.all()).containsExactly("甲");
        assertThat(told.leavesOut(3)).as(told.all()).isTrue();
        assertThat(told.figure("1", SchoolFigure.SPORTS_GROUND_AREA).isReported())
                .isFalse();
        assertThat(told.all()).contains("删除线");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-09-01", "2024-09-01T00:00:00", "2024-09-01T00:00:00.000Z", "20:15:00"})
    void aDateOfTheIsoSortDoesNotSpoilTheWorkbook(String date) {
        Told told = Told.of(new Book()
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "建校日期", "图书册数"),
                                List.of(
                                        "1",
                                        "甲",
                                        "某县",
                                        "小学",
                                        "100",
                                        "<c>t=\"d\"><v>" + date + "</v>",
                                        "<c>t=\"d\"><v>" + date + "</v>")))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.students("1")).as(told.all()).isEqualTo(Figure.of(100));
        assertThat(told.school("1").extraText("建校日期")).startsWith(date.substring(0, 5));
        assertThat(told.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
    }

    /** The header says that another thing is counted than the library asks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "小学专任教师数（含代课）",
                "小学专任教师数（含代课教师）",
                "小学专任教师数(含外聘)",
                "小学专任教师数（不含交流）",
                "小学专任教师数（仅在编）",
                "小学专任教师数（其中女）",
                "小学专任教师数（预计）",
                "小学专任教师数（上年）",
                "小学专任教师数（计划）",
                "小学专任教师数（编制数）",
                "小学专任教师数（在岗）",
                "小学专任教师数（估）",
                "小学专任教师数（含附设班）",
                "小学专任教师数（人，含代课）",
                "小学专任教师数【含代课】",
                "小学专任教师数[含代课]",
                "小学专任教师数含代课",
                "小学专任教师数-含代课",
                "小学专任教师数：含代课",
                "（含代课）小学专任教师数",
                "小学专任教师数（人）（含代课）",
                "小学专任教师数\n（含代课）"
            })
    void aHeaderThatSaysMoreIsNotTheFigureInSilence(String header) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,\"" + header + '"', "1,甲,某县,小学,100,12");
        assertThat(told.school("1")
                        .level(org.junheng.facts.Level.PRIMARY)
                        .get(org.junheng.facts.LevelFigure.TEACHERS)
                        .isReported())
                .as(told.all())
                .isFalse();
        assertThat(told.all()).contains("小学专任教师数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学生数（含学前班）",
                "在校学生数（含学前班）",
                "学生人数（含幼儿）",
                "学生总数（含附设幼儿班）",
                "小学学生数(含学前班)",
                "在校学生（含学前班）",
                "学生人数（含寄读）",
                "学生数（预计）",
                "学生数（招生计划）",
                "学生数（上学年）"
            })
    void norIsOneThatIsCalledOtherwise(String header) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,图书册数," + header, "1,甲,某县,小学,900,100");
        assertThat(told.students("1").isReported()).as(told.all()).isFalse();
        assertThat(told.all()).contains("学");
    }

    @ParameterizedTest
    @ValueSource(strings = {"小学在校生数：", "小学在校生数:", "小学在校生数。", "小学在校生数（人）："})
    void aStopBehindAHeaderIsNoPartOfIt(String header) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型," + header, "1,甲,某县,小学,100");
        assertThat(told.students("1")).as(told.all()).isEqualTo(Figure.of(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小学在校生数*",
                "*小学在校生数",
                "小学在校生数＊",
                "小学在校生数①",
                "①小学在校生数",
                "小学在校生数★",
                "小学在校生数#",
                "小学在校生数¹",
                "小学在校生数※",
                "小学在校生数[1]",
                "小学在校生数（注1）",
                "小学在校生数（*）",
                "小学在校生数†",
                "小学在校生数**",
                "小学在校生数（必填）",
                "小学在校生数（人）*",
                "小学在校生数*（人）",
                "小学在校生数（人）①",
                "注1小学在校生数",
                "小学在校生数注1",
                "（必填）小学在校生数",
                "(见注)小学在校生数",
                "【1】小学在校生数",
                "[1]小学在校生数",
                "（1）小学在校生数",
                "小学在校生数（*必填）",
                "▲小学在校生数",
                "小学在校生数▲",
                "小学在校生数△"
            })
    void aMarkInAHeaderIsToldAndTheColumnRead(String header) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型," + header + ",图书册数", "1,甲,某县,小学,100,900", "*含寄宿生,,,,,");
        assertThat(told.students("1")).as(told.all()).isEqualTo(Figure.of(100));
        assertThat(told.all()).contains("小学在校生数");
    }
}
