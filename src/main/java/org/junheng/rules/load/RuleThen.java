package org.junheng.rules.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.model.Model;
import org.drools.model.Variable;
import org.drools.modelcompiler.consequence.LambdaConsequence;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieRuntime;

/**
 * The {@code then} of a rule, which hands what it inserts to the session. As a fact of the engine's it would cost a handle, a
 * place in its store and a message each, and no rule matches what rules insert.
 */
final class RuleThen implements Consequence<KnowledgeHelper> {
    private final org.drools.model.Consequence written;
    private final Variable<?>[] variables;
    private final FiringRule rule;

    private RuleThen(org.drools.model.Consequence written, FiringRule rule) {
        this.written = written;
        this.variables = written.getVariables();
        this.rule = rule;
    }

    /** Puts it into the rules of these models, and answers whether it is in all rules; others insert as the engine does. */
    static boolean into(List<Model> models, Map<Rule, FiringRule> rules) {
        Map<String, org.drools.model.Consequence> written = new HashMap<>();
        models.forEach(
                model -> model.getRules().forEach(rule -> written.put(rule.getName(), rule.getDefaultConsequence())));
        boolean all = true;
        for (Map.Entry<Rule, FiringRule> rule : rules.entrySet()) {
            org.drools.model.Consequence then = written.get(rule.getKey().getName());
            if (rule.getKey() instanceof RuleImpl known && then != null && then.isUsingDrools()) {
                known.setConsequence(new RuleThen(then, rule.getValue()));
            } else {
                all = false;
            }
        }
        return all;
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper helper, ValueResolver values) throws Exception {
        TupleImpl match = helper.getMatch().getTuple();
        Declaration[] bound = ((RuleTerminalNode) match.getSink()).getRequiredDeclarations();
        Object[] facts = LambdaConsequence.declarationsToFacts(values, match, bound, variables);
        Object[] all = new Object[facts.length + 1];
        all[0] = Insertions.of((KieRuntime) values).by(rule);
        System.arraycopy(facts, 0, all, 1, facts.length);
        written.getBlock().execute(all);
    }
}
