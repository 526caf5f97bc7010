package org.junheng.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.measures.Answer;
import org.junheng.results.Evaluation;

/** A county of one day judged by the rules of another: its evidence counts as on its own day. */
final class OtherDay {
    private OtherDay() {}

    static Evaluation judge(
            BiFunction<County, LocalDate, Evaluation> rules, County county, LocalDate own, LocalDate other) {
        return rules.apply(other.isBefore(own) ? undated(county, own) : county, other);
    }

    private static County undated(County county, LocalDate own) {
        County.Builder left = county.toBuilder();
        county.flags().forEach((question, answer) -> left.flag(question, undated(answer, own)));
        List<School> schools = new ArrayList<>();
        for (School school : county.schools()) {
            School answered = school;
            for (var answer : school.flags().entrySet()) {
                answered = answer.getValue().reference().isEmpty()
                        ? answered
                        : answered.with(answer.getKey(), undated(answer.getValue(), own));
            }
            schools.add(answered);
        }
        return left.schools(schools).build();
    }

    private static Answer undated(Answer answer, LocalDate own) {
        boolean isNone = answer.namesNoDay() || answer.isIssuedBeforeItsYear() || answer.isProvedAfter(own);
        return isNone ? Answer.NOT_REPORTED : Answer.of(answer.flag());
    }
}
