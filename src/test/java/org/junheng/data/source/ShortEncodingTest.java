package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.data.Read;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table in English with a few names in another encoding, which are too few to be told by how rare they are. */
class ShortEncodingTest {
    @TempDir
    private Path folder;

    private String notices(String first, String second, String encoding) throws IOException {
        Path file = folder.resolve("schools.csv");
        String text =
                "id,name,county,kind,primary.students\n1," + first + ",A,PRIMARY,100\n2," + second + ",A,PRIMARY,120\n";
        Files.write(file, text.getBytes(Charset.forName(encoding)));
        return Read.files(file).notes().notices().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "서울초등학교, 부산초등학교, EUC-KR",
        "서울학교, 북초, EUC-KR",
        "초등1, 초등2, EUC-KR",
        "한강중학, 남산중학, EUC-KR",
        "경기고등, 인천고등, EUC-KR",
        "A 학교, B 학교, EUC-KR",
        "東京小学校, 大阪小学校, EUC-JP",
        "第一学校, 第二学校, EUC-JP",
        "北高校, 南高校, EUC-JP",
        "市立一, 市立二, EUC-JP",
        "学校1, 学校2, EUC-JP",
        "東京小学校, 大阪小学校, Shift_JIS",
        "北高校, 南高校, Shift_JIS",
        "学校1, 学校2, Shift_JIS",
        "東門國小, 西門國小, Big5",
        "仁愛國中, 信義國中, Big5",
        "學校1, 學校2, Big5",
        "縣立一, 縣立二, Big5",
    })
    void theEncodingIsToldByTheWordsThatSuchTablesHold(String first, String second, String encoding)
            throws IOException {
        assertThat(notices(first, second, encoding)).contains("看起来像 " + encoding);
    }

    @ParameterizedTest
    @CsvSource({
        "第一小学, 第二小学",
        "井池小学, 面池中学",
        "东街, 西街",
        "城关, 河东",
        "切口小学, 背街小学",
        "民族学校, 实验学校",
        "阿克苏小学, 乌恰中学",
        "特殊教育学校, 职业中学",
    })
    void chineseIsNotDoubted(String first, String second) throws IOException {
        assertThat(notices(first, second, "GB18030")).doesNotContain("编码很可能不是");
    }
}
