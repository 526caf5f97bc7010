package org.junheng.engine.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Takes out answers whose evidence is dated after the day of the evaluation, or on a day that there is none: on that day the
 * document did not hold, or it is not the one that is meant.
 */
final class LaterEvidence {
    private final LocalDate asOf;
    private final List<DataFinding> dataFindings;

    LaterEvidence(LocalDate asOf, List<DataFinding> dataFindings) {
        this.asOf = asOf;
        this.dataFindings = dataFindings;
    }

    /** The county and its schools without such answers. */
    County without(County county) {
        County.Builder left = county.toBuilder();
        boolean clean = true;
        for (Map.Entry<CountyFlag, Answer> answer : county.flags().entrySet()) {
            if (isDoubtful(county.id(), answer.getKey(), answer.getValue())) {
                left.flag(answer.getKey(), Answer.NOT_REPORTED);
                clean = false;
            }
        }
        List<School> schools = new ArrayList<>(county.schools().size());
        boolean same = true;
        for (School school : county.schools()) {
            School other = without(school);
            same &= other.equals(school);
            schools.add(other);
        }
        County answered = clean ? county : left.build();
        return same ? answered : answered.withSchools(schools);
    }

    private School without(School school) {
        School left = school;
        for (Map.Entry<SchoolFlag, Answer> answer : school.flags().entrySet()) {
            if (isDoubtful(school.id(), answer.getKey(), answer.getValue())) {
                left = left.with(answer.getKey(), Answer.NOT_REPORTED);
            }
        }
        return left;
    }

    private boolean isDoubtful(String subject, Named question, Answer answer) {
        if (answer.reference().isEmpty()) {
            return false;
        }
        boolean isDay = !answer.namesNoDay();
        boolean isLater = isDay && answer.isProvedAfter(asOf);
        if (isDay && !isLater && !answer.isIssuedBeforeItsYear()) {
            return false;
        }
        String zh = isLater ? "在评估日期" + asOf + "之后" : isDay ? "的印发日期早于文号的年份" : "的日期不存在";
        String en = isLater
                ? "is dated after the day of the evaluation, " + asOf
                : isDay ? "is issued before the year of its number" : "names a day that there is not";
        dataFindings.add(
                new DataFinding(
                        DataFinding.Category.CONTRADICTION,
                        subject,
                        List.of(new Input(subject, question, answer.figure())),
                        new Text(
                                subject + "：“" + question.zh() + "”的凭证“" + answer.reference() + "”" + zh
                                        + "，该回答按未报处理；请核对凭证，或改用更晚的评估日期。",
                                subject + ": the evidence for \"" + question.en() + "\", \"" + answer.reference()
                                        + "\", " + en
                                        + "; the answer counts as missing. Check the evidence, or evaluate as of a later day.")));
        return true;
    }
}
