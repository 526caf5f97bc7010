package org.junheng.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Subject;
import org.junheng.engine.prepare.Preparation;
import org.junheng.engine.prepare.Prepared;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.lang.Allowance;
import org.junheng.lang.Exclusion;
import org.junheng.measures.Requirement;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.RuleCosts;
import org.junheng.results.ScopeDecision;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.VerdictPattern;
import org.junheng.rules.load.Inserted;
import org.junheng.rules.load.RuleBase;
import org.junheng.rules.load.RuleSession;

/** Evaluates counties by one rule base: phase by phase, each judged before the next one runs. */
public final class Evaluator {
    private static final List<Phase> JUDGED = List.of(Phase.CRITERIA, Phase.SCHOOL, Phase.COUNTY, Phase.OVERALL);

    private final RuleBase rules;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<Phase, List<RuleInfo>> judging = new LinkedHashMap<>();
    /** Rules whose verdicts other rules read. */
    private final Set<String> read = new HashSet<>();

    private final Map<String, Integer> places = new HashMap<>();
    /** Rules that leave something to a place, and no place has filled it. */
    private final Set<String> unfilled = new HashSet<>();

    private final boolean recommends;

    public Evaluator(RuleBase rules) {
        this.rules = rules;
        List<RuleInfo> ordered = new ArrayList<>(rules.rules().values());
        ordered.sort(Comparator.comparing(RuleInfo::criterion, new DocumentOrder()));
        for (RuleInfo rule : ordered) {
            if (rule.judges()) {
                criteria.put(rule.id(), rule.criterion().withCounts(VerdictPattern.counted(rule, ordered)));
                judging.computeIfAbsent(rule.criterion().phase(), any -> new ArrayList<>())
                        .add(rule);
            }
        }
        Set<String> readByRules = new HashSet<>();
        ordered.forEach(rule -> readByRules.addAll(rule.verdictsOf()));
        for (Criterion criterion : criteria.values()) {
            if (readByRules.contains(criterion.id()) || readByRules.contains(criterion.group())) {
                read.add(criterion.id());
            }
        }
        Set<String> groups = new HashSet<>();
        criteria.values().forEach(criterion -> groups.add(criterion.group()));
        for (RuleInfo rule : ordered) {
            if (!groups.containsAll(rule.slots())) {
                unfilled.add(rule.id());
            }
        }
        for (String id : criteria.keySet()) {
            places.put(id, places.size());
        }
        recommends = rules.rules().values().stream().anyMatch(rule -> rule.kind() == RuleKind.COUNTERMEASURE);
    }

    /** The criteria that are judged, by id, in the order of their documents. */
    public Map<String, Criterion> criteria() {
        return Collections.unmodifiableMap(criteria);
    }

    /**
     * Evaluates one county; equal arguments give equal results.
     *
     * @throws IllegalArgumentException if two subjects of the county have one id, or a campus has no main school
     */
    public Evaluation evaluate(County county, LocalDate asOf, List<Overlay> overlays) {
        return evaluate(county, asOf, overlays, Deadline.in(Optional.empty()));
    }

    /**
     * The same, in a limited time.
     *
     * @throws java.util.concurrent.CancellationException if the time is over or the thread was interrupted
     */
    public Evaluation evaluate(County county, LocalDate asOf, List<Overlay> overlays, Deadline deadline) {
        return evaluate(county, asOf, overlays, deadline, RuleTiming.OFF);
    }

    /** What each rule costs where one county is evaluated. */
    public RuleCosts costs(County county, LocalDate asOf, List<Overlay> overlays, Deadline deadline) {
        RuleTiming timing = RuleTiming.on();
        long begun = System.nanoTime();
        Evaluation evaluation = evaluate(county, asOf, overlays, deadline, timing);
        return timing.costs(rules.rules().keySet(), evaluation, System.nanoTime() - begun);
    }

    Evaluation evaluate(County county, LocalDate asOf, List<Overlay> overlays, Deadline deadline, RuleTiming timing) {
        Readings readings = Readings.of(county);
        Agreed agreed = new Agreed(readings, county.id());
        Map<String, Subject> others = new LinkedHashMap<>();
        for (County reading : readings.all()) {
            Run run = new Run(reading, asOf, overlays, deadline, timing);
            agreed.add(run.verdicts());
            others.putAll(run.prepared.subjects());
        }
        return new Run(county, asOf, overlays, deadline, timing).evaluate(agreed, others);
    }

    /** One evaluation. */
    private final class Run {
        private final County county;
        private final LocalDate asOf;
        private final List<Overlay> overlays;
        private final Deadline deadline;
        private final RuleTiming timing;
        private final Prepared prepared;
        private final Layers layers;
        private final Scope scope;
        private final Allowances allowances = new Allowances();
        private final Judge judge;
        private final List<Verdict> verdicts = new ArrayList<>();

        Run(County county, LocalDate asOf, List<Overlay> overlays, Deadline deadline, RuleTiming timing) {
            this.deadline = deadline;
            this.timing = timing;
            this.county = county;
            this.asOf = asOf;
            this.overlays = overlays;
            this.prepared = Preparation.of(county, asOf, Layers.quality(rules.quality(), overlays));
            this.layers = new Layers(asOf, overlays);
            this.scope = new Scope(prepared.sections());
            this.judge = new Judge(scope, layers, allowances, prepared, places);
        }

        /** The verdicts alone. */
        List<Verdict> verdicts() {
            try (RuleSession session = timing.open(rules)) {
                judge(session);
                return verdicts;
            }
        }

