package org.junheng.report.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.report.change.VerdictChange.Because;
import org.junheng.report.change.VerdictChange.ChangeCause;
import org.junheng.report.words.FigureNames;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * What changes of verdicts come from: figures that are others than before, limits, rules, who is judged or counted, or else the
 * way it is reckoned. Of a count of verdicts it is what changed those that it counts.
 */
final class ChangeCauses {
    private static final Set<String> OF_SCOPE = Set.of(
            Reason.ReasonSort.OUT_OF_SCOPE.name(),
            Reason.ReasonSort.SCOPE_UNKNOWN.name(),
            Reason.ReasonSort.CONDITION_NOT_MET.name(),
            Reason.ReasonSort.CONDITION_UNKNOWN.name(),
            Reason.ReasonSort.NO_SUBJECTS.name(),
            Reason.ReasonSort.GROUP_NOT_APPLICABLE.name());
    private static final Set<String> OF_LIMITS = Set.of(
            Reason.ReasonSort.SWITCHED_OFF.name(),
            Reason.ReasonSort.ALLOWED.name(),
            Reason.ReasonSort.NOT_IN_FORCE.name());

    private final ReportedYear oldYear;
    private final ReportedYear newYear;
    private final ReportedYear.ReportedCounty before;
    private final ReportedYear.ReportedCounty after;

    ChangeCauses(
            ReportedYear oldYear,
            ReportedYear newYear,
            ReportedYear.ReportedCounty before,
            ReportedYear.ReportedCounty after) {
        this.oldYear = oldYear;
        this.newYear = newYear;
        this.before = before;
        this.after = after;
    }

    /** The causes of the change of one verdict, each thing once. */
    List<Because> of(String key) {
        Set<Because> causes = new LinkedHashSet<>();
        add(key, new LinkedHashSet<>(), causes);
        return causes.stream()
                .sorted((one, other) -> one.cause().compareTo(other.cause()))
                .toList();
    }

    private void add(String key, Set<String> seen, Set<Because> causes) {
        if (!seen.add(key)) {
            return;
        }
        ReportedVerdict was = before.verdicts().get(key);
        ReportedVerdict is = after.verdicts().get(key);
        if (was == null || is == null) {
            causes.add(appeared(was == null ? Objects.requireNonNull(is) : was, was == null));
            return;
        }
        Set<Because> own = new LinkedHashSet<>();
        limit(was, is, own);
        scope(was, is, own);
        data(was, is, own);
        Set<String> members = new LinkedHashSet<>(was.counted());
        members.addAll(is.counted());
        members.stream().filter(this::isMoved).forEach(member -> add(member, seen, own));
        boolean moved = was.state() != is.state() || !was.number().equals(is.number());
        if (own.isEmpty() && moved) {
            own.add(otherwise(is.criterion()));
        }
        causes.addAll(own);
    }

    private boolean isMoved(String key) {
        ReportedVerdict was = before.verdicts().get(key);
        ReportedVerdict is = after.verdicts().get(key);
        if (was == null || is == null) {
            // One of another document may stand in neither report.
            return was != null || is != null;
        }
        return was.state() != is.state();
    }

    /** A criterion that only one of the years has is another rule; else it is the subject that came or went. */
    private Because appeared(ReportedVerdict one, boolean isNew) {
        boolean inBoth = oldYear.criteria().containsKey(one.criterion())
                && newYear.criteria().containsKey(one.criterion());
        if (!inBoth) {
            return new Because(
                    ChangeCause.RULES,
                    isNew
                            ? new Text("上次没有这项标准", "there was no such criterion before")
                            : new Text("这次没有这项标准", "there is no such criterion now"));
        }
        return new Because(
                ChangeCause.SCOPE,
                title(one.subject())
                        .then(new Text(
                                isNew ? "上次没有" : "这次没有", isNew ? " was not there before" : " is not there any more")));
    }

    private static void limit(ReportedVerdict was, ReportedVerdict is, Set<Because> causes) {
        if (!was.limit().text().equals(is.limit().text())) {
            causes.add(new Because(
                    ChangeCause.LIMITS,
                    was.limit().shown().then(" → ").then(is.limit().shown())));
        } else if (!was.reason().equals(is.reason()) && isOne(OF_LIMITS, was, is)) {
            causes.add(new Because(ChangeCause.LIMITS, reasons(was, is)));
        }
    }

