package org.junheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.bench.MadeCounty;
import org.junheng.facts.County;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four times as many schools of one county take four times the work and not sixteen: CPU time in one run, the best of ten. */
class CountyGrowthTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    @ParameterizedTest
    @ValueSource(strings = {"quality-balance-2017", "basic-balance-2012", "school-summary"})
    void anEvaluationGrowsAsTheSchoolsDo(String pack) {
        Junheng rules = Junheng.load(Rules.bundled(pack));
        County few = MadeCounty.of(1, "C1", 300);
        County many = MadeCounty.of(1, "C1", 1200);
        for (int i = 0; i < 10; i++) {
            cpu(rules, few);
        }
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        // Ten, for the smallest takes a few milliseconds, and the Java compiler and collector come between.
        for (int i = 0; i < 10; i++) {
            small = Math.min(small, cpu(rules, few));
            large = Math.min(large, cpu(rules, many));
        }
        // Half more for what grows with the memory and with the digits of exact sums; a square would take 16 times as
        // long.
        assertThat((double) large / small).isLessThanOrEqualTo(8);
    }

    private static long cpu(Junheng rules, County county) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        rules.evaluate(county, DAY);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
