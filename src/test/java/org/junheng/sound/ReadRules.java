package org.junheng.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.rules.check.RuleText;
import org.junheng.sound.plain.PlainSection;

/** Rules made at random, each with its plain reading; seeded. */
final class ReadRules {
    private static final List<LevelFigure> TEACHERS = List.of(
            LevelFigure.BACKBONE_TEACHERS,
            LevelFigure.MID_TITLE_TEACHERS,
            LevelFigure.CERTIFIED_TEACHERS,
            LevelFigure.QUALIFIED_TEACHERS,
            LevelFigure.PE_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.TEACHERS_ABOVE_50);
    private static final List<LevelFigure> STUDENTS = List.of(LevelFigure.BOARDERS, LevelFigure.MIGRANT_STUDENTS);
    private static final List<SchoolFigure> SPLIT = List.of(
            SchoolFigure.BOOKS,
            SchoolFigure.COMPUTERS,
            SchoolFigure.EQUIPMENT_VALUE,
            SchoolFigure.SPORTS_GROUND_AREA,
            SchoolFigure.TEACHING_AREA);
    private static final List<SchoolFlag> FLAGS = List.of(
            SchoolFlag.RURAL, SchoolFlag.BOARDING, SchoolFlag.DENSE_CENTRE, SchoolFlag.TOWN, SchoolFlag.PRIVATE);
    private static final List<String> SHARES = List.of("0", "0.1", "0.25", "0.5", "0.9", "1", "1 : 3");
    private static final List<String> NUMBERS = List.of("0", "0.5", "1", "5", "7.5", "12", "25", "100", "450", "2000");
    /** What a school may have of something for a student or a class, or for twelve: 450 teachers to a student are refused. */
    private static final List<String> RATIOS = List.of("0", "0.02", "0.05", "0.08", "0.3", "0.5", "0.9", "1");

    private final Random random;
    private final String id;

    ReadRules(long seed) {
        this.random = new Random(seed * 7919 + 3);
        this.id = "O-" + seed;
    }

    /** A value: text, and what it is of a section; nothing over nought. */
    private record Value(String text, List<String> limits, Function<PlainSection, Optional<Ratio>> of) {}

    /** A condition: as {@code .when( … )} has it, and whether it holds; nothing where its value does not exist. */
    private record Holds(String text, Function<PlainSection, Optional<Boolean>> of) {}

