package org.junheng.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What is told of one problem: line and column, and the sentences in both languages. */
public record SlipTold(String place, List<String> sentences) {
    /** Of a file that may be refused. */
    public static List<SlipTold> of(Path file, Consumer<Path> read) {
        try {
            read.accept(file);
            return List.of();
        } catch (RulesException refused) {
            return of(refused.problems());
        }
    }

    /** Of problems that were collected. */
    public static List<SlipTold> of(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> new SlipTold(
                        problem.line() + ":" + problem.column(),
                        List.of(
                                problem.message().zh(),
                                problem.remedy().zh(),
                                problem.message().en(),
                                problem.remedy().en())))
                .toList();
    }
}
