package org.junheng.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;

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
        CaseMemory none = new CaseMemory();
        CaseRun run = runUsable(rules, caseFiles, none, none.meet(rules, List.of()));
        if (!run.problems().isEmpty()) {
            throw new RulesException(run.problems());
        }
        return run.results();
    }

    /** Runs the cases of the files that can be used, on all cores, but for those that are remembered. */
    static CaseRun runUsable(Junheng rules, List<Path> caseFiles, CaseMemory memory, Edit edit) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Shown> recalled = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        for (Path path : caseFiles) {
            Optional<SourceFile> file = read(path);
            Optional<List<Shown>> known = file.flatMap(each -> memory.recall(each, edit));
            if (known.isPresent()) {
                recalled.addAll(known.get());
            } else {
                List<RuleProblem> ofFile = new ArrayList<>();
                List<RuleProblem> lacking = new ArrayList<>();
                List<Case> read = file.map(each -> CaseFile.read(path, each, rules.criteria(), ofFile, lacking))
                        .orElseGet(() -> CaseFile.read(path, rules.criteria(), ofFile, lacking));
                problems.addAll(ofFile);
                problems.addAll(lacking);
                if (ofFile.isEmpty()) {
                    // What is not loaded is told at each check, so such a file is read at each.
                    Optional<SourceFile> kept = file.filter(any -> lacking.isEmpty());
                    due.addAll(due(read, kept, memory, edit, recalled));
                }
            }
        }
        List<CaseResult> results =
                due.parallelStream().map(each -> run(rules, each.what())).toList();
        for (int i = 0; i < results.size(); i++) {
            CaseResult result = results.get(i);
            Due ran = due.get(i);
            if (result.held() && ran.file().isPresent() && !ran.text().isEmpty()) {
                memory.keep(ran.file().get(), ran.text(), Shown.of(result));
            }
        }
        memory.close(results.size(), results.size() + recalled.size());
        return new CaseRun(results, recalled, problems);
    }

    private static Optional<SourceFile> read(Path path) {
        try {
            return Optional.of(new SourceFile(YamlValue.nameOf(path), Files.readAllBytes(path)));
        } catch (IOException unreadable) {
            // What reads the cases tells why.
            return Optional.empty();
        }
    }

    /** A case to run, with its text where it can be remembered by it. */
    private record Due(Case what, Optional<SourceFile> file, String text) {}

    /** Of the cases of a file those to run; what the others show goes to what is recalled. */
    private static List<Due> due(
            List<Case> read, Optional<SourceFile> file, CaseMemory memory, Edit edit, List<Shown> recalled) {
        List<Integer> starts = read.stream().map(Case::line).toList();
        Optional<List<String>> texts = file.flatMap(each -> CaseText.of(each, starts));
        boolean isKept = texts.isPresent()
                && read.stream().allMatch(each -> each.overlay().isEmpty());
        if (!isKept) {
            return read.stream().map(each -> new Due(each, file, "")).toList();
        }
        memory.keep(file.get(), starts);
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            String text = texts.get().get(i);
            Optional<Shown> known = memory.recall(file.get(), text, edit);
            known.ifPresentOrElse(recalled::add, () -> {});
            if (known.isEmpty()) {
                due.add(new Due(read.get(i), file, text));
            }
        }
        return due;
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
     * @param results one for each case that was run, in the order of the files
     * @param recalled what the cases show that held before and were not run again
     * @param problems what is wrong with the files that cannot be used
     */
    record CaseRun(List<CaseResult> results, List<Shown> recalled, List<RuleProblem> problems) {
        CaseRun {
            results = List.copyOf(results);
            recalled = List.copyOf(recalled);
            problems = List.copyOf(problems);
        }

        int cases() {
            return results.size() + recalled.size();
        }

        int held() {
            return recalled.size()
                    + (int) results.stream().filter(CaseResult::held).count();
        }

        /** What the cases show that hold. */
        List<Shown> shown() {
            return Stream.concat(results.stream().filter(CaseResult::held).map(Shown::of), recalled.stream())
                    .toList();
        }
    }

    /**
     * A case that holds.
     *
     * @param text as it stands in its file; the whole file where its lines cannot be told apart
     */
    record Known(Case what, Shown shown, String text) {
        boolean names(String rule) {
            return shown.verdicts().stream()
                            .anyMatch(verdict -> verdict.criterion().equals(rule))
                    || shown.recommended().contains(rule);
        }
    }

    /**
     * The cases that hold.
     *
     * @throws RulesException if a file cannot be used
     */
    static List<Known> known(Junheng rules, List<Path> caseFiles) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Due> all = new ArrayList<>();
        for (Path path : caseFiles) {
            List<Case> cases = CaseFile.read(path, rules.criteria(), problems, problems);
            Optional<SourceFile> file = read(path);
            Optional<List<String>> texts = file.flatMap(
                    each -> CaseText.of(each, cases.stream().map(Case::line).toList()));
            for (int i = 0; i < cases.size(); i++) {
                String whole = file.map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                        .orElse("");
                int at = i;
                all.add(new Due(
                        cases.get(i), file, texts.map(each -> each.get(at)).orElse(whole)));
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
        return all.parallelStream().flatMap(due -> known(rules, due).stream()).toList();
    }

    private static Optional<Known> known(Junheng rules, Due due) {
        CaseResult result = run(rules, due.what());
        return result.held() ? Optional.of(new Known(due.what(), Shown.of(result), due.text())) : Optional.empty();
    }

    static CaseResult run(Junheng rules, Case each) {
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