    ReadRule rule() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> demand();
            case 7 -> aggregate();
            case 8 -> share();
            case 3 -> free();
            case 4 -> freeBesideOthers();
            case 5 -> evidence();
            case 6 -> dispersion();
            default -> tally();
        };
    }

    private ReadRule demand() {
        List<Holds> conditions = new ArrayList<>();
        while (random.nextInt(3) == 0 && conditions.size() < 2) {
            conditions.add(condition("$s."));
        }
        Demand demand = new Demand(value("$s."));
        StringBuilder when = new StringBuilder();
        conditions.forEach(one -> when.append(".when( ").append(one.text()).append(" )"));
        boolean isPrimary = random.nextInt(4) == 0;
        String text = RuleText.rule(
                id,
                "",
                "criteria",
                "$s : Section(" + (isPrimary ? " level == Level.PRIMARY " : "") + ")",
                "require( $s, " + demand.value.text() + " )" + when + demand.text());
        return new ReadRule(text, id, whole -> {
            Map<String, State> all = whole.each(section -> judged(conditions, demand, section));
            all.keySet().removeIf(subject -> isPrimary && !subject.endsWith("/primary"));
            return all;
        });
    }

    /** A condition that does not hold comes before one that is not known, and both before the demand. */
    private static State judged(List<Holds> conditions, Demand demand, PlainSection section) {
        boolean open = false;
        for (Holds condition : conditions) {
            Optional<Boolean> holds = condition.of().apply(section);
            if (holds.isPresent() && !holds.get()) {
                return State.NOT_APPLICABLE;
            }
            open |= holds.isEmpty();
        }
        return open ? State.UNDECIDED : demand.of(section);
    }

    /** A value held against a limit. */
    private final class Demand {
        private final Value value;
        private final String relation =
                pick(List.of("atLeast", "atMost", "below", "above", "equalTo", "atLeast", "atMost"));
        private final String limit;
        private final Optional<String> most;

        Demand(Value value) {
            this.value = value;
            String drawn = pick(value.limits());
            this.limit = drawn.equals("0") && relation.equals("below") ? "1" : drawn;
            Optional<String> other = Optional.of(pick(value.limits()))
                    .filter(one -> Ratio.of(one).compareTo(Ratio.of(limit)) > 0);
            this.most = random.nextInt(6) == 0 ? other : Optional.empty();
        }

        String text() {
            return most.map(upper -> ".between( \"" + limit + "\", \"" + upper + "\" )")
                    .orElse("." + relation + "( \"" + limit + "\" )");
        }

        State of(PlainSection section) {
            return value.of()
                    .apply(section)
                    .map(known -> ReadRules.state(
                            most.isPresent()
                                    ? compares("atLeast", known, Ratio.of(limit))
                                            && compares("atMost", known, Ratio.of(most.get()))
                                    : compares(relation, known, Ratio.of(limit))))
                    .orElse(State.UNDECIDED);
        }
    }

    private static State state(boolean passes) {
        return passes ? State.PASS : State.FAIL;
    }

    private static boolean compares(String relation, Ratio value, Ratio limit) {
        int sign = value.compareTo(limit);
        return switch (relation) {
            case "atLeast" -> sign >= 0;
            case "above" -> sign > 0;
            case "atMost" -> sign <= 0;
            case "below" -> sign < 0;
            default -> sign == 0;
        };
    }

    private Value figure(String of, LevelFigure figure) {
        return new Value(of + "figure( LevelFigure." + figure.name() + " )", NUMBERS, s -> Optional.of(s.of(figure)));
    }

    private Value amount(String of) {
        return switch (random.nextInt(5)) {
            case 0 -> figure(of, LevelFigure.TEACHERS);
            case 1 -> figure(of, pick(TEACHERS));
            case 2 -> figure(of, LevelFigure.CLASSES);
            case 3 -> {
                SchoolFigure figure = pick(SPLIT);
                yield new Value(
                        of + "split( SchoolFigure." + figure.name() + " )", NUMBERS, s -> Optional.of(s.split(figure)));
            }
            default -> {
                Value one = figure(of, pick(TEACHERS));
                Value other = figure(of, pick(TEACHERS));
                yield new Value(
                        one.text() + ".plus( " + other.text() + " )",
                        NUMBERS,
                        s -> Optional.of(one.of()
                                .apply(s)
                                .orElseThrow()
                                .plus(other.of().apply(s).orElseThrow())));
            }
        };
    }

    private Value value(String of) {
        return switch (random.nextInt(7)) {
            case 0 -> amount(of);
            case 1 -> part(of);
            case 2 -> {
                Value whole = figure(of, LevelFigure.TEACHERS);
                Value part = figure(of, pick(TEACHERS));
                yield new Value(
                        whole.text() + ".minus( " + part.text() + " )",
                        NUMBERS,
                        s -> Optional.of(whole.of()
                                .apply(s)
                                .orElseThrow()
                                .minus(part.of().apply(s).orElseThrow())));
            }
            case 3 -> over(amount(of), "per100( ", Ratio.of(100), base(of));
            case 4 -> over(amount(of), "per( \"12\", ", Ratio.of(12), base(of));
            case 5 -> {
                Value base = base(of);
                yield over(
                        amount(of),
                        "perStarted( \"12\", ",
                        Ratio.of(1),
                        new Value(
                                base.text(), NUMBERS, s -> base.of().apply(s).map(known -> known.begun(Ratio.of(12)))));
            }
            default -> over(amount(of), "per( ", Ratio.of(1), base(of));
        };
    }

    private Value base(String of) {
        return figure(
                of,
                pick(List.of(LevelFigure.STUDENTS, LevelFigure.STUDENTS, LevelFigure.CLASSES, LevelFigure.ENTRANTS)));
    }

    private static Value over(Value above, String word, Ratio times, Value below) {
        return new Value(
                above.text() + "." + word + below.text() + " )", word.startsWith("per100") ? NUMBERS : RATIOS, s -> {
                    Ratio base = below.of().apply(s).orElseThrow();
                    return base.isNought()
                            ? Optional.empty()
                            : above.of()
                                    .apply(s)
                                    .map(known -> known.times(times).over(base));
                });
    }

    private Value part(String of) {
        boolean ofTeachers = random.nextBoolean();
        Value part = figure(of, pick(ofTeachers ? TEACHERS : STUDENTS));
        Value whole = figure(of, ofTeachers ? LevelFigure.TEACHERS : LevelFigure.STUDENTS);
        Value ratio = over(part, "partOf( ", Ratio.of(1), whole);
        return new Value(ratio.text(), SHARES, ratio.of());
    }

    private Holds condition(String of) {
        Holds one = switch (random.nextInt(3)) {
            case 0 -> {
                SchoolFlag flag = pick(FLAGS);
                yield new Holds(
                        of + "has( SchoolFlag." + flag.name() + " )",
                        s -> Optional.of(s.school.flag(flag) == Flag.YES));
            }
            case 1 -> {
                SchoolKind kind = pick(List.of(SchoolKind.PRIMARY, SchoolKind.NINE_YEAR, SchoolKind.TEACHING_POINT));
                yield new Holds(of + "is( SchoolKind." + kind.name() + " )", s -> Optional.of(s.is(kind)));
            }
            default -> {
                Value value = value(of);
                String relation = pick(List.of("atLeast", "atMost", "below", "above"));
                String drawn = pick(value.limits());
                String limit = drawn.equals("0") ? "1" : drawn;
                yield new Holds(
                        value.text() + "." + relation + "( \"" + limit + "\" )",
                        s -> value.of().apply(s).map(known -> compares(relation, known, Ratio.of(limit))));
            }
        };
        if (!of.isEmpty() && random.nextInt(6) == 0) {
            Holds other = condition(of);
            return new Holds(
                    one.text() + ".or( " + other.text() + " )",
                    s -> either(one.of().apply(s), other.of().apply(s)));
        }
        return !of.isEmpty() && random.nextInt(4) == 0
                ? new Holds(one.text() + ".not()", s -> one.of().apply(s).map(holds -> !holds))
                : one;
    }

    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        if (is(one, true) || is(other, true)) {
            return Optional.of(true);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(false) : Optional.empty();
    }

    /** A test of a pattern: text, and whether it matches; nothing where its value does not exist. */
    private Holds test() {
        boolean wanted = random.nextBoolean();
        boolean isEqual = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            SchoolFlag flag = pick(FLAGS);
            return new Holds(
                    "school.flag( SchoolFlag." + flag.name() + " ) " + (isEqual ? "==" : "!=") + " Flag."
                            + (wanted ? "YES" : "NO"),
                    s -> Optional.of((s.school.flag(flag) == Flag.of(wanted)) == isEqual));
        }
        Holds condition = condition("");
        return new Holds(
                condition.text() + ".holds() " + (isEqual ? "==" : "!=") + " Flag." + (wanted ? "YES" : "NO"),
                s -> condition.of().apply(s).map(holds -> (holds == wanted) == isEqual));
    }

    private List<Holds> tests() {
        List<Holds> tests = new ArrayList<>(List.of(test()));
        while (random.nextInt(3) == 0 && tests.size() < 3) {
            tests.add(test());
        }
        return tests;
    }

    private static String text(List<Holds> tests) {
        return String.join(", ", tests.stream().map(Holds::text).toList());
    }

    /** Whether all match; nothing where one is not known and none fails. */
    private static Optional<Boolean> all(List<Holds> tests, PlainSection section) {
        boolean open = false;
        for (Holds test : tests) {
            Optional<Boolean> matches = test.of().apply(section);
            if (matches.isPresent() && !matches.get()) {
                return Optional.of(false);
            }
            open |= matches.isEmpty();
        }
        return open ? Optional.empty() : Optional.of(true);
    }

    private ReadRule free() {
        List<Holds> tests = tests();
        String text = RuleText.rule(
                id, "@subjects( Section )", "criteria", "$s : Section( " + text(tests) + " )", "violation( $s )");
        return new ReadRule(
                text,
                id,
                whole -> whole.each(section ->
                        all(tests, section).map(matches -> state(!matches)).orElse(State.UNDECIDED)));
    }

    private ReadRule freeBesideOthers() {
        List<Holds> own = tests();
        List<Holds> others = tests();
        String word = pick(List.of("not ", "exists ", "$o : "));
        String text = RuleText.rule(
                id,
                "@subjects( Section )",
                "criteria",
                "$s : Section( " + text(own) + " ) " + word + "Section( id != $s.id, " + text(others) + " )",
                "violation( $s )");
        return new ReadRule(
                text,
                id,
                whole -> whole.each(section -> {
                    Optional<Boolean> matches = all(own, section);
                    Optional<Boolean> there = there(whole, section, others);
                    Optional<Boolean> beside = word.equals("not ") ? there.map(is -> !is) : there;
                    if (is(matches, false) || is(beside, false)) {
                        return State.PASS;
                    }
                    return matches.isPresent() && beside.isPresent() ? State.FAIL : State.UNDECIDED;
                }));
    }

    private static boolean is(Optional<Boolean> known, boolean wanted) {
        return known.isPresent() && known.get() == wanted;
    }

    private static Optional<Boolean> there(ReadRule.Whole whole, PlainSection self, List<Holds> tests) {
        boolean open = false;
        for (PlainSection other : whole.sections()) {
            if (!other.id().equals(self.id())) {
                Optional<Boolean> matches = all(tests, other);
                if (is(matches, true)) {
                    return matches;
                }
                open |= matches.isEmpty();
            }
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    private ReadRule evidence() {
        List<SchoolFlag> flags = List.of(FLAGS.get(random.nextInt(2)), FLAGS.get(2 + random.nextInt(3)));
        boolean yes = random.nextBoolean();
        String text = RuleText.rule(
                id,
                "",
                "criteria",
                "$s : School()",
                "require( $s, $s.evidence( SchoolFlag." + flags.get(0).name() + ", SchoolFlag."
                        + flags.get(1).name() + " ) )" + (yes ? ".yes()" : ".no()"));
        Predicate<School> passes = school -> flags.stream().allMatch(flag -> school.flag(flag) == Flag.of(yes));
        return new ReadRule(text, id, whole -> {
            Map<String, State> all = new TreeMap<>();
            whole.schools().forEach(school -> all.put(school.id(), state(passes.test(school))));
            return all;
        });
    }

    /** Compared without a root: variance over the square of the mean against the square of the limit. */
    private ReadRule dispersion() {
        boolean isPrimary = random.nextBoolean();
        Value amount = amount("$s.");
        String limit = pick(List.of("0.1", "0.2", "0.3", "0.45", "0.5", "0.9"));
        String text = RuleText.rule(
                id,
                "",
                "criteria",
                "$c : County() accumulate( $s : Section( county == $c.id, level == Level."
                        + (isPrimary ? "PRIMARY" : "JUNIOR") + " ); $cv : dispersion( " + amount.text()
                        + ".per( $s.students() ) ) )",
                "require( $c, $cv ).atMost( \"" + limit + "\" )");
        Level level = isPrimary ? Level.PRIMARY : Level.JUNIOR;
        return new ReadRule(text, id, whole -> {
            List<PlainSection> members = whole.sections().stream()
                    .filter(section -> section.level.equals(level))
                    .toList();
            return members.isEmpty() ? Map.of() : Map.of(CompleteCounty.ID, spread(members, amount, Ratio.of(limit)));
        });
    }

    private static State spread(List<PlainSection> members, Value amount, Ratio limit) {
        Ratio students = Ratio.NOUGHT;
        Ratio sum = Ratio.NOUGHT;
        for (PlainSection member : members) {
            students = students.plus(member.students);
            sum = sum.plus(amount.of().apply(member).orElseThrow());
        }
        if (sum.isNought()) {
            return State.UNDECIDED;
        }
        Ratio mean = sum.over(students);
        Ratio variance = Ratio.NOUGHT;
        for (PlainSection member : members) {
            Ratio off = amount.of()
                    .apply(member)
                    .orElseThrow()
                    .over(member.students)
                    .minus(mean);
            variance = variance.plus(off.times(off).times(member.students).over(students));
        }
        return state(variance.compareTo(limit.times(limit).times(mean).times(mean)) <= 0);
    }

    /** One number of all the sections of a level, each value an amount over students or an amount alone. */
    private ReadRule aggregate() {
        boolean isPrimary = random.nextBoolean();
        boolean isRatio = random.nextBoolean();
        Value amount = amount("$s.");
        String word = pick(List.of("together", "least", "greatest", "poorestFifth"));
        String relation = pick(List.of("atLeast", "atMost", "above", "below"));
        String limit =
                pick(isRatio ? List.of("0.01", "1 : 19", "0.1", "1", "7.5") : List.of("1", "5", "12", "50", "450"));
        String text = RuleText.rule(
                id,
                "",
                "criteria",
                "$c : County() accumulate( $s : Section( county == $c.id, level == Level."
                        + (isPrimary ? "PRIMARY" : "JUNIOR") + " ); $d : dispersion( " + amount.text()
                        + (isRatio ? ".per( $s.students() )" : "") + " ) )",
                "require( $c, $d." + word + "() )." + relation + "( \"" + limit + "\" )");
        Level level = isPrimary ? Level.PRIMARY : Level.JUNIOR;
        return new ReadRule(text, id, whole -> {
            List<Pooled> members = whole.sections().stream()
                    .filter(section -> section.level.equals(level))
                    .map(section -> new Pooled(
                            amount.of().apply(section).orElseThrow(), isRatio ? section.students : Ratio.of(1)))
                    .toList();
            return members.isEmpty()
                    ? Map.of()
                    : Map.of(
                            CompleteCounty.ID,
                            state(compares(relation, Pooled.of(word, isRatio, members), Ratio.of(limit))));
        });
    }

    /** A demand of each section, and which share of the sections has to meet it. */
    private ReadRule share() {
        Demand demand = new Demand(value("$s."));
        String limit = pick(List.of("0.1", "0.5", "0.75", "2 : 3", "1"));
        String text = RuleText.rule(
                        id + "-m",
                        "",
                        "criteria",
                        "$s : Section()",
                        "require( $s, " + demand.value.text() + " )" + demand.text())
                + RuleText.rule(
                        id,
                        "",
                        "county",
                        "$c : County() accumulate( $v : Verdict( criterion == \"" + id
                                + "-m\" ); $n : verdicts( $v ) )",
                        "require( $c, $n ).shareAtLeast( \"" + limit + "\" )");
        return new ReadRule(text, id, whole -> {
            List<State> states = whole.sections().stream().map(demand::of).toList();
            if (states.isEmpty()) {
                return Map.of();
            }
            Ratio all = Ratio.of(states.size());
            Ratio met = Ratio.of(states.stream().filter(State.PASS::equals).count());
            Ratio open =
                    Ratio.of(states.stream().filter(State.UNDECIDED::equals).count());
            boolean enough = met.over(all).compareTo(Ratio.of(limit)) >= 0;
            boolean perhaps = met.plus(open).over(all).compareTo(Ratio.of(limit)) >= 0;
            return Map.of(CompleteCounty.ID, enough ? State.PASS : perhaps ? State.UNDECIDED : State.FAIL);
        });
    }

    /** Two or three demands of a group, and how many of them have to be met. */
    private ReadRule tally() {
        int size = 2 + random.nextInt(2);
        int least = 1 + random.nextInt(size);
        List<Demand> demands = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            Demand demand = new Demand(value("$s."));
            demands.add(demand);
            text.append(RuleText.rule(
                    id + "-m" + i,
                    "@group( \"G" + id + "\" )",
                    "criteria",
                    "$s : Section()",
                    "require( $s, " + demand.value.text() + " )" + demand.text()));
        }
        text.append(RuleText.rule(
                id,
                "",
                "school",
                "$s : Section() accumulate( $v : Verdict( subject == $s.id, group == \"G" + id
                        + "\" ); $n : verdicts( $v ) )",
                "require( $s, $n ).atLeast( \"" + least + "\" ).of( \"" + size + "\" )"));
        return new ReadRule(
                text.toString(),
                id,
                whole -> whole.each(section -> {
                    List<State> states =
                            demands.stream().map(demand -> demand.of(section)).toList();
                    long met = states.stream().filter(State.PASS::equals).count();
                    long open = states.stream().filter(State.UNDECIDED::equals).count();
                    return met >= least ? State.PASS : met + open >= least ? State.UNDECIDED : State.FAIL;
                }));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
