package org.junheng.sound;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;

/**
 * What a school may have at a level that it reports nothing of, where its kind was not reported either. The county's children
 * of school age bound what may be hidden in compulsory schooling; senior students nothing bounds.
 */
enum Hidden {
    FEW(false, false, true),
    MANY_SENIOR(false, true, true),
    AS_MANY_AS_THERE_MAY_BE(true, false, true),
    UNTAUGHT(true, true, false);

    private static final int SMALL = 20;
    private static final int LARGE = 20_000;

    private final boolean manyCompulsory;
    private final boolean manySenior;
    private final boolean taught;

    Hidden(boolean manyCompulsory, boolean manySenior, boolean taught) {
        this.manyCompulsory = manyCompulsory;
        this.manySenior = manySenior;
        this.taught = taught;
    }

    /** The school with students, none in a larger class than its largest, at the levels of its kind that have nobody. */
    School in(County county, School school, SchoolKind kind) {
        List<Level> hidden = kind.levels().stream()
                .filter(level -> school.level(level).equals(Cells.nobody()))
                .toList();
        int room = Math.max(SMALL, room(county) / Math.max(1, hidden.size()));
        double largest =
                school.figures().get(SchoolFigure.LARGEST_CLASS).range().low().toDouble();
        School.Builder more = School.builder(school.id(), school.name());
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        for (Level level : hidden) {
            boolean senior = level.equals(Level.SENIOR);
            int students = senior ? (manySenior ? LARGE : SMALL) : manyCompulsory ? room : SMALL;
            int each = Math.max(1, (int) Math.min(largest, students));
            LevelFigures.inClassesOf(each, new Random(school.id().hashCode() * 31L + students), level, students)
                    .into(more);
            Figures<LevelFigure> made = more.build().level(level);
            levels.put(level, taught ? made : untaught(made));
        }
        return school.with(school.figures(), levels);
    }

    /** So many more students the children of school age leave room for ({@link Consistent}). */
    private static int room(County county) {
        double children = county.enrolments().stream()
                .filter(one -> one.group() == ChildGroup.SCHOOL_AGE)
                .mapToDouble(one -> one.ofAge().range().low().toDouble())
                .findFirst()
                .orElse(0);
        double room = Math.floor(children * 1.2) - CountyFigures.sum(county.schools(), LevelFigure.STUDENTS);
        return (int) Math.max(0, Math.min(LARGE, room));
    }

    private static Figures<LevelFigure> untaught(Figures<LevelFigure> figures) {
        Figures<LevelFigure> none = figures;
        for (LevelFigure name : LevelFigure.values()) {
            if (name.unit() == Unit.TEACHERS && figures.get(name).isReported()) {
                none = none.with(name, Figure.of(0));
            }
        }
        return none;
    }
}
