package org.junheng.rules.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.source.SourceFile;

/**
 * Where compiled rule files are kept: those of the bundled packs in the jar, all others in a folder of the user's.
 *
 * <p>An entry is found by a hash of the rule file's content and of the versions it was compiled with, so an old one is never
 * found; a damaged one is not used. An entry is written beside its place and moved there, so that two processes at once
 * cannot spoil it.
 */
public final class CompiledRuleCache {
    /** The folder of the bundled entries on the class path. */
    public static final String BUNDLED = "META-INF/junheng/compiled/";

    /** Names the folder; {@code none} keeps nothing. */
    private static final String PROPERTY = "junheng.cache";

    /** A hash of the library's classes, written when it is built: other classes may compile or check a rule otherwise. */
    public static final String FINGERPRINT = "META-INF/junheng/fingerprint";

    private static final class Versions {
        static final String TEXT = versions();
    }

    private final Optional<Path> folder;

    public CompiledRuleCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /** In the folder that the system property {@code junheng.cache} names, else in the user's cache folder. */
    public static CompiledRuleCache standard() {
        String property = System.getProperty(PROPERTY, "");
        if (property.equals("none")) {
            return new CompiledRuleCache(Optional.empty());
        }
        if (!property.isEmpty()) {
            return new CompiledRuleCache(Optional.of(Path.of(property)));
        }
        String cacheHome = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path caches =
                cacheHome.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(cacheHome);
        return new CompiledRuleCache(Optional.of(caches.resolve("junheng")));
    }

    /** The hash of a rule file and of everything that its compiled form depends on. */
    public static String key(SourceFile source) {
        byte[] versions = Versions.TEXT.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(CompiledRuleBytes.sha256(versions, source.bytes()));
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
        try (InputStream in = CompiledRuleCache.class.getClassLoader().getResourceAsStream(BUNDLED + key)) {
            return in == null ? Optional.empty() : CompiledRuleBytes.read(in.readAllBytes(), fileName);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<CompiledFile> own(String key, String fileName) {
        try {
            Optional<Path> entry = entry(key).filter(Files::isRegularFile);
            return entry.isEmpty() ? Optional.empty() : CompiledRuleBytes.read(Files.readAllBytes(entry.get()), fileName);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Entries of the user's are compiled by this Java for this Java. */
    private Optional<Path> entry(String key) {
        return folder.map(path -> path.resolve(key + "-java" + Runtime.version().feature()));
    }

    /** Keeps a compiled file; where the folder cannot be written, the next start compiles again. */
    public void keep(SourceFile source, CompiledFile compiled) {
        Optional<Path> entry = entry(key(source));
        if (entry.isEmpty()) {
            return;
        }
        try {
            Path directory =
                    Files.createDirectories(entry.get().toAbsolutePath().getParent());
            Path written = Files.createTempFile(directory, "writing", ".tmp");
            try {
                Files.write(written, CompiledRuleBytes.write(compiled));
                Files.move(written, entry.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException notWritable) {
            // Keeping is for speed alone.
        }
    }
}