        private void judge(RuleSession session) {
            prepared.facts().forEach(session::insert);
            for (Inserted inserted : session.run(Phase.SCOPE, deadline::check)) {
                RuleInfo rule = rules.rules().get(inserted.rule());
                if (rule != null && layers.whyOff(rule.criterion()) == null) {
                    scope(rule, inserted.what());
                }
            }
            JUDGED.forEach(phase -> judge(phase, session));
        }

        /** The whole evaluation; what the readings of the county do not agree on is undecided. */
        Evaluation evaluate(Agreed agreed, Map<String, Subject> others) {
            try (RuleSession session = timing.open(rules)) {
                judge(session);
                Map<String, Subject> subjects = prepared.subjects();
                List<Verdict> known = verdicts;
                if (!others.isEmpty()) {
                    subjects = new LinkedHashMap<>(subjects);
                    others.forEach(subjects::putIfAbsent);
                    known = agreed.over(verdicts);
                }
                List<Finding> findings = Findings.of(known, criteria, subjects);
                return new Evaluation(
                        county,
                        asOf,
                        overlays.stream().map(Overlay::name).toList(),
                        criteria,
                        subjects,
                        exclusions(),
                        List.copyOf(known),
                        findings,
                        countermeasures(findings, session),
                        dataFindings());
            }
        }

        private List<DataFinding> dataFindings() {
            List<DataFinding> found = new ArrayList<>(prepared.dataFindings());
            found.addAll(judge.contradictions());
            layers.nothingInForce(county.id(), criteria.values()).ifPresent(found::add);
            return found;
        }

        private void scope(RuleInfo rule, Object inserted) {
            if (inserted instanceof Allowance allowance) {
                allowances.add(rule.criterion(), allowance);
            } else {
                scope.add(rule.id(), (Exclusion) inserted);
            }
        }

        private List<ScopeDecision> exclusions() {
            return scope.decisions().stream()
                    .sorted(Comparator.comparing(ScopeDecision::rule)
                            .thenComparingInt(decision -> prepared.position(decision.subject())))
                    .toList();
        }

        private void judge(Phase phase, RuleSession session) {
            List<RuleInfo> phaseRules = judging.getOrDefault(phase, List.of());
            if (phaseRules.isEmpty()) {
                return;
            }
            Map<String, List<Inserted>> byRule = new HashMap<>();
            for (Inserted inserted : session.run(phase, deadline::check)) {
                byRule.computeIfAbsent(inserted.rule(), any -> new ArrayList<>())
                        .add(inserted);
            }
            for (RuleInfo rule : phaseRules) {
                long begun = timing.now();
                List<Inserted> inserted = byRule.getOrDefault(rule.id(), List.of());
                List<Verdict> own =
                        rule.kind() == RuleKind.VIOLATION ? observe(rule, inserted) : require(rule, inserted);
                verdicts.addAll(own);
                if (read.contains(rule.id())) {
                    own.forEach(session::insert);
                }
                timing.judged(rule.id(), begun);
            }
        }

        private List<Verdict> require(RuleInfo rule, List<Inserted> inserted) {
            List<Verdict> own = new ArrayList<>(inserted.size());
            Set<String> subjects = new HashSet<>();
            for (Inserted requirement : inserted) {
                Verdict verdict = judge.judge(rule.criterion(), (Requirement) requirement.what());
                if (!subjects.add(verdict.subject())) {
                    throw new IllegalStateException("rule \"" + rule.id() + "\" ("
                            + rule.criterion().file() + ":" + rule.criterion().line()
                            + ") gives two verdicts to one subject: " + verdict.subject());
                }
                own.add(unfilled.contains(rule.id()) ? Absent.unfilled(verdict) : verdict);
            }
            if (own.isEmpty()) {
                own.add(Absent.verdict(rule, county.id(), layers));
            }
            own.sort(Comparator.comparingInt(verdict -> prepared.position(verdict.subject())));
            return own;
        }

        /** Every member of the population gets a verdict, matched or not. */
        private List<Verdict> observe(RuleInfo rule, List<Inserted> inserted) {
            Observed observed = Observed.of(rule, inserted);
            List<Verdict> own = new ArrayList<>();
            for (Subject subject : prepared.facts()) {
                if (subject.getClass().getSimpleName().equals(rule.population())) {
                    own.add(judge.judge(rule.criterion(), Requirement.observed(subject.id(), observed.of(subject))));
                }
            }
            if (own.isEmpty()) {
                own.add(Absent.verdict(rule, county.id(), layers));
            }
            return own;
        }

        private List<Countermeasure> countermeasures(List<Finding> findings, RuleSession session) {
            if (!recommends) {
                return List.of();
            }
            // What is undecided wants data, not remedies.
            findings.stream()
                    .filter(finding -> finding.verdict().state() == Verdict.State.FAIL)
                    .forEach(session::insert);
            Map<String, Integer> order = new HashMap<>();
            findings.forEach(finding -> order.put(finding.id(), order.size()));
            List<Countermeasure> all = new ArrayList<>();
            for (Inserted inserted : session.run(Phase.COUNTERMEASURES, deadline::check)) {
                RuleInfo rule = rules.rules().get(inserted.rule());
                if (rule != null && layers.isInForce(rule.criterion())) {
                    all.add(((Countermeasure) inserted.what()).of(inserted.rule()));
                }
            }
            all.sort(Comparator.comparing((Countermeasure c) -> order.getOrDefault(c.finding(), 0))
                    .thenComparing(Countermeasure::rule));
            return all;
        }
    }
}
