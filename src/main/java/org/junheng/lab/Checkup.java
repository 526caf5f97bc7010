package org.junheng.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.criteria.Criterion;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseGap.Lack;
import org.junheng.lab.CaseRunner.CaseRun;
import org.junheng.lab.lint.DataLints;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.lab.lint.Lint;
import org.junheng.lab.lint.RuleLints;
import org.junheng.results.Evaluation;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/**
 * What is told of rules and of the cases beside them.
 *
 * @param criteria how many criteria are loaded
 * @param cases how many cases were run
 * @param held how many of them came out as they say
 * @param diagnostics what is wrong, or may be: errors first, each sort in the order of the files
 * @param flips verdicts of the data at hand that are other ones than at the check before; none at the first
 */
public record Checkup(int criteria, int cases, int held, List<Diagnostic> diagnostics, List<Flip> flips) {
    private static final Map<Lack, Lint> LACKS = new EnumMap<>(Map.of(
            Lack.PASS, Lint.NO_PASSING_CASE,
            Lack.FAIL, Lint.NO_FAILING_CASE,
            Lack.UNDECIDED, Lint.NO_MISSING_CASE,
            Lack.AT_THE_LIMIT, Lint.NO_LIMIT_CASE,
            Lack.APPLIED, Lint.NO_APPLIED_CASE,
            Lack.NOT_APPLIED, Lint.NO_SPARED_CASE));

    public Checkup {
        diagnostics = List.copyOf(diagnostics);
        flips = List.copyOf(flips);
    }

    /** Without data, or before any was judged twice. */
    public Checkup(int criteria, int cases, int held, List<Diagnostic> diagnostics) {
        this(criteria, cases, held, diagnostics, List.of());
    }

    /** The same with more that is told. */
    public Checkup with(List<Diagnostic> more) {
        List<Diagnostic> told = new ArrayList<>(diagnostics);
        told.addAll(more);
        return new Checkup(criteria, cases, held, told, flips);
    }

    /** Whether a file cannot be used, or a case does not hold. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(each -> each.level() == Gravity.ERROR);
    }

    /** Whether a file cannot be used. */
    public boolean isRefused() {
        return diagnostics.stream()
                .anyMatch(
                        each -> each.id().equals(Diagnostic.RULES) || each.id().equals(Diagnostic.CASES));
    }

    /**
     * Rules that can be used: runs their cases, and looks through their files.
     *
     * @param caseFiles the files of cases
     * @param ruleFiles the rule files that are the analyst's own; of others nothing is told
     */
    public static Checkup of(Junheng rules, List<Path> caseFiles, List<Path> ruleFiles) {
        return of(rules, caseFiles, ruleFiles, List.of(), LocalDate.EPOCH);
    }

    /**
     * The same in view of data.
     *
     * @param data counties that the rules will meet; none where none are at hand
     * @param asOf the day for which they are judged
     */
    public static Checkup of(
            Junheng rules, List<Path> caseFiles, List<Path> ruleFiles, List<County> data, LocalDate asOf) {
        return of(rules, caseFiles, ruleFiles, data, asOf, new CaseMemory());
    }

    /**
     * The same once more after an edit: only what it can touch is run again.
     *
     * @param memory what came of the cases before
     */
    public static Checkup of(
            Junheng rules,
            List<Path> caseFiles,
            List<Path> ruleFiles,
            List<County> data,
            LocalDate asOf,
            CaseMemory memory) {
        List<SourceFile> sources = ruleFiles.stream().map(Checkup::source).toList();
        CaseRun run = CaseRunner.runUsable(rules, caseFiles, memory, memory.meet(rules, sources));
        List<Diagnostic> told = new ArrayList<>();
        run.problems().forEach(problem -> told.add(Diagnostic.of(Diagnostic.CASES, problem)));
        run.results().stream()
                .filter(result -> !result.held())
                .map(Checkup::differs)
                .forEach(told::add);
        List<Diagnostic> others = new ArrayList<>(gaps(rules, run, sources));
        List<Flip> flips = List.of();
        if (!data.isEmpty()) {
            List<Evaluation> evaluations = data.parallelStream()
                    .map(county -> rules.evaluate(county, Options.asOf(asOf)))
                    .toList();
            others.addAll(DataLints.of(rules.rules().values(), sources, data, judged(evaluations), asOf));
            flips = memory.flips(evaluations);
        }
        told.addAll(RuleLints.of(rules.rules().values(), sources, documents(sources), others));
        return new Checkup(rules.criteria().size(), run.cases(), run.held(), told, flips);
    }

