package org.junheng.sound.plain;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.sound.CompleteCounty;
import org.junheng.sound.Ratio;

/**
 * Generated counties with what the sampler's counties leave to an answer: beds, fans, old buildings, help, files, rotation and
 * the columns of a province. In each county one half of these is there; of the others the answer stands alone.
 */
final class PlainFuller {
    private static final List<SchoolFigure> SOMETIMES = List.of(
            SchoolFigure.BEDS,
            SchoolFigure.COOLED_CLASSROOMS,
            SchoolFigure.AGED_BUILDING_AREA,
            SchoolFigure.DISABLED_HELPED,
            SchoolFigure.LEFT_BEHIND_STUDENTS,
            SchoolFigure.LEFT_BEHIND_FILES,
            SchoolFigure.ROTATION_ELIGIBLE);

    private final Random random;

    private final Set<SchoolFigure> there = EnumSet.noneOf(SchoolFigure.class);
    private final boolean columns;

    private PlainFuller(long seed) {
        random = new Random(seed * 17 + 3);
        for (SchoolFigure name : SOMETIMES) {
            if (random.nextBoolean()) {
                there.add(name);
            }
        }
        columns = random.nextInt(3) > 0;
    }

    static County of(long seed) {
        return new PlainFuller(seed).fuller(CompleteCounty.of(seed));
    }

    /** A number in a column of the school's own. */
    static Optional<Ratio> extra(School school, String header) {
        return extra(school.extras(), header);
    }

    static Optional<Ratio> extra(Map<String, Extra> extras, String header) {
        return Optional.ofNullable(extras.get(header)).map(one -> Ratio.of(one.number()));
    }

    private County fuller(County county) {
        County.Builder made = county.toBuilder()
                .schools(county.schools().stream().map(this::school).toList());
        int weak = (int) Math.min(random.nextInt(4), whole(county, CountyFigure.COMPULSORY_SCHOOLS));
        part(made, CountyFigure.WEAK_SCHOOLS, CountyFigure.WEAK_SCHOOLS_PAIRED, weak);
        part(made, CountyFigure.NEW_TEACHERS, CountyFigure.MENTORED_TEACHERS, random.nextInt(40));
        long placed = whole(county, CountyFigure.MIGRANT_PUBLIC) + whole(county, CountyFigure.MIGRANT_PURCHASED);
        set(made, CountyFigure.MIGRANT_TRACKED, placed - most(3));
        set(made, CountyFigure.LONG_VACANT_POSTS, most(2) * random.nextInt(2));
        set(made, CountyFigure.LONG_OFF_BUDGET, most(2) * random.nextInt(2));
        List<School> schools = made.build().schools();
        // What a county counts is what its schools add up to, or it is a contradiction and not a figure.
        long rotated = all(schools, SchoolFigure.ROTATED);
        long due = Math.max(rotated, dueOf(schools));
        set(made, CountyFigure.ROTATED, rotated);
        set(made, CountyFigure.ROTATION_ELIGIBLE, due);
        set(made, CountyFigure.ROTATED_BACKBONE, Math.min(rotated, whole(county, CountyFigure.ROTATED_BACKBONE)));
        long included = Math.min(random.nextInt(60), all(schools, SchoolFigure.DISABLED_STUDENTS));
        set(made, CountyFigure.INCLUSION_STUDENTS, included);
        set(made, CountyFigure.INCLUSION_FUNDS, included * (7_900 + random.nextInt(3) * 100L));
        for (String header : new String[] {"小学本科及以上学历教师比例", "初中研究生学历教师比例", "学业合格率"}) {
            if (random.nextBoolean()) {
                made.extra(header, number("0." + (80 + random.nextInt(20))));
            }
        }
        return made.build();
    }

    /** A tenth are rotated where schools do not say how many were due, so that both sides of the limit come up. */
    private long dueOf(List<School> schools) {
        return there.contains(SchoolFigure.ROTATION_ELIGIBLE)
                ? all(schools, SchoolFigure.ROTATION_ELIGIBLE)
                : Math.max(
                        all(schools, SchoolFigure.ROTATED),
                        Math.min(all(schools, SchoolFigure.ROTATED) * (8 + most(5)), teachers(schools)));
    }

