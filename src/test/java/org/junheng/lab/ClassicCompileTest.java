package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.engine.Evaluator;
import org.junheng.results.Evaluation;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.load.ClassicRuleBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Two compilers of the engine, one answer: a verdict that depended on the compiler would be nobody's. */
public class ClassicCompileTest {
    /** Folders of rules with cases; the last one holds the words that no pack says. */
    public static final List<String> FOLDERS = List.of(
            "rules/quality-balance-2017",
            "rules/basic-balance-2012",
            "rules/school-summary",
            "examples/criteria",
            "src/test/resources/rules/words");

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void bothCompilePathsGiveEqualVerdictsOnEveryCase(String pack) throws IOException {
        Path folder = Path.of(pack);
        Junheng kept = Junheng.load(Rules.at(folder));
        Evaluator classic = new Evaluator(ClassicRuleBase.load(folder));
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .sorted()
                    .forEach(file -> cases.addAll(CaseFile.read(file, kept.criteria(), problems, problems)));
        }

        assertThat(problems).isEmpty();
        assertThat(cases).isNotEmpty();
        for (Case each : cases) {
            Evaluation ours = kept.evaluate(each.county(), Options.asOf(each.asOf()));
            Evaluation theirs = classic.evaluate(each.county(), each.asOf(), List.of());
            assertThat(theirs.verdicts()).as(each.name()).isEqualTo(ours.verdicts());
            assertThat(theirs.countermeasures()).as(each.name()).isEqualTo(ours.countermeasures());
        }
    }
}
