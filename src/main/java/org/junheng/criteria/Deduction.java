package org.junheng.criteria;

import java.util.ArrayList;
import java.util.List;
import org.junheng.numbers.Exact;

/** How a criterion that is not met loses its points: the kinds that the scored forms of the provinces use. */
public sealed interface Deduction {
    /** How deductions are written in rule files and overlays. */
    String HOW = "per-point 1 | zero-if-breached | band 0.75:4 0.70:2 | graded";

    /**
     * So many points for each percentage point that is short (每低1个百分点扣…分), in proportion; of what is no share, for each
     * hundredth of the limit.
     *
     * @param lost points for each
     */
    record PerPoint(Exact lost) implements Deduction {
        @Override
        public String text() {
            return "per-point " + lost;
        }
    }

    /** All of them (不达标不得分). */
    record ZeroIfBreached() implements Deduction {
        @Override
        public String text() {
            return "zero-if-breached";
        }
    }

    /**
     * What is left by where the value lies (分档): the points of the best band that it reaches, none below all of them.
     *
     * @param bands in the order of the file
     */
    record ByBand(List<Band> bands) implements Deduction {
        public ByBand {
            bands = List.copyOf(bands);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder("band");
            bands.forEach(
                    band -> text.append(' ').append(band.value()).append(':').append(band.points()));
            return text.toString();
        }
    }

    /** In proportion to the part that is met: of several questions, of several criteria, or of the limit (按完成程度). */
    record Graded() implements Deduction {
        @Override
        public String text() {
            return "graded";
        }
    }

    /**
     * A step of a scale.
     *
     * @param value what has to be reached
     * @param points what it earns
     */
    record Band(Exact value, Exact points) {}

    /** As it is written. */
    String text();

    /**
     * Reads a deduction as it is written.
     *
     * @throws IllegalArgumentException if it is none of {@link #HOW}
     */
    static Deduction of(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "per-point" -> perPoint(text, rest);
            case "zero-if-breached" -> alone(text, rest, new ZeroIfBreached());
            case "graded" -> alone(text, rest, new Graded());
            case "band" -> bands(text, rest);
            default -> throw not(text);
        };
    }

    private static Deduction perPoint(String text, List<String> rest) {
        if (rest.size() != 1 || decimal(text, rest.get(0)).signum() == 0) {
            throw not(text);
        }
        return new PerPoint(decimal(text, rest.get(0)));
    }

    private static Deduction alone(String text, List<String> rest, Deduction deduction) {
        if (!rest.isEmpty()) {
            throw not(text);
        }
        return deduction;
    }

    private static Deduction bands(String text, List<String> rest) {
        List<Band> bands = new ArrayList<>();
        for (String word : rest) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                throw not(text);
            }
            bands.add(new Band(decimal(text, word.substring(0, colon)), decimal(text, word.substring(colon + 1))));
        }
        if (bands.isEmpty()) {
            throw not(text);
        }
        return new ByBand(bands);
    }

    private static Exact decimal(String text, String word) {
        try {
            Exact decimal = Exact.of(word);
            if (decimal.signum() >= 0) {
                return decimal;
            }
        } catch (NumberFormatException notDecimal) {
            // told below, with the whole of what was written
        }
        throw not(text);
    }

    private static IllegalArgumentException not(String text) {
        return new IllegalArgumentException("\"" + text + "\" is none of " + HOW);
    }
}
