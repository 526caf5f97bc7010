package org.junheng.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a file of counties in JSON is told with its place and value, all at once; nothing is read in silence, nothing breaks. */
class JsonSlipsTest {
    private static final String COUNTY = """
            {
            "schemaVersion": "1", "id": "A", "name": "A县",
            "schools": [
            {"id": "S1", "name": "甲小学", "kind": "PRIMARY",
            "flags": {"boarding": false},
            "figures": {"books": 3000},
            "levels": {"primary": {"students": 100, "teachers": 10}}}
            ]}
            """;

    private record JsonRead(List<County> counties, List<DataProblem> told, boolean refused) {
        String said() {
            return String.join(
                    "\n",
                    told.stream()
                            .map(one ->
                                    one.message().zh() + " | " + one.message().en())
                            .toList());
        }

        Figure books() {
            return counties.get(0).schools().get(0).figures().get(SchoolFigure.BOOKS);
        }
    }

    private static JsonRead read(String json) {
        return read("a.json", json, StandardCharsets.UTF_8);
    }

    private static JsonRead read(String name, String json, Charset charset) {
        List<County> counties = new ArrayList<>();
        try {
            ReadingNotes notes = DataReader.read(
                    List.of(NamedContent.of(name, json.getBytes(charset))),
                    ReadingOptions.USUAL,
                    read -> counties.add(read.county()));
            return new JsonRead(
                    counties,
                    Stream.concat(notes.problems().stream(), notes.notices().stream())
                            .toList(),
                    false);
        } catch (DataException refused) {
            return new JsonRead(counties, refused.problems(), true);
        }
    }

    private static JsonRead with(String from, String to) {
        assertThat(COUNTY).contains(from);
        return read(COUNTY.replace(from, to));
    }

    @Test
    void whatIsWellFormedIsReadWithoutAWord() {
        for (String json : List.of(COUNTY, "[" + COUNTY + "]", "\ufeff" + COUNTY, " \n" + COUNTY + "\n\n")) {
            JsonRead read = read(json);
            assertThat(read.told()).isEmpty();
            assertThat(read.books()).isEqualTo(Figure.of(3000));
        }
        assertThat(read("a.json", "\ufeff" + COUNTY, StandardCharsets.UTF_16LE).told())
                .isEmpty();
        assertThat(read(COUNTY + COUNTY.replace("\"A\"", "\"B\"")).counties()).hasSize(2);
    }

