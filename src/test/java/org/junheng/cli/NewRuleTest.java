package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.lab.Mutation;
import org.junheng.lab.mutation.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What new-rule writes can be used, its cases hold, and they notice a limit that is off by its last place. */
class NewRuleTest {
    @TempDir
    private Path folder;

    private Ran run(String... more) {
        List<Object> args = new ArrayList<>(List.of(
                "new-rule",
                "--title-zh",
                "样本",
                "--title-en",
                "A sample",
                "--source",
                "某县标准 第1条",
                "--out",
                folder,
                "--lang",
                "en"));
        args.addAll(List.of(more));
        return Ran.of(new LibraryRooms(), args.toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "books, students, at-least, 20, primary",
        "books, students, at-least, 20.5, junior",
        "computers, students, at-least, 0.125, primary",
        "equipmentValue, students, at-least, 2000, primary",
        "sportsGroundArea, students, at-most, 10.2, junior",
        "teachers, classes, at-least, 2, primary",
        "classes, none, at-most, 36, primary",
        "teachers, none, at-least, 5, junior",
        "bachelorTeachers, teachers, at-least, 0.85, junior",
        "阅览座位, students, at-least, 0.1, primary",
        "床 位, none, at-least, 50, primary",
        "siteArea, students, at-least, 18.00, primary"
    })
    void whatItWritesPassesTheCheckAndMissesNoLimit(
            String figure, String per, String relation, String limit, String level) throws IOException {
        Ran ran = run("--id", "LOCAL-1", "--figure", figure, "--per", per, "--" + relation, limit, "--level", level);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("Criteria: 1; cases: 4, of which 4 hold.");
        Path rule = folder.resolve("local-1.drl");
        Mutation mutation =
                Mutation.of(Junheng.load(Rules.at(rule)), List.of(folder.resolve("local-1.cases.yaml")), List.of(rule));
        assertThat(mutation.survivors().stream().map(Mutant::change)).isEmpty();
    }

    @Test
    void whatIsThereIsNotOverwrittenAndWhatIsMissingIsAskedForOrTold() throws IOException {
        String[] whole = {"--id", "LOCAL-1", "--figure", "books", "--per", "students", "--at-least", "20"};
        assertThat(run(whole).code()).isZero();
        String text = Files.readString(folder.resolve("local-1.drl"));
        Ran again = run(whole);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("There is such a file already");
        assertThat(Files.readString(folder.resolve("local-1.drl"))).isEqualTo(text);

        Ran nothing = run();
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err())
                .contains("Missing: Id (--id)", "Missing: Figure (--figure)", "Missing: At least (--at-least)");
    }

    @ParameterizedTest
    @CsvSource({
        "--id, 本地-1, An id is of letters",
        "--per, pupils, There is no such figure: pupils",
        "--at-least, 0, The limit has to be above nought",
        "--level, senior, --level is primary or junior",
        "--source, a\"b, A text may not contain"
    })
    void whatCannotBeIsTold(String option, String value, String told) {
        List<String> args = new ArrayList<>(List.of("--id", "LOCAL-1", "--figure", "books", "--per", "students"));
        args.addAll(List.of("--at-least", "20", "--level", "primary", "--source", "某县标准"));
        args.set(args.indexOf(option) + 1, value);
        List<Object> all = new ArrayList<>(List.of("new-rule", "--title-zh", "样本", "--title-en", "A sample"));
        all.addAll(List.of("--out", folder, "--lang", "en"));
        all.addAll(args);
        Ran ran = Ran.of(new LibraryRooms(), all.toArray());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told);
        assertThat(folder).isEmptyDirectory();
    }
}
