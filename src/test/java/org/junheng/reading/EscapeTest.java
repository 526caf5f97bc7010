package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of a workbook as ECMA-376 writes them (ST_Xstring): {@code _xHHHH_} is one character, {@code _x005F_} an underscore. */
class EscapeTest {
    @TempDir
    private Path folder;

    @Test
    void theCaseIsDecoded() {
        Told told = Told.of(Path.of("src/test/resources/cases-reading/05-xstring/x15.xlsx"));
        assertThat(told.schoolNames()).containsExactly("乙", "甲");
        assertThat(told.students("001")).isEqualTo(Figure.of(100));
        assertThat(told.school("001").level(Level.PRIMARY).get(LevelFigure.TEACHERS))
                .isEqualTo(Figure.of(10));
        assertThat(told.all()).doesNotContain("_x");
    }

    @ParameterizedTest
    @CsvSource({
        "甲_x5C0F_学, 甲小学",
        "甲_x5c0f_学, 甲小学",
        "_x7532_小学, 甲小学",
        "甲小学_x000D_, 甲小学",
        "甲小学_x000A_, 甲小学",
        "甲小学_x000D__x000A_, 甲小学",
        "_x0009_甲小学, 甲小学",
        "甲_x005F_小学, 甲_小学",
        "甲_x005F_x5C0F_学, 甲_x5C0F_学",
        "甲_x005f_x5C0F_学, 甲_x5C0F_学",
        "甲_x005F_x005F_学, 甲_x005F_学",
        "甲_x0041__x0042_, 甲AB",
        "甲_xD83D__xDE00_, 甲😀",
        "甲_x00A0_, 甲",
        "甲_x3000_, 甲",
        "甲_x00G0_, 甲_x00G0_",
        "甲_x041_, 甲_x041_",
        "甲_X0041_, 甲_X0041_",
        "甲x0041_, 甲x0041_",
        "甲_x0041, 甲_x0041",
        "甲__x0041__, 甲_A_",
        "甲_x0041_x0042_, 甲Ax0042_",
        "甲_小学, 甲_小学"
    })
    void anEscapeIsDecodedOnce(String written, String name) {
        for (boolean shared : List.of(true, false)) {
            Book book = new Book();
            String cell = shared ? book.shared("<t>" + written + "</t>") : Book.text(written);
            Told told = Told.of(book.sheet(
                            "学校",
                            "",
                            "",
                            List.of(
                                    List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数"),
                                    List.of("1", cell, "某县", "小学", "100")))
                    .write(folder.resolve("某县.xlsx")));
            assertThat(told.schoolNames()).as(told.all()).containsExactly(name);
        }
    }

    @Test
    void anEscapedHeaderIsTheHeader() {
        Told told = Told.of(new Book()
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码_x000D_\n", "学校_x000D_\n名称", "区县", "办学类型", "小学_x0020_在校生数", "图书_x518C_数"),
                                List.of("1", "甲", "某县", "小学", "1_x0030_0", "7_x000D_")))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.students("1")).isEqualTo(Figure.of(100));
        assertThat(told.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.of(7));
    }

    @Test
    void theTextOfAFormulaIsDecodedToo() {
        Told told = Told.of(new Book()
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数"),
                                List.of("1", "<c>t=\"str\"><f>A1</f><v>甲_x5C0F_学</v>", "某县", "小学", "100")))
                .write(folder.resolve("某县.xlsx")));
        assertThat(told.schoolNames()).containsExactly("甲小学");
    }

    /** A CSV file has no such escapes. */
    @Test
    void inACsvFileTheyAreText() {
        assertThat(Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲_x5C0F_学,某县,小学,100")
                        .schoolNames())
                .containsExactly("甲_x5C0F_学");
    }
}
