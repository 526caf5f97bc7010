package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is computed again: whatever it depends on is found where it changed, and nothing where it did not. */
class VerifyTest {
    private static final LibraryRooms ROOMS = new LibraryRooms();

    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void aReport() throws IOException {
        Files.createDirectories(folder.resolve("pack"));
        Files.createDirectories(folder.resolve("place"));
        for (String rule : List.of("boarding-beds.drl", "girls-toilets.drl")) {
            Files.copy(
                    Path.of("examples/criteria", rule), folder.resolve("pack").resolve(rule));
        }
        Files.writeString(
                folder.resolve("place/limits.yaml"),
                "name: 甲市\nlimits:\n  - criterion: EX-2-beds\n    limit: \"0.9\"\n    citation: 甲市规定（V1）\n");
        Files.writeString(folder.resolve("schools.csv"), """
                学校代码,学校名称,区县,办学类型,小学在校生数,小学住校人数,床位,女厕位,女生人数
                S1,一小,甲县,小学,900,100,95,40,420
                S2,二小,甲县,小学,600,80,60,20,300
                S3,三小,甲县,小学,300,0,,12,140
                """);
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "columns:\n  id: 学校代码\n  name: 学校名称\n  county: 区县\n  kind: 办学类型\n  primary.students: 小学在校生数\n  primary.boarders: 小学住校人数\n");
        report = folder.resolve("report.json");
        Ran ran = Ran.of(
                ROOMS,
                "evaluate",
                folder.resolve("schools.csv"),
                "--mapping",
                folder.resolve("mapping.yaml"),
                "--rules",
                folder.resolve("pack"),
                "--overlay",
                folder.resolve("place"),
                "--as-of",
                "2025-09-01",
                "--format",
                "json",
                "--out",
                report);
        // 80 boarders with 60 beds are short of 0.9 a boarder; 95 for 100 are enough.
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(Files.readString(report)).contains("\"EX-2-beds\",\"subject\":\"S2\",\"state\":\"FAIL\"");
    }

    private Ran verify(Object... more) {
        List<Object> args = new ArrayList<>(List.of("verify", report, folder.resolve("schools.csv")));
        args.addAll(List.of(more));
        return Ran.of(ROOMS, args.toArray());
    }

    @Test
    void anUnchangedRunIsEqualToTheByte() {
        Ran ran = verify("--lang", "zh");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("重算结果逐字节相同");
        assertThat(verify("--lang", "en").out()).contains("equal byte by byte");
        assertThat(verify("--format", "json").out()).contains("\"equal\":true", "\"differing\":0");
    }

    @Test
    void anyByteOfTwoHundredAtRandomIsFoundInRulesDataAndOptions() throws IOException {
        Random random = new Random(20190407);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        assertThat(files).hasSize(6);
        for (int i = 0; i < 200; i++) {
            Path file = files.get(i % files.size());
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            // Of the report the first kilobyte, where the options stand, half of the times.
            int at = random.nextInt(file.equals(report) && i % 4 < 2 ? 1000 : bytes.length);
            changed[at] += (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            Ran ran = verify("--lang", "zh");
            Files.write(file, bytes);
            String what = i + ": byte " + at + " of " + file.getFileName() + "\n" + ran.out() + ran.err();
            assertThat(ran.code()).as(what).isNotZero();
            // What was computed names the file; what could not be says where it stopped.
            assertThat(ran.out() + ran.err())
                    .as(what)
                    .containsPattern(file.equals(report) ? "封印|不能核对|没有|不能" : file.getFileName() + "|" + "没有.*规则");
        }
        assertThat(verify().code()).isZero();
    }

    @Test
    void whatIsNamedInsteadIsUsedAndTold() {
        Ran day = verify("--as-of", "2025-09-02", "--lang", "zh");
        assertThat(day.code()).isEqualTo(1);
        assertThat(day.out()).contains("参数 --as-of：2025-09-01 → 2025-09-02", "判定、问题和对策没有不同");
        Ran bands = verify("--bands", "exclusive", "--lang", "en");
        assertThat(bands.out()).contains("option --bands: cumulative → exclusive");
    }

    @Test
    void aRuleThatChangedIsNamedWithTheVerdictsThatItMoves() throws IOException {
        Path beds = folder.resolve("pack/boarding-beds.drl");
        Path place = folder.resolve("place/limits.yaml");
        Files.writeString(place, Files.readString(place).replace("0.9", "0.7"));
        Ran ran = verify("--lang", "zh");
        // 60 beds for 80 boarders are 0.75.
        assertThat(ran.out())
                .contains("地方标准文件 " + place + "：内容变了", "EX-2-beds@S2（甲县）：未达标 → 达标")
                .doesNotContain(beds.toString());
        Files.writeString(beds, Files.readString(beds) + "// 只是注释 a remark\n");
        assertThat(verify("--lang", "zh").out()).contains("规则文件 " + beds + "：内容变了");
    }

    @Test
    void filesThatWereMovedAreKnownByTheirContent() throws IOException {
        Path moved = Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(folder.resolve("schools.csv"), moved.resolve("2025.csv"));
        Files.move(folder.resolve("pack"), moved.resolve("rules"));
        Files.move(folder.resolve("mapping.yaml"), moved.resolve("columns.yaml"));
        Ran ran = Ran.of(
                ROOMS,
                "verify",
                report,
                moved.resolve("2025.csv"),
                "--rules",
                moved.resolve("rules"),
                "--mapping",
                moved.resolve("columns.yaml"),
                "--lang",
                "zh");
        assertThat(ran.out()).contains("列名对应文件").doesNotContain("规则文件", "数据文件", "判定不同的");
    }

    @Test
    void aReportThatWasChangedAfterItWasWrittenIsSeen() throws IOException {
        String text = Files.readString(report);
        Files.writeString(
                report, text.replace("\"subject\":\"S2\",\"state\":\"FAIL\"", "\"subject\":\"S2\",\"state\":\"PASS\""));
        assertThat(verify("--lang", "zh").out()).contains("封印与前面的内容不符", "EX-2-beds@S2（甲县）：达标 → 未达标");
        // The day has no part in any verdict here, and is missed by computing again alone.
        Files.writeString(report, text.replace("\"asOf\":\"2025-09-01\"", "\"asOf\":\"2025-09-03\""));
        Ran ran = verify("--lang", "zh");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("封印与前面的内容不符", "改的是报告所记的参数");
        Files.writeString(report, "{}");
        assertThat(verify("--lang", "zh").err()).contains("不能核对");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dfile.encoding=GBK -Duser.language=tr -Duser.country=TR -XX:ActiveProcessorCount=1",
                "-Dfile.encoding=ISO-8859-1 -Duser.language=ar -Duser.timezone=Pacific/Kiritimati -XX:ActiveProcessorCount=4"
            })
    void anotherCharsetLocaleAndNumberOfCoresChangeNothing(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.junheng.cli.Main",
                "verify",
                report.toString(),
                folder.resolve("schools.csv").toString(),
                "--format",
                "json"));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(new String(Files.readAllBytes(out), StandardCharsets.UTF_8))
                .isZero();
    }
}
