package org.junheng.data.vocabulary;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.criteria.MarkLines;
import org.junheng.numbers.Exact;

/**
 * What the rows above a table say of the lines at which marks were counted: 合格60%、良好80%、优秀90%, 满分120，合格72分 …, 分数线：60/80/90.
 *
 * @param notes the texts that speak of lines, as they stand there
 * @param lines the three lines in percent of the full mark; empty where the texts do not say all three clearly
 */
public record LinesAbove(List<String> notes, Optional<MarkLines> lines) {
    /** What a line is of. */
    private enum Band {
        PASS,
        GOOD,
        EXCELLENT
    }

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,4})?)(%|分)?";
    private static final String NAME = "(合格|及格|良好|良|优秀|优|pass(?:ed)?|good|excellent)";
    private static final Pattern SPEAKS = Pattern.compile(".*(?:合格|及格|良好|优秀|优良|分数线|等级|cut-?off|pass|excellent).*\\d.*");
    private static final Pattern SOLID =
            Pattern.compile("(?<![\\d/.])" + NUMBER + "/" + NUMBER + "/" + NUMBER + "(?![\\d/])");
    private static final Pattern NAME_FIRST = Pattern.compile(
            NAME + "(?:率|线|分数线|分数|标准|成绩|等级|mark)?(?:为|是|[:=≥>]|>=|from|at|不低于|达到?|以|按|满分的|得分率)*" + NUMBER);
    private static final Pattern NUMBER_FIRST =
            Pattern.compile(NUMBER + "(?:\\(含\\))?(?:及以上|以上|起|or more)?(?:\\(含\\))?(?:的)?(?:为|是|算|计|记|:)?" + NAME);
    private static final Pattern FULL = Pattern.compile("(?:满分|总分|full(?:mark)?|outof)(?:均?为|是|[:=])?(\\d{2,3})|(百分制)");
    private static final Exact HUNDRED = Exact.of(100);

    public LinesAbove {
        notes = List.copyOf(notes);
    }

    /** What the texts above a table say. */
    public static LinesAbove of(List<String> titles) {
        List<String> notes = titles.stream()
                .filter(title -> SPEAKS.matcher(Header.key(title)).matches())
                .toList();
        Set<Optional<MarkLines>> said = new LinkedHashSet<>();
        notes.forEach(note -> said.add(in(Header.key(note))));
        return new LinesAbove(notes, said.size() == 1 ? said.iterator().next() : Optional.empty());
    }

    private static Optional<MarkLines> in(String key) {
        Matcher solid = SOLID.matcher(key);
        if (solid.find()) {
            return each(solid, key).flatMap(of -> lines(solid.group(1), solid.group(3), solid.group(5), of));
        }
        return in(key, NAME_FIRST, 1, 2).or(() -> in(key, NUMBER_FIRST, 3, 1));
    }

    /**
     * Of how many three numbers are: of the full mark where they are marks, which lines above 100 can only be; of 100 where they
     * are shares. Beside a full mark, numbers up to 100 may be either.
     */
    private static Optional<Exact> each(Matcher solid, String key) {
        boolean shares = solid.group().contains("%") || !FULL.matcher(key).find();
        boolean marks = solid.group().contains("分") || Exact.of(solid.group(5)).compareTo(HUNDRED) > 0;
        Optional<Exact> full = full(key);
        if (marks) {
            return full;
        }
        return shares || full.filter(HUNDRED::equals).isPresent() ? Optional.of(HUNDRED) : Optional.empty();
    }

    /** The three lines, each named once and told in percent or, where the full mark is known, in marks. */
    private static Optional<MarkLines> in(String key, Pattern pattern, int name, int number) {
        Map<Band, String> found = new EnumMap<>(Band.class);
        Set<String> units = new LinkedHashSet<>();
        Matcher line = pattern.matcher(FULL.matcher(key).replaceAll(""));
        while (line.find()) {
            Band band = band(line.group(name));
            if (found.put(band, line.group(number)) != null) {
                return Optional.empty();
            }
            units.add(line.group(number + 1) == null ? "" : line.group(number + 1));
        }
        if (found.size() < Band.values().length || units.size() > 1) {
            return Optional.empty();
        }
        Optional<Exact> full = units.contains("%") ? Optional.of(HUNDRED) : full(key);
        return full.flatMap(of -> lines(
                found.getOrDefault(Band.PASS, ""),
                found.getOrDefault(Band.GOOD, ""),
                found.getOrDefault(Band.EXCELLENT, ""),
                of));
    }

    private static Band band(String name) {
        return switch (name.charAt(0)) {
            case '合', '及', 'p' -> Band.PASS;
            case '良', 'g' -> Band.GOOD;
            default -> Band.EXCELLENT;
        };
    }

    private static Optional<Exact> full(String key) {
        Matcher full = FULL.matcher(key);
        if (!full.find()) {
            return key.contains("满分的") ? Optional.of(HUNDRED) : Optional.empty();
        }
        Exact said = full.group(1) == null ? HUNDRED : Exact.of(full.group(1));
        // Several full marks have lines of their own.
        return full.find() || said.isZero() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<MarkLines> lines(String pass, String good, String excellent, Exact full) {
        try {
            return Optional.of(new MarkLines(
                    Exact.of(pass).times(HUNDRED).dividedBy(full),
                    Exact.of(good).times(HUNDRED).dividedBy(full),
                    Exact.of(excellent).times(HUNDRED).dividedBy(full)));
        } catch (IllegalArgumentException outOfOrder) {
            return Optional.empty();
        }
    }
}
