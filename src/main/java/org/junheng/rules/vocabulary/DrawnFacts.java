package org.junheng.rules.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;
import org.junheng.values.PartWholeRules.Parts;
import org.junheng.values.PartWholeRules.SchoolParts;

/**
 * Facts of which every figure was reported, each another number, and no part more than its whole: what holds of a value in all of
 * several such draws holds of it whatever is reported, and two expressions that come to one number are one.
 */
public final class DrawnFacts {
    /** So many draws tell what may be more from what never is. */
    private static final int DRAWS = 16;

    /** Figures of few digits beside figures of many: either of two that are not told apart by a table is the greater one at times. */
    private static final int MOST_DIGITS = 6;

    private static final List<DrawnFacts> ALL = draws();

    private final Random random;
    private final boolean isNaming;
    private final Map<Class<?>, Object> facts;

    private DrawnFacts(int seed, boolean isNaming) {
        this.random = new Random(seed);
        this.isNaming = isNaming;
        this.facts = facts();
    }

    private static List<DrawnFacts> draws() {
        List<DrawnFacts> all = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            all.add(new DrawnFacts(2017 + i, i == 0));
        }
        return List.copyOf(all);
    }

    /** All draws; in the first one no two figures come to one number, nor do sums of a few of them. */
    public static List<DrawnFacts> all() {
        return ALL;
    }

    /** The fact of that type; one of which nothing was reported where none of its figures is drawn. */
    public Optional<Object> of(Class<?> type) {
        return Optional.ofNullable(facts.get(type)).or(() -> PrototypeFacts.of(type));
    }

    private Map<Class<?>, Object> facts() {
        Map<SchoolFigure, Long> ofSchool = drawn(SchoolFigure.class, PartWholeRules.OF_SCHOOLS);
        School.Builder builder = School.builder("S", "S").kind(SchoolKind.OTHER);
        ofSchool.forEach((name, number) -> builder.figure(name, Figure.of(number)));
        List<Level> levels = List.of(Level.PRIMARY, Level.JUNIOR);
        Level larger = levels.get(random.nextInt(levels.size()));
        for (Level level : levels) {
            Map<LevelFigure, Long> ofLevel = drawn(LevelFigure.class, PartWholeRules.OF_LEVELS);
            for (SchoolParts counted :
                    level.equals(larger) ? PartWholeRules.OF_WHOLE_SCHOOLS : List.<SchoolParts>of()) {
                long least = counted.counted().stream().mapToLong(ofSchool::get).sum();
                ofLevel.merge(counted.of(), least + leaf(), Long::sum);
            }
            ofLevel.keySet().removeAll(LevelFigure.RATIOS);
            ofLevel.forEach((name, number) -> builder.figure(level, name, Figure.of(number)));
        }
        School school = builder.build();
        County.Builder county = County.builder("C", "C");
        drawn(CountyFigure.class, PartWholeRules.OF_COUNTIES)
                .forEach((name, number) -> county.figure(name, Figure.of(number)));
        for (Level level : levels) {
            drawn(CountyLevelFigure.class, PartWholeRules.OF_COUNTY_LEVELS)
                    .forEach((name, number) -> county.figure(level, name, Figure.of(number)));
        }
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        Range share = Range.exactly(Exact.of("0.37"));
        return Map.of(
                School.class,
                school,
                Section.class,
                new Section(
                        "S-primary",
                        Level.PRIMARY,
                        school,
                        share,
                        exists,
                        List.of(),
                        List.of(),
                        PrototypeFacts.QUALITY),
                County.class,
                county.build());
    }

    private <N extends Enum<N> & FigureName> Map<N, Long> drawn(Class<N> type, List<Parts<N>> families) {
        Map<N, Long> drawn = new EnumMap<>(type);
        for (N name : type.getEnumConstants()) {
            draw(name, families, drawn);
        }
        return drawn;
    }

    /** A figure of its own, or as much as its parts come to, and more where they need not be all of it. */
    private <N extends Enum<N> & FigureName> long draw(N name, List<Parts<N>> families, Map<N, Long> drawn) {
        Long known = drawn.get(name);
        if (known != null) {
            return known;
        }
        long least = 0;
        boolean isAll = false;
        for (Parts<N> family : families) {
            if (family.whole().equals(name)) {
                long together = 0;
                for (N part : family.parts()) {
                    together += draw(part, families, drawn);
                }
                least = Math.max(least, together);
                isAll |= family.complete();
            }
        }
        long number = least + (isAll ? 0 : leaf());
        drawn.put(name, number);
        return number;
    }

    private int leaf() {
        return isNaming
                ? random.nextInt(100_003, 9_999_991)
                : random.nextInt(1, (int) Math.pow(10, random.nextInt(1, MOST_DIGITS)));
    }
}
