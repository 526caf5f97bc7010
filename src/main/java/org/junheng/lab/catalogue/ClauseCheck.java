package org.junheng.lab.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.lab.catalogue.Clause.ClauseTable;
import org.junheng.lab.catalogue.Clause.Treatment;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds the list of clauses against the rules. */
final class ClauseCheck {
    private final String file;
    private final Map<String, RuleInfo> rules;
    private final List<RuleProblem> problems;
    private final Map<String, Clause> answered = new HashMap<>();

    private ClauseCheck(String file, Map<String, RuleInfo> rules, List<RuleProblem> problems) {
        this.file = file;
        this.rules = rules;
        this.problems = problems;
    }

    static void check(String file, ClauseTable document, Map<String, RuleInfo> rules, List<RuleProblem> problems) {
        ClauseCheck check = new ClauseCheck(file, rules, problems);
        document.clauses().forEach(check::clause);
        criteria(rules.values()).stream()
                .filter(rule -> !check.answered.containsKey(rule.id()))
                .forEach(check::unlisted);
    }

    /** The rules that judge. */
    static List<RuleInfo> criteria(Collection<RuleInfo> rules) {
        return rules.stream().filter(RuleInfo::judges).toList();
    }

    private void unlisted(RuleInfo rule) {
        problems.add(new RuleProblem(
                rule.criterion().file(),
                rule.criterion().line(),
                rule.id(),
                new Text("它不在 " + file + " 的任何条款中。", "It is in no clause of " + file + "."),
                new Text("写入所属条款的 rules。", "Add it to the rules of the clause that it answers.")));
    }

    private void clause(Clause clause) {
        for (String id : clause.rules()) {
            if (!rules.containsKey(id)) {
                problem(
                        clause,
                        new Text("没有规则“" + id + "”。", "There is no rule \"" + id + "\"."),
                        ClosestName.remedy(id, rules.keySet()));
            }
            Clause before = answered.putIfAbsent(id, clause);
            if (before != null) {
                problem(
                        clause,
                        new Text(
                                "规则“" + id + "”已在第" + before.line() + "行的条款中。",
                                "The rule \"" + id + "\" is in the clause on line " + before.line() + " already."),
                        new Text("只写在它所属的一条。", "Name it in the one clause that it belongs to."));
            }
        }
        state(clause);
        base(clause);
        confidence(clause);
    }

    private void state(Clause clause) {
        boolean judges = !criteria(of(clause)).isEmpty();
        if (clause.state() == Treatment.AUTOMATED && clause.rules().isEmpty()) {
            problem(
                    clause,
                    new Text("它是自动判定的，却没有写规则。", "It is automated, and names no rule."),
                    new Text("写上 rules，或改 state。", "Name its rules or change its state."));
        } else if (judges && (clause.state() == Treatment.INPUT_ONLY || clause.state() == Treatment.NOT_COVERED)) {
            problem(
                    clause,
                    new Text(
                            "有规则判定，状态却是 " + clause.state().id() + "。",
                            "Rules judge it, and its state is " + clause.state().id() + "."),
                    new Text("写作 state: automated 。", "Write state: automated."));
        }
    }

    private void base(Clause clause) {
        List<RuleInfo> own =
                criteria(of(clause)).stream().filter(rule -> !isDerived(rule)).toList();
        long answers = own.stream().filter(ClauseCheck::isEvidence).count();
        long all = own.size();
        boolean wrong = all > 0
                && ((clause.by().equals("evidence") && answers < all)
                        || (clause.by().equals("measured") && answers > 0));
        if (wrong) {
            problem(
                    clause,
                    new Text(
                            "kind 是 " + clause.by() + "，而" + all + "条规则中" + answers + "条只问是否。",
                            "Its kind is " + clause.by() + ", but " + answers + " of its " + all
                                    + " rules ask for yes or no."),
                    new Text("改 kind，或分成两条。", "Change kind, or make two clauses of it."));
        } else if (answers > 0 && clause.note().zh().isEmpty()) {
            problem(
                    clause,
                    new Text(
                            "只按填报的是否判定，没有说为什么不用数。",
                            "It rests on an answer, and does not say why no figure decides it."),
                    new Text("在 note_zh、note_en 写明理由。", "Give the reason in note_zh and note_en."));
        }
    }

    private void confidence(Clause clause) {
        List<String> codes = of(clause).stream()
                .map(rule -> code(rule.criterion().confidence()))
                .distinct()
                .sorted()
                .toList();
        if (!clause.confidence().isEmpty() && !codes.isEmpty() && !codes.contains(code(clause.confidence()))) {
            problem(
                    clause,
                    new Text(
                            "可信度“" + clause.confidence() + "”与规则的不符：" + String.join("、", codes) + "。",
                            "Its confidence \"" + clause.confidence() + "\" is none of its rules': "
                                    + String.join(", ", codes) + "."),
                    new Text("删去 confidence，以规则为准。", "Drop confidence: the rules have it."));
        }
    }

    private static String code(String confidence) {
        return confidence.split("[ ,;，；]", 2)[0];
    }

    static boolean isEvidence(RuleInfo rule) {
        return rule.demand().filter(Demanded::isEvidence).isPresent();
    }

    /** Whether it follows from the verdicts of others alone. */
    static boolean isDerived(RuleInfo rule) {
        return !rule.verdictsOf().isEmpty();
    }

    private List<RuleInfo> of(Clause clause) {
        return clause.rules().stream()
                .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
                .toList();
    }

    private void problem(Clause clause, Text message, Text remedy) {
        Text name = clause.name().isEmpty() ? clause.title() : Text.same(clause.name());
        problems.add(new RuleProblem(
                file,
                clause.line(),
                "",
                new Text("条款“" + name.zh() + "”：", "Clause \"" + name.en() + "\": ").then(message),
                remedy));
    }
}
