package org.junheng.rules.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.rules.RuleInfo;

/**
 * A rule file in the form in which it is kept: what is known of its rules, what they compile to, and the limits for the places in
 * that.
 *
 * @param rules in the order of the file
 * @param limits by their places
 */
public record CompiledFile(List<RuleInfo> rules, Map<String, String> limits, CompiledForm form) {
    /**
     * Each place has its limit, and each limit its one place.
     *
     * @throws IllegalStateException if they do not belong together
     */
    public CompiledFile {
        rules = List.copyOf(rules);
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        List<String> places = form.places();
        if (places.size() != limits.size() || !limits.keySet().containsAll(places)) {
            throw new IllegalStateException("not the limits of these rules: " + limits + " for " + places);
        }
    }
}
