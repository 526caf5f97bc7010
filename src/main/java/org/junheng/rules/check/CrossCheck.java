package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.LookAlike;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.WrittenNames;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What one file alone cannot show: ids used twice, and names of groups and criteria that nobody defines. */
public final class CrossCheck {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000_-]");

    private final Map<String, RuleInfo> byId = new LinkedHashMap<>();
    private final Map<String, RuleInfo> byPlainId = new HashMap<>();
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> missing = new HashSet<>();
    private final WrittenNames written;
    private final Problems problems;

    private CrossCheck(WrittenNames written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /** Checks rules that stand in these files; what cannot be read of them may be what a rule names. */
    public static void check(List<RuleInfo> rules, List<SourceFile> sources, Problems problems) {
        CrossCheck check = new CrossCheck(new WrittenNames(sources), problems);
        rules.forEach(check::add);
        rules.forEach(check::checkNames);
    }

    private void add(RuleInfo rule) {
        RuleInfo first = byId.putIfAbsent(rule.id(), rule);
        if (first != null) {
            problem(
                    rule,
                    rule.id(),
                    new Text(
                            "已有同名规则，在 " + place(first) + "。",
                            "A rule of this name stands already in " + place(first) + "."),
                    new Text(
                            "其中一条改名：规则名是编号，在所有文件里唯一。",
                            "Rename one of the two; a name is a rule's id, unique over all files."));
        }
        RuleInfo alike = byPlainId.putIfAbsent(plain(rule.id()), rule);
        if (alike != null && !alike.id().equals(rule.id())) {
            problem(
                    rule,
                    rule.id(),
                    new Text(
                            "规则名与 " + place(alike) + " 的“" + alike.id() + "”只差空格、大小写或形近的字母。",
                            "The name differs from \"" + alike.id()
                                    + "\" by blanks, capitals or letters that look alike: " + place(alike) + "."),
                    new Text("其中一条另取名称。", "Give one of the two another name."));
        }
        if (rule.judges()) {
            groups.add(rule.criterion().group());
        }
    }

    private static String place(RuleInfo rule) {
        return rule.criterion().file() + ":" + rule.criterion().line();
    }

    private static String plain(String id) {
        return LookAlike.plain(
                BETWEEN_WORDS.matcher(id.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    private void checkNames(RuleInfo rule) {
        for (String group : rule.excludedFrom()) {
            boolean isSlot =
                    byId.values().stream().anyMatch(other -> other.slots().contains(group));
            if (group.isEmpty() || (!groups.contains(group) && !isSlot && !written.mayExist(group))) {
                missing(
                        rule,
                        group,
                        new Text("没有标准属于组“" + group + "”。", "No criterion belongs to the group \"" + group + "\"."),
                        ClosestName.hint(
                                group,
                                groups,
                                new Text("写某个标准的 @group。", "Name a group that a criterion has as its @group.")));
            }
        }
        for (String name : rule.verdictsOf()) {
            if (groups.contains(name) || !rule.slots().contains(name)) {
                checkVerdicts(rule, name);
            }
        }
        rule.allowedLimits().forEach(limit -> checkAllowed(rule, limit));
        checkSize(rule);
        List<String> criteria = new ArrayList<>(rule.allowedIn());
        criteria.addAll(rule.findingsOf());
        for (String id : criteria) {
            if (!byId.containsKey(id) && !written.mayExist(id)) {
                missing(
                        rule,
                        id,
                        new Text("没有标准“" + id + "”。", "There is no criterion \"" + id + "\"."),
                        ClosestName.hint(id, byId.keySet(), new Text("核对编号。", "Check its id.")));
            }
        }
    }

    /** An allowance's limit is in the unit of the criterion that it eases, and somebody does not meet it. */
    private void checkAllowed(RuleInfo rule, String limit) {
        for (String id : rule.allowedIn()) {
            Optional<Demanded> demand = Optional.ofNullable(byId.get(id)).flatMap(RuleInfo::demand);
            Optional<Exact> number = LimitCheck.number(limit);
            if (demand.isEmpty() || number.isEmpty()) {
                continue;
            }
            if (demand.get().everybodyMeets(number.get())) {
                problem(
                        rule,
                        limit,
                        new Text(
                                "“" + id + "”的限值放宽到" + limit + "，人人都满足。",
                                "With " + limit + " everybody meets \"" + id + "\"."),
                        new Text(
                                "不判的写 exclude；放宽的写有人达不到的限值。",
                                "Leave out by exclude, or write a limit that somebody misses."));
            } else if (demand.get().isInAnotherUnit(number.get())) {
                problem(
                        rule,
                        limit,
                        new Text(
                                "“" + id + "”的限值是" + demand.get().limit() + "，这里的" + limit + "单位不同。",
                                "The limit of \"" + id + "\" is " + demand.get().limit() + ", and " + limit
                                        + " is in another unit."),
                        new Text("与标准同一单位；50% 写作 \"0.5\"。", "Write it in the unit of the criterion; 50% is \"0.5\"."));
            }
        }
    }

    /**
     * A count of so many of fewer than the group has of each subject is never decided. Where the group has fewer, the others may
     * stand in files that are not loaded, and the verdict says how many are lacking.
     */
    private void checkSize(RuleInfo rule) {
        Optional<Exact> size = rule.demand()
                .filter(demand ->
                        demand.relation() == Relation.AT_LEAST && !demand.of().isEmpty())
                .flatMap(demand -> LimitCheck.number(demand.of()));
        if (size.isEmpty()) {
            return;
        }
        List<RuleInfo> counted = byId.values().stream()
                .filter(RuleInfo::judges)
                .filter(other -> rule.verdictsOf().contains(other.criterion().group())
                        || rule.verdictsOf().contains(other.id()))
                .toList();
        boolean areOfOne = counted.stream()
                .allMatch(other -> other.population().equals(rule.population())
                        && other.criterion().scoring().isEmpty());
        if (!areOfOne) {
            return;
        }
        int least = Integer.MAX_VALUE;
        List<String> levels = rule.levels().isEmpty()
                ? counted.stream()
                        .flatMap(other -> other.levels().stream())
                        .distinct()
                        .toList()
                : rule.levels();
        for (String level : levels.isEmpty() ? List.of("") : levels) {
            int here = (int) counted.stream()
                    .filter(other -> other.levels().isEmpty() || other.levels().contains(level))
                    .count();
            least = Math.min(least, here);
        }
        if (size.get().compareTo(Exact.of(least)) < 0) {
            String written = rule.demand().orElseThrow().of();
            problem(
                    rule,
                    written,
                    new Text(
                            "所数的标准有" + least + "项，这里写的是" + written + "项：永远判不出来。",
                            least + " criteria are counted, and here stands " + written + ": it is never decided."),
                    new Text("写作 .of( \"" + least + "\" )。", "Write .of( \"" + least + "\" )."));
        }
    }

    private void checkVerdicts(RuleInfo rule, String name) {
        List<RuleInfo> read = byId.values().stream()
                .filter(RuleInfo::judges)
                .filter(other ->
                        other.criterion().group().equals(name) || other.id().equals(name))
                .toList();
        if (read.isEmpty() && !written.mayExist(name)) {
            Set<String> known = new TreeSet<>(groups);
            known.addAll(byId.keySet());
            missing(
                    rule,
                    name,
                    new Text("没有标准或组叫“" + name + "”。", "No criterion and no group is called \"" + name + "\"."),
                    ClosestName.hint(name, known, new Text("核对名称。", "Check the name.")));
        }
        Phase own = rule.criterion().phase();
        for (RuleInfo other : read) {
            Criterion criterion = other.criterion();
            if (criterion.phase().compareTo(own) >= 0) {
                problem(
                        rule,
                        name,
                        new Text(
                                "它读取“" + other.id() + "”的判定，那条规则属于阶段 "
                                        + criterion.phase().agendaGroup() + "，这条属于 " + own.agendaGroup()
                                        + "：那时还没有全部判完。",
                                "It reads the verdicts of \"" + other.id() + "\", judged in the phase "
                                        + criterion.phase().agendaGroup() + "; this rule belongs to "
                                        + own.agendaGroup() + ", so some would not be there yet."),
                        new Text(
                                "把这条规则移到更后的阶段，或把那条移到更前的阶段。",
                                "Move this rule to a later phase, or that one to an earlier."));
            }
        }
    }

    /** A name that nothing has: told where it stands first, with how many more rules name it. */
    private void missing(RuleInfo rule, String name, Text message, Text remedy) {
        if (!missing.add(name)) {
            return;
        }
        long more = byId.values().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> Stream.of(
                                other.excludedFrom(), other.verdictsOf(), other.allowedIn(), other.findingsOf())
                        .anyMatch(names -> names.contains(name)))
                .count();
        Text also = more == 0
                ? Text.NONE
                : new Text(
                        "另有" + more + "条规则也写了它。",
                        " " + more + " more " + (more == 1 ? "rule names" : "rules name") + " it.");
        problem(rule, name, message.then(also), remedy);
    }

    private void problem(RuleInfo rule, String name, Text message, Text remedy) {
        Criterion criterion = rule.criterion();
        Optional<Token> at = written.in(criterion.file(), criterion.line(), name);
        problems.add(
                criterion.file(),
                at.map(Token::line).orElse(criterion.line()),
                at.map(Token::column).orElse(0),
                rule.id(),
                message,
                remedy);
    }
}
