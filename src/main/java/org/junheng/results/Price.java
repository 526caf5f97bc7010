package org.junheng.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;

/**
 * One thing that can be done in whole pieces, and what a piece costs: a m² of ground, a room, a set of computers, a teacher
 * with a degree, who is a teacher too.
 *
 * @param id the word by which bounds and reports name it
 * @param title what a reader calls a piece; the figure's own name where it is empty
 * @param lever what is done
 * @param adds by how much a piece raises each figure; an indoor hall raises the teaching rooms that it is part of, too
 * @param each the price of a piece in yuan; empty in a list without prices
 * @param moved the price of taking a piece from one school to another; empty where that is not to be done
 * @param source where the price is from
 */
public record Price(
        String id,
        Text title,
        Lever lever,
        Map<FigureName, Exact> adds,
        Optional<Exact> each,
        Optional<Exact> moved,
        String source) {
    /** Keeps the order of the figures. */
    public Price {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(lever, "lever");
        Objects.requireNonNull(adds, "adds");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(source, "source");
        adds = Collections.unmodifiableMap(new LinkedHashMap<>(adds));
        if (adds.isEmpty()) {
            throw new IllegalArgumentException("price \"" + id + "\" adds nothing");
        }
        adds.forEach((figure, amount) -> checkPositive(id, figure.id(), amount));
        each.ifPresent(price -> checkNotNegative(id, price));
        moved.ifPresent(price -> checkNotNegative(id, price));
    }

    /** One unit of one figure at a price, by the figure's own name. */
    public static Price of(FigureName figure, Lever lever, String yuan) {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(lever, "lever");
        Objects.requireNonNull(yuan, "yuan");
        return of(figure, lever).at(yuan);
    }

    /** One unit of one figure without a price. */
    public static Price of(FigureName figure, Lever lever) {
        Objects.requireNonNull(figure, "figure");
        return new Price(
                figure.id(), Text.NONE, lever, Map.of(figure, Exact.ONE), Optional.empty(), Optional.empty(), "");
    }

    /** The same at that price. */
    public Price at(String yuan) {
        return new Price(
                id, title, lever, adds, Optional.of(Exact.of(Objects.requireNonNull(yuan, "yuan"))), moved, source);
    }

    /** The same, and for that much a piece can come from another school of the county. */
    public Price movedAt(String yuan) {
        return new Price(
                id, title, lever, adds, each, Optional.of(Exact.of(Objects.requireNonNull(yuan, "yuan"))), source);
    }

    /** The same with another figure that comes with each piece. */
    public Price and(FigureName figure, String amount) {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(amount, "amount");
        Map<FigureName, Exact> more = new LinkedHashMap<>(adds);
        more.put(figure, Exact.of(amount));
        return new Price(id, title, lever, more, each, moved, source);
    }

    /** The figure that it is named after: the first it adds to. */
    public FigureName figure() {
        return adds.keySet().iterator().next();
    }

    /**
     * Whether a piece is one more class. The students stay the same, so a large class is split in two, and how many classes there
     * are of each size changes with it.
     */
    public boolean isSplit() {
        return adds.containsKey(LevelFigure.CLASSES);
    }

    /** What is wrong with what it says of classes, and what to write instead; none where nothing is. */
    public List<Text> ofClasses() {
        List<Text> problems = new ArrayList<>();
        Exact classes = adds.getOrDefault(LevelFigure.CLASSES, Exact.ONE);
        if (!classes.equals(Exact.ONE)) {
            problems.add(new Text(
                    "一件是拆分一个班、多开一个班，不是" + classes + "个。请写 classes: 1。",
                    "a piece splits one class and is one class more, not " + classes + ". Write classes: 1."));
        }
        if (isSplit() && moved.isPresent()) {
            problems.add(new Text(
                    "班级不能从别的学校调来（学生数不变）。请去掉 moved。",
                    "classes do not move between schools, for students stay where they are. Leave out moved."));
        }
        if (PartWholeRules.CLASS_SIZES.stream().anyMatch(adds::containsKey)) {
            problems.add(
                    new Text(
                            "各档班数随拆班而变，不能单独增加。请写 classes: 1。",
                            "the numbers of classes by size change where classes are split, and not by themselves. Write classes: 1."));
        }
        return List.copyOf(problems);
    }

    /** Whether it adds to what is reported for each level. */
    public boolean isOfLevel() {
        return adds.keySet().stream().anyMatch(LevelFigure.class::isInstance);
    }

    private static void checkPositive(String id, String figure, Exact amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("price \"" + id + "\" adds " + amount + " to " + figure);
        }
    }

    private static void checkNotNegative(String id, Exact price) {
        if (price.signum() < 0) {
            throw new IllegalArgumentException("price \"" + id + "\" is negative: " + price);
        }
    }
}
