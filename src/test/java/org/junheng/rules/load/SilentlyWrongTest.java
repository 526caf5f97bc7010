package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that would load and say nothing of anybody, or the wrong thing: each block of {@code silently-wrong.txt} is refused by one
 * problem that says so, and what stands beside it and is right is not.
 */
class SilentlyWrongTest {
    private static final Path BLOCKS = Path.of("src/test/resources/rules/silently-wrong.txt");

    /**
     * A rule is {@code R|id|annotations|phase|when|then}; a place's limits follow {@code %%limits}; what is told of it stands behind
     * {@code >}, and nothing where it loads.
     */
    record Block(String title, String rules, String limits, String told) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Block> blocks() throws IOException {
        return Pattern.compile("(?m)^== ")
                .splitAsStream(Files.readString(BLOCKS))
                .filter(block -> !block.isBlank())
                .map(SilentlyWrongTest::block);
    }

    private static Block block(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder rules = new StringBuilder(RuleText.HEADER);
        StringBuilder limits = new StringBuilder();
        String told = "";
        boolean isOfPlace = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("R|")) {
                String[] parts = line.split("\\|", 6);
                rules.append(RuleText.rule(parts[1], parts[2], parts[3], parts[4].replace("~", "||"), parts[5]));
            } else if (line.startsWith("> ")) {
                told = line.substring(2);
            } else if (line.equals("%%limits")) {
                isOfPlace = true;
            } else if (isOfPlace) {
                limits.append(line).append('\n');
            }
        }
        return new Block(lines.get(0), rules.toString(), limits.toString(), told);
    }

    private static List<RuleProblem> problems(Block block) {
        RuleSources sources = new RuleSources().of("x.drl", block.rules().getBytes(StandardCharsets.UTF_8));
        if (!block.limits().isEmpty()) {
            sources.overlayOf("limits.yaml", block.limits().getBytes(StandardCharsets.UTF_8));
        }
        try {
            sources.load();
            return List.of();
        } catch (RulesException refused) {
            return refused.problems();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatWouldBeSilentlyWrongIsToldOnce(Block block) {
        List<RuleProblem> problems = problems(block);

        assertThat(problems.stream()
                        .map(problem ->
                                problem.message().en() + " " + problem.remedy().en()))
                .containsExactly(block.told().isEmpty() ? new String[0] : new String[] {block.told()});
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }
}
