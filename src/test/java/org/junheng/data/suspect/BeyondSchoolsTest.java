package org.junheng.data.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.data.CleanCounty;
import org.junheng.data.Read;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.results.DataFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no school has is asked for again and counts as missing; what a large or a tiny school may have is not. */
class BeyondSchoolsTest {
    @TempDir
    private Path folder;

    /** Of a primary school; the most it may have is so much alone and so much for each student, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "teachingArea, 300, 900000, true",
        "teachingArea, 300, 600000, true",
        "teachingArea, 300, 80001, true",
        "teachingArea, 300, 80000, false",
        "teachingArea, 300, 2400, false",
        "teachingArea, 2, 600, false",
        "teachingArea, 30, 12000, false",
        "teachingArea, 0, 20000, false",
        "teachingArea, 0, 20001, true",
        "teachingArea, '', 900000, false",
        "teachingArea, '', 6020001, true",
        "sportsGroundArea, 300, 120001, true",
        "sportsGroundArea, 300, 40000, false",
        "sportsGroundArea, 3, 6000, false",
        "indoorSportsArea, 300, 35001, true",
        "indoorSportsArea, 300, 3000, false",
        "siteArea, 300, 450001, true",
        "siteArea, 12, 20000, false",
        "buildingArea, 300, 150001, true",
        "equipmentValue, 300, 80000001, true",
        "equipmentValue, 300, 6000000, false",
        "publicFunds, 300, 70000001, true",
        "publicFunds, 300, 300000, false",
        "books, 300, 400001, true",
        "books, 300, 30000, false",
        "books, 3, 2000, false",
        "computers, 300, 3501, true",
        "computers, 300, 200, false",
        "multimediaClassrooms, 300, 401, true",
        "multimediaClassrooms, 300, 40, false",
        "musicRooms96, 300, 351, true",
        "beds, 300, 1901, true",
        "beds, 300, 600, false",
        "staff, 300, 801, true",
        "staff, 300, 60, false",
    })
    void aFigureBeyondAnySchoolIsAskedFor(String figure, String students, String amount, boolean isOut) {
        Read read = Read.csv(
                folder, "id,name,county,kind,primary.students," + figure, "1,甲小学,某县,小学," + students + "," + amount);
        SchoolFigure name = Stream.of(SchoolFigure.values())
                .filter(one -> one.id().equals(figure))
                .findFirst()
                .orElseThrow();
        Figure left = read.school("1").figures().get(name);
        assertThat(left.state()).isEqualTo(isOut ? Figure.FigureState.CONTRADICTED : Figure.FigureState.REPORTED);
        List<DataFinding> told = contradictions(read);
        assertThat(told).hasSize(isOut ? 1 : 0);
        told.forEach(one -> assertThat(one.message().zh())
                .contains("schools.csv", "第 2 行", "甲小学", figure + "”" + amount, "没有学校有这么多"));
    }

    @ParameterizedTest
    @CsvSource({
        "primary.students, 30001, true",
        "primary.students, 9000, false",
        "primary.teachers, 801, true",
        "primary.teachers, 30, false",
        "primary.teachingAreaPerStudent, 2000, true",
        "primary.teachingAreaPerStudent, 266, false",
        "primary.teachingAreaPerStudent, 8, false",
        "primary.sportsAreaPerStudent, 517, true",
        "primary.sportsAreaPerStudent, 60, false",
        "primary.booksPerStudent, 1334, true",
        "primary.booksPerStudent, 30, false",
        "primary.computersPer100, 1167, true",
        "primary.computersPer100, 20, false",
    })
    void soIsWhatStandsForALevel(String header, String amount, boolean isOut) {
        boolean ofStudents = header.endsWith(".students");
        Read read = Read.csv(
                folder,
                "id,name,county,kind," + (ofStudents ? "" : "primary.students,") + header,
                "1,甲小学,某县,小学," + (ofStudents ? "" : "300,") + amount);
        LevelFigure name = Stream.of(LevelFigure.values())
                .filter(one -> header.endsWith("." + one.id()))
                .findFirst()
                .orElseThrow();
        Figure left = read.school("1").level(Level.PRIMARY).get(name);
        assertThat(left.isReported()).isNotEqualTo(isOut);
        assertThat(contradictions(read)).hasSize(isOut ? 1 : 0);
    }

    /** A site holds its grounds, and its buildings over ten storeys, up to a fifth more. */
    @ParameterizedTest
    @CsvSource({
        "10000, 4000, 6000, false",
        "1000, 1200, '', false",
        "1000, 1201, '', true",
        "1000, 4000, 6000, true",
        "1000, 1100, 1000, false",
        "1000, 1100, 1001, true",
        "1000, '', 12000, false",
        "1000, '', 12001, true",
        "1000, '', 6000, false",
        "0, 500, '', true",
        "'', 500, 9000, false",
        "0, 0, 0, false",
        "20, 6000, 4500, true",
    })
    void aSiteHoldsWhatLiesOnIt(String site, String ground, String building, boolean isOut) {
        Read read = Read.csv(
                folder,
                "id,name,county,kind,primary.students,siteArea,sportsGroundArea,buildingArea",
                "1,甲小学,某县,小学,300," + site + "," + ground + "," + building);
        School school = read.school("1");
        assertThat(contradictions(read)).hasSize(isOut ? 1 : 0);
        for (SchoolFigure name :
                List.of(SchoolFigure.SITE_AREA, SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.BUILDING_AREA)) {
            assertThat(school.figures().get(name).state() == Figure.FigureState.CONTRADICTED)
                    .isEqualTo(isOut && hasPart(name, ground, building));
        }
    }

