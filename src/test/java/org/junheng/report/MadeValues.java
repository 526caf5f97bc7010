package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Made measures, limits and reasons. */
public final class MadeValues {
    static final Input UNREPORTED = new Input("S1", SchoolFigure.BOOKS, Figure.NOT_REPORTED);

    private MadeValues() {}

    public static Limit limit(Relation relation, String value) {
        return Limit.ofRule(relation, Exact.of(value));
    }

    public static Reason reason(Reason.ReasonSort kind) {
        return new Reason(kind, "", Text.NONE, List.of());
    }

    /** So many square metres over so many students. */
    public static Measure area(String section, String squareMetres, long students) {
        Input amount = new Input(section.substring(0, 2), SchoolFigure.SPORTS_GROUND_AREA, Figure.of(squareMetres));
        Input base = new Input(section, LevelFigure.STUDENTS, Figure.of(students));
        return Measure.of(section, Unit.SQUARE_METRES, amount).per(Measure.of(section, Unit.STUDENTS, base));
    }

    static Measure books(String section, Range amount, long students) {
        Input base = new Input(section, LevelFigure.STUDENTS, Figure.of(students));
        return Measure.of(section, Unit.BOOKS, amount, List.of(UNREPORTED))
                .per(Measure.of(section, Unit.STUDENTS, base));
    }

    /** Two sections of 100 students each. */
    static Dispersion spread(String one, String other) {
        return Dispersion.of(List.of(area("S1/primary", one, 100), area("S2/primary", other, 100)));
    }

    /** Verdicts of these states on one section. */
    static Tally tally(Verdict.State... states) {
        Requirement member = new Requirement(
                "S1/primary",
                area("S1/primary", "1", 1),
                limit(Relation.AT_LEAST, "7.5"),
                List.of(),
                Optional.empty(),
                Optional.empty());
        List<Verdict> members = new ArrayList<>();
        for (Verdict.State state : states) {
            String criterion = "R" + members.size();
            members.add(new Verdict(criterion, "R", "S1/primary", state, member, reason(Reason.ReasonSort.MEASURED)));
        }
        return new Tally(members);
    }

    static Reason because(Reason.ReasonSort kind, String by, String zh, String en) {
        return new Reason(kind, by, new Text(zh, en), List.of());
    }

    /** For want of the books of S1. */
    static Reason without(Reason.ReasonSort kind, String zh, String en) {
        return new Reason(kind, "", new Text(zh, en), List.of(UNREPORTED));
    }
}
