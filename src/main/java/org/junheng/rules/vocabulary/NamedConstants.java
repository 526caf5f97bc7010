package org.junheng.rules.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.texts.wording.ClosestName;

/** Paths that name a constant and not a property. */
public final class NamedConstants {
    private NamedConstants() {}

    /** The constant that is meant where the name of its type has another letter or a small one: {@code flag.YES}. */
    public static Optional<String> ofMisspeltType(Path path) {
        List<NamedStep> steps = path.steps();
        if (steps.size() != 2
                || steps.stream().anyMatch(step -> step.arguments().isPresent())) {
            return Optional.empty();
        }
        String typed = steps.get(0).name().text().toLowerCase(Locale.ROOT);
        return Vocabulary.constantsNamed(steps.get(1).name().text(), Optional.empty()).stream()
                .filter(constant -> {
                    String type = constant.substring(0, constant.lastIndexOf('.'));
                    return ClosestName.distance(type.toLowerCase(Locale.ROOT), typed) <= 1;
                })
                .findFirst();
    }

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
