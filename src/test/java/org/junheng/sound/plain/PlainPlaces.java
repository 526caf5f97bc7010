package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/** What four places add (§5, §3.3): Shenyang, a city of the Jiangsu type, Hefei, and one province's scored form. */
final class PlainPlaces {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR);

    private final County county;
    private final List<PlainSection> sections;
    private final PlainVerdicts verdicts;
    private final String id;

    private PlainPlaces(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        this.county = county;
        this.sections = sections;
        this.verdicts = verdicts;
        this.id = county.id();
    }

    static void of(String place, County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        PlainPlaces places = new PlainPlaces(county, sections, verdicts);
        switch (place) {
            case "liaoning-shenyang" -> places.shenyang();
            case "jiangsu-city" -> places.jiangsu();
            case "hefei" ->
                verdicts.atLeast(
                        "HF-G11-graduating",
                        county.id(),
                        places.of(CountyFigure.GRADUATING_ROTATED),
                        places.of(CountyFigure.GRADUATING_ELIGIBLE),
                        "0.30");
            case "scored-form-a" -> places.form();
            default -> {
                // It adds nothing that stands here.
            }
        }
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private Ratio of(Level level, CountyLevelFigure figure) {
        return Ratio.of(county.level(level).get(figure));
    }

    private void rate(String name, Level level, CountyLevelFigure part, CountyLevelFigure whole, String limit) {
        verdicts.atLeast(name + "-" + level.label(), id, of(level, part), of(level, whole), limit);
    }

    private void yes(String criterion, CountyFlag flag, Flag wanted) {
        verdicts.put(criterion, id, county.answer(flag).flag() == wanted, null);
    }

    private void shenyang() {
        verdicts.atLeast(
                "LN-G02-quota-primary",
                id,
                of(Level.PRIMARY, CountyLevelFigure.PUBLIC_FUND_QUOTA),
                Ratio.of(1),
                "1150");
        verdicts.atLeast(
                "LN-G02-quota-junior", id, of(Level.JUNIOR, CountyLevelFigure.PUBLIC_FUND_QUOTA), Ratio.of(1), "1350");
        Ratio included = of(CountyFigure.INCLUSION_STUDENTS);
        verdicts.atLeast("LN-G07-inclusion", id, of(CountyFigure.INCLUSION_FUNDS), included, "8000");
        yes("LN-Q7-labour", CountyFlag.LABOUR_PRACTICE, Flag.YES);
        yes("QB-G04-vocational", CountyFlag.NO_ORDINARY_CLASSES_IN_VOCATIONAL, Flag.YES);
        yes("QB-V7-tutoring", CountyFlag.WEAK_TUTORING_CONTROL, Flag.NO);
    }

    private void jiangsu() {
        List<State> states = new ArrayList<>();
        for (PlainSection one : sections) {
            boolean primary = one.level.equals(Level.PRIMARY);
            Ratio large = one.of(LevelFigure.CLASSES_46_TO_50)
                    .plus(one.of(LevelFigure.CLASSES_51_TO_55))
                    .plus(one.of(LevelFigure.CLASSES_56_TO_65))
                    .plus(one.of(LevelFigure.CLASSES_ABOVE_65))
                    .plus(primary ? one.of(LevelFigure.CLASSES_41_TO_45) : Ratio.NOUGHT);
            if (one.is(SchoolKind.VOCATIONAL)) {
                verdicts.notApplicable("JS-G05-" + one.level.label(), one.id());
            } else {
                verdicts.put("JS-G05-" + one.level.label(), one.id(), large.isNought(), large);
            }
            states.add(verdicts.state("JS-G05-" + one.level.label(), one.id()));
        }
        verdicts.put("JS-G05-county", id, PlainVerdicts.all(states), null);
        for (Level level : LEVELS) {
            rate("JS-fitness", level, CountyLevelFigure.FITNESS_PASSED, CountyLevelFigure.FITNESS_TESTED, "0.90");
            rate(
                    "JS-fitness-excellent",
                    level,
                    CountyLevelFigure.FITNESS_EXCELLENT,
                    CountyLevelFigure.FITNESS_TESTED,
                    "0.10");
            rate("JS-art", level, CountyLevelFigure.ART_PASSED, CountyLevelFigure.ART_TESTED, "0.95");
            rate("JS-quality", level, CountyLevelFigure.QUALITY_GOOD, CountyLevelFigure.QUALITY_ASSESSED, "0.90");
        }
        verdicts.atLeast("JS-training", id, of(CountyFigure.TRAINING_BUDGET), of(CountyFigure.WAGE_BILL), "0.015");
        reported("JS-bachelor", "小学本科及以上学历教师比例", "0.90");
        reported("JS-master", "初中研究生学历教师比例", "0.08");
        reported("JS-pass", "学业合格率", "0.95");
        verdicts.atLeast("QB-SR-questionnaire", id, of(CountyFigure.SATISFIED), of(CountyFigure.SURVEYED), "0.90");
    }

    private void reported(String criterion, String header, String limit) {
        PlainFuller.extra(county.extras(), header)
                .ifPresentOrElse(
                        value -> verdicts.atLeast(criterion, id, value, Ratio.of(1), limit),
                        () -> verdicts.put(criterion, id, State.UNDECIDED, null));
    }

    private void form() {
        verdicts.atLeast(
                "BB-WA-enrolment-primary",
                id,
                of(Level.PRIMARY, CountyLevelFigure.ENROLLED_OF_AGE),
                of(Level.PRIMARY, CountyLevelFigure.CHILDREN_OF_AGE),
                "0.995");
        verdicts.atLeast(
                "BB-WA-enrolment-junior",
                id,
                of(Level.JUNIOR, CountyLevelFigure.ENROLLED_ANY_AGE),
                of(Level.JUNIOR, CountyLevelFigure.CHILDREN_OF_AGE),
                "0.99");
        for (Level level : LEVELS) {
            Ratio start = of(level, CountyLevelFigure.STUDENTS_AT_START);
            String most = level.equals(Level.PRIMARY) ? "0.006" : "0.018";
            verdicts.atMost("BB-WA-dropout-" + level.label(), id, of(level, CountyLevelFigure.DROPOUTS), start, most);
        }
    }
}
