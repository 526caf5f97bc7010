package org.junheng.lab;

import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * What came of one case.
 *
 * @param file the case file
 * @param line the line where the case starts, from 1
 * @param name the name of the case
 * @param held whether everything came out as the case says
 * @param differences what came out otherwise, in words; empty if it held
 * @param verdicts the verdicts that the case names, as they came out
 * @param statesCountermeasures whether the case says which countermeasure rules recommend something
 * @param evaluation everything that came out
 */
public record CaseResult(
        String file,
        int line,
        String name,
        boolean held,
        List<Text> differences,
        List<Verdict> verdicts,
        boolean statesCountermeasures,
        Evaluation evaluation) {
    public CaseResult {
        differences = List.copyOf(differences);
        verdicts = List.copyOf(verdicts);
    }

    /** What came out otherwise, for a reader: where the case stands, and a line for each difference. */
    public String in(Language language) {
        String title = CaseName.of(name).in(language);
        return file + ":" + line + new Text("，“" + title + "”", ", \"" + title + "\"").in(language) + ":\n  "
                + Text.same("\n  ").between(differences).in(language);
    }
}
