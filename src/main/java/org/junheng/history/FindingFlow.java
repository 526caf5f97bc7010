package org.junheng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.results.Evaluation;

/**
 * What became of findings from one year to the next, each judged by the rules in force in its year. Ids of verdicts, {@code
 * criterion@subject}, of the later year where it has one.
 *
 * @param opened a finding that was none before
 * @param solved one that passes now
 * @param undecided one that failed and cannot be told now: no improvement
 * @param notJudged one that nobody judges any more: not solved
 * @param stayed one that is one still
 * @param asked one of a school of which it is asked which it is: neither new nor solved until that is said; of either year
 */
public record FindingFlow(
        List<String> opened,
        List<String> solved,
        List<String> undecided,
        List<String> notJudged,
        List<String> stayed,
        List<String> asked) {
    public FindingFlow {
        opened = List.copyOf(opened);
        solved = List.copyOf(solved);
        undecided = List.copyOf(undecided);
        notJudged = List.copyOf(notJudged);
        stayed = List.copyOf(stayed);
        asked = List.copyOf(asked);
    }

    static FindingFlow of(Evaluation before, Evaluation after, Matching matching, List<SchoolQuestion> questions) {
        Set<String> doubtedBefore = new HashSet<>();
        Set<String> doubtedAfter = new HashSet<>();
        questions.stream().filter(SchoolQuestion::mayBeAnother).forEach(question -> {
            if (question.fate() != SchoolFate.APPEARED) {
                doubtedBefore.add(question.id());
            }
            if (question.fate() != SchoolFate.VANISHED) {
                doubtedAfter.add(question.id());
            }
        });
        Set<String> asked = new LinkedHashSet<>();
        List<String> opened = new ArrayList<>();
        List<String> solved = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        List<String> notJudged = new ArrayList<>();
        List<String> stayed = new ArrayList<>();
        Map<String, Verdict> old = new HashMap<>();
        before.verdicts().forEach(verdict -> old.put(verdict.id(), verdict));
        for (Verdict now : after.verdicts()) {
            if (isOf(doubtedAfter, now, after)) {
                if (isFinding(now)) {
                    asked.add(now.id());
                }
                continue;
            }
            Optional<Verdict> was = matching.sameSubject(now.subject(), after)
                    .map(subject -> old.remove(now.criterion() + "@" + subject));
            boolean wasOne = was.filter(FindingFlow::isFinding).isPresent();
            if (isFinding(now)) {
                boolean lost = now.state() == State.UNDECIDED
                        && was.filter(YearlyValue::fails).isPresent();
                (lost ? undecided : wasOne ? stayed : opened).add(now.id());
            } else if (wasOne) {
                (now.state() == State.PASS ? solved : notJudged).add(now.id());
            }
        }
        // In the order of the evaluation.
        for (Verdict verdict : before.verdicts()) {
            if (old.containsKey(verdict.id()) && isFinding(verdict)) {
                if (isOf(doubtedBefore, verdict, before)) {
                    asked.add(verdict.id());
                } else {
                    notJudged.add(verdict.id());
                }
            }
        }
        return new FindingFlow(opened, solved, undecided, notJudged, stayed, List.copyOf(asked));
    }

    private static boolean isOf(Set<String> schools, Verdict verdict, Evaluation year) {
        return Matching.schoolOf(verdict.subject(), year)
                .filter(schools::contains)
                .isPresent();
    }

    private static boolean isFinding(Verdict verdict) {
        return verdict.state() == State.FAIL || verdict.state() == State.UNDECIDED;
    }
}
