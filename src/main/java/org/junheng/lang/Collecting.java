package org.junheng.lang;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * Gathers what a rule accumulates, in the order of the facts, and makes one value of it at the end.
 *
 * @param <T> what is gathered
 */
abstract class Collecting<T> implements AccumulateFunction<Collecting.Gathered<T>> {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What has been gathered so far. */
    static final class Gathered<T> implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // sessions are never serialized
        private final List<T> values = new ArrayList<>();
    }

    private final Class<T> type;

    Collecting(Class<T> type) {
        this.type = type;
    }

    abstract Object result(List<T> values);

    @Override
    public Gathered<T> createContext() {
        return new Gathered<>();
    }

    @Override
    public void init(Gathered<T> context) {
        context.values.clear();
    }

    @Override
    public void accumulate(Gathered<T> context, Object value) {
        context.values.add(type.cast(value));
    }

    @Override
    public void reverse(Gathered<T> context, Object value) {
        throw new IllegalStateException("facts are never taken back");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Object getResult(Gathered<T> context) {
        return result(List.copyOf(context.values));
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // nothing to keep
    }

    @Override
    public void readExternal(ObjectInput in) {
        // nothing to restore
    }
}
