package org.junheng.data.suspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** What a county reports of itself and can hardly be: fractions of people, pay of 9.86 yuan a year. */
final class CountySuspicions {
    private static final Set<CountyFigure> PAY = EnumSet.of(CountyFigure.TEACHER_PAY, CountyFigure.CIVIL_SERVANT_PAY);
    private static final Set<CountyFigure> PER_STUDENT = EnumSet.of(
            CountyFigure.FUNDS_PER_STUDENT,
            CountyFigure.FUNDS_PER_STUDENT_1,
            CountyFigure.FUNDS_PER_STUDENT_2,
            CountyFigure.FUNDS_PER_STUDENT_3,
            CountyFigure.WEAK_FUNDS_PER_STUDENT);

    private static final double LEAST_PAY = 10_000;
    private static final double MOST_PAY = 1_000_000;
    private static final double LEAST_PER_STUDENT = 100;
    private static final double MOST_PER_STUDENT = 200_000;
    /** So small a part of the graduates are no places of a county. */
    private static final int FEW_PLACES = 20;

    private final Suspects suspects;

    CountySuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county) {
        for (CountyFigure name : CountyFigure.values()) {
            Input input = new Input(county.id(), name, county.figures().get(name));
            boolean counts = name.unit().isWhole()
                    || (name.unit() == Unit.NONE && (name.zh().endsWith("数") || name == CountyFigure.POPULATION));
            look(county, input, counts);
            if (PAY.contains(name)) {
                within(county, input, LEAST_PAY, MOST_PAY);
            }
            if (PER_STUDENT.contains(name)) {
                within(county, input, LEAST_PER_STUDENT, MOST_PER_STUDENT);
            }
        }
        for (Map.Entry<Level, Figures<CountyLevelFigure>> level :
                county.levels().entrySet()) {
            for (CountyLevelFigure name : CountyLevelFigure.values()) {
                Input input = new Input(
                        level.getKey().idIn(county.id()), name, level.getValue().get(name));
                look(county, input, name.unit().isWhole());
                if (name == CountyLevelFigure.PUBLIC_FUND_QUOTA) {
                    within(county, input, LEAST_PER_STUDENT, MOST_PER_STUDENT);
                }
            }
        }
        for (Enrolment children : county.enrolments()) {
            look(county, new Input(children.id(), Enrolment.OF_AGE, children.ofAge()), true);
            look(county, new Input(children.id(), Enrolment.ENROLLED, children.enrolled()), true);
        }
        for (Results row : county.results()) {
            for (Named name :
                    List.of(Results.ENROLLED, Results.TESTED, Results.PASSED, Results.GOOD, Results.EXCELLENT)) {
                look(county, new Input(row.id(), name, row.figure(name)), true);
            }
        }
        places(county);
    }

    private void look(County county, Input input, boolean counts) {
        Figure figure = input.figure();
        if (counts && figure.isReported() && !figure.range().low().isWhole()) {
            add(
                    county,
                    input,
                    new Text(
                            "应为整数，却有小数；可能填成了比率，或单位不对。",
                            "counts whole things and has a fraction; perhaps it is a ratio, or in another unit."));
        }
    }

    private void within(County county, Input input, double least, double most) {
        double value = Suspects.number(input.figure());
        if (value < least || value > most) {
            add(county, input, new Text("单位可能填错（如元与万元）。", "may be in another unit (yuan for 10,000 yuan)."));
        }
    }

    private void places(County county) {
        Figure places = county.figures().get(CountyFigure.QUOTA_TOTAL);
        Figure graduates = county.figures().get(CountyFigure.ALL_GRADUATES);
        if (Suspects.number(places) * FEW_PLACES < Suspects.number(graduates)) {
            add(
                    county,
                    new Input(county.id(), CountyFigure.QUOTA_TOTAL, places),
                    new Text(
                            "不到全县初中毕业生数的二十分之一，可能填成了比率。",
                            "are less than a twentieth of all graduates; perhaps it is a ratio."));
        }
    }

    private void add(County county, Input input, Text text) {
        String value = Suspects.value(input.figure());
        suspects.add(
                DataFinding.Category.SUSPICION,
                input.subject(),
                List.of(input),
                new Text(
                                county.name() + "：" + where(county, input) + "“"
                                        + input.name().zh() + "”" + value + "，" + text.zh(),
                                county.name() + ": " + where(county, input)
                                        + input.name().en() + ", " + value + ", " + text.en())
                        .then(Suspects.CHECK));
    }

    /** Of which level, group or row it is, where it is not of all the county. */
    private static String where(County county, Input input) {
        return input.subject().equals(county.id()) ? "" : input.subject() + " ";
    }
}
