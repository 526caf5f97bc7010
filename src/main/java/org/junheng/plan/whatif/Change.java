package org.junheng.plan.whatif;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * A figure or an answer that is another one, to see what would be: {@code S0012.books=3200}, {@code
 * S0012/primary.teachers+=2}, {@code *.books*=1.1}, {@code county.teacherPay=98000}, {@code county.layoutPlan=yes}.
 *
 * @param school the id of the school, or its name where the county has one of that name, {@code *} for every school that reports the figure, or {@code county}
 * @param level the level, of a figure that is reported by level; empty for what there is only once
 * @param figure the id of the figure or question, as files have it
 * @param operation what is done
 * @param amount by what; nought for a question
 * @param answer the answer to a question; empty for a figure
 */
public record Change(
        String school, Optional<Level> level, String figure, Operation operation, Exact amount, Optional<Flag> answer) {
    /** What is done with a figure. */
    public enum Operation {
        SET("="),
        ADD("+="),
        TAKE("-="),
        MULTIPLY("*=");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static final String COUNTY = "county";
    private static final String EVERY = "*";

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException if the text is none, or names a figure that there is not; the message says what it
     *     should look like
     */
    public static Change of(String text) {
        return new ChangeReader(text).read();
    }

    /** Whether there is a figure or question of that name, of a county or of a school, by level or not. */
    public boolean isNamed() {
        boolean ofCounty = school.equals(COUNTY);
        if (answer.isPresent()) {
            return level.isEmpty()
                    && ChangeReader.named(ofCounty ? CountyFlag.values() : SchoolFlag.values(), figure)
                            .isPresent();
        }
        Named[] names = level.isPresent()
                ? ofCounty ? CountyLevelFigure.values() : LevelFigure.values()
                : ofCounty ? CountyFigure.values() : SchoolFigure.values();
        return ChangeReader.named(names, figure).isPresent();
    }

    /** That a change cannot be read or made, as people are told; its message has both languages. */
    public static final class Refused extends IllegalArgumentException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Text why;

        Refused(Text why) {
            super(why.zh() + " " + why.en());
            this.why = why;
        }

        /** What is wrong with it. */
        public Text why() {
            return why;
        }
    }

    /** Whether both say what the same figure, or answer, is: only one of them can hold. */
    public boolean isSetTwice(Change other) {
        return operation == Operation.SET
                && other.operation == Operation.SET
                && school.equals(other.school)
                && level.equals(other.level)
                && name().equals(other.name());
    }

    /** The id of the figure or question, however it is named. */
    private String name() {
        boolean ofCounty = school.equals(COUNTY);
        Stream<Named> all = Stream.of(
                answer.isPresent()
                        ? ofCounty ? CountyFlag.values() : SchoolFlag.values()
                        : level.isPresent()
                                ? ofCounty ? CountyLevelFigure.values() : LevelFigure.values()
                                : ofCounty ? CountyFigure.values() : SchoolFigure.values());
        return ChangeReader.named(all.toArray(Named[]::new), figure)
                .map(Named::id)
                .orElse(figure);
    }

    /** The ids of the schools that are called as this change calls its school, where none has that as its id. */
    public List<String> schoolsCalled(County county) {
        boolean isId = school.equals(COUNTY)
                || school.equals(EVERY)
                || county.schools().stream().anyMatch(one -> one.id().equals(school));
        return isId
                ? List.of()
                : county.schools().stream()
                        .filter(one -> one.name().equals(school))
                        .map(School::id)
                        .toList();
    }

    /** The same by the id of its school, where one school of the county, and no other, is called so. */
    public Change in(County county) {
        List<String> ids = schoolsCalled(county);
        return ids.size() == 1 ? new Change(ids.get(0), level, figure, operation, amount, answer) : this;
    }

    /** Whether the county has something that it changes. */
    public boolean concerns(County county) {
        Change known = in(county);
        return school.equals(COUNTY) || county.schools().stream().anyMatch(known::concerns);
    }

    /** Every school, as far as it reports the figure; a school that is named gets one that it did not report, too. */
    private boolean concerns(School of) {
        boolean known = answer.isPresent()
                ? of.flag(schoolFlag()) != Flag.UNKNOWN
                : figure(of).isReported();
        return of.id().equals(school) || (school.equals(EVERY) && known);
    }

    private SchoolFlag schoolFlag() {
        return ChangeReader.named(SchoolFlag.values(), figure).orElseThrow();
    }

    private LevelFigure levelFigure() {
        return ChangeReader.named(LevelFigure.values(), figure).orElseThrow();
    }

    private SchoolFigure schoolFigure() {
        return ChangeReader.named(SchoolFigure.values(), figure).orElseThrow();
    }

    private Figure figure(School of) {
        return level.isPresent()
                ? of.level(level.get()).get(levelFigure())
                : of.figures().get(schoolFigure());
    }

    /**
     * The county with all of the changes.
     *
     * @throws IllegalArgumentException if a figure that is not reported would have to be added to, or more is taken away than there is
     */
    public static County apply(County county, List<Change> named) {
        List<Change> changes = named.stream().map(change -> change.in(county)).toList();
        List<School> schools = new ArrayList<>();
        for (School school : county.schools()) {
            School changed = school;
            for (Change change : changes) {
                boolean its = !change.school.equals(COUNTY) && change.concerns(changed);
                changed = its ? change.with(changed) : changed;
            }
            schools.add(changed);
        }
        County changed = county.withSchools(schools);
        for (Change change : changes) {
            changed = change.school.equals(COUNTY) ? change.with(changed) : changed;
        }
        return changed;
    }

    private School with(School before) {
        if (answer.isPresent()) {
            return before.with(schoolFlag(), Answer.of(answer.get()));
        }
        Figure changed = changed(before.id(), figure(before));
        if (level.isEmpty()) {
            return before.with(before.figures().with(schoolFigure(), changed), before.levels());
        }
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(before.levels());
        levels.put(level.get(), before.level(level.get()).with(levelFigure(), changed));
        return before.with(before.figures(), levels);
    }

    private County with(County before) {
        if (answer.isPresent()) {
            CountyFlag flag = ChangeReader.named(CountyFlag.values(), figure).orElseThrow();
            return before.toBuilder().flag(flag, Answer.of(answer.get())).build();
        }
        if (level.isPresent()) {
            CountyLevelFigure name =
                    ChangeReader.named(CountyLevelFigure.values(), figure).orElseThrow();
            Figure changed = changed(before.id(), before.level(level.get()).get(name));
            return before.toBuilder().figure(level.get(), name, changed).build();
        }
        CountyFigure name = ChangeReader.named(CountyFigure.values(), figure).orElseThrow();
        return before.toBuilder()
                .figure(name, changed(before.id(), before.figures().get(name)))
                .build();
    }

    private Figure changed(String of, Figure now) {
        if (operation == Operation.SET) {
            return Figure.of(amount);
        }
        if (!now.isReported()) {
            throw ChangeReader.refused(
                    of + "." + figure,
                    new Text("未报，不能在其上加减；请用 = 设定", "was not reported, so nothing can be added; use ="));
        }
        Exact value = now.range().low();
        Exact changed = switch (operation) {
            case SET -> amount;
            case ADD -> value.plus(amount);
            case TAKE -> taken(of, value);
            case MULTIPLY -> value.times(amount);
        };
        if (changed.compareTo(Figure.MOST) > 0) {
            throw ChangeReader.refused(
                    of + "." + figure,
                    new Text(
                            "改后为 " + changed + "，超出合理范围（超过一万亿）",
                            "would be " + changed + ", which is impossibly large (more than 10¹²)"));
        }
        return Figure.of(changed);
    }

    /** What is left, which is never below nought: nobody can take what is not there. */
    private Exact taken(String of, Exact value) {
        if (amount.compareTo(value) > 0) {
            throw ChangeReader.refused(
                    of + "." + figure,
                    new Text(
                            "只有 " + value + "，减不去 " + amount,
                            "is " + value + ", so that " + amount + " cannot be taken away"));
        }
        return value.minus(amount);
    }
}
