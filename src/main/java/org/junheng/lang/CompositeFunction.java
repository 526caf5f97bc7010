package org.junheng.lang;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Composite;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Measure;

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
        List<List<Measure>> byMeasure = new ArrayList<>();
        for (List<?> family : families) {
            for (int i = 0; i < family.size(); i++) {
                if (byMeasure.size() == i) {
                    byMeasure.add(new ArrayList<>());
                }
                byMeasure.get(i).add((Measure) family.get(i));
            }
        }
        return new Composite(byMeasure.stream().map(Dispersion::of).toList());
    }

    @Override
    public Class<?> getResultType() {
        return Composite.class;
    }
}
