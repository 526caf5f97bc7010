package org.junheng.data.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a cell shows of what it holds: 2.5万元 by {@code 0.0"万元"}, nothing by {@code 0;-0;}, 000101 by {@code 000000}. Who
 * filled the cell in saw that, so that is read, and not the number that is kept. How far a number is rounded when it is shown changes
 * nothing: the digits that are kept are read.
 */
public final class CellFormats {
    /** Excel shows so many digits and no more; the rest of what it keeps is the tail of a binary fraction. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Stands behind a number whose format shows a part of it: where the header names a unit, it is not clear of which number. */
    static final String SCALED = "（缩小显示）";

    /** Stands behind what is shown, where it is another number than the one that is kept. */
    static final String KEPT = "（格式缩小显示，存的是 ";

    private static final String GENERAL = "General";
    private static final int SECTIONS = 4;
    private static final Pattern CONDITION =
            Pattern.compile("\\[(<=|>=|<>|=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)]", Pattern.CASE_INSENSITIVE);

    /**
     * What a cell shows.
     *
     * @param text what is shown, without a unit that only repeats its header
     * @param unit that unit; the header may be another's
     */
    public record ShownCell(ShownState how, String text, String unit) {
        /** What it is. */
        public enum ShownState {
            VALUE,
            NOTHING,
            DATE
        }

        static final ShownCell NOTHING = new ShownCell(ShownState.NOTHING, "", "");
        static final ShownCell DATE = new ShownCell(ShownState.DATE, "", "");

        public static ShownCell of(String text) {
            return new ShownCell(ShownState.VALUE, text, "");
        }
    }

    private record FormatPart(Optional<FormatCondition> condition, FormatSection look) {}

    private record FormatCondition(String relation, BigDecimal limit) {
        boolean holds(BigDecimal number) {
            int sign = number.compareTo(limit);
            return switch (relation) {
                case "<" -> sign < 0;
                case "<=" -> sign <= 0;
                case ">" -> sign > 0;
                case ">=" -> sign >= 0;
                case "=" -> sign == 0;
                default -> sign != 0;
            };
        }
    }

    private final Map<String, List<FormatPart>> known = new HashMap<>();

    /** The number itself, of one whose format shows a part of it and says which. */
    public static String whole(String cell) {
        return cell.endsWith(SCALED) ? cell.substring(0, cell.length() - SCALED.length()) : cell;
    }

    /** What is shown of a number. */
    public ShownCell of(BigDecimal kept, @Nullable String format) {
        BigDecimal number = kept.precision() > SHOWN.getPrecision() ? kept.round(SHOWN) : kept;
        if (format == null || isGeneral(format)) {
            return ShownCell.of(plain(number));
        }
        List<FormatPart> sections = sections(format);
        return chosen(number, sections)
                .map(section -> section.look.of(number, number.signum() < 0 && isOfNegatives(section, sections)))
                .orElseGet(() -> ShownCell.of("#".repeat(SECTIONS)));
    }

    /** What is shown of a text. */
    public ShownCell of(String text, @Nullable String format) {
        if (format == null || isGeneral(format) || (format.indexOf('@') < 0 && format.indexOf(';') < 0)) {
            return ShownCell.of(text);
        }
        List<FormatPart> sections = sections(format);
        FormatSection last = sections.get(Math.min(sections.size(), SECTIONS) - 1).look;
        return sections.size() >= SECTIONS || last.isOfTexts() ? last.of(text) : ShownCell.of(text);
    }

    private static boolean isGeneral(String format) {
        return format.isEmpty() || format.equals(GENERAL);
    }

    private List<FormatPart> sections(String format) {
        return known.computeIfAbsent(format, CellFormats::parted);
    }

    private static List<FormatPart> parted(String format) {
        List<FormatPart> sections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= format.length(); i++) {
            if (i == format.length() || format.charAt(i) == ';') {
                sections.add(section(format.substring(from, i)));
                from = i + 1;
            } else {
                i = Math.min(FormatSection.skipped(format, i), format.length() - 1);
            }
        }
        return sections;
    }

    private static FormatPart section(String text) {
        Matcher condition = CONDITION.matcher(text);
        return new FormatPart(
                condition.find()
                        ? Optional.of(new FormatCondition(condition.group(1), new BigDecimal(condition.group(2))))
                        : Optional.empty(),
                FormatSection.read(text));
    }

    /** The section for a number: by its condition, else by its sign; none where every section has one that does not hold. */
    private static Optional<FormatPart> chosen(BigDecimal number, List<FormatPart> all) {
        List<FormatPart> sections = all.subList(0, Math.min(all.size(), SECTIONS - 1));
        boolean conditional = sections.stream().anyMatch(section -> section.condition.isPresent());
        if (!conditional) {
            int sign = number.signum();
            int at = sign < 0 ? 1 : sign == 0 ? 2 : 0;
            return Optional.of(sections.get(at < sections.size() ? at : 0));
        }
        for (FormatPart section : sections) {
            if (section.condition.filter(one -> one.holds(number)).isPresent()) {
                return Optional.of(section);
            }
        }
        List<FormatPart> others =
                sections.stream().filter(one -> one.condition.isEmpty()).toList();
        boolean byItsSign = others.size() > 1 && number.signum() >= 0;
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(byItsSign ? 1 : 0));
    }

    /** Whether a section is there for negative numbers: it shows the sign, or leaves it out. */
    private static boolean isOfNegatives(FormatPart section, List<FormatPart> sections) {
        return sections.indexOf(section) > 0;
    }

    /** A whole number of more than fifteen digits lost the rest of them; Excel shows it with an exponent, too. */
    static String plain(BigDecimal number) {
        if (number.precision() - number.scale() > SHOWN.getPrecision()) {
            return String.format(Locale.ROOT, "%.14E", number);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
