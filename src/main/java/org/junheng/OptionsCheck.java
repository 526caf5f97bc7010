package org.junheng;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.rules.RulesException;
import org.junheng.rules.load.RuleBase;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Whether what is asked is of something that there is: a criterion, a school, a figure. What is not would change nothing. */
final class OptionsCheck {
    private OptionsCheck() {}

    /** What is wrong with the overlays of the options; those of places were looked at when they were loaded. */
    static List<Text> problems(Options options, RuleBase rules) {
        List<Text> problems = new ArrayList<>();
        if (options.overlays().isEmpty()) {
            return problems;
        }
        try {
            OverlayFile.check(options.overlays(), rules.criteria(), rules.demands());
        } catch (RulesException wrong) {
            wrong.problems()
                    .forEach(problem -> problems.add(new Text(problem.in(Language.ZH), problem.in(Language.EN))));
        }
        for (Overlay overlay : options.overlays()) {
            for (Adjustment one : overlay.adjustments()) {
                if (one.from().isPresent()
                        && one.until().isPresent()
                        && one.from().get().isAfter(one.until().get())) {
                    problems.add(new Text(
                            overlay.name() + "：" + one.criterion() + " 从 "
                                    + one.from().get() + " 起到 " + one.until().get() + " 止，没有一天有效",
                            overlay.name() + ": " + one.criterion() + " holds from "
                                    + one.from().get() + " until "
                                    + one.until().get() + ", on no day"));
                }
            }
        }
        return problems;
    }

    /** What of an evaluation is not of these rules and options. */
    static List<Text> problems(Evaluation evaluation, Options options, Map<String, Criterion> criteria) {
        List<Text> problems = new ArrayList<>();
        if (!evaluation.criteria().equals(criteria)) {
            problems.add(new Text("这次评估用的是另外的规则", "the evaluation is by other rules"));
        }
        if (!evaluation.asOf().equals(options.asOf())) {
            problems.add(new Text(
                    "评估日期是 " + evaluation.asOf() + "，不是 " + options.asOf(),
                    "the evaluation is for " + evaluation.asOf() + ", and not for " + options.asOf()));
        }
        return problems;
    }

    /** The changes that would change nothing. */
    static List<Text> problems(List<Change> named, County county) {
        List<Change> changes = named.stream().map(change -> change.in(county)).toList();
        List<String> schools = county.schools().stream().map(School::id).toList();
        List<Text> problems = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            Change change = changes.get(at);
            List<Change> before = changes.subList(0, at);
            List<String> called = change.schoolsCalled(county);
            String what = change.school() + "." + change.figure();
            if (!change.isNamed()) {
                problems.add(new Text(what + "：没有这样的数字或是非题", what + ": there is no such figure or question"));
            } else if (called.size() > 1) {
                problems.add(new Text(
                        what + "：有" + called.size() + "所学校叫这个名称，请写代码：" + String.join("、", called),
                        what + ": " + called.size() + " schools are called so, write the id of one: "
                                + String.join(", ", called)));
            } else if (!change.concerns(county)) {
                problems.add(new Text(
                                what + "：这个区县没有这所学校，或没有学校填报这一项。",
                                what + ": the county has no such school, or no school that reports it. ")
                        .then(ClosestName.hint(change.school(), schools, Text.NONE)));
            } else if (before.stream().anyMatch(change::isSetTwice)) {
                problems.add(new Text(what + "：设定了两次，只能有一个值", what + ": is set twice, and can have one value only"));
            }
        }
        return problems;
    }

    /** Students that are expected in a year or at a school that there is not: they would be left out in silence. */
    static List<Text> problems(List<ExpectedStudents> expected, List<Integer> years, County county) {
        List<String> schools = county.schools().stream().map(School::id).toList();
        List<Text> problems = new ArrayList<>();
        for (ExpectedStudents one : expected) {
            if (!years.contains(one.year())) {
                problems.add(new Text(
                        "给出了 " + one.year() + " 年的学生数，而方案的年份是 " + years,
                        "students are given for " + one.year() + ", and the years of the plan are " + years));
            }
            one.schools().keySet().stream()
                    .filter(school -> !schools.contains(school))
                    .forEach(school -> problems.add(new Text(
                                    one.year() + " 年的学生数里有学校“" + school + "”，本年数据中没有。",
                                    "students of " + one.year() + " are given for a school \"" + school
                                            + "\" that is not in the data. ")
                            .then(ClosestName.hint(school, schools, Text.NONE))));
        }
        return problems;
    }

    /**
     * What is aimed at, once it is known that these rules have it.
     *
     * @throws IllegalArgumentException if they have not
     */
    static Aims known(Aims aims, Evaluation evaluation) {
        List<String> unknown = aims.criteria().stream()
                .filter(id -> !evaluation.criteria().containsKey(id))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no criterion " + String.join(", ", unknown));
        }
        return aims;
    }
}
