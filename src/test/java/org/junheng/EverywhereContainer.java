package org.junheng;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;

/** As a container of applications does: loads one with its libraries, and runs it. Names no class of theirs. */
final class EverywhereContainer {
    private EverywhereContainer() {}

    /**
     * Runs {@link EverywhereMain} by a class loader of its own.
     *
     * @param arguments the addresses of its libraries, in one text; then what it is told
     */
    public static void main(String[] arguments) throws Exception {
        String[] libraries = arguments[0].split(" ", -1);
        URL[] urls = new URL[libraries.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = URI.create(libraries[i]).toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Method main = loader.loadClass("org.junheng.EverywhereMain").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {arguments[1]});
        }
    }
}
