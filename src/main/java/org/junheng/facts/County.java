package org.junheng.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.criteria.Subject;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Answer;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/**
 * A county as it was reported, with its schools: the unit of evaluation.
 *
 * @param id unique among the counties of a load
 * @param name what people call it
 * @param figures what is reported once for the county
 * @param flags answers to yes-or-no questions; one that is absent was not answered
 * @param levels what is reported once for each level of the county
 * @param coefficients coefficients of variation that the county reports in place of its schools' figures, by level
 * @param schools its schools, campuses among them
 * @param enrolments one for each group of children that it reports
 * @param classes its classes, where it lists them
 * @param results its schools' results, where it lists them
 * @param extras columns that the library has no name for, by header
 */
public record County(
        String id,
        String name,
        Figures<CountyFigure> figures,
        Map<CountyFlag, Answer> flags,
        SortedMap<Level, Figures<CountyLevelFigure>> levels,
        SortedMap<Level, Figures<Indicator>> coefficients,
        List<School> schools,
        List<Enrolment> enrolments,
        List<ClassGroup> classes,
        List<Results> results,
        Map<String, Extra> extras)
        implements Subject, FundQuotas {
    private static final Figures<CountyLevelFigure> NO_FIGURES = Figures.none(CountyLevelFigure.class);
    private static final Figures<Indicator> NO_COEFFICIENTS = Figures.none(Indicator.class);

    public County {
        flags = Collections.unmodifiableMap(
                flags.isEmpty() ? new EnumMap<CountyFlag, Answer>(CountyFlag.class) : new EnumMap<>(flags));
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
        schools = List.copyOf(Objects.requireNonNull(schools, "schools"));
        enrolments = List.copyOf(enrolments);
        classes = List.copyOf(classes);
        results = List.copyOf(results);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** A county of which nothing but its schools is reported. */
    public static County of(String id, String name, List<School> schools) {
        return builder(id, name).schools(schools).build();
    }

    /** Starts a county with nothing reported but its id and name. */
    public static Builder builder(String id, String name) {
        return new Builder(Objects.requireNonNull(id, "id"), Objects.requireNonNull(name, "name"));
    }

    /** Starts a county that reports what this one does, to report something else. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.figures = figures;
        builder.flags.putAll(flags);
        builder.levels.putAll(levels);
        builder.coefficients.putAll(coefficients);
        builder.schools = schools;
        builder.enrolments = enrolments;
        builder.classes = classes;
        builder.results = results;
        builder.extras.putAll(extras);
        return builder;
    }

    /** This county with other schools. */
    public County withSchools(List<School> others) {
        return toBuilder().schools(others).build();
    }

    /** This county with other enrolments. */
    public County withEnrolments(List<Enrolment> others) {
        return toBuilder().enrolments(others).build();
    }

    /** This county with other classes. */
    public County withClasses(List<ClassGroup> others) {
        return toBuilder().classes(others).build();
    }

    /** This county with other results. */
    public County withResults(List<Results> others) {
        return toBuilder().results(others).build();
    }

    /** The county itself, as a subject's {@link Subject#county()}. */
    @Override
    public String county() {
        return id;
    }

    @Override
    public Text title() {
        return Text.same(name);
    }

    /** The figures of one level; all unreported where the county reports nothing of it. */
    public Figures<CountyLevelFigure> level(Level level) {
        return levels.getOrDefault(level, NO_FIGURES);
    }

    /** A figure of the county. */
    public Measure figure(CountyFigure name) {
        return Measure.of(id, name.unit(), new Input(id, name, figures.get(name)));
    }

    /**
     * How many schools and teaching points of compulsory education the data list, a campus that is no school of its own left
     * out; unreported where there is none: a county without its schools is no county without schools.
     */
    public Measure schoolsListed() {
        return ListedSchools.of(this);
    }

    /** A figure of one level of the county. */
    public Measure figure(Level level, CountyLevelFigure name) {
        return Measure.of(id, name.unit(), input(level, name));
    }

    private Input input(Level level, CountyLevelFigure name) {
        return new Input(id + "/" + level.label(), name, level(level).get(name));
    }

    @Override
    public Input fundQuota(Level level) {
        return input(level, CountyLevelFigure.PUBLIC_FUND_QUOTA);
    }

    /** Students who stayed to the end of a level over those who began it, by one of the definitions in use. */
    public Measure retention(Level level, Retention definition) {
        return definition.rate(
                id,
                List.of(
                        input(level, CountyLevelFigure.GRADUATES),
                        input(level, CountyLevelFigure.ENTRANTS),
                        input(level, CountyLevelFigure.TRANSFERRED_IN),
                        input(level, CountyLevelFigure.TRANSFERRED_OUT),
                        input(level, CountyLevelFigure.DECEASED)));
    }

    /**
     * The coefficients that the county reports for a level, or their plain mean where there are several: for what there is
     * no school to measure.
     */
    public Measure reported(Level level, Indicator... indicators) {
        Figures<Indicator> given = coefficients.getOrDefault(level, NO_COEFFICIENTS);
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>(indicators.length);
        for (Indicator indicator : indicators) {
            sum = sum.plus(given.get(indicator).range());
            inputs.add(new Input(id + "/" + level.label(), indicator, given.get(indicator)));
        }
        return new Measure(
                id, Unit.NONE, Unit.NONE, Exact.ONE, sum, Range.exactly(Exact.of(indicators.length)), inputs);
    }

    /** The answer to a yes-or-no question, with the document that proves it. */
    public Answer answer(CountyFlag name) {
        return flags.getOrDefault(name, Answer.NOT_REPORTED);
    }

    /** What the county answers to these questions, to be required: {@code require( $c, $c.evidence( … ) ).yes()}. */
    public Evidence evidence(CountyFlag... names) {
        return Evidence.of(id, List.of(names), this::answer);
    }

    /** The condition that the question is answered yes; unknown where it was not answered. */
    public Condition has(CountyFlag name) {
        return new Condition(name.title(), answer(name).flag(), List.of(input(name)));
    }

    Input input(CountyFlag name) {
        return new Input(id, name, answer(name).figure());
    }

    /** The condition that the state's monitoring of that year asked this subject: so unless it is answered no. */
    public Condition monitors(CountyFlag subject) {
        return subject.askedIn(this);
    }

    /** A column that the library has no name for, as a number; unreported where the county has no such column. */
    public Measure extra(String header) {
        Extra extra = extras.getOrDefault(header, Extra.NOT_REPORTED);
        return Measure.ofColumn(id, new Input(id, Named.column(header), extra.number()));
    }

    /** Builds a county figure by figure. */
    public static final class Builder {
        private final String id;
        private final String name;
        private Figures<CountyFigure> figures = Figures.none(CountyFigure.class);
        private final Map<CountyFlag, Answer> flags = new EnumMap<>(CountyFlag.class);
        private final SortedMap<Level, Figures<CountyLevelFigure>> levels = new TreeMap<>();
        private final SortedMap<Level, Figures<Indicator>> coefficients = new TreeMap<>();
        private List<School> schools = List.of();
        private List<Enrolment> enrolments = List.of();
        private List<ClassGroup> classes = List.of();
        private List<Results> results = List.of();
        private final Map<String, Extra> extras = new LinkedHashMap<>();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** All figures of the county, those set before included. */
        public Builder figures(Figures<CountyFigure> values) {
            figures = values;
            return this;
        }

        public Builder figure(CountyFigure figure, Figure value) {
            figures = figures.with(figure, value);
            return this;
        }

        public Builder flag(CountyFlag flag, Answer answer) {
            flags.put(flag, answer);
            return this;
        }

        public Builder figure(Level level, CountyLevelFigure figure, Figure value) {
            levels.put(level, levels.getOrDefault(level, NO_FIGURES).with(figure, value));
            return this;
        }

        /** All figures of one level, those set before included. */
        public Builder level(Level level, Figures<CountyLevelFigure> values) {
            levels.put(level, values);
            return this;
        }

        /** A coefficient of variation that the county reports. */
        public Builder coefficient(Level level, Indicator indicator, Figure value) {
            coefficients.put(
                    level, coefficients.getOrDefault(level, NO_COEFFICIENTS).with(indicator, value));
            return this;
        }

        public Builder schools(List<School> values) {
            schools = values;
            return this;
        }

        public Builder enrolments(List<Enrolment> values) {
            enrolments = values;
            return this;
        }

        public Builder classes(List<ClassGroup> values) {
            classes = values;
            return this;
        }

        public Builder results(List<Results> values) {
            results = values;
            return this;
        }

        /** A column of the caller's own. */
        public Builder extra(String header, Extra value) {
            extras.put(header, value);
            return this;
        }

        public County build() {
            return new County(
                    id, name, figures, flags, levels, coefficients, schools, enrolments, classes, results, extras);
        }
    }
}
