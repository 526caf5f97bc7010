package org.junheng.rules.compile;

import java.util.Map;

/** Loads the classes of one rule file, and shows them no more of the application than rules may use. */
public final class CompiledClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /** Of a file whose classes passed the wall, as those of every compiled file did. */
    public CompiledClassLoader(CompiledFile file) {
        super(CompiledClassLoader.class.getClassLoader());
        this.classes = file.classes();
    }

    /** A class of the file is never asked of the application, which would look for it in every jar, and remember each name. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] compiled = classes.get(name);
        if (compiled == null) {
            if (!ClassWall.isOpen(name)) {
                throw new ClassNotFoundException(name + " is not open to rules");
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, compiled, 0, compiled.length) : loaded;
        }
    }
}
