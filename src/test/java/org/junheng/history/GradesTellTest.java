package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.FigureName;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.CountyOutlook.EntrantsAhead;
import org.junheng.history.trend.KnownYears;
import org.junheng.history.trend.KnownYearsFile;
import org.junheng.history.trend.Outlook;
import org.junheng.report.view.YearsViews;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grades in school tell of values of every form, each year worked out by hand. */
class GradesTellTest {
    private static final String SECTION = "$s : Section( level == Level.PRIMARY || level == Level.JUNIOR )";

    private static String rule(String id, String value, String limit) {
        return RuleText.rule(id, "", "criteria", SECTION, "require( $s, " + value + " )." + limit);
    }

    private static String coefficient(String id, String value, String limit) {
        String when = "$c : County()\naccumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $k : "
                + value + " )";
        return RuleText.rule(id, "", "criteria", when, "require( $c, $k ).atMost( \"" + limit + "\" )");
    }

    private static final String BOTH = "composite( $s.family( $s.booksPerStudent(), $s.equipmentValuePerStudent() ) )";

    private static final Junheng RULES = Junheng.load(Rules.of(
            "grades.drl",
            RuleText.HEADER
                    + rule("CLASS", "$s.students().per( $s.figure( LevelFigure.CLASSES ) )", "atMost( \"45\" )")
                    + rule("FULL", "$s.students().per( $s.figure( LevelFigure.CLASSES ) )", "atLeast( \"20\" )")
                    + rule("TEACHER", "$s.students().per( $s.figure( LevelFigure.TEACHERS ) )", "atMost( \"20\" )")
                    + rule("HUNDRED", "$s.students().per100( $s.figure( LevelFigure.TEACHERS ) )", "below( \"2000\" )")
                    + rule("SIZE", "$s.students()", "atMost( \"400\" )")
                    + rule("ROOM", "$s.students().per( $s.split( SchoolFigure.CLASSROOMS ) )", "atMost( \"45\" )")
                    + rule(
                            "DAY",
                            "$s.students().minus( $s.figure( LevelFigure.BOARDERS ) ).per( $s.figure( LevelFigure.CLASSES ) )",
                            "atMost( \"45\" )")
                    + rule(
                            "BOARD",
                            "$s.figure( LevelFigure.BOARDERS ).per( $s.figure( LevelFigure.CLASSES ) )",
                            "atMost( \"45\" )")
                    + rule("COLLEGE", "$s.collegeTeachersPer100()", "atLeast( \"1\" )")
                    + RuleText.rule(
                            "SITE",
                            "",
                            "criteria",
                            "$s : School()",
                            "require( $s, $s.figure( SchoolFigure.SITE_AREA ).per( $s.compulsory( LevelFigure.STUDENTS ) ) )"
                                    + ".atLeast( \"20\" )")
                    + coefficient("CV15", "dispersion( $s.booksPerStudent() )", "0.15")
                    + coefficient("CV26", "dispersion( $s.booksPerStudent() )", "0.26")
                    + coefficient("CV36", "dispersion( $s.booksPerStudent() )", "0.36")
                    + coefficient("CV50", "dispersion( $s.booksPerStudent() )", "0.50")
                    + coefficient("CV52", "dispersion( $s.booksPerStudent() )", "0.52")
                    + coefficient("BOTH36", BOTH, "0.36")));

    /** A school of a year: {@code A P 40 40 40 J 60 60 60 classes=4}; what comes after a level is of it. */
    private static School school(String text) {
        String[] words = text.strip().split(" +", -1);
        School.Builder school = School.builder(words[0], words[0]).county("K");
        List<Level> levels = new ArrayList<>();
        int grade = 0;
        long sum = 0;
        for (int i = 1; i <= words.length; i++) {
            String word = i < words.length ? words[i] : "";
            boolean isLevel = word.equals("P") || word.equals("J") || word.isEmpty();
            if (isLevel && !levels.isEmpty() && sum > 0) {
                school.figure(levels.get(levels.size() - 1), LevelFigure.STUDENTS, String.valueOf(sum));
            }
            if (word.isEmpty()) {
                continue;
            }
            if (isLevel) {
                levels.add(word.equals("P") ? Level.PRIMARY : Level.JUNIOR);
                grade = 0;
                sum = 0;
            } else if (word.contains("=")) {
                figure(school, levels.get(levels.size() - 1), word.split("=", -1));
            } else {
                school.figure(levels.get(levels.size() - 1), LevelFigure.GRADES.get(grade++), word);
                sum += Long.parseLong(word);
            }
        }
        return school.kind(
                        levels.size() > 1
                                ? SchoolKind.NINE_YEAR
                                : levels.contains(Level.JUNIOR) ? SchoolKind.JUNIOR : SchoolKind.PRIMARY)
                .build();
    }

