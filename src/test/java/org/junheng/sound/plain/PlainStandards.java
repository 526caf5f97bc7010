package org.junheng.sound.plain;

import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/** The summary's standards school by school, its other figures of schools, and operating funds. */
final class PlainStandards {
    private final County county;
    private final List<PlainSection> sections;
    private final Map<String, Judged> judged;

    private PlainStandards(County county, List<PlainSection> sections, Map<String, Judged> judged) {
        this.county = county;
        this.sections = sections;
        this.judged = judged;
    }

    static void of(County county, List<PlainSection> sections, Map<String, Judged> judged) {
        PlainStandards standards = new PlainStandards(county, sections, judged);
        sections.forEach(standards::section);
        county.schools().forEach(standards::school);
    }

    /** The part of a level in the operating funds: by students and the quotas of the county; none for senior levels. */
    static Ratio funds(County county, PlainSection section) {
        Ratio all = Ratio.NOUGHT;
        Ratio own = Ratio.NOUGHT;
        for (Level level : PlainCampuses.levels(section.school)) {
            if (!level.equals(Level.SENIOR)) {
                Ratio quota = Ratio.of(county.level(level).get(CountyLevelFigure.PUBLIC_FUND_QUOTA));
                Ratio part = quota.times(Ratio.of(section.school.level(level).get(LevelFigure.STUDENTS)));
                all = all.plus(part);
                own = level.equals(section.level) ? part : own;
            }
        }
        return Ratio.of(section.school.figures().get(SchoolFigure.PUBLIC_FUNDS))
                .times(own)
                .over(all);
    }

    private void put(String id, String subject, boolean pass, Ratio value) {
        judged.put(id + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void notApplicable(String id, String subject) {
        judged.put(id + "@" + subject, new Judged(State.NOT_APPLICABLE, null));
    }

    private void atLeast(String id, String subject, Ratio above, Ratio below, String limit) {
        new PlainVerdicts(judged).atLeast(id, subject, above, below, limit);
    }

    private void section(PlainSection one) {
        boolean primary = one.level.equals(Level.PRIMARY);
        String[] limits = primary ? PlainRules.PRIMARY : PlainRules.JUNIOR;
        for (int i = 0; i < PlainRules.SEVEN.size(); i++) {
            String id = "SS-standard-" + PlainRules.SEVEN.get(i) + "-" + one.level.label();
            if (PlainRules.isCompared(one) && !PlainRules.isSmallPoint(one)) {
                Ratio amount = one.amounts().getOrDefault(PlainRules.SEVEN.get(i), Ratio.NOUGHT);
                Ratio times = Ratio.of(PlainRules.PER_HUNDRED.contains(i) ? 100 : 1);
                atLeast(id, one.id(), amount.times(times), one.students, limits[i]);
            } else {
                notApplicable(id, one.id());
            }
        }
        Ratio backbone = one.of(LevelFigure.BACKBONE_TEACHERS);
        if (backbone.isNought()) {
            notApplicable("SS-training-backbone", one.id());
        } else {
            Ratio trained = one.of(LevelFigure.BACKBONE_TRAINING_TEACHERS);
            atLeast("SS-training-backbone", one.id(), trained, backbone, "1");
        }
        Ratio each = one.students.over(one.of(LevelFigure.TEACHERS));
        put("BB-W10-" + one.level.label(), one.id(), each.compareTo(Ratio.of(primary ? 22 : 17)) <= 0, each);
    }

    private static Ratio of(School school, SchoolFigure figure) {
        return Ratio.of(school.figures().get(figure));
    }

    private void school(School school) {
        Ratio dilapidated = of(school, SchoolFigure.DILAPIDATED_AREA);
        put("SS-condition-dilapidated", school.id(), dilapidated.isNought(), dilapidated);
        atLeast("SS-posts", school.id(), of(school, SchoolFigure.STAFF), of(school, SchoolFigure.POSTS), "1");
        Ratio satisfied = of(school, SchoolFigure.SATISFIED);
        atLeast("SS-satisfaction-school", school.id(), satisfied, of(school, SchoolFigure.SURVEYED), "0.85");
        Ratio hardship = of(school, SchoolFigure.HARDSHIP_STUDENTS);
        if (hardship.isNought()) {
            notApplicable("SS-aid", school.id());
        } else {
            atLeast("SS-aid", school.id(), of(school, SchoolFigure.AIDED_STUDENTS), hardship, "1");
        }
        List<PlainSection> own = sections.stream()
                .filter(one -> one.school.id().equals(school.id()))
                .toList();
        Ratio quotas = Ratio.NOUGHT;
        for (PlainSection one : own) {
            Ratio quota = Ratio.of(county.level(one.level).get(CountyLevelFigure.PUBLIC_FUND_QUOTA));
            quotas = quotas.plus(quota.times(one.students));
        }
        Ratio funds = of(school, SchoolFigure.PUBLIC_FUNDS);
        atLeast("SS-funds-quota", school.id(), funds, quotas, "1");
    }
}
