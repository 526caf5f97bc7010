package org.junheng.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;

/**
 * Runs the cases that stand beside rules: small counties, and the verdicts that must come of them. The format of the
 * files is described in {@code rules/README.md}.
 */
public final class CaseRunner {
    private CaseRunner() {}

    /**
     * Runs every case of the files, in the order given.
     *
     * @return one result for each case
     * @throws RulesException if a file cannot be used, before any case is run; it lists every problem of all files
     * @throws IllegalStateException if the evaluation itself breaks down on a case
     */
    public static List<CaseResult> run(Junheng rules, List<Path> caseFiles) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (Path file : caseFiles) {
            cases.addAll(CaseFile.read(file, rules.criteria(), problems));
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
        return cases.stream().map(each -> run(rules, each)).toList();
    }

    private static CaseResult run(Junheng rules, Case each) {
        Options plain = Options.asOf(each.asOf());
        Options options = each.overlay().map(plain::overlay).orElse(plain);
        try {
            return CaseCheck.of(each, rules.evaluate(each.county(), options));
        } catch (RuntimeException brokenDown) {
            String where = each.file() + ":" + each.line() + ", \"" + each.name() + "\"";
            throw new IllegalStateException("the case cannot be evaluated: " + where, brokenDown);
        }
    }
}
