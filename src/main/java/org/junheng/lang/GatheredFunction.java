package org.junheng.lang;

import java.io.Serial;
import java.util.List;

/** What one rule says of every subject that it matches, gathered: compiled rules fire once for all of them. */
public final class GatheredFunction extends Collecting<Object> {
    @Serial
    private static final long serialVersionUID = 1L;

    public GatheredFunction() {
        super(Object.class);
    }

    @Override
    Object result(List<Object> values) {
        return values;
    }

    @Override
    public Class<?> getResultType() {
        return List.class;
    }
}
