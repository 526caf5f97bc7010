package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.criteria.Criterion;
import org.junheng.data.DataReader;
import org.junheng.data.PriceFile;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.School;
import org.junheng.report.JsonReport;
import org.junheng.report.YearOnYear;
import org.junheng.report.change.VerdictChange;
import org.junheng.results.Evaluation;
import org.junheng.results.Prices;
import org.junheng.rules.RulesException;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that holds what it received needs no file, and no path of the machine stands in what it gets. */
class MemoryTest {
    private static final Options OPTIONS = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Path COUNTY = Path.of("examples/county");
    private static final Path SEATS = Path.of("examples/embed/rules/reading-seats.drl");

    /** Nine square metres of a ground for each of 100 children, and seven and a half are asked for. */
    private static final String TABLE = """
            学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积
            S1,示例小学,示例县,小学,100,900,0
            """;

    @TempDir
    private Path folder;

    private static Evaluations evaluated(NamedContent... contents) {
        Evaluations evaluations = new Evaluations();
        RULES.evaluate(CountySource.contents(List.of(contents), ReadingOptions.USUAL), OPTIONS, evaluations);
        return evaluations;
    }

    private static byte[] json(Evaluations evaluations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(evaluations.list(), JsonReport.Extent.DETAIL, out);
        return out.toByteArray();
    }

    @Test
    void aCountyFromAStreamIsEvaluatedWithWhatIsSuspectAboutIt() throws IOException {
        String county = "{\"id\": \"C1\", \"name\": \"示例县\", \"schools\": [{\"id\": \"S1\", \"name\": \"示例小学\","
                + " \"kind\": \"小学\", \"primary\": {\"students\": 100}, \"sportsGroundArea\": 700,"
                + " \"indoorSportsArea\": 0}]}";
        Evaluations evaluations = new Evaluations();

        RULES.evaluate(
                CountySource.content("county.json", new ByteArrayInputStream(county.getBytes(StandardCharsets.UTF_8))),
                OPTIONS,
                evaluations);

        // 700 m² for 100 children are 7 each, and 7.5 are asked for.
        assertThat(evaluations.list()).hasSize(1);
        assertThat(evaluations.list().get(0).findings())
                .anyMatch(finding -> finding.criterion().equals("QB-R5-primary")
                        && finding.subject().equals("S1/primary"));
        assertThat(evaluations.notes().sources().get(0).file()).isEqualTo("county.json");
    }

