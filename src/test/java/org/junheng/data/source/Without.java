package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;

/** Our classes anew, in a world without some packages. */
public final class Without extends ClassLoader {
    private final String hidden;

    public Without(String hidden) {
        super(Without.class.getClassLoader());
        this.hidden = hidden;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(hidden)) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null
                    ? known
                    : name.startsWith("org.junheng.") ? ours(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> ours(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failed) {
            throw new ClassNotFoundException(name, failed);
        }
    }
}
