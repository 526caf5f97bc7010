package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.report.MadeValues.area;
import static org.junheng.report.MadeValues.limit;
import static org.junheng.report.MadeValues.reason;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.report.EveryVerdict;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Limit TWO = limit(Relation.AT_LEAST, "2");

    private static Verdict verdict(Verdict.State state, Value value, Limit limit) {
        Requirement requirement =
                new Requirement("S1/primary", value, limit, List.of(), Optional.empty(), Optional.empty());
        return new Verdict("R", "", "S1/primary", state, requirement, reason(Reason.ReasonSort.MEASURED));
    }

    private static String zh(Value value) {
        return ValueText.of(verdict(Verdict.State.FAIL, value, TWO)).zh();
    }

    private static String en(Value value) {
        return ValueText.of(verdict(Verdict.State.FAIL, value, TWO)).en();
    }

    private static Measure figure(LevelFigure name, long value) {
        return Measure.of("S1/primary", name.unit(), new Input("S1/primary", name, Figure.of(value)));
    }

    private static Measure between(Range amount) {
        return Measure.of("S1/primary", Unit.SQUARE_METRES, amount, List.of()).per(figure(LevelFigure.STUDENTS, 100));
    }

    @Test
    void aValueHasTwoDecimalsAndItsUnit() {
        assertThat(zh(area("S1/primary", "835", 100))).isEqualTo("8.35平方米/生");
        assertThat(en(area("S1/primary", "835", 100))).isEqualTo("8.35 m² per student");
        Measure teachers = figure(LevelFigure.TEACHERS, 9).per100(figure(LevelFigure.STUDENTS, 200));
        assertThat(zh(teachers)).isEqualTo("4.50人/百名学生");
        assertThat(en(teachers)).isEqualTo("4.50 teachers per 100 students");
        assertThat(en(figure(LevelFigure.CLASSES, 30).per(figure(LevelFigure.CLASSES, 40))))
                .isEqualTo("75.0%");
        assertThat(zh(figure(LevelFigure.STUDENTS, 47))).isEqualTo("47人");
    }

    @Test
    void anUnknownValueSaysWhatIsKnownOfIt() {
        assertThat(zh(between(new Range(Exact.of(400), Exact.of("650.1"))))).isEqualTo("4.00至6.51平方米/生之间");
        assertThat(en(between(new Range(Exact.of(400), Exact.of("650.1")))))
                .isEqualTo("between 4.00 and 6.51 m² per student");
        assertThat(zh(between(new Range(Exact.of(400), null)))).isEqualTo("不低于4.00平方米/生");
        assertThat(en(between(Range.ANY))).isEqualTo("not known");
        assertThat(zh(Dispersion.of(List.of()))).isEqualTo("数据不足");
        assertThat(zh(area("S1/primary", "1", 0))).isEqualTo("无法计算（分母为零）");
    }

    @Test
    void anObservationIsFoundOrNotAndMayBeOpen() {
        Observation seen = new Observation(true, List.of());
        assertThat(zh(seen)).isEqualTo("存在");
        assertThat(en(new Observation(false, List.of()))).isEqualTo("not found");
        assertThat(ValueText.of(verdict(Verdict.State.UNDECIDED, seen, TWO)).zh())
                .isEqualTo("数据不足");
    }

    @Test
    void aTallyCountsEachState() {
        Verdict pass = verdict(Verdict.State.PASS, area("S1/primary", "1", 1), TWO);
        Verdict open = verdict(Verdict.State.UNDECIDED, area("S1/primary", "1", 1), TWO);
        Tally tally = new Tally(List.of(pass, pass, open));
        assertThat(zh(tally)).isEqualTo("2项达标，1项待定");
        assertThat(en(tally)).isEqualTo("2 pass, 1 undecided");
        Requirement six = verdict(Verdict.State.PASS, tally, TWO).requirement();
        assertThat(LimitText.of(six).zh()).isEqualTo("≥2项");
        assertThat(LimitText.of(six.of("3").others("0.85")).zh()).isEqualTo("≥2项（共3项，其余不低于标准的85%）");
        assertThat(LimitText.of(six.of("3").others("0.85")).en())
                .isEqualTo("≥2 of 3, the others at least 85% of their limits");
        assertThat(LimitText.of(six.with(limit(Relation.EVERY, "0"))).zh()).isEqualTo("全部达标");
    }

    @Test
    void aLimitNamesTheLayerThatSetIt() {
        Limit local = new Limit(Relation.AT_LEAST, Exact.of("8.0"), "hefei", "合教〔2020〕1号");
        Requirement requirement =
                verdict(Verdict.State.PASS, area("S1/primary", "9", 1), local).requirement();
        assertThat(LimitText.of(requirement).zh()).isEqualTo("≥8〔hefei：合教〔2020〕1号〕");
        assertThat(LimitText.of(requirement).en()).isEqualTo("≥8 [hefei: 合教〔2020〕1号]");
    }

    @Test
    void aLevelIsNamedInTheReadersLanguage() {
        Names names = new Names(EveryVerdict.evaluation());
        assertThat(names.title("S2/junior").zh()).isEqualTo("西关九年制学校（初中部）");
        assertThat(names.part("S2/junior").zh()).isEqualTo(Level.JUNIOR.title().zh());
        assertThat(names.title("S3/senior").zh()).isEqualTo("城北教学点 高中");
        assertThat(names.title("S9").zh()).isEqualTo("S9");
    }
}
