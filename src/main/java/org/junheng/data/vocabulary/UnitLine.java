package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** The units that the rows above a table name (单位：人、平方米、万元), and which of them were tied to columns. */
public final class UnitLine {
    private static final Pattern NAME = Pattern.compile("(?i)(?:计量|金额|面积|数量|货币|人数)?(?:单位|units?)\\s*[:：为]?\\s*");
    private static final Pattern BRACKET = Pattern.compile(".*[（(\\[【]([^（()）\\[\\]【】]+)[)）\\]】]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；和及()（）\\[\\]【】|\\s]+");

    /** 单 位：万 元. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<=单)\\s+(?=位)|(?<=[十百千万亿])\\s+(?=元)|(?<=\\d),(?=\\d{3})|(?<=\\d)\\s+(?=(?i:yuan|rmb|cny|元))");

    private final Map<String, NamedUnit> named = new LinkedHashMap<>();
    private final List<String> strange = new ArrayList<>();
    private final Set<String> tied = new LinkedHashSet<>();

    /**
     * A unit that is named.
     *
     * @param clear whether it is the only thing that the word may mean: 平方米/人 may be two units
     */
    private record NamedUnit(UnitText unit, boolean clear) {}

    /** Whether a text names units. */
    public static boolean isOne(String title) {
        return !new UnitLine(List.of(title)).named.isEmpty();
    }

    /** The units in a text that make a difference, where it names any; else the empty text. */
    public static String mattering(String text) {
        StringBuilder words = new StringBuilder();
        new UnitLine(List.of(text)).named.forEach((word, one) -> {
            if (one.unit.matters()) {
                words.append(words.length() == 0 ? "" : "、").append(word);
            }
        });
        return words.toString();
    }

    /** What a column is told by these lines. */
    public record Tie(String word, Optional<UnitText> unit) {}

    /** The units in the texts above a table. */
    public UnitLine(List<String> titles) {
        titles.forEach(this::title);
    }

    private void title(String text) {
        String title = SPACED.matcher(UnitText.simple(text).replace('∶', ':').replace('\u3000', ' '))
                .replaceAll("");
        explicit(title);
        if (named.isEmpty()) {
            // 以下金额均为万元 says it without the word 单位; where it is not clear whether it does, no column is sure of its
            // unit.
            UnitPhrases.in(title).forEach(said -> named.put(said.word(), new NamedUnit(said.unit(), said.stated())));
        }
    }

    private void explicit(String title) {
        Matcher name = NAME.matcher(title);
        int from = -1;
        // 金额单位：万元；面积单位：亩
        while (name.find()) {
            if (from >= 0) {
                words(title.substring(from, name.start()));
            }
            from = name.end();
        }
        if (from >= 0) {
            words(title.substring(from));
            return;
        }
        Matcher bracket = BRACKET.matcher(title.strip());
        if (bracket.matches()
                && BETWEEN.splitAsStream(bracket.group(1))
                        .allMatch(word -> UnitText.of(word).isPresent())) {
            words(bracket.group(1));
        }
    }

    /** A line none of whose words is a unit names the office that made the table. */
    private void words(String line) {
        Map<String, NamedUnit> here = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String word : BETWEEN.split(line, -1)) {
            if (word.isBlank()) {
                continue;
            }
            Optional<UnitText> whole = UnitText.of(word);
            List<Optional<UnitText>> parts = new ArrayList<>();
            for (String part : word.replace('／', '/').split("/", -1)) {
                parts.add(UnitText.of(part));
            }
            boolean several = parts.size() > 1 && parts.stream().allMatch(Optional::isPresent);
            boolean isAmount = whole.filter(
                            unit -> unit.per().isEmpty() && !unit.kinds().equals(Set.of(UnitText.Quantity.OTHER)))
                    .isPresent();
            if (several && !isAmount) {
                boolean perStudent = whole.flatMap(UnitText::per)
                        .filter(per -> per.signum() > 0)
                        .isPresent();
                String[] texts = word.replace('／', '/').split("/", -1);
                for (int i = 0; i < texts.length; i++) {
                    here.put(texts[i], new NamedUnit(parts.get(i).orElseThrow(), !perStudent));
                }
            } else if (whole.isPresent()) {
                here.put(word, new NamedUnit(whole.get(), !whole.get().isBare()));
            } else {
                others.add(word);
            }
        }
        if (!here.isEmpty()) {
            named.putAll(here);
            strange.addAll(others);
        }
    }

    /**
     * What the lines say of a column that names no unit itself.
     *
     * @return empty where they name no unit of that kind; a tie without a unit where it is not clear which one is meant
     */
    public Optional<Tie> of(UnitText.Quantity kind) {
        Map<UnitText, String> fitting = new HashMap<>();
        boolean clear = true;
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, NamedUnit> one : named.entrySet()) {
            if (one.getValue().unit.fits(kind)) {
                boolean plainPeople =
                        kind == UnitText.Quantity.PEOPLE && one.getValue().unit.isPlain();
                clear &= one.getValue().clear || plainPeople;
                fitting.put(one.getValue().unit, one.getKey());
                words.add(one.getKey());
            }
        }
        if (kind == UnitText.Quantity.MONEY) {
            Optional<String> foreign = named.entrySet().stream()
                    .filter(one -> one.getValue().unit.fits(UnitText.Quantity.FOREIGN_MONEY))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (foreign.isPresent()) {
                tied.add(foreign.get());
                return Optional.of(new Tie(foreign.get(), Optional.empty()));
            }
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        tied.addAll(words);
        boolean allPlain = fitting.keySet().stream().allMatch(UnitText::isPlain);
        if (allPlain && clear) {
            return Optional.empty();
        }
        Optional<UnitText> only = clear && fitting.size() == 1
                ? Optional.of(fitting.keySet().iterator().next())
                : Optional.empty();
        return Optional.of(new Tie(String.join("、", words), only));
    }

    /** Tells of what no column was tied to, where it would make a difference. */
    public void tell(Notes notes, CellPlace place) {
        List<String> loose = new ArrayList<>(strange);
        named.forEach((word, one) -> {
            if (one.unit.matters() && !tied.contains(word)) {
                loose.add(word);
            }
        });
        if (!loose.isEmpty()) {
            String words = String.join("、", loose);
            notes.notice(
                    place,
                    "",
                    words,
                    new Text(
                            "表上方写的单位“" + words + "”对不上任何一列，没有采用。请把单位写在列名末尾的括号里。",
                            "the unit \"" + words
                                    + "\" above the table fits no column, and was not used. Write units in brackets at the"
                                    + " end of headers."));
        }
    }
}
