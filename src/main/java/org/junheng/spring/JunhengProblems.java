package org.junheng.spring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junheng.RefusedException;
import org.junheng.data.note.DataException;
import org.junheng.data.note.MissingLibraryException;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Failures as problem details (RFC 9457), each with all of its {@code problems} in Chinese and English: data that cannot be used
 * 422, what was asked and does not fit together 400, rules and libraries that the application lacks 500, a time that is over 503.
 */
@RestControllerAdvice
public final class JunhengProblems {
    JunhengProblems() {}

    /** The data cannot be used at all. */
    @ExceptionHandler
    public ProblemDetail data(DataException unusable) {
        return detail(422, "The data cannot be used", problems(unusable));
    }

    /** The application lacks a library. */
    @ExceptionHandler
    public ProblemDetail library(MissingLibraryException missing) {
        return detail(500, "A library is missing", problems(missing));
    }

    private static List<Map<String, Object>> problems(DataException unusable) {
        return unusable.problems().stream()
                .map(problem -> Map.<String, Object>of(
                        "file", problem.file(),
                        "sheet", problem.sheet(),
                        "row", problem.row(),
                        "column", problem.column(),
                        "value", problem.value(),
                        "zh", problem.message().zh(),
                        "en", problem.message().en()))
                .toList();
    }

    /** What was asked does not fit together. */
    @ExceptionHandler
    public ProblemDetail arguments(RefusedException refused) {
        return detail(400, "What was asked does not fit together", RuleDetails.texts(refused.problems()));
    }

    /** Rules cannot be used. */
    @ExceptionHandler
    public ProblemDetail rules(RulesException unusable) {
        List<Text> problems = unusable.problems().stream()
                .map(problem -> Text.of(problem::in))
                .toList();
        return detail(500, "The rules cannot be used", RuleDetails.texts(problems));
    }

    /** The time is over. */
    @ExceptionHandler
    public ProblemDetail time(CancellationException stopped) {
        return detail(503, "The work was stopped", List.of(Map.of("en", String.valueOf(stopped.getMessage()))));
    }

    private static ProblemDetail detail(int status, String title, List<?> problems) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setTitle(title);
        detail.setProperty("problems", problems);
        return detail;
    }
}
