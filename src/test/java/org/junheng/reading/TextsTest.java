package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of files: encodings that a guess does not fit, archives, files that were cut. */
class TextsTest {
    private static final String GB18030 = "GB18030";

    @TempDir
    private Path folder;

    private Path file(String text, String encoding) throws IOException {
        return Files.write(folder.resolve("schools.csv"), text.getBytes(Charset.forName(encoding)));
    }

    private static String table(String... names) {
        StringBuilder text = new StringBuilder("id,name,county,kind,primary.students\n");
        for (int i = 0; i < names.length; i++) {
            text.append(i + 1)
                    .append(',')
                    .append(names[i])
                    .append(",A,PRIMARY,")
                    .append(100 + i)
                    .append('\n');
        }
        return text.toString();
    }

    /** Bytes that GB18030 takes, and other bytes that it does not: both are told with the encoding that they look like. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252|São Paulo;Niños Cantores",
                "windows-1252|Colegio Peñafiel",
                "windows-1252|École Molière;Lycée Genêt",
                "windows-1252|Müller Schule;Größe",
                "ISO-8859-1|Instituição Assunção",
                "Shift_JIS|さくら小学校",
                "Shift_JIS|緑台小学校;東第一小学校",
                "Shift_JIS|ひばりが丘学園;市立みなみ小",
                "EUC-JP|さくら小学校;ひばりが丘学園",
                "Big5|中正國民小學;大安國民小學",
                "Big5|臺北市立建國高級中學附設國小",
                "Big5|東門國小;西門國小;南門國小",
                "EUC-KR|서울초등학교;한강초등학교;부산남산초등학교;대구중앙초등학교;인천서초등학교",
                "windows-1251|Школа номер один;Лицей второй"
            })
    void aTextOfAnotherEncodingIsTold(String encoding, String names) throws IOException {
        Reads read = Reads.of(file(table(names.split(";", -1)), encoding));
        String likely = encoding.equals("ISO-8859-1") ? "windows-1252" : encoding;
        assertThat(read.said()).contains("--encoding").contains(likely);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "Shift_JIS", "Big5", "EUC-JP", "EUC-KR"})
    void anEncodingThatIsNamedIsObeyed(String encoding) throws IOException {
        String name = new String("学校".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String own = encoding.equals("windows-1252") ? "École" : encoding.equals("EUC-KR") ? "학교" : "中央";
        Reads read = Reads.of(ReadingOptions.USUAL.with(Charset.forName(encoding)), file(table(own), encoding));
        assertThat(read.school("1").name()).isEqualTo(own);
        assertThat(read.said()).doesNotContain("--encoding");
        assertThat(name).isEqualTo("学校");
    }

    /** What counties write is Chinese, rare names of places among it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲;乙",
                "鄄城县第一小学",
                "亳州市谯城区小学;涡阳小学",
                "某某乡（镇）中心小学——分校",
                "Ａ区实验小学；１校",
                "濮阳县柘城路小学",
                "𠮷㙍小学;旧街小学",
                "①号校区;②号校区",
                "睢阳区睢县路小学"
            })
    void chineseIsNotDoubted(String names) throws IOException {
        for (String encoding : List.of(GB18030, "UTF-8")) {
            Reads read = Reads.of(file(table(names.split(";", -1)), encoding));
            assertThat(read.said()).as(encoding).doesNotContain("--encoding", "GB18030");
        }
        String chinese = "学校代码,学校名称,区县,办学类型,小学在校生数\n1,甲,鄄城县,小学,5\n";
        assertThat(Reads.of(file(chinese, "GBK")).said()).isBlank();
    }

    /** A file of two programs: rows of UTF-8 below rows of GBK. */
    @Test
    void aLineOfAnotherEncodingIsToldWithItsNumber() throws IOException {
        byte[] gbk = table("实验小学", "中心小学", "第三小学").getBytes(Charset.forName("GBK"));
        byte[] utf8 = "4,希望小学校区,A,PRIMARY,9\n".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("schools.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gbk);
            out.write(utf8);
        }
        assertThat(Reads.of(file).said()).contains("第 5 行");
    }

