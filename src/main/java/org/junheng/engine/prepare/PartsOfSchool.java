package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;
import org.junheng.values.PartWholeRules.SchoolParts;

/**
 * Holds what a school counts of its students and teachers as a whole against the numbers of its levels: it has no more girls and
 * boys than students. The tolerance is that of {@link SchoolTotals}, a fifth and ten: a nursery class may be counted along. What
 * is more than that is taken out; the students of the levels are held against much else and stay. Girls and boys together are the
 * students counted once more: where they are more than that, either count may be the slip, and too few students would make much
 * else look good, so the students are taken out as well.
 */
final class PartsOfSchool {
    private static final Exact TOLERANCE = Exact.of("1.2");
    private static final Exact FEW = Exact.of(10);

    /** Those that may teach others than the students of the levels that they report. */
    private static final Set<SchoolKind> WIDER =
            EnumSet.of(SchoolKind.UNKNOWN, SchoolKind.VOCATIONAL, SchoolKind.SPECIAL_EDUCATION);

    private final List<DataFinding> dataFindings;

    PartsOfSchool(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The school without what is surely more than all of its students, or of its teachers. */
    School without(School school) {
        if (WIDER.contains(school.kind())) {
            return school;
        }
        Set<SchoolFigure> out = new LinkedHashSet<>();
        boolean studentsOut = false;
        for (SchoolParts part : PartWholeRules.OF_WHOLE_SCHOOLS) {
            if (!isCounted(school, part)) {
                continue;
            }
            List<Input> counted = part.counted().stream()
                    .map(name -> new Input(school.id(), name, school.figures().get(name)))
                    .filter(input -> input.figure().isReported())
                    .toList();
            if (exceeds(school, part, counted)) {
                counted.forEach(input -> out.add((SchoolFigure) input.name()));
                studentsOut |= part.isAll();
            }
        }
        Figures<SchoolFigure> figures = school.figures();
        for (SchoolFigure name : out) {
            figures = figures.with(name, Figure.CONTRADICTED);
        }
        return out.isEmpty() ? school : school.with(figures, studentsOut ? withoutStudents(school) : school.levels());
    }

    private static SortedMap<Level, Figures<LevelFigure>> withoutStudents(School school) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.replaceAll((level, figures) -> figures.get(LevelFigure.STUDENTS).isReported()
                ? figures.with(LevelFigure.STUDENTS, Figure.CONTRADICTED)
                : figures);
        return levels;
    }

    /** Asked of every school; most report little of this. */
    private static boolean isCounted(School school, SchoolParts part) {
        for (SchoolFigure name : part.counted()) {
            if (school.figures().get(name).isReported()) {
                return true;
            }
        }
        return false;
    }

    private boolean exceeds(School school, SchoolParts part, List<Input> counted) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        levels.addAll(school.levels().keySet());
        Range all = levels.isEmpty() ? Range.ANY : Range.ZERO;
        List<Input> inputs = new ArrayList<>(counted);
        for (Level level : levels) {
            Figure figure = school.level(level).get(part.of());
            all = all.plus(figure.range());
            inputs.add(new Input(level.idIn(school.id()), part.of(), figure));
        }
        Exact sum = counted.stream().map(input -> input.figure().range().low()).reduce(Exact.ZERO, Exact::plus);
        Exact most = all.high();
        boolean more = most != null && sum.compareTo(most.times(TOLERANCE).plus(FEW)) > 0;
        if (more) {
            tell(school, counted, part, sum, all, inputs);
        }
        return more;
    }

    private void tell(School school, List<Input> counted, SchoolParts part, Exact sum, Range all, List<Input> inputs) {
        String zh = String.join(
                "加", counted.stream().map(input -> input.name().zh()).toList());
        String en = String.join(
                " and ", counted.stream().map(input -> input.name().en()).toList());
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                school.id(),
                inputs,
                new Text(
                        school.id() + "：" + zh + " " + sum + "，各学段" + part.of().zh() + "合计" + all
                                + (part.isAll()
                                        ? "，超出五分之一以上，相互矛盾，均按未报处理；请核对后重新填报。"
                                        : "，超出五分之一以上，相互矛盾，前者按未报处理；请核对后重新填报。"),
                        school.id() + ": " + en + " " + sum + ", all its "
                                + part.of().en() + " " + all
                                + (part.isAll()
                                        ? "; that is more than a fifth above. They contradict each other and count as missing."
                                        : "; that is more than a fifth above. They contradict each other, and the former counts as missing.")
                                + " Check and report "
                                + (part.isAll() ? "them" : "it") + " again.")));
    }
}
