package org.junheng.report.view;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan.PlanStep;
import org.junheng.texts.Text;

/**
 * A plan as pages, documents and workbooks show it: what to do, and the county before and after.
 *
 * @param outcome how far it goes
 * @param cost what it costs, and what is proved of that; the empty text where there is nothing to do
 * @param spending what the money goes to, in sentences; none without prices
 * @param checked what evaluating again said; the empty text where there is nothing to do
 * @param before the county's demands as they are
 * @param after the same with every step done
 * @param steps what to do, in the order of the schools
 * @param coefficients the coefficients that the plan changes
 * @param flips the criteria of which verdicts come out otherwise
 * @param open what stays open, by reason
 * @param evenly what it would have taken to give everybody the same
 * @param effects values that got worse, and verdicts that broke
 */
public record PlanView(
        Text outcome,
        Text cost,
        List<Text> spending,
        Text checked,
        Counts before,
        Counts after,
        List<StepRow> steps,
        List<Moved> coefficients,
        List<CriterionFlip> flips,
        List<OpenReason> open,
        List<Text> evenly,
        List<Text> effects) {
    public PlanView {
        spending = List.copyOf(spending);
        steps = List.copyOf(steps);
        coefficients = List.copyOf(coefficients);
        flips = List.copyOf(flips);
        open = List.copyOf(open);
        evenly = List.copyOf(evenly);
        effects = List.copyOf(effects);
    }

    /**
     * One step.
     *
     * @param step the step
     * @param school what the school is called
     * @param level the level it is about, or the empty text
     * @param action what is done
     * @param amount how much, with its unit
     * @param from where it comes from, or the empty text
     * @param money what it costs, or the empty text
     * @param closes the titles of the criteria whose findings it helps to close
     */
    public record StepRow(
            PlanStep step,
            Text school,
            Text level,
            Text action,
            Text amount,
            Text from,
            Text money,
            List<Text> closes) {
        Optional<Exact> cost() {
            return step.cost();
        }
    }

    /**
     * A coefficient before and after.
     *
     * @param title the title of its criterion
     * @param limit its limit
     * @param before its value, or what is known of it
     * @param after the same with every step done
     * @param was its verdict
     * @param is its verdict with every step done
     */
    public record Moved(Text title, Text limit, Text before, Text after, Verdict.State was, Verdict.State is) {}

    /**
     * A criterion of which verdicts come out otherwise.
     *
     * @param title its title
     * @param before its verdicts
     * @param after its verdicts with every step done
     */
    public record CriterionFlip(Text title, Counts before, Counts after) {}

    /**
     * What stays open for one reason.
     *
     * @param why the reason
     * @param criteria each criterion with those of whom it stays open, and what is in the way
     * @param count how many findings
     */
    public record OpenReason(Text why, List<Text> criteria, int count) {}
}