    /** Chinese that a program took for Latin-1 and saved again as UTF-8, from UTF-8 and from GBK. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void chineseThatBecameAccentsIsTold(String encoding) throws IOException {
        String name = new String("东街小学".getBytes(Charset.forName(encoding)), StandardCharsets.ISO_8859_1);
        assertThat(said(name)).contains("乱码", "第 2 行");
    }

    @Test
    void aNameOfQuestionMarksIsTold() throws IOException {
        assertThat(said("????")).contains("???", "第 2 行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "São Paulo Escola",
                "École Élémentaire",
                "Niños Ñandú",
                "Größe",
                "Hope School 希望小学",
                "哪里？？小学",
                "αβγδ小学"
            })
    void namesOfOtherLanguagesAreNotDoubted(String name) throws IOException {
        assertThat(said(name)).doesNotContain("乱码", "???");
    }

    private String said(String name) throws IOException {
        Path file = folder.resolve("学校.csv");
        Files.writeString(file, "学校代码,学校名称,区县,办学类型,小学在校生数\n1," + name + ",某县,小学,100\n2,乙小学,某县,小学,200\n");
        return Told.of(file).all();
    }

    @Test
    void aTextThatLostItsCharactersBeforeIsTold() throws IOException {
        assertThat(Reads.of(file(table("实验\ufffd\ufffd小学"), "UTF-8")).said()).contains("第 2 行");
        assertThat(Reads.of(file(table("甲", "锟斤拷小学"), "UTF-8")).said()).contains("第 3 行");
        String twice = new String("实验小学".getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        assertThat(Reads.of(file(table(twice), "UTF-8")).said()).contains("乱码");
        String latin = new String("实验小学".getBytes(StandardCharsets.UTF_8), Charset.forName("ISO-8859-15"));
        assertThat(Reads.of(file(table(latin), "UTF-8")).refused()).isFalse();
    }

    @Test
    void aHeaderOfAnotherEncodingIsRefusedNamingIt() throws IOException {
        Reads read = Reads.of(file("學校代碼,學校名稱,縣市,學生數\n1,東門國小,臺北,100\n", "Big5"));
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains("Big5").contains("--encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-encoding/latin1.csv", "15-encoding/shift-jis.csv"})
    void case15(String name) {
        Reads read = Reads.of(Reads.file(name));
        assertThat(read.said())
                .contains("GB18030")
                .contains("--encoding")
                .contains(name.contains("jis") ? "Shift_JIS" : "windows-1252");
        assertThat(read.primary("1", LevelFigure.STUDENTS)).isEqualTo(Figure.of(100));
    }

    private Path packed(String name, String text, String encoding) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(Charset.forName(encoding)));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void aPackedFileIsReadAsTheFileThatIsInIt(String encoding) throws IOException {
        String text = "学校代码,学校名称,办学类型,小学在校生数\n1,实验小学,小学,120\n";
        Reads read = Reads.of(packed("海淀区.csv.gz", text, encoding));
        assertThat(read.said()).isBlank();
        assertThat(read.counties()).singleElement().satisfies(county -> {
            assertThat(county.id()).isEqualTo("海淀区");
            assertThat(county.schools()).extracting(School::name).containsExactly("实验小学");
        });
    }

    @Test
    void aPackedFileThatWasCutOrIsNoTableIsRefused() throws IOException {
        Path file = packed("a.csv.gz", table("甲", "乙", "丙"), "UTF-8");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 12));
        Reads cut = Reads.of(file);
        assertThat(cut.refused()).isTrue();
        assertThat(cut.said()).contains("压缩包").contains("a.csv.gz").doesNotContain("Exception");
        Reads zeros = Reads.of(packed("b.csv.gz", "\n".repeat(40_000_000), "UTF-8"));
        assertThat(zeros.refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "25, 1", "40, 2", "60, 3"})
    void aByteThatIsNoughtIsToldWithItsRow(int at, int row) throws IOException {
        byte[] text = table("a", "b", "c", "d").getBytes(StandardCharsets.UTF_8);
        text[at] = 0;
        Path file = Files.write(folder.resolve("schools.csv"), text);
        int expected = 1
                + (int) new String(text, 0, at, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThat(expected).as("row of byte " + at).isBetween(row, row + 1);
        Reads read = Reads.of(file);
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains("第 " + expected + " 行");
    }

    @Test
    void aFileThatEndsInNoughtsIsToldWithTheirRow() throws IOException {
        String text = table("甲小学", "乙小学") + "3,丙小学,A,PRIM" + "\0".repeat(4000);
        assertThat(Reads.of(file(text, "UTF-8")).said()).contains("第 4 行");
        assertThat(Reads.of(file(text, "GBK")).said()).contains("第 4 行");
    }

    /** A file is cut anywhere: within a quoted text, a name, a number, behind a comma. */
    @Test
    void aFileThatWasCutIsToldWithItsLastRow() throws IOException {
        String text = table("甲小学", "\"乙,小学\"", "丙小学");
        for (int length = text.indexOf("丙"); length < text.length() - 1; length++) {
            Reads read = Reads.of(file(text.substring(0, length), "UTF-8"));
            assertThat(read.said()).as(text.substring(0, length)).containsAnyOf("第 4 行", "[4]");
        }
        Reads open = Reads.of(file(text.substring(0, text.indexOf("乙") + 1), "UTF-8"));
        assertThat(open.said()).contains("第 3 行");
    }

    @ParameterizedTest
    @CsvSource({"opendocument.spreadsheet, .ods", "opendocument.text, 文字处理", "zip, 压缩包"})
    void whatIsPackedAsAWorkbookAndIsNoneIsRefusedByItsName(String type, String said) throws IOException {
        Path file = folder.resolve("schools.xlsx");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry(type.equals("zip") ? "schools.csv" : "mimetype"));
            zip.write(("application/vnd.oasis." + type).getBytes(StandardCharsets.US_ASCII));
        }
        Reads read = Reads.of(file);
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains(said).contains("schools.xlsx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.000|true",
                "1.200|true",
                "12.345|true",
                "1.234.567|true",
                "3.25|false",
                "3.0000|false",
                "0.125|false",
                "3000|false",
                "3|false"
            })
    void aThousandThatIsWrittenWithAPointIsToldWhereSemicolonsPartCells(String value, boolean told) throws IOException {
        String text = "学校代码;学校名称;区县;办学类型;小学在校生数;图书册数\n1;甲;A;小学;100;" + value + "\n";
        Reads reads = Reads.of(file(text, "UTF-8"));
        assertThat(reads.said().contains("千位")).isEqualTo(told);
        assertThat(reads.figure("1", SchoolFigure.BOOKS).isReported()).isNotEqualTo(told);
        assertThat(Reads.of(file(text.replace(';', ','), "UTF-8")).said()).doesNotContain("点分千位");
    }

    @Test
    void aColumnThatHasOtherDecimalsIsNotDoubted() throws IOException {
        String text = "学校代码;学校名称;区县;办学类型;小学在校生数;运动场地面积\n1;甲;A;小学;100;3.125\n2;乙;A;小学;100;7.5\n";
        assertThat(Reads.of(file(text, "UTF-8")).said()).doesNotContain("千位");
    }
}
