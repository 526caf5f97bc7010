package org.junheng.rules.compile;

import java.util.Map;

/** Loads the classes of one rule file, and shows them no more of the application than rules may use. */
public final class CompiledClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Map<String, String> limits;

    /** Of a file whose classes passed the wall, as those of every compiled file did. */
    public CompiledClassLoader(CompiledFile file) {
        super(CompiledClassLoader.class.getClassLoader());
        this.classes = file.form().classes();
        this.limits = file.limits();
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
            if (loaded != null) {
                return loaded;
            }
            byte[] filled = CompiledForm.filled(compiled, limits);
            return defineClass(name, filled, 0, filled.length);
        }
    }
}
