package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junheng.data.Read;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String TEXT = "学校名称,办学类型,在校生数\r\n实验小学,小学,120\r\n";

    @TempDir
    private Path folder;

    private Path file(byte[] mark, byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text);
        return Files.write(folder.resolve("海淀区.csv"), bytes.toByteArray());
    }

    private static void isRead(Read read) {
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.id()).isEqualTo("海淀区");
            assertThat(county.schools()).singleElement().satisfies(school -> {
                assertThat(school.name()).isEqualTo("实验小学");
                assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS))
                        .isEqualTo(Figure.of(120));
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void aFileWithoutAMarkIsUtf8OrElseGb18030(String charset) throws IOException {
        isRead(Read.files(file(new byte[0], TEXT.getBytes(Charset.forName(charset)))));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void aMarkAtTheStartIsObeyedAndNoPartOfTheFirstHeader(String charset, String mark) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(mark);
        isRead(Read.files(file(bytes, TEXT.getBytes(Charset.forName(charset)))));
    }

    @Test
    void charactersThatGbkLacksAreReadFromGb18030() throws IOException {
        String rare = TEXT.replace("实验", "𠮷㙍");
        Read read = Read.files(file(new byte[0], rare.getBytes(Charset.forName("GB18030"))));
        assertThat(read.counties().get(0).schools().get(0).name()).isEqualTo("𠮷㙍小学");
    }

    @Test
    void aDamagedUtf8FileIsNotReadAsChineseOfAnotherEncoding() throws IOException {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        text[text.length - 20] = (byte) 0xff;
        Path file = file(new byte[0], text);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("line 2 holds bytes that are not UTF-8");
    }

    @Test
    void aFileOfNoKnownEncodingIsRefused() throws IOException {
        Path file = file(new byte[0], new byte[] {'a', ',', 'b', '\n', (byte) 0xff, 0, 1});
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(file))
                .withMessageContaining("Save it as CSV in UTF-8");
    }

    @Test
    void theEncodingOfAMappingHolds() throws IOException {
        Path file = file(new byte[0], "name,kind,students\nÉcole,小学,1\n".getBytes(StandardCharsets.UTF_16LE));
        Mapping mapping = Read.mapping(folder, "encoding: UTF-16LE");
        assertThat(Read.files(mapping, file).counties().get(0).schools().get(0).name())
                .isEqualTo("École");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsDetected(String delimiter) throws IOException {
        isRead(Read.files(file(new byte[0], TEXT.replace(",", delimiter).getBytes(StandardCharsets.UTF_8))));
    }

    /** As many commas as semicolons, and more, in the rows; none in the header. */
    @Test
    void decimalCommasAreNoDelimiters() throws IOException {
        String text = "学校名称;学段;图书册数;校舍建筑面积\n甲;小学;5,5;1,5\n乙;小学;6,25;2\n丙;小学;7,25,1;2,5\n";
        Read read = Read.files(file(new byte[0], text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("甲", "乙", "丙");
    }

    @Test
    void delimitersInsideQuotesDoNotCount() throws IOException {
        String text = "学校名称;\"a,b,c,d,e\";办学类型;在校生数\n实验小学;;小学;120\n";
        isRead(Read.files(file(new byte[0], text.getBytes(StandardCharsets.UTF_8))));
    }
}
