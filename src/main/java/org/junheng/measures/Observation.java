package org.junheng.measures;

import java.util.List;
import org.junheng.figures.Input;

/**
 * What a free pattern rule saw of one member of its population.
 *
 * @param matched whether the pattern matched it
 * @param inputs the figures that the rule says it reads
 */
public record Observation(boolean matched, List<Input> inputs) implements Value {
    public Observation {
        inputs = List.copyOf(inputs);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.OBSERVATION;
    }
}
