package org.junheng.sound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;

/** Every cell of a county, by sort, with the ways to fill it again. */
final class Cells {
    private static final Figure NONE = Figure.NOT_REPORTED;

    private final County county;
    private final Map<String, List<Cell>> bySort = new LinkedHashMap<>();

    private Cells(County county) {
        this.county = county;
    }

    /** The cells of each sort: the sampler first draws a sort, then a cell of it. */
    static Map<String, List<Cell>> of(County county) {
        Cells cells = new Cells(county);
        county.schools().forEach(cells::school);
        cells.county();
        cells.rows();
        return cells.bySort;
    }

    private void add(String sort, Cell cell) {
        bySort.computeIfAbsent(sort, any -> new ArrayList<>()).add(cell);
    }

    private void figure(
            String sort,
            String name,
            Figure original,
            Iterable<Figure> near,
            Function<Figure, UnaryOperator<County>> set) {
        if (original.isReported()) {
            List<UnaryOperator<County>> fills = new ArrayList<>();
            fillings(original, near).forEach(figure -> fills.add(set.apply(figure)));
            add(sort, new Cell(name, set.apply(NONE), fills, false, ends(original, set)));
        }
    }

    /** As little, and as much, as leaves the county consistent. */
    static List<UnaryOperator<County>> ends(Figure original, Function<Figure, UnaryOperator<County>> set) {
        long from = (long) original.range().low().toDouble();
        LongFunction<UnaryOperator<County>> at = value -> set.apply(Figure.of(value));
        return List.of(now -> Ends.of(now, at, from, 0), now -> Ends.of(now, at, from, 1_000_000_000));
    }

    /** The original, nought, little, much, and whatever stands beside it: wholes, parts, and what they leave. */
    private static Set<Figure> fillings(Figure original, Iterable<Figure> near) {
        Exact value = original.range().low();
        Set<Figure> all = new LinkedHashSet<>(List.of(original));
        all.add(Figure.of(0));
        all.add(Figure.of(1));
        all.add(Figure.of(1_000_000_000));
        all.add(Figure.of(value.plus(Exact.ONE)));
        all.add(Figure.of(value.times(Exact.of(2))));
        if (value.compareTo(Exact.ONE) >= 0) {
            all.add(Figure.of(value.minus(Exact.ONE)));
            all.add(Figure.of(Exact.of((long) (value.toDouble() / 2))));
        }
        for (Figure other : near) {
            if (other.isReported()) {
                all.add(other);
                if (other.range().low().compareTo(value) >= 0) {
                    all.add(Figure.of(other.range().low().minus(value)));
                }
            }
        }
        return all;
    }

    private static <N extends Enum<N> & FigureName> List<Figure> values(Figures<N> figures) {
        return List.copyOf(new LinkedHashSet<>(figures.reported().values()));
    }

    private void school(School school) {
        for (SchoolFigure name : SchoolFigure.values()) {
            figure(
                    "school figure",
                    school.id() + "." + name.id(),
                    school.figures().get(name),
                    values(school.figures()),
                    figure -> with(school.id(), now -> now.with(now.figures().with(name, figure), now.levels())));
        }
        school.levels().forEach((level, figures) -> {
            for (LevelFigure name : LevelFigure.values()) {
                String sort =
                        name == LevelFigure.STUDENTS || name == LevelFigure.CLASSES || name == LevelFigure.TEACHERS
                                ? "students, classes, teachers"
                                : "level figure";
                figure(
                        sort,
                        school.id() + "/" + level + "." + name.id(),
                        figures.get(name),
                        values(figures),
                        figure -> with(school.id(), now -> level(now, level, name, figure)));
            }
        });
        for (SchoolFlag flag : SchoolFlag.values()) {
            boolean isRead = flag != SchoolFlag.COUNTED || !school.mainSchool().isEmpty();
            if (isRead && school.flags().containsKey(flag)) {
                flag(flag == SchoolFlag.COUNTED ? "campus" : "flag", school, flag);
            }
        }
        kind(school);
    }

