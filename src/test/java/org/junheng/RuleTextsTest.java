package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rules of the packs and places say of themselves, as an inspector would write it. */
class RuleTextsTest {
    /** A rule that recommends what to do. */
    private static final Pattern REMEDY =
            Pattern.compile("(?s)rule \"([^\"]*)\"(?:(?!\\nrule \").)*?agenda-group \"countermeasures\"");

    private static final Pattern HEAD = Pattern.compile("rule \"([^\"]+)\"(.*?)\\bwhen\\b", Pattern.DOTALL);

    private static List<Head> heads = List.of();

    /** A rule's name and what stands before its conditions. */
    private record Head(String rule, String text) {
        String of(String annotation) {
            Pattern value = Pattern.compile("@" + annotation + "\\( \"?([^\")]*(?:\\)[^\"]*)?)\"? \\)");
            return value.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            heads = files.filter(file -> file.toString().endsWith(".drl"))
                    .flatMap(file -> HEAD.matcher(textOf(file)).results())
                    .map(RuleTextsTest::head)
                    .toList();
        }
        assertThat(heads).hasSizeGreaterThan(500);
    }

    private static Head head(MatchResult found) {
        return new Head(found.group(1), found.group(2));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTitleNamesTheThingAndDeniesNothing() {
        assertThat(heads)
                .allSatisfy(head -> assertThat(head.of("title_zh"))
                        .as(head.rule())
                        .isNotEmpty()
                        .doesNotMatch("(不存在|没有考|不下达).*"));
    }

    /** What is answered is named, so that "yes" and "no" are said of the thing: never what is not there, nor that it passes. */
    @Test
    void aQuestionIsTitledByTheThing() throws IOException {
        Pattern question = Pattern.compile(
                "(?s)rule \"([^\"]*)\"\\s+@title_zh\\( \"([^\"]*)\" \\)(?:(?!\\nrule \").)*?\\.(?:yes|no|orYes|orNo)\\(");
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(file -> file.toString().endsWith(".drl"))
                    .flatMap(file -> question.matcher(textOf(file)).results())
                    .forEach(found -> titles.add(found.group(2)));
        }
        assertThat(titles)
                .hasSizeGreaterThan(70)
                .allSatisfy(title -> assertThat(title).doesNotMatch("(不|无|没有|未|非).*|.*达标|.*不[设降存].*"));
    }

    /** Reports write "whose: what, how much": a colon within what is read as another one. Remedies are sentences. */
    @Test
    void aTitleOfACriterionHasNoColonWithin() throws IOException {
        List<String> remedies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(file -> file.toString().endsWith(".drl"))
                    .flatMap(file -> REMEDY.matcher(textOf(file)).results())
                    .forEach(found -> remedies.add(found.group(1)));
        }
        assertThat(remedies).hasSizeGreaterThan(100);
        assertThat(heads)
                .filteredOn(head -> !remedies.contains(head.rule()))
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        head -> assertThat(head.of("title_zh")).as(head.rule()).doesNotContain("：", ":"));
    }

    @Test
    void anEnglishTitleHasOneWordForOneIdea() {
        Pattern others = Pattern.compile(
                "(?i)dispersion|\\bpublic funds?\\b|senior.high|illegal|\\bpoorest\\b|(?<!high-)quality.balance|social recognition"
                        + "|\\bjunior(?! secondary)\\b");
        assertThat(heads)
                .allSatisfy(head -> assertThat(head.of("title_en"))
                        .as(head.rule())
                        .isNotEmpty()
                        .doesNotContainPattern(others));
    }

    @Test
    void aSourceNamesNoKeyOfOurOwn() {
        assertThat(heads)
                .allSatisfy(head -> assertThat(head.of("source"))
                        .as(head.rule())
                        .isNotEmpty()
                        .doesNotContainPattern("[A-Z]{2,}\\d*|来源标准|江苏类"));
    }

    @Test
    void whatIsKnownInGeneralAloneIsCitedFromNoDocument() {
        assertThat(heads)
                .filteredOn(head -> head.of("confidence").equals("M"))
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        head -> assertThat(head.of("source")).as(head.rule()).doesNotContainPattern("〔\\d{4}〕\\d+号"));
    }

    @Test
    void onlyANormativeDocumentRequires() {
        assertThat(heads)
                .filteredOn(head -> head.text().contains("@severity( REQUIRED )"))
                .filteredOn(head -> head.rule().startsWith("SS-"))
                .allSatisfy(
                        head -> assertThat(head.of("source")).as(head.rule()).containsPattern("教督|国教|国发|义务教育法|质量评价指南"));
    }
}
