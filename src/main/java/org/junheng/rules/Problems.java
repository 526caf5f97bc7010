package org.junheng.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.texts.Text;

/** Gathers everything that is wrong, each thing once, so that an analyst sees all of it at once. */
public final class Problems {
    private final Set<RuleProblem> all = new LinkedHashSet<>();

    public void add(String file, int line, Text message, Text remedy) {
        add(file, line, "", message, remedy);
    }

    public void add(String file, int line, String rule, Text message, Text remedy) {
        add(file, line, 0, rule, message, remedy);
    }

    public void add(String file, int line, int column, String rule, Text message, Text remedy) {
        all.add(new RuleProblem(file, line, column, rule, message, remedy));
    }

    /** Everything that is wrong so far. */
    public List<RuleProblem> all() {
        return List.copyOf(all);
    }

    public int size() {
        return all.size();
    }

    /**
     * Ends here if anything is wrong.
     *
     * @throws RulesException with everything that is
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new RulesException(List.copyOf(all));
        }
    }
}
