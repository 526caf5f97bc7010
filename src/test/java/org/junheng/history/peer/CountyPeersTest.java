package org.junheng.history.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which county is like which, and where it stands among those; worked out by hand. */
class CountyPeersTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final String SPORTS = "QB-CV5-primary";

    private static School school(String county, String id, long students, Flag rural, long migrants, double each) {
        School.Builder made = School.builder(id, "校" + id)
                .county(county)
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, rural)
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, Long.toString(Math.round(students * each)))
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(students))
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, Long.toString(students / 16));
        return (migrants < 0 ? made : made.figure(Level.PRIMARY, LevelFigure.MIGRANT_STUDENTS, Long.toString(migrants)))
                .build();
    }

    /** Two schools of half the students each, with 10 − d and 10 + d m² for each: a coefficient of d ÷ 10. */
    private static Evaluation county(String id, long students, Flag rural, long migrants, double d) {
        long half = students / 2;
        List<School> schools = List.of(
                school(id, id + "1", half, rural, migrants < 0 ? -1 : migrants / 2, 10 - d),
                school(id, id + "2", half, rural, migrants < 0 ? -1 : migrants / 2, 10 + d));
        return RULES.evaluate(County.of(id, "县" + id, schools), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static List<Evaluation> six(Evaluation own) {
        List<Evaluation> all = new ArrayList<>(List.of(own));
        // Coefficients of 0.1, 0.2, 0.3, 0.4, 0.5.
        IntStream.rangeClosed(1, 5).forEach(i -> all.add(county("P" + i, 3200, Flag.NO, 320, i)));
        return all;
    }

    /** Quartiles of 0.1 to 0.5: 0.2, 0.3, 0.4. A coefficient of 0.7 is above them and fails; P1 to P3 keep within 0.50 alike. */
    @Test
    void aCountyStandsAmongThoseLikeIt() {
        PeerGroup group =
                CountyPeers.of(six(county("K", 3200, Flag.NO, 320, 7))).get(0);
        assertThat(group.isOfCounty()).isTrue();
        assertThat(group.peers()).hasSize(5).allMatch(peer -> peer.distance() == 0);
        PeerStanding standing = group.standings().stream()
                .filter(one -> one.verdict().criterion().equals(SPORTS))
                .findFirst()
                .orElseThrow();
        assertThat(standing.verdict().state()).isEqualTo(State.FAIL);
        assertThat(standing.lower()).isCloseTo(0.2, within(1e-9));
        assertThat(standing.median()).isCloseTo(0.3, within(1e-9));
        assertThat(standing.upper()).isCloseTo(0.4, within(1e-9));
        assertThat(standing.quarter(0.7)).isEqualTo(PeerStanding.PeerQuarter.HIGHEST);
        assertThat(standing.better())
                .extracting(better -> better.peer().county())
                .containsExactly("P1", "P2", "P3");
    }

    @Test
    void fiveCountiesTellNothing() {
        assertThat(CountyPeers.of(six(county("K", 3200, Flag.NO, 320, 7)).subList(0, 5)))
                .isEmpty();
    }

    /** From 3,200 students, none rural, 10 % migrant children; further away than 1.5 is not like. */
    @ParameterizedTest
    @CsvSource({
        "3200, NO, 320, 0, 5",
        "6400, NO, 640, 1, 5",
        "1600, NO, 160, 1, 5",
        "9600, NO, 960, 1.585, 0",
        "3200, YES, 320, 5, 0",
        "3200, UNKNOWN, 320, 0.5, 5",
        "3200, NO, -1, 0.5, 5",
        "3200, UNKNOWN, -1, 1, 5",
        "3200, NO, 960, 1, 5",
        "3200, NO, 0, 0.5, 5",
        "3200, NO, 1280, 1.5, 5",
        "3200, NO, 1600, 2, 0",
        "6400, UNKNOWN, 640, 1.5, 5",
        "6400, UNKNOWN, -1, 2, 0",
        "6400, NO, -1, 1.5, 5",
        "1600, NO, 320, 1.5, 5",
        "1600, NO, 480, 2, 0",
        "12800, NO, 1280, 2, 0",
        "800, NO, 80, 2, 0",
        "4800, NO, 480, 0.585, 5"
    })
    void howUnlikeTwoCountiesAre(long students, Flag rural, long migrants, double distance, int like) {
        PeerGroup group =
                CountyPeers.of(six(county("K", students, rural, migrants, 1))).get(0);
        assertThat(group.peers()).hasSize(like);
        assertThat(group.peers()).allSatisfy(peer -> assertThat(peer.distance()).isCloseTo(distance, within(1e-3)));
        assertThat(group.standings().isEmpty()).isEqualTo(like == 0);
    }
}
