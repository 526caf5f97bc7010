package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.history.match.SuccessionFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where a line of the file of schools has two entries, or two keys. */
class SchoolsFileSlipsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025:\\n  closed: [ S2 ]  opened: [ S2 ] | 2 | A second entry begins on this line. Write opened: [ S2 ] on a line of its own, indented as closed is.",
                "2025:\\n  closed: [ S2 ] opened: [ S2 ] | 2 | A second entry begins on this line. Write opened: [ S2 ] on a line",
                "2025:\\n  renamed: { A: B } closed: [ C ] | 2 | A second entry begins on this line. Write closed: [ C ] on a line of its own, indented as renamed is.",
                "2025:\\n  closed: \"S2\" opened: [ S2 ] | 2 | A second entry begins on this line. Write opened: [ S2 ]",
                "2025:\\n  closed: S2  opened: S3 | 2 | A second entry begins on this line. Write opened: S3 on a line of its own",
                "2025:\\n  closed: closed: [ S2 ] | 2 | \"closed:\" is there twice. Write closed: [ S2 ]",
                "2025:\\n  renamed: renamed: { A: B } | 2 | \"renamed:\" is there twice. Write renamed: { A: B }",
                "2025: renamed: { S1: S9 } | 1 | There is a colon too many here. Write 2025: { renamed: { S1: S9 } }",
                "2025: closed: [ S2 ] | 1 | There is a colon too many here. Write 2025: { closed: [ S2 ] }",
                "2025: closed: S2 | 1 | There is a colon too many here. Write 2025: { closed: S2 }",
                "2025: renamed: S1: S9 } | 1 | A { is missing before this. Write { renamed: S1: S9 }",
                "2025:\\n    closed: [ S2 ]\\n  opened: [ S2 ] | 3 | indented",
                "2025:\\n  closed: [ S2 ] opened | 2 | indented"
            })
    void itIsToldWhatToWrite(String text, int line, String told) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        DataException refused =
                catchThrowableOfType(DataException.class, () -> SuccessionFile.read(NamedContent.of("s.yaml", bytes)));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).row()).isEqualTo(line);
        assertThat(refused.problems().get(0).message().en()).contains(told);
    }
}
