package org.junheng.rules.load;

import java.util.ArrayList;
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
    private List<Inserted> inserted = new ArrayList<>();
    private final @Nullable RuleClock clock;

    /**
     * Something that a rule inserted.
     *
     * @param rule the id of the rule
     * @param what what it inserted
     * @param isCertain whether its pattern matched on what is known; else it matches perhaps
     */
    public record Inserted(String rule, Object what, boolean isCertain) {}

    RuleSession(RuleBase rules, KieSession session, @Nullable RuleClock clock) {
        this.rules = rules;
        this.session = session;
        this.clock = clock;
        this.entry = session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            /** A rule fires many times in a row. */
            private @Nullable Rule last;

            private RuleBase.Name name = new RuleBase.Name("", false);

            @Override
            @SuppressWarnings("ReferenceEquality") // the same object is the same rule, and to ask that costs nothing
            public void objectInserted(ObjectInsertedEvent event) {
                Rule rule = event.getRule();
                if (rule != null) {
                    if (rule != last) {
                        last = rule;
                        name = rules.name(rule);
                    }
                    inserted.add(new Inserted(name.id(), event.getObject(), name.isCertain()));
                }
            }
        });
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
        inserted = new ArrayList<>();
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
        return inserted;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
