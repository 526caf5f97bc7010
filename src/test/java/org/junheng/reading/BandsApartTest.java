package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of results whose bands look as if each student were counted in one of them. */
class BandsApartTest {
    private static Junheng summary;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        summary = Junheng.load(Rules.bundled("school-summary"));
    }

    /** Of 99 tested: passes, good and excellent marks, and what is found. */
    @ParameterizedTest
    @CsvSource({
        "31, 28, 33, exclusive",
        "20, 40, 30, exclusive",
        "10, 20, 30, exclusive",
        "0, 0, 99, exclusive",
        "0, 50, 49, exclusive",
        "33, 33, 34, contradiction",
        "40, 50, 20, contradiction",
        "40, 30, 35, contradiction",
        "90, 20, 30, contradiction",
        "98, 70, 35, nothing",
        "50, 30, 10, nothing",
        "33, 33, 33, nothing",
        "0, 0, 0, nothing",
        "99, 0, 0, nothing",
        ", 28, 33, contradiction",
        "31, , 33, contradiction",
        "31, 28, , nothing",
        "99, 99, 99, nothing",
        "1, 0, 1, exclusive",
        "30, 30, 31, exclusive",
    })
    void itIsFoundWithItsNumbersAndWhatToDo(String passed, String good, String excellent, String found) {
        Told told = Told.of(
                Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "3101,甲小学,某县,小学,600"),
                Told.write(
                        folder.resolve("成绩.csv"),
                        "学校代码,年级,学科,期初人数,参考人数,合格人数,良好人数,优秀人数",
                        "3101,六,数学,100,99," + text(passed) + "," + text(good) + "," + text(excellent)));
        Evaluation evaluation = summary.evaluate(told.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)));
        List<DataFinding> findings = evaluation.dataFindings().stream()
                .filter(one -> one.subject().contains("3101") && one.subject().contains("数学"))
                .toList();
        List<String> texts = findings.stream().map(one -> one.message().zh()).toList();
        if (found.equals("exclusive")) {
            assertThat(texts).singleElement().asString().contains(passed, good, excellent, "--bands exclusive");
            assertThat(findings.get(0).kind()).isEqualTo(DataFinding.Category.SUSPICION);
        } else {
            assertThat(texts).noneMatch(text -> text.contains("exclusive"));
            assertThat(texts.isEmpty()).as(texts.toString()).isEqualTo(found.equals("nothing"));
        }
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
