package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Level;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Tally;

/** The indicators of a county's sections: those that the school rule counts, or all of them where there is no such rule. */
final class Indicators {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);

    private Indicators() {}

    /**
     * A section and what was found of it.
     *
     * @param section the section
     * @param rule the verdict that counts the indicators; empty where there is none
     * @param indicators the verdicts on its indicators
     */
    record Judged(Section section, List<Verdict> rule, List<Verdict> indicators) {}

    /** Every section with a verdict, in the order of the data. */
    static List<Judged> of(Evaluation evaluation) {
        Map<Section, List<Verdict>> bySection = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (evaluation.subjects().get(verdict.subject()) instanceof Section section) {
                bySection.computeIfAbsent(section, any -> new ArrayList<>()).add(verdict);
            }
        }
        Names names = new Names(evaluation);
        List<Judged> judged = new ArrayList<>();
        bySection.forEach((section, verdicts) -> judged.add(judged(section, verdicts)));
        judged.sort((a, b) -> {
            int byLevel = a.section().level().compareTo(b.section().level());
            return byLevel != 0
                    ? byLevel
                    : Integer.compare(
                            names.place(a.section().school().id()),
                            names.place(b.section().school().id()));
        });
        return judged;
    }

    private static Judged judged(Section section, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict.requirement().value() instanceof Tally tally
                    && tally.members().stream().anyMatch(Indicators::isMeasured)) {
                List<Verdict> counted =
                        tally.members().stream().filter(Indicators::isMeasured).toList();
                return new Judged(section, List.of(verdict), counted);
            }
        }
        return new Judged(
                section,
                List.of(),
                verdicts.stream().filter(Indicators::isMeasured).toList());
    }

    private static boolean isMeasured(Verdict verdict) {
        return verdict.requirement().value() instanceof Measure;
    }

    /** One key for the criteria that ask the same of each level: {@code QB-R5}. */
    public static String key(String criterion) {
        for (Level level : LEVELS) {
            if (criterion.endsWith("-" + level.label())) {
                return criterion.substring(0, criterion.length() - level.label().length() - 1);
            }
        }
        return criterion;
    }

    /** The last part of a key, as the form numbers its columns: {@code R5}. */
    static String number(String key) {
        return key.substring(key.lastIndexOf('-') + 1);
    }

    /** The title without the level that it begins with. */
    static Text title(Criterion criterion) {
        String zh = criterion.title().zh();
        for (Level level : LEVELS) {
            if (zh.startsWith(level.title().zh())) {
                return new Text(
                        zh.substring(level.title().zh().length()),
                        criterion.title().en());
            }
        }
        return Titles.of(criterion);
    }
}
