package org.junheng.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.report.html.Overview.OverviewRow;
import org.junheng.report.view.CountyLine;
import org.junheng.results.Outcome;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

/** Many counties: what a plan costs and comes to stands where there is one, and no sum leaves a county out. */
class OverviewTest {
    private static final int COST = 2;

    private static OverviewRow county(String name, int failing, String cost) {
        CountyLine line = new CountyLine(
                name,
                name,
                Outcome.FAIL,
                failing,
                0,
                Text.NONE,
                1,
                Exact.ONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Text.NONE,
                List.of());
        List<String> numbers = new ArrayList<>(Collections.nCopies(16, "1"));
        numbers.set(COST, cost);
        numbers.set(COST + 1, cost.isEmpty() ? "" : "0");
        return new OverviewRow(name, name, line, numbers, "");
    }

    private static List<String> titles(Overview overview) {
        return overview.columns().stream().map(column -> column.title().zh()).toList();
    }

    @Test
    void costAndWhatIsLeftFollowWhatIsNotMet() {
        Overview overview = new Overview(List.of(county("甲县", 1, "300"), county("乙县", 2, "400")), true);
        assertThat(titles(overview)).containsSubsequence("结论", "要求未达到", "要求待定", "方案费用（元）", "照方案做后未达到", "学校");
        assertThat(overview.totals()).hasSize(16).startsWith("2", "2", "700", "0");
        assertThat(titles(overview)).doesNotHaveDuplicates();
    }

    @Test
    void withoutPlansThereAreNoColumnsOfThem() {
        Overview overview = new Overview(List.of(county("甲县", 1, ""), county("乙县", 2, "")), true);
        assertThat(titles(overview)).hasSize(5 + 14).doesNotContain("方案费用（元）", "照方案做后未达到");
        assertThat(overview.totals()).hasSize(14);
        assertThat(overview.rows())
                .allSatisfy(row -> assertThat(overview.numbers(row)).hasSize(14));
    }

    @Test
    void aSumOfSomeCountiesIsNoSum() {
        Overview overview = new Overview(List.of(county("甲县", 1, "300"), county("乙县", 2, "")), true);
        assertThat(overview.totals()).startsWith("2", "2", "", "");
    }
}
