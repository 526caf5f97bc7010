package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Holds what a school reports in one table against what it reports in another: the children of its results against its students,
 * its boarders against the answer that it is no boarding school. What cannot both be true is taken out.
 *
 * <p>The grades of a level together can have no more children than the level. The tolerance is a fifth, and ten children: marks
 * may be of the term before the students were counted, and in a small school a family that moved is much. A school is no boarding
 * school in spite of some boarders, who may lodge in the village; where more than half board, one of the two is wrong.
 */
final class SchoolTotals {
    private static final Exact TOLERANCE = Exact.of("1.2");
    private static final Exact FEW = Exact.of(10);

    private final List<DataFinding> dataFindings;
    private final List<School> schools = new ArrayList<>();
    private final List<Results> results = new ArrayList<>();

    SchoolTotals(List<School> given, List<Results> rows, List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
        Map<String, List<Results>> bySection = new LinkedHashMap<>();
        rows.forEach(row -> bySection
                .computeIfAbsent(row.level().idIn(row.school()), any -> new ArrayList<>())
                .add(row));
        PartsOfSchool parts = new PartsOfSchool(dataFindings);
        StaffAndTeachers staff = new StaffAndTeachers(dataFindings);
        for (School school : given) {
            schools.add(staff.without(parts.without(boarding(taught(school, bySection)))));
        }
        Map<String, Results> kept = new HashMap<>();
        bySection.values().forEach(all -> all.forEach(row -> kept.put(row.id(), row)));
        rows.forEach(row -> results.add(kept.getOrDefault(row.id(), row)));
    }

    List<School> schools() {
        return schools;
    }

    List<Results> results() {
        return results;
    }

    private School taught(School school, Map<String, List<Results>> bySection) {
        School left = school;
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            String section = level.getKey().idIn(school.id());
            List<Results> rows = bySection.getOrDefault(section, List.of());
            if (rows.isEmpty()) {
                continue;
            }
            Figure students = level.getValue().get(LevelFigure.STUDENTS);
            for (Named name : List.of(Results.ENROLLED, Results.TESTED)) {
                List<Input> most = most(rows, name);
                Exact sum =
                        most.stream().map(input -> input.figure().range().low()).reduce(Exact.ZERO, Exact::plus);
                if (students.isReported()
                        && sum.compareTo(students.range().low().times(TOLERANCE).plus(FEW)) > 0) {
                    Input of = new Input(section, LevelFigure.STUDENTS, students);
                    tell(section, most, name, sum, of);
                    bySection.put(
                            section, rows.stream().map(SchoolTotals::uncounted).toList());
                    left = withoutStudents(left, level.getKey());
                    break;
                }
            }
        }
        return left;
    }

    /** For each grade the row that tells of most children: subjects of one grade are of the same ones. */
    private static List<Input> most(List<Results> rows, Named name) {
        Map<String, Input> most = new LinkedHashMap<>();
        for (Results row : rows) {
            Figure figure = row.figure(name);
            Optional<Input> before = Optional.ofNullable(most.get(row.grade()));
            boolean more = before.isEmpty()
                    || before.get()
                                    .figure()
                                    .range()
                                    .low()
                                    .compareTo(figure.range().low())
                            < 0;
            if (figure.isReported() && more) {
                most.put(row.grade(), new Input(row.id(), name, figure));
            }
        }
        return List.copyOf(most.values());
    }

    private static Results uncounted(Results row) {
        return new Results(
                row.county(),
                row.school(),
                row.level(),
                row.grade(),
                row.subject(),
                missing(row.enrolled()),
                missing(row.tested()),
                row.passed(),
                row.good(),
                row.excellent(),
                row.allSubjectsPassed(),
                row.mean(),
                row.lines());
    }

    private static Figure missing(Figure figure) {
        return figure.isReported() ? Figure.CONTRADICTED : figure;
    }

    private static School withoutStudents(School school, Level level) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.put(level, school.level(level).with(LevelFigure.STUDENTS, Figure.CONTRADICTED));
        return school.with(school.figures(), levels);
    }

    private void tell(String section, List<Input> most, Named name, Exact sum, Input students) {
        List<Input> inputs = new ArrayList<>(most);
        inputs.add(students);
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                section,
                inputs,
                new Text(
                        section + "：成绩表各年级" + name.zh() + "合计" + sum + "，在校生数"
                                + students.figure().range().low() + "，超出五分之一以上，相互矛盾，均按未报处理；请核对后重新填报。",
                        section + ": the " + name.en() + " of all grades in the results are " + sum + ", the students "
                                + students.figure().range().low()
                                + "; that is more than a fifth above. They contradict each other and count as missing."
                                + " Check and report them again.")));
    }

    /** A school most of whose students board, and which says that it is no boarding school. */
    private School boarding(School school) {
        if (school.flag(SchoolFlag.BOARDING) != Flag.NO) {
            return school;
        }
        Exact boarders = Exact.ZERO;
        Exact students = Exact.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            Figure boarding = level.getValue().get(LevelFigure.BOARDERS);
            Figure all = level.getValue().get(LevelFigure.STUDENTS);
            if (boarding.isReported() && all.isReported()) {
                boarders = boarders.plus(boarding.range().low());
                students = students.plus(all.range().low());
                inputs.add(new Input(level.getKey().idIn(school.id()), LevelFigure.BOARDERS, boarding));
            }
        }
        if (boarders.times(Exact.of(2)).compareTo(students) <= 0) {
            return school;
        }
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                school.id(),
                inputs,
                new Text(
                        school.id() + "：寄宿生" + boarders + "，超过在校生" + students
                                + "的一半，而“是否寄宿制”填“否”，相互矛盾，均按未报处理；请核对后重新填报。",
                        school.id() + ": " + boarders + " boarders are more than half of the " + students
                                + " students, and it answers that it is no boarding school; they contradict each other and count"
                                + " as missing. Check and report them again.")));
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.replaceAll((level, figures) -> figures.get(LevelFigure.BOARDERS).isReported()
                ? figures.with(LevelFigure.BOARDERS, Figure.CONTRADICTED)
                : figures);
        return school.with(school.figures(), levels).with(SchoolFlag.BOARDING, Answer.NOT_REPORTED);
    }
}
