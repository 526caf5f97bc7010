package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Input;
import org.junheng.report.words.Names;
import org.junheng.report.words.PieceWords;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.BarrierSort;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why something stays, worked out by hand: which figures are missing, which classes are too large to be split, where no room is to
 * spare, and what is asked of more schools than there are.
 */
class UnmetReasonsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    private static Junheng rules(String... rules) {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        for (String rule : rules) {
            String[] parts = rule.split(" \\| ", -1);
            text.append(
                    "rule \"" + parts[0] + "\"\n    @title_zh( \"甲" + parts[0] + "\" )  @title_en( \"Test " + parts[0]
                            + "\" )\n    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( REQUIRED )  @group( \"G"
                            + parts[0]
                            + "\" )\n    agenda-group \"" + parts[1] + "\"\nwhen\n    " + parts[2]
                            + "\nthen\n    insert( " + parts[3]
                            + " );\nend\n");
        }
        return Junheng.load(Rules.of("t/t.drl", text.toString()));
    }

    private static School.Builder school(String id) {
        return School.builder(id, id).county("C").kind(SchoolKind.PRIMARY);
    }

    private static Plan plan(Junheng rules, List<School> schools, Price... prices) {
        return rules.plan(rules.evaluate(County.of("C", "县", schools), DAY), DAY, Prices.of(prices));
    }

    private static String reason(Plan plan, String finding) {
        if (plan.closed().contains(finding)) {
            return "closed";
        }
        OpenFinding one = plan.open().stream()
                .filter(open -> open.finding().equals(finding))
                .findFirst()
                .orElseThrow();
        assertThat(one.missing().isEmpty()).isEqualTo(one.why() != Why.DATA);
        Set<String> missing = one.missing().stream().map(Input::path).collect(Collectors.toSet());
        Set<String> rooms = one.removals().stream()
                .flatMap(way -> way.bounds().stream())
                .filter(bound -> bound.sort() == BarrierSort.ROOMS)
                .map(bound -> bound.most().toString())
                .collect(Collectors.toSet());
        String told = PlanWords.obstacles(new Names(plan.before()), one).en();
        assertThat(told.contains("To be reported first")).isEqualTo(!missing.isEmpty());
        assertThat(told.contains("rooms are lacking")).isEqualTo(!rooms.isEmpty());
        return (one.why() + " " + String.join(" ", missing)
                        + (rooms.isEmpty() ? "" : "rooms " + String.join(" ", rooms)))
                .strip();
    }

    /**
     * Classes of up to 25, 26–30, 31–35, 36–40, 41–45, 46–50, 51–55, 56–65 and above 65; of each class that is too large two halves
     * are made, each once. 100 = 50 + 50, 91 = 46 + 45, 90 = 45 + 45.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # limit, bands,             students, classes, rooms, largest, adds,                comes to
            45,      0 0 0 1 0 0 0 0 1, 140,      2,       9,     100,     classes,             HALVES
            45,      0 0 0 1 0 0 0 0 1, 131,      2,       9,     91,      classes,             HALVES
            45,      0 0 0 1 0 0 0 0 1, 130,      2,       9,     90,      classes,             closed
            45,      0 0 0 1 0 0 0 0 1, 120,      2,       9,     ,        classes,             closed
            45,      0 0 0 1 0 0 0 0 1, 140,      2,       9,     ,        classes,             DATA A.largestClass
            45,      0 0 0 0 0 0 0 0 3, 300,      3,       9,     ,        classes,             DATA A.largestClass
            45,      0 0 0 0 0 0 0 0 3, 260,      3,       9,     100,     classes,             HALVES
            45,      0 0 0 0 0 0 0 0 3, 250,      3,       9,     88,      classes,             closed
            45,      0 0 0 1 0 1 0 0 0, 88,       ,        9,     ,        classes,             DATA A/primary.classes
            45,      0 0 0 1 0 1 0 0 0, 88,       ,        9,     ,        classes+teachers,    closed
            45,      0 0 0 1 0 - 0 0 0, 88,       2,       9,     ,        classes,             DATA A/primary.classes46To50
            45,      0 0 0 1 0 1 0 0 0, 88,       2,       2,     ,        classes,             BOUND rooms 0
            45,      0 0 0 1 0 1 0 0 0, 88,       2,       2,     ,        classes+classrooms,  closed
            45,      0 0 0 1 0 1 0 0 0, 88,       2,       3,     ,        classes,             closed
            45,      0 0 0 0 0 2 0 0 0, 96,       2,       3,     ,        classes,             BOUND rooms 1
            45,      0 0 0 1 0 1 0 0 0, 88,       2,       ,      ,        classes,             closed
            45,      0 0 0 1 0 1 0 0 0, 88,       2,       9,     ,        teachers,            NO_LEVER
            25,      0 0 0 0 0 0 1 0 0, 52,       1,       9,     52,      classes,             HALVES
            25,      0 0 0 0 0 1 0 0 0, 48,       1,       9,     48,      classes,             closed
            """)
    void ofLargeClassesItIsToldWhatIsInTheWay(
            String limit,
            String bands,
            String students,
            String classes,
            String rooms,
            String largest,
            String adds,
            String comesTo) {
        School.Builder school = school("A")
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "20");
        String[] each = bands.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                school.figure(Level.PRIMARY, ClassBands.ALL.get(i), each[i]);
            }
        }
        if (classes != null) {
            school.figure(Level.PRIMARY, LevelFigure.CLASSES, classes);
        }
        if (rooms != null) {
            school.figure(SchoolFigure.CLASSROOMS, rooms);
        }
        if (largest != null) {
            school.figure(SchoolFigure.LARGEST_CLASS, largest);
        }
        Price price = adds.equals("teachers")
                ? Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, "100000")
                : Price.of(LevelFigure.CLASSES, Lever.BUY, "400000");
        price = adds.endsWith("+teachers") ? price.and(LevelFigure.TEACHERS, "2") : price;
        price = adds.endsWith("+classrooms") ? price.and(SchoolFigure.CLASSROOMS, "1") : price;
        Junheng rules = rules("K | criteria | $s : Section( level == Level.PRIMARY ) | require( $s, $s.classesAbove( \""
                + limit + "\" ) ).atMost( \"0\" )");
        Plan plan = plan(rules, List.of(school.build()), price);
        assertThat(reason(plan, "K@A/primary")).isEqualTo(comesTo);
    }

    /** Books of two schools of 100 students, of which 20 each are wanted; so many schools have to have them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # at least, books of A, of B, comes to
            3,          3000,       3000, TOO_FEW
            3,          3000,       10,   TOO_FEW
            3,          3000,       ,     TOO_FEW
            2,          3000,       ,     DATA B.books
            2,          10,         ,     DATA B.books
            2,          10,         10,   closed
            1,          ,           ,     DATA A.books B.books
            """)
    void ofSoManySchoolsItIsToldWhatIsInTheWay(String wanted, String one, String other, String comesTo) {
        Junheng rules = rules(
                "M | criteria | $s : Section( level == Level.PRIMARY ) | require( $s, $s.booksPerStudent() ).atLeast( \"20\" )",
                "N | county | $c : County()  accumulate( $v : Verdict( criterion == \"M\" ); $n : verdicts( $v ) ) | "
                        + "require( $c, $n ).atLeast( \"" + wanted + "\" )");
        School.Builder a = school("A").figure(Level.PRIMARY, LevelFigure.STUDENTS, "100");
        School.Builder b = school("B").figure(Level.PRIMARY, LevelFigure.STUDENTS, "100");
        if (one != null) {
            a.figure(SchoolFigure.BOOKS, one);
        }
        if (other != null) {
            b.figure(SchoolFigure.BOOKS, other);
        }
        Plan plan = plan(rules, List.of(a.build(), b.build()), Price.of(SchoolFigure.BOOKS, Lever.BUY, "30"));
        assertThat(reason(plan, "N@C").split(" ")).containsExactlyInAnyOrder(comesTo.split(" "));
    }

    /** Three of 46 to 50 and one of 51 to 55 are split: which step is of which stands in the step. */
    @Test
    void stepsThatSplitSayClassesOfWhatSize() {
        School.Builder school = school("A").figure(Level.PRIMARY, LevelFigure.STUDENTS, "196");
        for (LevelFigure band : ClassBands.ALL) {
            int classes = band == LevelFigure.CLASSES_46_TO_50 ? 3 : band == LevelFigure.CLASSES_51_TO_55 ? 1 : 0;
            school.figure(Level.PRIMARY, band, Integer.toString(classes));
        }
        school.figure(Level.PRIMARY, LevelFigure.CLASSES, "4");
        Plan plan = plan(
                rules("K | criteria | $s : Section( level == Level.PRIMARY ) | "
                        + "require( $s, $s.classesAbove( \"45\" ) ).atMost( \"0\" )"),
                List.of(school.build()),
                Price.of(LevelFigure.CLASSES, Lever.BUY, "400000"));
        assertThat(plan.steps())
                .extracting(step -> PieceWords.what(step).zh())
                .allSatisfy(told -> assertThat(told).contains("（拆"))
                .anySatisfy(told -> assertThat(told).contains("3个班（拆46至50人班）"))
                .anySatisfy(told -> assertThat(told).contains("1个班（拆51至55人班）"));
        assertThat(plan.steps())
                .extracting(step -> PieceWords.what(step).en())
                .anySatisfy(told -> assertThat(told).endsWith("3 classes (split: classes of 46 to 50)"));
    }
}
