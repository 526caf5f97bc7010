package org.junheng.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.data.ReadCounty;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.lab.CaseMemory;
import org.junheng.lab.Checkup;
import org.junheng.lab.Mutation;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Prices;
import org.junheng.results.RuleCosts;
import org.junheng.results.WhatIf;
import org.junheng.results.Witness;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;

/** Rooms without rules or files: as many counties as asked for, each with one verdict. */
final class MadeRooms implements Rooms {
    static final Criterion CRITERION = new Criterion(
            "R1",
            new Text("面积", "Area"),
            "教督〔2017〕6号",
            "V3",
            Severity.REQUIRED,
            "",
            Phase.CRITERIA,
            Optional.empty(),
            Optional.empty(),
            "made.drl",
            1);

    private final int counties;
    private final Verdict.State state;
    private boolean badRules;
    private boolean badData;
    private boolean breaksDown;
    private List<Diagnostic> failedCases = List.of();

    MadeRooms(int counties, Verdict.State state) {
        this.counties = counties;
        this.state = state;
    }

    MadeRooms withBadRules() {
        badRules = true;
        return this;
    }

    MadeRooms withBadData() {
        badData = true;
        return this;
    }

    MadeRooms breakingDown() {
        breaksDown = true;
        return this;
    }

    MadeRooms withFailedCase(String failure) {
        failedCases = List.of(new Diagnostic(
                Diagnostic.DIFFERS, Gravity.ERROR, "a.cases.yaml", 1, 0, Text.NONE, Text.same(failure), Text.NONE));
        return this;
    }

    @Override
    public SortedMap<String, Integer> packs() {
        return new TreeMap<>(Map.of("quality-balance-2017", 1, "school-summary", 1));
    }

    @Override
    public Loaded load(List<Rules> rules) {
        if (badRules) {
            throw new RulesException(List.of(
                    new RuleProblem(
                            "b.drl",
                            7,
                            "B",
                            new Text("缺来源。", "It has no source."),
                            new Text("加上 @source。", "Add @source.")),
                    new RuleProblem(
                            "a.drl",
                            3,
                            "A",
                            new Text("缺名称。", "It has no title."),
                            new Text("加上 @title_zh。", "Add @title_zh."))));
        }
        return new MadeRules();
    }

    @Override
    public ReadingNotes read(DataJob data, Consumer<ReadCounty> consumer) {
        if (badData) {
            throw new DataException(List.of(new DataProblem(
                    "schools.csv",
                    "",
                    5,
                    "学校代码",
                    "S1",
                    new Text(
                            "schools.csv，第5行，“学校代码”列，内容“S1”：与第3行重复",
                            "schools.csv, row 5, column \"学校代码\", text \"S1\": the same as row 3"))));
        }
        for (int i = 0; i < counties; i++) {
            consumer.accept(new ReadCounty(County.of("C" + i, "县" + i, List.of()), List.of()));
        }
        return new ReadingNotes(List.of(), List.of(), List.of());
    }

    @Override
    public Inspection inspect(DataJob data) {
        return new Inspection(List.of(), new ReadingNotes(List.of(), List.of(), List.of()), List.of());
    }

    @Override
    public SortedMap<String, List<String>> overlays() {
        return new TreeMap<>(Map.of("hefei", List.of("quality-balance-2017")));
    }

    private final class MadeRules implements Loaded {
        @Override
        public Map<String, Criterion> criteria() {
            return Map.of("R1", CRITERION);
        }

        @Override
        public Map<String, RuleInfo> rules() {
            return Map.of();
        }

        @Override
        public Evaluation evaluate(County county, Options options) {
            if (breaksDown) {
                throw new IllegalStateException("the engine broke down");
            }
            Measure value = Measure.of(county.id(), Unit.SQUARE_METRES, Range.ONE, List.of());
            Requirement requirement = new Requirement(
                    county.id(),
                    value,
                    Limit.ofRule(Relation.AT_LEAST, Exact.ONE),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            Reason reason = new Reason(Reason.ReasonSort.MEASURED, "", Text.NONE, List.of());
            Verdict verdict = new Verdict("R1", "", county.id(), state, requirement, reason);
            boolean found = state == Verdict.State.FAIL || state == Verdict.State.UNDECIDED;
            Finding finding = Finding.of(
                    CRITERION,
                    county,
                    verdict,
                    new Finding.Directory(Map.of("R1", CRITERION), Map.of(county.id(), county)));
            LocalDate day = options.asOf();
            List<String> overlays =
                    options.overlays().stream().map(Overlay::name).toList();
            return new Evaluation(
                    county,
                    day,
                    overlays,
                    criteria(),
                    Map.of(county.id(), county),
                    List.of(),
                    List.of(verdict),
                    found ? List.of(finding) : List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public RuleCosts costs(County county, Options options) {
            return new RuleCosts(
                    1,
                    Duration.ofMillis(3),
                    List.of(
                            new RuleCosts.RuleCost("R0", Duration.ofMillis(1), 4, Map.of()),
                            new RuleCosts.RuleCost("R1", Duration.ofMillis(2), 1, Map.of(state, 1))));
        }

        @Override
        public Loaded reloaded(List<Rules> rules) {
            return load(rules);
        }

        @Override
        public Plan plan(Evaluation evaluation, Options options, Prices prices, Aims aims) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Alternatives alternatives(Evaluation evaluation, Options options, Prices prices, Aims aims) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Phases phases(
                Evaluation evaluation,
                Options options,
                Prices prices,
                Aims aims,
                List<Integer> years,
                List<ExpectedStudents> expected) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WhatIf whatIf(County county, Options options, List<Change> changes, Overlay limits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Overlay> overlays() {
            return List.of();
        }

        @Override
        public List<Witness> witnesses(Loaded others, LocalDate day) {
            return List.of();
        }

        @Override
        public List<LoadedFile> files() {
            return List.of(new LoadedFile("made.drl", "00", false, ""));
        }

        @Override
        public List<Text> notices() {
            return List.of();
        }

        @Override
        public Checkup check(List<Path> cases, List<Path> rules, List<County> data, LocalDate asOf, CaseMemory memory) {
            return new Checkup(criteria().size(), cases.size(), cases.size() - failedCases.size(), failedCases);
        }

        @Override
        public Mutation mutate(List<Path> caseFiles, List<Path> ruleFiles) {
            throw new UnsupportedOperationException();
        }
    }
}