    private static School level(School school, Level level, LevelFigure name, Figure figure) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.put(level, school.level(level).with(name, figure));
        return school.with(school.figures(), levels);
    }

    private void flag(String sort, School school, SchoolFlag flag) {
        Answer original = school.answer(flag);
        add(
                sort,
                new Cell(
                        school.id() + "." + flag.id(),
                        with(school.id(), now -> now.with(flag, Answer.NOT_REPORTED)),
                        List.of(
                                with(school.id(), now -> now.with(flag, original)),
                                with(
                                        school.id(),
                                        now -> now.with(
                                                flag, Answer.of(original.flag().not()))))));
    }

    /**
     * Every kind that has the levels that the school reports; a level that it reports nothing of has nobody and nothing, or
     * students of which it said nothing ({@link Hidden}).
     */
    private void kind(School school) {
        Set<Level> own = school.levels().keySet();
        List<UnaryOperator<County>> fills = new ArrayList<>();
        List<UnaryOperator<County>> aims = new ArrayList<>();
        fills.add(with(school.id(), now -> of(now, school.kind(), own)));
        for (SchoolKind kind : SchoolKind.values()) {
            if (kind != SchoolKind.UNKNOWN
                    && kind != SchoolKind.OTHER
                    && kind.levels().containsAll(own)) {
                fills.add(with(school.id(), now -> of(now, kind, own)));
                for (Hidden hidden : Hidden.values()) {
                    fills.add(now -> with(school.id(), one -> hidden.in(now, of(one, kind, own), kind))
                            .apply(now));
                }
                UnaryOperator<County> plain = with(school.id(), one -> of(one, kind, own));
                aims.addAll(HiddenLevels.of(school.id(), kind, own, plain));
            }
        }
        add(
                "kind",
                new Cell(
                        school.id() + ".kind",
                        with(school.id(), now -> of(now, SchoolKind.UNKNOWN, own)),
                        fills,
                        false,
                        aims));
    }

    private static School of(School school, SchoolKind kind, Set<Level> own) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        levels.keySet().retainAll(own);
        if (kind != SchoolKind.UNKNOWN) {
            for (Level level : kind.levels()) {
                levels.computeIfAbsent(level, any -> nobody());
            }
        }
        return school.of(kind).with(school.figures(), levels);
    }

    static Figures<LevelFigure> nobody() {
        Map<LevelFigure, Figure> noughts = new LinkedHashMap<>();
        for (LevelFigure name : LevelFigure.values()) {
            if (!name.isRatio()) {
                noughts.put(name, Figure.of(0));
            }
        }
        return Figures.of(LevelFigure.class, noughts);
    }

    private static UnaryOperator<County> with(String id, UnaryOperator<School> change) {
        return county -> county.withSchools(county.schools().stream()
                .map(school -> school.id().equals(id) ? change.apply(school) : school)
                .toList());
    }

    private void county() {
        for (CountyFigure name : CountyFigure.values()) {
            figure(
                    "county figure",
                    name.id(),
                    county.figures().get(name),
                    values(county.figures()),
                    figure -> now -> now.toBuilder().figure(name, figure).build());
        }
        county.levels().forEach((level, figures) -> {
            for (CountyLevelFigure name : CountyLevelFigure.values()) {
                figure(
                        "county figure",
                        level + "." + name.id(),
                        figures.get(name),
                        values(figures),
                        figure -> now ->
                                now.toBuilder().figure(level, name, figure).build());
            }
        });
        county.flags().forEach((flag, answer) -> {
            // A subject that is not answered was monitored: no answer is missing there.
            if (answer.flag() != Flag.UNKNOWN && !flag.id().endsWith("Monitored")) {
                add(
                        "county flag",
                        new Cell(
                                flag.id(),
                                set(flag, Answer.NOT_REPORTED),
                                List.of(
                                        set(flag, answer),
                                        set(flag, Answer.of(answer.flag().not())))));
            }
        });
    }

    private static UnaryOperator<County> set(CountyFlag flag, Answer answer) {
        return now -> now.toBuilder().flag(flag, answer).build();
    }

    private void rows() {
        for (Results row : county.results()) {
            Rows.results(row).forEach(cell -> add("result", cell));
            if (hasLike(row)) {
                add("result row", Rows.row(row));
            }
        }
        for (ClassGroup group : county.classes()) {
            Rows.classes(group).forEach(cell -> add("class", cell));
            add("class row", Rows.row(group));
        }
        for (Enrolment group : county.enrolments()) {
            Rows.children(group).forEach(cell -> add("children", cell));
        }
    }

    private boolean hasLike(Results row) {
        return county.results().stream()
                .anyMatch(one -> !one.school().equals(row.school())
                        && one.level().equals(row.level())
                        && one.grade().equals(row.grade())
                        && one.subject().equals(row.subject()));
    }

    /** The figures that are tried in place of one, those beside it among them. */
    static Set<Figure> fills(Figure original, List<Figure> near) {
        return fillings(original, near);
    }
}
