package org.junheng.lab.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junheng.results.Witness;
import org.junheng.results.Witness.Direction;
import org.junheng.results.Witness.Existence;
import org.junit.jupiter.api.Test;

/** Edits of rules, each with what shows it: evaluated, it differs as it is said to; and where nothing is changed there is none. */
class WitnessSearchTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    private static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite

            """;

    private static String rule(String id, String phase, String group, String when, String then) {
        return """
                rule "%s"
                    @title_zh( "%s" )
                    @title_en( "%s" )
                    @source( "示例" )
                    @confidence( "local" )%s
                    agenda-group "%s"
                when
                    %s
                then
                    insert( %s );
                end

                """.formatted(
                        id, "标准" + id, id, group.isEmpty() ? "" : "  @group( \"" + group + "\" )", phase, when, then);
    }

    /** A small pack: ratios, amounts, shares, bounds on both sides, conditions, a way out, a spread, a weighted sum, a count. */
    private static Map<String, String> pack() {
        String primary = "$s : Section( level == Level.PRIMARY )";
        Map<String, String> pack = new LinkedHashMap<>();
        pack.put(
                "area.drl",
                rule(
                        "W-area",
                        "criteria",
                        "W",
                        primary,
                        "require( $s, $s.sportsAreaPerStudent() ).atLeast( \"7.5\" )"));
        pack.put(
                "books.drl",
                rule(
                        "W-books",
                        "criteria",
                        "W",
                        primary,
                        "require( $s, $s.booksPerStudent() ).when( $s.has( SchoolFlag.RURAL ) ).when( $s.students().above( \"100\" ) ).atLeast( \"20\" )"));
        pack.put(
                "teachers.drl",
                rule(
                        "W-teachers",
                        "criteria",
                        "W",
                        primary,
                        "require( $s, $s.teachersPerStudent() ).atLeast( \"1 : 19\" )"));
        pack.put(
                "certified.drl",
                rule(
                        "W-certified",
                        "criteria",
                        "W",
                        primary,
                        "require( $s, $s.figure( LevelFigure.CERTIFIED_TEACHERS ).partOf( $s.figure( LevelFigure.TEACHERS ) ) ).atLeast( \"0.9\" )"));
        pack.put(
                "size.drl", rule("W-size", "criteria", "", primary, "require( $s, $s.students() ).atMost( \"2000\" )"));
        pack.put(
                "between.drl",
                rule(
                        "W-class",
                        "criteria",
                        "",
                        primary,
                        "require( $s, $s.students().per( $s.figure( LevelFigure.CLASSES ) ) ).between( \"20\", \"45\" )"));
        pack.put(
                "index.drl",
                rule(
                        "W-index",
                        "criteria",
                        "",
                        primary,
                        "require( $s, weighted( \"0.6\", $s.backboneTeachersPer100() ).and( \"0.4\", $s.sportsAndArtsTeachersPer100() ).total() ).atLeast( \"10\" )"));
        pack.put(
                "spread.drl",
                rule(
                        "W-spread",
                        "criteria",
                        "W-CV",
                        "$c : County()\n    accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv ).atMost( \"0.50\" )"));
        pack.put(
                "scope.drl",
                rule(
                        "W-scope",
                        "scope",
                        "",
                        "$s : Section()",
                        "exclude( $s ).from( \"W\", \"W-CV\" ).when( $s.is( SchoolKind.TEACHING_POINT ) ).when( $s.students().below( \"50\" ) )"));
        pack.put(
                "school.drl",
                rule(
                        "W-school",
                        "school",
                        "",
                        primary
                                + "\n    accumulate( $v : Verdict( subject == $s.id, group == \"W\" ); $all : verdicts( $v ) )",
                        "require( $s, $all ).atLeast( \"3\" ).of( \"4\" )"));
        return pack;
    }

    /** A limit, a relation, a condition, a scope, weights. */
    private record Edit(String file, String from, List<String> to) {}

    private static final List<Edit> EDITS = List.of(
            new Edit(
                    "area.drl",
                    "\"7.5\"",
                    List.of("\"8\"", "\"7.4\"", "\"12\"", "\"7.51\"", "\"1\"", "\"0.5\"", "\"100\"")),
            new Edit("area.drl", "atLeast(", List.of("above(", "atMost(", "below(")),
            new Edit("area.drl", "Level.PRIMARY", List.of("Level.JUNIOR")),
            new Edit("books.drl", "\"20\"", List.of("\"25\"", "\"19.5\"", "\"40\"")),
            new Edit("books.drl", "\"100\"", List.of("\"60\"", "\"200\"")),
            new Edit("books.drl", "RURAL )", List.of("RURAL ).not()", "BOARDING )")),
            new Edit("books.drl", ".when( $s.students().above( \"100\" ) )", List.of("")),
            new Edit("teachers.drl", "1 : 19", List.of("1 : 13", "1 : 23", "1 : 18.5", "1 : 10")),
            new Edit("certified.drl", "\"0.9\"", List.of("\"0.95\"", "\"1\"", "\"0.5\"", "\"0.99\"")),
            new Edit("certified.drl", "atLeast(", List.of("above(")),
            new Edit("size.drl", "\"2000\"", List.of("\"2400\"", "\"1999\"", "\"500\"", "\"3000\"")),
            new Edit("size.drl", "atMost(", List.of("below(")),
            new Edit("between.drl", "\"20\", \"45\"", List.of("\"20\", \"40\"", "\"25\", \"45\"", "\"15\", \"50\"")),
            new Edit(
                    "index.drl",
                    "\"0.6\", $s.computersPer100() ).and( \"0.4\"",
                    List.of(
                            "\"0.7\", $s.computersPer100() ).and( \"0.3\"",
                            "\"0.2\", $s.computersPer100() ).and( \"0.8\"")),
            new Edit("index.drl", "\"10\"", List.of("\"11\"", "\"9\"")),
            new Edit("spread.drl", "\"0.50\"", List.of("\"0.45\"", "\"0.60\"", "\"0.35\"")),
            new Edit("scope.drl", "\"50\"", List.of("\"60\"", "\"40\"", "\"100\"")),
            new Edit("scope.drl", "TEACHING_POINT", List.of("NINE_YEAR", "PRIMARY")),
            new Edit("school.drl", "\"3\"", List.of("\"4\"", "\"2\"")));

    private static final List<Edit> EQUAL = List.of(
            new Edit("area.drl", "\"7.5\"", List.of("\"7.50\"", "\"07.500\"", "\"7.5000\"")),
            new Edit("area.drl", "$s", List.of("$x", "$school")),
            new Edit("area.drl", "rule ", List.of("// 注释 a remark\nrule ", "\n\nrule ")),
            new Edit("area.drl", "@title_zh( \"标准", List.of("@title_zh( \"另一个名字")),
            new Edit(
                    "books.drl",
                    ".when( $s.has( SchoolFlag.RURAL ) ).when( $s.students().above( \"100\" ) )",
                    List.of(
                            ".when( $s.students().above( \"100\" ) ).when( $s.has( SchoolFlag.RURAL ) )",
                            ".when( $s.students().above( \"100.0\" ) ).when( $s.has( SchoolFlag.RURAL ) )")),
            new Edit("books.drl", "\"20\"", List.of("\"20.0\"", "\"40/2\"")),
            new Edit("teachers.drl", "1 : 19", List.of("1/19", "1:19", "2/38")),
            new Edit("certified.drl", "\"0.9\"", List.of("\"0.90\"", "\"9/10\"")),
            new Edit("between.drl", "\"20\", \"45\"", List.of("\"20.0\", \"45.00\"")),
            new Edit("spread.drl", "\"0.50\"", List.of("\"0.5\"", "\"1/2\"")),
            new Edit(
                    "spread.drl",
                    "county == $c.id, level == Level.PRIMARY",
                    List.of("level == Level.PRIMARY, county == $c.id")),
            new Edit("school.drl", "\"3\"", List.of("\"3.0\"")));

    private static Junheng load(Map<String, String> pack) {
        return Junheng.load(pack.entrySet().stream()
                .map(file -> Rules.of("pack/" + file.getKey(), HEADER + file.getValue()))
                .toArray(Rules[]::new));
    }

    private static Junheng edited(Edit edit, String to) {
        Map<String, String> pack = pack();
        String text = pack.getOrDefault(edit.file(), "");
        assertThat(text).contains(edit.from());
        pack.put(edit.file(), text.replace(edit.from(), to));
        return load(pack);
    }

    private static State state(Junheng rules, County county, String verdict) {
        return rules.evaluate(county, Options.asOf(DAY)).verdicts().stream()
                .filter(one -> one.id().equals(verdict))
                .map(Verdict::state)
                .findFirst()
                .orElse(State.NOT_APPLICABLE);
    }

    @Test
    void eachWitnessDiffersAsItIsSaidToAndNoCountyContradictsAProof() {
        Junheng before = load(pack());
        List<County> random = counties(new Random(1986), 150);
        List<Evaluation> was = random.stream()
                .map(county -> before.evaluate(county, Options.asOf(DAY)))
                .toList();
        int edits = 0;
        int unseen = 0;
        for (Edit edit : EDITS) {
            for (String to : edit.to()) {
                edits++;
                if (edits % Deep.or(1, 3) != 0) {
                    continue;
                }
                Junheng after = edited(edit, to);
                List<Witness> witnesses = WitnessSearch.of(before, after, DAY);
                String what = edit.file() + ": " + edit.from() + " → " + to;
                for (Witness witness : witnesses) {
                    if (witness.answer() == Existence.FOUND) {
                        confirm(before, after, witness, what);
                    }
                }
                if (witnesses.stream().noneMatch(one -> one.answer() == Existence.FOUND)) {
                    unseen++;
                }
                contradict(random, was, after, witnesses, what);
            }
        }
        assertThat(edits).isGreaterThanOrEqualTo(50);
        assertThat(unseen).isLessThanOrEqualTo(2);
    }

    private static void confirm(Junheng before, Junheng after, Witness witness, String what) {
        Witness.Example example = witness.example().orElseThrow();
        String id = witness.criterion() + "@" + example.subject();
        State was = state(before, example.county(), id);
        State is = state(after, example.county(), id);
        assertThat(List.of(was, is)).as(what).containsExactly(example.before(), example.after());
        switch (witness.way()) {
            case STRICTER -> assertThat(List.of(was, is)).containsExactly(State.PASS, State.FAIL);
            case LOOSER -> assertThat(List.of(was, is)).containsExactly(State.FAIL, State.PASS);
            case SCOPE ->
                assertThat(List.of(was, is)).contains(State.NOT_APPLICABLE).doesNotHaveDuplicates();
        }
    }

    /** What is proved not to be is not among counties made at random. */
    private static void contradict(
            List<County> counties, List<Evaluation> was, Junheng after, List<Witness> witnesses, String what) {
        Map<String, Existence> answers =
                witnesses.stream().collect(Collectors.toMap(one -> one.criterion() + one.way(), Witness::answer));
        for (int i = 0; i < counties.size(); i++) {
            Map<String, State> before =
                    was.get(i).verdicts().stream().collect(Collectors.toMap(Verdict::id, Verdict::state));
            for (Verdict is : after.evaluate(counties.get(i), Options.asOf(DAY)).verdicts()) {
                State old = before.getOrDefault(is.id(), State.UNDECIDED);
                Direction way = old == State.PASS && is.state() == State.FAIL
                        ? Direction.STRICTER
                        : old == State.FAIL && is.state() == State.PASS ? Direction.LOOSER : Direction.SCOPE;
                if (way != Direction.SCOPE) {
                    assertThat(answers.get(is.criterion() + way))
                            .as(what + " " + is.id())
                            .isNotEqualTo(Existence.NONE);
                }
            }
        }
    }

    @Test
    void anEditThatChangesNothingHasNone() {
        Junheng before = load(pack());
        int edits = 0;
        for (Edit edit : EQUAL) {
            for (String to : edit.to()) {
                edits++;
                assertThat(WitnessSearch.of(before, edited(edit, to), DAY))
                        .as(edit.file() + ": " + edit.from() + " → " + to)
                        .hasSize(18)
                        .allMatch(witness -> witness.answer() == Existence.NONE);
            }
        }
        assertThat(edits).isGreaterThanOrEqualTo(20);
    }

    /** Counties of one to three schools, with figures missing here and there, and many at a limit. */
    private static List<County> counties(Random random, int count) {
        List<County> counties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<School> schools = new ArrayList<>();
            for (int school = 0; school <= random.nextInt(3); school++) {
                schools.add(school("R" + school, random));
            }
            counties.add(County.of("C", "县", schools));
        }
        return counties;
    }

    private static School school(String id, Random random) {
        SchoolKind[] kinds = {SchoolKind.PRIMARY, SchoolKind.TEACHING_POINT, SchoolKind.NINE_YEAR, SchoolKind.JUNIOR};
        School.Builder school = School.builder(id, id).county("C").kind(kinds[random.nextInt(kinds.length)]);
        long students = List.of(40L, 50L, 55L, 100L, 110L, 380L, 2000L, 2100L).get(random.nextInt(8));
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            put(random, school, level, LevelFigure.STUDENTS, students);
            long teachers = Math.max(1, students / (15 + random.nextInt(8)));
            put(random, school, level, LevelFigure.TEACHERS, teachers);
            put(random, school, level, LevelFigure.CERTIFIED_TEACHERS, teachers * (80 + random.nextInt(21)) / 100);
            put(random, school, level, LevelFigure.CLASSES, Math.max(1, students / (18 + random.nextInt(30))));
        }
        put(random, school, SchoolFigure.SPORTS_GROUND_AREA, students * (60 + random.nextInt(40)) / 10);
        put(random, school, SchoolFigure.INDOOR_SPORTS_AREA, 0);
        put(random, school, SchoolFigure.BOOKS, students * (15 + random.nextInt(15)));
        put(random, school, SchoolFigure.COMPUTERS, students * (5 + random.nextInt(15)) / 100);
        put(random, school, SchoolFigure.MULTIMEDIA_CLASSROOMS, students * (1 + random.nextInt(20)) / 100);
        if (random.nextInt(8) > 0) {
            school.flag(SchoolFlag.RURAL, Flag.of(random.nextBoolean()));
        }
        return school.build();
    }

    private static void put(Random random, School.Builder school, Level level, LevelFigure figure, long value) {
        if (random.nextInt(12) > 0) {
            school.figure(level, figure, String.valueOf(value));
        }
    }

    private static void put(Random random, School.Builder school, SchoolFigure figure, long value) {
        if (random.nextInt(12) > 0) {
            school.figure(figure, String.valueOf(value));
        }
    }
}
