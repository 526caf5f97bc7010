package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.figures.Named;
import org.junheng.lang.Demand;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.rules.parse.Token;
import org.junheng.rules.vocabulary.AskedInPatterns;
import org.junheng.rules.vocabulary.LostDot;
import org.junheng.rules.vocabulary.NamesElsewhere;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junheng.rules.vocabulary.WordsElsewhere;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Dispersion;

/** What somebody meant whose word does not exist; never one that says the reverse of what may have been meant. */
final class Meant {
    /** The words that set a limit, and what each says. */
    private static final Map<String, Text> LIMITS = Map.of(
            "atLeast", new Text("不低于", "this or more"),
            "atMost", new Text("不高于", "this or less"),
            "below", new Text("低于，不含限值", "less than this"),
            "above", new Text("高于，不含限值", "more than this"),
            "equalTo", new Text("等于", "exactly this"));

    private static final Map<String, String> ANSWERS = Map.of(
            "true", "YES", "yes", "YES", "是", "YES", "有", "YES", "false", "NO", "no", "NO", "否", "NO", "无", "NO");

    private static final Text ONE_LIMIT = new Text(
            "一条规则一个限值：范围写作 .between( \"…\", \"…\" )；两个要求写成两条规则。",
            "A rule has one limit: write a range as .between( \"…\", \"…\" ), and two demands as two rules.");

    private static final Text YES_OR_NO =
            new Text(".yes() 和 .no() 只写一个：删去其中一个。", "A demand is .yes() or .no(), not both: take one of them out.");

    private static final Text BY_TWO_CONDITIONS = new Text(
            "写两个条件：.when( ….atLeast( \"…\" ) ).when( ….atMost( \"…\" ) )。",
            "Write two conditions: .when( ….atLeast( \"…\" ) ).when( ….atMost( \"…\" ) ).");

    private Meant() {}

    static boolean isLimit(String word) {
        return LIMITS.containsKey(word) || word.equals("between") || word.equals("shareAtLeast");
    }

    /** Whether a limit is set where one stands already. */
    static boolean isSecondLimit(String word, Class<?> type) {
        return type == Requirement.class && isLimit(word);
    }

    /** What to write instead of a name that such a value does not have. */
    static Text by(String typed, Class<?> type, Collection<String> names, Text otherwise) {
        if (isSecondLimit(typed, type)) {
            return ONE_LIMIT;
        }
        Optional<String> before = Vocabulary.before(typed, type);
        if (before.isPresent()) {
            return new Text(
                    "先写 ." + before.get() + "( … )，再写 ." + typed + "( … )。",
                    "Write ." + before.get() + "( … ) first, and then ." + typed + "( … ).");
        }
        if (type == Measure.class && (typed.equals("between") || typed.equals("equalTo"))) {
            return BY_TWO_CONDITIONS;
        }
        if (type == Requirement.class && (typed.equals("yes") || typed.equals("no"))) {
            return YES_OR_NO;
        }
        if (type == Requirement.class
                && !Vocabulary.methods(Demand.class, typed).isEmpty()) {
            return new Text(
                    "." + typed + "( … ) 写在限值之前，如 require( … )." + typed + "( … ).atLeast( \"…\" )。",
                    "Put ." + typed + "( … ) before the limit: require( … )." + typed + "( … ).atLeast( \"…\" ).");
        }
        if (NamesElsewhere.isCondition(typed) && names.contains("when")) {
            return new Text("条件写作 .when( … )。", "A condition is written .when( … ).");
        }
        if (type == Condition.class && NamesElsewhere.isCondition(typed)) {
            return new Text(
                    "都须成立的各写一个：.when( 一个 ).when( 另一个 )。",
                    "Conditions that must all hold are a .when( … ) each: .when( one ).when( other ).");
        }
        if (type == Demand.class) {
            return limitWord(typed, names, otherwise);
        }
        String ofSchools =
                WordsElsewhere.OVER_SCHOOLS.get(typed.toLowerCase(Locale.ROOT).replace("_", ""));
        if (type == Dispersion.class && ofSchools != null) {
            return new Text("是否想写 ." + ofSchools + "() ？", "Maybe you meant ." + ofSchools + "().");
        }
        return AskedInPatterns.meant(typed, type)
                .or(() -> NamesElsewhere.level(typed).map(Meant::write))
                .or(() -> ofOtherFact(typed, type))
                .orElseGet(() -> ClosestName.hint(typed, names, otherwise));
    }

