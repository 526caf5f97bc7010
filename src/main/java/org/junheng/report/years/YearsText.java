package org.junheng.report.years;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.history.History;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.Outlook;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** How several years of a county are worded, whatever the format. */
public final class YearsText {
    /** A year without a figure: no nought, and nothing that a line could be drawn through. */
    public static final Text GAP = Text.same("—");

    /** What a gap means. */
    public static final Text GAP_TOLD = new Text("—表示这一年没有数。", "—: there is no figure of that year.");

    /** What the parts are called, in every format. */
    public static final Text OUTCOMES = new Text("各年结论", "What came of each year");

    public static final Text ASKED = new Text(
            "请说明这些学校（写在 --schools 文件里；一年里同一项只写一次，几所写在一起）",
            "Say what became of these schools (in the file of --schools; an entry stands once in a year, with all its schools)");
    public static final Text COEFFICIENTS = new Text("差异系数（越小越均衡）", "Coefficients (less is more even)");
    public static final Text VALUES = new Text("全县的指标值", "Values of the county");
    public static final Text FAILING = new Text("未达标的学校（学段）数", "How many schools, or levels of them, fail");
    public static final Text FLOWS = new Text("问题的增减", "Findings that came and went");
    public static final Text WHY = new Text("为什么变动", "Why values moved");
    public static final Text AHEAD = new Text("往后看：哪些会不达标", "Ahead: what would miss its limit");
    public static final Text SCHOOLS = new Text("各校各年未达标的项数", "What is not met, school by school");

    /** How a change is divided, in words. */
    public static final Text WAY = new Text(
            "拆分办法：每种缘由取它在各种先后次序下所起作用的平均（沙普利值），各部分之和等于全部变动；未达标数可以有半个，是两种缘由各占一半。",
            "How it is divided: each cause has the mean of what it does over all orders in which they may have come (the Shapley value), and the parts"
                    + " add up to the change; a half of a school is one that two causes share.");

    private static final int OF_A_COEFFICIENT = 3;
    private static final int OF_A_VALUE = 2;

    private YearsText() {}

    /** By which rules each year is judged. */
    public static Text rules(History history) {
        String day = history.years().get(0).day().toString().substring(5);
        Text matched = new Text("学校按代码对应。", " Schools are matched by id.");
        return new Text(
                        "每年按当年" + day + "有效的规则评估；各年另按" + history.fixedDay() + "的规则评估一遍，结果不同的写在〔〕里，往后看也用它。",
                        "Each year is judged by the rules in force on " + day + " of it, and once more by those of "
                                + history.fixedDay()
                                + ": where that gives something else it stands in 〔〕, and what lies ahead goes by it.")
                .then(matched);
    }

    /** The measure that a verdict is about: its own, or that of any school that it compares. */
    public static Optional<Measure> measure(Verdict verdict) {
        if (verdict.requirement().value() instanceof Measure measure) {
            return Optional.of(measure);
        }
        return verdict.requirement().value() instanceof Dispersion dispersion
                ? dispersion.members().stream().findFirst()
                : Optional.empty();
    }

    /** A coefficient; a gap where it is not known. */
    public static Text coefficient(Verdict verdict) {
        return Numbers.shown(verdict.requirement().value())
                .map(shown -> Text.same(shown.text()))
                .orElse(GAP);
    }

    /** What all have over what all are, or a figure of the county; a gap where it is not known. */
    public static Text countyValue(Verdict verdict) {
        Optional<Exact> value = YearlyValue.mean(verdict).or(() -> YearlyValue.measured(verdict));
        return value.flatMap(known -> measure(verdict)
                        .map(measure -> Text.same(Numbers.shown(known, measure).text())))
                .orElse(GAP);
    }

