package org.junheng.rules.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.base.rule.EntryPointId;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Phase;
import org.junheng.rules.RulesException;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaGroup;
import org.kie.api.runtime.rule.EntryPoint;

/** The facts of one evaluation and the rules that run over them. Not shared between threads, not kept. */
public final class RuleSession implements AutoCloseable {
    private final RuleBase rules;
    private final KieSession session;
    /** Where all facts go: asked of the session once, not for each of them. */
    private final EntryPoint entry;

    private final Map<Class<?>, Integer> facts = new HashMap<>();
    private final Insertions insertions;
    private final @Nullable RuleClock clock;

    RuleSession(RuleBase rules, KieSession session, @Nullable RuleClock clock) {
        this.rules = rules;
        this.session = session;
        this.clock = clock;
        this.entry = session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        this.insertions = Insertions.in(session);
        if (rules.insertsAsFacts()) {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    Rule rule = event.getRule();
                    if (rule != null) {
                        insertions.by(rules.name(rule)).insert(event.getObject());
                    }
                }
            });
        }
    }

    /** Adds a fact, to be matched by the phases that follow. */
    public void insert(Object fact) {
        entry.insert(fact);
        if (!rules.joins().isEmpty()) {
            facts.merge(fact.getClass(), 1, Integer::sum);
        }
    }

    /**
     * Runs the rules of a phase and answers what they inserted, in order.
     *
     * @param before is told each rule before it fires, and may stop the work by an exception
     * @throws RulesException if a rule would combine more facts than can be waited for
     */
    public List<Inserted> run(Phase phase, Consumer<String> before) {
        if (rules.has(phase)) {
            rules.joins().check(facts, rules.rules());
            AgendaGroup group = session.getAgenda().getAgendaGroup(phase.agendaGroup());
            group.setFocus();
            if (clock == null) {
                session.fireAllRules(match -> {
                    before.accept(match.getRule().getName());
                    return true;
                });
            } else {
                new TimedPhase(session, rules, clock).run(group, before);
            }
        }
        return insertions.taken();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
