package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.values.Dispersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The real data set of the examples, against figures that were computed from it elsewhere. */
class DcBuildingsTest {
    private static final Path FOLDER = Path.of("examples", "dc-buildings");
    private static final Exact SQUARE_FOOT = Exact.of("0.09290304");

    private static ReadingNotes read(String mapping, Map<String, County> counties) {
        return DataReader.read(
                List.of(FOLDER.resolve("dc_schools.csv")),
                Mapping.read(FOLDER.resolve(mapping)),
                county -> counties.put(county.id(), county));
    }

    private static County county(Map<String, County> counties, String id) {
        return Objects.requireNonNull(counties.get(id));
    }

    private static List<Measure> areaPerStudent(County county, String label) {
        Level level = Level.of(label);
        List<Measure> measures = new ArrayList<>();
        for (School school : county.schools()) {
            Figure students = school.level(level).get(LevelFigure.STUDENTS);
            Figure area = school.figures().get(SchoolFigure.BUILDING_AREA);
            if (students.isReported() && area.isReported() && school.levels().containsKey(level)) {
                Measure base =
                        Measure.of(school.id(), Unit.STUDENTS, new Input(school.id(), LevelFigure.STUDENTS, students));
                measures.add(Measure.of(
                                school.id(),
                                Unit.SQUARE_METRES,
                                new Input(school.id(), SchoolFigure.BUILDING_AREA, area))
                        .per(base));
            }
        }
        return measures;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/data/dc-expected-cv.csv", numLinesToSkip = 1)
    void everyPublishedDispersionIsReproduced(
            String group, String stage, String indicator, int schools, long students, String mean, String weighted) {
        Map<String, County> counties = new LinkedHashMap<>();
        read(group.equals("DC") ? "mapping-city.yaml" : "mapping-wards.yaml", counties);

        List<Measure> measures = areaPerStudent(county(counties, group), stage);
        Dispersion dispersion = Dispersion.of(measures);

        assertThat(indicator).isEqualTo("building_sqft_per_student");
        assertThat(measures).hasSize(schools);
        assertThat(measures.stream()
                        .mapToLong(m -> Math.round(m.base().low().toDouble()))
                        .sum())
                .isEqualTo(students);
        Exact squareFeet = dispersion.mean().orElseThrow().dividedBy(SQUARE_FOOT);
        assertThat(squareFeet.toDouble()).isCloseTo(Double.parseDouble(mean), relative(mean));
        assertThat(dispersion.coefficient().orElseThrow().doubleValue())
                .isCloseTo(Double.parseDouble(weighted), relative(weighted));
    }

    /** The published figures have ten digits. */
    private static Offset<Double> relative(String expected) {
        return within(Double.parseDouble(expected) * 1e-9);
    }

    @Test
    void aHundredAndOneElementarySchoolsReportBothFigures() {
        Map<String, County> counties = new LinkedHashMap<>();
        read("mapping-city.yaml", counties);

        assertThat(counties).containsOnlyKeys("DC");
        assertThat(county(counties, "DC").schools()).hasSize(207);
        assertThat(areaPerStudent(county(counties, "DC"), "ES")).hasSize(101);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        ReadingNotes notes = read("mapping-city.yaml", new LinkedHashMap<>());

        assertThat(notes.problems()).isEmpty();
        assertThat(notes.leftOut())
                .extracting(left -> left.count() + " " + left.reason().en())
                .containsExactly(
                        "64 left out by the mapping: \"open_now\" is not 1",
                        "8 left out by the mapping: \"enrolled\" is blank");
        assertThat(notes.sources())
                .singleElement()
                .extracting(ReadingNotes.ReadSource::rows)
                .isEqualTo(279L);
    }

    @Test
    void aSchoolIsKnownByItsRowAndKeepsTheColumnsThatAreNotMapped() throws IOException {
        Map<String, County> counties = new LinkedHashMap<>();
        read("mapping-wards.yaml", counties);

        assertThat(Files.readAllLines(FOLDER.resolve("dc_schools.csv")).get(2))
                .isEqualTo("233,Academy of Hope NE,PCS,5,ADULT,1,112,9375,75,344926,2449516,83");
        School school = county(counties, "Ward 5").schools().get(0);
        assertThat(school.id()).isEqualTo("row3");
        assertThat(school.name()).isEqualTo("Academy of Hope NE");
        assertThat(school.level(Level.of("ADULT")).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(112));
        assertThat(school.figures()
                        .get(SchoolFigure.BUILDING_AREA)
                        .range()
                        .low()
                        .rounded(8))
                .isEqualTo(new BigDecimal("870.96600000"));
        assertThat(school.extra("max_occupancy").range())
                .isEqualTo(Figure.of(75).range());
        assertThat(school.extraText("agency")).isEqualTo("PCS");
    }
}
