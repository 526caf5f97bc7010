package org.junheng.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.plan.model.Solution;
import org.junheng.results.Plan.OpenFinding;

/**
 * What a budget goes to.
 *
 * @param solution what is done at schools; empty where nothing is
 * @param county the findings for which something is done for the county as a whole
 * @param left what stays, and why, by the id of the finding
 */
record BudgetChosen(Optional<Solution> solution, Set<String> county, Map<String, OpenFinding> left) {
    BudgetChosen {
        county = Set.copyOf(county);
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }
}
