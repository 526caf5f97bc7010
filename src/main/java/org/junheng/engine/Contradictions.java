package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.DataFinding;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.FigureName;
import org.junheng.facts.Figures;
import org.junheng.facts.Input;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Named;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;

/**
 * Finds figures that cannot all be true, a part greater than its whole, and takes them out: they count as missing, for it is
 * not known which of them is wrong.
 */
final class Contradictions {
    /** Figures that together are not more than another. */
    private record Parts(LevelFigure whole, List<LevelFigure> parts) {
        Parts(LevelFigure whole, LevelFigure... parts) {
            this(whole, List.of(parts));
        }
    }

    private static final List<Parts> PARTS = List.of(
            new Parts(
                    LevelFigure.TEACHERS,
                    LevelFigure.DOCTORAL_TEACHERS,
                    LevelFigure.MASTER_TEACHERS,
                    LevelFigure.BACHELOR_TEACHERS,
                    LevelFigure.COLLEGE_TEACHERS),
            new Parts(
                    LevelFigure.TEACHERS,
                    LevelFigure.PE_TEACHERS,
                    LevelFigure.MUSIC_TEACHERS,
                    LevelFigure.FINE_ART_TEACHERS,
                    LevelFigure.ART_TEACHERS),
            new Parts(LevelFigure.TEACHERS, LevelFigure.BACKBONE_TEACHERS),
            new Parts(LevelFigure.TEACHERS, LevelFigure.MID_TITLE_TEACHERS),
            new Parts(LevelFigure.TEACHERS, LevelFigure.CERTIFIED_TEACHERS),
            new Parts(LevelFigure.STUDENTS, LevelFigure.BOARDERS),
            new Parts(LevelFigure.STUDENTS, LevelFigure.MIGRANT_STUDENTS));

    private final List<DataFinding> dataFindings;

