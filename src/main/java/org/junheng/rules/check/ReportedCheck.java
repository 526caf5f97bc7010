package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Section;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.vocabulary.NamedConstants;
import org.junheng.rules.vocabulary.PrototypeFacts;
import org.junheng.texts.Text;

/** The coefficient that a county reports takes the place of the computed one: it has to be of the same figure and level. */
final class ReportedCheck {
    /** What each reported coefficient is of, in one or several definitions. */
    private static final Map<Indicator, List<Function<Section, Measure>>> OF = Map.ofEntries(
            Map.entry(
                    Indicator.HIGHER_DEGREE_TEACHERS,
                    List.of(Section::collegeTeachersPer100, Section::bachelorTeachersPer100)),
            Map.entry(Indicator.BACKBONE_TEACHERS, List.of(Section::backboneTeachersPer100)),
            Map.entry(Indicator.SPORTS_AND_ARTS_TEACHERS, List.of(Section::sportsAndArtsTeachersPer100)),
            Map.entry(Indicator.TEACHING_AREA, List.of(Section::teachingAreaPerStudent)),
            Map.entry(Indicator.SPORTS_AREA, List.of(Section::sportsAreaPerStudent)),
            Map.entry(Indicator.EQUIPMENT, List.of(Section::equipmentValuePerStudent)),
            Map.entry(Indicator.MULTIMEDIA_CLASSROOMS, List.of(Section::multimediaClassroomsPer100)),
            Map.entry(Indicator.COMPUTERS, List.of(Section::computersPer100)),
            Map.entry(Indicator.BOOKS, List.of(Section::booksPerStudent)),
            Map.entry(Indicator.TEACHERS, List.of(Section::teachersPerStudent)),
            Map.entry(Indicator.MID_TITLE_TEACHERS, List.of(Section::midTitleTeachersPer100)));

    /** The figures that each is made of. */
    private static final Map<Indicator, List<Set<Named>>> AMOUNTS = amounts();

    private final Typing typing;
    private final TrialRun run;
    private final NamedStep step;

    private ReportedCheck(Typing typing, TrialRun run, NamedStep step) {
        this.typing = typing;
        this.run = run;
        this.step = step;
    }

    /** Checks what stands in the place of a coefficient that the rule computes of schools. */
    static void check(Typing typing, Syntax.RuleTree rule, Path then, TrialRun run) {
        String computed = DemandCheck.value(then).map(CanonicalText::of).orElse("");
        for (NamedStep step : then.steps()) {
            if (step.name().is("orReported")) {
                ReportedCheck check = new ReportedCheck(typing, run, step);
                rule.when().stream()
                        .filter(Accumulate.class::isInstance)
                        .map(Accumulate.class::cast)
                        .forEach(accumulate -> accumulate.functions().stream()
                                .filter(function -> (function.binding().text() + "()").equals(computed))
                                .forEach(function -> check.hold(accumulate, function)));
            }
        }
    }

    private void hold(Accumulate accumulate, Syntax.Function function) {
        Expression given = step.arguments().orElse(List.of()).get(0);
        Optional<Measure> reported = run.say(given, Optional.empty())
                .filter(said -> said.value() instanceof Measure)
                .map(said -> (Measure) said.value());
        if (reported.isEmpty()) {
            return;
        }
        List<Named> names = names(reported.get());
        if (names.stream().allMatch(Indicator.class::isInstance)) {
            demandSameLevel(accumulate, given);
            demandSameFigures(names.stream().map(Indicator.class::cast).toList(), function);
        } else if (names.stream().anyMatch(FigureName.class::isInstance)) {
            typing.problem(
                    step.name(),
                    new Text(names.get(0).zh() + "不是填报的差异系数。", names.get(0).en() + " is no reported coefficient."),
                    new Text(
                            "写作 .orReported( $c.reported( Level.…, Indicator.… ) )。",
                            "Write .orReported( $c.reported( Level.…, Indicator.… ) )."));
        }
    }

    private static List<Named> names(Measure measure) {
        return measure.inputs().stream().map(Input::name).toList();
    }

