package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.numbers.Exact;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.cache.KeptRecords;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled rule files are kept, each on its own, and never trusted when damaged. */
class CompiledRuleCacheTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path rules;
    private Path cache;
    private CompiledRuleCache kept;

    @BeforeEach
    void twoRuleFiles() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules"));
        cache = folder.resolve("cache");
        kept = new CompiledRuleCache(Optional.of(cache));
        write("a.drl", "T-a", "15");
        write("b.drl", "T-b", "20");
    }

    private void write(String name, String rule, String limit) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/rules/books.drl"));
        Files.writeString(rules.resolve(name), text.replace("T-books", rule).replace("\"15\"", "\"" + limit + "\""));
    }

    private RuleBase load() throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.sorted().toList()) {
                sources.add(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return RuleBase.load(sources, List.of(), kept, List.of(), new Problems());
    }

    /** The compiled files; beside them lies which of them has what a printed text compiles to. */
    private Map<Path, FileTime> entries() throws IOException {
        return kept(name -> !name.equals("key") && !name.startsWith("form-"));
    }

    private Map<Path, FileTime> forms() throws IOException {
        return kept(name -> name.startsWith("form-"));
    }

    private Map<Path, FileTime> kept(Predicate<String> isAsked) throws IOException {
        Map<Path, FileTime> entries = new TreeMap<>();
        try (Stream<Path> files = Files.list(cache)) {
            for (Path file : files.filter(
                            file -> isAsked.test(file.getFileName().toString()))
                    .toList()) {
                entries.put(file, Files.getLastModifiedTime(file));
            }
        }
        return entries;
    }

    private void makeOld() throws IOException {
        for (Path entry : entries().keySet()) {
            Files.setLastModifiedTime(entry, LONG_AGO);
        }
    }

    @Test
    void eachFileIsKeptOnItsOwnAndFoundTheNextTime() throws IOException {
        load();
        makeOld();

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(entries())
                .hasSize(2)
                .allSatisfy((file, time) -> assertThat(time).isEqualTo(LONG_AGO));
    }

    @Test
    void anEditRecompilesTheEditedFileAlone() throws IOException {
        load();
        makeOld();
        write("a.drl", "T-a", "16");

        load();

        assertThat(entries().values().stream().filter(time -> !time.equals(LONG_AGO)))
                .hasSize(1);
        assertThat(entries()).hasSize(3);
    }

    private CompiledFile compiled(String name) throws IOException {
        return kept.find(new SourceFile(name, Files.readAllBytes(rules.resolve(name))))
                .orElseThrow();
    }

    @Test
    void anotherLimitCompilesToTheSameWithAnotherTextInItsPlace() throws IOException {
        load();
        CompiledFile before = compiled("a.drl");
        write("a.drl", "T-a", "16");

        RuleBase base = load();

        CompiledFile after = compiled("a.drl");
        assertThat(after.form().key()).isEqualTo(before.form().key());
        assertThat(before.limits().values()).contains("15").doesNotContain("16");
        assertThat(after.limits().values()).contains("16").doesNotContain("15");
        assertThat(Objects.requireNonNull(base.criteria().get("T-a")).limit()).contains(Exact.of("16"));
        assertThat(forms()).hasSize(2);
    }

    @Test
    void aTitleOrACommentCompilesToNothingElse() throws IOException {
        load();
        CompiledFile before = compiled("a.drl");
        Path file = rules.resolve("a.drl");
        Files.writeString(
                file, "// one more line\n" + Files.readString(file).replace("@title_en( \"", "@title_en( \"More "));

        load();

        assertThat(compiled("a.drl").form().key()).isEqualTo(before.form().key());
        assertThat(compiled("a.drl").rules()).isNotEqualTo(before.rules());
        assertThat(entries()).hasSize(3);
        assertThat(forms()).hasSize(2);
    }

    @Test
    void anotherConditionCompilesToSomethingElse() throws IOException {
        load();
        Path file = rules.resolve("a.drl");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("atLeast(", "atMost("));
        assertThat(file).content().isNotEqualTo(text);

        load();

        assertThat(forms()).hasSize(3);
    }

    /** Whoever has no key can neither damage what says which file has a form, nor put it in the place of another. */
    @ParameterizedTest
    @ValueSource(strings = {"damaged", "swapped", "linked", "gone", "entry gone"})
    void whatSaysWhichFileHasAFormIsNotTrusted(String how) throws IOException {
        load();
        List<Path> two = List.copyOf(forms().keySet());
        byte[] first = Files.readAllBytes(two.get(0));
        switch (how) {
            case "damaged" -> {
                for (Path form : two) {
                    byte[] bytes = Files.readAllBytes(form);
                    bytes[bytes.length - 1] ^= 1;
                    Files.write(form, bytes);
                }
            }
            case "swapped" -> {
                Files.write(two.get(0), Files.readAllBytes(two.get(1)));
                Files.write(two.get(1), first);
            }
            case "linked" -> {
                for (Path form : two) {
                    Path moved = folder.resolve(form.getFileName());
                    Files.move(form, moved);
                    Files.createSymbolicLink(form, moved);
                }
            }
            case "gone" -> {
                for (Path form : two) {
                    Files.delete(form);
                }
            }
            default -> {
                for (Path entry : entries().keySet()) {
                    Files.delete(entry);
                }
            }
        }
        write("a.drl", "T-a", "16");
        write("b.drl", "T-b", "21");

        RuleBase base = load();

        assertThat(base.rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(compiled("a.drl").limits().values()).contains("16");
        assertThat(compiled("b.drl").limits().values()).contains("21");
        assertThat(forms().keySet()).hasSize(2).noneMatch(Files::isSymbolicLink);
    }

    @Test
    void aDamagedEntryIsRecompiledAndReplaced() throws IOException {
        load();
        makeOld();
        for (Path entry : entries().keySet()) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 1;
            Files.write(entry, bytes);
            Files.setLastModifiedTime(entry, LONG_AGO);
        }

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(entries())
                .hasSize(2)
                .allSatisfy((file, time) -> assertThat(time).isNotEqualTo(LONG_AGO));
    }

    @Test
    void aTruncatedEntryIsNotTrusted() throws IOException {
        load();
        for (Path entry : entries().keySet()) {
            Files.write(entry, new byte[] {1, 2, 3});
        }

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTime() throws IOException {
        Files.writeString(cache, "a file where the folder should be");

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
    }

    @Test
    void aKeptFileSaysTheSameOfItsRulesAsAFreshOne() throws IOException {
        Map<String, RuleInfo> fresh = load().rules();

        assertThat(load().rules()).isEqualTo(fresh);
    }

    @Test
    void twoProcessesAtOnceDoNotSpoilIt() throws IOException, InterruptedException {
        List<Process> processes = List.of(start(), start());
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(entries()).hasSize(2);
        for (String name : List.of("a.drl", "b.drl")) {
            SourceFile source = new SourceFile(name, Files.readAllBytes(rules.resolve(name)));
            assertThat(kept.find(source)).isPresent();
        }
    }

    @Test
    void anEntryInThePlaceOfAnotherIsNotUsed() throws IOException {
        load();
        List<Path> two = List.copyOf(entries().keySet());
        byte[] first = Files.readAllBytes(two.get(0));
        Files.write(two.get(0), Files.readAllBytes(two.get(1)));
        Files.write(two.get(1), first);

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(Files.readAllBytes(two.get(0))).isNotEqualTo(Files.readAllBytes(two.get(1)));
    }

    @Test
    void anEntryUnderAnotherKeyIsNotUsed() throws IOException {
        load();
        makeOld();
        Files.write(cache.resolve("key"), new byte[32]);

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(entries())
                .hasSize(2)
                .allSatisfy((file, time) -> assertThat(time).isNotEqualTo(LONG_AGO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwxr-x", "rwx---rwx", "rwx-w----"})
    void aFolderThatOthersCanWriteIsNotUsed(String permissions) throws IOException {
        Files.createDirectory(cache);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(permissions));

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(cache).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-rw-", "rw-rw----", "rw-----w-"})
    void anEntryThatOthersCanWriteIsNotUsed(String permissions) throws IOException {
        load();
        makeOld();
        for (Path entry : entries().keySet()) {
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
        }

        load();

        assertThat(entries())
                .hasSize(2)
                .allSatisfy((file, time) -> assertThat(time).isNotEqualTo(LONG_AGO));
    }

    @Test
    void aLinkInThePlaceOfTheFolderIsNotUsed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(cache, elsewhere);

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void norIsOneThatIsReachedByADot() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(cache, elsewhere);

        KeptRecords.in(cache.resolve("."), "program").write("record", new byte[1]);

        assertThat(elsewhere).isEmptyDirectory();
    }

    /** Whoever can write the folder above can put another in its place between two looks at it. */
    @ParameterizedTest
    @CsvSource({"0777, false", "0757, false", "01777, true", "0755, true", "0700, true", "0775, true"})
    void aFolderInOneThatEverybodyCanWriteIsNotUsed(String mode, boolean isUsed) throws IOException {
        Path above = Files.createDirectory(folder.resolve("above"));
        Files.setAttribute(above, "unix:mode", Integer.parseInt(mode, 8) | 040000);
        Path within = above.resolve("cache");

        KeptRecords.in(within, "program").write("record", new byte[1]);

        assertThat(Files.exists(within.resolve("key"))).isEqualTo(isUsed);
    }

    @Test
    void anEntryThatIsALinkIsNotUsed() throws IOException {
        load();
        for (Path entry : entries().keySet()) {
            Path moved = folder.resolve(entry.getFileName());
            Files.move(entry, moved);
            Files.createSymbolicLink(entry, moved);
        }

        assertThat(load().rules()).containsOnlyKeys("T-a", "T-b");
        assertThat(entries().keySet()).hasSize(2).noneMatch(Files::isSymbolicLink);
    }

    @Test
    void aKeyThatOthersCanReadIsReplaced() throws IOException {
        load();
        byte[] key = Files.readAllBytes(cache.resolve("key"));
        Files.setPosixFilePermissions(cache.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

        load();

        assertThat(Files.readAllBytes(cache.resolve("key"))).isNotEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyElseCanReadOrWriteWhatIsKept() throws IOException {
        load();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        for (Path entry : entries().keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                    .isEqualTo("rw-------");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path", "").replace(";", File.pathSeparator),
                        "-Djunheng.cache=" + cache,
                        LoadingProcess.class.getName(),
                        rules.toString())
                .inheritIO()
                .start();
    }

    /** Loads a folder, in a process of its own. */
    static final class LoadingProcess {
        private LoadingProcess() {}

        public static void main(String... arguments) {
            if (new RuleSources().at(Path.of(arguments[0])).load().rules().size() != 2) {
                throw new IllegalStateException("not both rules were loaded");
            }
        }
    }
}
