package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.CheckRecord.ToldCheck;
import org.junheng.lab.mutation.Mutant;
import org.junheng.lab.mutation.Mutants;
import org.junheng.rules.RulesException;
import org.junheng.rules.cache.KeptRecords;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one check leaves for the next is used where nothing can have changed, and never else. */
class CheckRecordTest {
    private static final Path PACK = Path.of("rules", "basic-balance-2012");
    private static final int EDITS = Deep.or(120, 24);

    @TempDir
    private Path folder;

    @TempDir
    private Path cache;

    private void copy(Path from) throws IOException {
        for (String ending : List.of(".drl", ".yaml")) {
            for (Path file : MutationTest.files(from, ending)) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private CheckRecord record(String program) {
        return CheckRecord.of(KeptRecords.in(cache, program), List.of(folder.toString()))
                .orElseThrow();
    }

    private Checkup check(Junheng rules, CaseMemory memory) throws IOException {
        return Checkup.of(
                rules,
                MutationTest.files(folder, ".cases.yaml"),
                MutationTest.files(folder, ".drl"),
                List.of(),
                LocalDate.EPOCH,
                memory);
    }

    /** A new process each time: what it knows comes from the record alone. */
    private Checkup checkInAnotherProcess(String program) throws IOException {
        CheckRecord record = record(program);
        CaseMemory memory = record.memory();
        Checkup checkup = check(Junheng.load(Rules.at(folder)), memory);
        record.keep(new ToldCheck(checkup, List.of(new Text("注", "note"))), memory);
        return checkup;
    }

    @Test
    void whatIsUnchangedIsToldAgainAndAnyChangedByteIsNoticed() throws IOException {
        copy(PACK);
        assertThat(record("one").unchanged()).isEmpty();
        Checkup checkup = checkInAnotherProcess("one");
        assertThat(record("one").unchanged()).contains(new ToldCheck(checkup, List.of(new Text("注", "note"))));
        assertThat(record("two").unchanged()).as("another program").isEmpty();

        List<Path> files = new ArrayList<>(MutationTest.files(folder, ""));
        files.removeIf(Files::isDirectory);
        Random random = new Random(19);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= 1;
            Files.write(file, changed);
            assertThat(record("one").unchanged()).as("%s", file).isEmpty();
            Files.write(file, bytes);
            assertThat(record("one").unchanged()).as("%s as it was", file).isPresent();
        }
        Path more = Files.writeString(folder.resolve("more.txt"), "");
        assertThat(record("one").unchanged()).as("one file more").isEmpty();
        Files.delete(more);
        Files.move(folder.resolve("books.drl"), folder.resolve("bookz.drl"));
        assertThat(record("one").unchanged()).as("another name").isEmpty();
    }

    @Test
    void aFileThatIsSavedDuringACheckLeavesNoRecord() throws IOException {
        copy(Path.of("src/test/resources/lint/no-case"));
        Files.delete(folder.resolve("told.drl"));
        CheckRecord record = record("one");
        CaseMemory memory = record.memory();
        Checkup checkup = check(Junheng.load(Rules.at(folder)), memory);
        Files.writeString(folder.resolve("clean.drl"), "\n", StandardOpenOption.APPEND);
        record.keep(new ToldCheck(checkup, List.of()), memory);
        assertThat(record("one").unchanged()).isEmpty();
        assertThat(record("one").memory().content().held()).isEmpty();
    }

    @Test
    void aDamagedRecordIsNoRecord() throws IOException {
        copy(Path.of("src/test/resources/lint/no-case"));
        Files.delete(folder.resolve("told.drl"));
        checkInAnotherProcess("one");
        byte[] whole = CheckRecordBytes.write(new CheckRecordBytes.RecordContent(
                "h", Optional.empty(), record("one").memory().content()));
        assertThat(CheckRecordBytes.read(whole)).isPresent();
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(CheckRecordBytes.read(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    /** Rules edited at random, one after the other, all cases against those that the edit can touch. */
    @Test
    void whatIsRunAgainIsAllThatAnEditCanTouch() throws IOException {
        copy(PACK);
        List<Mutant> edits = new ArrayList<>();
        for (Path file : MutationTest.files(folder, ".drl")) {
            edits.addAll(Mutants.of(new SourceFile(YamlValue.nameOf(file), Files.readAllBytes(file))));
        }
        Collections.shuffle(edits, new Random(2026));
        checkInAnotherProcess("one");
        int run = 0;
        int tried = 0;
        Junheng rules = Junheng.load(Rules.at(folder));
        for (Mutant edit : edits.subList(0, EDITS)) {
            String before = Files.readString(Path.of(edit.file()));
            Files.writeString(Path.of(edit.file()), edit.text());
            try {
                CheckRecord record = record("one");
                CaseMemory memory = record.memory();
                rules = rules.reloaded(Rules.at(folder));
                Checkup some = check(rules, memory);
                Checkup all = check(rules, new CaseMemory());
                assertThat(some).as("%s: %s", edit.rule(), edit.change()).isEqualTo(all);
                record.keep(new ToldCheck(some, List.of()), memory);
                run += memory.run();
                tried += all.cases();
            } catch (RulesException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            Files.writeString(Path.of(edit.file()), before);
        }
        assertThat(run).as("of %d", tried).isBetween(1, tried / 2);
    }
}
