package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules made at random over damaged counties: a verdict that is given is the one that a plain reading of the rule gives of every
 * way in which the missing cells can be filled again, and of a whole county it is the same.
 */
class ReadRulesTest {
    private static final int RULES = Deep.or(5_000, 1_000);
    private static final int IN_A_FILE = 100;
    private static final int COUNTIES = 7;
    private static final int COMPLETIONS = 10;
    private static final List<String> SORTS =
            List.of("school figure", "level figure", "students, classes, teachers", "flag");
    private static final Pattern RULE = Pattern.compile("t\\.drl:\\d+(?::\\d+)? \"([^\"]+)\":");
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private int decided;
    private int undecided;
    private int same;
    private long loading;

    @Test
    void noVerdictIsGivenThatAPlainReadingOfTheRuleDoesNotGive() throws IOException {
        long start = System.nanoTime();
        List<ReadRule> rules = new ArrayList<>();
        int refused = 0;
        for (int seed = 0; seed < RULES; seed++) {
            ReadRule rule = new ReadRules(seed).rule();
            String problems = RuleText.problemsOf(RuleText.HEADER + rule.text());
            if (problems.isEmpty()) {
                rules.add(rule);
            } else {
                refused++;
                assertThat(problems).contains("t.drl:");
            }
        }
        for (int file = 0; !rules.isEmpty(); file++) {
            rules.removeAll(evaluate(rules, file));
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        String summary =
                RULES + " rules, " + refused + " refused; " + decided + " verdicts of damaged counties decided, "
                        + undecided + " undecided; " + same + " of whole counties the same; " + wrong.size()
                        + " wrong; " + seconds + " s, " + loading / 1_000_000_000 + " of them to load";
        System.out.println(summary);
        assertThat(wrong).as(summary).isEmpty();
        assertThat(refused).as(summary).isLessThan(RULES / 4);
        assertThat(decided).as(summary).isGreaterThan(20 * RULES);
        assertThat(undecided).as(summary).isGreaterThan(RULES);
    }

    /** A file of the first rules that can stand in one: two demands of one figure must not exclude each other. */
    private List<ReadRule> evaluate(List<ReadRule> all, int file) throws IOException {
        List<ReadRule> rules = new ArrayList<>(all.subList(0, Math.min(all.size(), IN_A_FILE)));
        String problems = problems(rules);
        while (!problems.isEmpty()) {
            Matcher named = RULE.matcher(problems);
            assertThat(named.find()).as(problems).isTrue();
            rules.removeIf(rule -> rule.text().contains("rule \"" + named.group(1) + "\""));
            problems = problems(rules);
        }
        long start = System.nanoTime();
        Path path = folder.resolve("read" + file + ".drl");
        Files.writeString(path, text(rules));
        Junheng junheng = Junheng.load(Rules.at(path));
        loading += System.nanoTime() - start;
        for (int i = 0; i < COUNTIES; i++) {
            county(junheng, rules, file * 31L + i);
        }
        return rules;
    }

    private static String problems(List<ReadRule> rules) {
        return RuleText.problemsOf(text(rules));
    }

    private static String text(List<ReadRule> rules) {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        rules.forEach(rule -> text.append(rule.text()));
        return text.toString();
    }

    private void county(Junheng junheng, List<ReadRule> rules, long seed) {
        Random random = new Random(seed);
        County complete = CompleteCounty.of(seed);
        County whole = County.of(
                complete.id(),
                complete.name(),
                complete.schools().stream()
                        .filter(school -> school.mainSchool().isEmpty())
                        .toList());
        if (!Consistent.is(whole) || !ReadRule.Whole.hasStudents(whole)) {
            return;
        }
        List<Cell> cells = drawn(whole, random);
        County damaged = whole;
        for (Cell cell : cells) {
            damaged = cell.out().apply(damaged);
        }
        List<County> completions = new ArrayList<>(List.of(whole));
        for (int i = 0; i < COMPLETIONS; i++) {
            County completed = Sampler.completed(whole, cells, random);
            if (ReadRule.Whole.hasStudents(completed)) {
                completions.add(completed);
            }
        }
        Map<String, State> open = states(junheng, damaged);
        Map<String, State> plain = states(junheng, whole);
        for (ReadRule rule : rules) {
            rule.of(whole).forEach((subject, state) -> {
                same++;
                compare(seed, rule, subject, state, plain, List.of());
            });
            for (County completion : completions) {
                rule.of(completion).forEach((subject, state) -> {
                    State given = open.getOrDefault(rule.id() + "@" + subject, State.NOT_APPLICABLE);
                    if (given == State.UNDECIDED) {
                        undecided++;
                    } else {
                        decided++;
                        compare(seed, rule, subject, state, open, cells);
                    }
                });
            }
        }
    }

    private void compare(
            long seed, ReadRule rule, String subject, State read, Map<String, State> given, List<Cell> without) {
        State state = given.getOrDefault(rule.id() + "@" + subject, State.NOT_APPLICABLE);
        if (state != read) {
            wrong.add(seed + " " + rule.id() + "@" + subject + " given " + state + ", read " + read + " without "
                    + without.stream().map(Cell::name).toList() + "\n" + rule.text());
        }
    }

    private static Map<String, State> states(Junheng junheng, County county) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Verdict verdict : junheng.evaluate(county, DAY).verdicts()) {
            states.put(verdict.id(), verdict.state());
        }
        return states;
    }

    private static List<Cell> drawn(County whole, Random random) {
        Map<String, List<Cell>> bySort = Cells.of(whole);
        Map<String, Cell> cells = new LinkedHashMap<>();
        int count = 1 + random.nextInt(random.nextBoolean() ? 5 : 60);
        while (cells.size() < count) {
            List<Cell> sort = Objects.requireNonNull(bySort.get(SORTS.get(random.nextInt(SORTS.size()))));
            Cell cell = sort.get(random.nextInt(sort.size()));
            cells.put(cell.name(), cell);
        }
        return List.copyOf(cells.values());
    }
}
