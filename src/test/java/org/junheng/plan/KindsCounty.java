package org.junheng.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.Barrier;
import org.junheng.results.Prices.BarrierSort;
import org.junheng.results.Prices.PriceBound;
import org.junheng.texts.Text;

/**
 * A county of two or three schools for the rules of {@code rules/kinds}, with what may be done in it: through-schools, packs,
 * moves, exchanges, ceilings, donors' floors, a budget, cells that were not reported.
 */
final class KindsCounty {
    /** A figure that was not reported. */
    static final int NONE = Integer.MIN_VALUE;

    final List<Place> places = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    /** What pieces cost; nought for what is not to be had. */
    final int room;

    final int pack;
    final int roomMoved;
    final int train;
    final int exchange;
    final int degree;
    final int recruit;
    final int move;
    /** The money there is; nought for no limit. */
    final int budget;

    private final Random random;
    private final long seed;

    /** A school, its rooms, and what holds for them; -1 for no ceiling. */
    record Place(String id, SchoolKind kind, int rooms, int ceiling, int left) {}

    /** The part of a school that teaches one level. */
    record Section(
            int place, Level level, int students, int teachers, int sports, int backbone, int bachelor, int left) {}

    KindsCounty(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 104_729 + 17);
        boolean moves = seed % 4 == 3;
        int schools = moves ? 2 : 2 + random.nextInt(2);
        boolean missing = seed % 3 == 2;
        boolean through = random.nextInt(3) > 0;
        for (int i = 0; i < schools; i++) {
            boolean nine = through && i == schools - 1;
            SchoolKind kind = nine
                    ? SchoolKind.NINE_YEAR
                    : !moves && i > 0 && random.nextInt(4) == 0 ? SchoolKind.JUNIOR : SchoolKind.PRIMARY;
            int rooms = missing && random.nextInt(5) == 0 ? NONE : random.nextInt(nine ? 7 : 5);
            int ceiling = random.nextInt(4) == 0 ? random.nextInt(4) : -1;
            places.add(new Place("S" + i, kind, rooms, ceiling, random.nextInt(4) == 0 ? random.nextInt(3) : 0));
            for (Level level : kind.levels()) {
                sections.add(section(i, level, missing));
            }
        }
        room = 3 + random.nextInt(8);
        pack = random.nextInt(2) == 0 ? 2 * room + random.nextInt(room) : 0;
        roomMoved = random.nextInt(2) == 0 ? 1 + random.nextInt(room) : 0;
        train = 2 + random.nextInt(9);
        exchange = seed % 4 == 1 ? 1 + random.nextInt(train) : 0;
        degree = 1 + random.nextInt(9);
        recruit = 4 + random.nextInt(9);
        move = moves ? 1 + random.nextInt(recruit) : 0;
        budget = seed % 5 == 0 ? 4 + random.nextInt(50) : 0;
    }

    /** The same without ceilings, and without what schools keep. */
    KindsCounty unbounded() {
        KindsCounty free = new KindsCounty(seed);
        free.places.replaceAll(one -> new Place(one.id, one.kind, one.rooms, -1, 0));
        return free;
    }

    /** The same without some ceilings, and without some of what schools keep. */
    KindsCounty without(Collection<Barrier> gone) {
        KindsCounty free = new KindsCounty(seed);
        free.places.replaceAll(one -> {
            Predicate<Boolean> isGone = isKept -> gone.stream()
                    .anyMatch(bound -> (bound.sort() == BarrierSort.KEPT) == isKept
                            && bound.school().equals(one.id));
            return new Place(
                    one.id,
                    one.kind,
                    one.rooms,
                    isGone.test(false) ? -1 : one.ceiling,
                    isGone.test(true) ? 0 : one.left);
        });
        return free;
    }

    /** The same with everything reported. */
    KindsCounty filled() {
        KindsCounty full = new KindsCounty(seed);
        full.places.replaceAll(one -> new Place(one.id, one.kind, Math.max(1, one.rooms), one.ceiling, one.left));
        full.sections.replaceAll(one -> new Section(
                one.place,
                one.level,
                one.students,
                one.teachers,
                Math.max(1, one.sports),
                Math.max(1, one.backbone),
                Math.max(1, one.bachelor),
                one.left));
        return full;
    }

    private Section section(int place, Level level, boolean missing) {
        int students = 40 + random.nextInt(110);
        int teachers = Math.max(2, students / (11 + random.nextInt(12)));
        int sports = random.nextInt(Math.min(3, teachers) + 1);
        int backbone = random.nextInt(teachers);
        int bachelor = random.nextInt(teachers + 1);
        int gap = missing ? random.nextInt(9) : 9;
        int left = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
        return new Section(
                place,
                level,
                students,
                teachers,
                gap == 0 ? NONE : sports,
                gap == 1 ? NONE : backbone,
                gap == 2 ? NONE : bachelor,
                left);
    }

    String id(Section section) {
        return section.level.idIn(places.get(section.place).id);
    }

    County county() {
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            School.Builder school =
                    School.builder(place.id, "第" + i + "学校").county("C").kind(place.kind);
            if (place.rooms != NONE) {
                school.figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, Integer.toString(place.rooms));
            }
            for (Section section : sections) {
                if (section.place == i) {
                    put(school, section.level, LevelFigure.STUDENTS, section.students);
                    put(school, section.level, LevelFigure.TEACHERS, section.teachers);
                    put(school, section.level, LevelFigure.PE_TEACHERS, section.sports);
                    put(school, section.level, LevelFigure.BACKBONE_TEACHERS, section.backbone);
                    put(school, section.level, LevelFigure.BACHELOR_TEACHERS, section.bachelor);
                }
            }
            schools.add(school.build());
        }
        return County.of("C", "小县", schools);
    }

    private static void put(School.Builder school, Level level, LevelFigure name, int value) {
        if (value != NONE) {
            school.figure(level, name, Integer.toString(value));
        }
    }

    Prices prices() {
        List<Price> list = new ArrayList<>();
        list.add(price(Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, Integer.toString(room)), roomMoved));
        if (pack > 0) {
            list.add(new Price(
                    "pack",
                    Text.NONE,
                    Lever.BUILD,
                    Map.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Exact.of(3)),
                    Optional.of(Exact.of(pack)),
                    Optional.empty(),
                    ""));
        }
        list.add(price(Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, Integer.toString(train)), exchange));
        list.add(Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.TRAIN, Integer.toString(degree)));
        list.add(price(
                Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT, Integer.toString(recruit))
                        .and(LevelFigure.TEACHERS, "1"),
                move));
        Prices prices = Prices.of(list.toArray(Price[]::new));
        for (Place place : places) {
            Optional<Exact> most = place.ceiling < 0 ? Optional.empty() : Optional.of(Exact.of(place.ceiling));
            prices = prices.bounded(
                    new PriceBound(place.id, "multimediaClassrooms", most, Optional.of(Exact.of(place.left))));
        }
        return budget > 0 ? prices.within(Integer.toString(budget)) : prices;
    }

    private static Price price(Price price, int moved) {
        return moved > 0 ? price.movedAt(Integer.toString(moved)) : price;
    }

    @Override
    public String toString() {
        return "seed " + seed + " " + places + " " + sections + " room " + room + " pack " + pack + " moved "
                + roomMoved
                + " train " + train + " exchange " + exchange + " degree " + degree + " recruit " + recruit + " move "
                + move + " budget " + budget;
    }
}
