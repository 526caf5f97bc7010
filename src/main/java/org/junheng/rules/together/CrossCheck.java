package org.junheng.rules.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.criteria.Overlay;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.LookAlike;
import org.junheng.rules.parse.WrittenNames;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What one file alone cannot show: ids used twice, and names of groups and criteria that nobody defines. */
public final class CrossCheck {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000_\\u2010-\\u2015-]");
    private static final int MOST_NAMED = 3;

    private final Map<String, RuleInfo> byId = new LinkedHashMap<>();
    private final Map<String, RuleInfo> byPlainId = new HashMap<>();
    private final Map<String, RuleInfo> byPlainGroup = new HashMap<>();
    private final Set<String> groups = new TreeSet<>();
    private final LoadProblems told;

    private CrossCheck(WrittenNames written, Problems problems) {
        this.told = new LoadProblems(byId, written, problems);
    }

    /**
     * Checks rules that stand in these files; what cannot be read of them may be what a rule names.
     *
     * @param places what places set over them
     */
    public static void check(List<RuleInfo> rules, List<SourceFile> sources, List<Overlay> places, Problems problems) {
        CrossCheck check = new CrossCheck(new WrittenNames(sources), problems);
        rules.forEach(check::add);
        rules.forEach(check::checkNames);
        VerdictsRead verdicts = new VerdictsRead(check.byId, check.groups, check.told);
        rules.forEach(verdicts::check);
        ScopeSubjects scope = new ScopeSubjects(check.byId, check.told);
        rules.forEach(scope::check);
        EasedLimits eased = new EasedLimits(check.byId, places, check.told);
        rules.forEach(eased::check);
        SettledDemands settled = new SettledDemands(check.byId, check.told);
        rules.forEach(settled::check);
        settled.check(places, problems);
        EasedDemands easing = new EasedDemands(check.byId, new LimitsInForce(places), check.told);
        rules.forEach(easing::check);
        CountedVerdicts counted = new CountedVerdicts(check.byId, check.told);
        rules.forEach(counted::check);
    }

    private void add(RuleInfo rule) {
        RuleInfo first = byId.putIfAbsent(rule.id(), rule);
        if (first != null) {
            told.namedTwice(
                    rule,
                    new Text(
                            "已有同名规则，在 " + place(first) + "。",
                            "A rule of this name stands already in " + place(first) + "."),
                    new Text(
                            "其中一条改名：规则名是编号，在所有文件里唯一。",
                            "Rename one of the two; a name is a rule's id, unique over all files."));
        }
        RuleInfo alike = byPlainId.putIfAbsent(plain(rule.id()), rule);
        if (alike != null && !alike.id().equals(rule.id())) {
            told.namedTwice(
                    rule,
                    new Text(
                            "规则名与 " + place(alike) + " 的“" + alike.id() + "”只差空格、大小写或形近的字母。",
                            "The name differs from \"" + alike.id()
                                    + "\" by blanks, capitals or letters that look alike: " + place(alike) + "."),
                    new Text("其中一条另取名称。", "Give one of the two another name."));
        }
        if (rule.judges()) {
            groups.add(rule.criterion().group());
            groupAlike(rule);
        }
    }

    /** A group that differs from another by what a reader does not see takes a criterion out of what counts it. */
    private void groupAlike(RuleInfo rule) {
        String group = rule.criterion().group();
        RuleInfo alike = byPlainGroup.putIfAbsent(plain(group), rule);
        if (alike != null && !alike.criterion().group().equals(group)) {
            told.problem(
                    rule,
                    group,
                    new Text(
                            "组“" + group + "”与 " + place(alike) + " 的“"
                                    + alike.criterion().group() + "”只差空格、大小写或形近的字母。",
                            "The group \"" + group + "\" differs from \""
                                    + alike.criterion().group() + "\" by blanks, capitals or letters that look alike: "
                                    + place(alike) + "."),
                    new Text(
                            "同一组的写作 @group( \"" + alike.criterion().group() + "\" )。",
                            "For one group write @group( \"" + alike.criterion().group() + "\" )."));
        }
    }

    private static String place(RuleInfo rule) {
        return rule.criterion().file() + ":" + rule.criterion().line();
    }

    private static String plain(String id) {
        return BETWEEN_WORDS
                .matcher(LookAlike.plain(id.toLowerCase(Locale.ROOT)))
                .replaceAll("");
    }

    private void checkNames(RuleInfo rule) {
        for (String group : rule.excludedFrom()) {
            boolean isSlot =
                    byId.values().stream().anyMatch(other -> other.slots().contains(group));
            if (byId.containsKey(group) && !groups.contains(group) && !isSlot) {
                noGroup(rule, byId.get(group));
            } else if (group.isEmpty() || (!groups.contains(group) && !isSlot && !told.mayExist(group))) {
                told.missing(
                        rule,
                        group,
                        new Text("没有标准属于组“" + group + "”。", "No criterion belongs to the group \"" + group + "\"."),
                        ClosestName.hintOfId(
                                group,
                                groups,
                                new Text(
                                        "写某个标准的 @group；标准在别的文件里的，一起载入。",
                                        "Name a group that a criterion has as its @group; where that stands in another file,"
                                                + " load it too.")));
            }
        }
        List<String> criteria = new ArrayList<>(rule.allowedIn());
        criteria.addAll(rule.findingsOf());
        for (String id : criteria) {
            if (!byId.containsKey(id) && groups.contains(id) && rule.allowedIn().contains(id)) {
                noCriterion(rule, id);
            } else if (!byId.containsKey(id) && !told.mayExist(id)) {
                told.missing(
                        rule,
                        id,
                        new Text("没有标准“" + id + "”。", "There is no criterion \"" + id + "\"."),
                        ClosestName.hintOfId(
                                id,
                                byId.keySet(),
                                new Text(
                                        "核对编号；在别的文件里的，一起载入。",
                                        "Check its id; where it stands in another file, load that too.")));
            }
        }
    }

    /** Whoever is left out is left out of a whole group. */
    private void noGroup(RuleInfo rule, RuleInfo named) {
        String group = named.criterion().group();
        told.problem(
                rule,
                named.id(),
                new Text("“" + named.id() + "”是规则，不是组。", "\"" + named.id() + "\" is a rule, and no group."),
                named.judges() && !group.isEmpty()
                        ? new Text(
                                "写它的组：from( \"" + group + "\" )；只排除这一项的，先给它单独的 @group。",
                                "Write its group: from( \"" + group
                                        + "\" ); to leave out of this one alone, give it a @group of its own.")
                        : new Text("写某个标准的 @group。", "Name a group that a criterion has as its @group."));
    }

    /** What is eased is a criterion with its own limit. */
    private void noCriterion(RuleInfo rule, String group) {
        List<String> members = byId.values().stream()
                .filter(other -> other.judges() && other.criterion().group().equals(group))
                .map(other -> "\"" + other.id() + "\"")
                .toList();
        String some = String.join(", ", members.subList(0, Math.min(MOST_NAMED, members.size())));
        told.problem(
                rule,
                group,
                new Text("“" + group + "”是组，不是标准。", "\"" + group + "\" is a group, and no criterion."),
                new Text("写组里的标准，如 " + some + "。", "Name criteria of the group, such as " + some + "."));
    }
}
