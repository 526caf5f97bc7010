package org.junheng.rules.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.rules.RuleInfo;

/**
 * A rule file in the form in which it is kept: what is known of its rules, and their classes.
 *
 * @param rules in the order of the file
 * @param modelClass the name of the class that describes the rules to the engine
 * @param classes the compiled classes, by name
 */
public record CompiledFile(List<RuleInfo> rules, String modelClass, Map<String, byte[]> classes) {
    /**
     * Looks at the classes: there is no compiled file whose classes did not pass the wall.
     *
     * @throws IllegalStateException if they name what no rule may
     */
    public CompiledFile {
        rules = List.copyOf(rules);
        // In the order of their names, or two builds of one commit would keep them in two orders.
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        if (!classes.containsKey(modelClass)) {
            throw new IllegalStateException("no class describes the rules: " + modelClass);
        }
        ClassWall.look(classes);
    }
}
