package org.junheng.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junheng.history.FindingFlow;
import org.junheng.history.YearStep;
import org.junheng.report.change.VerdictChange.Turn;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Several years of a county, as every format shows them.
 *
 * @param id the id of the county
 * @param name what it is called
 * @param axis the years, those in between of which nothing was given among them
 * @param notices what is missing, and what a reader has to know
 * @param outcomes what came of each document, year by year
 * @param coefficients coefficients against their limits
 * @param values what all schools have over what all are, and figures of the county
 * @param failing how many schools fail, criterion by criterion
 * @param flows what became of findings
 * @param questions what has to be said of schools
 * @param changes why values moved, those that moved
 * @param undivided changes that could not be divided, and why
 * @param outlooks what would miss its limit, and when
 * @param retirements what would miss its limit if nobody were recruited, and when
 * @param buildings whose buildings come of age, and when
 * @param prospects what else there is to say of that: how many have no trend, the assumption, the tests
 * @param schools the findings of each school, year by year, those with most in the last year first
 */
public record YearsView(
        String id,
        String name,
        List<Integer> axis,
        List<Text> notices,
        List<YearsLine> outcomes,
        List<YearsLine> coefficients,
        List<YearsLine> values,
        List<YearsLine> failing,
        List<FlowRow> flows,
        List<Text> questions,
        List<MovedRow> changes,
        List<Text> undivided,
        List<OutlookRow> outlooks,
        List<OutlookRow> retirements,
        List<OutlookRow> buildings,
        List<Text> prospects,
        List<YearsLine> schools) {
    public YearsView {
        axis = List.copyOf(axis);
        notices = List.copyOf(notices);
        outcomes = List.copyOf(outcomes);
        coefficients = List.copyOf(coefficients);
        values = List.copyOf(values);
        failing = List.copyOf(failing);
        flows = List.copyOf(flows);
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
        undivided = List.copyOf(undivided);
        outlooks = List.copyOf(outlooks);
        retirements = List.copyOf(retirements);
        buildings = List.copyOf(buildings);
        prospects = List.copyOf(prospects);
        schools = List.copyOf(schools);
    }

    /**
     * Something year by year.
     *
     * @param id the id of the criterion or school
     * @param title what it is called
     * @param limit the limit of the last year; may be empty
     * @param points one for each year of the axis
     */
    public record YearsLine(String id, Text title, Text limit, List<YearPoint> points) {
        public YearsLine {
            points = List.copyOf(points);
        }
    }

    /**
     * One year of a line.
     *
     * @param number the value; empty where there is a gap
     * @param bound the limit of that year
     * @param shown the value as people read it
     * @param fixed the value by the fixed rules, where it is another
     * @param state the verdict; empty where there is none
     */
    public record YearPoint(OptionalDouble number, OptionalDouble bound, Text shown, Text fixed, String state) {
        /** The class of a cell that tells the verdict; empty where there is none. */
        public String tone() {
            return switch (state) {
                case "PASS", "FAIL", "UNDECIDED" -> "tone-" + state.toLowerCase(Locale.ROOT);
                default -> "";
            };
        }

        /** The class of a cell whose colour tells how many there are: from nought to five and more; none for a gap. */
        public String heat() {
            if (number.isEmpty()) {
                return "";
            }
            int count = (int) number.getAsDouble();
            return count == 0 && state.equals("UNDECIDED") ? "tone-undecided" : "heat-" + Math.min(count, 5);
        }

        /** A year of which nothing is known. */
        public static YearPoint gap(Text shown) {
            return new YearPoint(OptionalDouble.empty(), OptionalDouble.empty(), shown, Text.NONE, "");
        }
    }

    /**
     * What became of findings from one year to the next.
     *
     * @param counts opened, solved, undecided that failed, no longer judged, still there, of schools that are asked about
     * @param told the same in words
     */
    public record FlowRow(int from, int to, List<Integer> counts, Text told) {
        private static final List<Turn> TURNS = List.of(Turn.NEW, Turn.SOLVED, Turn.NOW_UNDECIDED, Turn.NOT_JUDGED);

        public FlowRow {
            counts = List.copyOf(counts);
        }

        static FlowRow of(YearStep step) {
            FindingFlow flow = step.findings();
            List<Integer> counts = List.of(
                    flow.opened().size(),
                    flow.solved().size(),
                    flow.undecided().size(),
                    flow.notJudged().size(),
                    flow.stayed().size(),
                    flow.asked().size());
            return new FlowRow(step.from(), step.to(), counts, told(counts));
        }

        /** In the words of a comparison of two evaluations. */
        private static Text told(List<Integer> counts) {
            List<Text> parts = new ArrayList<>();
            for (int i = 0; i < TURNS.size(); i++) {
                if (counts.get(i) > 0 || i < 2) {
                    parts.add(TURNS.get(i).title().then(" " + counts.get(i)));
                }
            }
            parts.add(new Text("仍有的问题 ", "Findings that are still there ").then(String.valueOf(counts.get(4))));
            if (counts.get(5) > 0) {
                parts.add(new Text("学校身份待说明、不计新旧的问题 ", "Of schools that are asked about, neither new nor solved ")
                        .then(String.valueOf(counts.get(5))));
            }
            return Lists.APART.between(parts);
        }
    }

    /**
     * Why a value moved.
     *
     * @param title what it is called
     * @param change from what to what, and by how much
     * @param causes how much is of which cause, and the schools that drive it
     */
    public record MovedRow(int from, int to, Text title, Text change, List<Text> causes) {
        public MovedRow {
            causes = List.copyOf(causes);
        }
    }

    /**
     * A value that would miss its limit.
     *
     * @param subject whose it is
     * @param title the criterion
     * @param value the value of the last year, and the limit
     * @param year when
     * @param basis what that is told by
     */
    public record OutlookRow(Text subject, Text title, Text value, Text year, Text basis) {}
}
