package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Verdict.State.FAIL;
import static org.junheng.facts.Verdict.State.NOT_APPLICABLE;
import static org.junheng.facts.Verdict.State.PASS;
import static org.junheng.facts.Verdict.State.UNDECIDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five-minute changes of {@code rules/README.md}: its edits and commands, done in the order of the page; the Chinese page has the same. */
class FiveMinuteChangesTest {
    private static final String SPORTS = "QB-R5-primary";
    private static final String SEATS = "LOCAL-reading-seats";
    private static final Pattern EDIT = Pattern.compile("`(my-[^`]+)`[：:]\n\n```(\\w*)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^junheng evaluate (.+)$", Pattern.MULTILINE);

    @TempDir
    Path folder = Path.of("");

    /** The parts of the section: what comes first, then the five changes. */
    private static String[] changes() throws IOException {
        return changes("README.md", "## Five-minute changes", "## Common mistakes", "\\d\\.");
    }

    private static String[] changesInChinese() throws IOException {
        return changes("README.zh-CN.md", "## 五分钟改规则", "## 常见错误", "[一二三四五]、");
    }

    private static String[] changes(String file, String title, String next, String number) throws IOException {
        String page = Files.readString(Path.of("rules", file));
        return page.substring(page.indexOf(title), page.indexOf(next)).split("\n\\*\\*" + number);
    }

    /** What a part changes and runs. */
    private static List<String> steps(String part) {
        return Stream.concat(
                        EDIT.matcher(part)
                                .results()
                                .map(edit -> edit.group(1) + "\n" + edit.group(2) + "\n" + edit.group(3)),
                        COMMAND.matcher(part).results().map(MatchResult::group))
                .toList();
    }

    private void edit(String part) throws IOException {
        Matcher edits = EDIT.matcher(part);
        while (edits.find()) {
            Path file = folder.resolve(edits.group(1));
            String text = edits.group(3);
            if (edits.group(2).equals("diff")) {
                replace(file, text);
            } else if (part.substring(0, edits.start()).endsWith("Append to ")) {
                Files.writeString(file, text + "\n", StandardOpenOption.APPEND);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text + "\n", StandardOpenOption.CREATE_NEW);
            }
        }
    }

    private static void replace(Path file, String diff) throws IOException {
        String[] lines = diff.split("\n");
        assertThat(lines).hasSize(2);
        String was = lines[0].substring(1) + "\n";
        String text = Files.readString(file);
        assertThat(text.split(Pattern.quote(was), -1))
                .as("%s once in %s", was, file)
                .hasSize(2);
        Files.writeString(file, text.replace(was, lines[1].substring(1) + "\n"));
    }

    /** What the commands of a part give, one after the other. */
    private List<Evaluation> evaluate(String part) {
        List<Evaluation> evaluations = new ArrayList<>();
        Matcher commands = COMMAND.matcher(part);
        while (commands.find()) {
            evaluations.add(run(List.of(commands.group(1).split(" "))));
        }
        return evaluations;
    }

    private Evaluation run(List<String> words) {
        List<County> counties = new ArrayList<>();
        DataReader.read(List.of(folder.resolve(words.get(0))), Mapping.none(), counties::add);
        Rules rules = Rules.at(folder.resolve(after("--rules", words)));
        Junheng junheng = words.contains("--overlay")
                ? Junheng.load(rules, Rules.overlayAt(folder.resolve(after("--overlay", words))))
                : Junheng.load(rules);
        return junheng.evaluate(counties.get(0), Options.asOf(LocalDate.parse(after("--as-of", words))));
    }

    private static String after(String option, List<String> words) {
        return words.get(words.indexOf(option) + 1);
    }

    private static List<Verdict.State> states(Evaluation evaluation, String criterion) {
        return Stream.of("A1/primary", "A2/primary", "A3/primary")
                .map(subject -> evaluation.verdicts().stream()
                        .filter(verdict -> verdict.criterion().equals(criterion)
                                && verdict.subject().equals(subject))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .toList();
    }

    @Test
    void theFiveChangesOfThePageDoWhatItSays() throws IOException {
        copyThePack();
        String[] parts = changes();
        assertThat(parts).hasSize(6);
        edit(parts[0]);
        List<List<Evaluation>> after = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            edit(parts[i]);
            after.add(evaluate(parts[i]));
        }

        assertThat(after).extracting(List::size).containsExactly(1, 1, 1, 2, 1);
        assertThat(states(after.get(0).get(0), SPORTS)).containsExactly(FAIL, PASS, UNDECIDED);
        assertThat(states(after.get(1).get(0), SEATS)).containsExactly(PASS, FAIL, UNDECIDED);
        assertThat(states(after.get(2).get(0), SEATS)).containsOnly(NOT_APPLICABLE);
        assertThat(states(after.get(2).get(0), SPORTS)).containsExactly(FAIL, PASS, UNDECIDED);
        assertThat(states(after.get(3).get(0), SEATS)).containsOnly(NOT_APPLICABLE);
        assertThat(states(after.get(3).get(1), SEATS)).containsExactly(PASS, FAIL, UNDECIDED);
        assertThat(after.get(3).get(1).countermeasures())
                .extracting(Countermeasure::rule)
                .doesNotContain("LOCAL-CM-reading-seats");
        assertThat(after.get(4).get(0).countermeasures())
                .filteredOn(measure -> measure.rule().equals("LOCAL-CM-reading-seats"))
                .hasSize(1);
    }

    @Test
    void theChinesePageHasTheSameChanges() throws IOException {
        assertThat(Stream.of(changesInChinese()).map(FiveMinuteChangesTest::steps))
                .containsExactlyElementsOf(
                        Stream.of(changes()).map(FiveMinuteChangesTest::steps).toList());
    }

    private void copyThePack() throws IOException {
        Path pack = Path.of("rules", "quality-balance-2017");
        Path copy = Files.createDirectory(folder.resolve("my-rules"));
        try (Stream<Path> files = Files.list(pack)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }
}
