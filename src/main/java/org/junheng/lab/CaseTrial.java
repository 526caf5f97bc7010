package org.junheng.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;

/**
 * Runs the cases that stand beside rules before these are used: what {@link org.junheng.Reloading} asks for. Immutable.
 *
 * <pre>{@code
 * Reloading rules = Reloading.of(() -> List.of(Rules.at(folder)), CaseTrial.below(folder));
 * }</pre>
 */
public final class CaseTrial implements Function<Junheng, List<Text>> {
    private static final String CASES = ".cases.yaml";

    private final Path folder;

    private CaseTrial(Path folder) {
        this.folder = folder;
    }

    /** The cases of every {@code .cases.yaml} file below a folder, as they are when they are run. */
    public static CaseTrial below(Path folder) {
        return new CaseTrial(folder);
    }

    /**
     * Runs the cases.
     *
     * @return every case that came out otherwise than it says, and every mistake in a case file; empty if all held
     * @throws UncheckedIOException if the folder cannot be read
     */
    @Override
    public List<Text> apply(Junheng rules) {
        List<Text> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> cases = files.filter(file -> file.toString().endsWith(CASES))
                    .sorted()
                    .toList();
            for (CaseResult result : CaseRunner.run(rules, cases)) {
                if (!result.held()) {
                    wrong.add(Text.of(result::in));
                }
            }
        } catch (RulesException unusable) {
            unusable.problems().forEach(problem -> wrong.add(Text.of(problem::in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return wrong;
    }
}
