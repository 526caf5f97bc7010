package org.junheng.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.numbers.Exact;

/**
 * What may be changed, at what price, within which bounds: data of the caller. Students are never among it.
 *
 * @param list what can be done; nothing else is
 * @param bounds ceilings of single schools and what donors keep
 * @param budget how much there is to spend; empty where there is no limit
 */
public record Prices(List<Price> list, List<PriceBound> bounds, Optional<Exact> budget) {
    /** The school of a bound that holds for every school. */
    public static final String EVERY = "*";

    /**
     * A bound of one school, or of every one.
     *
     * @param school the id of the school, or {@link #EVERY}
     * @param price the id of the price
     * @param most the most pieces that it may get; empty where there is no ceiling
     * @param left the least number of the figure that it keeps when pieces are taken from it; empty for none
     */
    public record PriceBound(String school, String price, Optional<Exact> most, Optional<Exact> left) {
        public PriceBound {
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(price, "price");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(left, "left");
        }

        /** Whether it is one of that school and price. */
        public boolean isOf(String schoolId, String priceId) {
            Objects.requireNonNull(schoolId, "schoolId");
            Objects.requireNonNull(priceId, "priceId");
            return price.equals(priceId) && (school.equals(EVERY) || school.equals(schoolId));
        }
    }

    /**
     * Checks that the list can be reckoned with.
     *
     * @throws IllegalArgumentException if two have one id, some have a price and some not, one is of students, a bound is of
     *     nothing in the list, or there is a budget without prices
     */
    public Prices {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(budget, "budget");
        list = List.copyOf(list);
        bounds = List.copyOf(bounds);
        List<String> problems = problems(list, bounds, budget);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** These prices, without bounds and budget. */
    public static Prices of(Price... prices) {
        return new Prices(List.of(Objects.requireNonNull(prices, "prices")), List.of(), Optional.empty());
    }

    /**
     * What is usually done about each figure, without prices: then the fewest pieces are sought, each of its own kind, and
     * where kinds have to be compared, by their part of what the county has of them.
     */
    public static Prices none() {
        return of(
                Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD),
                Price.of(SchoolFigure.TEACHING_AREA, Lever.BUILD),
                Price.of(SchoolFigure.EQUIPMENT_VALUE, Lever.BUY),
                Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD),
                Price.of(SchoolFigure.COMPUTERS, Lever.BUY),
                Price.of(SchoolFigure.BOOKS, Lever.BUY),
                Price.of(LevelFigure.BACHELOR_TEACHERS, Lever.RECRUIT).and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.PE_TEACHERS, Lever.RECRUIT).and(LevelFigure.TEACHERS, "1"),
                Price.of(LevelFigure.BACKBONE_TEACHERS, Lever.TRAIN),
                Price.of(LevelFigure.MID_TITLE_TEACHERS, Lever.TRAIN),
                Price.of(LevelFigure.TEACHERS, Lever.RECRUIT));
    }

    /** The same with a budget. */
    public Prices within(String yuan) {
        return new Prices(list, bounds, Optional.of(Exact.of(Objects.requireNonNull(yuan, "yuan"))));
    }

    /** The same with one more bound. */
    public Prices bounded(PriceBound bound) {
        Objects.requireNonNull(bound, "bound");
        List<PriceBound> more = new ArrayList<>(bounds);
        more.add(bound);
        return new Prices(list, more, budget);
    }

    /** Only those of the ids, and their bounds. */
    public Prices only(Collection<String> ids) {
        Objects.requireNonNull(ids, "ids");
        return new Prices(
                list.stream().filter(price -> ids.contains(price.id())).toList(),
                bounds.stream().filter(bound -> ids.contains(bound.price())).toList(),
                budget);
    }

    /** Whether they are prices at all, and not a bare list of what can be done. */
    public boolean isPriced() {
        return !list.isEmpty() && list.get(0).each().isPresent();
    }

    private static List<String> problems(List<Price> list, List<PriceBound> bounds, Optional<Exact> budget) {
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Price price : list) {
            if (!ids.add(price.id())) {
                problems.add("two prices have the id \"" + price.id() + "\"");
            }
            if (price.adds().containsKey(LevelFigure.STUDENTS)) {
                problems.add("price \"" + price.id() + "\" would change the number of students");
            }
            problems.addAll(price.ofClasses().stream()
                    .map(one -> "price \"" + price.id() + "\": " + one.en())
                    .toList());
            boolean ofCounty = price.adds().keySet().stream().anyMatch(CountyFigure.class::isInstance);
            if (ofCounty && (price.adds().size() > 1 || price.moved().isPresent())) {
                problems.add("price \"" + price.id()
                        + "\" is of a figure of the county: it adds to that alone, and moves nothing");
            }
        }
        long priced = list.stream().filter(price -> price.each().isPresent()).count();
        if (priced != 0 && priced != list.size()) {
            problems.add("some have a price and some have none: "
                    + list.stream()
                            .filter(price -> price.each().isEmpty())
                            .map(Price::id)
                            .toList());
        }
        if (budget.isPresent() && priced == 0) {
            problems.add("a budget needs prices");
        }
        bounds.stream()
                .filter(bound -> !ids.contains(bound.price()))
                .forEach(bound -> problems.add("a bound is of \"" + bound.price() + "\", which has no price"));
        return problems;
    }

    /**
     * What a plan costs.
     *
     * @param total in yuan; without prices the number of pieces where there is one kind of them, else empty
     * @param bound no plan that closes the same is cheaper. Empty where the total is
     * @param whole the same, rounded up to what whole pieces can cost
     * @param gap by which part of the least the total may be above it: (total − whole) / whole; empty where that is nought
     * @param priced whether total and bound are yuan
     * @param certified whether the bound is proved exactly, with a certificate that others can check; else, in counties with
     *     very many pieces, it is reckoned school by school in doubles
     */
    public record TotalCost(
            Optional<Exact> total,
            Optional<Exact> bound,
            Optional<Exact> whole,
            Optional<Exact> gap,
            boolean priced,
            boolean certified) {
        public TotalCost {
            Objects.requireNonNull(total, "total");
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(gap, "gap");
        }
    }

    /**
     * A bound in the way.
     *
     * @param school the school that may not get more, or not give more
     * @param price what the bound is of
     * @param sort what stands in the way
     * @param most how many pieces it may get, how much of the figure it keeps, or how many rooms it has to spare
     */
    public record Barrier(String school, Price price, BarrierSort sort, Exact most) {
        public Barrier {
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(price, "price");
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(most, "most");
        }
    }

    /** What stands in the way: a ceiling, what a donor keeps, or that a class that is opened has no room. */
    public enum BarrierSort {
        CEILING,
        KEPT,
        ROOMS
    }

    /**
     * What it would take to bring a dispersion to its limit by giving everybody the same.
     *
     * @param criterion the id of its criterion
     * @param perStudent so much in all, if every student got the same; whole units
     * @param perSchool so much in all, if every school got the same whole number; empty where no number is enough
     * @param spent what the plan gives to the same schools for it
     */
    public record Evenly(String criterion, Exact perStudent, Optional<Exact> perSchool, Exact spent) {
        public Evenly {
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(perStudent, "perStudent");
            Objects.requireNonNull(perSchool, "perSchool");
            Objects.requireNonNull(spent, "spent");
        }
    }
}
