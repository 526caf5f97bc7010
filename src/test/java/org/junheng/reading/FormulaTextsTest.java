package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula of which no value is kept, or an error, is no value in any column, whatever its text says; it is told with its cell. */
class FormulaTextsTest {
    private static final List<String> HEADER = List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "图书册数", "是否寄宿制", "我的列");

    @TempDir
    private Path folder;

    private Told told(int column, String cell) {
        List<String> first = new ArrayList<>(List.of("1", "甲小学", "清河县", "小学", "600", "9000", "否", "x"));
        first.set(column, cell);
        List<String> second = List.of("2", "乙小学", "清河县", "小学", "400", "18000", "否", "y");
        return Told.of(
                new Book().sheet("学校", "", "", List.of(HEADER, first, second)).write(folder.resolve("a.xlsx")));
    }

    private static final String[] UNCOMPUTED = {
        "<c>><f>%s</f>",
        "<c>><f>%s</f><v></v>",
        "<c>><f>%s</f><v/>",
        "<c>t=\"str\"><f>%s</f>",
        "<c>t=\"str\"><f>%s</f><v></v>",
        "<c>t=\"str\"><f>%s</f><v/>",
        "<c>t=\"n\"><f>%s</f><v/>",
        "<c>t=\"b\"><f>%s</f><v></v>",
        "<c>t=\"e\"><f>%s</f><v></v>",
        "<c>t=\"e\"><f>%s</f>",
    };

    private static final String[] ERRORS = {
        "<c>t=\"e\"><v>#N/A</v>",
        "<c>t=\"e\"><v>#DIV/0!</v>",
        "<c>t=\"e\"><v>#REF!</v>",
        "<c>t=\"e\"><v>#GETTING_DATA</v>",
        "<c>t=\"e\"><v></v>",
        "<c>t=\"e\"><v/>",
        "<c>t=\"e\"><f>1/0</f><v>#DIV/0!</v>",
        "<c>t=\"str\"><f>NA()</f><v>#N/A</v>",
        "<c>t=\"e\"><f>VLOOKUP(A1,B:C,2,0)</f><v>#N/A</v>",
        "#N/A",
        "#VALUE!",
    };

    private static List<String> cells(String formula) {
        List<String> cells = new ArrayList<>(List.of(ERRORS));
        for (String one : UNCOMPUTED) {
            cells.add(one.formatted(Book.escaped(formula)));
        }
        return cells;
    }

    /** {@code ="是"} looks as if it were the answer; nobody computed it. */
    @ParameterizedTest
    @ValueSource(strings = {"\"是\"", "IF(1>0,\"是\",\"否\")", "\"无\""})
    void anAnswerIsNoneByItsFormula(String formula) {
        for (String cell : cells(formula)) {
            Told told = told(6, cell);
            assertThat(told.school("甲小学").flag(SchoolFlag.BOARDING))
                    .as(cell + told.all())
                    .isEqualTo(Flag.UNKNOWN);
            assertTold(told, cell, "是否寄宿制");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3000\"", "3000", "1500*2", "TEXT(3000,\"0\")"})
    void aFigureIsNoneByItsFormula(String formula) {
        for (String cell : cells(formula)) {
            Told told = told(5, cell);
            assertThat(told.figure("甲小学", SchoolFigure.BOOKS).isReported())
                    .as(cell)
                    .isFalse();
            assertTold(told, cell, "图书册数");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"初中\"", "\"小学\"", "CONCATENATE(\"小\",\"学\")"})
    void aKindIsNoneByItsFormula(String formula) {
        for (String cell : cells(formula)) {
            Told told = told(3, cell);
            assertThat(told.school("甲小学").kind()).as(cell).isEqualTo(SchoolKind.UNKNOWN);
            assertTold(told, cell, "办学类型");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"30\"", "30"})
    void aColumnOfOnesOwnHasNoneByItsFormula(String formula) {
        for (String cell : cells(formula)) {
            assertTold(told(7, cell), cell, "我的列");
        }
    }

    private static void assertTold(Told told, String cell, String column) {
        assertThat(told.all()).as(cell).contains("第 2 行", column).containsAnyOf("没有算出的值", "显示错误");
    }

    /** An id or a name that was not computed joins nothing and names nobody. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void idsAndNamesAreNoneByTheirFormulas(int column) {
        for (String cell : cells("\"2\"")) {
            Told told = told(column, cell);
            assertThat(told.all()).as(cell).contains("第 2 行").containsAnyOf("没有算出的值", "显示错误", "本行没有区县");
            assertThat(told.counties().stream()
                            .flatMap(county -> county.schools().stream())
                            .filter(school ->
                                    school.id().equals("2") || school.name().equals("2")))
                    .as(cell)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    /** What a formula came to is read: a text, a number, nothing where it may come to that. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <c>t="str"><f>"是"</f><v>是</v> | YES
                    <c>t="str"><f>IF(E2>0,"否","")</f><v>否</v> | NO
                    <c>t="b"><f>E2>0</f><v>1</v> | YES
                    <c>t="str"><f>IF(E2=0,"是","")</f><v></v> | UNKNOWN
                    <c>t="str"><f>T(J2)</f><v></v> | UNKNOWN
                    <c>t="str"><f>J2&amp;K2</f><v/> | UNKNOWN
                    """)
    void whatWasComputedIsRead(String cell, String answer) {
        Told told = told(6, cell);
        assertThat(told.school("甲小学").flag(SchoolFlag.BOARDING).name()).isEqualTo(answer);
        assertThat(told.all()).doesNotContain("没有算出的值");
    }
}