    /** A word that other facts have. */
    private static Optional<Text> ofOtherFact(String typed, Class<?> type) {
        if (type == Section.class && !Vocabulary.methods(School.class, typed).isEmpty()) {
            return Optional.of(new Text(
                    "它是学校的：模式里写 school." + typed + "，then 里写 $s.school()." + typed + "( … ) 。",
                    "It is of the school: write school." + typed + " in a pattern, $s.school()." + typed
                            + "( … ) in then."));
        }
        List<String> others = !Vocabulary.FACTS.containsValue(type)
                ? List.of()
                : Vocabulary.FACTS.entrySet().stream()
                        .filter(fact ->
                                !Vocabulary.methods(fact.getValue(), typed).isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "它是 " + String.join("、", others) + " 的词。",
                        "It is a word of " + String.join(", ", others) + "."));
    }

    private static Text limitWord(String typed, Collection<String> names, Text otherwise) {
        String known = WordsElsewhere.LIMITS.get(typed.toLowerCase(Locale.ROOT).replace("_", ""));
        if (known != null) {
            Text says = Objects.requireNonNull(LIMITS.get(known));
            return new Text(
                    "是否想写 " + known + "（" + says.zh() + "）？", "Maybe you meant " + known + " (" + says.en() + ").");
        }
        String plain = typed.replace("_", "");
        Optional<String> close = ClosestName.to(plain, names);
        if (close.isPresent() && !LIMITS.containsKey(close.get())) {
            return ClosestName.hint(typed, names, otherwise);
        }
        // One letter may be a slip of the hand; more may be another word, and its reverse is as near.
        boolean isSlip = close.isPresent()
                && ClosestName.distance(
                                plain.toLowerCase(Locale.ROOT), close.get().toLowerCase(Locale.ROOT))
                        <= 1;
        List<Text> all = new ArrayList<>();
        LIMITS.entrySet().stream()
                .filter(limit -> !isSlip || limit.getKey().equals(close.get()))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(limit -> all.add(new Text(
                        limit.getKey() + "（" + limit.getValue().zh() + "）",
                        limit.getKey() + " (" + limit.getValue().en() + ")")));
        return isSlip
                ? new Text("是否想写 ", "Maybe you meant ").then(all.get(0)).then(new Text("？", "."))
                : new Text("限值的写法：", "A limit is stated by ")
                        .then(Lists.NAMES.between(all))
                        .then(new Text("。", "."));
    }

    /** How a constant of that type is written that was named in another way. */
    static Text constant(String typed, Class<?> type) {
        Optional<String> known = NamesElsewhere.inChinese(typed, type);
        if (known.isPresent()) {
            return write(known.get());
        }
        String name = Vocabulary.nameOf(type);
        List<String> constants = Vocabulary.constantsOf(type).stream()
                .limit(6)
                .map(constant -> name + "." + constant)
                .toList();
        return ClosestName.ofSameNumbers(typed, Vocabulary.constantsOf(type))
                .map(near -> write(name + "." + near))
                .orElseGet(() -> new Text(
                        "常量写作 " + String.join("、", constants) + " …",
                        "Write a constant, such as " + String.join(", ", constants) + " …"));
    }

    /** The constant that is meant by a word where one of that type is wanted; empty where none is near. */
    static Optional<Text> constantFor(String typed, Class<?> type) {
        String name = Vocabulary.nameOf(type) + ".";
        String known = type == Flag.class ? ANSWERS.getOrDefault(typed.toLowerCase(Locale.ROOT), "") : "";
        return Optional.of(name + known)
                .filter(any -> !known.isEmpty())
                .or(() -> NamesElsewhere.inChinese(typed, type))
                .or(() -> ClosestName.ofSameNumbers(typed, Vocabulary.constantsOf(type))
                        .map(near -> name + near))
                .map(Meant::plainly);
    }

    private static Text plainly(String written) {
        return new Text("写作 " + written + " 。", "Write " + written + " .");
    }

    private static Text write(String constant) {
        return new Text("写作 " + constant + " ，不加引号。", "Write " + constant + " , without quotes.");
    }

    /** What a name that nothing binds may be. */
    static Text unbound(Token name, Collection<String> bound) {
        String typed = name.text();
        Optional<String> constant = LostDot.inConstant(typed);
        if (constant.isPresent()) {
            return plainly(constant.get());
        }
        Set<String> known = new LinkedHashSet<>(bound);
        if (!typed.startsWith("$")) {
            known.addAll(Vocabulary.constantTypes());
        }
        boolean isText = typed.chars().anyMatch(c -> c > 127);
        return isText
                ? new Text("文字加引号：\"" + typed + "\"。", "Put a text into quotes: \"" + typed + "\".")
                : ClosestName.hint(
                        typed,
                        known,
                        new Text(
                                "在 when 里定义：" + name.named() + " : Section( … )。",
                                "Bind it in when: " + name.named() + " : Section( … )."));
    }

    /** What a word may be that opens no expression. */
    static Text word(String typed, Map<String, Class<?>> bindings) {
        List<String> words = List.copyOf(Vocabulary.wordNames());
        return saidOfBound(typed, bindings)
                .orElseGet(() -> ClosestName.hint(
                        typed,
                        words,
                        new Text(
                                "可用的词有 " + String.join("、", words) + "。",
                                "The words are " + String.join(", ", words) + ".")));
    }

    /** How a word is said of something that the rule binds; empty where nothing that it binds has it. */
    private static Optional<Text> saidOfBound(String word, Map<String, Class<?>> bindings) {
        return bindings.entrySet().stream()
                .filter(bound -> bound.getKey().startsWith("$")
                        && !Vocabulary.methods(bound.getValue(), word).isEmpty())
                .findFirst()
                .map(bound -> bound.getKey() + "." + word)
                .or(() -> LostDot.behindName(word, bindings))
                .map(said -> plainly(said + "( … )"));
    }

    /** The annotation that is meant: by another name, by one of few other letters, first one that the rule lacks. */
    static Optional<String> annotation(String typed, Collection<String> written, List<String> known) {
        List<String> lacking =
                known.stream().filter(name -> !written.contains(name)).toList();
        return NamesElsewhere.annotation(typed)
                .or(() -> ClosestName.to(typed.replace("_", ""), lacking))
                .or(() -> ClosestName.to(typed, known));
    }

    /** What to write for a constant that its type does not have. */
    static Text otherConstant(String typed, Class<?> type) {
        List<String> all = Vocabulary.constantsOf(type);
        return NamesElsewhere.inChinese(typed, type)
                .or(() -> ofOtherList(typed, type))
                .map(Meant::plainly)
                .or(() -> ClosestName.ofSameNumbers(typed, all).map(near -> ClosestName.hint(near, all, Text.NONE)))
                .orElseGet(() -> ClosestName.nearest(typed, all));
    }

    /** A figure or question of that name, where figures or questions are named: no list of actors has one. */
    private static Optional<String> ofOtherList(String typed, Class<?> type) {
        return !Named.class.isAssignableFrom(type)
                ? Optional.empty()
                : Vocabulary.constantsNamed(typed, Optional.empty()).stream().findFirst();
    }
}
