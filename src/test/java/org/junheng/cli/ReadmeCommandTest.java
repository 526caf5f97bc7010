package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first command of README, in either language, prints what README shows of it. */
class ReadmeCommandTest {
    private static final String COMMAND = " && target/junheng/junheng ";
    private static final String SHOWN = "```console\n";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theHeadOfTheReportIsAsShown(String page) throws IOException {
        String readme = Files.readString(Path.of(page));
        String command = readme.lines()
                .filter(line -> line.contains(COMMAND))
                .findFirst()
                .orElseThrow();
        String shown = readme.substring(readme.indexOf(SHOWN) + SHOWN.length());
        List<String> head = shown.substring(0, shown.indexOf("…\n```")).lines().toList();

        Ran ran = Ran.of(new LibraryRooms(), (Object[])
                command.substring(command.indexOf(COMMAND) + COMMAND.length()).split(" "));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().limit(head.size()))
                .as("the head of the report in %s", page)
                .containsExactlyElementsOf(head);
    }
}
