package org.junheng.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.County;
import org.junheng.measures.Measure;
import org.junit.jupiter.api.Test;

/**
 * What is known of a value before there are data is told by the figures that a prototype's is made of: one that is made of none is
 * taken to be of no year, no part of anything, and in no unit.
 */
class PrototypeFactsTest {
    @Test
    void everyMeasureOfAPrototypeNamesWhatItIsMadeOf() throws ReflectiveOperationException {
        Set<String> ofNothing = new TreeSet<>();
        int asked = 0;
        for (Class<?> type : Vocabulary.FACTS.values()) {
            for (Method method : type.getMethods()) {
                if (method.getReturnType() != Measure.class || method.getParameterCount() > 2) {
                    continue;
                }
                for (Object[] arguments : arguments(List.of(method.getParameterTypes()))) {
                    Optional<Object> prototype = PrototypeFacts.of(type);
                    if (prototype.isPresent()) {
                        asked++;
                        Measure measure = (Measure) method.invoke(prototype.get(), arguments);
                        if (measure.inputs().isEmpty()) {
                            ofNothing.add(type.getSimpleName() + "." + method.getName());
                        }
                    }
                }
            }
        }
        assertThat(ofNothing).isEmpty();
        assertThat(asked).isGreaterThan(300);
    }

    /** One list of arguments for each constant that the first parameter can be. */
    private static List<Object[]> arguments(List<Class<?>> types) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[0]);
        for (Class<?> type : types) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] before : all) {
                for (Object value : values(type)) {
                    Object[] more = Arrays.copyOf(before, before.length + 1);
                    more[before.length] = value;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Collection<?> values(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.isArray() && type.getComponentType().isEnum()) {
            Object[] constants = type.getComponentType().getEnumConstants();
            return List.of((Object) Arrays.copyOf(constants, 1));
        }
        if (type == String.class) {
            return List.of("45");
        }
        return type.isAssignableFrom(County.class)
                ? List.of(PrototypeFacts.of(County.class).orElseThrow())
                : PrototypeFacts.of(type).map(List::of).orElse(List.of());
    }
}
