package org.junheng.rules;

import java.util.List;
import org.junheng.facts.Phase;
import org.junheng.lang.Outcome;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** The facts of one evaluation and the rules that run over them. Not shared between threads, not kept. */
public final class RuleSession implements AutoCloseable {
    private final RuleBase rules;
    private final KieSession session;

    RuleSession(RuleBase rules, KieSession session) {
        this.rules = rules;
        this.session = session;
    }

    /** For rules that were compiled as they stand: what they insert goes through the working memory. */
    RuleSession listening() {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    Outcome.add(event.getRule().getName(), event.getObject());
                }
            }
        });
        return this;
    }

    /** Adds a fact, to be matched by the phases that follow. */
    public void insert(Object fact) {
        session.insert(fact);
    }

    /** Runs the rules of a phase and answers what they inserted, in order. */
    public List<Outcome.Inserted> run(Phase phase) {
        if (!rules.has(phase)) {
            return List.of();
        }
        return Outcome.of(() -> {
            session.getAgenda().getAgendaGroup(phase.agendaGroup()).setFocus();
            session.fireAllRules();
        });
    }

    @Override
    public void close() {
        session.dispose();
    }
}
