package org.junheng.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * A verdict that an edit of the rules turned.
 *
 * @param county the id of the county
 * @param criterion the id of the criterion
 * @param subject the id of whom it judges
 * @param before what it was; empty where there was no such verdict
 * @param after what it is; empty where there is none any more
 */
public record Flip(String county, String criterion, String subject, Optional<State> before, Optional<State> after) {
    /** Whom and what a verdict judges. */
    record VerdictKey(String county, String criterion, String subject) {}

    /** The states of all verdicts, in their order. */
    static Map<VerdictKey, State> states(List<Evaluation> evaluations) {
        Map<VerdictKey, State> states = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations) {
            for (Verdict verdict : evaluation.verdicts()) {
                VerdictKey key = new VerdictKey(evaluation.county().id(), verdict.criterion(), verdict.subject());
                states.put(key, verdict.state());
            }
        }
        return states;
    }

    /** What differs, in the order of what is, then what is no more. */
    static List<Flip> between(Map<VerdictKey, State> before, Map<VerdictKey, State> after) {
        List<Flip> flips = new ArrayList<>();
        after.forEach((key, state) -> {
            if (before.get(key) != state) {
                flips.add(of(key, Optional.ofNullable(before.get(key)), Optional.of(state)));
            }
        });
        before.forEach((key, state) -> {
            if (!after.containsKey(key)) {
                flips.add(of(key, Optional.of(state), Optional.empty()));
            }
        });
        return flips;
    }

    private static Flip of(VerdictKey key, Optional<State> before, Optional<State> after) {
        return new Flip(key.county(), key.criterion(), key.subject(), before, after);
    }

    /** One line for a reader. */
    public String in(Language language) {
        String where = county.equals(subject) ? subject : county + new Text("，", ", ").in(language) + subject;
        return criterion + new Text("，", ", ").in(language) + where + new Text("：", ": ").in(language)
                + in(before, language) + " → " + in(after, language);
    }

    private static String in(Optional<State> state, Language language) {
        return state.map(known -> known.title().in(language)).orElse(new Text("无判定", "no verdict").in(language));
    }
}