    /** Numbers as programs write them: one that is read, or missing and quoted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -0 | 0
            -0.0 | 0
            1E3 | 1000
            1.5e3 | 1500
            0.5e-1 | 0.05
            "12" | 12
            "1E3" | 1000
            "2/3" | 2/3
            null | -
            "" | -
            1e99999999999 | ?
            1e-99999999999 | ?
            -1e99999999999 | ?
            1e400 | ?
            0.1e-400 | ?
            1e99 | ?
            12345678901234567 | ?
            99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999 | ?
            "1e99999999999" | ?
            "很多" | ?
            true | ?
            false | ?
            -5 | ?
            "2/0" | ?
            """)
    void aNumberIsReadOrQuoted(String value, String expected) {
        JsonRead read = with("3000", value);
        assertThat(read.refused()).as(read.said()).isFalse();
        if (expected.equals("?")) {
            assertThat(read.books().isReported()).isFalse();
            assertThat(read.said()).contains("a.json", "schools[0]", "第 4 行", "books", "按未报处理");
        } else if (expected.equals("-")) {
            assertThat(read.books()).isEqualTo(Figure.NOT_REPORTED);
            assertThat(read.told()).isEmpty();
        } else {
            assertThat(read.books().range().toString()).isEqualTo(expected);
            assertThat(read.told()).isEmpty();
        }
    }

    /** A figure that breaks its list, wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"classes\": [{\"school\": \"S1\", \"level\": \"primary\", \"grade\": \"六年级\", \"class\": \"1班\", \"size\": 1e99999999999}]",
                "\"results\": [{\"school\": \"S1\", \"level\": \"primary\", \"grade\": \"六年级\", \"subject\": \"语文\", \"tested\": 1e99999999999}]",
                "\"scores\": [{\"school\": \"S1\", \"level\": \"primary\", \"grade\": \"六年级\", \"student\": \"1\", \"subject\": \"语文\", \"mark\": 1e99999999999, \"fullMark\": 100}]",
                "\"figures\": {\"population\": 1e99999999999}",
                "\"children\": {\"schoolAge\": {\"ofAge\": 1e99999999999}}"
            })
    void aNumberWithoutEndBreaksNoList(String list) {
        JsonRead read = with("\"schools\"", list + ", \"schools\"");
        assertThat(read.refused()).as(read.said()).isFalse();
        assertThat(read.said()).contains("a.json", "1e99999999999");
    }

    /** What has another form than the format asks for: refused with the line, the name, and what is there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"books": 3000} | [3000] | 6 | figures | […]
            {"books": 3000} | 3000 | 6 | figures | “3000”
            {"boarding": false} | ["boarding"] | 5 | flags | […]
            {"primary": {"students": 100, "teachers": 10}} | 5 | 7 | levels | “5”
            {"students": 100, "teachers": 10} | 100 | 7 | primary | “100”
            3000 | [1, 2] | 6 | books | […]
            3000 | {"a": 1} | 6 | books | {…}
            "S1" | true | 4 | id | “TRUE”
            "S1" | 1.5 | 4 | id | “1.5”
            "S1" | ["S1"] | 4 | id | […]
            "A", | [5], | 2 | id | […]
            "A", | "", | 1 | id | 县缺少
            "name": "A县", | "name": "A县", "children": 5, | 2 | children | “5”
            "1", "id" | {}, "id" | 2 | schemaVersion | {…}
            "1", "id" | 2, "id" | 2 | schemaVersion | “2”
            "books": 3000 | "books": 3000, "books": 4000 | 6 | /schools/0/figures/books | 两次
            "books": 3000 | "books": 3000, "books": 3000 | 6 | /schools/0/figures/books | 两次
            "S1", "name" | "S1", "id": "S2", "name" | 4 | /schools/0/id | 两次
            """)
    void anotherFormIsRefusedWithItsPlaceAndValue(String from, String to, int line, String name, String shown) {
        JsonRead read = with(from, to);
        assertThat(read.refused()).as(read.said()).isTrue();
        assertThat(read.told()).as(read.said()).hasSize(1);
        assertThat(read.said()).contains("a.json", "第 " + line + " 行", name, shown);
    }

    /** No JSON at all, or cut, or more behind it: refused as JSON, not as a table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "// counties\n{\"id\": \"A\"}",
                "{\"id\": \"A\" /* the county */}",
                "{'id': 'A'}",
                "{\"id\": NaN}",
                "{\"id\": 012}",
                "{\"id\": +5}",
                "{\"id\": .5}",
                "{\"id\": 0x10}",
                "{\"id\": \"A\",}",
                "{\"id\": \"A\"",
                "{\"id\": \"A\"} and more",
                "{\"id\": \"A\"}}",
                "[[{\"id\": \"A\"}]]",
                "[{\"id\": \"A\"}, 5]",
                "{\"id\": \"A\", \"schools\": [1, null, []]}",
                "{\"id\": \"A\", \"schools\": {}}",
                "{\"id\": \"A\", \"schools\": null}",
                "{}",
                "[]",
                "null",
                "5",
                "\"A\"",
                "  \n "
            })
    void whatIsNoCountyIsRefused(String json) {
        JsonRead read = read(json);
        assertThat(read.refused()).as(read.said()).isTrue();
        assertThat(read.said())
                .contains("a.json")
                .containsPattern("JSON|县|列表")
                .doesNotContain("header", "quote is not closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 100_000})
    void whatIsNestedTooDeepIsRefused(int deep) {
        JsonRead lists = read("[".repeat(deep));
        assertThat(lists.refused()).isTrue();
        JsonRead objects = with("3000", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep));
        assertThat(objects.refused()).isTrue();
        assertThat(objects.said()).contains("a.json", "第 6 行");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        JsonRead read = read("""
                {"id": true, "schemaVersion": 3, "children": [],
                "schools": [
                5,
                {"id": "S1", "figures": 7, "figures": {}, "levels": {"primary": 3}},
                {"id": [], "flags": "yes"}]}
                """);
        assertThat(read.refused()).isTrue();
        assertThat(read.told()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(read.said())
                .contains("schemaVersion", "children", "schools[0]", "schools[1]", "schools[2]", "primary", "flags")
                .contains("/schools/1/figures");
    }

    /** Names that are not known are kept and told, of a county too; a level of another name is told where the kind has its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "books" | "bookz" | bookz
            "name": "A县", | "name": "A县", "foo": 5, | foo
            "name": "A县", | "name": "A县", "foo": {"bar": 5}, | foo.bar
            "name": "A县", | "name": "A县", "children": {"foo": {"ofAge": 5}}, | foo.ofAge
            "students" | "pupilz" | primary.pupilz
            "primary" | "elementary" | elementary
            "PRIMARY" | "SCHOOL" | SCHOOL
            "PRIMARY" | 5 | “5”
            false | 5 | “5”
            false | "maybe" | “maybe”
            """)
    void whatIsNotKnownIsTold(String from, String to, String told) {
        JsonRead read = with(from, to);
        assertThat(read.refused()).as(read.said()).isFalse();
        assertThat(read.told()).as(read.said()).isNotEmpty();
        assertThat(read.said()).contains("a.json", told);
    }

    @Test
    void oneSchoolTwiceIsRefused() {
        JsonRead read = with("\n]}", ",\n{\"id\": \"S1\", \"name\": \"乙小学\", \"kind\": \"PRIMARY\"}]}");
        assertThat(read.refused()).isTrue();
        assertThat(read.said()).contains("schools[1]", "第 8 行", "“S1”");
    }

    /** A table of a file that is only named so is read as what it is. */
    @Test
    void aTableNamedAsJsonStaysATable() {
        JsonRead read = read("学校代码,学校名称,区县,办学类型,小学在校生数\nS1,甲小学,A,小学,100\n");
        assertThat(read.counties()).hasSize(1);
    }
}
