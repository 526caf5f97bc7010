package org.junheng.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Value;
import org.junheng.texts.Text;

/** The verdicts on which all readings of a county agree; where they differ, it is undecided and names the open questions. */
final class Agreed {
    private final Readings readings;
    private final String county;
    private final List<Map<String, Verdict>> read = new ArrayList<>();

    Agreed(Readings readings, String county) {
        this.readings = readings;
        this.county = county;
    }

    /** One reading's verdicts. */
    void add(List<Verdict> verdicts) {
        Map<String, Verdict> byId = new LinkedHashMap<>();
        verdicts.forEach(verdict -> byId.put(verdict.id(), verdict));
        read.add(byId);
    }

    /** The verdicts of the county as it stands, in the light of its readings; each criterion's together, in their order. */
    List<Verdict> over(List<Verdict> stated) {
        Map<String, List<Verdict>> byCriterion = new LinkedHashMap<>();
        Map<String, Verdict> known = new LinkedHashMap<>();
        for (Verdict verdict : stated) {
            known.put(verdict.id(), verdict);
            byCriterion
                    .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                    .add(agreed(verdict));
        }
        for (Map<String, Verdict> reading : read) {
            for (Verdict verdict : reading.values()) {
                if (known.putIfAbsent(verdict.id(), verdict) == null && verdict.state() != State.NOT_APPLICABLE) {
                    byCriterion
                            .computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                            .add(open(verdict));
                }
            }
        }
        List<Verdict> all = new ArrayList<>();
        byCriterion.values().forEach(all::addAll);
        return all;
    }

    private Verdict agreed(Verdict stated) {
        State state = null;
        Verdict some = null;
        for (Map<String, Verdict> reading : read) {
            Verdict one = reading.get(stated.id());
            State now = one == null ? State.NOT_APPLICABLE : one.state();
            if (now == State.UNDECIDED || (state != null && state != now)) {
                return stated.state() == State.UNDECIDED ? stated : open(stated);
            }
            state = now;
            some = one == null ? some : one;
        }
        if (state == stated.state()) {
            return readings.isComplete() || !isOverSchools(stated) ? stated : open(stated);
        }
        if (some != null && readings.isComplete()) {
            return some;
        }
        return stated.state() == State.UNDECIDED ? stated : open(stated);
    }

    /** Whether it compares or counts schools, so that it depends on all of them together. */
    private boolean isOverSchools(Verdict verdict) {
        Value value = verdict.requirement().value();
        boolean isOfCounty = verdict.subject().equals(county);
        boolean isOwn = value instanceof Evidence
                || (value instanceof Measure measure
                        && measure.inputs().stream()
                                .allMatch(input -> input.subject().equals(county)
                                        || input.subject().startsWith(county + "/")));
        return isOfCounty && !isOwn;
    }

    private Verdict open(Verdict verdict) {
        return new Verdict(
                verdict.criterion(),
                verdict.group(),
                verdict.subject(),
                State.UNDECIDED,
                verdict.requirement(),
                reason(verdict.subject()));
    }

    private Reason reason(String subject) {
        List<Input> inputs = readings.inputs(subject);
        String zh = String.join(
                "、", inputs.stream().map(input -> input.name().zh()).distinct().toList());
        String en = String.join(
                ", ", inputs.stream().map(input -> input.name().en()).distinct().toList());
        return new Reason(Reason.ReasonSort.SCOPE_UNKNOWN, "", new Text(zh, en), inputs);
    }
}
