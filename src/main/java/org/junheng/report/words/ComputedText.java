package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.Subject;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.facts.Split;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Dispersion;

/** How a value was computed, a step a sentence: the division, the split between levels, the range, the conditions. */
public final class ComputedText {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    private static final int DECIMALS = 4;

    private ComputedText() {}

    /** The steps of a verdict; none where nothing was computed. */
    public static List<Text> of(Evaluation evaluation, Verdict verdict) {
        Requirement requirement = verdict.requirement();
        List<Text> steps = new ArrayList<>();
        requirement
                .conditions()
                .forEach(condition -> steps.add(new Text("适用条件：", "Applies where: ")
                        .then(condition.title())
                        .then(new Text("——", " — "))
                        .then(holds(condition.holds()))));
        Value value = requirement.value();
        if (value instanceof Measure measure) {
            steps.add(division(measure));
            Subject subject = evaluation.subjects().get(measure.subject());
            if (subject instanceof Section section) {
                split(section, measure.inputs(), steps);
            }
            ranges(measure, steps);
        }
        if (value instanceof Dispersion dispersion && !dispersion.members().isEmpty()) {
            steps.add(new Text(
                    "差异系数 = √(Σ 学生占比 ×（校值 − 县均）²) ÷ 县均，" + dispersion.members().size() + "个校（学段）按学生数加权",
                    "coefficient = √(Σ share of students × (school's value − mean)²) ÷ mean, over "
                            + dispersion.members().size() + " sections, weighted by students"));
        }
        return steps;
    }

    private static Text holds(Flag flag) {
        return switch (flag) {
            case YES -> new Text("成立", "it does");
            case NO -> new Text("不成立", "it does not");
            case UNKNOWN -> new Text("不能确定（未报）", "not known, for it was not reported");
        };
    }

    /** {@code 750平方米 ÷ 100人 = 7.5平方米/生}. */
    public static Text division(Measure measure) {
        Text amount = range(measure.amount()).then(unit(measure.unit()));
        boolean isRatio = !measure.base().equals(Range.ONE);
        Text base = isRatio ? Text.same(" ÷ ").then(range(measure.base())).then(unit(measure.per())) : Text.NONE;
        Text times = measure.scale().equals(Exact.ONE) ? Text.NONE : Text.same(" × " + measure.scale());
        Text value = measure.isDefined() != Flag.YES
                ? new Text("，没有值（分母为零或未知）", ", which has no value (over 0, or what is not known)")
                : isRatio ? Text.same(" = ").then(range(measure.range())) : Text.NONE;
        return amount.then(base).then(times).then(value).then(ValueText.basis(measure));
    }

    private static Text unit(Unit unit) {
        return unit == Unit.NONE ? Text.NONE : new Text(unit.zh(), " " + unit.en());
    }

    private static Text range(Range range) {
        if (range.isExact()) {
            return Text.same(number(range.low()));
        }
        Exact high = range.high();
        if (high == null) {
            return range.low().isZero()
                    ? new Text("未知", "unknown")
                    : Text.same("≥" + number(range.low()).replace("≈", ""));
        }
        String between = number(range.low()) + "～" + number(high);
        return new Text(between, between.replace("～", " to "));
    }

    /** As it is where it is a short decimal, else rounded and marked so. */
    public static String number(Exact value) {
        String plain = value.toString();
        return plain.contains("/") || plain.length() > 12
                ? "≈" + value.rounded(DECIMALS).stripTrailingZeros().toPlainString()
                : plain;
    }

    /** What a school has only once is shared by its levels. */
    private static void split(Section section, List<Input> inputs, List<Text> steps) {
        Split split = new Split(section.school());
        boolean shared = inputs.stream()
                .anyMatch(input -> input.name() instanceof SchoolFigure
                        && input.subject().equals(section.school().id()));
        if (!shared || split.takesAll(section.level())) {
            return;
        }
        List<Text> parts = new ArrayList<>();
        for (Level level : LEVELS) {
            Range students = split.students(level);
            if (!students.isZero()) {
                parts.add(Titles.of(level)
                        .then(" ")
                        .then(range(students))
                        .then(new Text("人 × ", " students × "))
                        .then(Split.weight(level).dividedBy(Exact.of(100)).toString()));
            }
        }
        Range share = split.share(section.level(), false);
        steps.add(new Text("全校共用的数按各学段学生数拆分：", "What the school has only once is split by the students of its levels: ")
                .then(Lists.NAMES.between(parts))
                .then(new Text("；本学段占 ", "; this level has "))
                .then(range(share)));
    }

    private static void ranges(Measure measure, List<Text> steps) {
        List<Input> unknown = measure.inputs().stream()
                .filter(input -> !input.figure().isReported())
                .toList();
        if (!unknown.isEmpty()
                && measure.isDefined() == Flag.YES
                && !measure.range().isExact()) {
            steps.add(new Text("未报的数取遍可能的值，得数在 ", "With every value that the missing figures may have, it lies in ")
                    .then(range(measure.range())));
        }
    }

    /** What an input is called, with its unit. */
    public static Text named(Input input) {
        return Units.named(input.name());
    }

    /** The value of an input, or why it has none. */
    public static Text shown(Input input) {
        Figure figure = input.figure();
        if (!figure.isReported()) {
            Text state = Names.state(input);
            boolean isNarrow = !figure.range().equals(Range.ANY);
            return isNarrow
                    ? state.then(new Text("，在 ", ", in "))
                            .then(range(figure.range()))
                            .then(new Text("之间", ""))
                    : state;
        }
        Named name = input.name();
        boolean isQuestion = name instanceof SchoolFlag || name instanceof CountyFlag;
        if (isQuestion || name.equals(School.KIND)) {
            boolean yes = figure.range().isPositive();
            return isQuestion ? (yes ? new Text("是", "yes") : new Text("否", "no")) : new Text("已报", "reported");
        }
        return Text.same(figure.range().low().toString());
    }
}
