package org.junheng.report;

import java.util.List;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.Input;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.Range;
import org.junheng.facts.Reason;
import org.junheng.facts.Relation;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Unit;

/** Made measures, limits and reasons. */
final class MadeValues {
    static final Input UNREPORTED = new Input("S1", SchoolFigure.BOOKS, Figure.NOT_REPORTED);

    private MadeValues() {}

    static Limit limit(Relation relation, String value) {
        return Limit.ofRule(relation, Exact.of(value));
    }

    static Reason reason(Reason.Kind kind) {
        return new Reason(kind, "", "", "", List.of());
    }

    /** So many square metres over so many students. */
    static Measure area(String section, String squareMetres, long students) {
        Input amount = new Input(section.substring(0, 2), SchoolFigure.SPORTS_GROUND_AREA, Figure.of(squareMetres));
        Input base = new Input(section, LevelFigure.STUDENTS, Figure.of(students));
        return Measure.of(section, Unit.SQUARE_METRES, amount).per(Measure.of(section, Unit.STUDENTS, base));
    }

    static Measure books(String section, Range amount, long students) {
        Input base = new Input(section, LevelFigure.STUDENTS, Figure.of(students));
        return Measure.of(section, Unit.BOOKS, amount, List.of(UNREPORTED))
                .per(Measure.of(section, Unit.STUDENTS, base));
    }
}
