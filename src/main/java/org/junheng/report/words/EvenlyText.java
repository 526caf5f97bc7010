package org.junheng.report.words;

import org.junheng.measures.Measure;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Evenly;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;

/** What closing a dispersion would take if every school got the same. */
final class EvenlyText {
    private EvenlyText() {}

    /** What it would have taken to give everybody the same. */
    static Text of(Plan plan, Evenly one) {
        Text title = new Names(plan.before()).criterion(one.criterion());
        Text unit = unit(plan, one.criterion());
        Text school = one.perSchool()
                .map(number -> Text.same(number.toString()).then(unit))
                .orElse(new Text("增加多少都不能达到", "no number is enough"));
        Text spent = one.spent().isZero()
                ? new Text("方案只在学校之间调配，没有新增", "the plan only moves between schools")
                : new Text("方案新增" + one.spent(), "the plan adds " + one.spent()).then(unit);
        return title.then(new Text("：", ": "))
                .then(spent)
                .then(new Text("。若不分强弱，每名学生加同样多，共需", ". The same for every student would take "))
                .then(one.perStudent().toString())
                .then(unit)
                .then(new Text("；每校加同样多，共需", " in all, the same for every school "))
                .then(school)
                .then(new Text("；各校按同一比例增加，差异不变。", "; the same percentage for every school changes nothing."));
    }

    /** The unit of what a dispersion compares. */
    private static Text unit(Plan plan, String criterion) {
        return plan.before().verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .map(verdict -> verdict.requirement().value())
                .filter(Dispersion.class::isInstance)
                .flatMap(dispersion -> ((Dispersion) dispersion).members().stream())
                .map(Measure::unit)
                .map(Units::behind)
                .findFirst()
                .orElse(Text.NONE);
    }
}
