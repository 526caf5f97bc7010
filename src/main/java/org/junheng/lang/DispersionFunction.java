package org.junheng.lang;

import java.io.Serial;
import java.util.List;
import org.junheng.measures.Measure;
import org.junheng.values.Dispersion;

/** {@code dispersion( $s.booksPerStudent() )}: the dispersion of a measure over the sections that a rule accumulates. */
public final class DispersionFunction extends Collecting<Measure> {
    @Serial
    private static final long serialVersionUID = 1L;

    public DispersionFunction() {
        super(Measure.class);
    }

    @Override
    Object result(List<Measure> values) {
        return Dispersion.of(values);
    }

    @Override
    public Class<?> getResultType() {
        return Dispersion.class;
    }
}
