package org.junheng.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;

/** A county of two or three primary schools for the rules of {@code rules/wider}: classes by size, teachers, rooms, what may be done. */
final class WiderCounty {
    /** A figure that was not reported. */
    static final int NONE = Integer.MIN_VALUE;
    /** The fewest students of a class of each band, and the most. */
    static final int[] LEAST = {0, 26, 31, 36, 41, 46, 51, 56, 66};

    static final int[] MOST = {25, 30, 35, 40, 45, 50, 55, 65, 1000};

    private static final List<Set<String>> AIMS = List.of(
            Set.of(),
            Set.of("W-thirty-share"),
            Set.of("W-large", "W-degrees"),
            Set.of("W-index", "W-mix"),
            Set.of("W-rooms-count", "W-backbone"),
            Set.of("W-size", "W-thirty-share", "W-rooms-count", "W-index"),
            Set.of("W-music", "W-large", "W-mix", "W-backbone"));

    final List<Place> places = new ArrayList<>();
    final Set<String> aims;
    /** What pieces cost; nought for what is not to be had. */
    final int split;

    final int hall;
    final int room;
    final int roomMoved;
    final int recruit;
    final int degree;
    final int qualify;
    final int train;
    /** What comes with a class that is opened. */
    final boolean splitHasRoom;

    final boolean splitHasTeacher;
    private final long seed;

    /** A school; the most classes that it may open, or -1. */
    record Place(
            String id,
            List<Integer> bands,
            int students,
            int largest,
            int classrooms,
            int teachers,
            int bachelor,
            int qualified,
            int backbone,
            int rooms,
            int ceiling) {
        int classes() {
            int all = 0;
            for (int band : bands) {
                all += band;
            }
            return all;
        }

        /** The most students of a class of a band: that of the band, of the largest class, and what the others leave. */
        int most(int band) {
            int others = -LEAST[band];
            for (int i = 0; i < bands.size(); i++) {
                others += bands.get(i) * LEAST[i];
            }
            int most = Math.min(MOST[band], students - others);
            return largest == NONE ? most : Math.min(most, largest);
        }

        @Override
        public String toString() {
            return id + " " + bands + " students " + students + " largest " + largest
                    + " classrooms " + classrooms + " teachers " + teachers + " bachelor " + bachelor + " qualified "
                    + qualified + " backbone " + backbone + " rooms " + rooms + " ceiling " + ceiling;
        }
    }

    WiderCounty(long seed) {
        this.seed = seed;
        Random random = new Random(seed * 7_919 + 3);
        int schools = 2 + random.nextInt(2);
        for (int i = 0; i < schools; i++) {
            places.add(place(i, random));
        }
        aims = AIMS.get((int) (seed % AIMS.size()));
        split = 3 + random.nextInt(9);
        splitHasRoom = random.nextInt(3) == 0;
        splitHasTeacher = random.nextInt(3) == 0;
        hall = random.nextInt(2) == 0 ? 1 + random.nextInt(6) : 0;
        room = 2 + random.nextInt(8);
        roomMoved = random.nextInt(3) == 0 ? 1 + random.nextInt(room) : 0;
        recruit = 3 + random.nextInt(8);
        degree = 1 + random.nextInt(8);
        qualify = 1 + random.nextInt(6);
        train = 1 + random.nextInt(8);
    }

    private static Place place(int number, Random random) {
        int classes = 2 + random.nextInt(4);
        int[] bands = new int[LEAST.length];
        int students = 0;
        int largest = 0;
        int widest = random.nextInt(6) == 0 ? 45 : 32;
        for (int i = 0; i < classes; i++) {
            int size = random.nextInt(3) == 0 ? 44 + random.nextInt(widest) : 20 + random.nextInt(34);
            int band = 0;
            while (size > MOST[band]) {
                band++;
            }
            bands[band]++;
            students += size;
            largest = Math.max(largest, size);
        }
        int teachers = classes + random.nextInt(classes + 1);
        return new Place(
                "S" + number,
                Arrays.stream(bands).boxed().toList(),
                students,
                random.nextInt(3) == 0 ? largest : NONE,
                random.nextInt(2) == 0 ? classes + random.nextInt(2) : NONE,
                teachers,
                random.nextInt(teachers + 1),
                random.nextInt(teachers + 1),
                random.nextInt(teachers + 1),
                random.nextInt(6),
                random.nextInt(5) == 0 ? random.nextInt(2) : -1);
    }

