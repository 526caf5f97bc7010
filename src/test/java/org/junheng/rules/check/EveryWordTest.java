package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.problemsOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.criteria.Phase;
import org.junheng.facts.Rates;
import org.junheng.lab.ClassicCompileTest;
import org.junheng.lang.Words;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.measures.Weighted;
import org.junheng.rules.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each word of the rule language, by the code's own table of them: it stands on the page in both languages, in a rule file with
 * cases that both compilers compile ({@link ClassicCompileTest}), and a slip in it is told with the word that was meant.
 */
class EveryWordTest {
    private static final List<Path> PAGES = List.of(Path.of("rules/README.md"), Path.of("rules/README.zh-CN.md"));

    /** What a chain or a pattern goes on with; whatever else a value has is for reports. */
    private static final Set<Class<?>> SAID = Set.of(
            Condition.class, Evidence.class, Flag.class, Measure.class, Rates.class, Requirement.class, Weighted.class);

    /** Whose figures and answers are listed on the page of the data. */
    private static final Set<String> OF_DATA = Set.of(
            "SchoolKind",
            "SchoolFlag",
            "SchoolFigure",
            "LevelFigure",
            "CountyFigure",
            "CountyLevelFigure",
            "CountyFlag",
            "ChildGroup",
            "Indicator");

    static Set<String> words() {
        Set<String> words = new TreeSet<>(Vocabulary.wordNames());
        Deque<Class<?>> open = new ArrayDeque<>(Vocabulary.FACTS.values());
        Vocabulary.wordNames()
                .forEach(word -> Vocabulary.words(word).forEach(method -> open.add(method.getReturnType())));
        Vocabulary.FUNCTIONS.values().forEach(function -> open.add(function.getValue()));
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(type)) {
                Vocabulary.methodNames(type).stream()
                        .flatMap(name -> Vocabulary.methods(type, name).stream())
                        .filter(EveryWordTest::isSaid)
                        .forEach(method -> {
                            words.add(method.getName());
                            open.add(method.getReturnType());
                        });
            }
        }
        return words;
    }

    private static boolean isSaid(Method method) {
        Class<?> given = method.getReturnType();
        boolean isOfChain = given.getPackage() == Words.class.getPackage();
        boolean isTested =
                Vocabulary.FACTS.containsValue(method.getDeclaringClass()) && Vocabulary.isAlwaysKnown(given);
        boolean isList = given == List.class && method.getParameterCount() > 0;
        return (isOfChain || isTested || isList || SAID.contains(given) || Value.class.isAssignableFrom(given))
                && Arrays.stream(method.getParameterTypes()).allMatch(EveryWordTest::isWritten);
    }

    /** Whether a rule can write such a thing: texts, constants, and what words give. */
    private static boolean isWritten(Class<?> type) {
        Class<?> one = type.isArray() ? type.getComponentType() : type;
        return one == String.class
                || one.isEnum()
                || SAID.contains(one)
                || Vocabulary.FACTS.containsValue(one)
                || Vocabulary.constants(Vocabulary.nameOf(one)).isPresent()
                || one.getName().startsWith("org.junheng.facts.");
    }

    static Stream<String> annotations() {
        return Annotations.KNOWN.stream();
    }

    static Stream<String> phases() {
        return Arrays.stream(Phase.values()).map(Phase::agendaGroup);
    }

    static Stream<String> choices() {
        return Vocabulary.constantTypes().stream()
                .filter(type -> !OF_DATA.contains(type))
                .flatMap(type -> Vocabulary.constantsOf(
                                Vocabulary.constants(type).orElseThrow())
                        .stream()
                        .map(constant -> type + "." + constant));
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> compiledBothWays() {
        return ClassicCompileTest.FOLDERS.stream()
                .flatMap(EveryWordTest::rulesIn)
                .map(file -> textOf(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
                .toList();
    }

    private static Stream<Path> rulesIn(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".drl")
                            && Files.exists(Path.of(file.toString().replace(".drl", ".cases.yaml"))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertIsOnThePage(Pattern word) {
        assertThat(PAGES).allSatisfy(page -> assertThat(textOf(page)).containsPattern(word));
    }

    private static void assertASlipIsTold(Pattern said, String meant) {
        List<String> files = compiledBothWays().stream()
                .filter(text -> said.matcher(text).find())
                .toList();
        assertThat(files).as("rule files with %s", said).isNotEmpty();
        Matcher found = said.matcher(files.get(0));
        assertThat(found.find()).isTrue();
        String slip = new StringBuilder(files.get(0)).insert(found.end(1), "x").toString();
        assertThat(problemsOf(slip))
                .contains(meant + "x")
                .containsPattern("是否想写 " + Pattern.quote(meant) + "\\b")
                .containsPattern("Maybe you meant " + Pattern.quote(meant) + "\\b");
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWord(String word) {
        Pattern said = Pattern.compile("(?<![\\w\"])(" + word + ")(?=\\(| ==| in \\(|\\.)");
        assertIsOnThePage(Pattern.compile("(?<![\\w])" + word + "(?=\\(| ==|`| in \\(|\\.)"));
        assertASlipIsTold(said, word);
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void anAnnotation(String name) {
        assertIsOnThePage(Pattern.compile("`@" + name + "\\("));
        assertASlipIsTold(Pattern.compile("@(" + name + ")(?=\\()"), name);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aPhase(String name) {
        assertIsOnThePage(Pattern.compile("`" + name + "`"));
        assertASlipIsTold(Pattern.compile("agenda-group \"(" + name + ")(?=\")"), name);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aChoice(String constant) {
        String type = constant.substring(0, constant.lastIndexOf('.'));
        String name = constant.substring(constant.lastIndexOf('.') + 1);
        assertIsOnThePage(Pattern.compile("\\b" + name + "\\b"));
        assertThat(problemsOf(RuleText.file("$s : Section()", "require( $s, " + type + "." + name + "x ).yes()")))
                .contains(name + "x")
                .contains("Maybe you meant " + name);
    }
}
