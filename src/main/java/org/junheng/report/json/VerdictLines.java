package org.junheng.report.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.report.change.Verified.DifferingVerdict;

/** The verdicts on lines that differ between two reports, each found again wherever it stands in the other one. */
final class VerdictLines {
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern VERDICT =
            Pattern.compile("^,?\\{\"criterion\":" + TEXT + ",\"subject\":" + TEXT + ",\"state\":\"([A-Z_]+)\"");
    private static final Pattern COUNTY = Pattern.compile("^,?\\{\"id\":" + TEXT + ",\"name\":");

    private final Map<String, VerdictPair> byKey = new LinkedHashMap<>();
    private final String[] county = {"", ""};

    /** What each of two reports says of one verdict. */
    private static final class VerdictPair {
        private final String county;
        private final String criterion;
        private final String subject;
        private final String[] states = {"", ""};
        private final int[] hashes = new int[2];

        VerdictPair(String county, String criterion, String subject) {
            this.county = county;
            this.criterion = criterion;
            this.subject = subject;
        }
    }

    /** Takes a line of the report as it was written. */
    void before(String line, boolean differs) {
        take(0, line, differs);
    }

    /** Takes a line of the report as it is computed again. */
    void now(String line, boolean differs) {
        take(1, line, differs);
    }

    private void take(int side, String line, boolean differs) {
        Matcher start = COUNTY.matcher(line);
        if (start.find()) {
            county[side] = start.group(1);
        }
        Matcher verdict = VERDICT.matcher(line);
        if (differs && verdict.find()) {
            String key = county[side] + "|" + verdict.group(1) + "|" + verdict.group(2);
            VerdictPair sides = byKey.computeIfAbsent(
                    key, any -> new VerdictPair(county[side], verdict.group(1), verdict.group(2)));
            sides.states[side] = verdict.group(3);
            // The first of an array has no comma before it.
            sides.hashes[side] = Arrays.hashCode((line.startsWith(",") ? line.substring(1) : line).toCharArray());
        }
    }

    /** Those that are not the same, the ones whose state differs first. */
    List<DifferingVerdict> differing() {
        List<DifferingVerdict> states = new ArrayList<>();
        List<DifferingVerdict> values = new ArrayList<>();
        for (VerdictPair sides : byKey.values()) {
            DifferingVerdict one = new DifferingVerdict(
                    sides.county, sides.criterion, sides.subject, sides.states[0], sides.states[1]);
            if (!one.before().equals(one.now())) {
                states.add(one);
            } else if (sides.hashes[0] != sides.hashes[1]) {
                values.add(one);
            }
        }
        states.addAll(values);
        return states;
    }
}