    private static void figure(School.Builder school, Level level, String[] figure) {
        FigureName name = Stream.<FigureName[]>of(LevelFigure.values(), SchoolFigure.values())
                .flatMap(Stream::of)
                .filter(one -> one.id().equals(figure[0]))
                .findFirst()
                .orElseThrow();
        if (name instanceof LevelFigure of) {
            school.figure(level, of, figure[1]);
        } else {
            school.figure((SchoolFigure) name, figure[1]);
        }
    }

    /** The years from 2022 on, apart by semicolons; schools apart by commas. */
    private static CountyHistory history(String years, String ahead) {
        return whole(years, ahead).counties().get(0);
    }

    private static History whole(String years, String ahead) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        int year = 2022;
        for (String one : years.split(";", -1)) {
            List<School> schools =
                    Stream.of(one.split(",", -1)).map(GradesTellTest::school).toList();
            sources.put(year++, CountySource.of(List.of(County.of("K", "某县", schools))));
        }
        KnownYears known = ahead.isEmpty()
                ? KnownYears.NONE
                : KnownYearsFile.read(NamedContent.of("ahead.yaml", ahead.getBytes(StandardCharsets.UTF_8)));
        return History.of(
                RULES,
                sources,
                new HistoryOptions(HistoryOptions.USUAL.day(), Optional.empty(), Succession.NONE, known));
    }

    private static Optional<Outlook> of(CountyHistory history, String criterion, String subject) {
        return history.outlooks().stream()
                .filter(outlook -> outlook.criterion().equals(criterion)
                        && outlook.subject().equals(subject))
                .findFirst();
    }

    private static String told(CountyHistory history, String criterion, String subject) {
        return of(history, criterion, subject)
                .map(outlook -> outlook.state() + " " + outlook.basis()
                        + (outlook.crossing().isPresent()
                                ? " " + outlook.crossing().getAsInt()
                                : "")
                        + outlook.grades().map(use -> " " + use).orElse(""))
                .orElse("not watched");
    }

    private static final String GROWING = "A P 40 40 40 %1$s; A P 60 40 40 %1$s; A P 80 60 40 %1$s";

    /**
     * 40, 60, 80 enter, so 100, 120 and on, and all go up: 240, 300, 360, 420, 480 students from 2025 to 2029 after 180. Of 4 classes each
     * has 45 in 2024 and 60 in 2025; 6 are enough for 270, 8 for 360 exactly, 10 for 450, 11 for 495. Twelve teachers have 240 to teach, of
     * whom "below 20" is one too many. A school of 400 has more in 2028.
     */
    @ParameterizedTest
    @CsvSource({
        "CLASS,   classes=4,   DATED COHORTS 2025 BY_GRADES",
        "CLASS,   classes=5,   DATED COHORTS 2025 BY_GRADES",
        "CLASS,   classes=6,   DATED COHORTS 2026 BY_GRADES",
        "CLASS,   classes=8,   DATED COHORTS 2028 BY_GRADES",
        "CLASS,   classes=10,  DATED COHORTS 2029 BY_GRADES",
        "CLASS,   classes=11,  HELD_BY_GRADES COHORTS BY_GRADES",
        "TEACHER, teachers=11, DATED COHORTS 2025 BY_GRADES",
        "TEACHER, teachers=12, DATED COHORTS 2026 BY_GRADES",
        "TEACHER, teachers=23, DATED COHORTS 2029 BY_GRADES",
        "TEACHER, teachers=24, HELD_BY_GRADES COHORTS BY_GRADES",
        "HUNDRED, teachers=13, DATED COHORTS 2026 BY_GRADES",
        "SIZE,    classes=9,   DATED COHORTS 2028 BY_GRADES",
        "SITE,    siteArea=7199,  DATED COHORTS 2027 BY_GRADES",
        "SITE,    siteArea=7200,  DATED COHORTS 2028 BY_GRADES"
    })
    void studentsAboveTheLineGoByTheirGrades(String criterion, String figure, String expected) {
        CountyHistory history = history(GROWING.formatted(figure), "");
        String subject = criterion.equals("SITE") ? "A" : "A/primary";
        assertThat(told(history, criterion, subject)).isEqualTo(expected);
    }

    /** 80, 60, 40 enter, so 20 and then nobody: 120, 60 and 20 students. Five classes of 20 are 100, three 60. Classes that grow have their line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A P 80 80 80 classes=5; A P 60 80 80 classes=5; A P 40 60 80 classes=5 | FULL | DATED COHORTS 2026 BY_GRADES",
                "A P 80 80 80 classes=3; A P 60 80 80 classes=3; A P 40 60 80 classes=3 | FULL | DATED COHORTS 2027 BY_GRADES",
                "A P 80 80 80 classes=1; A P 60 80 80 classes=1; A P 40 60 80 classes=1 | FULL | DATED COHORTS 2028 BY_GRADES",
                "A P 40 40 40 classes=4; A P 60 40 40 classes=5; A P 80 60 40 classes=6 | CLASS | HELD_BY_GRADES COHORTS BY_GRADES",
                "A P 40 40 40 classes=8; A P 60 40 40 classes=7; A P 80 60 40 classes=6 | CLASS | DATED COHORTS 2025 BY_GRADES",
                "A P 40 40 40; A P 60 40 40; A P 80 60 40 classes=6                     | CLASS | TOO_FEW_YEARS TREND BY_GRADES"
            })
    void resourcesBelowTheLineHaveTheirOwn(String years, String criterion, String expected) {
        assertThat(told(history(years, ""), criterion, "A/primary")).isEqualTo(expected);
    }

    /** What cannot be told by the grades says why, and is no "no trend"; what is of others than students has none to give. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A P 50 50 50 boarders=10 classes=9; A P 50 50 50 boarders=10 classes=9; A P 50 50 50 boarders=10 classes=9 | DAY | NOT_BY_GRADES TREND OTHER_FORM",
                "A P 50 50 50 boarders=10 classes=9; A P 50 50 50 boarders=10 classes=9; A P 50 50 50 boarders=10 classes=9 | BOARD | NO_TREND TREND",
                "A P 50 50 50 boarders=150 classes=9; A P 50 50 50 boarders=150 classes=9; A P 50 50 50 boarders=150 classes=9 | BOARD | NO_TREND TREND",
                "A P 50 50 classes=9; A P 50 50 50 classes=9; A P 50 50 50 classes=9 | CLASS | NOT_BY_GRADES TREND OTHER_GRADES",
                "A P 50 50 50 classes=9; A P students=150 classes=9; A P 50 50 50 classes=9 | CLASS | NOT_BY_GRADES TREND TOO_FEW_YEARS",
                "A P students=150 classes=9; A P students=150 classes=9; A P students=150 classes=9 | CLASS | NO_TREND TREND NOT_REPORTED",
                "A P 50 50 50 50 50 50 classes=8; A P 60 50 50 50 50 50 classes=8; A P 70 60 100 0 50 50 classes=8 | CLASS | NOT_BY_GRADES TREND UNSURE",
                "A P 50 50 50 classes=9; A P 50 50 50 classes=9; A P 50 50 50 classes=9 | CLASS | HELD_BY_GRADES COHORTS BY_GRADES"
            })
    void whatGradesDoNotTellSaysWhy(String years, String criterion, String expected) {
        assertThat(told(history(years, ""), criterion, "A/primary")).isEqualTo(expected);
    }

    @Test
    void theReasonIsPrintedWithWhatItIsOf() {
        String years = "A P 50 50 50 boarders=10 classes=9;".repeat(3);
        History history = whole(years.substring(0, years.length() - 1), "");
        String told = YearsViews.of(history).get(0).prospects().toString();
        assertThat(told).contains("not told by the grades in school (Title), because: it is more than the students");
    }

    /**
     * Junior schools of a county whose primary grades are known get who leaves them: 40 left in 2022 and 2023, 60 entered a year later, so one
     * and a half for each. Of 40, 60, 80, 100, 120 who leave from 2024 on 60, 90, 120, 150, 180 enter: 180, 210, 270, 360, 450 students. With
     * the entrants given, or where a primary school's grades are not known, 60 go on entering: 180.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A P 40 40 40, B J 60 60 60 classes=4; A P 60 40 40, B J 60 60 60 classes=4; A P 80 60 40, B J 60 60 60 classes=4 | '' | DATED COHORTS 2026 BY_GRADES",
                "A P 40 40 40, B J 60 60 60 classes=5; A P 60 40 40, B J 60 60 60 classes=5; A P 80 60 40, B J 60 60 60 classes=5 | '' | DATED COHORTS 2027 BY_GRADES",
                "A P 40 40 40, B J 60 60 60 classes=8; A P 60 40 40, B J 60 60 60 classes=8; A P 80 60 40, B J 60 60 60 classes=8 | '' | DATED COHORTS 2029 BY_GRADES",
                "A P 40 40 40, B J 60 60 60 classes=10; A P 60 40 40, B J 60 60 60 classes=10; A P 80 60 40, B J 60 60 60 classes=10 | '' | HELD_BY_GRADES COHORTS BY_GRADES",
                "A P students=120, B J 60 60 60 classes=4; A P 60 40 40, B J 60 60 60 classes=4; A P 80 60 40, B J 60 60 60 classes=4 | '' | HELD_BY_GRADES COHORTS BY_GRADES",
                "A P 40 40 40, B J 60 60 60 classes=5; A P 60 40 40, B J 60 60 60 classes=5; A P 80 60 40, B J 60 60 60 classes=5 | 'entrants: { 2025: { junior: 60 }, 2026: { junior: 60 }, 2027: { junior: 60 }, 2028: { junior: 60 }, 2029: { junior: 60 } }' | HELD_BY_GRADES COHORTS BY_GRADES",
                "A P 40 40 40, B J 60 60 60 classes=5; A P 60 40 40, B J 60 60 60 classes=5; A P 80 60 40, B J 60 60 60 classes=5 | 'entrants: { 2025: { junior: 100 } }' | DATED COHORTS 2026 BY_GRADES"
            })
    void whoLeavesPrimarySchoolsEntersJuniorOnes(String years, String ahead, String expected) {
        assertThat(told(history(years, ahead), "CLASS", "B/junior")).isEqualTo(expected);
    }

    /** A school of two grades hands its students on to another primary school: nobody leaves it for a junior one. */
    @Test
    void aSchoolOfLowerGradesHasNoLeavers() {
        String years =
                "A P 40 40 40, T P 30 30, B J 60 60 60 classes=5; A P 60 40 40, T P 30 30, B J 60 60 60 classes=5;"
                        + " A P 80 60 40, T P 30 30, B J 60 60 60 classes=5";
        CountyHistory history = history(years, "");
        assertThat(told(history, "CLASS", "B/junior")).isEqualTo("DATED COHORTS 2027 BY_GRADES");
        assertThat(history.ahead().entrants())
                .extracting(EntrantsAhead::leavers)
                .containsExactly(List.of(), List.of(2025, 2026, 2027, 2028, 2029));
    }

    /** Two junior schools have two thirds and one third of who left: 40 and 20 of 60, and as much of the 90 who leave in 2025. */
    @Test
    void eachJuniorSchoolHasItsPart() {
        String junior = ", B J 40 40 40 classes=3, C J 20 20 20 classes=2";
        CountyHistory history =
                history("A P 60 60 60" + junior + "; A P 90 60 60" + junior + "; A P 60 90 60" + junior, "");
        // 2026: 40 + 40 + 60 = 140 in three classes are 46.7; C has 20 + 20 + 30 in two.
        assertThat(told(history, "CLASS", "B/junior")).isEqualTo("DATED COHORTS 2026 BY_GRADES");
        assertThat(told(history, "CLASS", "C/junior")).startsWith("HELD_BY_GRADES");
    }

    /** Which years of entrants are given is told, and which are not. */
    @Test
    void theYearsOfEntrantsAreTold() {
        String years = GROWING.formatted("classes=8");
        History history = whole(years, "entrants: { 2025: { A/primary: 100 }, 2027: { A/primary: 100 } }");
        EntrantsAhead entrants = history.counties().get(0).ahead().entrants().get(0);
        assertThat(entrants.given()).containsExactly(2025, 2027);
        assertThat(entrants.trend()).containsExactly(2026, 2028, 2029);
        assertThat(YearsViews.of(history).get(0).prospects().toString())
                .contains("Who enters A/primary: 2025, 2027 as given")
                .contains("2026, 2028, 2029 not given, along the trend")
                .doesNotContain("no admissions or births");
    }

    /**
     * A nine-year school of GROWING and a junior level of 180: of ten rooms the primary level has its students over them and 1.1 × 180. So in
     * 2025 each has (240 + 198) / 10 = 43.8 students, in 2026 53.1 with 300 and 1.1 × 210 (210 by who left). Its ground: 360, 420, 510, 630
     * students.
     */
    @ParameterizedTest
    @CsvSource({
        "ROOM, A/primary, classrooms=10, DATED COHORTS 2026 BY_GRADES",
        "ROOM, A/junior,  classrooms=10, DATED COHORTS 2026 BY_GRADES",
        "ROOM, A/primary, classrooms=9,  DATED COHORTS 2025 BY_GRADES",
        "SITE, A,         siteArea=10199, DATED COHORTS 2026 BY_GRADES",
        "SITE, A,         siteArea=10200, DATED COHORTS 2027 BY_GRADES"
    })
    void whatASchoolHasOnceIsSplitAnew(String criterion, String subject, String figure, String expected) {
        String years = "A P 40 40 40 %1$s J 60 60 60; A P 60 40 40 %1$s J 60 60 60; A P 80 60 40 %1$s J 60 60 60";
        assertThat(told(history(years.formatted(figure), ""), criterion, subject))
                .isEqualTo(expected);
    }

    /**
     * A has 240, 300, 360, 420, 480 students from 2025 on, B stays at 180, and each has 4,500 books: c² = ΣP·(1/a + 1/b)/4 − 1. That is
     * 0.144 in 2025, 0.258, 0.354, 0.436 and 0.510 in 2029. B may have no grades, for A has half of the students; with 200 in B it has not.
     */
    @ParameterizedTest
    @CsvSource({
        "CV15,   60 60 60,     DATED COHORTS 2026 BY_GRADES",
        "CV26,   60 60 60,     DATED COHORTS 2027 BY_GRADES",
        "CV36,   60 60 60,     DATED COHORTS 2028 BY_GRADES",
        "CV50,   60 60 60,     DATED COHORTS 2029 BY_GRADES",
        "CV52,   60 60 60,     HELD_BY_GRADES COHORTS BY_GRADES",
        "BOTH36, 60 60 60,     DATED COHORTS 2028 BY_GRADES",
        "CV26,   students=180, DATED COHORTS 2027 BY_GRADES",
        "CV26,   students=200, NOT_BY_GRADES TREND FEW_SCHOOLS"
    })
    void coefficientsGoByTheGradesOfEachSchool(String criterion, String b, String expected) {
        String both = "books=4500 equipmentValue=9000";
        String years =
                "A P 40 40 40 %1$s, B P %2$s %1$s; A P 60 40 40 %1$s, B P %2$s %1$s; A P 80 60 40 %1$s, B P %2$s %1$s";
        assertThat(told(history(years.formatted(both, b), ""), criterion, "K")).isEqualTo(expected);
    }
}
