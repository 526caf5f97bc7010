package org.junheng.report.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Titles;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;

/**
 * A JSON report, read back: enough to compare it with another ({@code YearOnYear}), to hold a working list against it
 * ({@link #judged}), and to compute it again ({@link #run}). Immutable; what it does not tell, such as the figures of a school
 * that no criterion asks for, is not here.
 *
 * @param asOf the day for which it was evaluated
 * @param run what the run depended on that wrote it
 * @param criteria the titles of the criteria, by id
 * @param rules the hash of the file that each criterion stands in, by id; without those of which it is not known
 * @param counties the counties, by id, in their order
 */
public record ReportedYear(
        LocalDate asOf,
        RecordedRun run,
        Map<String, Text> criteria,
        Map<String, String> rules,
        Map<String, ReportedCounty> counties) {
    public ReportedYear {
        criteria = ordered(criteria);
        rules = ordered(rules);
        counties = ordered(counties);
    }

    /**
     * A county of the report.
     *
     * @param name what people call it
     * @param verdicts the verdicts, by the id of a finding: criterion and subject
     * @param findings the ids of the findings that stand for themselves, in their order; the verdict of each is there
     * @param subjects what the subjects are called, by id
     * @param schools the school that each subject belongs to, by its id; without those of the county
     * @param outcomes what came of it by each document: the name of an {@code Outcome}
     * @param students how many students each level of a school has, by its id; without those that were not reported
     */
    public record ReportedCounty(
            String name,
            Map<String, ReportedVerdict> verdicts,
            List<String> findings,
            Map<String, Text> subjects,
            Map<String, String> schools,
            Map<String, String> outcomes,
            Map<String, Exact> students) {
        public static final ReportedCounty NONE =
                new ReportedCounty("", Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

        public ReportedCounty {
            verdicts = ordered(verdicts);
            findings = List.copyOf(findings);
            subjects = ordered(subjects);
            schools = ordered(schools);
            outcomes = ordered(outcomes);
            students = ordered(students);
        }

        /** The levels of schools that a subject is, or is of, or has, by their ids; none of the county. */
        public Set<String> levels(String subject) {
            String school = schools.getOrDefault(subject, "");
            Set<String> levels = new LinkedHashSet<>();
            schools.forEach((id, owner) -> {
                boolean isLevel = !id.equals(owner) && id.indexOf('/') == id.lastIndexOf('/');
                boolean isOfIt = id.equals(subject) || subject.equals(owner) || subject.startsWith(id + "/");
                if (isLevel && owner.equals(school) && isOfIt) {
                    levels.add(id);
                }
            });
            return levels;
        }

        /**
         * What a subject is called, or the part of a school that the report judges no more, or does not judge at all, such as
         * its senior secondary; empty where the report knows nothing of it.
         */
        Optional<Text> title(String subject) {
            Text own = subjects.get(subject);
            int slash = subject.indexOf('/');
            if (own != null || slash < 0) {
                return Optional.ofNullable(own);
            }
            return Optional.ofNullable(subjects.get(subject.substring(0, slash)))
                    .map(school -> school.then(" ").then(Titles.ofPart(subject.substring(slash + 1))));
        }
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * What was found of a county, to hold a working list against: {@code ledger.against( report.judged( "C1" ) )}.
     *
     * @throws IllegalArgumentException if the report has no such county; the message names those that it has
     */
    public Ledger.JudgedCounty judged(String county) {
        ReportedCounty of = counties.get(county);
        if (of == null) {
            throw new IllegalArgumentException(
                    "the report has no county " + county + "; there are " + counties.keySet());
        }
        Map<String, Verdict.State> findings = new LinkedHashMap<>();
        of.findings()
                .forEach(id -> findings.put(
                        id, Objects.requireNonNull(of.verdicts().get(id)).state()));
        Set<String> passing = new LinkedHashSet<>();
        of.verdicts().forEach((id, verdict) -> {
            if (verdict.state() == Verdict.State.PASS) {
                passing.add(id);
            }
        });
        return new Ledger.JudgedCounty(county, asOf, findings, passing);
    }

    /** What the run reckoned by, besides rules and data: program, cut-offs, bands. */
    Map<Text, String> method() {
        Map<Text, String> method = new LinkedHashMap<>();
        method.put(new Text("程序版本", "program"), run.run().version());
        method.put(new Text("分数线", "cut-offs"), run.run().cutOffs());
        method.put(new Text("成绩分档", "bands"), run.run().bands());
        return method;
    }
}
