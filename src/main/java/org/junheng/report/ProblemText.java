package org.junheng.report;

import org.junheng.data.DataProblem;

/** Something wrong with a data file, in one line: where it is, what was seen, what is wrong and what to do. */
public final class ProblemText {
    private ProblemText() {}

    /** {@code schools.csv，第12行，列“班数”，内容“abc”：…}. */
    public static String of(DataProblem problem, Language language) {
        StringBuilder line = new StringBuilder(problem.file());
        if (!problem.sheet().isEmpty()) {
            line.append(language.of("，工作表“" + problem.sheet() + "”", ", sheet \"" + problem.sheet() + "\""));
        }
        if (problem.row() > 0) {
            line.append(language.of("，第" + problem.row() + "行", ", row " + problem.row()));
        }
        if (!problem.column().isEmpty()) {
            line.append(language.of("，“" + problem.column() + "”列", ", column \"" + problem.column() + "\""));
        }
        if (!problem.value().isEmpty()) {
            line.append(language.of("，内容“" + problem.value() + "”", ", text \"" + problem.value() + "\""));
        }
        return line.append(language.of("：" + problem.messageZh(), ": " + problem.messageEn()))
                .toString();
    }
}
