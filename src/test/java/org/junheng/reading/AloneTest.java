package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that come without others that usually go with them, and mappings of other tables. */
class AloneTest {
    private static Junheng rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        rules = Junheng.load(Rules.bundled("quality-balance-2017"));
    }

    private Evaluation evaluated(String county) {
        Reads read = Reads.of(Reads.write(folder.resolve("county.csv"), county));
        assertThat(read.said()).contains("没有学校表");
        return rules.evaluate(read.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static List<Verdict> of(Evaluation evaluation, String subject) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.subject().contains(subject))
                .toList();
    }

    /** 9 of 10 are 90 %, below 95 %; 19 of 20 are not. */
    @ParameterizedTest
    @CsvSource({"10, 9, FAIL", "20, 19, PASS", "20, 20, PASS", "20, , UNDECIDED", ", 20, UNDECIDED"})
    void enrolmentNeedsNoSchools(String ofAge, String enrolled, Verdict.State state) {
        String county = "区县,适龄残疾儿童少年适龄人数,适龄残疾儿童少年在学人数\nA," + (ofAge == null ? "" : ofAge) + ","
                + (enrolled == null ? "" : enrolled) + "\n";
        assertThat(of(evaluated(county), "enrolment/disabled"))
                .extracting(Verdict::state)
                .containsOnly(state);
    }

    @Test
    void aGroupOfNoChildrenIsNotApplicable() {
        Evaluation evaluation = evaluated("区县,适龄残疾儿童少年适龄人数,适龄残疾儿童少年在学人数\nA,0,0\n");
        assertThat(of(evaluation, "enrolment/disabled"))
                .isNotEmpty()
                .extracting(Verdict::state)
                .containsOnly(Verdict.State.NOT_APPLICABLE);
    }

    /** Where no school is known, nothing that is asked of schools is met. */
    @Test
    void nothingOfSchoolsPassesWithoutSchools() {
        Evaluation evaluation = evaluated("区县,常住人口,适龄残疾儿童少年适龄人数,适龄残疾儿童少年在学人数\nA,50000,20,20\n");
        assertThat(evaluation.verdicts().stream().filter(verdict -> verdict.state() == Verdict.State.PASS))
                .allSatisfy(verdict -> assertThat(verdict.subject()).contains("enrolment"));
    }

    @Test
    void aTableOfSchoolsWhoseRowsAreAllFilteredIsNoCountyWithoutOne() {
        Path schools = Reads.write(folder.resolve("s.csv"), "码,县,类\n1,A,撤\n");
        Path county = Reads.write(folder.resolve("county.csv"), "区县,常住人口\nA,50000\n");
        Mapping mapping = Mapping.read(
                Reads.write(folder.resolve("m.yaml"), "columns:\n  id: 码\n  county: 县\nrows:\n  not: { 类: 撤 }\n"));
        Reads read = Reads.of(ReadingOptions.USUAL.with(mapping), schools, county);
        assertThat(read.counties()).isEmpty();
    }

    /** However few of its columns a table has, the mapping's others are named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "码,名,县,类,生|",
                "码,名,县,类,生数|生",
                "编码,名,县,类,生|码",
                "码,校名,区,类型,生数|名;县;类;生",
                "代码,校名,区,类型,生数|码;名;县;类;生",
                "code,name,district,kind,pupils|码;名;县;类;生"
            })
    void aMappingNamesTheColumnsThatATableLacks(String header, String absent) {
        Mapping mapping = Mapping.read(Reads.write(
                folder.resolve("m.yaml"),
                "columns:\n  id: 码\n  name: 名\n  county: 县\n  kind: 类\n  primary.students: 生\n"));
        Reads read = Reads.of(
                ReadingOptions.USUAL.with(mapping), Reads.write(folder.resolve("s.csv"), header + "\n1,甲,A,小学,100\n"));
        assertThat(read.refused()).isEqualTo(absent != null);
        if (absent != null) {
            for (String column : absent.split(";", -1)) {
                assertThat(read.said()).contains("“" + column + "”");
            }
            assertThat(read.said()).contains("m.yaml").contains(header.replace(",", "、"));
        }
    }
}
