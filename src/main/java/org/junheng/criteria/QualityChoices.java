package org.junheng.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * How a school's quality is reckoned, choice by choice: what each rate weighs, at what marks the rates begin, how students were
 * counted and over whom, and what the comprehensive rate is. A pack states all of them in one place; a place or an option states
 * some, and they hold over it.
 *
 * @param chosen what was chosen, as {@link Choice#read} left it; a choice that is not there is left to the layer below
 * @param layer who chose, for reports; the empty text for the pack
 * @param citation the document that sets it
 */
public record QualityChoices(Map<Choice, List<String>> chosen, String layer, String citation) {
    /** Nothing was chosen: no index can be reckoned. */
    public static final QualityChoices NONE = new QualityChoices(Map.of(), "", "");

    public static final String TESTED = "tested";
    public static final String ENROLLED = "enrolled";
    public static final String CUMULATIVE = "cumulative";
    public static final String EXCLUSIVE = "exclusive";
    public static final String ALL_SUBJECTS = "all-subjects";
    public static final String MEAN_OF_RATES = "mean-of-rates";
    public static final String INDEX = "index";
    public static final String COLUMN = "column";

    /** What is chosen, by the key under which it is written. */
    public enum Choice {
        /** Of the pass, comprehensive, good and excellent rates, together 1. */
        WEIGHTS("0.6/0.4/0/0"),
        /** The least mark, in percent of the full one, of a pass, a good and an excellent result. */
        CUTOFFS("60/75/85"),
        /** Whether an excellent result was counted as a good one and a pass, too. */
        BANDS(CUMULATIVE + " | " + EXCLUSIVE),
        /** Over whom. */
        DENOMINATOR(TESTED + " | " + ENROLLED),
        /** What the comprehensive rate is; an index weighs pass, good and excellent rates, a column is the county's own. */
        COMPREHENSIVE(ALL_SUBJECTS + " | " + MEAN_OF_RATES + " | " + INDEX + " 0.6/0.3/0.1 | " + COLUMN + " 综合率");

        private final String how;

        Choice(String how) {
            this.how = how;
        }

        /** The key under which it is written. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How it is written. */
        public String how() {
            return how;
        }

        /**
         * Reads what was chosen.
         *
         * @throws IllegalArgumentException if it is not written as {@link #how} says
         */
        public List<String> read(String text) {
            List<String> words = List.of(text.strip().split("\\s+", 2));
            boolean known = switch (this) {
                case WEIGHTS -> areWeights(text, 4);
                case CUTOFFS -> areLines(text);
                case BANDS, DENOMINATOR -> List.of(how.split(" \\| ", -1)).contains(text.strip());
                case COMPREHENSIVE ->
                    switch (words.get(0)) {
                        case ALL_SUBJECTS, MEAN_OF_RATES -> words.size() == 1;
                        case INDEX -> words.size() == 2 && areWeights(words.get(1), 3);
                        case COLUMN -> words.size() == 2;
                        default -> false;
                    };
            };
            if (!known) {
                throw new IllegalArgumentException("\"" + text + "\" is not written as " + how);
            }
            return this == COMPREHENSIVE ? words : parts(text);
        }

        private static List<String> parts(String text) {
            return List.of(text.strip().split("\\s*/\\s*", -1));
        }

        /** Weights are not negative and make 1 together. */
        private static boolean areWeights(String text, int count) {
            List<Exact> weights = numbers(parts(text));
            return weights.size() == count
                    && weights.stream().allMatch(weight -> weight.signum() >= 0)
                    && weights.stream().reduce(Exact.ZERO, Exact::plus).equals(Exact.ONE);
        }

        /** Lines rise from above nought to a hundred. */
        private static boolean areLines(String text) {
            List<Exact> lines = numbers(parts(text));
            return lines.size() == 3
                    && lines.get(0).signum() > 0
                    && lines.get(0).compareTo(lines.get(1)) <= 0
                    && lines.get(1).compareTo(lines.get(2)) <= 0
                    && lines.get(2).compareTo(Exact.of(100)) <= 0;
        }

        private static List<Exact> numbers(List<String> texts) {
            try {
                return texts.stream().map(Exact::of).toList();
            } catch (NumberFormatException notNumbers) {
                return List.of();
            }
        }
    }

    public QualityChoices {
        Map<Choice, List<String>> copy = new EnumMap<>(Choice.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /**
     * These choices of nobody's, each as it is written.
     *
     * @throws IllegalArgumentException if one is not written as {@link Choice#how} says
     */
    public static QualityChoices of(Map<Choice, String> written) {
        Map<Choice, List<String>> read = new EnumMap<>(Choice.class);
        written.forEach((choice, text) -> read.put(choice, choice.read(text)));
        return new QualityChoices(read, "", "");
    }

    /** Whether an index can be reckoned. */
    public boolean isComplete() {
        return chosen.size() == Choice.values().length;
    }

    /** The words of a choice that was made. */
    public List<String> of(Choice choice) {
        return chosen.getOrDefault(choice, List.of());
    }

    /** The numbers of a choice, such as the four weights. */
    public List<Exact> numbers(Choice choice) {
        return of(choice).stream().map(Exact::of).toList();
    }

    /** What an index that is the comprehensive rate weighs; empty where it is none. */
    public List<Exact> indexWeights() {
        List<String> words = of(Choice.COMPREHENSIVE);
        return words.size() == 2 && words.get(0).equals(INDEX) ? Choice.numbers(Choice.parts(words.get(1))) : List.of();
    }

    /** These over those of the layer below. */
    public QualityChoices over(QualityChoices below) {
        Map<Choice, List<String>> both = new EnumMap<>(Choice.class);
        both.putAll(below.chosen);
        both.putAll(chosen);
        return new QualityChoices(both, layer, citation);
    }

    /** What is wrong with the choices together: excellence weighs more than passing. */
    public Optional<Text> problem() {
        if (!chosen.containsKey(Choice.WEIGHTS)) {
            return Optional.empty();
        }
        List<Exact> weights = numbers(Choice.WEIGHTS);
        List<Exact> ofComprehensive = new ArrayList<>(isComplete() ? indexWeights() : List.of());
        if (!isComplete()) {
            // Whatever the comprehensive rate is of, passing weighs no more than with all of it.
            ofComprehensive.addAll(List.of(Exact.ONE, Exact.ZERO, Exact.ZERO));
        } else if (ofComprehensive.isEmpty()) {
            boolean isOfPasses = of(Choice.COMPREHENSIVE).get(0).equals(ALL_SUBJECTS);
            ofComprehensive.addAll(List.of(isOfPasses ? Exact.ONE : Exact.ZERO, Exact.ZERO, Exact.ZERO));
        }
        Exact passing = weights.get(0).plus(weights.get(1).times(ofComprehensive.get(0)));
        Exact excellence = weights.get(3).plus(weights.get(1).times(ofComprehensive.get(2)));
        return excellence.compareTo(passing) <= 0
                ? Optional.empty()
                : Optional.of(new Text(
                        "优秀率的权重 " + excellence + " 超过合格的权重 " + passing + "。",
                        "Excellence weighs " + excellence + ", more than passing, which weighs " + passing + "."));
    }
}
