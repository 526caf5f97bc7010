package org.junheng;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one idea: the page of words, and the names of our classes. */
class GlossaryTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]*");

    /** What says nothing of what is in a class. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("Util", "Utils", "Helper", "Manager", "Service", "Impl", "Handler", "Misc");

    private record Row(String word, String zh, String meaning, String where) {}

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src", "GLOSSARY.md"))) {
            return lines.filter(
                            line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| word |"))
                    .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
                    .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()))
                    .toList();
        }
    }

    private static Stream<JavaClass> topLevel() {
        return RoomsTest.LIBRARY.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().startsWith("Jte"));
    }

    /** The values that stand more than once, without regard to case. */
    private static Set<String> twice(Stream<String> values) {
        return values
                .collect(Collectors.groupingBy(value -> value.toLowerCase(Locale.ROOT), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void everyWordAndEveryChineseWordStandsForOneIdea() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(80).allSatisfy(row -> {
            assertThat(row.word()).isNotEmpty();
            assertThat(row.zh()).isNotEmpty();
            assertThat(row.meaning()).isNotEmpty();
        });
        assertThat(twice(rows.stream().map(Row::word))).isEmpty();
        assertThat(twice(rows.stream().map(Row::zh))).isEmpty();
        assertThat(twice(rows.stream().map(Row::where).filter(where -> !where.isEmpty())))
                .isEmpty();
    }

    @Test
    void whatTheGlossaryNamesIsThere() throws IOException {
        Set<String> classes = topLevel().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        for (Row row : rows()) {
            Matcher names = NAME.matcher(row.where());
            while (names.find()) {
                String name = names.group(1);
                assertThat(name.matches("[A-Z]\\w*") ? classes.contains(name) : Files.exists(Path.of(name)))
                        .as("%s of \"%s\" in src/GLOSSARY.md", name, row.word())
                        .isTrue();
            }
        }
    }

    /** Nor two names that differ in case alone, such as CutOffs and Cutoffs. */
    @Test
    void noTwoClassesHaveOneName() {
        Map<String, List<String>> byName = topLevel()
                .collect(groupingBy(
                        type -> type.getSimpleName().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        mapping(JavaClass::getName, toList())));
        byName.values().removeIf(names -> names.size() == 1);
        assertThat(byName).isEmpty();
    }

    /** But for builders, whom Java knows by this name; nor does a class within another have the name of one that stands alone. */
    @Test
    void noTwoTypesThatOthersSeeHaveOneName() {
        Set<String> alone = topLevel().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Map<String, List<String>> byName = RoomsTest.LIBRARY.stream()
                .filter(type ->
                        type.getEnclosingClass().isPresent() && !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().equals("Builder"))
                .filter(type ->
                        !type.getModifiers().contains(JavaModifier.PRIVATE) || alone.contains(type.getSimpleName()))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        byName.entrySet().removeIf(entry -> entry.getValue().size() == 1 && !alone.contains(entry.getKey()));
        assertThat(byName).isEmpty();
    }

    @Test
    void noClassIsNamedForNothing() {
        assertThat(topLevel()
                        .map(JavaClass::getSimpleName)
                        .filter(name ->
                                WORD.matcher(name).results().anyMatch(word -> EMPTY_WORDS.contains(word.group()))))
                .isEmpty();
    }

    /** A word that is a class's name is the name of that class, and of no other idea. */
    @Test
    void aWordThatNamesAClassIsThatClass() throws IOException {
        Set<String> classes = topLevel().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(rows().stream()
                        .filter(row -> classes.contains(nameOf(row.word())))
                        .filter(row -> !row.where().contains("`" + nameOf(row.word()) + "`"))
                        .map(row -> row.word() + " is not " + row.where()))
                .isEmpty();
    }

    /** In rule files, their pages, the pages of the data and the schema, which carries what columns and questions are called. */
    @Test
    void aWordThatIsNotSaidStandsInNoTextOfRulesAndData() throws IOException {
        List<String> notSaid;
        try (Stream<String> lines = Files.lines(Path.of("src", "GLOSSARY.md"))) {
            notSaid = lines.filter(line -> line.startsWith("- ") && line.contains(" → "))
                    .map(line -> line.substring(2, line.indexOf(" → ")))
                    .toList();
        }
        assertThat(notSaid).hasSizeGreaterThan(12);
        List<Path> texts = new ArrayList<>(List.of(
                Path.of("examples/DATA.md"),
                Path.of("examples/DATA.zh-CN.md"),
                Path.of("src/main/resources/org/junheng/data/json/county.schema.json")));
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            files.filter(file -> file.toString().matches(".*\\.(drl|yaml|md)")).forEach(texts::add);
        }
        List<String> said = new ArrayList<>();
        for (Path file : texts) {
            String text = Files.readString(file).toLowerCase(Locale.ROOT);
            notSaid.stream().filter(text::contains).forEach(word -> said.add(file + ": " + word));
        }
        assertThat(said).isEmpty();
    }

    private static String nameOf(String word) {
        return Arrays.stream(word.split("[ -]"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }
}
