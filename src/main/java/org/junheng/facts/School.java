package org.junheng.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.criteria.Subject;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Answer;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/**
 * A school as it was reported. What was not reported is there as such; nothing is null.
 *
 * @param id unique within its county
 * @param name what people call it
 * @param county the id of its county
 * @param kind what it is, as the statistics class it
 * @param flags answers to yes-or-no questions; one that is absent was not answered
 * @param figures what is reported once for the whole school
 * @param levels what is reported for each level that it teaches
 * @param extras columns that the library has no name for, by header
 * @param mainSchool the id of the school that this is a campus of, or the empty text
 */
public record School(
        String id,
        String name,
        String county,
        SchoolKind kind,
        Map<SchoolFlag, Answer> flags,
        Figures<SchoolFigure> figures,
        SortedMap<Level, Figures<LevelFigure>> levels,
        Map<String, Extra> extras,
        String mainSchool)
        implements Subject {
    /** The name of {@link #kind} among what can be reported. */
    public static final Named KIND = new Label("kind", "办学类型", "kind of school", Unit.NONE);

    private static final Figures<LevelFigure> NO_FIGURES = Figures.none(LevelFigure.class);

    public School {
        flags = Collections.unmodifiableMap(
                new EnumMap<>(flags.isEmpty() ? new EnumMap<SchoolFlag, Answer>(SchoolFlag.class) : flags));
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        extras = extras.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Starts a school with nothing reported but its id and name. */
    public static Builder builder(String id, String name) {
        return new Builder(Objects.requireNonNull(id, "id"), Objects.requireNonNull(name, "name"));
    }

    @Override
    public Text title() {
        return Text.same(name);
    }

    String partTitleZh(Level level) {
        return levels.size() > 1 || kind.levels().size() > 1
                ? name + "（" + level.title().zh() + "部）"
                : name;
    }

    /** The answer to a yes-or-no question. */
    public Flag flag(SchoolFlag name) {
        return answer(name).flag();
    }

    /** The answer to a yes-or-no question, with the document that proves it. */
    public Answer answer(SchoolFlag name) {
        return flags.getOrDefault(name, Answer.NOT_REPORTED);
    }

    /** What the school answers to these questions, to be required: {@code require( $s, $s.evidence( … ) ).yes()}. */
    public Evidence evidence(SchoolFlag... names) {
        return Evidence.of(id, List.of(names), this::answer);
    }

    /** The figures of one level; all unreported where the school reports nothing of it. */
    public Figures<LevelFigure> level(Level level) {
        return levels.getOrDefault(level, NO_FIGURES);
    }

    /** The condition that the school is of this kind; unknown where its kind was not reported. */
    public Condition is(SchoolKind wanted) {
        Flag holds = kind == SchoolKind.UNKNOWN ? Flag.UNKNOWN : Flag.of(kind == wanted);
        Figure figure = kind == SchoolKind.UNKNOWN ? Figure.NOT_REPORTED : Figure.of(holds == Flag.YES ? 1 : 0);
        return new Condition(wanted.title(), holds, List.of(new Input(id, KIND, figure)));
    }

    /** The condition that the question is answered yes; unknown where it was not answered. */
    public Condition has(SchoolFlag name) {
        Answer answer = answer(name);
        return new Condition(name.title(), answer.flag(), List.of(new Input(id, name, answer.figure())));
    }

    /** The levels that it teaches or may teach, senior ones left out: those that its kind has, and those it reports. */
    public SortedSet<Level> compulsoryLevels() {
        SortedSet<Level> all = new TreeSet<>(kind.levels());
        levels.forEach((level, reported) -> {
            if (!reported.isEmpty()) {
                all.add(level);
            }
        });
        all.remove(Level.SENIOR);
        return Collections.unmodifiableSortedSet(all);
    }

    /** A figure of all levels of compulsory schooling together: the students of a nine-year school. */
    public Measure compulsory(LevelFigure name) {
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (Level level : compulsoryLevels()) {
            sum = sum.plus(level(level).get(name).range());
            inputs.add(new Input(level.idIn(id), name, level(level).get(name)));
        }
        return Measure.of(id, name.unit(), inputs.isEmpty() ? Range.ANY : sum, inputs);
    }

    /**
     * The condition that it teaches primary and junior levels together (一贯制). A school of another kind does if it has students
     * of both, and so does one whose kind was not reported; else that is unknown of it.
     */
    public Condition isThroughSchool() {
        Flag holds = new Split(this).isThrough();
        Figure figure = holds == Flag.UNKNOWN ? Figure.NOT_REPORTED : Figure.of(holds == Flag.YES ? 1 : 0);
        return new Condition(new Text("一贯制学校", "a through-school"), holds, List.of(new Input(id, KIND, figure)));
    }

    /**
     * Public funds as the number of students whose quota they pay: a school of 80 that is funded for 100 has 100. For a
     * through-school the quota is the mean of its levels' quotas, weighted by its students.
     */
    public Measure fundedStudents(FundQuotas of) {
        return new PublicFunds(this, of).fundedStudents();
    }

    /** A figure of the whole school, undivided. */
    public Measure figure(SchoolFigure name) {
        return Measure.of(id, name.unit(), new Input(id, name, figures.get(name)));
    }

    /** A column that the library has no name for, as a number; unreported where the school has no such column. */
    public Measure extra(String header) {
        Extra extra = extras.getOrDefault(header, Extra.NOT_REPORTED);
        return Measure.ofColumn(id, new Input(id, Named.column(header), extra.number()));
    }

    /** The condition that a column that the library has no name for is answered yes; a remark leaves it open. */
    public Condition has(String header) {
        return Condition.answered(id, header, extraText(header));
    }

    /** Whether a column of another school names this one, by id or by name; unknown where it names nobody. */
    public Flag isNamedIn(School other, String header) {
        List<String> names = Extra.of(other.extraText(header)).names();
        boolean isNamed = !id.equals(other.id) && (names.contains(id) || names.contains(name));
        return names.isEmpty() ? Flag.UNKNOWN : Flag.of(isNamed);
    }

    /** A column that the library has no name for, as text; empty where the school has no such column. */
    public String extraText(String header) {
        return extras.getOrDefault(header, Extra.NOT_REPORTED).text();
    }

    /** This school with other figures, everything else as it is. */
    public School with(Figures<SchoolFigure> others, SortedMap<Level, Figures<LevelFigure>> otherLevels) {
        return new School(id, name, county, kind, flags, others, otherLevels, extras, mainSchool);
    }

    /** This school in another county. */
    public School in(String otherCounty) {
        return new School(id, name, otherCounty, kind, flags, figures, levels, extras, mainSchool);
    }

    /** This school as one of another kind. */
    public School of(SchoolKind other) {
        return new School(id, name, county, other, flags, figures, levels, extras, mainSchool);
    }

    /** This school with another answer. */
    public School with(SchoolFlag flag, Answer answer) {
        Map<SchoolFlag, Answer> others = new EnumMap<>(SchoolFlag.class);
        others.putAll(flags);
        others.put(flag, answer);
        return new School(id, name, county, kind, others, figures, levels, extras, mainSchool);
    }

    /** Builds a school figure by figure. */
    public static final class Builder {
        private final String id;
        private final String name;
        private String county = "";
        private SchoolKind kind = SchoolKind.UNKNOWN;
        private String mainSchool = "";
        private final Map<SchoolFlag, Answer> flags = new EnumMap<>(SchoolFlag.class);
        private final Map<SchoolFigure, Figure> figures = new EnumMap<>(SchoolFigure.class);
        private final SortedMap<Level, Map<LevelFigure, Figure>> levels = new TreeMap<>();
        private final Map<String, Extra> extras = new LinkedHashMap<>();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder county(String value) {
            county = value;
            return this;
        }

        public Builder kind(SchoolKind value) {
            kind = value;
            return this;
        }

        /** Makes it a campus of another school; {@link SchoolFlag#COUNTED} says whether it still counts as one itself. */
        public Builder campusOf(String mainSchoolId) {
            mainSchool = mainSchoolId;
            return this;
        }

        public Builder flag(SchoolFlag flag, Flag answer) {
            return flag(flag, Answer.of(answer));
        }

        /** An answer with the document that proves it. */
        public Builder flag(SchoolFlag flag, Answer answer) {
            flags.put(flag, answer);
            return this;
        }

        public Builder figure(SchoolFigure figure, Figure value) {
            figures.put(figure, value);
            return this;
        }

        /**
         * A reported decimal.
         *
         * @throws NumberFormatException if the text is not a decimal, or is negative
         */
        public Builder figure(SchoolFigure figure, String decimal) {
            return figure(figure, Figure.of(id, figure, decimal));
        }

        public Builder figure(Level level, LevelFigure figure, Figure value) {
            levels.computeIfAbsent(level, any -> new EnumMap<>(LevelFigure.class))
                    .put(figure, value);
            return this;
        }

        /**
         * A reported decimal.
         *
         * @throws NumberFormatException if the text is not a decimal, or is negative
         */
        public Builder figure(Level level, LevelFigure figure, String decimal) {
            return figure(level, figure, Figure.of(id, figure, decimal));
        }

        /** A column of the caller's own. */
        public Builder extra(String header, Extra value) {
            extras.put(header, value);
            return this;
        }

        public School build() {
            SortedMap<Level, Figures<LevelFigure>> byLevel = new TreeMap<>();
            levels.forEach((level, reported) -> byLevel.put(level, Figures.of(LevelFigure.class, reported)));
            return new School(
                    id,
                    name,
                    county,
                    kind,
                    flags,
                    Figures.of(SchoolFigure.class, figures),
                    byLevel,
                    extras,
                    mainSchool);
        }
    }
}
