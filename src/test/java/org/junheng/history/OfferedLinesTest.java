package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.CountySource;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.history.match.OfferedAnswer;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.history.trend.KnownYears;
import org.junheng.texts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line that is offered for a school is accepted when it is typed. */
class OfferedLinesTest {
    /** Schools to put where ids have to be filled in: V1 and V2 vanish, N1 and N2 appear, B stays. */
    private static final Map<String, String> FILLED = Map.of(
            "MERGED 其余学校代码", "V1",
            "MERGED 各校代码", "V1, V2",
            "SPLIT 其余学校代码", "N1",
            "SPLIT 各校代码", "N1, N2",
            "MERGED 接收学校的代码", "B",
            "SPLIT 原学校代码", "B",
            "RENAMED 新代码", "N1",
            "RENAMED 原代码", "V1");

    private static final Map<String, String> ENGLISH = Map.of(
            "MERGED other-ids", "V1",
            "MERGED their-ids", "V1, V2",
            "SPLIT other-ids", "N1",
            "SPLIT their-ids", "N1, N2",
            "MERGED its-id", "B",
            "SPLIT its-id", "B",
            "RENAMED new-id", "N1",
            "RENAMED old-id", "V1");

    /** {@code S1=甲小学 B=丙小学:400}: id, name, and students where they are not 300. */
    private static List<School> schools(String text, String county) {
        List<School> schools = new ArrayList<>();
        for (String one : text.strip().split(" +", -1)) {
            String[] parts = one.split("[=~]", -1);
            long students = parts.length > 2 ? Long.parseLong(parts[2]) : 300;
            schools.add(MadeSchool.sound(parts[0].replace('_', ' '), students, 2)
                    .named(parts[1])
                    .reported(county));
        }
        return schools;
    }

    private static History history(String before, String after, boolean twoCounties, String said) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        String more = " B=丙庄中心校 C=丁镇完小";
        String[] years = {before + more + " V1=东岭小学 V2=西湖小学", after + more + " N1=北坡学校 N2=南塘学校"};
        for (int i = 0; i < 2; i++) {
            List<County> counties = new ArrayList<>(List.of(County.of("K", "某县", schools(years[i], "K"))));
            if (twoCounties) {
                counties.add(County.of("L", "邻县", schools(before + more, "L")));
            }
            sources.put(2024 + i, CountySource.of(counties));
        }
        Succession succession = said.isEmpty()
                ? Succession.NONE
                : SuccessionFile.read(NamedContent.of("s.yaml", said.getBytes(StandardCharsets.UTF_8)));
        return History.of(
                SizeRule.RULES,
                sources,
                new HistoryOptions(HistoryOptions.USUAL.day(), Optional.empty(), succession, KnownYears.NONE));
    }

    private static String filled(String line, Map<String, String> with) {
        String sort = line.substring(0, line.indexOf(':')).toUpperCase(java.util.Locale.ROOT);
        String filled = line;
        for (Map.Entry<String, String> one : with.entrySet()) {
            String[] key = one.getKey().split(" ", -1);
            filled = key[0].equals(sort) ? filled.replace(key[1], one.getValue()) : filled;
        }
        return filled;
    }

    private static List<SchoolQuestion> asked(History history) {
        return history.counties().get(0).questions().stream()
                .filter(question -> !List.of("V1", "V2", "N1", "N2").contains(question.id()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // The near id alone, in the one year and the other; a name alone; both years have the candidate.
        "S1=甲小学, S9=甲小学",
        "001=甲小学, 1=甲小学",
        "S1=甲乡小学, S9=甲乡中心小学",
        "001=甲小学 1=乙小学, 1=乙小学",
        "1=乙小学, 001=甲小学 1=乙小学",
        "S1=甲小学 S2=甲小学东校, S9=甲小学",
        "S1=甲小学, S8=甲小学 S9=甲小学",
        // The same id, and another name, size, or that of another; swapped; a third one has the name.
        "S1=甲小学, S1=新区实验学校",
        "S1=甲小学~300, S1=甲小学~1200",
        "S1=甲小学 S2=乙小学, S1=乙小学 S2=甲小学",
        "S1=甲小学, S1=新区实验学校 S9=甲小学",
        "S1=甲小学 S9=乙村教学点, S1=新区实验学校 S9=甲小学",
        // Ids that YAML would read otherwise.
        "S:1=甲小学, S-9=甲小学",
        "'S#1=甲小学', 'S,1=甲小学'",
        "'S\"1=甲小学', 'S''1=甲小学'",
        "-1=甲小学, [1]=甲小学",
        "true=甲小学, 1_2=甲小学",
        "S1=甲小学, *1=甲小学"
    })
    void everyLineThatIsOfferedIsAccepted(String before, String after) {
        for (boolean twoCounties : List.of(false, true)) {
            List<SchoolQuestion> questions = asked(history(before, after, twoCounties, ""));
            assertThat(questions).isNotEmpty();
            for (SchoolQuestion question : questions) {
                for (OfferedAnswer answer : question.answers()) {
                    for (Language language : Language.values()) {
                        String lines = String.join(
                                "\n",
                                answer.lines().stream()
                                        .map(line ->
                                                filled(line.in(language), language == Language.ZH ? FILLED : ENGLISH))
                                        .map(line -> twoCounties ? line.replaceAll("\\b([BC])\\b", "\"K:$1\"") : line)
                                        .map(line -> "  " + line)
                                        .toList());
                        assertThatCode(() -> {
                                    History answered = history(before, after, twoCounties, "2025:\n" + lines + "\n");
                                    assertThat(asked(answered))
                                            .noneMatch(other -> other.id().equals(question.id())
                                                    && other.fate() == question.fate());
                                })
                                .as("%s: %s", question.id(), lines)
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    /** What is offered, in full, for what was refused before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S1=甲小学 | S9=甲小学 | S1 | closed: [ S1 ]; renamed: { S1: S9 }; merged: { S9: [ S1, other-ids ] }; merged: { its-id: [ S1 ] }; split: { S1: [ their-ids ] }",
                "S1=甲小学 | S9=甲小学 | S9 | opened: [ S9 ]; renamed: { S1: S9 }; split: { S1: [ S9, other-ids ] }; split: { its-id: [ S9 ] }; merged: { S9: [ their-ids ] }",
                "001=甲小学 1=乙小学 | 1=乙小学 | 001 | closed: [ 001 ]; merged: { 1: [ 001 ] }; merged: { its-id: [ 001 ] }; split: { 001: [ their-ids ] }; renamed: { 001: new-id }",
                "1=乙小学 | 001=甲小学 1=乙小学 | 001 | opened: [ 001 ]; split: { 1: [ 001 ] }; split: { its-id: [ 001 ] }; merged: { 001: [ their-ids ] }; renamed: { old-id: 001 }",
                "S1=甲小学 | S1=新区实验学校 | S1 | renamed: { S1: S1 }; closed: [ S1 ] + opened: [ S1 ]",
                "S1=甲小学 | S1=新区实验学校 S9=甲小学 | S1 | renamed: { S1: S1 }; closed: [ S1 ] + opened: [ S1 ]; renamed: { S1: S9 } + opened: [ S1 ]"
            })
    void whatIsOffered(String before, String after, String id, String expected) {
        SchoolQuestion question = asked(history(before, after, false, "")).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Stream<String> lines = question.answers().stream()
                .map(answer -> String.join(
                        " + ", answer.lines().stream().map(line -> line.en()).toList()));
        assertThat(String.join("; ", lines.toList())).isEqualTo(expected);
    }
}
