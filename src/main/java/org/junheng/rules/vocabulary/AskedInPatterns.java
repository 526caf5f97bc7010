package org.junheng.rules.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.texts.Text;

/** How a pattern asks for what somebody wrote as if it were a property: the answer to a question, one of the levels. */
public final class AskedInPatterns {
    private static final Map<Class<?>, String> FLAGS =
            Map.of(School.class, "flag( SchoolFlag.", Section.class, "school.flag( SchoolFlag.");

    /** The words that give figures of a fact, and whose figures. */
    private static final Map<Class<?>, Map<String, Class<?>>> FIGURES = Map.of(
            Section.class, Map.of("figure", LevelFigure.class, "split", SchoolFigure.class),
            School.class, Map.of("figure", SchoolFigure.class, "compulsory", LevelFigure.class),
            County.class, Map.of("figure", CountyFigure.class));

    private AskedInPatterns() {}

    /** What to write for it; empty where no question and no level is called so. */
    public static Optional<Text> meant(String typed, Class<?> type) {
        if (type == Level.class && Vocabulary.constantsOf(type).contains(typed)) {
            String level = "Level." + typed;
            return Optional.of(new Text(
                    "写作 " + level + " ，比较写作 level == " + level + " 。",
                    "Write " + level + " , and to compare, level == " + level + " ."));
        }
        return figure(typed, type)
                .or(() -> flag(typed, type).map(words -> words + " == Flag.YES"))
                .map(written -> new Text("写作 " + written + " 。", "Write " + written + " ."));
    }

    /** {@code teachers()}: the figure of that name, by the word that gives it. */
    private static Optional<String> figure(String typed, Class<?> type) {
        String plain = typed.replace("_", "").toLowerCase(Locale.ROOT);
        return FIGURES.getOrDefault(type, Map.of()).entrySet().stream()
                .flatMap(word -> Vocabulary.constantsOf(word.getValue()).stream()
                        .filter(name ->
                                name.replace("_", "").toLowerCase(Locale.ROOT).equals(plain))
                        .map(name -> word.getKey() + "( " + Vocabulary.nameOf(word.getValue()) + "." + name + " )"))
                .findFirst();
    }

    private static Optional<String> flag(String typed, Class<?> type) {
        String plain = typed.replace("_", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(FLAGS.get(type))
                .flatMap(words -> Arrays.stream(SchoolFlag.values())
                        .filter(flag -> flag.id().toLowerCase(Locale.ROOT).equals(plain))
                        .findFirst()
                        .map(flag -> words + flag.name() + " )"));
    }
}
