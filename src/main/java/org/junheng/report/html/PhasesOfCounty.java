package org.junheng.report.html;

import java.util.List;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.PlanViews;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.PhaseWords;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Text;

/**
 * A plan in years as its page shows it.
 *
 * @param name what the county is called
 * @param rules what holds for all its years
 * @param years its years
 * @param totals what they come to
 */
public record PhasesOfCounty(Text name, Text rules, List<PageYear> years, List<Text> totals) {
    public PhasesOfCounty {
        years = List.copyOf(years);
        totals = List.copyOf(totals);
    }

    /**
     * A year.
     *
     * @param year which
     * @param cells what stands in its row beside it
     * @param end what the county comes to at its end
     * @param plan what is done in it, and what stays open
     * @param steps the steps that are done: none of a plan that is not to be done
     */
    public record PageYear(int year, List<Text> cells, Text end, PlanView plan, List<PlanView.StepRow> steps) {
        public PageYear {
            cells = List.copyOf(cells);
            steps = List.copyOf(steps);
        }
    }

    static PhasesOfCounty of(Phases phases, Heading heading) {
        Names names = new Names(phases.atOnce().before());
        return new PhasesOfCounty(
                names.title(phases.atOnce().before().county().id()),
                PhaseWords.rules(phases),
                phases.years().stream().map(year -> of(year, heading)).toList(),
                PhaseWords.totals(phases));
    }

    private static PageYear of(PhaseYear year, Heading heading) {
        List<Text> row = PhaseWords.row(year, heading);
        PlanView plan = PlanViews.of(year.plan(), new Names(year.plan().before()));
        return new PageYear(
                year.year(),
                row.subList(1, row.size()),
                new Text("年末：", "At the end of the year: ").then(PhaseWords.outcomes(year.end(), heading)),
                plan,
                year.isDone() ? plan.steps() : List.of());
    }
}
