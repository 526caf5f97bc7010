package org.junheng.sound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.plain.PlainSection;

/**
 * A rule as a file has it, and what it says of a county that reports everything, read off the rule itself: no engine, no ranges.
 *
 * @param text the rules of the file, one or several
 * @param id the rule that is read
 * @param reading the verdicts of a county by the id of the subject; undecided where there is no value
 */
record ReadRule(String text, String id, Function<ReadRule.Whole, Map<String, State>> reading) {

    /**
     * A county that reports everything.
     *
     * @param schools its schools
     * @param sections their levels of compulsory schooling
     */
    record Whole(List<School> schools, List<PlainSection> sections) {
        static Whole of(County county) {
            return new Whole(
                    county.schools(),
                    county.schools().stream()
                            .flatMap(school -> school.kind().levels().stream()
                                    .filter(level -> !level.equals(Level.SENIOR))
                                    .map(level -> new PlainSection(school, level)))
                            .toList());
        }

        /** Whether every level has students, so that every section is there and every split is one. */
        static boolean hasStudents(County county) {
            return county.schools().stream()
                    .allMatch(school -> school.kind().levels().stream()
                            .allMatch(level -> school.level(level)
                                    .get(LevelFigure.STUDENTS)
                                    .range()
                                    .isPositive()));
        }

        /** Of every section what is said of it. */
        Map<String, State> each(Function<PlainSection, State> said) {
            Map<String, State> all = new TreeMap<>();
            sections.forEach(section -> all.put(section.id(), said.apply(section)));
            return all;
        }
    }

    Map<String, State> of(County county) {
        return reading.apply(Whole.of(county));
    }
}
