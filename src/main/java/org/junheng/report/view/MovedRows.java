package org.junheng.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.CountyYear;
import org.junheng.history.YearStep;
import org.junheng.history.cause.Contribution;
import org.junheng.history.cause.Contribution.SchoolEffect;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.match.Matching;
import org.junheng.measures.Measure;
import org.junheng.report.view.YearsView.MovedRow;
import org.junheng.report.words.Names;
import org.junheng.report.years.YearsText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Why values moved, as every format says it. */
final class MovedRows {
    private static final int MOST_SCHOOLS = 3;

    private final CountyHistory county;
    private final Names names;
    private final Map<String, String> schools = new HashMap<>();

    MovedRows(CountyHistory county, Names names) {
        this.county = county;
        this.names = names;
        for (CountyYear year : county.years()) {
            schools.putAll(Matching.schools(year.inForce()));
        }
    }

    /** The values that moved, by years and in the order of the criteria. */
    List<MovedRow> rows() {
        List<MovedRow> rows = new ArrayList<>();
        for (YearStep step : county.steps()) {
            Map<String, Measure> measures = measures(step);
            for (Decomposition change : step.changes()) {
                if (change.whyNot().isEmpty() && !change.isStill()) {
                    rows.add(row(step, change, Optional.ofNullable(measures.get(change.criterion()))));
                }
            }
        }
        return rows;
    }

    /** What could not be divided, counted by years and reason: each is a gap, and told as one. */
    List<Text> undivided() {
        List<Text> told = new ArrayList<>();
        for (YearStep step : county.steps()) {
            Map<Text, List<Text>> byReason = new LinkedHashMap<>();
            for (Decomposition change : step.changes()) {
                change.whyNot()
                        .ifPresent(why -> byReason.computeIfAbsent(why.title(), any -> new ArrayList<>())
                                .add(title(change)));
            }
            byReason.forEach((why, titles) -> {
                Excerpt<Text> excerpt = Excerpt.of(titles, MOST_SCHOOLS);
                Text more = excerpt.more() == 0
                        ? Text.NONE
                        : new Text("等" + titles.size() + "项", " and " + excerpt.more() + " more");
                told.add(new Text(step.from() + "—" + step.to() + "年 ", step.from() + " to " + step.to() + ", ")
                        .then(why)
                        .then(new Text("：", ": "))
                        .then(Lists.NAMES.between(excerpt.shown()))
                        .then(more));
            });
        }
        return told;
    }

    private static Map<String, Measure> measures(YearStep step, CountyYear year) {
        Map<String, Measure> measures = new HashMap<>();
        if (year.year() == step.to()) {
            for (Verdict verdict : year.inForce().verdicts()) {
                YearsText.measure(verdict).ifPresent(measure -> measures.putIfAbsent(verdict.criterion(), measure));
            }
        }
        return measures;
    }

    private Map<String, Measure> measures(YearStep step) {
        Map<String, Measure> measures = new HashMap<>();
        county.years().forEach(year -> measures.putAll(measures(step, year)));
        return measures;
    }

    private Text title(Decomposition change) {
        Text title = YearsText.title(change.criterion(), change.subject(), names);
        return switch (change.of()) {
            case COEFFICIENT -> title;
            case COUNTY_VALUE -> YearsText.meanTitle(title);
            case FAILING -> title.then(new Text("（未达标数）", " (how many fail)"));
        };
    }

    private MovedRow row(YearStep step, Decomposition change, Optional<Measure> measure) {
        // A coefficient has no unit, and a count is of schools.
        Optional<Measure> unit = change.of() == DividedValue.COUNTY_VALUE ? measure : Optional.empty();
        double before = change.before().orElse(0);
        double after = change.after().orElse(0);
        Text moved = Text.same(YearsText.plain(before, change.of(), unit) + " → "
                + YearsText.plain(after, change.of(), unit) + " ("
                + YearsText.signed(after - before, change.of(), unit) + ")");
        return new MovedRow(
                step.from(),
                step.to(),
                title(change),
                change.of() == DividedValue.FAILING ? moved.then(undecided(step, change.criterion())) : moved,
                change.parts().stream()
                        .map(part -> cause(part, change.of(), unit))
                        .toList());
    }

    /** How many cannot be told in either year: what fails no more may be among them. */
    private Text undecided(YearStep step, String criterion) {
        long before = undecided(step.from(), criterion);
        long after = undecided(step.to(), criterion);
        return before == 0 && after == 0
                ? Text.NONE
                : new Text("，待定 " + before + " → " + after, ", undecided " + before + " → " + after);
    }

    private long undecided(int number, String criterion) {
        return county.years().stream()
                .filter(year -> year.year() == number)
                .flatMap(year -> YearlyValue.ofSchools(year.inForce(), criterion).stream())
                .filter(verdict -> verdict.state() == Verdict.State.UNDECIDED)
                .count();
    }

    private Text cause(Contribution part, DividedValue of, Optional<Measure> unit) {
        Text amount = part.cause().title().then(" " + YearsText.signed(part.amount(), of, unit));
        List<SchoolEffect> drivers = part.schools().stream()
                .filter(effect -> !effect.school().isEmpty())
                .toList();
        if (drivers.isEmpty()) {
            return amount;
        }
        Excerpt<SchoolEffect> excerpt = Excerpt.of(drivers, MOST_SCHOOLS);
        List<Text> shown = excerpt.shown().stream()
                .map(effect -> Text.same(schools.getOrDefault(effect.school(), effect.school()) + " "
                        + YearsText.signed(effect.effect(), of, unit)))
                .toList();
        Text more = excerpt.more() == 0 ? Text.NONE : rest(drivers, of, unit);
        Text all = Lists.NAMES.between(shown).then(more);
        return amount.then(new Text("（" + all.zh() + "）", " (" + all.en() + ")"));
    }

    /** The schools that are not named, and what they have together: so what stands in brackets adds up. */
    private static Text rest(List<SchoolEffect> drivers, DividedValue of, Optional<Measure> unit) {
        List<SchoolEffect> others = drivers.subList(MOST_SCHOOLS, drivers.size());
        double together = others.stream().mapToDouble(SchoolEffect::effect).sum();
        String signed = YearsText.signed(together, of, unit);
        return new Text("，另" + others.size() + "所共 " + signed, ", " + others.size() + " more " + signed);
    }
}