    /** What all schools have over what all are, called by the coefficient of the same measure. */
    public static Text meanTitle(Text coefficient) {
        return new Text(
                coefficient.zh().replaceFirst("校际?差异系数", "") + "（全县）",
                capital(coefficient.en().replaceFirst("^(Coefficient of variation|Dispersion) of ", ""))
                        + ", all schools");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A criterion, and the level of the county that it is of where it is not of all. */
    public static Text title(String criterion, String subject, Names names) {
        Text part = subject.isEmpty() ? Text.NONE : names.part(subject);
        Text title = names.criterion(criterion);
        return part.isEmpty() ? title : title.then(new Text("（" + part.zh() + "）", " (" + part.en() + ")"));
    }

    /** Whether a verdict is of a coefficient or of several. */
    public static boolean isCoefficient(Verdict verdict) {
        return verdict.requirement().value() instanceof Dispersion
                || verdict.requirement().value() instanceof Composite;
    }

    /** A value of a change, or a part of it, with its sign: {@code +0.038}. */
    public static String signed(double amount, Decomposition.DividedValue of, Optional<Measure> measure) {
        String text = plain(amount, of, measure);
        return amount > 0 ? "+" + text : text.replace("-", "−");
    }

    /** The same without a plus. */
    public static String plain(double amount, Decomposition.DividedValue of, Optional<Measure> measure) {
        boolean isShare = measure.filter(Measure::isShare).isPresent();
        Exact times = measure.map(Numbers::times).orElse(Exact.ONE);
        BigDecimal shown = BigDecimal.valueOf(amount).multiply(times.toDecimal(MathContext.DECIMAL64));
        int decimals = of == Decomposition.DividedValue.COEFFICIENT ? OF_A_COEFFICIENT : OF_A_VALUE;
        BigDecimal rounded = shown.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && shown.signum() != 0) {
            rounded = shown.round(new MathContext(1));
        } else if (of == Decomposition.DividedValue.FAILING) {
            rounded = rounded.stripTrailingZeros();
        }
        return (rounded.signum() == 0 ? "0" : rounded.toPlainString())
                + (isShare ? measure.map(Numbers::sign).orElse("") : "");
    }

    /** {@code 2027年（2026—2029年）}: the year, and the interval. */
    public static Text year(Outlook outlook) {
        String crossing = String.valueOf(outlook.crossing().orElse(0));
        String from =
                String.valueOf(outlook.earliest().orElse(outlook.crossing().orElse(0)));
        if (outlook.latest().isEmpty()) {
            boolean byGrades = outlook.basis() == Outlook.OutlookBasis.COHORTS;
            return new Text(
                    crossing + "年（最早" + from + "年，也可能" + (byGrades ? "五" : "十") + "年以内不会）",
                    crossing + " (" + from + " at the earliest, maybe not within " + (byGrades ? "five" : "ten")
                            + " years)");
        }
        String to = String.valueOf(outlook.latest().getAsInt());
        return from.equals(to)
                ? new Text(crossing + "年", crossing)
                : new Text(crossing + "年（" + from + "—" + to + "年）", crossing + " (" + from + " to " + to + ")");
    }

    /** How warnings would have done. */
    public static Text of(BackTest test) {
        Text ahead = new Text(
                "提前" + test.ahead() + "年", test.ahead() == 1 ? "one year ahead" : test.ahead() + " years ahead");
        ahead = new Text(
                test.basis().title().zh() + "，" + ahead.zh(),
                test.basis().title().en() + ", " + ahead.en());
        if (test.trials() == 0) {
            return ahead.then(new Text("：所给年份不足，无从检验", ": too few years to test it"));
        }
        Text rest = test.unknown() == 0
                ? Text.NONE
                : new Text(
                        "；另有" + test.unknown() + "次缺数据，未计",
                        "; " + test.unknown() + " more lack data and are not counted");
        return ahead.then(new Text(
                        "：检验" + test.trials() + "次；预警" + test.warned() + "次，应验" + test.cameTrue() + "次；实际未达标"
                                + test.failed() + "次，其中漏报" + test.missed() + "次",
                        ": " + test.trials() + " tests; " + test.warned() + " warnings, " + test.cameTrue()
                                + " of them came true; " + test.failed() + " missed the limit, " + test.missed()
                                + " of them without a warning"))
                .then(rest);
    }
}
