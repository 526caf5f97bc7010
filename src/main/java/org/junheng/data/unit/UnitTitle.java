package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text above a table, and the units that it names: 单位：人、平方米、万元, 常住人口单位：万人, 以下金额均为万元. */
final class UnitTitle {
    private static final Pattern NAME = Pattern.compile("(?i)(计量|金额|面积|数量|货币|人数)?(?:单位|units?)\\s*[:：为]?\\s*");
    /** 单位：, and not 单位情况 or 单位（盖章）. */
    private static final Pattern NAMES = Pattern.compile(".*[:：为]\\s*");

    private static final Pattern BRACKET = Pattern.compile(".*[（(\\[【]([^（()）\\[\\]【】]+)[)）\\]】]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；。()（）\\[\\]【】|\\s]+");

    private static final Pattern LAST = Pattern.compile("(.*[、,，;；。和及()（）\\[\\]【】|\\s])([^、,，;；。和及()（）\\[\\]【】|\\s]+)");

    private static final int LONGEST_LIST = 300;
    /** 单 位：万 元. */
    private static final Pattern SPACED = Pattern.compile(
            "(?<=单)\\s+(?=位)|(?<=[十百千万亿])\\s+(?=元)|(?<=\\d),(?=\\d{3})|(?<=\\d)\\s+(?=(?i:yuan|rmb|cny|元))");

    /** What ends the words that say of what a unit is. */
    private static final Pattern STOP = Pattern.compile("[:：;；。()（）\\[\\]【】|]|(?<![A-Za-z])\\s+|\\s+(?![A-Za-z])");

    /** What is said beside units and is none: 保留整数. */
    private static final Pattern ASIDE = Pattern.compile("(?:均|都)?(?:保留|精确到?|取|四舍五入).*|下同|.*[小整]数(?:点后.*)?");

    private static final Pattern OPENS = Pattern.compile("[(（\\[【]");
    private static final Pattern OPENS_AT_END = Pattern.compile("[(（\\[【]\\s*$");
    /** Between two words of which one is a unit: 人和平方米, and not 教学及辅助用房. */
    private static final Pattern AND =
            Pattern.compile("([^、,，;；和及()（）\\[\\]【】|\\s]+)[和及]([^、,，;；和及()（）\\[\\]【】|\\s]+)");

    private final Map<String, NamedUnit> units = new LinkedHashMap<>();
    private final Map<String, NamedUnit> mentioned = new LinkedHashMap<>();
    private final List<String> strange = new ArrayList<>();
    private final Map<String, UnitSubject> unknown = new LinkedHashMap<>();
    private final List<StrangeUnit> open = new ArrayList<>();
    private final UnitExceptions exceptions;
    private final List<UnitOfSome> ofSome;
    private final List<PerStudentWords> perStudent;
    private final List<CountedOtherwise> otherwise;

    /** @param columns what the columns of the table are called */
    UnitTitle(String text, List<String> columns) {
        String simple = SPACED.matcher(UnitText.simple(text).replace('∶', ':').replace('\u3000', ' '))
                .replaceAll("");
        UnitOfSome.Found some = UnitOfSome.in(OfficeNames.without(simple), columns);
        ofSome = some.said();
        perStudent = PerStudentWords.in(some.rest());
        otherwise = CountedOtherwise.in(simple);
        exceptions = UnitExceptions.of(some.rest());
        String title = exceptions.rest();
        explicit(title);
        if (units.isEmpty()) {
            // 以下金额均为万元 says it without the word 单位.
            for (UnitPhrases.SaidUnit said : UnitPhrases.in(title)) {
                Map<String, NamedUnit> to = said.stated() ? units : mentioned;
                to.merge(said.word(), new NamedUnit(said.unit(), said.stated(), said.subject()), NamedUnit::and);
            }
        }
        UnitOfFigure.in(title).stream().filter(this::isSaid).forEach(this::said);
        exceptions.said().forEach(this::said);
    }

    /** Whether it is said of figures; beside other units, what else is named may be a figure, too. */
    private boolean isSaid(UnitOfFigure said) {
        return said.of().isKnown() || (said.unit().isPresent() && !units.isEmpty());
    }

    private void said(UnitOfFigure said) {
        said.unit()
                .ifPresentOrElse(
                        unit -> put(said.word(), new NamedUnit(unit, !unit.isBare(), said.of())),
                        () -> unknown(said.word(), said.of()));
    }

