package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.ApplicationForm;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example county as table Ⅱ-2 of the application form, with ratios rounded to two decimals in place of amounts: what
 * it decides is what the amounts decide, and next to a limit it decides nothing.
 */
class ApplicationFormTest {
    private static final Path EXAMPLE = Path.of("examples/county/schools.csv");

    @TempDir
    private Path folder;

    /** States by criterion and the school's name and level, or the county. */
    private static Map<String, Verdict.State> states(County county) {
        Map<String, String> names = new LinkedHashMap<>();
        county.schools().forEach(school -> names.put(school.id(), school.name()));
        Evaluation evaluation =
                Junheng.load(Rules.bundled("quality-balance-2017")).evaluate(county, ExampleCounty.OPTIONS);
        Map<String, Verdict.State> states = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            String subject = verdict.subject();
            int slash = subject.indexOf('/');
            String named = slash < 0
                    ? names.getOrDefault(subject, subject)
                    : names.getOrDefault(subject.substring(0, slash), "") + subject.substring(slash);
            if (verdict.criterion().matches("QB-(R[1-7]|R-SCH|CV[1-7]).*")) {
                states.put(verdict.criterion() + " " + (named.equals(county.id()) ? "县" : named), verdict.state());
            }
        }
        return states;
    }

    @Test
    void theFormNeverSaysWhatTheAmountsDoNotAndDecidesNearlyAllThatTheyDo() throws IOException {
        Map<String, Verdict.State> byAmounts = states(ExampleCounty.read());
        List<County> read = new ArrayList<>();
        DataReader.read(
                List.of(ApplicationForm.of(EXAMPLE).ratiosAlone(folder.resolve("申报表.csv"))), Mapping.none(), read::add);
        assertThat(read)
                .singleElement()
                .satisfies(county -> assertThat(county.schools())
                        .extracting(School::name)
                        .contains("示例县第一中学", "示例县民办育才学校", "示例县石门乡龙泉小学"));
        Map<String, Verdict.State> byForm = states(read.get(0));
        int decided = 0;
        int open = 0;
        for (Map.Entry<String, Verdict.State> one : byForm.entrySet()) {
            assertThat(byAmounts).containsKey(one.getKey());
            Verdict.State amounts = byAmounts.get(one.getKey());
            // That this school has more teachers by degree than teachers, the form does not show.
            boolean contradictory =
                    one.getKey().contains("示例县清溪镇初级中学") || one.getKey().endsWith(" 县");
            if (contradictory && amounts == Verdict.State.UNDECIDED) {
                continue;
            }
            if (one.getValue() == Verdict.State.UNDECIDED) {
                open += amounts == Verdict.State.UNDECIDED ? 0 : 1;
            } else {
                assertThat(one.getValue()).as(one.getKey()).isEqualTo(amounts);
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(350);
        assertThat(open).isLessThan(decided / 20);
    }
}
