package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.CleanCounty;
import org.junheng.data.suspect.Suspicions;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.Test;

/** How often clean data are suspected: held against what {@code examples/DATA.md} states in either language. */
class SuspicionRateTest {
    private static final int COUNTIES = 1000;
    private static final int EVALUATED = 200;

    @Test
    void cleanDataAreSuspectedAsRarelyAsThePageSays() throws IOException {
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"));
        List<String> alone = new ArrayList<>();
        List<String> withLastYear = new ArrayList<>();
        List<String> bunching = new ArrayList<>();
        long schools = 0;
        for (int seed = 1; seed <= COUNTIES; seed++) {
            CleanCounty.Pair pair = CleanCounty.of(seed);
            County county = pair.now();
            schools += county.schools().size();
            add(Suspicions.of(county, Optional.empty()), alone);
            add(Suspicions.of(county, Optional.of(pair.before())), withLastYear);
            if (seed <= EVALUATED) {
                add(Suspicions.bunching(rules.evaluate(county, ExampleCounty.OPTIONS)), bunching);
            }
        }
        Matcher stated = Pattern.compile(
                        "1,000 clean counties of ([0-9,]+) schools[^:]*: (\\d+) suspicions, (\\d+) more with"
                                + " last year's data, (\\d+) of bunching in the first 200")
                .matcher(Files.readString(Path.of("examples/DATA.md")));
        String measured =
                "1,000 clean counties of %,d schools: %d suspicions, %d more with last year's data, %d of bunching in the first 200"
                        .formatted(schools, alone.size(), withLastYear.size() - alone.size(), bunching.size());
        assertThat(stated.find()).as(measured).isTrue();
        assertThat(stated.group(1)).isEqualTo("%,d".formatted(schools));
        assertThat(alone).as(measured).hasSize(Integer.parseInt(stated.group(2)));
        assertThat(withLastYear).as(measured).hasSize(alone.size() + Integer.parseInt(stated.group(3)));
        assertThat(bunching).as(measured).hasSize(Integer.parseInt(stated.group(4)));
        assertThat(Files.readString(Path.of("examples/DATA.zh-CN.md")))
                .contains(
                        "无错县共 " + stated.group(1) + " 所学校",
                        "可疑 " + stated.group(2) + " 处，与上年比较另有 " + stated.group(3) + " 处",
                        "过多 " + stated.group(4) + " 处");
    }

    private static void add(List<DataFinding> findings, List<String> texts) {
        findings.stream()
                .filter(finding -> finding.kind() == DataFinding.Category.SUSPICION)
                .forEach(finding -> texts.add(finding.message().en()));
    }
}
