package org.junheng.lab.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;

/**
 * A county of one school, or of several alike, that reports so many figures and answers and nothing else.
 *
 * @param kind the kind of its schools
 * @param levels the levels that they report
 * @param numbers what each school reports, or the county, by what it is
 * @param answers the same of questions
 * @param others further schools: what they report instead
 */
record Scene(
        SchoolKind kind,
        List<Level> levels,
        Map<RuleInput, Exact> numbers,
        Map<RuleInput, Boolean> answers,
        List<Map<RuleInput, Exact>> others) {
    static final String COUNTY = "C1";
    static final String SCHOOL = "S1";

    private static final Map<String, SchoolFigure> SCHOOL_FIGURES = byId(SchoolFigure.values());
    private static final Map<String, LevelFigure> LEVEL_FIGURES = byId(LevelFigure.values());
    private static final Map<String, CountyFigure> COUNTY_FIGURES = byId(CountyFigure.values());
    private static final Map<String, CountyLevelFigure> COUNTY_LEVEL_FIGURES = byId(CountyLevelFigure.values());
    private static final Map<String, SchoolFlag> SCHOOL_FLAGS = byId(SchoolFlag.values());
    private static final Map<String, CountyFlag> COUNTY_FLAGS = byId(CountyFlag.values());
    private static final Map<String, Indicator> INDICATORS = byId(Indicator.values());

    Scene {
        levels = List.copyOf(levels);
        numbers = Map.copyOf(numbers);
        answers = Map.copyOf(answers);
        others = List.copyOf(others);
    }

    private static <T extends Named> Map<String, T> byId(T[] all) {
        return Stream.of(all).collect(Collectors.toMap(Named::id, Function.identity()));
    }

    /** Whether what it is can be told in a scene. */
    static boolean isNumber(RuleInput input) {
        return switch (input.source()) {
            case SCHOOL, SCHOOL_LEVEL, SCHOOL_COLUMN, COUNTY, COUNTY_LEVEL, COUNTY_COLUMN, COEFFICIENT, CHILDREN ->
                true;
            default -> false;
        };
    }

    static boolean isAnswer(RuleInput input) {
        return input.source() == ReportedAt.SCHOOL_ANSWER
                || input.source() == ReportedAt.COUNTY_ANSWER
                || input.source() == ReportedAt.SCHOOL_COLUMN_ANSWER;
    }

    /** The same with other numbers. */
    Scene with(Map<RuleInput, Exact> other) {
        return new Scene(kind, levels, other, answers, others);
    }

    /** How little it is: figures first, then their sum. */
    Exact size() {
        Exact sum = Exact.ZERO;
        for (Exact value : numbers.values()) {
            sum = sum.plus(value.signum() < 0 ? value.negated() : value);
        }
        long reported = numbers.size() + answers.size() + 10L * others.size();
        return sum.plus(Exact.of(reported * 1_000_000_000L));
    }

    County county() {
        List<School> schools = new ArrayList<>();
        schools.add(school(SCHOOL, numbers));
        for (int i = 0; i < others.size(); i++) {
            Map<RuleInput, Exact> reported = new LinkedHashMap<>(numbers);
            reported.putAll(others.get(i));
            schools.add(school("S" + (i + 2), reported));
        }
        County.Builder county = County.builder(COUNTY, "示例 example").schools(schools);
        Map<ChildGroup, Map<String, Exact>> children = new LinkedHashMap<>();
        numbers.forEach((input, value) -> number(county, input, value, children));
        answers.forEach((input, yes) -> {
            if (input.source() == ReportedAt.COUNTY_ANSWER) {
                Optional.ofNullable(COUNTY_FLAGS.get(input.name()))
                        .ifPresent(flag -> county.flag(flag, Answer.of(Flag.of(yes))));
            }
        });
        List<Enrolment> enrolments = new ArrayList<>();
        children.forEach((group, told) -> enrolments.add(new Enrolment(
                COUNTY,
                group,
                Figure.of(told.getOrDefault("ofAge", Exact.ZERO)),
                Figure.of(told.getOrDefault("enrolled", Exact.ZERO)))));
        return county.enrolments(enrolments).build();
    }

    private void number(
            County.Builder county, RuleInput input, Exact value, Map<ChildGroup, Map<String, Exact>> children) {
        switch (input.source()) {
            case COUNTY ->
                Optional.ofNullable(COUNTY_FIGURES.get(input.name()))
                        .ifPresent(figure -> county.figure(figure, Figure.of(value)));
            case COUNTY_LEVEL ->
                Optional.ofNullable(COUNTY_LEVEL_FIGURES.get(input.name()))
                        .ifPresent(figure -> levels.forEach(level -> county.figure(level, figure, Figure.of(value))));
            case COEFFICIENT ->
                Optional.ofNullable(INDICATORS.get(input.name()))
                        .ifPresent(
                                figure -> levels.forEach(level -> county.coefficient(level, figure, Figure.of(value))));
            case COUNTY_COLUMN -> county.extra(input.name(), new Extra(value.toString(), Figure.signed(value)));
            case CHILDREN -> {
                int point = input.name().indexOf('.');
                children.computeIfAbsent(
                                ChildGroup.valueOf(input.name().substring(0, point)), any -> new LinkedHashMap<>())
                        .put(input.name().substring(point + 1), value);
            }
            default -> {
                // Of a school.
            }
        }
    }

    private School school(String id, Map<RuleInput, Exact> reported) {
        School.Builder school =
                School.builder(id, "学校 school " + id).county(COUNTY).kind(kind);
        reported.forEach((input, value) -> {
            switch (input.source()) {
                case SCHOOL ->
                    Optional.ofNullable(SCHOOL_FIGURES.get(input.name()))
                            .ifPresent(figure -> school.figure(figure, Figure.of(value)));
                case SCHOOL_LEVEL ->
                    Optional.ofNullable(LEVEL_FIGURES.get(input.name()))
                            .ifPresent(
                                    figure -> levels.forEach(level -> school.figure(level, figure, Figure.of(value))));
                case SCHOOL_COLUMN -> school.extra(input.name(), new Extra(value.toString(), Figure.signed(value)));
                default -> {
                    // Of the county.
                }
            }
        });
        answers.forEach((input, yes) -> {
            if (input.source() == ReportedAt.SCHOOL_ANSWER) {
                Optional.ofNullable(SCHOOL_FLAGS.get(input.name())).ifPresent(flag -> school.flag(flag, Flag.of(yes)));
            } else if (input.source() == ReportedAt.SCHOOL_COLUMN_ANSWER) {
                school.extra(input.name(), new Extra(yes ? "是" : "否", Figure.NOT_REPORTED));
            }
        });
        return school.build();
    }
}