    private void put(String word, NamedUnit unit) {
        units.merge(word, unit, NamedUnit::and);
    }

    private void explicit(String title) {
        Matcher name = NAME.matcher(title);
        int from = -1;
        boolean names = false;
        UnitSubject subject = UnitSubject.ALL;
        // 金额单位：万元；面积单位：亩
        while (name.find()) {
            if (from >= 0) {
                words(beforeSubject(title.substring(from, name.start())), subject, names);
            }
            String kind = name.group(1) == null ? "" : name.group(1);
            subject = subject(title.substring(Math.max(from, 0), name.start()), kind);
            names = NAMES.matcher(name.group()).matches();
            from = name.end();
        }
        if (from >= 0) {
            words(title.substring(from), subject, names);
            return;
        }
        Matcher bracket = BRACKET.matcher(title.strip());
        if (bracket.matches()
                && BETWEEN.splitAsStream(bracket.group(1))
                        .allMatch(word -> UnitText.of(word).isPresent())) {
            UnitSubject before = UnitSubject.of(clause(title.strip().substring(0, bracket.start(1) - 1)));
            words(bracket.group(1), before.isKnown() ? before : UnitSubject.ALL, false);
        }
    }

    /** What stands before the word 单位, or before the bracket that it opens: 设备值（单位：万元）. */
    private static UnitSubject subject(String before, String kind) {
        UnitSubject own = UnitSubject.of(clause(before) + kind);
        Matcher bracket = OPENS_AT_END.matcher(before);
        if (!own.names().isEmpty() || !bracket.find()) {
            return own;
        }
        UnitSubject outside = UnitSubject.of(clause(before.substring(0, bracket.start())));
        return outside.isKnown() ? outside : own;
    }

    /** Units without what stands behind them and is the subject of the next ones: 亩；运动场地. */
    private static String beforeSubject(String text) {
        Matcher last = LAST.matcher(text);
        return last.matches() && UnitText.of(last.group(2)).isEmpty() ? last.group(1) : text;
    }

    /** What stands behind the last stop. */
    private static String clause(String text) {
        String[] parts = STOP.split(text, -1);
        return parts[parts.length - 1];
    }

    /**
     * The units in a list.
     *
     * @param names whether nothing but units may be listed there, else an office that made the table as well
     */
    private void words(String text, UnitSubject subject, boolean names) {
        List<String> listed = new ArrayList<>();
        Map<String, NamedUnit> here = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        UnitSubject pending = UnitSubject.ALL;
        String line = apart(UnitOfFigure.without(text, new ArrayList<>()));
        Matcher gap = BETWEEN.matcher(line);
        String before = "";
        String last = "";
        boolean binds = false;
        int from = 0;
        while (from <= line.length()) {
            boolean more = gap.find(from) && gap.end() > gap.start();
            String word = line.substring(from, more ? gap.start() : line.length());
            List<NamedUnit> said = NamedUnit.all(word);
            boolean goesOnListing = before.matches("[、,，/]\\s*");
            boolean isListed = goesOnListing
                    || StrangeUnit.isLikeKnown(word)
                    || (before.isBlank() && here.isEmpty() && others.isEmpty() && listed.isEmpty());
            boolean bound = binds && before.matches("[、,，]\\s*");
            binds = false;
            UnitSubject named = UnitSubject.of(word);
            if (!said.isEmpty() && before.isBlank() && listed.contains(last) && StrangeUnit.mayMultiply(last)) {
                // wan yuan: a word before a unit that is none may multiply it.
                open.add(StrangeUnit.of(last + " " + word, said.get(0).unit().kinds()));
            } else if (!said.isEmpty()) {
                UnitSubject of = before.isBlank() && pending.isKnown() ? pending : subject;
                String[] texts = said.size() == 1
                        ? new String[] {word}
                        : said.get(0).clear() ? word.replace('／', '/').split("/", -1) : new String[] {word, word};
                for (int i = 0; i < texts.length; i++) {
                    here.merge(texts[i], said.get(i).of(of), NamedUnit::and);
                }
            } else if (UnitOfFigure.together(word).filter(this::taken).isPresent()) {
                pending = UnitSubject.ALL;
            } else if (!here.isEmpty()
                    && named.isName()
                    && (bound || OPENS.matcher(before).find())) {
                // 万人（常住人口）, 亩（占地面积、运动场地面积）
                String unitBefore = List.copyOf(here.keySet()).get(here.size() - 1);
                boolean goesOn = bound;
                here.computeIfPresent(
                        unitBefore,
                        (any, unit) -> unit.of(goesOn ? unit.subject().and(named) : named));
                binds = true;
            } else if (!word.isBlank() && !ASIDE.matcher(word).matches() && !phrases(word, here) && !named.isKnown()) {
                if (names && !here.isEmpty() && before.matches("[\\s(（]*") && StrangeUnit.multiplies(word)) {
                    // RMB 10k
                    String unitBefore = List.copyOf(here.keySet()).get(here.size() - 1);
                    NamedUnit unit = here.remove(unitBefore);
                    open.add(StrangeUnit.of(
                            unitBefore + " " + word,
                            unit == null ? Set.of() : unit.unit().kinds()));
                } else if (names && isListed && subject.names().isEmpty() && StrangeUnit.mayBe(word)) {
                    listed.add(word);
                } else {
                    others.add(word);
                }
            }
            pending = said.isEmpty() && named.isKnown() ? named : UnitSubject.ALL;
            before = more ? gap.group() : "";
            last = word;
            from = more ? gap.end() : line.length() + 1;
        }
        boolean alone = here.isEmpty() && open.isEmpty();
        listed.forEach(word -> open.add(StrangeUnit.of(word, alone)));
        if (!here.isEmpty()) {
            here.forEach(this::put);
            strange.addAll(others);
        } else {
            others.stream()
                    .filter(word -> others.size() == 1 || StrangeUnit.mayBe(word))
                    .forEach(word -> unknown(word, subject));
        }
    }