    Contradictions(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The school without the figures that contradict each other. */
    School without(School school) {
        Set<SchoolFigure> areas = contradicted(
                school.id(), school.figures(), List.of(SchoolFigure.INDOOR_SPORTS_AREA), SchoolFigure.TEACHING_AREA);
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        for (Map.Entry<Level, Figures<LevelFigure>> reported : school.levels().entrySet()) {
            Set<LevelFigure> out = contradicted(school, reported.getKey(), reported.getValue());
            if (!out.isEmpty()) {
                levels = new TreeMap<>(levels);
                levels.put(reported.getKey(), takeOut(reported.getValue(), out));
            }
        }
        boolean clean = areas.isEmpty() && levels == school.levels();
        return clean ? school : school.with(takeOut(school.figures(), areas), levels);
    }

    private Set<LevelFigure> contradicted(School school, Level level, Figures<LevelFigure> figures) {
        Set<LevelFigure> out = Set.of();
        for (Parts parts : PARTS) {
            if (exceeds(figures, parts.parts, parts.whole)) {
                out = new LinkedHashSet<>(out);
                out.addAll(contradicted(Section.idOf(school.id(), level), figures, parts.parts, parts.whole));
            }
        }
        return out;
    }

    /** Whether the parts that were reported are together more than the whole that was. */
    private static <N extends Enum<N> & FigureName> boolean exceeds(Figures<N> figures, List<N> parts, N whole) {
        Figure all = figures.get(whole);
        if (!all.isReported()) {
            return false;
        }
        Exact sum = Exact.ZERO;
        for (N part : parts) {
            sum = sum.plus(figures.get(part).range().low());
        }
        return sum.compareTo(all.range().low()) > 0;
    }

    private static <N extends Enum<N> & FigureName> Figures<N> takeOut(Figures<N> figures, Set<N> names) {
        Figures<N> left = figures;
        for (N name : names) {
            left = left.with(name, Figure.CONTRADICTED);
        }
        return left;
    }

    private <N extends Enum<N> & FigureName> Set<N> contradicted(
            String subject, Figures<N> figures, List<N> parts, N whole) {
        if (!exceeds(figures, parts, whole)) {
            return Set.of();
        }
        Set<N> touched = new LinkedHashSet<>();
        for (N part : parts) {
            if (figures.get(part).isReported() && !figures.get(part).range().isZero()) {
                touched.add(part);
            }
        }
        touched.add(whole);
        List<Input> inputs = new ArrayList<>();
        touched.forEach(name -> inputs.add(new Input(subject, name, figures.get(name))));
        report(subject, inputs);
        return touched;
    }

    /** The results without the figures that contradict each other; each band is part of the one before it. */
    Results without(Results results) {
        List<Named> bands = List.of(Results.ENROLLED, Results.TESTED, Results.PASSED, Results.GOOD, Results.EXCELLENT);
        Set<Named> out = new LinkedHashSet<>();
        for (int whole = 0; whole < bands.size(); whole++) {
            for (int part = whole + 1; part < bands.size(); part++) {
                addIfGreater(results, bands.get(part), bands.get(whole), out);
            }
        }
        addIfGreater(results, Results.ALL_SUBJECTS_PASSED, Results.PASSED, out);
        addIfGreater(results, Results.ALL_SUBJECTS_PASSED, Results.TESTED, out);
        return out.isEmpty()
                ? results
                : new Results(
                        results.county(),
                        results.school(),
                        results.level(),
                        results.grade(),
                        results.subject(),
                        left(results, Results.ENROLLED, out),
                        left(results, Results.TESTED, out),
                        left(results, Results.PASSED, out),
                        left(results, Results.GOOD, out),
                        left(results, Results.EXCELLENT, out),
                        left(results, Results.ALL_SUBJECTS_PASSED, out),
                        results.mean());
    }

    private void addIfGreater(Results results, Named part, Named whole, Set<Named> out) {
        Input small = new Input(results.id(), part, results.figure(part));
        Input large = new Input(results.id(), whole, results.figure(whole));
        if (isGreater(small, large)) {
            out.add(part);
            out.add(whole);
            report(results.id(), List.of(small, large));
        }
    }

    private static boolean isGreater(Input part, Input whole) {
        return part.figure().isReported()
                && whole.figure().isReported()
                && part.figure().range().low().compareTo(whole.figure().range().low()) > 0;
    }

    private static Figure left(Results results, Named name, Set<Named> out) {
        return out.contains(name) ? Figure.CONTRADICTED : results.figure(name);
    }

    /** The enrolment without its figures, where more are enrolled than are of age. */
    Enrolment without(Enrolment enrolment) {
        Input enrolled = new Input(enrolment.id(), Enrolment.ENROLLED, enrolment.enrolled());
        Input ofAge = new Input(enrolment.id(), Enrolment.OF_AGE, enrolment.ofAge());
        if (!isGreater(enrolled, ofAge)) {
            return enrolment;
        }
        report(enrolment.id(), List.of(enrolled, ofAge));
        return new Enrolment(enrolment.county(), enrolment.group(), Figure.CONTRADICTED, Figure.CONTRADICTED);
    }

    /** The last of the inputs is the whole. */
    private void report(String subject, List<Input> inputs) {
        Input whole = inputs.get(inputs.size() - 1);
        List<Input> parts = inputs.subList(0, inputs.size() - 1);
        String zh = String.join(
                "、", parts.stream().map(part -> part.name().zh() + value(part)).toList());
        String en = String.join(
                ", ",
                parts.stream().map(part -> part.name().en() + " " + value(part)).toList());
        dataFindings.add(new DataFinding(
                DataFinding.Kind.CONTRADICTION,
                subject,
                inputs,
                subject + "：" + zh + "超过" + whole.name().zh() + value(whole) + "，相互矛盾，均按缺失处理；请核对后重新填报。",
                subject + ": " + en + " exceed " + whole.name().en() + " " + value(whole)
                        + "; they contradict each other and count as missing. Check and report them again."));
    }

    private static String value(Input input) {
        return input.figure().range().low().toString();
    }
}
