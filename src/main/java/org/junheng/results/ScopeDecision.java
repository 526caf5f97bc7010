package org.junheng.results;

import java.util.List;
import org.junheng.measures.Flag;
import org.junheng.measures.Reason;

/**
 * That a rule leaves a subject out of groups of criteria, or that missing data leave it open whether it does.
 *
 * @param rule the id of the scope rule
 * @param subject the id of the subject
 * @param groups the groups of criteria, dispersions among them, that do not judge it
 * @param holds YES where it is left out, UNKNOWN where that is not known
 * @param reason why, and which figures would decide it
 */
public record ScopeDecision(String rule, String subject, List<String> groups, Flag holds, Reason reason) {
    public ScopeDecision {
        groups = List.copyOf(groups);
    }
}
