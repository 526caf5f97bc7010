package org.junheng.rules.reach;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** What is handed to a word of the rule language when it is said outside an evaluation. */
public final class Arguments {
    private Arguments() {}

    /** These values as the method takes them; empty where it takes others. */
    public static Optional<Object[]> of(Method method, List<Object> given) {
        Class<?>[] wanted = method.getParameterTypes();
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        if (given.size() < fixed || (!method.isVarArgs() && given.size() > fixed)) {
            return Optional.empty();
        }
        Object[] values = new Object[wanted.length];
        if (method.isVarArgs()) {
            values[fixed] = Array.newInstance(wanted[fixed].getComponentType(), given.size() - fixed);
        }
        for (int i = 0; i < given.size(); i++) {
            Class<?> type = i < fixed ? wanted[i] : wanted[fixed].getComponentType();
            if (!type.isInstance(given.get(i))) {
                return Optional.empty();
            }
            if (i < fixed) {
                values[i] = given.get(i);
            } else {
                Array.set(values[fixed], i - fixed, given.get(i));
            }
        }
        return Optional.of(values);
    }

    /** The constant of that name; empty where there is none. */
    public static Optional<Object> constant(Class<?> type, String name) {
        try {
            return Optional.ofNullable(type.getField(name).get(null));
        } catch (ReflectiveOperationException reportedByTyping) {
            return Optional.empty();
        }
    }
}
