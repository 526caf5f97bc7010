package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junheng.criteria.MarkLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines at which marks were counted, where a row above the table of results names them. */
class LinesAboveTest {
    @TempDir
    private Path folder;

    private Told told(String note) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,600");
        return Told.of(
                schools,
                Told.write(
                        folder.resolve("成绩.csv"),
                        "\"" + note + "\",,,,,",
                        "学校代码,年级,学科,参考人数,合格人数,优秀人数",
                        "1,六年级,语文,100,90,40"));
    }

    private static Optional<MarkLines> lines(Told told) {
        assertThat(told.refused()).isEmpty();
        return told.counties().get(0).results().get(0).lines();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "合格60%、良好80%、优秀90%|60/80/90",
                "注：合格线60%，良好线75%，优秀线85%|60/75/85",
                "分数线：60/80/90|60/80/90",
                "分数线 60％/70％/85％|60/70/85",
                "合格、良好、优秀线为满分的60%、70%、80%|",
                "合格为满分的60%，良好为满分的70%，优秀为满分的80%|60/70/80",
                "满分100分，合格60分，良好80分，优秀90分|60/80/90",
                "满分120，及格72分，良好96分，优秀108分|60/80/90",
                "百分制：及格60，良好75，优秀85|60/75/85",
                "60分及以上为合格，80分及以上为良好，90分及以上为优秀（满分100分）|60/80/90",
                "60%以上合格，70%以上良好，80%以上优秀|60/70/80",
                "优秀≥90%，良好≥80%，合格≥60%|60/80/90",
                "合格率按60%、良好率按80%、优秀率按90%统计|60/80/90",
                "pass 60%, good 80%, excellent 90%|60/80/90",
                "cut-offs 60/70/80|60/70/80",
                "分数线：72/96/108（满分120）|60/80/90",
                "分数线（满分150）：90/120/135|60/80/90",
                "满分120分，分数线72/96/108|60/80/90",
                "分数线：72分/96分/108分（满分120分）|60/80/90",
                "分数线：60/80/90（满分100）|60/80/90",
                "分数线：60%/80%/90%（满分120）|60/80/90",
                "分数线：60/70/80（百分制）|60/70/80",
                "分数线：75/90/105（总分150）|50/60/70",
                "分数线：60/80/90（满分120）|",
                "分数线：72/96/108|",
                "分数线：72/96/130（满分120）|",
                "分数线：72/96/108（语文满分120、数学满分150）|",
                "合格62.5%、良好80%、优秀90%|62.5/80/90",
                "合格60分、良好80分、优秀90分|",
                "合格60分，优秀90分（满分100）|",
                "合格线60%|",
                "语文满分120、数学满分100：合格60、良好80、优秀90|",
                "合格90%、良好80%、优秀60%|",
                "合格60%、良好80%、优秀90%；初中合格50%|",
                "合格60%、良好80分、优秀90分|",
            })
    void whatStandsAboveIsUsedWhereItIsClearAndToldInAnyCase(String note, String lines) {
        Told told = told(note);
        assertThat(lines(told))
                .as(told.all())
                .isEqualTo(Optional.ofNullable(lines).map(MarkLines::of));
        assertThat(told.all()).contains(note.replace("％", ""), lines == null ? "没有采用" : "按分数线 " + lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某县2024年六年级成绩统计表", "单位：人", "制表：教研室 2024年7月", "合格人数含补考"})
    void otherRowsAboveSayNothingOfLines(String note) {
        Told told = told(note);
        assertThat(lines(told)).isEmpty();
        assertThat(told.all()).doesNotContain("分数线");
    }

    @Test
    void aColumnOfLinesComesFirst() {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,600");
        Told told = Told.of(
                schools,
                Told.write(
                        folder.resolve("成绩.csv"),
                        "合格60%、良好80%、优秀90%,,,,,",
                        "学校代码,年级,学科,参考人数,合格人数,分数线",
                        "1,六年级,语文,100,90,60/70/80",
                        "1,六年级,数学,100,90,"));
        assertThat(told.counties().get(0).results())
                .extracting(results -> results.subject() + results.lines().orElseThrow())
                .containsExactlyInAnyOrder("语文60/70/80", "数学60/80/90");
    }

    /** Marks are counted at the lines of the options; another note above them is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"合格60%、良好80%、优秀90%|false", "合格60%、良好70%、优秀85%|true", "合格线60分|true", "六年级语文成绩|false"})
    void aNoteAboveAListOfMarksIsToldWhereItSaysOtherwise(String note, boolean isTold) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,600");
        Told told = Told.of(
                schools,
                Told.write(
                        folder.resolve("名单.csv"),
                        note + ",,,",
                        "学校代码,年级,学号,语文（满分100）",
                        "1,六年级,001,80",
                        "1,六年级,002,60"));
        assertThat(told.all().contains("没有采用：按分数线")).as(told.all()).isEqualTo(isTold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"注：合格60分，良好80分，优秀90分", "说明：合格线为满分的60%。", "注：及格 60% 优秀 85%"})
    void aNoteBelowIsQuoted(String note) {
        Path schools = Told.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型,小学在校生数", "1,甲小学,某县,小学,600");
        Told told = Told.of(
                schools,
                Told.write(folder.resolve("成绩.csv"), "学校代码,年级,学科,参考人数,合格人数", "1,六年级,语文,100,90", note + ",,,,"));
        assertThat(lines(told)).isEmpty();
        assertThat(told.all()).contains(note, "没有采用");
    }
}
