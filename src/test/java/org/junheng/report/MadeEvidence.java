package org.junheng.report;

import static org.junheng.report.MadeValues.area;
import static org.junheng.report.MadeValues.because;
import static org.junheng.report.MadeValues.limit;
import static org.junheng.report.MadeValues.reason;

import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Limit;
import org.junheng.measures.Reason;
import org.junheng.measures.Reason.ReasonSort;
import org.junheng.texts.Text;

/** Made verdicts on what is proved by documents, at a limit that itself is too much, and under an allowance. */
final class MadeEvidence {
    private static final Input PLANNED = new Input("C1", CountyFlag.LAYOUT_PLAN, Figure.of(1));
    private static final Input UNIFIED = new Input("C1", CountyFlag.UNIFIED_BUILDING, Figure.of(0));
    private static final Input UNANSWERED = new Input("C1", CountyFlag.KEY_SCHOOLS, Figure.NOT_REPORTED);

    private MadeEvidence() {}

    static void add(MadeCounty made) {
        Evidence plan = new Evidence(List.of(PLANNED), List.of("县政发〔2020〕3号"));
        Evidence both = new Evidence(List.of(PLANNED, UNIFIED), List.of("县政发〔2020〕3号", ""));
        Evidence unanswered = new Evidence(List.of(UNANSWERED), List.of(""));
        Reason undecided = new Reason(ReasonSort.MISSING_FIGURES, "", Text.NONE, List.of(UNANSWERED));
        Limit yes = limit(Relation.YES, "1");
        Limit no = limit(Relation.NO, "0");
        Limit below = limit(Relation.BELOW, "7.5");
        made.criterion("G2", Severity.REQUIRED, "G", new Text("学校规划布局合理", "Schools planned and sited soundly"))
                .verdict("G2", "C1", State.PASS, plan, yes, reason(ReasonSort.MEASURED))
                .criterion("G3", Severity.REQUIRED, "G", new Text("城乡标准统一", "One standard for town and country"))
                .verdict("G3", "C1", State.FAIL, both, yes, reason(ReasonSort.MEASURED))
                .criterion("V2", Severity.VETO, "V", new Text("没有重点学校", "No key schools"))
                .verdict("V2", "C1", State.UNDECIDED, unanswered, no, undecided)
                .criterion("B1", Severity.REQUIRED, "", new Text("面积小于限值", "Less area than the limit"))
                .verdict(
                        "B1",
                        "S1/primary",
                        State.FAIL,
                        area("S1/primary", "750", 100),
                        below,
                        reason(ReasonSort.MEASURED))
                .verdict(
                        "B1",
                        "S2/primary",
                        State.PASS,
                        area("S2/primary", "900", 100),
                        below,
                        because(ReasonSort.ALLOWED, "X-1", "2016年及以前建成", "built in 2016 or before"));
    }
}
