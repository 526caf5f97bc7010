package org.junheng.lab;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Values of a case file that come from a fixed set of words. */
final class Word {
    private static final Map<String, Flag> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("YES", Flag.YES);
        ANSWERS.put("NO", Flag.NO);
        ANSWERS.put("是", Flag.YES);
        ANSWERS.put("否", Flag.NO);
        ANSWERS.put("true", Flag.YES);
        ANSWERS.put("false", Flag.NO);
    }

    /** What words are called in reports, and what people write for them; the word that files use. */
    private static final Map<String, String> TITLES = titles();

    private static Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        for (SchoolKind kind : SchoolKind.values()) {
            titles.put(kind.title().zh(), kind.name());
        }
        for (Verdict.State state : Verdict.State.values()) {
            titles.put(state.title().zh(), state.name());
        }
        for (String word : List.of("OK", "PASSED", "TRUE", "YES")) {
            titles.put(word, "PASS");
        }
        for (String word : List.of("FAILED", "FALSE", "NO")) {
            titles.put(word, "FAIL");
        }
        for (String word : List.of("N/A", "NA", "NONE", "不判")) {
            titles.put(word, "NOT_APPLICABLE");
        }
        for (String word : List.of("MISSING", "UNKNOWN", "未知", "缺报")) {
            titles.put(word, "UNDECIDED");
        }
        titles.put("通过", "PASS");
        titles.put("合格", "PASS");
        titles.put("不达标", "FAIL");
        titles.put("不合格", "FAIL");
        titles.put("不通过", "FAIL");
        return Map.copyOf(titles);
    }

    private Word() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> words, YamlValue value) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E word : words.getEnumConstants()) {
            known.put(word.name(), word);
        }
        return of(known, TITLES, value);
    }

    static Flag answer(YamlValue value) {
        return of(
                        ANSWERS,
                        Map.of(
                                "有", "YES", "无", "NO", "没有", "NO", "YES", "YES", "NO", "NO", "Y", "YES", "N", "NO", "1",
                                "YES", "0", "NO"),
                        value)
                .orElse(Flag.UNKNOWN);
    }

    private static <T> Optional<T> of(Map<String, T> known, Map<String, String> otherwise, YamlValue value) {
        return value.text().flatMap(text -> {
            Optional<T> word = Optional.ofNullable(known.get(text));
            if (word.isEmpty()) {
                value.problem(
                        new Text("不认识的值“" + text + "”。", "The value \"" + text + "\" is not known."),
                        Optional.ofNullable(otherwise.getOrDefault(text, otherwise.get(text.toUpperCase(Locale.ROOT))))
                                .filter(known::containsKey)
                                .map(meant -> new Text("写作 " + meant + " 。", "Write " + meant + "."))
                                .orElseGet(() -> ClosestName.remedy(text, known.keySet())));
            }
            return word;
        });
    }

    static Figure figure(YamlValue value) {
        Optional<Exact> number = value.decimal();
        if (number.isPresent() && number.get().signum() < 0) {
            value.problem(
                    new Text(
                            "填报的数不能为负：" + number.get() + "。",
                            "What is reported is not negative: " + number.get() + "."),
                    new Text(
                            "写不小于0的数；未报的整项不写。",
                            "Write a number from 0 up; leave the key out for what was not reported."));
            return Figure.NOT_REPORTED;
        }
        return number.map(Figure::of).orElse(Figure.NOT_REPORTED);
    }

    /** What tables call the names of an enum, and the ids that files use. */
    static Map<String, String> byTitle(Map<String, ? extends Named> byId) {
        Map<String, String> byTitle = new HashMap<>();
        byId.forEach((id, name) -> byTitle.put(name.zh(), id));
        return byTitle;
    }

    /** The names of an enum by the ids that files use. */
    static <E extends Enum<E> & Named> Map<String, E> byId(Class<E> names) {
        Map<String, E> byId = new LinkedHashMap<>();
        Arrays.stream(names.getEnumConstants()).forEach(name -> byId.put(name.id(), name));
        return byId;
    }

    /** A text that must be there. */
    static String required(YamlValue whole, Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null && whole.hasStrayKey()) {
            return "";
        }
        if (value == null) {
            whole.problem(
                    new Text("缺少 " + key + "。", key + " is missing."),
                    new Text("写上 " + key + "。", "Write " + key + "."));
            return "";
        }
        return value.text().orElse("");
    }

    /** A text that must be one of the known. */
    static String known(YamlValue whole, Map<String, YamlValue> entries, String key, List<String> known) {
        String text = required(whole, entries, key);
        if (!text.isEmpty() && !known.contains(text)) {
            entries.getOrDefault(key, whole)
                    .problem(
                            new Text(
                                    "没有这个 " + key + "：“" + text + "”。",
                                    "There is no such " + key + ": \"" + text + "\"."),
                            ClosestName.remedy(text, known));
        }
        return text;
    }
}
