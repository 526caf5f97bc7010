package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.facts.SchoolKind;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No two demands of the packs, alone or with a place's, exclude each other at any size of school, and no two remedies undo one
 * another: model schools of every size meet all of them together.
 */
class ContradictoryDemandsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int[] CLASSES_OF = {15, 24, 30, 38, 44, 48, 54};
    private static final int[] TEACHERS_FOR = {5, 9, 14, 18, 22, 30};
    private static final int[] FEW_CLASSES = {24, 48};
    private static final int[] FEW_TEACHERS = {7, 24};
    private static final int[] SIZES = {36, 99, 100, 480, 1980, 2400};
    /** A school of one level has no more than this in any standard. */
    private static final int MOST_OF_ONE_LEVEL = 2000;

    private static final List<SchoolKind> KINDS = List.of(SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.NINE_YEAR);

    @TempDir
    private Path folder;

    static Stream<String> places() {
        return Stream.concat(Stream.of(""), Junheng.bundledOverlays().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("places")
    void aSchoolCanMeetAllDemandsTogetherAtEverySize(String place) {
        List<Rules> all = new ArrayList<>();
        Junheng.bundledPacks().keySet().forEach(pack -> all.add(Rules.bundled(pack)));
        if (!place.isEmpty()) {
            all.add(Rules.overlay(place));
        }
        Junheng rules = Junheng.load(all.toArray(Rules[]::new));
        Options options = new Options(DAY.asOf(), rules.overlays());
        Set<String> wrong = new TreeSet<>();
        for (SchoolKind kind : KINDS) {
            for (int size : SIZES) {
                if (size > MOST_OF_ONE_LEVEL && kind != SchoolKind.NINE_YEAR) {
                    continue;
                }
                PulledApart tried = new PulledApart(rules, options, kind, size, FEW_CLASSES, FEW_TEACHERS);
                assertThat(tried.met()).isGreaterThan(30);
                tried.pairs().forEach(pair -> wrong.add(pair + " of " + kind + " with " + size));
                tried.undone().forEach(pair -> wrong.add("remedies of " + pair + " of " + kind + " with " + size));
                tried.neverMet().forEach(one -> wrong.add(one + " is met by no " + kind + " with " + size));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private PulledApart made(String one, String other, int size) throws IOException {
        Path file = folder.resolve("made.drl");
        Files.writeString(
                file,
                RuleText.HEADER
                        + RuleText.rule("ONE", "", "criteria", "$s : Section()", "require( $s, " + one)
                        + RuleText.rule("OTHER", "", "criteria", "$s : Section()", "require( $s, " + other));
        return new PulledApart(Junheng.load(Rules.at(file)), DAY, SchoolKind.PRIMARY, size, CLASSES_OF, TEACHERS_FOR);
    }

    private static final String STUDENTS = "$s.students()";
    private static final String CLASSES = "$s.figure( LevelFigure.CLASSES )";
    private static final String TEACHERS = "$s.figure( LevelFigure.TEACHERS )";

    private static String said(String text) {
        return text.replace("S.", STUDENTS + ".")
                .replace("C.", CLASSES + ".")
                .replace("T.", TEACHERS + ".")
                .replace("(S)", "( " + STUDENTS + " )")
                .replace("(C)", "( " + CLASSES + " )")
                .replace("(T)", "( " + TEACHERS + " )");
    }

    /** Of 480 students, unless the row says another number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            480  | S.per(C) ).atMost( "30" )          | C.per(S) ).atMost( "1 : 45" )              | true
            480  | S.per(C) ).atMost( "45" )          | S.per(C) ).atLeast( "30" )                 | false
            480  | S.per(T) ).atMost( "12" )          | T.per(S) ).atMost( "1 : 16" )              | true
            480  | S.per(T) ).atMost( "18" )          | T.per(S) ).atLeast( "1 : 20" )             | false
            480  | $s.classesAbove( "45" ) ).atMost( "0" ) | S.per(C) ).atLeast( "46" )            | true
            480  | $s.classesAbove( "45" ) ).atMost( "0" ) | S.per(C) ).atLeast( "40" )            | false
            480  | C.per(T) ).atLeast( "1" )          | S.per(T) ).atMost( "18" )                  | false
            480  | T.per(C) ).atLeast( "5" )          | S.per(C) ).atMost( "30" )                  | false
            480  | T.per(C) ).atMost( "1" )           | S.per(T) ).atMost( "9" )                   | true
            480  | C ).atMost( "10" )                 | S.per(C) ).atMost( "40" )                  | true
            360  | C ).atMost( "10" )                 | S.per(C) ).atMost( "40" )                  | false
            480  | T ).atMost( "20" )                 | T.per(S) ).atLeast( "0.05" )               | true
            360  | T ).atMost( "20" )                 | T.per(S) ).atLeast( "0.05" )               | false
            480  | T ).above( "90" )                  | S.per(T) ).above( "6" )                    | true
            480  | $s.booksPerStudent() ).atLeast( "30" )  | $s.split( SchoolFigure.BOOKS ) ).atMost( "9000" ) | true
            100  | $s.booksPerStudent() ).atLeast( "30" )  | $s.split( SchoolFigure.BOOKS ) ).atMost( "9000" ) | false
            480  | $s.booksPerStudent() ).atLeast( "30" )  | $s.computersPer100() ).atLeast( "10" ) | false
            480  | S.per(C) ).between( "30", "45" )   | S.per(C) ).between( "20", "24" )           | true
            480  | S.per(C) ).between( "30", "45" )   | S.per(C) ).between( "24", "32" )           | false
            480  | T.perStarted( "12", C ) ).atLeast( "40" ) | T.per(C) ).atMost( "3" )            | true
            480  | T.perStarted( "12", C ) ).atLeast( "40" ) | T.per(C) ).atMost( "6" )            | false
            """)
    void aPairThatExcludesItselfIsTold(int size, String one, String other, boolean apart) throws IOException {
        PulledApart tried = made(fill(one), fill(other), size);
        assertThat(tried.neverMet()).isEmpty();
        assertThat(tried.pairs()).hasSize(apart ? 1 : 0);
    }

    private static String fill(String text) {
        String measured = said(text);
        for (String bare : List.of("C )", "T )", "S )")) {
            if (text.startsWith(bare)) {
                measured = said(text.charAt(0) + ".x").replace(".x", "") + text.substring(1);
            }
        }
        return measured.replace("\"12\", C )", "\"12\", " + CLASSES + " )");
    }

    @Test
    void remediesThatUndoOneAnotherAreTold() throws IOException {
        String few = fill("S.per(C) ).atMost( \"30\" )");
        String many = fill("C.per(S) ).atMost( \"1 : 45\" )");
        assertThat(made(few, many, 480).undone()).containsExactly("ONE@S/primary + OTHER@S/primary");
        String books = "$s.booksPerStudent() ).atLeast( \"30\" )";
        assertThat(made(few, books, 480).undone()).isEmpty();
        assertThat(made(fill("S.per(T) ).atMost( \"6\" )"), fill("T.per(S) ).atMost( \"1 : 25\" )"), 480)
                        .undone())
                .isNotEmpty();
    }
}
