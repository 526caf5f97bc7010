package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.criteria.Phase;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;
import org.junheng.lang.Demand;
import org.junheng.measures.Requirement;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.source.NumberMeant;
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

    private static final Map<String, String> LIMIT_WORDS = Map.ofEntries(
            Map.entry("atmin", "atLeast"),
            Map.entry("min", "atLeast"),
            Map.entry("minimum", "atLeast"),
            Map.entry("notless", "atLeast"),
            Map.entry("notlessthan", "atLeast"),
            Map.entry("nolessthan", "atLeast"),
            Map.entry("notbelow", "atLeast"),
            Map.entry("ge", "atLeast"),
            Map.entry("不低于", "atLeast"),
            Map.entry("不少于", "atLeast"),
            Map.entry("至少", "atLeast"),
            Map.entry("以上", "atLeast"),
            Map.entry("atmax", "atMost"),
            Map.entry("max", "atMost"),
            Map.entry("maximum", "atMost"),
            Map.entry("notmore", "atMost"),
            Map.entry("notmorethan", "atMost"),
            Map.entry("nomorethan", "atMost"),
            Map.entry("notabove", "atMost"),
            Map.entry("le", "atMost"),
            Map.entry("不高于", "atMost"),
            Map.entry("不超过", "atMost"),
            Map.entry("至多", "atMost"),
            Map.entry("以下", "atMost"),
            Map.entry("less", "below"),
            Map.entry("lessthan", "below"),
            Map.entry("under", "below"),
            Map.entry("lt", "below"),
            Map.entry("低于", "below"),
            Map.entry("小于", "below"),
            Map.entry("more", "above"),
            Map.entry("morethan", "above"),
            Map.entry("greater", "above"),
            Map.entry("greaterthan", "above"),
            Map.entry("over", "above"),
            Map.entry("gt", "above"),
            Map.entry("高于", "above"),
            Map.entry("大于", "above"),
            Map.entry("超过", "above"),
            Map.entry("equal", "equalTo"),
            Map.entry("equals", "equalTo"),
            Map.entry("is", "equalTo"),
            Map.entry("eq", "equalTo"),
            Map.entry("等于", "equalTo"));

    /** One number of many schools. */
    private static final Map<String, String> OVER_SCHOOLS = Map.ofEntries(
            Map.entry("total", "together"),
            Map.entry("sum", "together"),
            Map.entry("overall", "together"),
            Map.entry("合计", "together"),
            Map.entry("总数", "together"),
            Map.entry("min", "least"),
            Map.entry("minimum", "least"),
            Map.entry("smallest", "least"),
            Map.entry("最小", "least"),
            Map.entry("最低", "least"),
            Map.entry("max", "greatest"),
            Map.entry("maximum", "greatest"),
            Map.entry("highest", "greatest"),
            Map.entry("largest", "greatest"),
            Map.entry("最大", "greatest"),
            Map.entry("最高", "greatest"),
            Map.entry("fifth", "poorestFifth"),
            Map.entry("lowestfifth", "poorestFifth"),
            Map.entry("bottomfifth", "poorestFifth"),
            Map.entry("最低五分之一", "poorestFifth"));

    private static final Pattern COMPARED = Pattern.compile("[<>=≤≥＜＞＝]");
    private static final Pattern BETWEEN = Pattern.compile("[0-9.]*[0-9]\\s*[-~～—–至到]+\\s*[0-9][0-9.]*.*");
    private static final Pattern RATIO = Pattern.compile("[:：/比]");

    private static final Map<String, Phase> PHASES = Map.of(
            "范围", Phase.SCOPE,
            "适用范围", Phase.SCOPE,
            "标准", Phase.CRITERIA,
            "学校", Phase.SCHOOL,
            "县", Phase.COUNTY,
            "县级", Phase.COUNTY,
            "总体", Phase.OVERALL,
            "全县", Phase.OVERALL,
            "对策", Phase.COUNTERMEASURES);

    private Meant() {}

    /** What to write instead of a name that such a value does not have. */
    static Text by(String typed, Class<?> type, Collection<String> names, Text otherwise) {
        if (type == Requirement.class
                && !Vocabulary.methods(Demand.class, typed).isEmpty()) {
            return new Text(
                    "." + typed + "( … ) 写在限值之前，如 require( … )." + typed + "( … ).atLeast( \"…\" )。",
                    "Put ." + typed + "( … ) before the limit: require( … )." + typed + "( … ).atLeast( \"…\" ).");
        }
        if (type == Demand.class) {
            return limitWord(typed, names, otherwise);
        }
        String ofSchools = OVER_SCHOOLS.get(typed.toLowerCase(Locale.ROOT).replace("_", ""));
        if (type == Dispersion.class && ofSchools != null) {
            return new Text("是否想写 ." + ofSchools + "() ？", "Maybe you meant ." + ofSchools + "().");
        }
        String constant = level(typed);
        return constant.isEmpty() ? ClosestName.hint(typed, names, otherwise) : write(constant);
    }

    private static Text limitWord(String typed, Collection<String> names, Text otherwise) {
        String known = LIMIT_WORDS.get(typed.toLowerCase(Locale.ROOT).replace("_", ""));
        if (known != null) {
            Text says = Objects.requireNonNull(LIMITS.get(known));
            return new Text(
                    "是否想写 " + known + "（" + says.zh() + "）？", "Maybe you meant " + known + " (" + says.en() + ").");
        }
        Optional<String> close = ClosestName.to(typed, names);
        if (close.isPresent() && !LIMITS.containsKey(close.get())) {
            return ClosestName.hint(typed, names, otherwise);
        }
        // One letter may be a slip of the hand; more may be another word, and its reverse is as near.
        boolean isSlip = close.isPresent() && ClosestName.distance(typed, close.get()) <= 1;
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

    /** The constant that a word names in another way, such as 小学; none where it names none. */
    private static String level(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "小学", "primary" -> "Level.PRIMARY";
            case "初中", "junior", "middle" -> "Level.JUNIOR";
            default -> "";
        };
    }

    /** How a constant of that type is written that was named in another way. */
    static Text constant(String typed, Class<?> type) {
        if (type == Level.class && !level(typed).isEmpty()) {
            return write(level(typed));
        }
        if (type == SchoolKind.class) {
            for (SchoolKind kind : SchoolKind.values()) {
                if (kind.title().zh().equals(typed)) {
                    return write("SchoolKind." + kind.name());
                }
            }
        }
        String name = Vocabulary.nameOf(type);
        List<String> constants = Vocabulary.constantsOf(type).stream()
                .limit(6)
                .map(constant -> name + "." + constant)
                .toList();
        return ClosestName.to(typed, Vocabulary.constantsOf(type))
                .map(near -> write(name + "." + near))
                .orElseGet(() -> new Text(
                        "常量写作 " + String.join("、", constants) + " …",
                        "Write a constant, such as " + String.join(", ", constants) + " …"));
    }

    private static Text write(String constant) {
        return new Text("写作 " + constant + " ，不加引号。", "Write " + constant + " , without quotes.");
    }

    /** What a phase of another name may be, as an error says it. */
    static Text phase(String typed, List<String> names) {
        Phase known = PHASES.get(typed);
        return known != null
                ? new Text(
                        "写作 agenda-group \"" + known.agendaGroup() + "\"。",
                        "Write agenda-group \"" + known.agendaGroup() + "\".")
                : ClosestName.remedy(typed, names);
    }

    /** The phase that a rule is read in whose own does not exist: the one that was meant, so that nothing else is said of it. */
    static Phase phaseOf(String typed, Syntax.RuleTree rule) {
        Optional<Phase> meant = Optional.ofNullable(PHASES.get(typed))
                .or(() -> ClosestName.to(
                                typed,
                                List.of(Phase.values()).stream()
                                        .map(Phase::agendaGroup)
                                        .toList())
                        .map(Meant::named));
        String opening = rule.then().map(then -> then.at().text()).orElse("");
        Phase byWord = switch (opening) {
            case "exclude", "allow" -> Phase.SCOPE;
            case "recommend" -> Phase.COUNTERMEASURES;
            default -> readsVerdicts(rule) ? Phase.OVERALL : Phase.CRITERIA;
        };
        boolean isFixed = byWord == Phase.SCOPE || byWord == Phase.COUNTERMEASURES;
        return isFixed ? byWord : meant.orElse(byWord);
    }

    private static boolean readsVerdicts(Syntax.RuleTree rule) {
        return rule.when().stream()
                .anyMatch(condition -> condition instanceof Syntax.Accumulate accumulate
                        && accumulate.source().type().is("Verdict"));
    }

    private static Phase named(String agendaGroup) {
        return List.of(Phase.values()).stream()
                .filter(phase -> phase.agendaGroup().equals(agendaGroup))
                .findFirst()
                .orElse(Phase.CRITERIA);
    }

    /** How a number is written that is no decimal: as a share for a percentage, without its unit, with a point. */
    static Text decimal(String typed, boolean mayBeRatio) {
        Text ratio = mayBeRatio && RATIO.matcher(typed).find()
                ? new Text("比写作 \"1 : 19\"。", " A ratio is written \"1 : 19\".")
                : Text.NONE;
        return number(typed).then(ratio);
    }

    private static Text number(String typed) {
        if (COMPARED.matcher(typed).find()) {
            return new Text(
                    "引号里只写数；比较由词来说，如 atLeast( … )、atMost( … )。",
                    "Write the number alone; words compare, such as atLeast( … ) and atMost( … ).");
        }
        if (BETWEEN.matcher(typed.strip()).matches()) {
            return new Text(
                    "一条规则一个限值：区间写成两条，一条 atLeast( … )，一条 atMost( … )。",
                    "A rule has one limit: make two of it, one with atLeast( … ) and one with atMost( … ).");
        }
        return NumberMeant.hint(typed)
                .map(decimal -> new Text(
                        "只写数，不带单位、逗号和百分号：\"" + decimal + "\"。",
                        "Write the number alone, without unit, comma or percent sign: \"" + decimal + "\"."))
                .orElse(new Text("只写半角数字和小数点，如 \"0.95\"。", "Write digits and a point only, such as \"0.95\"."));
    }

    /** What is misspelt is told as that, and not as missing too. */
    static boolean isMisspelt(String written, String name, List<String> known) {
        return !known.contains(written)
                && ClosestName.to(written, known).filter(name::equals).isPresent();
    }

    /** How a day is written that was written in another way, or does not exist. */
    static Text day(String typed) {
        return NumberMeant.day(typed)
                .map(day -> new Text("写作 \"" + day + "\"。", "Write \"" + day + "\"."))
                .orElse(new Text(
                        "写作年-月-日，如 \"2017-04-19\"；日期要存在。", "Write year-month-day, a day that exists: \"2017-04-19\"."));
    }
}
