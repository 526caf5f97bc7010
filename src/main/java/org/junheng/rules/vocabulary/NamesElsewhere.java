package org.junheng.rules.vocabulary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.facts.Actor;
import org.junheng.facts.Level;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Term;
import org.junheng.figures.Named;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What documents, tables and other languages call what a rule names, and the name that rules have for it. */
public final class NamesElsewhere {
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("县", "County"),
            Map.entry("区县", "County"),
            Map.entry("学校", "School"),
            Map.entry("学段", "Section"),
            Map.entry("班级", "ClassGroup"),
            Map.entry("成绩", "Results"),
            Map.entry("入学", "Enrolment"),
            Map.entry("判定", "Verdict"),
            Map.entry("问题", "Finding"));

    private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            Map.entry("标题", "title_zh"),
            Map.entry("名称", "title_zh"),
            Map.entry("来源", "source"),
            Map.entry("依据", "source"),
            Map.entry("可信度", "confidence"),
            Map.entry("等级", "severity"),
            Map.entry("组", "group"),
            Map.entry("分组", "group"),
            Map.entry("tag", "group"),
            Map.entry("since", "from"),
            Map.entry("start", "from"),
            Map.entry("自", "from"),
            Map.entry("起", "from"),
            Map.entry("to", "until"),
            Map.entry("end", "until"),
            Map.entry("至", "until"),
            Map.entry("止", "until"));

    /** What opens a condition elsewhere. */
    private static final Set<String> CONDITIONS =
            Set.of("if", "where", "and", "only", "onlyif", "given", "provided", "如果", "当", "若", "且", "并且", "条件", "仅当");

    private NamesElsewhere() {}

    /** The fact that is called so. */
    public static Optional<String> fact(String typed) {
        return Optional.ofNullable(FACTS.get(typed));
    }

    /** The annotation that is called so. */
    public static Optional<String> annotation(String typed) {
        return Optional.ofNullable(ANNOTATIONS.get(typed.toLowerCase(Locale.ROOT)));
    }

    /** Whether a word says what {@code when} says here. */
    public static boolean isCondition(String typed) {
        return CONDITIONS.contains(typed.toLowerCase(Locale.ROOT).replace("_", ""));
    }

    /** The constant of that type that has this name in Chinese, in full. */
    public static Optional<String> inChinese(String typed, Class<?> type) {
        String name = Vocabulary.nameOf(type) + ".";
        if (type == Level.class) {
            return level(typed);
        }
        if (!type.isEnum() || typed.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        Map<String, String> byTitle = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> title(constant)
                        .forEach(title -> byTitle.putIfAbsent(title, name + ((Enum<?>) constant).name())));
        List<String> longer = byTitle.keySet().stream()
                .filter(title -> title.contains(typed))
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        boolean isOne = longer.size() == 1
                || (longer.size() > 1 && longer.get(0).length() < longer.get(1).length());
        return Optional.ofNullable(byTitle.get(typed))
                .or(() -> isOne ? Optional.ofNullable(byTitle.get(longer.get(0))) : Optional.empty())
                .or(() -> ClosestName.to(typed, byTitle.keySet()).map(byTitle::get));
    }

    /** A level that is named in another way, such as 小学. */
    public static Optional<String> level(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "小学", "primary" -> Optional.of("Level.PRIMARY");
            case "初中", "junior", "middle" -> Optional.of("Level.JUNIOR");
            default -> Optional.empty();
        };
    }

    private static Stream<String> title(Object constant) {
        if (constant instanceof Named named) {
            return Stream.of(named.zh());
        }
        if (constant instanceof SchoolKind kind) {
            return Stream.of(kind.title().zh());
        }
        if (constant instanceof Actor actor) {
            return Stream.of(actor.title().zh());
        }
        if (constant instanceof Lever lever) {
            return Stream.of(lever.title().zh());
        }
        return constant instanceof Term term ? Stream.of(term.title().zh()) : Stream.empty();
    }

    /** How an annotation is written that a rule lacks. */
    public static Text missing(String name) {
        return switch (name) {
            case "source" -> new Text("加上 @source( \"文件和条款\" )。", "Add @source( \"document and clause\" ).");
            case "confidence" ->
                new Text(
                        "加上 @confidence( \"V1\" )：V 加来源个数，C 来源冲突，M 凭记忆，local 本地。",
                        "Add @confidence( \"V1\" ): V and how many sources, C conflict, M memory, local.");
            default ->
                new Text(
                        "加上 @" + name + "( \"…\" )：报告里的名称。",
                        "Add @" + name + "( \"…\" ): what a reader of the report sees.");
        };
    }
}
