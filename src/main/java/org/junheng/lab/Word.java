package org.junheng.lab;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Flag;
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
        return of(ANSWERS, Map.of("有", "YES", "无", "NO", "没有", "NO", "yes", "YES", "no", "NO"), value)
                .orElse(Flag.UNKNOWN);
    }

    private static <T> Optional<T> of(Map<String, T> known, Map<String, String> otherwise, YamlValue value) {
        return value.text().flatMap(text -> {
            Optional<T> word = Optional.ofNullable(known.get(text));
            if (word.isEmpty()) {
                value.problem(
                        new Text("不认识的值“" + text + "”。", "The value \"" + text + "\" is not known."),
                        Optional.ofNullable(otherwise.get(text))
                                .filter(known::containsKey)
                                .map(meant -> new Text("写作 " + meant + " 。", "Write " + meant + "."))
                                .orElseGet(() -> ClosestName.remedy(text, known.keySet())));
            }
            return word;
        });
    }

    static Figure figure(YamlValue value) {
        return value.decimal().map(Figure::of).orElse(Figure.NOT_REPORTED);
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
            whole.problem(
                    new Text("没有这个 " + key + "：“" + text + "”。", "There is no such " + key + ": \"" + text + "\"."),
                    ClosestName.remedy(text, known));
        }
        return text;
    }
}
