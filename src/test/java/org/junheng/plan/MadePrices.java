package org.junheng.plan;

import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/** Prices for the tests: of a plausible size, from nowhere. */
final class MadePrices {
    private MadePrices() {}

    static Prices bought() {
        return Prices.of(
                Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "400"),
                Price.of(SchoolFigure.TEACHING_AREA, Lever.BUILD, "3600"),
                Price.of(SchoolFigure.EQUIPMENT_VALUE, Lever.BUY, "1"),
                Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "60000"),
                Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.RECRUIT, "100000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT, "100000").and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, "20000"));
    }

    /** Teachers may move, too. */
    static Prices moved() {
        return Prices.of(bought().list().stream()
                .map(price -> price.isOfLevel() ? price.movedAt("15000") : price)
                .toArray(Price[]::new));
    }
}