    private boolean taken(UnitOfFigure together) {
        said(together);
        return true;
    }

    /** 人和平方米 as 人、平方米. */
    private static String apart(String text) {
        if (text.length() > LONGEST_LIST) {
            return text;
        }
        return AND.matcher(text).replaceAll(both -> {
            boolean isUnit = UnitText.of(both.group(1)).isPresent()
                    || UnitText.of(both.group(2)).isPresent();
            return Matcher.quoteReplacement(isUnit ? both.group(1) + "、" + both.group(2) : both.group());
        });
    }

    /** A word where a unit is said of figures that are known, and that is none. */
    private void unknown(String word, UnitSubject subject) {
        if (subject.isKnown()
                && UnitText.of(word)
                        .filter(unit -> !unit.fits(UnitText.Quantity.FOREIGN_MONEY))
                        .isEmpty()
                && !UnitSubject.of(word).isKnown()) {
            unknown.put(word, subject);
        }
    }

    /** Units that a part of the line states of something: 其中设备值为万元. */
    private static boolean phrases(String word, Map<String, NamedUnit> here) {
        List<UnitPhrases.SaidUnit> said = UnitPhrases.in(word).stream()
                .filter(UnitPhrases.SaidUnit::stated)
                .toList();
        said.forEach(one -> here.merge(one.word(), new NamedUnit(one.unit(), true, one.subject()), NamedUnit::and));
        return !said.isEmpty();
    }

    /** The units by the words that name them. */
    Map<String, NamedUnit> units() {
        return units;
    }

    /** Units that the text may only speak of; where nothing else is said, no column is sure of its unit. */
    Map<String, NamedUnit> mentioned() {
        return mentioned;
    }

    /** What is said of some schools only. */
    List<UnitOfSome> ofSome() {
        return ofSome;
    }

    /** What is said to be told per student. */
    List<PerStudentWords> perStudent() {
        return perStudent;
    }

    /** What is said to be counted otherwise than headers say. */
    List<CountedOtherwise> otherwise() {
        return otherwise;
    }

    /** What is taken out of the units. */
    UnitExceptions exceptions() {
        return exceptions;
    }

    /** What is said of figures as their unit, and is none that is known. */
    Map<String, UnitSubject> unknown() {
        return unknown;
    }

    /** Words that stand where units do. */
    List<StrangeUnit> open() {
        return open;
    }

    /** What stands among units and is none that is known. */
    List<String> strange() {
        return strange;
    }
}
