package org.junheng.report.words;

import org.junheng.facts.Criterion;
import org.junheng.facts.Reason;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.results.Evaluation;

/** The words of one county in both languages. */
public final class Bilingual {
    private final Evaluation evaluation;
    private final Names zhNames;
    private final Names enNames;

    public Bilingual(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.zhNames = new Names(evaluation, Language.ZH);
        this.enNames = new Names(evaluation, Language.EN);
    }

    /** The names in one language; who belongs to whom is the same in both. */
    public Names names(Language language) {
        return language == Language.ZH ? zhNames : enNames;
    }

    public Names names() {
        return zhNames;
    }

    public Both title(String subject) {
        return Both.of(language -> names(language).title(subject));
    }

    public Both part(String subject) {
        return Both.of(language -> names(language).part(subject));
    }

    public Both input(Input input) {
        return Both.of(language -> names(language).input(input));
    }

    public Both criterion(String id) {
        Criterion criterion = evaluation.criteria().get(id);
        return criterion == null ? Both.same(id) : new Both(criterion.titleZh(), criterion.titleEn());
    }

    public static Both value(Verdict verdict) {
        return Both.of(language -> new Wording(language).value(verdict));
    }

    public static Both limit(Verdict verdict) {
        return Both.of(language -> new Wording(language).limit(verdict.requirement()));
    }

    public static Both roundingNote(Verdict verdict) {
        return Both.of(language -> new Wording(language).roundingNote(verdict));
    }

    public static Both state(Verdict.State state) {
        return new Both(state.titleZh(), state.titleEn());
    }

    public static Both reason(Reason reason) {
        return Both.of(language -> new Reasons(language).of(reason));
    }

    public static Both severity(Severity severity) {
        return switch (severity) {
            case VETO -> new Both("一票否决", "Veto");
            case REQUIRED -> new Both("必须达到", "Required");
            case ADVISORY -> new Both("建议达到", "Advisory");
            case INFORMATION -> new Both("仅供参考", "For information");
        };
    }
}