    private void demandSameLevel(Accumulate accumulate, Expression given) {
        Optional<Expression> reported = given instanceof Path path
                ? path.steps()
                        .get(path.steps().size() - 1)
                        .arguments()
                        .flatMap(all -> all.stream().findFirst())
                : Optional.empty();
        List<Expression> computed = new ArrayList<>();
        accumulate.source().constraints().stream()
                .map(Constraint::expression)
                .forEach(expression -> levels(expression, computed));
        boolean isToldApart = reported.filter(ReportedCheck::isConstant).isPresent()
                && computed.stream().allMatch(ReportedCheck::isConstant);
        if (!isToldApart) {
            return;
        }
        String own = reported.map(CanonicalText::of).orElse("");
        if (computed.size() != 1 || !CanonicalText.of(computed.get(0)).equals(own)) {
            String levels = computed.stream().map(ReportedCheck::written).collect(Collectors.joining(" || "));
            typing.problem(
                    step.name(),
                    computed.isEmpty()
                            ? new Text(
                                    "填报的系数是 " + written(reported.get()) + " 的，算的是所有学段的。",
                                    "The reported coefficient is of " + written(reported.get())
                                            + ", and the computed one of all levels.")
                            : new Text(
                                    "填报的系数是 " + written(reported.get()) + " 的，算的是 " + levels + " 的。",
                                    "The reported coefficient is of " + written(reported.get())
                                            + ", and the computed one of " + levels + "."),
                    computed.size() == 1
                            ? new Text(
                                    "写作 $c.reported( " + levels + ", … )。", "Write $c.reported( " + levels + ", … ).")
                            : new Text(
                                    "每个学段一条规则，模式里写 level == … 。",
                                    "Write a rule for each level, with level == … in the pattern."));
        }
    }

    private static String written(Expression constant) {
        return constant instanceof Path path ? path.text() : CanonicalText.of(constant);
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Path path && NamedConstants.typeOf(path).isPresent();
    }

    /** The levels that a pattern names. */
    private static void levels(Expression expression, List<Expression> levels) {
        if (!(expression instanceof ComparisonTree comparison)) {
            return;
        }
        if (comparison.sign().is("&&") || comparison.sign().is("||")) {
            levels(comparison.left(), levels);
            levels(comparison.right(), levels);
        } else if (comparison.left() instanceof Path path && path.text().equals("level")) {
            levels.add(comparison.right());
        }
    }

    private void demandSameFigures(List<Indicator> reported, Syntax.Function function) {
        List<Measure> computed = run.say(function.argument(), Optional.empty())
                .map(said -> measures(said.value()))
                .orElse(List.of());
        boolean hasOwn = computed.stream()
                .flatMap(measure -> names(measure).stream())
                .anyMatch(name -> !(name instanceof FigureName));
        if (computed.isEmpty() || hasOwn) {
            return;
        }
        Set<Indicator> meant = new LinkedHashSet<>();
        for (Measure measure : computed) {
            List<Indicator> best = best(measure);
            if (best.isEmpty()) {
                typing.problem(
                        step.name(),
                        new Text(
                                names(measure).get(0).zh() + "没有填报的差异系数。",
                                "No coefficient of " + names(measure).get(0).en() + " is reported."),
                        new Text("删去 .orReported( … )。", "Remove .orReported( … )."));
                return;
            }
            meant.add(best.stream().filter(reported::contains).findFirst().orElse(best.get(0)));
        }
        if (!meant.equals(Set.copyOf(reported))) {
            String written =
                    meant.stream().map(one -> "Indicator." + one.name()).collect(Collectors.joining(", "));
            typing.problem(
                    step.name(),
                    new Text("填报的系数与算的不是同一个指标。", "The reported coefficient is not of the figure that is computed."),
                    new Text("写作 $c.reported( …, " + written + " )。", "Write $c.reported( …, " + written + " )."));
        }
    }

    private static List<Measure> measures(Object said) {
        return said instanceof Measure measure
                ? List.of(measure)
                : said instanceof List<?> several
                        ? several.stream()
                                .filter(Measure.class::isInstance)
                                .map(Measure.class::cast)
                                .toList()
                        : List.of();
    }

    /** The indicators that share the most figures with a measure; none where none shares any. */
    private static List<Indicator> best(Measure measure) {
        Exact most = Arrays.stream(Indicator.values())
                .map(indicator -> likeness(indicator, measure))
                .reduce(Exact.ZERO, Exact::max);
        return most.isZero()
                ? List.of()
                : Arrays.stream(Indicator.values())
                        .filter(indicator -> likeness(indicator, measure).equals(most))
                        .toList();
    }

    private static Exact likeness(Indicator indicator, Measure measure) {
        return AMOUNTS.getOrDefault(indicator, List.of()).stream()
                .map(known -> likeness(known, amounts(measure)))
                .reduce(Exact.ZERO, Exact::max);
    }

    private static Map<Indicator, List<Set<Named>>> amounts() {
        Section section = (Section) PrototypeFacts.of(Section.class).orElseThrow();
        return OF.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(known -> amounts(known.apply(section)))
                                .toList()));
    }

    private static Set<Named> amounts(Measure measure) {
        return measure.inputs().stream()
                .map(Input::name)
                .filter(name -> name != LevelFigure.STUDENTS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What two have in common, over what they have together. */
    private static Exact likeness(Set<Named> one, Set<Named> other) {
        Set<Named> together = new LinkedHashSet<>(one);
        together.addAll(other);
        long common = one.stream().filter(other::contains).count();
        return together.isEmpty() ? Exact.ZERO : Exact.of(common).dividedBy(Exact.of(together.size()));
    }
}
