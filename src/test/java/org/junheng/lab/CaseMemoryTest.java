package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit only those cases are run that it can touch. */
class CaseMemoryTest {
    private static final Path LINT = Path.of("src/test/resources/lint");
    private static final String COUNTED = """
            rule "T-school"
                @title_zh( "学校达标" )  @title_en( "The school" )
                @source( "某文件 第9条" )  @confidence( "V1" )
                agenda-group "school"
            when
                $s : Section( level == Level.PRIMARY )
                accumulate( $v : Verdict( subject == $s.id, criterion == "T-books" ); $met : verdicts( $v ) )
            then
                insert( require( $s, $met ).all() );
            end
            """;

    @TempDir
    private Path folder;

    private final CaseMemory memory = new CaseMemory();

    /** Books of primary schools (four cases), books of junior schools (four), and a verdict over the primary one (one). */
    @BeforeEach
    void threeFiles() throws IOException {
        String books = Files.readString(LINT.resolve("no-case/clean.drl"));
        String cases = Files.readString(LINT.resolve("no-case/clean.cases.yaml"));
        Files.writeString(folder.resolve("books.drl"), books);
        Files.writeString(folder.resolve("books.cases.yaml"), cases);
        Files.writeString(
                folder.resolve("junior.drl"),
                books.replace("T-books", "T-junior").replace("PRIMARY", "JUNIOR"));
        Files.writeString(
                folder.resolve("junior.cases.yaml"),
                cases.replace("T-books", "T-junior").replace("PRIMARY", "JUNIOR"));
        Files.writeString(folder.resolve("school.drl"), books.substring(0, books.indexOf("rule \"")) + COUNTED);
        Files.writeString(folder.resolve("school.cases.yaml"), """
                - name: 达标 / passes
                  school: { kind: PRIMARY, students: 100, books: 1600 }
                  verdicts: { T-school: PASS }
                """);
    }

    private Checkup check() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.sorted().toList();
            return Checkup.of(
                    Junheng.load(Rules.at(folder)),
                    files.stream()
                            .filter(file -> file.toString().endsWith(".yaml"))
                            .toList(),
                    files.stream()
                            .filter(file -> file.toString().endsWith(".drl"))
                            .toList(),
                    List.of(),
                    LocalDate.EPOCH,
                    memory);
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void anEditTouchesItsCasesAndThoseOfTheRulesThatReadItsVerdicts() throws IOException {
        assertThat(check().held()).isEqualTo(9);
        assertThat(memory.run()).isEqualTo(9);

        check();
        assertThat(memory.run()).isZero();

        edit("books.drl", "atLeast( \"15\" )", "atLeast( \"16\" )");
        Checkup edited = check();
        assertThat(memory.run()).as("four of books, one of the school").isEqualTo(5);
        assertThat(edited.cases()).isEqualTo(9);
        assertThat(edited.held()).as("1500 books are not enough any more").isEqualTo(8);

        check();
        assertThat(memory.run()).as("what does not hold is run again").isEqualTo(1);

        edit("junior.cases.yaml", "books: 1600", "books: 1700");
        check();
        assertThat(memory.run())
                .as("the case that changed, and the one that does not hold")
                .isEqualTo(2);
    }
}
