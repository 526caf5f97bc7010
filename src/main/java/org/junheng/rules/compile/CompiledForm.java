package org.junheng.rules.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.rules.print.LimitPlace;

/**
 * What a rule file compiles to, whatever its limits are: a class that names one has a {@link LimitPlace} there. To put the limits in
 * costs nothing, to compile them anew a second.
 *
 * @param key a hash of the printed text and of all else that the classes depend on
 * @param modelClass the name of the class that describes the rules to the engine
 * @param classes the compiled classes, by name
 */
public record CompiledForm(String key, String modelClass, Map<String, byte[]> classes) {
    /**
     * Looks at the classes: there is no compiled form whose classes did not pass the wall.
     *
     * @throws IllegalStateException if they name what no rule may
     */
    public CompiledForm {
        // In the order of their names, or two builds of one commit would keep them in two orders.
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        if (!classes.containsKey(modelClass)) {
            throw new IllegalStateException("no class describes the rules: " + modelClass);
        }
        ClassWall.look(classes);
    }

    /** The places for limits, each as often as a class has it. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        for (byte[] compiled : classes.values()) {
            ConstantPool pool = ConstantPool.of(compiled);
            pool.textsFrom(LimitPlace.SIGN).forEach(from -> places.add(pool.textAt(from)));
        }
        return places;
    }

    /** A class with the limits in their places: constants of it are other texts, and nothing else of it is touched. */
    static byte[] filled(byte[] compiled, Map<String, String> limits) {
        ConstantPool pool = ConstantPool.of(compiled);
        List<Integer> places = pool.textsFrom(LimitPlace.SIGN);
        if (places.isEmpty()) {
            return compiled;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(compiled.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int copied = 0;
            for (int from : places) {
                String place = pool.textAt(from);
                String limit = limits.get(place);
                if (limit == null) {
                    throw new IllegalStateException("no limit for the place " + place.substring(1));
                }
                // behind the tag
                out.write(compiled, copied, from + 1 - copied);
                out.writeUTF(limit);
                copied = from + 3 + place.length();
            }
            out.write(compiled, copied, compiled.length - copied);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
