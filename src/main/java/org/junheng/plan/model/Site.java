package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Subject;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;

/**
 * Where pieces can go: a school, and for what is reported by level one of its sections. Only where every figure that a
 * piece changes was reported: to what is not known nothing can be added.
 *
 * @param school the school as it was reported
 * @param level the level, for what is of one
 */
record Site(School school, Optional<Level> level) {
    static List<Site> all(Evaluation evaluation, Price price) {
        Map<String, School> reported = reported(evaluation.county());
        List<Site> sites = new ArrayList<>();
        for (Subject subject : evaluation.subjects().values()) {
            if (subject instanceof Section section && price.isOfLevel()) {
                add(reported.get(section.school().id()), Optional.of(section.level()), price, sites);
            } else if (subject instanceof School school && !price.isOfLevel()) {
                add(reported.get(school.id()), Optional.empty(), price, sites);
            }
        }
        return sites;
    }

    private static Map<String, School> reported(County county) {
        Map<String, School> schools = new HashMap<>();
        county.schools().forEach(school -> schools.put(school.id(), school));
        return schools;
    }

    private static void add(@Nullable School school, Optional<Level> level, Price price, List<Site> sites) {
        if (school == null) {
            return;
        }
        Site site = new Site(school, level);
        if (price.adds().keySet().stream().allMatch(name -> site.figure(name).isReported())) {
            sites.add(site);
        }
    }

    Figure figure(FigureName name) {
        if (name instanceof SchoolFigure figure) {
            return school.figures().get(figure);
        }
        return name instanceof LevelFigure figure && level.isPresent()
                ? school.level(level.get()).get(figure)
                : Figure.NOT_REPORTED;
    }

    /** How many whole pieces there are to give away. */
    long stock(Price price) {
        double least = Variable.ENDLESS;
        for (Map.Entry<FigureName, Exact> added : price.adds().entrySet()) {
            double there = figure(added.getKey()).range().low().toDouble();
            least = Math.min(least, Math.floor(there / added.getValue().toDouble() + 1e-9));
        }
        return (long) least;
    }
}
