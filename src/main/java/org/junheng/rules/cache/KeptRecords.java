package org.junheng.rules.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.rules.source.Sha256;

/**
 * What one run leaves for the next, in the folder where compiled files are kept and trusted as they are. A record is found again
 * by the very program that wrote it: the same jars, Java and engine. A program that runs from folders of classes, which change
 * while they are worked on, keeps none.
 */
public final class KeptRecords {
    private final TrustedFolder folder;
    private final String program;

    private KeptRecords(TrustedFolder folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Where this program keeps its records; empty where it keeps none. */
    public static Optional<KeptRecords> standard() {
        return CompiledRuleCache.standardFolder().flatMap(folder -> jars().map(jars -> in(folder, jars)));
    }

    /**
     * In a folder of the user's.
     *
     * @param program what tells the program that writes and reads: another one finds nothing
     */
    public static KeptRecords in(Path folder, String program) {
        return new KeptRecords(new TrustedFolder(folder), program + "|" + Runtime.version());
    }

    /** The jars by place, size and time. */
    private static Optional<String> jars() {
        StringBuilder jars = new StringBuilder();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            try {
                Path jar = Path.of(entry);
                if (!Files.isRegularFile(jar)) {
                    return Optional.empty();
                }
                jars.append(jar.toRealPath())
                        .append(' ')
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar))
                        .append('\n');
            } catch (IOException | InvalidPathException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(jars.toString());
    }

    /** The record of that name, if there is one and it can be trusted. */
    public Optional<byte[]> read(String name) {
        return folder.read(nameOf(name));
    }

    /** Keeps a record in the place of the one of that name; where that cannot be, the next run does without. */
    public void write(String name, byte[] content) {
        folder.write(nameOf(name), content);
    }

    private String nameOf(String name) {
        return "record-" + Sha256.hex((program + "|" + name).getBytes(StandardCharsets.UTF_8));
    }
}