    @Test
    void fileStreamReaderTextAndArchiveOfOneNameGiveEqualBytes() throws IOException {
        byte[] bytes = Files.readAllBytes(COUNTY.resolve("schools.csv"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        byte[] file = json(evaluated(NamedContent.of(COUNTY.resolve("schools.csv"), "schools.csv")));

        assertThat(json(evaluated(NamedContent.of("schools.csv", new ByteArrayInputStream(bytes)))))
                .isEqualTo(file);
        assertThat(json(evaluated(NamedContent.of("schools.csv", new StringReader(text)))))
                .isEqualTo(file);
        assertThat(json(evaluated(NamedContent.of("schools.csv", packed.toByteArray()))))
                .isEqualTo(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .doesNotContain(
                        folder.toString(),
                        "examples/",
                        Path.of("").toAbsolutePath().toString());
    }

    /** A text has no encoding that could be mistaken, whatever somebody names for files. */
    @Test
    void aTextIsReadAsItIsUnderAnyEncoding() {
        List<School> schools = new ArrayList<>();
        DataReader.read(
                Set.of(NamedContent.of("县.csv", TABLE)),
                ReadingOptions.USUAL.with(Charset.forName("GBK")),
                read -> schools.addAll(read.county().schools()));
        assertThat(schools).extracting(School::name).containsExactly("示例小学");
    }

    @Test
    void aWorkbookInMemoryIsReadAsTheFileIs() throws IOException {
        byte[] bytes = workbook();
        Path file = Files.write(folder.resolve("81f3.tmp"), bytes);

        byte[] ofFile = json(evaluated(NamedContent.of(file, "schools.xlsx")));

        assertThat(json(evaluated(NamedContent.of("schools.xlsx", bytes)))).isEqualTo(ofFile);
        assertThat(new String(ofFile, StandardCharsets.UTF_8))
                .contains("schools.xlsx")
                .doesNotContain("81f3.tmp");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("学校");
            String[] lines = TABLE.split("\n", -1);
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("[0-9]+")) {
                        sheet.value(row, column, Integer.parseInt(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatIsDamagedOrNoTableIsRefusedInMemoryAsOnDisk() throws IOException {
        byte[] whole = workbook();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> contents = List.of(
                Arrays.copyOf(whole, whole.length / 2),
                archive.toByteArray(),
                "%PDF-1.4".getBytes(StandardCharsets.UTF_8),
                "一,二\n三,四\n".getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        for (byte[] content : contents) {
            Path file = Files.write(folder.resolve("x"), content);
            assertThatThrownBy(() -> evaluated(NamedContent.of("表.xlsx", content)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("表.xlsx");
            assertThatThrownBy(() -> evaluated(NamedContent.of(file, "表.xlsx")))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("表.xlsx");
        }
    }

    /** Whoever may upload a file may not have the server connect to an address of their choice. */
    @Test
    void whatWasReceivedOpensNoDatabase() {
        assertThatThrownBy(() -> evaluated(NamedContent.of("db.yaml", "url: jdbc:sqlite:x\nschools: t\n")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("db.yaml")
                .hasMessageContaining("opens no connection");
    }

    @Test
    void twoContentsOfOneNameAreRefusedForResultsCouldNotTellThemApart() {
        assertThatThrownBy(() -> evaluated(NamedContent.of("a.csv", TABLE), NamedContent.of("a.csv", TABLE)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("two contents have this name");
        assertThatThrownBy(() -> NamedContent.of(" ", TABLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMappingAndAPriceListInMemoryAreThoseOfTheirFiles() throws IOException {
        Path mapping = Path.of("examples/dc-buildings/mapping-wards.yaml");
        Mapping read = Mapping.read(NamedContent.of("wards.yaml", Files.readString(mapping)));
        assertThat(read.columns()).isEqualTo(Mapping.read(mapping).columns()).isNotEmpty();
        assertThat(read.file()).isEqualTo("wards.yaml");

        Path prices = Path.of("examples/prices/prices.yaml");
        Prices list = PriceFile.read(NamedContent.of("prices.yaml", Files.readString(prices)));
        assertThat(list).isEqualTo(PriceFile.read(prices));

        assertThatThrownBy(() -> PriceFile.read(NamedContent.of("p.yaml", "price: 1")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("p.yaml");
    }

    @Test
    void aFolderIsDataForTheLibraryToo() throws IOException {
        Evaluations ofFolder = new Evaluations();
        RULES.evaluate(CountySource.files(List.of(COUNTY), ReadingOptions.USUAL), OPTIONS, ofFolder);
        Evaluations ofFiles = new Evaluations();
        RULES.evaluate(
                CountySource.files(
                        List.of(
                                COUNTY.resolve("county.csv"),
                                COUNTY.resolve("results.csv"),
                                COUNTY.resolve("schools.csv")),
                        ReadingOptions.USUAL),
                OPTIONS,
                ofFiles);

        assertThat(json(ofFolder)).isEqualTo(json(ofFiles));
        assertThat(ofFolder.notes().sources()).isEqualTo(ofFiles.notes().sources());
        assertThat(ofFolder.notes().notices())
                .anyMatch(notice -> notice.toString().contains("README.md"));

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> DataReader.read(List.of(empty), ReadingOptions.USUAL, read -> {}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no data file");
    }

    @Test
    void aRuleFileInMemoryIsCalledByItsName() throws IOException {
        Junheng rules = Junheng.load(Rules.of("county/seats.drl", Files.readString(SEATS)));
        assertThat(rules.criteria().values()).extracting(Criterion::file).containsExactly("county/seats.drl");

        Path own = Files.createDirectory(folder.resolve("own"));
        Files.copy(SEATS, own.resolve("seats.drl"));
        Junheng named = Junheng.load(Rules.at(own, "county"));
        assertThat(named.criteria()).isEqualTo(rules.criteria());

        assertThatThrownBy(() -> Junheng.load(Rules.of("mine.drl", "package rules\nrule \"X\" when then end")))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("mine.drl");
        assertThatThrownBy(() -> Junheng.load(
                        Rules.of("mine.drl", Files.readString(SEATS)), Rules.of("mine.drl", Files.readString(SEATS))))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("Two rule files have this name");
        byte[] gbk = Files.readString(SEATS).getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> Junheng.load(Rules.of("gbk.drl", new ByteArrayInputStream(gbk))))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("not UTF-8");
    }

    /** 7.5 m² are asked for everywhere, and 10 here: nine fall short. */
    @Test
    void theLimitsOfAPlaceAreReadFromMemory() {
        String limits = "limits:\n- criterion: QB-R5-primary\n  limit: \"10\"\n  citation: 本地文件\n";
        Junheng here = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.overlayOf("本县", limits));
        Evaluations evaluations = new Evaluations();
        here.evaluate(
                CountySource.contents(List.of(NamedContent.of("县.csv", TABLE)), ReadingOptions.USUAL),
                OPTIONS,
                evaluations);

        assertThat(evaluations.list().get(0).overlays()).containsExactly("本县");
        assertThat(evaluations.list().get(0).findings())
                .anyMatch(finding -> finding.criterion().equals("QB-R5-primary"));
        assertThat(evaluated(NamedContent.of("县.csv", TABLE)).list().get(0).findings())
                .noneMatch(finding -> finding.criterion().equals("QB-R5-primary"));
    }

    @Test
    void twoEvaluationsAreComparedInMemoryOrFromTheirJson() throws IOException {
        Evaluations before = evaluated(NamedContent.of("县.csv", TABLE));
        Evaluations after = evaluated(NamedContent.of("县.csv", TABLE.replace(",900,", ",700,")));

        YearOnYear compared = YearOnYear.of(before.list().get(0), after.list().get(0), Language.EN);
        YearOnYear ofJson = YearOnYear.of(
                NamedContent.of("2024.json", json(before)), NamedContent.of("2025.json", json(after)), Language.EN);

        assertThat(ofJson).isEqualTo(compared);
        assertThat(compared.isWorse()).isTrue();
        assertThat(compared.counties()).hasSize(1);
        assertThat(compared.counties().get(0).changes()).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(VerdictChange.Turn.NEW);
            assertThat(change.causes()).containsExactly(VerdictChange.ChangeCause.DATA);
            assertThat(change.after().orElseThrow().criterion()).isEqualTo("QB-R5-primary");
        });
        assertThatThrownBy(() ->
                        YearOnYear.of(NamedContent.of("no.json", "{}"), NamedContent.of("no.json", "{}"), Language.EN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no.json");
    }

    @Test
    void aReportOfEvaluationsByDifferentRulesIsRefused() {
        Evaluation one = evaluated(NamedContent.of("县.csv", TABLE)).list().get(0);
        Evaluation other = RULES.evaluate(one.county(), Options.asOf(LocalDate.of(2024, 9, 1)));
        assertThatThrownBy(() -> JsonReport.write(List.of(one, other), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonReport.write(List.<Evaluation>of(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNotesOfAReadingNameWhatWasGiven() throws IOException {
        ReadingNotes notes =
                DataReader.read("县.csv", new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)), read -> {});
        assertThat(notes.sources()).hasSize(1);
        assertThat(notes.sources().get(0).rows()).isEqualTo(1);
    }
}
