package org.junheng.rules.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.texts.Text;

/** How a pattern asks for what somebody wrote as if it were a property: the answer to a question, one of the levels. */
public final class AskedInPatterns {
    private static final Map<Class<?>, String> FLAGS =
            Map.of(School.class, "flag( SchoolFlag.", Section.class, "school.flag( SchoolFlag.");

    private AskedInPatterns() {}

    /** What to write for it; empty where no question and no level is called so. */
    public static Optional<Text> meant(String typed, Class<?> type) {
        if (type == Level.class && Vocabulary.constantsOf(type).contains(typed)) {
            String level = "Level." + typed;
            return Optional.of(new Text(
                    "写作 " + level + " ，比较写作 level == " + level + " 。",
                    "Write " + level + " , and to compare, level == " + level + " ."));
        }
        return flag(typed, type)
                .map(words -> words + " == Flag.YES")
                .map(written -> new Text("写作 " + written + " 。", "Write " + written + " ."));
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
