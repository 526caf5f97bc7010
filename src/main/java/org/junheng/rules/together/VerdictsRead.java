package org.junheng.rules.together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.VerdictPattern;
import org.junheng.rules.VerdictPattern.Asked;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds the verdicts that a rule reads against the rules that give some: of that name, in an earlier phase, of that subject. */
final class VerdictsRead {
    private static final Set<String> OF_LEVELS = Set.of("Section", "CountyLevel");

    private final Map<String, RuleInfo> byId;
    private final Set<String> groups;
    private final LoadProblems told;

    VerdictsRead(Map<String, RuleInfo> byId, Set<String> groups, LoadProblems told) {
        this.byId = byId;
        this.groups = groups;
        this.told = told;
    }

    void check(RuleInfo rule) {
        for (String name : rule.verdictsOf()) {
            if (groups.contains(name) || !rule.slots().contains(name)) {
                checkPhase(rule, name);
            }
        }
        VerdictPattern.in(rule).forEach(pattern -> check(rule, pattern));
    }

    private void checkPhase(RuleInfo rule, String name) {
        Phase own = rule.criterion().phase();
        if (own.compareTo(Phase.SCHOOL) < 0) {
            // No verdicts at all are there yet, which is told of the rule alone.
            return;
        }
        for (RuleInfo other : byId.values()) {
            Criterion criterion = other.criterion();
            boolean isRead = other.judges()
                    && (criterion.group().equals(name) || other.id().equals(name));
            if (isRead && criterion.phase().compareTo(own) >= 0) {
                told.problem(
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

    private void check(RuleInfo rule, VerdictPattern pattern) {
        List<Asked> unknown = pattern.alternatives().stream()
                .flatMap(List::stream)
                .filter(asked -> !isKnown(rule, asked))
                .distinct()
                .toList();
        unknown.forEach(asked -> ofUnknown(rule, asked));
        boolean mayBeMore = pattern.alternatives().stream()
                .flatMap(List::stream)
                .anyMatch(asked -> isSlot(rule, asked) || (!isThere(asked) && told.mayExist(asked.name())));
        if (!unknown.isEmpty() || mayBeMore) {
            return;
        }
        List<RuleInfo> judging = byId.values().stream().filter(RuleInfo::judges).toList();
        for (List<Asked> all : pattern.alternatives()) {
            if (!isOfTwo(all)
                    && judging.stream().noneMatch(other -> all.stream().allMatch(asked -> asked.holdsOf(other)))) {
                ofNone(rule, all);
                return;
            }
        }
        for (List<Asked> all : pattern.alternatives()) {
            for (Asked asked : all) {
                List<Asked> rest = new ArrayList<>(all);
                rest.remove(asked);
                boolean leavesOut = asked.isSo()
                        || judging.stream()
                                .anyMatch(other ->
                                        !asked.holdsOf(other) && rest.stream().allMatch(one -> one.holdsOf(other)));
                if (!leavesOut) {
                    ofNothingLeftOut(rule, asked, rest, judging);
                    return;
                }
            }
        }
        // What findings are of is asked of them all; of verdicts each name has to have some of that subject.
        List<List<List<Asked>>> each = rule.kind() == RuleInfo.RuleKind.COUNTERMEASURE
                ? List.of(pattern.alternatives())
                : pattern.alternatives().stream().map(List::of).toList();
        Set<String> checked = new HashSet<>();
        for (List<List<Asked>> some : each) {
            VerdictPattern one = new VerdictPattern(pattern.of(), some);
            if (!some.isEmpty() && !some.get(0).isEmpty() && checked.add(name(one))) {
                checkSubject(rule, one, judging.stream().filter(one::matches).toList());
            }
        }
    }

    /** Two names for one thing exclude each other, which is told of the rule alone. */
    private static boolean isOfTwo(List<Asked> all) {
        return all.stream()
                .anyMatch(one -> all.stream()
                        .anyMatch(other -> one.isSo()
                                && other.isSo()
                                && one.ofGroup() == other.ofGroup()
                                && !one.name().equals(other.name())));
    }

    private static String name(VerdictPattern pattern) {
        return pattern.alternatives().get(0).get(0).name();
    }

    private boolean isKnown(RuleInfo rule, Asked asked) {
        return isThere(asked) || isSlot(rule, asked) || (told.mayExist(asked.name()) && !isOther(asked));
    }

    private boolean isSlot(RuleInfo rule, Asked asked) {
        return rule.slots().contains(asked.name()) && !groups.contains(asked.name());
    }

    private boolean isThere(Asked asked) {
        return asked.ofGroup()
                ? groups.contains(asked.name())
                : byId.containsKey(asked.name()) && byId.get(asked.name()).judges();
    }

    /** A group where a criterion is asked for, or the other way round. */
    private boolean isOther(Asked asked) {
        return asked.ofGroup() ? byId.containsKey(asked.name()) : groups.contains(asked.name());
    }

    private void ofUnknown(RuleInfo rule, Asked asked) {
        String name = asked.name();
        if (!asked.ofGroup() && told.isUnread(name)) {
            return;
        }
        Asked other = new Asked(!asked.ofGroup(), asked.isSo(), name);
        if (isThere(other)) {
            told.problem(
                    rule,
                    name,
                    asked.ofGroup()
                            ? new Text("“" + name + "”是标准，不是组。", "\"" + name + "\" is a criterion, and no group.")
                            : new Text("“" + name + "”是组，不是标准。", "\"" + name + "\" is a group, and no criterion."),
                    new Text("写作 " + other.text() + " 。", "Write " + other.text() + " ."));
            return;
        }
        if (byId.containsKey(name) && !asked.ofGroup()) {
            told.missing(
                    rule,
                    name,
                    new Text("规则“" + name + "”不作判定。", "The rule \"" + name + "\" gives no verdicts."),
                    new Text("写一项标准的编号。", "Write the id of a criterion."));
            return;
        }
        Set<String> known = new TreeSet<>(groups);
        known.addAll(byId.keySet());
        told.missing(
                rule,
                name,
                new Text("没有标准或组叫“" + name + "”。", "No criterion and no group is called \"" + name + "\"."),
                ClosestName.hintOfId(
                        name,
                        known,
                        new Text(
                                "核对名称；在别的文件里的，一起载入。",
                                "Check the name; where it stands in another file, load that too.")));
    }

    /** What is asked for together belongs to no rule: every name is there, and nothing has them all. */
    private void ofNone(RuleInfo rule, List<Asked> all) {
        String zh = all.stream().map(Asked::text).collect(Collectors.joining("，"));
        String en = all.stream().map(Asked::text).collect(Collectors.joining(", "));
        told.problem(
                rule,
                all.get(0).name(),
                new Text("没有标准同时满足 " + zh + "：一个判定也读不到。", "No criterion has " + en + ": no verdict is read."),
                new Text("只写其中一个，或核对标准的 @group。", "Write one of them alone, or check the criterion's @group."));
    }

    /** What is to be left out is none of those that are read. */
    private void ofNothingLeftOut(RuleInfo rule, Asked asked, List<Asked> rest, List<RuleInfo> judging) {
        List<String> read = judging.stream()
                .filter(other -> rest.stream().allMatch(one -> one.holdsOf(other)))
                .map(other -> asked.ofGroup() ? other.criterion().group() : other.id())
                .distinct()
                .toList();
        told.problem(
                rule,
                asked.name(),
                new Text(
                        "“" + asked.name() + "”不在所读的判定里，排除它不起作用。",
                        "\"" + asked.name() + "\" is none of those that are read, so nothing is left out."),
                ClosestName.hint(
                        asked.name(), read, new Text("删去 " + asked.text() + " 。", "Take " + asked.text() + " out.")));
    }

    /** Verdicts are of those whom a rule judges: a county has none of the criteria of its schools. */
    private void checkSubject(RuleInfo rule, VerdictPattern pattern, List<RuleInfo> read) {
        String of = pattern.of();
        // Whom a rule judges that cannot be read is not known.
        if (of.isEmpty()
                || read.isEmpty()
                || read.stream().anyMatch(other -> other.population().isEmpty())) {
            return;
        }
        String name = name(pattern);
        List<RuleInfo> ofSame =
                read.stream().filter(other -> other.population().equals(of)).toList();
        if (ofSame.isEmpty()) {
            String judged = read.get(0).population();
            told.problem(
                    rule,
                    name,
                    new Text(
                            "“" + name + "”判定的是 " + judged + "，这里读的是 " + of + " 的判定：一个也没有。",
                            "\"" + name + "\" judges a " + judged + ", and here the verdicts of a " + of
                                    + " are read: there are none."),
                    new Text(
                            "模式里匹配 " + judged + "；要县里所有的，去掉 subject 的比较。",
                            "Match a " + judged + "; for all of the county, leave the comparison of subject out."));
        } else if (OF_LEVELS.contains(of)) {
            told.ofOtherLevels(rule, name, ofSame, Text.NONE);
        }
    }
}
