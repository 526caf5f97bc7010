package org.junheng.report.words;

import org.junheng.facts.Criterion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Input;
import org.junheng.facts.Language;
import org.junheng.facts.Reason;
import org.junheng.facts.Severity;
import org.junheng.facts.Text;
import org.junheng.facts.Verdict;

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

    public Text title(String subject) {
        return Text.of(language -> names(language).title(subject));
    }

    public Text part(String subject) {
        return Text.of(language -> names(language).part(subject));
    }

    public Text input(Input input) {
        return Text.of(language -> names(language).input(input));
    }

    public Text criterion(String id) {
        Criterion criterion = evaluation.criteria().get(id);
        return criterion == null ? Text.same(id) : new Text(criterion.titleZh(), criterion.titleEn());
    }

    public static Text value(Verdict verdict) {
        return Text.of(language -> new Wording(language).value(verdict));
    }

    public static Text limit(Verdict verdict) {
        return Text.of(language -> new Wording(language).limit(verdict.requirement()));
    }

    public static Text roundingNote(Verdict verdict) {
        return Text.of(language -> new Wording(language).roundingNote(verdict));
    }

    public static Text state(Verdict.State state) {
        return new Text(state.titleZh(), state.titleEn());
    }

    public static Text reason(Reason reason) {
        return Text.of(language -> new Reasons(language).of(reason));
    }

    public static Text severity(Severity severity) {
        return switch (severity) {
            case VETO -> new Text("一票否决", "Veto");
            case REQUIRED -> new Text("必须达到", "Required");
            case ADVISORY -> new Text("建议达到", "Advisory");
            case INFORMATION -> new Text("仅供参考", "For information");
        };
    }
}