    private static long all(List<School> schools, SchoolFigure name) {
        return schools.stream()
                .map(School::figures)
                .filter(figures -> figures.get(name).isReported())
                .mapToLong(figures -> whole(figures, name))
                .sum();
    }

    private long most(int bound) {
        return random.nextInt(bound);
    }

    /** Those of the compulsory levels: no more of them can be due to move. */
    private static long teachers(List<School> schools) {
        return schools.stream()
                .flatMap(school -> school.compulsoryLevels().stream().map(school::level))
                .mapToLong(level ->
                        Ratio.of(level.get(LevelFigure.TEACHERS)).above().longValueExact())
                .sum();
    }

    private void part(County.Builder made, CountyFigure whole, CountyFigure part, int size) {
        set(made, whole, size);
        set(made, part, random.nextBoolean() ? size : random.nextInt(size + 1));
    }

    private static void set(County.Builder made, CountyFigure figure, long value) {
        made.figure(figure, Figure.of(value));
    }

    private static long whole(County county, CountyFigure figure) {
        return Ratio.of(county.figures().get(figure)).above().longValueExact();
    }

    private static Extra number(String text) {
        return new Extra(text, Figure.of(text));
    }

    private School school(School school) {
        Figures<SchoolFigure> now = school.figures();
        long boarders = all(school, LevelFigure.BOARDERS);
        now = perhaps(now, SchoolFigure.BEDS, Math.max(0, boarders - most(2)));
        now = perhaps(now, SchoolFigure.COOLED_CLASSROOMS, lessOne(now, SchoolFigure.CLASSROOMS));
        now = perhaps(now, SchoolFigure.AGED_BUILDING_AREA, whole(now, SchoolFigure.BUILDING_AREA) / (1 + most(3)));
        now = perhaps(now, SchoolFigure.DISABLED_HELPED, lessOne(now, SchoolFigure.DISABLED_STUDENTS));
        if (there.contains(SchoolFigure.LEFT_BEHIND_STUDENTS)) {
            now = now.with(SchoolFigure.LEFT_BEHIND_STUDENTS, Figure.of(most(4)));
            now = perhaps(now, SchoolFigure.LEFT_BEHIND_FILES, lessOne(now, SchoolFigure.LEFT_BEHIND_STUDENTS));
        }
        long due = Math.min(most(40), all(school, LevelFigure.TEACHERS));
        long rotated = due / (5 + most(10));
        now = perhaps(now, SchoolFigure.ROTATION_ELIGIBLE, due).with(SchoolFigure.ROTATED, Figure.of(rotated));
        return new School(
                school.id(),
                school.name(),
                school.county(),
                school.kind(),
                school.flags(),
                now,
                school.levels(),
                extras(school),
                school.mainSchool());
    }

    private Map<String, Extra> extras(School school) {
        Map<String, Extra> extras = new TreeMap<>(school.extras());
        if (columns) {
            for (int i = 1; i <= 4; i++) {
                extras.put(
                        "省定标准其他项" + i + "完成率", number(random.nextBoolean() ? "1" : "0." + (55 + random.nextInt(45))));
            }
            extras.put("省定标准初中达标项数", number("" + (7 + random.nextInt(5))));
        }
        return extras;
    }

    private Figures<SchoolFigure> perhaps(Figures<SchoolFigure> now, SchoolFigure name, long value) {
        return there.contains(name) ? now.with(name, Figure.of(value)) : now;
    }

    private long lessOne(Figures<SchoolFigure> now, SchoolFigure whole) {
        return Math.max(0, whole(now, whole) - most(3) / 2);
    }

    private static long whole(Figures<SchoolFigure> now, SchoolFigure name) {
        return Ratio.of(now.get(name)).above().longValueExact();
    }

    private static long all(School school, LevelFigure name) {
        return school.levels().values().stream()
                .filter(figures -> figures.get(name).isReported())
                .mapToLong(figures -> Ratio.of(figures.get(name)).above().longValueExact())
                .sum();
    }
}
