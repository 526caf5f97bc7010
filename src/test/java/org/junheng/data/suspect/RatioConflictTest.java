package org.junheng.data.suspect;

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
import org.junheng.data.ApplicationForm;
import org.junheng.data.Read;
import org.junheng.data.json.CountyWriter;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ratio beside the amounts that it is made of. The limit of sports grounds and halls is 7.5 m² a pupil. */
class RatioConflictTest {
    private static final String HEADER = "学校代码,学校名称,区县,办学类型,小学在校生数,小学生均体育运动场馆面积,运动场地面积,室内体育用房面积";
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    @TempDir
    private Path folder;

    private Read read(String students, String ratio, String ground, String indoor) {
        return Read.csv(
                folder, HEADER, "S1,一小,甲县,小学," + String.join(",", students, ratio, ground, indoor), "S2,二小,甲县,小学,,,,");
    }

    private static List<DataFinding> contradictions(Read read) {
        return read.findings().stream()
                .filter(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                .toList();
    }

    private static Verdict sports(County county, String section) {
        return RULES.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1))).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("QB-R5-primary"))
                .filter(verdict -> verdict.subject().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private static State state(Read read) {
        return sports(read.counties().get(0), "S1/primary").state();
    }

    /** 7,000 and 500 m² for 1,000 pupils are 7.5; 6,000 and 500 are 6.5. */
    @Test
    void aContradictionIsToldWithItsPlaceBothValuesAndWhatToDo() {
        List<DataFinding> told = contradictions(read("1000", "7.5", "6000", "500"));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).subject()).isEqualTo("S1/primary");
        assertThat(told.get(0).message().zh())
                .contains(
                        "schools.csv，第 2 行，“小学生均体育运动场馆面积”列，S1 一小 小学：填报 7.5",
                        "按运动场地面积 6000、室内体育用房面积 500、小学在校生数 1000算得 6.5",
                        "改正或删去这个比率");
        assertThat(told.get(0).message().en())
                .contains("row 2, column \"小学生均体育运动场馆面积\", S1 一小, primary: 7.5 is given", "make it 6.5");
        assertThat(contradictions(read("1000", "7.5", "7000", "500"))).isEmpty();
    }

    /** It passes where both say so, fails where both say so, and is open where one says this and the other that. */
    @ParameterizedTest
    @CsvSource({
        "8,   8500, 500, PASS",
        "6,   5000, 500, FAIL",
        "8.5, 6000, 500, UNDECIDED",
        "6.5, 8000, 500, UNDECIDED",
        "7.5, 7000, 500, PASS"
    })
    void onlyWhatBothDecideAlikeIsDecided(String ratio, String ground, String indoor, State state) {
        assertThat(state(read("1000", ratio, ground, indoor))).isEqualTo(state);
    }

    /** The reason names the ratio: it is what has to be corrected. */
    @Test
    void whatIsOpenNamesTheRatio() {
        Verdict verdict = sports(read("1000", "8.5", "6000", "500").counties().get(0), "S1/primary");
        assertThat(verdict.reason().missing())
                .extracting(input -> input.name().zh() + " " + input.figure().state())
                .containsExactly("生均体育运动场馆面积 CONTRADICTED");
    }

    /** 7,480 m² for 999 pupils are 7.4875 a pupil; an amount that is missing contradicts nothing. */
    @ParameterizedTest
    @CsvSource({
        "999, 7.49, 6980, 500",
        "999, 7.4875, 6980, 500",
        "999, 7.5, 6980, 500",
        "999, 7, 6980, 500",
        "999, 9, 6980, ''",
        "999, 9, '', ''",
        "'', 9, 6980, 500",
        "0, 9, 6980, 500"
    })
    void aRoundedRatioOrOneWhoseAmountsAreNotAllThereContradictsNothing(
            String students, String ratio, String ground, String indoor) {
        assertThat(contradictions(read(students, ratio, ground, indoor))).isEmpty();
    }

    /** Converted space that the school may count for a time is in the ratio: 6,000 + 500 + 1,200 m² are 7.7. */
    @Test
    void aRatioWithWhatTheSchoolMayCountForATimeContradictsNothing() {
        Read read = Read.csv(folder, HEADER + ",校内改造及周边租用体育场地面积", "S1,一小,甲县,小学,1000,7.7,6000,500,1200");
        assertThat(contradictions(read)).isEmpty();
    }

    /** 800 pupils and 500 × 1.1 = 550 weighted students share 8,100 m²: 4,800 and 3,300, or 6 and 6.6 a student. */
    @Test
    void aThroughSchoolsLevelsHaveTheirSharesByTheSplittingRule() {
        String header = "学校名称,学校类型,在校学生数（人）,生均体育运动场馆面积（㎡）,运动场地面积（㎡）,室内体育用房面积（㎡）";
        String primary = "育才学校小学部,九年一贯制学校,800,6,7200,900";
        Path form = folder.resolve("申报表.csv");
        Read.write(
                form, "表Ⅱ-2：分学校,,,,,", header, "一、小学,,,,,", primary, "二、初中,,,,,", "育才学校初中部,九年一贯制学校,500,6.6,7200,900");
        assertThat(contradictions(Read.files(form))).isEmpty();
        Read.write(
                form, "表Ⅱ-2：分学校,,,,,", header, "一、小学,,,,,", primary, "二、初中,,,,,", "育才学校初中部,九年一贯制学校,500,6.23,7200,900");
        assertThat(contradictions(Read.files(form)))
                .singleElement()
                .satisfies(found -> assertThat(found.message().zh())
                        .contains("第 6 行，“生均体育运动场馆面积（㎡）”列，育才学校 初中：填报 6.23", "小学在校生数 800、初中在校生数 500", "算得 6.6"));
    }

    @Test
    void jsonKeepsIt() throws IOException {
        County county = read("1000", "8.5", "6000", "500").counties().get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CountyWriter writer = new CountyWriter(bytes)) {
            writer.write(county);
        }
        Read again = Read.files(Files.write(folder.resolve("county.json"), bytes.toByteArray()));
        assertThat(again.counties()).containsExactly(county);
        assertThat(contradictions(again)).hasSize(1);
        assertThat(again.notes().problems()).isEmpty();
    }

    /** 6,500 m² by its own ratio are 8.5 a pupil: what the merged school has is not known. */
    @Test
    void aCampusThatIsMergedDoesNotLoseIt() {
        Read read = Read.csv(
                folder,
                HEADER + ",是否计校数,主校",
                "S1,一小,甲县,小学,1000,8.5,6000,500,是,",
                "S2,一小东校区,甲县,小学,100,80,7500,500,否,S1");
        assertThat(contradictions(read)).hasSize(1);
        assertThat(state(read)).isEqualTo(State.UNDECIDED);
    }

    /** By the amounts 5,300 m² for 600 pupils are 8.83; by the campus's own ratio it has 50 m² and not 1,000, which leaves 7.25. */
    @Test
    void aCampusWithAContradictionMakesItsMainSchoolsRatioUnknown() {
        Read read = Read.csv(
                folder, HEADER + ",是否计校数,主校", "S1,一小,甲县,小学,500,,3800,500,是,", "S2,一小东校区,甲县,小学,100,0.5,900,100,否,S1");
        assertThat(contradictions(read)).hasSize(1);
        assertThat(state(read)).isEqualTo(State.UNDECIDED);
    }

    @Test
    void theExampleCountysFormContradictsNothing() throws IOException {
        Path form = ApplicationForm.of(Path.of("examples/county/schools.csv"))
                .completed(folder.resolve("申报表.xlsx"), true, true);
        assertThat(contradictions(Read.files(form))).isEmpty();
    }
}
