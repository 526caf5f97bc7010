package org.junheng.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;

/** Paths that name a constant and not a property. */
public final class NamedConstants {
    private NamedConstants() {}

    /** The type whose constant a path names: {@code Level.PRIMARY}, {@code Verdict.State.FAIL}. */
    public static Optional<Class<?>> typeOf(Path path) {
        List<NamedStep> steps = path.steps();
        if (steps.get(0).arguments().isPresent()) {
            return Optional.empty();
        }
        String first = steps.get(0).name().text();
        String second = steps.size() > 1 ? "." + steps.get(1).name().text() : "";
        return Vocabulary.constants(first).or(() -> Vocabulary.constants(first + second));
    }
}
