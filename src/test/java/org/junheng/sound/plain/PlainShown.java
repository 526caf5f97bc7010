package org.junheng.sound.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/** What is shown and never judged, the list of schools, the procedure, and posts left vacant. */
final class PlainShown {
    private static final List<CountyFlag> STEPS = List.of(
            CountyFlag.QUALIFICATION_REVIEWED,
            CountyFlag.QUALITY_MONITORED,
            CountyFlag.RECOGNITION_SURVEYED,
            CountyFlag.INDICATORS_REVIEWED,
            CountyFlag.CHECKED_ON_SITE);

    private final County county;
    private final PlainVerdicts verdicts;

    private PlainShown(County county, PlainVerdicts verdicts) {
        this.county = county;
        this.verdicts = verdicts;
    }

    static void of(County county, List<PlainSection> sections, LocalDate day, PlainVerdicts verdicts) {
        PlainShown shown = new PlainShown(county, verdicts);
        shown.county(day);
        shown.satisfaction();
        for (PlainSection one : sections) {
            Ratio before = one.of(LevelFigure.STUDENTS_YEAR_BEFORE);
            verdicts.shown("SS-shrinking", one.id(), one.students, before);
        }
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private void county(LocalDate day) {
        String id = county.id();
        verdicts.shown("QB-G14-rural", id, of(CountyFigure.QUOTA_ALLOTTED_RURAL), of(CountyFigure.QUOTA_ALLOTTED));
        verdicts.shown("QB-SR-interview", id, of(CountyFigure.INTERVIEWED_SATISFIED), of(CountyFigure.INTERVIEWED));
        if (day.isBefore(LocalDate.of(2019, 10, 1))) {
            verdicts.notApplicable("QB-E3-procedure", id);
        } else {
            boolean every = STEPS.stream().allMatch(step -> county.answer(step).flag() == Flag.YES);
            verdicts.put("QB-E3-procedure", id, every, null);
        }
        long listed = county.schools().stream().filter(PlainShown::isCompulsory).count();
        Ratio known = of(CountyFigure.COMPULSORY_SCHOOLS);
        if (known.isNought() || listed == 0) {
            verdicts.put("QB-E4-schools", id, State.UNDECIDED, null);
        } else {
            Ratio part = Ratio.of(listed).over(known);
            verdicts.put("QB-E4-schools", id, part.compareTo(Ratio.of(1)) == 0, part);
        }
        Ratio posts = of(CountyFigure.LONG_VACANT_POSTS).plus(of(CountyFigure.LONG_OFF_BUDGET));
        boolean denied = county.answer(CountyFlag.VACANT_POSTS).flag() == Flag.NO;
        verdicts.put("QB-V4-posts", id, posts.isNought() && denied, null);
    }

    /** All compulsory schools of the statistics, teaching points and special schools among them (QB-E4). */
    private static boolean isCompulsory(School school) {
        boolean has = PlainCampuses.levels(school).stream().anyMatch(level -> !level.equals(Level.SENIOR));
        return has && school.kind() != SchoolKind.VOCATIONAL;
    }

    /** How far the schools' shares of those who are satisfied lie apart, each weighted by those who were asked. */
    private void satisfaction() {
        Ratio asked = Ratio.NOUGHT;
        Ratio satisfied = Ratio.NOUGHT;
        for (School school : county.schools()) {
            asked = asked.plus(Ratio.of(school.figures().get(SchoolFigure.SURVEYED)));
            satisfied = satisfied.plus(Ratio.of(school.figures().get(SchoolFigure.SATISFIED)));
        }
        Ratio mean = satisfied.over(asked);
        Ratio variance = Ratio.NOUGHT;
        for (School school : county.schools()) {
            Ratio own = Ratio.of(school.figures().get(SchoolFigure.SURVEYED));
            Ratio apart = Ratio.of(school.figures().get(SchoolFigure.SATISFIED))
                    .over(own)
                    .minus(mean);
            variance = variance.plus(own.over(asked).times(apart).times(apart));
        }
        Ratio square = variance.over(mean.times(mean));
        verdicts.put("SS-parity-satisfaction", county.id(), square.compareTo(Ratio.of("0.01")) <= 0, square);
    }

    /** Twenty digits of a number that may be irrational. */
    static Ratio digits(BigDecimal value) {
        return Ratio.of(value.round(new MathContext(20)).toPlainString());
    }
}
