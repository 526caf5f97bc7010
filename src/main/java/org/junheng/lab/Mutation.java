package org.junheng.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junheng.Junheng;
import org.junheng.lab.CaseRunner.Known;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.mutation.Listed;
import org.junheng.lab.mutation.Mutant;
import org.junheng.lab.mutation.Mutants;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;

/**
 * Whether the cases notice a mistake: each rule is changed in one place at a time, and the cases are run that the change can
 * touch. A change that is refused, or under which a case comes out otherwise, is noticed; the others survive.
 *
 * @param tried how many changes were tried
 * @param survivors those under which every case still holds and that are not listed, in the order of the files
 * @param useless what is listed and was noticed, or names no change
 * @param problems what is wrong with the lists
 */
public record Mutation(int tried, List<Mutant> survivors, List<Listed> useless, List<RuleProblem> problems) {
    public Mutation {
        survivors = List.copyOf(survivors);
        useless = List.copyOf(useless);
        problems = List.copyOf(problems);
    }

    /** Tries every change. */
    public static Mutation of(Junheng rules, List<Path> caseFiles, List<Path> ruleFiles) {
        return of(rules, caseFiles, ruleFiles, any -> true);
    }

    /**
     * Tries the changes of the files that are chosen.
     *
     * @param rules the rules as they are
     * @param ruleFiles the rule files to change
     * @throws RulesException if a case file cannot be used
     */
    public static Mutation of(Junheng rules, List<Path> caseFiles, List<Path> ruleFiles, Predicate<Mutant> chosen) {
        List<Known> cases = CaseRunner.known(rules, caseFiles);
        List<RuleReads> reads =
                rules.rules().values().stream().map(RuleReads::of).toList();
        List<Mutant> mutants = ruleFiles.stream()
                .flatMap(file -> Mutants.of(Checkup.source(file)).stream())
                .filter(mutant -> rules.rules().containsKey(mutant.rule()))
                .filter(chosen)
                .toList();
        Map<String, List<Known>> touched = new HashMap<>();
        for (Mutant mutant : mutants) {
            touched.computeIfAbsent(mutant.rule(), rule -> touched(rule, reads, cases));
        }
        List<Mutant> survivors = mutants.parallelStream()
                .filter(mutant -> survives(rules, mutant, touched.getOrDefault(mutant.rule(), List.of())))
                .toList();
        List<RuleProblem> problems = new ArrayList<>();
        List<Listed> listed = Listed.beside(ruleFiles, problems);
        List<Mutant> noticed = new ArrayList<>(mutants);
        noticed.removeAll(survivors);
        return new Mutation(
                mutants.size(),
                survivors.stream()
                        .filter(mutant -> listed.stream().noneMatch(each -> each.is(mutant)))
                        .toList(),
                listed.stream()
                        .filter(each -> noticed.stream().anyMatch(each::is)
                                || ruleFiles.stream()
                                        .flatMap(file -> Mutants.of(Checkup.source(file)).stream())
                                        .noneMatch(each::is))
                        .toList(),
                problems);
    }

    /** What an analyst is told. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> told = new ArrayList<>();
        problems.forEach(problem -> told.add(Diagnostic.of(Diagnostic.CASES, problem)));
        for (Mutant mutant : survivors) {
            told.add(new Diagnostic(
                    Diagnostic.UNNOTICED,
                    Diagnostic.Gravity.WARNING,
                    mutant.file(),
                    mutant.line(),
                    0,
                    new Text("规则“" + mutant.rule() + "”", "rule \"" + mutant.rule() + "\""),
                    new Text(
                            "改成下面这样，用例仍都符合（" + mutant.kind().title().zh() + "）：" + mutant.change(),
                            "Changed like this, every case still holds ("
                                    + mutant.kind().title().en() + "): " + mutant.change()),
                    new Text(
                            "加一个改了就不符的用例；若改了也不会有别的结果，写入旁边的 mutants.yaml 并说明原因。",
                            "Add a case that comes out otherwise then; if nothing can, list the change in mutants.yaml beside"
                                    + " it, with the reason.")));
        }
        for (Listed each : useless) {
            told.add(new Diagnostic(
                    Diagnostic.UNNOTICED,
                    Diagnostic.Gravity.WARNING,
                    each.file(),
                    each.line(),
                    0,
                    new Text("规则“" + each.rule() + "”", "rule \"" + each.rule() + "\""),
                    new Text(
                            "列在这里的改动没有，或用例已能发现：" + each.change(),
                            "The change that is listed here is none, or cases notice it: " + each.change()),
                    new Text("删去这一项。", "Drop the entry.")));
        }
        return told;
    }

    /** The cases that a change of the rule can touch; first those that name it, for they are likeliest to notice. */
    private static List<Known> touched(String rule, List<RuleReads> reads, List<Known> cases) {
        Edit edit = Edit.ofRule(rule, reads);
        List<Known> touched = new ArrayList<>(cases.stream()
                .filter(known -> edit.touches(known.shown(), known.text()))
                .toList());
        touched.sort(Comparator.comparing(known -> !known.names(rule)));
        return touched;
    }

    private static boolean survives(Junheng rules, Mutant mutant, List<Known> cases) {
        Junheng changed;
        try {
            changed = rules.tried(mutant.file(), mutant.text());
        } catch (RulesException refused) {
            return false;
        }
        return cases.stream().allMatch(known -> holds(changed, known));
    }

    private static boolean holds(Junheng changed, Known known) {
        try {
            return CaseRunner.run(changed, known.what()).held();
        } catch (IllegalStateException brokenDown) {
            return false;
        }
    }
}
