package org.junheng.rules.load;

import java.util.List;
import java.util.function.Consumer;
import org.drools.core.common.InternalAgendaGroup;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.phreak.RuleAgendaItem;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaGroup;

/**
 * Runs the rules of a phase beside a clock. The engine would match a rule's facts just before it fires, and one that matches
 * nothing would leave its time to the next; so here all rules of the phase are matched first, each by itself. What a rule
 * inserts in a phase is matched by none of it, so the same rules fire in the same order.
 */
final class TimedPhase {
    private final KieSession session;
    private final RuleBase rules;
    private final RuleClock clock;
    private @Nullable String firing;
    private long since;

    TimedPhase(KieSession session, RuleBase rules, RuleClock clock) {
        this.session = session;
        this.rules = rules;
        this.clock = clock;
    }

    /** Runs the phase of a group that has the focus. */
    void run(AgendaGroup group, Consumer<String> before) {
        match(group);
        session.fireAllRules(match -> {
            before.accept(match.getRule().getName());
            next(rules.name(match.getRule()).id());
            return true;
        });
        next(null);
    }

    private void match(AgendaGroup group) {
        if (session instanceof InternalWorkingMemory memory && group instanceof InternalAgendaGroup queue) {
            memory.flushPropagations();
            for (RuleAgendaItem item : List.copyOf(queue.getActivations())) {
                long begun = System.nanoTime();
                item.getRuleExecutor().evaluateNetworkIfDirty(memory);
                clock.matched(rules.name(item.getRule()).id(), System.nanoTime() - begun);
            }
        }
    }

    /** What passed since the last rule began to fire is that one's. */
    private void next(@Nullable String rule) {
        long now = System.nanoTime();
        if (firing != null) {
            clock.fired(firing, now - since);
        }
        firing = rule;
        since = now;
    }
}
