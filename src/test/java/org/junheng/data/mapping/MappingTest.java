package org.junheng.data.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    @TempDir
    private Path folder;

    private Read read(String mapping, String... lines) {
        return Read.files(
                Read.mapping(folder, mapping.split("\n", -1)), Read.write(folder.resolve("foreign.csv"), lines));
    }

    @Test
    void columnsConstantsFactorsAndTranslations() {
        Read read = read(
                """
                columns:
                  county: { column: ward, prefix: "Ward " }
                  id: code
                  name: school
                  kind: { column: level, values: { ES: 小学, MS: JUNIOR } }
                  private: { column: agency, values: { PCS: 是, DCPS: 否 } }
                  rural: { value: 否 }
                  teachingArea: { column: sqft, times: "0.09290304" }
                  equipmentValue: { column: wan, times: 10000 }
                  computers: { column: perStudent, timesColumn: pupils }
                  students: pupils
                """,
                "code,school,ward,level,agency,sqft,wan,perStudent,pupils,other",
                "0012,Adams,4,ES,PCS,1000,12.5,50%,30,x",
                "0013,Bell,4,MS,DCPS,,,,,");
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties()).extracting(County::id).containsExactly("Ward 4");
        School adams = read.school("0012");
        assertThat(adams.kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(adams.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(adams.flag(SchoolFlag.RURAL)).isEqualTo(Flag.NO);
        assertThat(adams.figures().get(SchoolFigure.TEACHING_AREA)).isEqualTo(Figure.of("92.90304"));
        assertThat(adams.figures().get(SchoolFigure.EQUIPMENT_VALUE)).isEqualTo(Figure.of(125_000));
        assertThat(adams.figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.of(15));
        assertThat(adams.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(30));
        assertThat(adams.extras()).containsOnlyKeys("other");
        School bell = read.school("0013");
        assertThat(bell.kind()).isEqualTo(SchoolKind.JUNIOR);
        assertThat(bell.figures().reported()).isEmpty();
    }

    @Test
    void textsThatMeanMissingAreMissingEverywhereOrInOneColumn() {
        Read read = read("""
            missing: ["88888", "—", NA]
            columns:
              name: school
              kind: { value: 小学 }
              books: { column: books, missing: ["-1"] }
              computers: computers
            """, "school,books,computers,note", "甲,88888,—,NA", "乙,-1,-1,5");
        assertThat(read.school("甲").figures().reported()).isEmpty();
        assertThat(read.school("甲").extras()).isEmpty();
        assertThat(read.school("乙").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(read.school("乙").figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().row()).isEqualTo(3);
    }

    @Test
    void eachFilterCountsTheRowsThatItDrops() {
        Read read = read("""
            rows:
              where: { open: ["1", yes] }
              not: { level: CLOSED }
            """, "name,open,level,books", "a,1,ES,1", "b,0,ES,1", "c,yes,CLOSED,1", "d,2,CLOSED,1");
        assertThat(read.counties().get(0).schools()).extracting(School::id).containsExactly("a");
        assertThat(read.notes().leftOut())
                .extracting(leftOut -> leftOut.reason().en(), ReadingNotes.LeftOut::count)
                .contains(
                        tuple("left out by the mapping: \"open\" is not 1 or yes", 2L),
                        tuple("left out by the mapping: \"level\" is CLOSED", 1L));
    }

    @Test
    void keyedByRowTwoRowsOfOneNameAreTwoSchoolsWithANotice() {
        Read read = read("key: row\ncolumns: { name: school, level: level }", "school,level", "Adams,ES", "Adams,ES");
        assertThat(read.counties().get(0).schools()).extracting(School::id).containsExactly("row2", "row3");
        assertThat(read.onlyProblem().message().en())
                .contains("row 3: \"Adams\" is also in row 2; they count as two schools");
    }

    @Test
    void aLevelMayHaveAnyLabelInAMapping() {
        Read read = read(
                "columns: { name: school, kind: { value: 其他学校 }, ES.students: low, MS.students: high }",
                "school,low,high",
                "Adams,10,20");
        assertThat(read.school("Adams").level(Level.of("ES")).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(10));
        assertThat(read.school("Adams").level(Level.of("MS")).get(LevelFigure.STUDENTS))
                .isEqualTo(Figure.of(20));
    }

    @Test
    void theHeaderRowAndTheDelimiterMayBeNamed() {
        Read read = read(
                "headerRow: 3\ndelimiter: semicolon", "id;name;students", "x,y,z,a,b;b;c", "id;name;books", "1;甲;5");
        assertThat(read.school("1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(5));
        assertThat(read.notes().leftOut())
                .singleElement()
                .extracting(ReadingNotes.LeftOut::count)
                .isEqualTo(2L);
    }

    @Test
    void decimalsMayFollowAComma() {
        Read read = read(
                "decimal: comma\ncolumns: { id: id, books: livros, buildingArea: area, rural: rural }",
                "id;livros;area;rural;nota",
                "1;1.234;1.234,56;sim;7,5",
                "01.020;12;0,5;;1.5",
                "3;1.234.567;;;A-7");
        School first = read.school("1");
        assertThat(first.figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(1234));
        assertThat(first.figures().get(SchoolFigure.BUILDING_AREA)).isEqualTo(Figure.of(Exact.of("1234.56")));
        assertThat(first.extras()).containsEntry("nota", new Extra("7,5", Figure.of(Exact.of("7.5"))));
        School second = read.school("01.020");
        assertThat(second.figures().get(SchoolFigure.BUILDING_AREA)).isEqualTo(Figure.of(Exact.of("0.5")));
        assertThat(second.extras()).containsEntry("nota", new Extra("1.5", Figure.UNREADABLE));
        assertThat(read.school("3").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(1_234_567));
    }

    /** 1.5 with a point is half of three, or fifteen typed wrongly: nobody can tell. */
    @Test
    void whereDecimalsFollowACommaANumberWithAPointIsToldAndMissing() {
        Read read = read("decimal: comma\ncolumns: { id: id, books: livros }", "id;livros", "1;1.5");
        assertThat(read.school("1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().zh()).contains("第 2 行", "livros", "“1.5”不是这样写的数", "decimal: comma");
    }

    @Test
    void theFactorsOfAProductAreWrittenWithCommasToo() {
        Read read = read(
                "decimal: comma\ncolumns: { id: id, buildingArea: { column: por_aluno, timesColumn: alunos } }",
                "id;por_aluno;alunos",
                "1;7,5;1.200");
        assertThat(read.school("1").figures().get(SchoolFigure.BUILDING_AREA)).isEqualTo(Figure.of(9000));
    }

    @Test
    void aCommaThatSeparatesNoThousandsIsToldWithWhatToDo() {
        Read read = read("columns: { id: id, buildingArea: area }", "id;area", "1;12,5");
        assertThat(read.school("1").figures().get(SchoolFigure.BUILDING_AREA)).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().zh()).contains("“12,5”中的逗号分不出千位", "decimal: comma");
        assertThat(read.onlyProblem().message().en()).contains("\"12,5\" has a comma", "decimal: comma");
    }

    /** 100 + 80 + 12; a blank in one grade leaves the sum unknown, a school that reports none of them reports nothing. */
    @Test
    void aFigureMayBeTheSumOfSeveralColumns() {
        Read read = read(
                """
                missing: ["*"]
                columns:
                  id: id
                  books: { column: paper, plus: [journals, sound], times: "10" }\
                """,
                "id,paper,journals,sound,rooms",
                "1,100,80,12,3",
                "2,100,*,12,3",
                "3,,80,12,3",
                "4,,*,,3",
                "5,100,x,12,3",
                "6,0,0,0,3");
        assertThat(List.of("1", "2", "3", "4", "5", "6"))
                .extracting(id -> read.school(id).figures().get(SchoolFigure.BOOKS))
                .containsExactly(
                        Figure.of(1920),
                        Figure.UNREADABLE,
                        Figure.UNREADABLE,
                        Figure.NOT_REPORTED,
                        Figure.UNREADABLE,
                        Figure.of(0));
        assertThat(read.notes().problems())
                .extracting(DataProblem::row, DataProblem::column)
                .containsExactly(tuple(3, "journals"), tuple(4, "paper"), tuple(6, "journals"));
        assertThat(read.school("1").extras()).containsOnlyKeys("rooms");
    }

    @Test
    void aColumnThatIsAddedTwiceIsRefused() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> read("columns: { id: id, books: { column: paper, plus: [paper] } }", "id,paper", "1,2"))
                .withMessageContaining("the column \"paper\" is added twice");
    }

    @Test
    void twoForeignTablesOfTheSameSchoolsWithOtherColumnsAreJoined() {
        Mapping mapping = Read.mapping(
                folder, "columns: { id: no, county: dist, level: lev, students: stu, books: bk, computers: pc }");
        Path one = Read.write(folder.resolve("one.csv"), "no,dist,lev,stu,bk", "1,A,ES,100,900", "2,A,ES,200,800");
        Path two = Read.write(folder.resolve("two.csv"), "no,dist,pc", "2,A,20", "1,A,10");
        Read read = Read.files(mapping, one, two);
        assertThat(read.school("1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(900));
        assertThat(read.school("1").figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.of(10));
        assertThat(read.school("2").figures().get(SchoolFigure.COMPUTERS)).isEqualTo(Figure.of(20));
        assertThat(read.counties().get(0).schools()).hasSize(2);
    }

    @Test
    void aSumOfAColumnThatTheTableLacksIsRefused() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(
                        "columns: { id: id, books: { column: paper, plus: [jurnals] } }", "id,paper,journals", "1,2,3"))
                .withMessageContaining("uses a column \"jurnals\"")
                .withMessageContaining("Maybe you meant journals");
    }

    @Test
    void aColumnThatTheTableLacksIsRefusedWithTheNearestOne() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read("columns: { name: school, books: boks }", "school,books", "甲,1"))
                .withMessageContaining("uses a column \"boks\" for \"图书册数\", which the header does not have. Maybe you"
                        + " meant books. The header is: school, books.");
    }

    @Test
    void everyErrorOfAMappingIsListedWithItsLine() throws IOException {
        Path golden = Path.of("src/test/resources/data");
        Path bad = golden.resolve("bad-mapping.yaml");
        DataException refused = catchThrowableOfType(DataException.class, () -> Mapping.read(bad));
        String zh = refused.problems().stream()
                .map(problem -> problem.message().zh())
                .collect(Collectors.joining("\n", "", "\n"));
        String en = refused.problems().stream()
                .map(problem -> problem.message().en())
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat((zh + en).replace(bad.toString(), "bad-mapping.yaml"))
                .isEqualTo(Files.readString(golden.resolve("bad-mapping.txt")));
    }

    @Test
    void aMappingThatIsNoYamlIsRefusedWithItsLine() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.mapping(folder, "columns:", "  name: [a"))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.row()).isEqualTo(2);
                            assertThat(problem.message().en()).contains("mapping.yaml:2: The [ is not closed by ]");
                        }));
    }

    @Test
    void textsThatOtherYamlReadersTurnIntoTruthValuesStayTexts() {
        Read read = read(
                "columns: { name: school, kind: { value: 小学 }, private: { column: p, values: { no: 是, off: 否 } } }",
                "school,p",
                "甲,no",
                "乙,off");
        assertThat(read.school("甲").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.YES);
        assertThat(read.school("乙").flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
    }

    @Test
    void aFactorIsExact() {
        Read read = read(
                "columns: { name: school, teachingArea: { column: sqft, times: \"0.09290304\" } }",
                "school,sqft",
                "甲,1");
        assertThat(read.school("甲")
                        .figures()
                        .get(SchoolFigure.TEACHING_AREA)
                        .range()
                        .low())
                .isEqualTo(Exact.of("0.09290304"));
    }

    /** However many of the columns of a sum are absent, all of them are named at once. */
    @ParameterizedTest
    @CsvSource({
        "'id,paper', 'journals,sound'",
        "'id,journals', 'paper,sound'",
        "'id,sound', 'paper,journals'",
        "'id,other', 'paper,journals,sound'",
        "'id,paper,journals,sound', ''",
    })
    void allAbsentColumnsOfASumAreNamed(String header, String absent) {
        String mapping = "columns: { id: id, books: { column: paper, plus: [journals, sound] } }";
        String row = header.replaceAll("[a-z]+", "1");
        DataException refused = catchThrowableOfType(DataException.class, () -> read(mapping, header, row));
        List<String> named = refused == null
                ? List.of()
                : refused.problems().stream().map(DataProblem::value).toList();
        assertThat(String.join(",", named)).isEqualTo(absent);
    }
}