    County county() {
        List<School> schools = new ArrayList<>();
        for (Place place : places) {
            School.Builder school = School.builder(place.id, place.id + "小学")
                    .county("C")
                    .kind(SchoolKind.PRIMARY)
                    .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, Figure.of(place.rooms));
            if (place.classrooms != NONE) {
                school.figure(SchoolFigure.CLASSROOMS, Figure.of(place.classrooms));
            }
            if (place.largest != NONE) {
                school.figure(SchoolFigure.LARGEST_CLASS, Figure.of(place.largest));
            }
            put(school, LevelFigure.STUDENTS, place.students);
            put(school, LevelFigure.CLASSES, place.classes());
            for (int band = 0; band < place.bands.size(); band++) {
                put(school, PartWholeRules.CLASS_SIZES.get(band), place.bands.get(band));
            }
            put(school, LevelFigure.TEACHERS, place.teachers);
            put(school, LevelFigure.BACHELOR_TEACHERS, place.bachelor);
            put(school, LevelFigure.QUALIFIED_TEACHERS, place.qualified);
            put(school, LevelFigure.BACKBONE_TEACHERS, place.backbone);
            schools.add(school.build());
        }
        return County.of("C", "小县", schools);
    }

    private static void put(School.Builder school, LevelFigure name, int value) {
        school.figure(Level.PRIMARY, name, Figure.of(value));
    }

    Aims aims() {
        return aims.isEmpty() ? Aims.REQUIRED : Aims.REQUIRED.at(aims);
    }

    Prices prices() {
        List<Price> list = new ArrayList<>();
        Map<FigureName, Exact> adds = new LinkedHashMap<>(Map.of(LevelFigure.CLASSES, Exact.ONE));
        if (splitHasRoom) {
            adds.put(SchoolFigure.CLASSROOMS, Exact.ONE);
        }
        if (splitHasTeacher) {
            adds.put(LevelFigure.TEACHERS, Exact.ONE);
        }
        list.add(new Price("split", Text.NONE, Lever.BUILD, adds, Optional.of(Exact.of(split)), Optional.empty(), ""));
        if (hall > 0) {
            list.add(Price.of(SchoolFigure.CLASSROOMS, Lever.BUILD, Integer.toString(hall)));
        }
        Price rooms = Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, Integer.toString(room));
        list.add(roomMoved > 0 ? rooms.movedAt(Integer.toString(roomMoved)) : rooms);
        list.add(Price.of(LevelFigure.TEACHERS, Lever.RECRUIT, Integer.toString(recruit)));
        list.add(Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.TRAIN, Integer.toString(degree)));
        list.add(Price.of(LevelFigure.QUALIFIED_TEACHERS, Lever.TRAIN, Integer.toString(qualify)));
        list.add(Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN, Integer.toString(train)));
        Prices prices = Prices.of(list.toArray(Price[]::new));
        for (Place place : places) {
            if (place.ceiling >= 0) {
                prices = prices.bounded(
                        new PriceBound(place.id, "split", Optional.of(Exact.of(place.ceiling)), Optional.empty()));
            }
        }
        return prices;
    }

    @Override
    public String toString() {
        return "seed " + seed + " " + aims + " " + places + " split " + split + (splitHasRoom ? " with room" : "")
                + (splitHasTeacher ? " with teacher" : "") + " hall " + hall + " room " + room + " moved " + roomMoved
                + " recruit " + recruit + " degree " + degree + " qualify " + qualify + " train " + train;
    }
}
