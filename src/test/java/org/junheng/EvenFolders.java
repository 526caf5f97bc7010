package org.junheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders of tests whose names are of one length: where a text is broken to fit a terminal depends on the names in it. */
public final class EvenFolders implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension) throws IOException {
        long number = ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L);
        return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "junit-0%018d".formatted(number)));
    }
}