    /** Rules that cannot be used: why, and what is wrong with their cases as far as can be told without them. */
    public static Checkup refused(List<RuleProblem> problems, List<Path> caseFiles) {
        List<Diagnostic> told = new ArrayList<>();
        problems.forEach(problem -> told.add(Diagnostic.of(Diagnostic.RULES, problem)));
        CaseRunner.problems(caseFiles).forEach(problem -> told.add(Diagnostic.of(Diagnostic.CASES, problem)));
        return new Checkup(0, 0, 0, told);
    }

    private static Set<String> judged(List<Evaluation> evaluations) {
        return evaluations.stream()
                .flatMap(evaluation -> evaluation.verdicts().stream())
                .filter(verdict -> verdict.state() != Verdict.State.NOT_APPLICABLE)
                .map(Verdict::criterion)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Diagnostic differs(CaseResult result) {
        Text title = Text.of(language -> CaseName.of(result.name()).in(language));
        return new Diagnostic(
                Diagnostic.DIFFERS,
                Gravity.ERROR,
                result.file(),
                result.line(),
                0,
                new Text("“" + title.zh() + "”", "\"" + title.en() + "\""),
                Text.same("\n  ").between(result.differences()),
                Text.NONE);
    }

    private static List<Diagnostic> gaps(Junheng rules, CaseRun run, List<SourceFile> sources) {
        if (!run.problems().isEmpty()) {
            return List.of();
        }
        List<String> own = sources.stream().map(SourceFile::name).toList();
        // A case that does not hold is told as that; what it would have shown is not told as lacking too.
        Set<String> inDoubt = run.results().stream()
                .filter(result -> !result.held())
                .flatMap(result -> result.verdicts().stream())
                .map(Verdict::criterion)
                .collect(Collectors.toUnmodifiableSet());
        Map<Criterion, List<Lack>> lacks = new LinkedHashMap<>();
        CaseCoverage.ofShown(rules.rules().values(), run.shown()).stream()
                .filter(gap -> own.contains(gap.rule().file()))
                .filter(gap -> !inDoubt.contains(gap.rule().id()))
                .forEach(gap -> lacks.computeIfAbsent(gap.rule(), any -> new ArrayList<>())
                        .add(gap.lacks()));
        List<Diagnostic> gaps = new ArrayList<>();
        lacks.forEach((rule, missing) -> {
            boolean hasNone = missing.containsAll(List.of(Lack.PASS, Lack.FAIL, Lack.UNDECIDED))
                    || missing.containsAll(List.of(Lack.APPLIED, Lack.NOT_APPLIED));
            if (hasNone) {
                gaps.add(RuleLints.warning(
                        Lint.NO_CASE,
                        rule,
                        new Text("这条规则没有用例。", "This rule has no case."),
                        new Text(
                                "在旁边的 .cases.yaml 里写达标、未达标、缺报和恰好等于限值的用例。",
                                "Write cases beside it, in .cases.yaml: one passing, one failing, one with a figure missing, one"
                                        + " at the limit.")));
                return;
            }
            missing.forEach(lack -> gaps.add(RuleLints.warning(
                    LACKS.getOrDefault(lack, Lint.NO_CASE),
                    rule,
                    new Text(
                            "缺" + lack.title().zh() + "。",
                            "It lacks " + lack.title().en() + "."),
                    Text.NONE)));
        });
        return gaps;
    }

    static SourceFile source(Path file) {
        try {
            return new SourceFile(YamlValue.nameOf(file), Files.readAllBytes(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The lists of clauses that stand beside the rules, by folder. */
    private static Map<String, String> documents(List<SourceFile> sources) {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String folder : RuleLints.folders(sources)) {
            Path clauses = Path.of(folder).resolve("clauses.yaml");
            if (Files.exists(clauses)) {
                documents.put(folder, new String(source(clauses).bytes(), StandardCharsets.UTF_8));
            }
        }
        return documents;
    }
}
