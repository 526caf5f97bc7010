package org.junheng.rules.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.compile.CompiledForm;
import org.junheng.rules.print.PrintedRules;
import org.junheng.rules.source.Sha256;
import org.junheng.rules.source.SourceFile;

/**
 * Where compiled rule files are kept: those of the bundled packs in the jar, all others in a folder of the user's.
 *
 * <p>An entry is found by a hash of the rule file's content, from which the printed text follows, and of the library, engine
 * and Java that it was compiled with, so an old one is never found; one that is damaged, was changed by somebody who does not
 * have the key, or names what no rule may, is not used. See {@link TrustedFolder} for what is trusted and what is not. What a
 * file compiles to is found by a hash of the printed text as well, which another limit, title or comment leaves as it is: an
 * entry beside it names the file that has it.
 */
public final class CompiledRuleCache {
    /** The folder of the bundled entries on the class path. */
    public static final String BUNDLED = "META-INF/junheng/compiled/";

    /** Names the folder; {@code none} keeps nothing. */
    private static final String PROPERTY = "junheng.cache";

    /** A hash of the library's classes, written when it is built: other classes may compile or check a rule otherwise. */
    public static final String FINGERPRINT = "META-INF/junheng/fingerprint";

    /** What the name of an entry begins with that says which file has a form. */
    private static final String FORM = "form-";

    private static final class Versions {
        static final String TEXT = versions();
    }

    private final Optional<TrustedFolder> folder;

    public CompiledRuleCache(Optional<Path> folder) {
        this.folder = isLibraryKnown() ? folder.map(TrustedFolder::new) : Optional.empty();
    }

    /** Without the hash of the library's classes an entry could be of another library. */
    private static boolean isLibraryKnown() {
        return !resource(FINGERPRINT).isEmpty();
    }

    /** In the folder that the system property {@code junheng.cache} names, else in the user's cache folder. */
    public static CompiledRuleCache standard() {
        return new CompiledRuleCache(standardFolder());
    }

    /** The folder that the system property names, else the user's cache folder; empty where nothing is to be kept. */
    static Optional<Path> standardFolder() {
        String property = System.getProperty(PROPERTY, "");
        if (property.equals("none")) {
            return Optional.empty();
        }
        if (!property.isEmpty()) {
            return Optional.of(Path.of(property));
        }
        String cacheHome = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        String home = System.getProperty("user.home", "");
        if (cacheHome.isEmpty() && (home.isEmpty() || home.equals("?"))) {
            return Optional.empty();
        }
        Path caches = cacheHome.isEmpty() ? Path.of(home, ".cache") : Path.of(cacheHome);
        return Optional.of(caches.resolve("junheng"));
    }

    /** The hash of a rule file and of everything that its compiled form depends on. */
    public static String key(SourceFile source) {
        return Sha256.hex((Versions.TEXT + source.sha256()).getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of printed rules, wherever their lines end, and of everything that what they compile to depends on. */
    public static String key(PrintedRules printed) {
        String text = printed.text().replace("\n", "");
        return Sha256.hex((Versions.TEXT + "printed|" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** The library's classes as they were built, and the engine as it is on the class path. */
    private static String versions() {
        String engine = resource("META-INF/maven/org.drools/drools-core/pom.properties")
                .lines()
                .filter(line -> line.startsWith("version="))
                .findFirst()
                .orElse("");
        return resource(FINGERPRINT) + "|" + engine + "|";
    }

    private static String resource(String name) {
        try (InputStream in = CompiledRuleCache.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The compiled form of a file, if it is kept and undamaged. */
    public Optional<CompiledFile> find(SourceFile source) {
        String key = key(source);
        return bundled(key, source.name()).or(() -> own(key, source.name()));
    }

    private static Optional<CompiledFile> bundled(String key, String fileName) {
        return bundled(key).flatMap(content -> CompiledRuleBytes.read(content, fileName));
    }

    private static Optional<byte[]> bundled(String name) {
        try (InputStream in = CompiledRuleCache.class.getClassLoader().getResourceAsStream(BUNDLED + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<CompiledFile> own(String key, String fileName) {
        return folder.flatMap(cache -> cache.read(name(key)))
                .flatMap(content -> CompiledRuleBytes.read(content, fileName));
    }

    /** Entries of the user's are compiled by this Java for this Java. */
    private static String name(String key) {
        return key + "-java" + Runtime.version().feature();
    }

    /** What printed rules compile to, by their key, if any file that is kept has it. */
    public Optional<CompiledForm> findForm(String formKey) {
        String pointer = FORM + formKey;
        return folder.flatMap(cache -> cache.read(name(pointer)))
                .flatMap(key -> own(new String(key, StandardCharsets.UTF_8), ""))
                .map(CompiledFile::form)
                .filter(form -> form.key().equals(formKey));
    }

    /** Keeps a compiled file; where the folder cannot be written or trusted, the next start compiles again. */
    public void keep(SourceFile source, CompiledFile compiled) {
        folder.ifPresent(cache -> {
            String key = key(source);
            cache.write(name(key), CompiledRuleBytes.write(compiled));
            cache.write(name(FORM + compiled.form().key()), key.getBytes(StandardCharsets.UTF_8));
        });
    }
}
