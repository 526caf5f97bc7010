package org.junheng.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/**
 * How long the plan of one county takes, seven indicators, by the pack quality-balance-2017: about 30 and 100 sections, which
 * are branched on, and about 300, which are taken school by school.
 */
final class PlanBenchmark {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int SCHOOLS = 240;
    private static final int[] EXACT = {25, 85};

    private PlanBenchmark() {}

    static void run(boolean isShort) {
        Report.title("Plan of one county of " + SCHOOLS + " schools, milliseconds: evaluation, plan");
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"));
        int counties = isShort ? 2 : 8;
        for (int round = 0; round < 2; round++) {
            double[] millis = new double[counties];
            for (int i = 0; i < counties; i++) {
                millis[i] = one(rules, MadeCounty.of(i + 1, "C" + i, SCHOOLS), round);
            }
            Arrays.sort(millis);
            System.out.printf(
                    "round %d: median %.0f ms, most %.0f ms%n", round, millis[counties / 2], millis[counties - 1]);
        }
        for (int schools : isShort ? new int[] {EXACT[0]} : EXACT) {
            Report.title("Plan of one county of " + schools + " schools, the exact road");
            for (int i = 0; i < counties; i++) {
                one(rules, MadeCounty.of(i + 1, "C" + i, schools), 1);
            }
        }
    }

    private static double one(Junheng rules, County county, int round) {
        Evaluation evaluation = rules.evaluate(county, DAY);
        long sections = evaluation.subjects().values().stream()
                .filter(Section.class::isInstance)
                .count();
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Plan plan = rules.plan(evaluation, DAY, prices());
        double millis = (System.nanoTime() - start) / 1e6;
        double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e6;
        if (round == 1) {
            System.out.printf(
                    "%s: %d sections, %.0f ms (processor %.0f ms), %s, %d steps, gap %s%n",
                    county.id(),
                    sections,
                    millis,
                    processor,
                    plan.reach(),
                    plan.steps().size(),
                    plan.cost().gap().map(gap -> gap.rounded(4)));
        }
        return millis;
    }

    private static Prices prices() {
        List<Price> list = List.of(
                Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"),
                Price.of(SchoolFigure.TEACHING_AREA, Lever.BUILD, "3600"),
                Price.of(SchoolFigure.EQUIPMENT_VALUE, Lever.BUY, "1"),
                Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "60000"),
                Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.RECRUIT, "100000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT, "100000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, "20000"));
        return Prices.of(list.toArray(Price[]::new));
    }
}
