package org.junheng.data.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.data.DataReader;
import org.junheng.data.Read;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.note.DataException;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school that stands in two tables, one of which names no county: whose it is is asked, or known; it is never two in silence. */
class SchoolsElsewhereTest {
    @TempDir
    private Path folder;

    /** The schools of each county as {@code county:school,school}; or what was said where they were refused. */
    private String read(List<Path> files) {
        List<ReadCounty> read = new ArrayList<>();
        try {
            DataReader.read(files, ReadingOptions.USUAL, read::add);
        } catch (DataException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.message().zh())
                    .collect(Collectors.joining("\n", "refused ", ""));
        }
        return read.stream()
                .map(ReadCounty::county)
                .map(SchoolsElsewhereTest::text)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String text(County county) {
        return county.id() + ":"
                + county.schools().stream().map(School::name).sorted().collect(Collectors.joining(","));
    }

    /** Files as {@code name=line;line}, read in the order given and in the other. */
    private List<String> both(String files) {
        List<Path> paths = Arrays.stream(files.split("&"))
                .map(file -> file.strip().split("="))
                .map(file -> Read.write(folder.resolve(file[0] + ".csv"), file[1].split(";")))
                .collect(Collectors.toCollection(ArrayList::new));
        String one = read(paths);
        Collections.reverse(paths);
        return List.of(one, read(paths));
    }

