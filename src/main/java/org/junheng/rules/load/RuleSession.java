package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.rule.EntryPointId;
import org.junheng.facts.Phase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;

/** The facts of one evaluation and the rules that run over them. Not shared between threads, not kept. */
public final class RuleSession implements AutoCloseable {
    private final RuleBase rules;
    private final KieSession session;
    /** Where all facts go: asked of the session once, not for each of them. */
    private final EntryPoint entry;

    private List<Inserted> inserted = new ArrayList<>();

    /**
     * Something that a rule inserted.
     *
     * @param rule the id of the rule
     * @param what what it inserted
     * @param isCertain whether its pattern matched on what is known; else it matches perhaps
     */
    public record Inserted(String rule, Object what, boolean isCertain) {}

    RuleSession(RuleBase rules, KieSession session) {
        this.rules = rules;
        this.session = session;
        this.entry = session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    String name = event.getRule().getName();
                    inserted.add(rules.inserted(name, event.getObject()));
                }
            }
        });
    }

    /** Adds a fact, to be matched by the phases that follow. */
    public void insert(Object fact) {
        entry.insert(fact);
    }

    /** Runs the rules of a phase and answers what they inserted, in order. */
    public List<Inserted> run(Phase phase) {
        inserted = new ArrayList<>();
        if (rules.has(phase)) {
            session.getAgenda().getAgendaGroup(phase.agendaGroup()).setFocus();
            session.fireAllRules();
        }
        return inserted;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
