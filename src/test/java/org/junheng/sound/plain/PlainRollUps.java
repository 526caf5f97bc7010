package org.junheng.sound.plain;

import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.Verdict.State;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/** What follows from the verdicts of others: one that fails fails the whole; all that are judged pass it. */
final class PlainRollUps {
    private final County county;
    private final Map<String, Judged> judged;

    private PlainRollUps(County county, Map<String, Judged> judged) {
        this.county = county;
        this.judged = judged;
    }

    static void of(County county, Map<String, Judged> judged) {
        PlainRollUps all = new PlainRollUps(county, judged);
        all.ofSchools("QB-G05-county", List.of("QB-G05-primary", "QB-G05-junior"));
        all.failing(
                "QB-D2-resources",
                List.of("QB-R-county", "QB-CV1-", "QB-CV2-", "QB-CV3-", "QB-CV4-", "QB-CV5-", "QB-CV6-", "QB-CV7-"));
        all.failing(
                "QB-D3-guarantee",
                List.of(
                        "QB-G01-layout",
                        "QB-G02-unified",
                        "QB-G03-county",
                        "QB-G04-county",
                        "QB-G05-county",
                        "QB-G06-county",
                        "QB-G08-",
                        "QB-G09-training",
                        "QB-G10-posts",
                        "QB-G11-",
                        "QB-G12-county",
                        "QB-G13-",
                        "QB-G14-quota",
                        "QB-G14-tilt",
                        "QB-G15-"));
        all.failing(
                "QB-D4-quality",
                List.of(
                        "QB-Q1-",
                        "QB-Q2-",
                        "QB-Q3-",
                        "QB-Q4-county",
                        "QB-Q5-",
                        "QB-Q6-",
                        "QB-Q7-",
                        "QB-Q8-",
                        "QB-Q9-"));
        all.failing("QB-D1-eligibility", List.of("QB-E1-years", "QB-E2-monitoring"));
        all.failing(
                "QB-county",
                List.of(
                        "QB-D1-",
                        "QB-D2-",
                        "QB-D3-",
                        "QB-D4-",
                        "QB-SR-questionnaire",
                        "QB-V1-",
                        "QB-V2-",
                        "QB-V3-",
                        "QB-V4-",
                        "QB-V5-",
                        "QB-V6-"));
        all.failing("BB", List.of("BB-CV-", "BB-S@", "BB-W@"));
    }

    private boolean belongs(String verdict, String member) {
        boolean ofCounty = verdict.endsWith("@" + county.id()) || verdict.contains("@" + county.id() + "/");
        return verdict.startsWith(member) && ofCounty;
    }

    /** Where one of the county's own fails; whether all pass is not told here, for not all are judged here. */
    private void failing(String id, List<String> members) {
        boolean fails = judged.entrySet().stream()
                .anyMatch(one -> one.getValue().state() == State.FAIL
                        && members.stream().anyMatch(member -> belongs(one.getKey(), member)));
        if (fails) {
            judged.put(id + "@" + county.id(), new Judged(State.FAIL, null));
        }
    }

    private void ofSchools(String id, List<String> members) {
        List<State> states = judged.entrySet().stream()
                .filter(one -> members.stream().anyMatch(member -> one.getKey().startsWith(member + "@")))
                .map(one -> one.getValue().state())
                .toList();
        State state = states.contains(State.FAIL)
                ? State.FAIL
                : states.contains(State.PASS) ? State.PASS : State.NOT_APPLICABLE;
        judged.put(id + "@" + county.id(), new Judged(state, null));
    }
}
