package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.bench.MadeCounty;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.texts.Text;

/** Counties of every kind that plans are made for, each with prices, from a seed: through-schools, moves, bounds, missing cells. */
final class ProofCounties {
    private final Random random;
    private final long seed;

    private ProofCounties(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919);
    }

    /** A county and what may be done in it. */
    record Case(County county, Prices prices) {}

    static Case of(long seed) {
        return new ProofCounties(seed).make();
    }

    private Case make() {
        County county = MadeCounty.of(seed, "C" + seed, 3 + random.nextInt(6));
        List<School> schools = new ArrayList<>();
        for (School school : county.schools()) {
            schools.add(seed % 4 == 3 && random.nextInt(3) == 0 ? without(school) : school);
        }
        County made = county.withSchools(schools);
        boolean moves = seed % 2 == 0;
        List<Price> list = new ArrayList<>(List.of(
                Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"),
                Price.of(SchoolFigure.TEACHING_AREA, Lever.BUILD, "3600"),
                Price.of(SchoolFigure.EQUIPMENT_VALUE, Lever.BUY, "1"),
                Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "60000"),
                Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.RECRUIT, "100000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT, "90000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, "20000")));
        if (moves) {
            list.replaceAll(price -> price.isOfLevel() ? price.movedAt("15000") : price);
        }
        if (seed % 5 == 0) {
            // Rooms in packs of three, cheaper than one by one.
            list.add(new Price(
                    "three-rooms",
                    Text.NONE,
                    Lever.BUILD,
                    Map.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Exact.of(3)),
                    Optional.of(Exact.of(150_000)),
                    Optional.empty(),
                    ""));
        }
        Prices prices = Prices.of(list.toArray(Price[]::new));
        if (seed % 3 == 0) {
            for (School school : made.schools()) {
                if (random.nextInt(2) == 0) {
                    prices = prices.bounded(new Prices.PriceBound(
                            school.id(),
                            "backboneTeachers",
                            Optional.of(Exact.of(random.nextInt(12))),
                            moves ? Optional.of(Exact.of(random.nextInt(8))) : Optional.empty()));
                }
            }
        }
        return new Case(made, prices);
    }

    /** One figure of the school, or of one of its levels, was not reported. */
    private School without(School school) {
        Figures<SchoolFigure> figures = school.figures();
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        if (random.nextBoolean()) {
            List<SchoolFigure> reported = List.copyOf(figures.reported().keySet());
            figures = figures.with(reported.get(random.nextInt(reported.size())), Figure.NOT_REPORTED);
        } else {
            List<LevelFigure> some =
                    List.of(LevelFigure.BACKBONE_TEACHERS, LevelFigure.BACHELOR_TEACHERS, LevelFigure.MUSIC_TEACHERS);
            levels.computeIfPresent(
                    school.kind().levels().get(0),
                    (level, own) -> own.with(some.get(random.nextInt(some.size())), Figure.NOT_REPORTED));
        }
        return school.with(figures, levels);
    }
}