    private void scope(ReportedVerdict was, ReportedVerdict is, Set<Because> causes) {
        if (!was.reason().equals(is.reason()) && isOne(OF_SCOPE, was, is)) {
            causes.add(new Because(ChangeCause.SCOPE, reasons(was, is)));
        }
        compared(was.compared(), is.compared(), new Text("这次不再参加比较", " is not compared any more"), causes);
        compared(is.compared(), was.compared(), new Text("这次参加比较", " is compared now"), causes);
    }

    private void compared(Set<String> ones, Set<String> others, Text how, Set<Because> causes) {
        List<Text> only = ones.stream()
                .filter(one -> !others.contains(one))
                .map(this::title)
                .toList();
        if (!only.isEmpty()) {
            causes.add(new Because(ChangeCause.SCOPE, Lists.NAMES.between(only).then(how)));
        }
    }

    private static boolean isOne(Set<String> kinds, ReportedVerdict was, ReportedVerdict is) {
        return kinds.contains(was.reason()) || kinds.contains(is.reason());
    }

    private static Text reasons(ReportedVerdict was, ReportedVerdict is) {
        return reason(was).then(" → ").then(reason(is));
    }

    private static Text reason(ReportedVerdict verdict) {
        return !verdict.why().isEmpty()
                ? verdict.why()
                : verdict.state() == Verdict.State.NOT_APPLICABLE
                        ? new Text("不适用", "not applicable")
                        : new Text("适用", "applies");
    }

    private void data(ReportedVerdict was, ReportedVerdict is, Set<Because> causes) {
        Set<String> paths = new LinkedHashSet<>(is.inputs().keySet());
        paths.addAll(was.inputs().keySet());
        for (String path : paths) {
            String old = was.inputs().get(path);
            String now = is.inputs().get(path);
            if (!Objects.equals(old, now)) {
                Text whose = title(FigureNames.subject(path));
                causes.add(new Because(
                        ChangeCause.DATA,
                        whose.then(new Text(" ", ": "))
                                .then(FigureNames.title(path))
                                .then(" ")
                                .then(figure(path, old))
                                .then(" → ")
                                .then(figure(path, now))));
            }
        }
    }

    private static Text figure(String path, @Nullable String reported) {
        List<String> parts = reported == null ? List.of() : List.of(reported.split(" ", 2));
        if (parts.isEmpty()) {
            return new Text("没有用到", "not used");
        }
        String value = parts.size() < 2 ? "" : parts.get(1);
        return switch (parts.get(0)) {
            case "NOT_REPORTED" -> new Text("未报", "not reported");
            case "UNREADABLE" -> new Text("无法识别", "unreadable");
            case "CONTRADICTED" -> new Text("与其他数据矛盾", "contradicts other figures");
            default ->
                !FigureNames.isQuestion(path)
                        ? Text.same(value)
                        : value.equals("0") ? new Text("否", "no") : new Text("是", "yes");
        };
    }

    /** Where neither figures nor limits changed: another rule, or the same one reckoned in another way. */
    private Because otherwise(String criterion) {
        String old = oldYear.rules().getOrDefault(criterion, "");
        String now = newYear.rules().getOrDefault(criterion, "");
        if (old.isEmpty() || now.isEmpty()) {
            return new Because(
                    ChangeCause.RULES,
                    new Text(
                            "数据和限值没有变，报告里没有可以核对的规则文件",
                            "figures and limit are as they were; the reports do not tell the rule file"));
        }
        if (!old.equals(now)) {
            return new Because(ChangeCause.RULES, new Text("规则文件有改动", "the rule file was changed"));
        }
        List<Text> ways = new ArrayList<>();
        oldYear.method().forEach((name, value) -> {
            String later = newYear.method().getOrDefault(name, "");
            if (!value.equals(later) && !value.isEmpty() && !later.isEmpty()) {
                ways.add(name.then(" " + value + " → " + later));
            }
        });
        Text as = new Text("数据、限值和规则文件都没有变", "figures, limit and rule file are as they were");
        return new Because(
                ChangeCause.METHOD,
                ways.isEmpty() ? as : as.then(new Text("，", "; ")).then(Lists.APART.between(ways)));
    }

    private Text title(String subject) {
        return after.subjects().getOrDefault(subject, before.subjects().getOrDefault(subject, Text.same(subject)));
    }
}
