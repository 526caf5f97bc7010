package org.junheng.rules.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.cache.CompiledRuleBytes;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.compile.FileCompiler;
import org.junheng.rules.overlay.OverlayFolders;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.Bundled;
import org.junheng.rules.source.Sha256;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;

/** Compiles the bundled packs when the library is built, so that they travel in its jar ready to run. */
public final class BundledPackCompiler {
    /** The rooms whose classes decide what a rule file compiles to. */
    static final List<String> ROOMS =
            List.of("numbers", "texts", "figures", "criteria", "measures", "facts", "values", "lang", "rules");

    private BundledPackCompiler() {}

    /**
     * Runs in the build.
     *
     * @param arguments the folder of the packs, and the folder of the build's classes
     */
    public static void main(String... arguments) throws IOException {
        Path packs = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        writeFingerprint(classes);
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : filesBelow(packs, ".drl")) {
            String name = packs.relativize(file).toString().replace('\\', '/');
            sources.add(new SourceFile(name, Files.readAllBytes(file)));
        }
        Path kept = Files.createDirectories(classes.resolve(CompiledRuleCache.BUNDLED));
        Problems problems = new Problems();
        List<String> index = new ArrayList<>();
        Set<Path> used = new HashSet<>();
        for (SourceFile source : sources) {
            Path entry = kept.resolve(CompiledRuleCache.key(source));
            used.add(entry);
            Optional<CompiledFile> compiled = Files.exists(entry)
                    ? CompiledRuleBytes.read(Files.readAllBytes(entry), source.name())
                    : Optional.empty();
            if (compiled.isEmpty()) {
                compiled = compile(source, problems);
                compiled.ifPresent(file -> write(entry, file));
            }
            if (!source.name().startsWith(OverlayFolders.FOLDER + "/")) {
                long criteria = compiled.stream()
                        .flatMap(file -> file.rules().stream())
                        .filter(RuleInfo::judges)
                        .count();
                index.add(Bundled.line(source.name(), criteria));
            }
        }
        problems.throwIfAny();
        for (Path file : filesBelow(kept, "")) {
            // Of a rule file, or of a library, as it was at an earlier build.
            if (Files.isRegularFile(file) && !used.contains(file)) {
                Files.delete(file);
            }
        }
        Files.write(classes.resolve("META-INF/junheng/packs"), index, StandardCharsets.UTF_8);
        Files.write(classes.resolve("META-INF/junheng/overlays"), places(packs), StandardCharsets.UTF_8);
    }

    /** The files of the places, limits among them. */
    private static List<String> places(Path packs) throws IOException {
        return filesBelow(packs, "").stream()
                .filter(Files::isRegularFile)
                .map(file -> YamlValue.nameOf(packs.relativize(file)))
                .filter(name -> name.startsWith(OverlayFolders.FOLDER + "/") && OverlayFolders.isOfAPlace(name))
                .toList();
    }

    /** Must be there before the first key is made. */
    private static void writeFingerprint(Path classes) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String room : ROOMS) {
            for (Path file : filesBelow(classes.resolve("org/junheng").resolve(room), ".class")) {
                contents.add(Files.readAllBytes(file));
            }
        }
        Path fingerprint = classes.resolve(CompiledRuleCache.FINGERPRINT);
        Files.createDirectories(fingerprint.getParent());
        byte[] hash = Sha256.of(contents.toArray(byte[][]::new));
        Files.writeString(fingerprint, HexFormat.of().formatHex(hash));
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<CompiledFile> compile(SourceFile source, Problems problems) {
        CheckedFile checked = FileCheck.check(source, problems);
        return checked.tree()
                .map(RulePrinter::print)
                .flatMap(printed -> FileCompiler.compile(source, printed, CompiledRuleCache.key(printed), problems)
                        .map(form -> new CompiledFile(checked.rules(), printed.limits(), form)));
    }

    private static void write(Path entry, CompiledFile file) {
        try {
            Files.write(entry, CompiledRuleBytes.write(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + entry, e);
        }
    }
}
