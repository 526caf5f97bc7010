package org.junheng.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.print.PrintedRules;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits that are put into compiled classes give the very classes that come of compiling the rules with them. */
class CompiledFormTest {
    private static final Path RULES = Path.of("rules");

    /** In the ordinary build one file of so many. */
    private static final int SOME = Boolean.getBoolean("junheng.deep") ? 1 : 14;

    /** A name that the engine makes of a hash of the text, whose beginning names a package too. */
    private static final Pattern HASH = Pattern.compile("[0-9A-F]{32}");

    /** A number that the engine counts up for all that it reads, with the length of the name that has it. */
    private static final Pattern COUNTED =
            Pattern.compile("..(?:var_)?GENERATED_\\$pattern_(\\w+)\\$\\d+\\$", Pattern.DOTALL);

    static Stream<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(RULES)) {
            List<Path> all = found.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            return Stream.iterate(0, at -> at < all.size(), at -> at + SOME)
                    .map(at -> all.get(at).toString())
                    .toList()
                    .stream();
        }
    }

    private static PrintedRules printed(SourceFile source) {
        Problems problems = new Problems();
        CheckedFile checked = FileCheck.check(source, problems);
        problems.throwIfAny();
        return RulePrinter.print(checked.tree().orElseThrow());
    }

    private static CompiledForm compiled(SourceFile source, PrintedRules printed) {
        Problems problems = new Problems();
        var form = FileCompiler.compile(source, printed, "0123456789abcdef", problems);
        problems.throwIfAny();
        return form.orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBundledFileCompilesToTheSameBytesEitherWay(String name) throws IOException {
        sameEitherWay(new SourceFile(name, Files.readAllBytes(Path.of(name))));
    }

    @Test
    void soDoRulesThatDifferInTheirLimitsAlone() {
        String when = "$s : Section( level == Level.PRIMARY )";
        String books = "require( $s, $s.booksPerStudent() )";
        String rules = RuleText.HEADER
                + RuleText.rule("T-1", "", "criteria", when, books + ".atLeast( \"15\" )")
                + RuleText.rule("T-2", "", "criteria", when, books + ".atLeast( \"15\" )")
                + RuleText.rule("T-3", "", "criteria", when, books + ".atLeast( \"20\" )")
                + RuleText.rule(
                        "T 甲",
                        "",
                        "criteria",
                        when,
                        books + ".when( $s.students().above( \"20\" ) ).atLeast( \"3.50\" )");
        SourceFile source = new SourceFile("t.drl", rules.getBytes(StandardCharsets.UTF_8));
        PrintedRules printed = printed(source);

        assertThat(printed.limits().values()).containsExactly("15", "15", "20", "20", "3.50");
        assertThat(compiled(source, printed).places())
                .containsExactlyInAnyOrderElementsOf(printed.limits().keySet());
        sameEitherWay(source);
    }

    private static void sameEitherWay(SourceFile source) {
        PrintedRules printed = printed(source);
        // Of equal texts within one class the compiler keeps one, so here no two are equal. The engine divides rules
        // among classes
        // by the length of their text, so each is as long as its place is in print.
        Map<String, String> limits = new LinkedHashMap<>();
        printed.limits()
                .keySet()
                .forEach(place -> limits.put(place, String.format("7%0" + (place.length() + 4) + "d", limits.size())));
        assertThat(printed.filled(limits).text()).hasSameSizeAs(printed.text());
        CompiledForm form = compiled(source, printed);
        Map<String, byte[]> filled = new TreeMap<>();
        form.classes().forEach((name, bytes) -> filled.put(name, CompiledForm.filled(bytes, limits)));

        CompiledForm direct = compiled(source, printed.filled(limits));

        assertThat(form.places())
                .containsExactlyInAnyOrderElementsOf(printed.limits().keySet());
        assertThat(direct.places()).isEmpty();
        List<String> one = inOrderOfUse(form.modelClass(), filled);
        List<String> other = inOrderOfUse(direct.modelClass(), direct.classes());
        assertThat(one).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i)).isEqualTo(other.get(i));
        }
    }

    /** Each class as it is come by from the one that describes the rules, with hashes numbered in that order. */
    private static List<String> inOrderOfUse(String model, Map<String, byte[]> classes) {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of(model));
        List<String> known = new ArrayList<>(next);
        while (!next.isEmpty()) {
            byte[] compiled = Objects.requireNonNull(classes.get(next.remove()));
            String text = new String(compiled, StandardCharsets.ISO_8859_1);
            for (String hash :
                    HASH.matcher(text).results().map(MatchResult::group).toList()) {
                String number = String.format("%032d", numbers.size());
                if (numbers.putIfAbsent(hash, number) == null) {
                    classes.keySet().stream()
                            .filter(name -> name.contains(hash) && !known.contains(name))
                            .forEach(name -> {
                                known.add(name);
                                next.add(name);
                            });
                }
            }
            seen.add(named(text, numbers));
        }
        assertThat(seen).hasSameSizeAs(classes.keySet());
        return seen;
    }

    private static String named(String compiled, Map<String, String> numbers) {
        String text = COUNTED.matcher(compiled).replaceAll("\\$pattern_$1");
        for (Map.Entry<String, String> hash : numbers.entrySet()) {
            String folder = hash.getKey().substring(0, 2);
            text = text.replace("rules/P" + folder + "/", "rules/P--/").replace(hash.getKey(), hash.getValue());
        }
        return text;
    }

    @ParameterizedTest
    @CsvSource({"15, 16, 1", "15, 9000, 1", "15, 1.25, 1", "15, 015, 1", "15, 15, 0"})
    void anotherLimitIsAnotherTextInOneClassAlone(String from, String to, int classes) {
        SourceFile source = one();
        CompiledForm form = compiled(source, printed(source));
        String place = form.places().get(0);

        long differ = form.classes().values().stream()
                .filter(bytes -> !Arrays.equals(
                        CompiledForm.filled(bytes, Map.of(place, from)), CompiledForm.filled(bytes, Map.of(place, to))))
                .count();

        assertThat(differ).isEqualTo(classes);
    }

    private static SourceFile one() {
        return new SourceFile(
                "t.drl",
                RuleText.file("$s : Section()", "require( $s, $s.booksPerStudent() ).atLeast( \"15\" )")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void limitsThatAreNotThoseOfTheRulesAreRefused() {
        SourceFile source = one();
        PrintedRules printed = printed(source);
        CompiledForm form = compiled(source, printed);
        String place = form.places().get(0);

        assertThat(new CompiledFile(List.of(), printed.limits(), form).limits()).containsEntry(place, "15");
        for (Map<String, String> wrong :
                List.of(Map.<String, String>of(), Map.of("x", "15"), Map.of(place, "15", place + "1", "16"))) {
            assertThatThrownBy(() -> new CompiledFile(List.of(), wrong, form))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
