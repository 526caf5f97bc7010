package org.junheng.data.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.Read;
import org.junheng.data.json.CountyWriter;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teachers of all arts together, of which music and fine art may not be known. The limit is 0.9 for PE and arts in a hundred. */
class AllArtsTest {
    private static final String TOTAL = "学校代码,学校名称,区县,办学类型,小学在校生数,小学体育专任教师数,小学艺术专任教师合计";
    private static final String APART = ",小学音乐专任教师数,小学美术专任教师数";
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    @TempDir
    private Path folder;

    private static Evaluation evaluation(Read read) {
        return RULES.evaluate(read.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static Verdict verdict(Read read) {
        return evaluation(read).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("QB-R3-primary"))
                .filter(verdict -> verdict.subject().equals("S1/primary"))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(Read read, LevelFigure name) {
        return read.school("S1").level(Level.PRIMARY).get(name);
    }

    private static List<String> inputs(Verdict verdict) {
        return verdict.requirement().value().inputs().stream()
                .map(input -> input.name().id())
                .toList();
    }

    @Test
    void theTotalAloneDecides() {
        Read enough = Read.csv(folder, TOTAL, "S1,一小,甲县,小学,1000,4,5");
        assertThat(verdict(enough).state()).isEqualTo(State.PASS);
        assertThat(inputs(verdict(enough))).containsExactly("peTeachers", "allArtTeachers", "students");
        assertThat(figure(enough, LevelFigure.MUSIC_TEACHERS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(verdict(Read.csv(folder, TOTAL, "S1,一小,甲县,小学,1000,4,4")).state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void withoutTheTotalItIsOpenAndTheTotalIsMissing() {
        Verdict open = verdict(Read.csv(folder, TOTAL, "S1,一小,甲县,小学,1000,4,约5人"));
        assertThat(open.state()).isEqualTo(State.UNDECIDED);
        assertThat(open.reason().missing())
                .extracting(input -> input.name().id())
                .contains("allArtTeachers");
    }

    /** 5 of all arts without 2 of music and 2 of fine art are 1 of other arts. */
    @Test
    void besideMusicAndFineArtItTellsOfTheOtherArts() {
        Read read = Read.csv(folder, TOTAL + APART, "S1,一小,甲县,小学,1000,4,5,2,2");
        assertThat(figure(read, LevelFigure.ART_TEACHERS)).isEqualTo(Figure.of(1));
        assertThat(inputs(verdict(read)))
                .containsExactly("peTeachers", "musicTeachers", "fineArtTeachers", "artTeachers", "students");
        assertThat(verdict(read).state()).isEqualTo(State.PASS);
    }

    @Test
    void whereMusicIsBlankTheTotalStillDecides() {
        Read read = Read.csv(folder, TOTAL + APART, "S1,一小,甲县,小学,1000,4,5,,2");
        assertThat(figure(read, LevelFigure.ART_TEACHERS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(verdict(read).state()).isEqualTo(State.PASS);
    }

    /** 12 teachers would be enough, were it known which of the figures is wrong. */
    @Test
    void moreOfMusicAndFineArtThanOfAllArtsAreAContradiction() {
        Read read = Read.csv(folder, TOTAL + APART, "S1,一小,甲县,小学,1000,4,5,4,4");
        assertThat(verdict(read).state()).isEqualTo(State.UNDECIDED);
        assertThat(evaluation(read).dataFindings())
                .filteredOn(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("音乐专任教师数4、美术专任教师数4超过艺术专任教师合计5"));
    }

    /** 4 + 20 teachers are 2.4 in a hundred, 4 + 1 + 1 + 0 are 0.6: which of the figures is wrong is not known. */
    @Test
    void moreOfAllArtsThanOfEachArtTogetherAreAContradiction() {
        Read read = Read.csv(folder, TOTAL + APART + ",小学艺术专任教师数", "S1,一小,甲县,小学,1000,4,20,1,1,0");
        assertThat(verdict(read).state()).isEqualTo(State.UNDECIDED);
        assertThat(evaluation(read).dataFindings())
                .filteredOn(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message().zh()).contains("音乐专任教师数1、美术专任教师数1、艺术专任教师数0合计不到艺术专任教师合计20"));
    }

    @Test
    void aCampusThatReportsTheTotalIsMergedIntoASchoolThatReportsEach() {
        Read read = Read.csv(
                folder,
                TOTAL + APART + ",小学艺术专任教师数,是否计校数,主校",
                "S1,一小,甲县,小学,900,3,,2,2,1,是,",
                "S2,一小东校区,甲县,小学,100,0,1,,,,否,S1");
        // 3 + 5 + 1 for 1,000 pupils.
        assertThat(verdict(read).state()).isEqualTo(State.PASS);
    }

    @Test
    void jsonKeepsIt() throws IOException {
        Read read = Read.csv(folder, TOTAL, "S1,一小,甲县,小学,1000,4,5");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CountyWriter writer = new CountyWriter(bytes)) {
            writer.write(read.counties().get(0));
        }
        assertThat(Read.files(Files.write(folder.resolve("county.json"), bytes.toByteArray()))
                        .counties())
                .isEqualTo(read.counties());
    }
}