    private static boolean hasPart(SchoolFigure name, String ground, String building) {
        return switch (name) {
            case SPORTS_GROUND_AREA -> !ground.isEmpty();
            case BUILDING_AREA -> !building.isEmpty();
            default -> true;
        };
    }

    @Test
    void cleanCountiesHaveNothingBeyondAnySchool() {
        int schools = 0;
        for (int seed = 1; seed <= 300; seed++) {
            List<School> clean = CleanCounty.of(seed).now().schools();
            BeyondSchools beyond = new BeyondSchools(java.util.Map.of());
            List<School> left = beyond.without(clean);
            assertThat(beyond.findings()).isEmpty();
            assertThat(left).containsExactlyElementsOf(clean);
            schools += clean.size();
        }
        assertThat(schools).isGreaterThan(3000);
    }

    /** The page lists every ceiling. */
    @Test
    void thePageHasEveryCeiling() throws IOException {
        for (String page : List.of("DATA.md", "DATA.zh-CN.md")) {
            String text = Files.readString(Path.of("examples", page));
            for (List<Ceiling> all : List.of(Ceiling.OF_SCHOOLS, Ceiling.OF_LEVELS, SizeSuspicions.MOST)) {
                for (Ceiling ceiling : all) {
                    assertThat(text.lines()
                                    .filter(line -> line.startsWith("| ")
                                            && line.contains(
                                                    "`" + ceiling.figure().id() + "`")
                                            && line.contains("| " + "%,d".formatted(ceiling.alone()) + " | "
                                                    + "%,d".formatted(ceiling.eachHundred()) + " |")))
                            .as(page + " " + ceiling)
                            .hasSize(1);
                }
            }
        }
    }

    /** More than is known of so many students is suspected with its place, and read all the same; what schools have is not. */
    @ParameterizedTest
    @CsvSource({
        "teachingArea, 600, 130000, true",
        "teachingArea, 600, 40000, true",
        "teachingArea, 600, 33000, true",
        "teachingArea, 600, 32000, false",
        "teachingArea, 30, 9000, false",
        "multimediaClassrooms, 400, 500, true",
        "multimediaClassrooms, 400, 180, false",
        "classrooms, 400, 401, true",
        "books, 600, 180000, false",
        "books, 100, 100001, true",
        "computers, 300, 1051, true",
        "computers, 300, 600, false",
        "equipmentValue, 300, 20000001, true",
        "equipmentValue, 300, 3000000, false",
        "staff, 100, 161, true",
        "staff, 100, 60, false",
        "sportsGroundArea, 300, 48001, true",
        "sportsGroundArea, 300, 20000, false",
        "buildingArea, 262, 53048, true",
        "buildingArea, 781, 36920, false",
        "buildingArea, 395, 25205, false",
        "buildingArea, 5, 5927, false",
        "buildingArea, 60, 7479, false",
        "teachingArea, '', 130000, false",
    })
    void moreThanIsKnown(String column, String students, String amount, boolean suspected) {
        Read read = Read.csv(
                folder, "id,name,county,kind,primary.students," + column, "A,甲小学,某县,小学," + students + "," + amount);
        assertThat(read.findings())
                .filteredOn(found -> found.message().zh().contains("至多见到约"))
                .hasSize(suspected ? 1 : 0)
                .allSatisfy(found -> {
                    assertThat(found.kind()).isEqualTo(DataFinding.Category.SUSPICION);
                    assertThat(found.message().zh()).contains("第 2 行", column, amount, "请核对");
                });
        assertThat(contradictions(read)).isEmpty();
    }

    private static List<DataFinding> contradictions(Read read) {
        return read.findings().stream()
                .filter(found -> found.kind() == DataFinding.Category.CONTRADICTION)
                .toList();
    }
}
