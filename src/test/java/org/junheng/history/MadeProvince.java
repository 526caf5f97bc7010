package org.junheng.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.history.cause.ContributionCause;
import org.junheng.history.match.Correction;
import org.junheng.history.match.SchoolEvent;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.Succession;
import org.junheng.results.Evaluation;

/**
 * Twenty counties over five years, in which nothing happens but what is written here, so that every cause is known: county n does
 * what {@link Story} n mod 8 says, and from 2023 on a place asks for 8.5 m² of sports area in the place of 7.5.
 */
final class MadeProvince {
    static final int COUNTIES = 20;
    static final int FIRST = 2020;
    static final int LAST = 2024;
    static final int SCHOOLS = 12;

    /** Rules whose limit of one criterion changes in 2023. */
    static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.overlayOf("某省", """
                    name: 某省
                    limits:
                      - criterion: QB-R5-primary
                        limit: "8.5"
                        from: 2023-01-01
                        citation: 某文件
                    """));

    /** What happens in a county, and when its data show it. */
    enum Story {
        NOTHING(0, ""),
        PUPILS_MOVE(2022, "PUPILS"),
        GROUND_IS_BUILT(2022, "RESOURCES"),
        A_SCHOOL_OPENS(2023, "OPENED"),
        A_SCHOOL_CLOSES(2023, "CLOSED"),
        TWO_MERGE(2023, "MERGED"),
        A_FIGURE_IS_CORRECTED(2022, "CORRECTED"),
        AN_ID_CHANGES(2024, "");

        final int year;
        final String cause;

        Story(int year, String cause) {
            this.year = year;
            this.cause = cause;
        }

        /** The causes that any value of the county may have moved from. */
        Set<ContributionCause> causes() {
            return cause.isEmpty() ? Set.of() : Set.of(ContributionCause.valueOf(cause));
        }

        static Story of(int county) {
            return values()[county % values().length];
        }
    }

    private MadeProvince() {}

    static String id(int county) {
        return "C%02d".formatted(county);
    }

    private static List<MadeSchool> schools(int county) {
        Random random = new Random(1000 + county);
        List<MadeSchool> schools = new ArrayList<>();
        for (int i = 1; i <= SCHOOLS; i++) {
            // Some have less than 8.5 m², all have 7.5 at least.
            schools.add(MadeSchool.sound("%d%02d".formatted(county, i), 200 + random.nextInt(700), 1.02 + i * 0.04));
        }
        return schools;
    }

    /** The schools of a county in a year. */
    static List<MadeSchool> schools(int county, int year) {
        List<MadeSchool> schools = schools(county);
        Story story = Story.of(county);
        if (story.year == 0 || (year < story.year && story != Story.A_FIGURE_IS_CORRECTED)) {
            return schools;
        }
        MadeSchool first = schools.get(0);
        MadeSchool second = schools.get(1);
        switch (story) {
            case NOTHING -> {}
            case PUPILS_MOVE -> {
                schools.set(0, first.withStudents(first.students() - 60));
                schools.set(1, second.withStudents(second.students() + 60));
            }
            case GROUND_IS_BUILT -> schools.set(0, first.withSports(first.sports() + 3000));
            case A_SCHOOL_OPENS -> schools.add(MadeSchool.sound(county + "90", 333, 1.9));
            case A_SCHOOL_CLOSES -> schools.remove(11);
            case TWO_MERGE -> {
                schools.set(0, first.with(schools.get(11)));
                schools.remove(11);
            }
            case A_FIGURE_IS_CORRECTED -> {
                if (year < story.year) {
                    schools.set(2, schools.get(2).withSports(schools.get(2).sports() * 4));
                }
            }
            case AN_ID_CHANGES -> schools.set(3, schools.get(3).called(county + "77"));
        }
        return schools;
    }

    static County county(int county, int year) {
        return County.of(
                id(county),
                "县" + county,
                schools(county, year).stream()
                        .map(school -> school.reported(id(county)))
                        .toList());
    }

    static SortedMap<Integer, CountySource> years(int counties) {
        SortedMap<Integer, CountySource> years = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            List<County> all = new ArrayList<>();
            for (int county = 0; county < counties; county++) {
                all.add(county(county, year));
            }
            years.put(year, CountySource.of(all));
        }
        return years;
    }

    /** What a user who knows the stories would say of them. */
    static Succession said(int counties) {
        List<SchoolEvent> events = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        for (int county = 0; county < counties; county++) {
            Story story = Story.of(county);
            String one = county + "01";
            String twelfth = county + "12";
            switch (story) {
                case A_SCHOOL_OPENS -> events.add(event(story, SchoolFate.OPENED, List.of(), List.of(county + "90")));
                case A_SCHOOL_CLOSES -> events.add(event(story, SchoolFate.CLOSED, List.of(twelfth), List.of()));
                case TWO_MERGE -> events.add(event(story, SchoolFate.MERGED, List.of(one, twelfth), List.of(one)));
                case AN_ID_CHANGES ->
                    events.add(event(story, SchoolFate.RENAMED, List.of(county + "04"), List.of(county + "77")));
                case A_FIGURE_IS_CORRECTED ->
                    corrections.add(new Correction(story.year, county + "03", Set.of("sportsGroundArea"), "said"));
                case NOTHING, PUPILS_MOVE, GROUND_IS_BUILT -> {}
            }
        }
        return new Succession(events, corrections);
    }

    private static SchoolEvent event(Story story, SchoolFate fate, List<String> before, List<String> after) {
        return new SchoolEvent(story.year, fate, before, after, "said");
    }

    static BiFunction<County, LocalDate, Evaluation> rules() {
        return (county, day) -> RULES.evaluate(county, Options.asOf(day));
    }

    /** One county over years that a test makes. */
    static CountyHistory history(Map<Integer, List<MadeSchool>> years, Succession said) {
        Map<Integer, List<School>> reported = new TreeMap<>();
        years.forEach((year, schools) -> reported.put(
                year, schools.stream().map(school -> school.reported("K")).toList()));
        return reported(reported, said);
    }

    /** The same of schools as they report. */
    static CountyHistory reported(Map<Integer, List<School>> years, Succession said) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        years.forEach((year, schools) -> sources.put(year, CountySource.of(List.of(County.of("K", "某县", schools)))));
        HistoryOptions options = new HistoryOptions(HistoryOptions.USUAL.day(), Optional.empty(), said);
        return History.of(rules(), sources, options).counties().get(0);
    }
}