    /** Both places, or both files, and what to do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A list beside a county: one name, one name otherwise written, one id, one id with lost noughts.
                "云川县=学校名称,区县,办学类型,在校生数;中心小学,云川县,小学,400;东街小学,云川县,小学,300 & 补充=学校名称,办学类型,在校生数;中心小学,小学,500;西街小学,小学,300;南街小学,小学,300|补充.csv，第 2 行 云川县.csv，第 2 行 中心小学",
                "云川县=学校名称,区县,办学类型,在校生数;中心小学（东）,云川县,小学,400;东街小学,云川县,小学,300 & 补充=学校名称,办学类型,在校生数;西街小学,小学,300;南街小学,小学,300;中心 小学(东),小学,500|补充.csv，第 4 行 云川县.csv，第 2 行",
                "云川县=学校代码,学校名称,区县,办学类型,在校生数;7,中心小学,云川县,小学,400 & 补充=学校代码,学校名称,办学类型,在校生数;7,南关小学,小学,500;8,西街小学,小学,300;9,南街小学,小学,300|补充.csv，第 2 行 云川县.csv，第 2 行",
                "云川县=学校代码,学校名称,区县,办学类型,在校生数;007,中心小学,云川县,小学,400 & 补充=学校代码,学校名称,办学类型,在校生数;7,南关小学,小学,500;8,西街小学,小学,300;9,南街小学,小学,300|补充.csv，第 2 行 云川县.csv，第 2 行",
                "云川县=学校代码,学校名称,区县,办学类型,在校生数;7,中心小学,云川县,小学,400 & 新建=学校代码,学校名称,办学类型,在校生数;27,中心小学,小学,500;8,西街小学,小学,300;9,南街小学,小学,300|新建.csv，第 2 行 云川县.csv，第 2 行",
                // Books beside schools, one of which is there.
                "云川县=学校名称,区县,办学类型,在校生数;中心小学,云川县,小学,400;东街小学,云川县,小学,300;北街小学,云川县,小学,300 & 图书=学校名称,图书册数;中心小学,500;西街小学,300;南街小学,300|图书.csv，第 2 行 云川县.csv，第 2 行",
                // Books of a name that two counties have, which name themselves or are named by their files.
                "一=学校名称,区县,办学类型,在校生数;中心小学,甲县,小学,400;东街小学,甲县,小学,300 & 二=学校名称,区县,办学类型,在校生数;中心小学,乙县,小学,400;西街小学,乙县,小学,300 & 图书=学校名称,图书册数;中心小学,700|图书.csv 甲县 乙县",
                "甲县=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300 & 乙县=学校名称,办学类型,在校生数;中心小学,小学,400;西街小学,小学,300 & 图书=学校名称,图书册数;中心小学,700|图书.csv 甲县 乙县",
                "甲县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,400;2,东街小学,小学,300 & 乙县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,400;2,西街小学,小学,300 & 图书=学校代码,图书册数;1,700;2,800|图书.csv 甲县 乙县",
                // Schools of one county, the books of the same ones in a file that is named after another.
                "甲县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,400;2,东街小学,小学,300 & 乙县=学校代码,学校名称,图书册数;1,中心小学,700;2,东街小学,800|乙县.csv，第 2 行 甲县.csv，第 2 行",
                "甲县=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300 & 乙县=学校名称,图书册数;中心小学,700|乙县.csv，第 2 行 甲县.csv，第 2 行",
                // Neither file names a county.
                "一=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300 & 二=学校名称,办学类型,在校生数;西街小学,小学,400;南街小学,小学,300;中心小学,小学,1|一.csv 二.csv",
                "云川县=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300;北街小学,小学,1 & 新建=学校名称,办学类型,在校生数;西街小学,小学,400;南街小学,小学,300;中心小学,小学,1|云川县.csv 新建.csv",
                "一=学校名称,办学类型,在校生数;中心小学（东）,小学,400;东街小学,小学,300 & 二=学校名称,办学类型,在校生数;中心小学(东),小学,300;西街小学,小学,1|一.csv 二.csv",
                // One county by the files' names: the same school in both.
                "平山县小学=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300 & 平山县学校=学校名称,办学类型,在校生数;南街小学,小学,300;北街小学,小学,300;中心小学,小学,200|平山县小学.csv 平山县学校.csv 中心小学",
            })
    void asked(String files, String said) {
        for (String read : both(files)) {
            assertThat(read).startsWith("refused").contains(said.split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Two counties have a 中心小学, and number their schools from one.
                "甲县=学校名称,办学类型,在校生数;中心小学,小学,400;东街小学,小学,300 & 乙县=学校名称,办学类型,在校生数;中心小学,小学,500;西街小学,小学,300|乙县:中心小学,西街小学 甲县:东街小学,中心小学",
                "甲县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,400;2,东街小学,小学,300 & 乙县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,500;2,东街小学,小学,300|乙县:东街小学,中心小学 甲县:东街小学,中心小学",
                "一=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400 & 乙县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,500|乙县:中心小学 甲县:中心小学",
                // Books: all of its schools are in one of the two alone.
                "甲县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,400;2,东街小学,小学,300 & 乙县=学校代码,学校名称,办学类型,在校生数;1,中心小学,小学,500;2,西街小学,小学,300 & 图书=学校代码,学校名称,图书册数;1,中心小学,700;2,东街小学,800|乙县:中心小学,西街小学 甲县:东街小学,中心小学",
                "一=学校名称,区县,办学类型,在校生数;中心小学,甲县,小学,400;东街小学,甲县,小学,300 & 二=学校名称,区县,办学类型,在校生数;中心小学,乙县,小学,400;西街小学,乙县,小学,300 & 图书=学校名称,图书册数;中心小学,700;西街小学,800|乙县:中心小学,西街小学 甲县:东街小学,中心小学",
                "云川县=学校名称,办学类型,在校生数;中心小学（东）,小学,400;东街小学,小学,300 & 图书=学校名称,图书册数;中心 小学(东),700;东街小学,800|云川县:东街小学,中心小学（东）",
                // Files that are named after one county.
                "平山县小学=学校名称,办学类型,在校生数;中心小学,小学,400 & 平山县初中=学校名称,办学类型,在校生数;第一中学,初级中学,300|平山县:中心小学,第一中学",
                "2024年平山县小学=学校名称,办学类型,在校生数;中心小学,小学,400 & 平山县=学校名称,办学类型,在校生数;第一中学,初级中学,300|平山县:中心小学,第一中学",
                "平山县小学=学校名称,办学类型,在校生数;中心小学,小学,400 & 平山县初中=学校名称,办学类型,在校生数;第一中学,初级中学,300 & 河东县小学=学校名称,办学类型,在校生数;中心小学,小学,400|平山县:中心小学,第一中学 河东县:中心小学",
                // No school of the one is in the other.
                "云川县=学校名称,区县,办学类型,在校生数;中心小学,云川县,小学,400;东街小学,云川县,小学,300 & 新建=学校名称,办学类型,在校生数;西街小学,小学,300|云川县:东街小学,中心小学 新建:西街小学",
            })
    void known(String files, String counties) {
        for (String read : both(files)) {
            assertThat(read).isEqualTo(counties);
        }
    }

    /** Two tables of one county that were both numbered from one are not of the same schools; one renamed school is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小学=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400;2,东街小学,甲县,小学,300 & 图书=学校代码,学校名称,区县,图书册数;1,第一中学,甲县,400;2,第二中学,甲县,300|各自从头编号",
                "小学=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400;2,东街小学,甲县,小学,300;3,育才学校,甲县,小学,1 & 图书=学校代码,学校名称,区县,图书册数;1,第一中学,甲县,400;2,第二中学,甲县,300;3,育才学校,甲县,1|各自从头编号",
                "小学=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400;2,东街小学,甲县,小学,300 & 图书=学校代码,学校名称,区县,图书册数;1,甲县中心小学,甲县,400;2,东街 小学,甲县,300|''",
                "小学=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400;2,东街小学,甲县,小学,300 & 图书=学校代码,学校名称,区县,图书册数;1,实验小学,甲县,400;2,东街小学,甲县,300|''",
                "小学=学校代码,学校名称,区县,办学类型,在校生数;1,中心小学,甲县,小学,400;2,东街小学,甲县,小学,300 & 图书=学校代码,区县,图书册数;1,甲县,400;2,甲县,300|''",
            })
    void tablesThatWereBothNumberedFromOneAreNotJoined(String files, String said) {
        String read = both(files).get(0);
        if (said.isEmpty()) {
            assertThat(read).startsWith("甲县:");
        } else {
            assertThat(read)
                    .startsWith("refused")
                    .contains("小学.csv，第 2 行")
                    .contains("图书.csv，第 2 行")
                    .contains(said);
        }
    }
}
