package org.junheng.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        CaseRun run = runUsable(rules, caseFiles);
        if (!run.problems().isEmpty()) {
            throw new RulesException(run.problems());
        }
        return run.results();
    }

    /**
     * Runs every case of the files that can be used, on all cores, and tells what is wrong with the others.
     *
     * @throws IllegalStateException if the evaluation itself breaks down on a case
     */
    public static CaseRun runUsable(Junheng rules, List<Path> caseFiles) {
        return runUsable(rules, caseFiles, new CaseMemory());
    }

    /** The same, but for cases that are remembered. */
    static CaseRun runUsable(Junheng rules, List<Path> caseFiles, CaseMemory memory) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (Path file : caseFiles) {
            List<RuleProblem> ofFile = new ArrayList<>();
            List<Case> read = CaseFile.read(file, rules.criteria(), ofFile);
            cases.addAll(ofFile.isEmpty() ? read : List.of());
            problems.addAll(ofFile);
        }
        Map<Case, CaseResult> fresh = cases.parallelStream()
                .filter(each -> memory.recall(each).isEmpty())
                .distinct()
                .collect(Collectors.toConcurrentMap(each -> each, each -> run(rules, each)));
        memory.keep(fresh);
        List<CaseResult> results = new ArrayList<>();
        for (Case each : cases) {
            results.add(Optional.ofNullable(fresh.get(each))
                    .or(() -> memory.recall(each))
                    .orElseThrow());
        }
        return new CaseRun(results, problems);
    }

    /** What is wrong with case files whose rules cannot be used: all that can be told without the rules. */
    public static List<RuleProblem> problems(List<Path> caseFiles) {
        List<RuleProblem> problems = new ArrayList<>();
        caseFiles.forEach(file -> CaseFile.check(file, problems));
        return List.copyOf(problems);
    }

    /**
     * What came of the cases.
     *
     * @param results one for each case of a file that can be used, in the order of the files
     * @param problems what is wrong with the other files
     */
    public record CaseRun(List<CaseResult> results, List<RuleProblem> problems) {
        public CaseRun {
            results = List.copyOf(results);
            problems = List.copyOf(problems);
        }
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
