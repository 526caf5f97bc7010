package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;

/**
 * Finds figures that cannot all be true, a part greater than its whole, and takes them out: they count as missing, for it is
 * not known which of them is wrong.
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was taken out
final class Contradictions {
    private static final List<LevelFigure> RETENTION_OF_SECTIONS = List.of(
            LevelFigure.GRADUATES,
            LevelFigure.ENTRANTS,
            LevelFigure.TRANSFERRED_IN,
            LevelFigure.TRANSFERRED_OUT,
            LevelFigure.DECEASED);

    private static final List<CountyLevelFigure> RETENTION_OF_COUNTIES = List.of(
            CountyLevelFigure.GRADUATES,
            CountyLevelFigure.ENTRANTS,
            CountyLevelFigure.TRANSFERRED_IN,
            CountyLevelFigure.TRANSFERRED_OUT,
            CountyLevelFigure.DECEASED);

    private final List<DataFinding> dataFindings;

    Contradictions(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The school without the figures that contradict each other. */
    School without(School school) {
        Figures<SchoolFigure> figures = without(school.id(), school.figures(), PartWholeRules.OF_SCHOOLS);
        SortedMap<Level, Figures<LevelFigure>> levels = school.levels();
        for (Map.Entry<Level, Figures<LevelFigure>> reported : school.levels().entrySet()) {
            String section = reported.getKey().idIn(school.id());
            Figures<LevelFigure> left = without(section, reported.getValue(), PartWholeRules.OF_LEVELS);
            left = retained(section, left, RETENTION_OF_SECTIONS);
            if (left != reported.getValue()) {
                levels = new TreeMap<>(levels);
                levels.put(reported.getKey(), left);
            }
        }
        boolean clean = figures == school.figures() && levels == school.levels();
        return clean ? school : school.with(figures, levels);
    }

    /** The county without the figures of its own that contradict each other. */
    County without(County county) {
        Figures<CountyFigure> figures = without(county.id(), county.figures(), PartWholeRules.OF_COUNTIES);
        County.Builder left = county.toBuilder().figures(figures);
        boolean clean = figures == county.figures();
        for (Map.Entry<Level, Figures<CountyLevelFigure>> reported :
                county.levels().entrySet()) {
            String subject = county.id() + "/" + reported.getKey().label();
            Figures<CountyLevelFigure> rest = without(subject, reported.getValue(), PartWholeRules.OF_COUNTY_LEVELS);
            rest = retained(subject, rest, RETENTION_OF_COUNTIES);
            left.level(reported.getKey(), rest);
            clean &= rest == reported.getValue();
        }
        return clean ? county : left.build();
    }

    private <N extends Enum<N> & FigureName> Figures<N> without(
            String subject, Figures<N> figures, List<PartWholeRules.Parts<N>> wholes) {
        Set<N> out = Set.of();
        for (PartWholeRules.Parts<N> parts : wholes) {
            boolean more = exceeds(figures, parts.parts(), parts.whole());
            if (more || (parts.complete() && fallsShort(figures, parts.parts(), parts.whole()))) {
                out = new LinkedHashSet<>(out);
                out.addAll(contradicted(subject, figures, parts, more));
            }
        }
        return takeOut(figures, out);
    }

    /** More students who stayed than there were: graduates − moved in + moved out against those at entry − died. */
    private <N extends Enum<N> & FigureName> Figures<N> retained(String subject, Figures<N> figures, List<N> five) {
        for (N name : five) {
            if (!figures.get(name).isReported()) {
                return figures;
            }
        }
        List<Exact> numbers =
                five.stream().map(name -> figures.get(name).range().low()).toList();
        Exact stayed = numbers.get(0).minus(numbers.get(2)).plus(numbers.get(3));
        Exact began = numbers.get(1).minus(numbers.get(4));
        if (stayed.signum() >= 0 && stayed.compareTo(began) <= 0) {
            return figures;
        }
        List<Input> inputs = five.stream()
                .map(name -> new Input(subject, name, figures.get(name)))
                .toList();
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                subject,
                inputs,
                new Text(
                        subject + "：毕业−转入+转出为" + stayed + "，入学−死亡为" + began + "，巩固学生数不应多于入学学生数；以上各数均按未报处理，请核对后重新填报。",
                        subject + ": graduates − moved in + moved out are " + stayed + ", at entry − died " + began
                                + "; no more can stay than began. They contradict each other and count as missing."
                                + " Check and report them again.")));
        return takeOut(figures, Set.copyOf(five));
    }

    /** Whether the parts that were reported are together more than the whole that was. */
    private static <N extends Enum<N> & FigureName> boolean exceeds(Figures<N> figures, List<N> parts, N whole) {
        Figure all = figures.get(whole);
        return all.isReported() && sum(figures, parts).compareTo(all.range().low()) > 0;
    }

    /** Whether all parts and the whole were reported, and the parts are together less. */
    private static <N extends Enum<N> & FigureName> boolean fallsShort(Figures<N> figures, List<N> parts, N whole) {
        if (!figures.get(whole).isReported()) {
            return false;
        }
        for (N part : parts) {
            if (!figures.get(part).isReported()) {
                return false;
            }
        }
        return sum(figures, parts).compareTo(figures.get(whole).range().low()) < 0;
    }

    private static <N extends Enum<N> & FigureName> Exact sum(Figures<N> figures, List<N> parts) {
        Exact sum = Exact.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Exact low = figures.get(parts.get(i)).range().low();
            // Most parts are not reported: nought to the engine, and the very same one.
            sum = low == Exact.ZERO ? sum : sum == Exact.ZERO ? low : sum.plus(low);
        }
        return sum;
    }

    /** The same object where there is nothing to take out. */
    private static <N extends Enum<N> & FigureName> Figures<N> takeOut(Figures<N> figures, Set<N> names) {
        Figures<N> left = figures;
        for (N name : names) {
            left = left.with(name, Figure.CONTRADICTED);
        }
        return left;
    }

    /** The figures that cannot all be true. A part that is nought makes the others no greater, but may be what they lack. */
    private <N extends Enum<N> & FigureName> Set<N> contradicted(
            String subject, Figures<N> figures, PartWholeRules.Parts<N> parts, boolean more) {
        Set<N> touched = new LinkedHashSet<>();
        for (N part : parts.parts()) {
            boolean isNought = figures.get(part).range().isZero();
            if (figures.get(part).isReported() && !(more && isNought)) {
                touched.add(part);
            }
        }
        touched.add(parts.whole());
        List<Input> inputs = new ArrayList<>();
        touched.forEach(name -> inputs.add(new Input(subject, name, figures.get(name))));
        report(subject, inputs, more);
        return touched;
    }

    /** The results without the figures that contradict each other; each band is part of the one before it. */
    Results without(Results results) {
        List<Named> bands = List.of(Results.ENROLLED, Results.TESTED, Results.PASSED, Results.GOOD, Results.EXCELLENT);
        Set<Named> out = new LinkedHashSet<>();
        for (int whole = 0; whole < bands.size(); whole++) {
            for (int part = whole + 1; part < bands.size(); part++) {
                if (whole < 2 || !mayBeExclusive(results)) {
                    addIfGreater(results, bands.get(part), bands.get(whole), out);
                }
            }
        }
        tellExclusive(results);
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
                        results.mean(),
                        results.lines());
    }

    /**
     * Whether each student may have been counted in one band only. Then the bands do not contain each other, and it is for
     * the rule, which says how they were counted, to see a contradiction.
     */
    static boolean mayBeExclusive(Results results) {
        List<Figure> bands = List.of(results.passed(), results.good(), results.excellent());
        if (!results.tested().isReported() || bands.stream().anyMatch(band -> !band.isReported())) {
            return false;
        }
        Exact sum = bands.stream().map(band -> band.range().low()).reduce(Exact.ZERO, Exact::plus);
        return sum.compareTo(results.tested().range().low()) <= 0;
    }

    /** Bands that do not contain each other leave undecided what counts them together: it is told which numbers, and what to do. */
    private void tellExclusive(Results results) {
        List<Input> bands = Stream.of(Results.PASSED, Results.GOOD, Results.EXCELLENT)
                .map(band -> new Input(results.id(), band, results.figure(band)))
                .toList();
        if (mayBeExclusive(results)
                && (isGreater(bands.get(1), bands.get(0)) || isGreater(bands.get(2), bands.get(1)))) {
            dataFindings.add(BandsApart.finding(results.id(), bands));
        }
    }

    private void addIfGreater(Results results, Named part, Named whole, Set<Named> out) {
        Input small = new Input(results.id(), part, results.figure(part));
        Input large = new Input(results.id(), whole, results.figure(whole));
        if (isGreater(small, large)) {
            out.add(part);
            out.add(whole);
            report(results.id(), List.of(small, large), true);
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
        report(enrolment.id(), List.of(enrolled, ofAge), true);
        return new Enrolment(enrolment.county(), enrolment.group(), Figure.CONTRADICTED, Figure.CONTRADICTED);
    }

    /** The last of the inputs is the whole. */
    private void report(String subject, List<Input> inputs, boolean more) {
        Input whole = inputs.get(inputs.size() - 1);
        List<Input> parts = inputs.subList(0, inputs.size() - 1);
        String zh = String.join(
                "、", parts.stream().map(part -> part.name().zh() + value(part)).toList());
        String en = String.join(
                ", ",
                parts.stream().map(part -> part.name().en() + " " + value(part)).toList());
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                subject,
                inputs,
                new Text(
                        subject + "：" + zh + (more ? "超过" : "合计不到")
                                + whole.name().zh() + value(whole) + "，相互矛盾；以上各数均按未报处理，请核对后重新填报。",
                        subject + ": " + en + (more ? " exceed " : " together are less than ")
                                + whole.name().en() + " " + value(whole)
                                + "; they contradict each other and count as missing. Check and report them again.")));
    }

    private static String value(Input input) {
        return input.figure().range().low().toString();
    }
}
