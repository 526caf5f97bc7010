package org.junheng.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.QualityChoices;
import org.junheng.engine.prepare.Preparation;
import org.junheng.engine.prepare.Prepared;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.lang.Exclusion;
import org.junheng.measures.Requirement;
import org.junheng.rules.RuleInfo;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The rules of a pack run as the manual of the rule engine shows it: all files compiled together into a container of default
 * configuration, a new session for each county, every agenda group focused in turn, every verdict inserted.
 *
 * <p>Facts are prepared and requirements judged by the library's own code, so that what differs is the use of the engine.
 */
public final class PlainDrools {
    private static final List<Phase> JUDGED = List.of(Phase.CRITERIA, Phase.SCHOOL, Phase.COUNTY, Phase.OVERALL);

    private final KieContainer container;
    private final Map<String, RuleInfo> rules;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();

    private PlainDrools(KieContainer container, Map<String, RuleInfo> rules) {
        this.container = container;
        this.rules = rules;
        rules.forEach((id, rule) -> {
            if (rule.kind() == RuleInfo.RuleKind.REQUIREMENT) {
                criteria.put(id, rule.criterion());
            }
        });
    }

    /**
     * Compiles the rule files of a folder.
     *
     * @param rules what the library knows of the same rules
     */
    public static PlainDrools compile(Path folder, Map<String, RuleInfo> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                files.write("src/main/resources/rules/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KieBuilder builder = services.newKieBuilder(files, PlainDrools.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return new PlainDrools(services.newKieContainer(builder.getKieModule().getReleaseId()), rules);
    }

    /** Evaluates one county. */
    public Outcome evaluate(County county, LocalDate asOf) {
        KieSession session = container.newKieSession();
        try {
            return new Run(county, asOf, session).evaluate();
        } finally {
            session.dispose();
        }
    }

    /** What came of a county. */
    public record Outcome(List<Verdict> verdicts, List<Finding> findings, List<Countermeasure> countermeasures) {}

    private record Inserted(String rule, Object what) {}

    /** One evaluation. */
    private final class Run extends DefaultRuleRuntimeEventListener {
        private final KieSession session;
        private final Prepared prepared;
        private final Scope scope;
        private final Judge judge;
        private final List<Verdict> verdicts = new ArrayList<>();
        private List<Inserted> inserted = new ArrayList<>();

        Run(County county, LocalDate asOf, KieSession session) {
            this.session = session;
            this.prepared = Preparation.of(county, asOf, QualityChoices.NONE);
            this.scope = new Scope(prepared.sections());
            this.judge = new Judge(scope, new Layers(asOf, List.of()), new Allowances(), prepared, Map.of());
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null) {
                inserted.add(new Inserted(event.getRule().getName(), event.getObject()));
            }
        }

        Outcome evaluate() {
            session.addEventListener(this);
            prepared.facts().forEach(session::insert);
            fire(Phase.SCOPE).forEach(each -> scope.add(each.rule, (Exclusion) each.what));
            for (Phase phase : JUDGED) {
                judge(fire(phase));
            }
            verdicts.sort(Comparator.comparingInt(verdict -> prepared.position(verdict.subject())));
            List<Finding> findings = Findings.of(verdicts, criteria, prepared.subjects());
            return new Outcome(verdicts, findings, countermeasures(findings));
        }

        private List<Inserted> fire(Phase phase) {
            inserted = new ArrayList<>();
            session.getAgenda().getAgendaGroup(phase.agendaGroup()).setFocus();
            session.fireAllRules();
            return inserted;
        }

        private void judge(List<Inserted> requirements) {
            List<Verdict> judged = new ArrayList<>();
            for (Inserted each : requirements) {
                RuleInfo rule = rules.get(each.rule);
                if (rule == null) {
                    throw new IllegalStateException("no rule " + each.rule);
                }
                judged.add(judge.judge(rule.criterion(), (Requirement) each.what));
            }
            judged.forEach(session::insert);
            verdicts.addAll(judged);
        }

        private List<Countermeasure> countermeasures(List<Finding> findings) {
            findings.stream()
                    .filter(finding -> finding.verdict().state() == Verdict.State.FAIL)
                    .forEach(session::insert);
            List<Countermeasure> all = new ArrayList<>();
            fire(Phase.COUNTERMEASURES).forEach(each -> all.add(((Countermeasure) each.what).of(each.rule)));
            return all;
        }
    }
}
