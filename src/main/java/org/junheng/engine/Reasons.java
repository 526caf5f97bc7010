package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Reason;
import org.junheng.measures.Reason.ReasonSort;
import org.junheng.measures.Value;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Reasons that come up again and again. */
final class Reasons {
    static final Reason MEASURED = of(ReasonSort.MEASURED, new Text("", ""));
    static final Reason ALREADY_DECIDED = of(
            ReasonSort.ALREADY_DECIDED,
            new Text("缺少部分数据，但无论取何值结论不变", "figures are missing, but no value of theirs would change the verdict"));
    static final Reason NO_LIMIT =
            of(ReasonSort.NO_LIMIT, new Text("文件未设限值，仅报告", "the document sets no limit; reported only"));
    static final Reason GROUP_NOT_APPLICABLE =
            of(ReasonSort.GROUP_NOT_APPLICABLE, new Text("组内各项标准均不适用", "no criterion of the group applies"));
    static final Reason LEFT_TO_A_PLACE = of(
            ReasonSort.GROUP_INCOMPLETE,
            new Text("标准由省级制定，没有载入本省的标准", "the standard is set by the province, and none of a province is loaded"));
    static final Reason NO_SUBJECTS = of(ReasonSort.NO_SUBJECTS, new Text("没有适用对象", "there is no subject in scope"));

    private Reasons() {}

    private static Reason of(ReasonSort kind, Text text) {
        return new Reason(kind, "", text, List.of());
    }

    /** Reported only; names the figures without which it could not be computed. */
    static Reason noLimit(Value value) {
        boolean known = (value instanceof Composite composite && composite.isExact())
                || (value instanceof Dispersion dispersion && dispersion.isExact());
        List<Input> missing = known ? List.of() : missingOf(value.inputs());
        return missing.isEmpty()
                ? NO_LIMIT
                : new Reason(
                        ReasonSort.NO_LIMIT,
                        "",
                        new Text(
                                "文件未设限值，仅报告；缺少数据，未能计算",
                                "the document sets no limit; reported only, and figures are missing to compute it"),
                        missing);
    }

    /** Undecided for want of these figures. */
    static Reason missing(List<Input> inputs) {
        return new Reason(ReasonSort.MISSING_FIGURES, "", new Text("缺少数据", "figures are missing"), missingOf(inputs));
    }

    /** Undecided because the base is, or may be, nought; names what is missing, or else the amount and its base. */
    static Reason zeroBase(List<Input> inputs) {
        List<Input> missing = missingOf(inputs);
        return new Reason(
                ReasonSort.ZERO_BASE,
                "",
                new Text("分母为零或可能为零，无法计算", "the base is, or may be, nought, and there is no ratio"),
                missing.isEmpty() ? inputs : missing);
    }

    static List<Input> missingOf(List<Input> inputs) {
        List<Input> missing = new ArrayList<>();
        for (Input input : inputs) {
            if (!input.figure().isReported()) {
                missing.add(input);
            }
        }
        return missing.size() < 2 ? List.copyOf(missing) : List.copyOf(new LinkedHashSet<>(missing));
    }

    /** All conditions, as one text. */
    static Text all(List<Condition> conditions) {
        return new Text("且", " and ")
                .between(conditions.stream().map(Condition::title).toList());
    }
}
