package org.junheng.lang;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.junheng.measures.Measure;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** {@code composite( $s.family( … ) )}: the mean coefficient of a family of measures over the sections of a rule. */
@SuppressWarnings("rawtypes") // Drools hands each family over as a bare list
public final class CompositeFunction extends Collecting<List> {
    @Serial
    private static final long serialVersionUID = 1L;

    public CompositeFunction() {
        super(List.class);
    }

    @Override
    Object result(List<List> families) {
        if (families.isEmpty()) {
            return new Composite(List.of());
        }
        List<Dispersion> parts = new ArrayList<>();
        for (int i = 0; i < families.get(0).size(); i++) {
            parts.add(Dispersion.of(measures(families, i)));
        }
        return new Composite(parts);
    }

    private static List<Measure> measures(List<List> families, int index) {
        List<Measure> measures = new ArrayList<>(families.size());
        for (List<?> family : families) {
            if (family.size() != families.get(0).size()) {
                throw new IllegalStateException("families of " + families.get(0).size() + " and of " + family.size()
                        + " measures cannot be compared");
            }
            measures.add((Measure) family.get(index));
        }
        return measures;
    }

    @Override
    public Class<?> getResultType() {
        return Composite.class;
    }
}
