package org.junheng.lang;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.criteria.MarkLines;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.measures.Weighted;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;

/** The words that open the {@code then} of a rule. */
public final class Words {
    private static final int MOST = 10_000;
    private static final Map<String, Exact> READ = new ConcurrentHashMap<>();

    private Words() {}

    /** This subject must meet a limit in this value: {@code require( $s, $s.booksPerStudent() ).atLeast( "25" )}. */
    public static Demand require(Subject subject, Value value) {
        return new Demand(subject.id(), value, List.of());
    }

    /** This subject is not judged: {@code exclude( $s ).from( "QB-R" ).when( $s.students().below( "50" ) )}. */
    public static Leaving exclude(Subject subject) {
        return new Leaving(subject.id());
    }

    /**
     * This subject may meet a criterion in another way: {@code allow( $s ).in( "QB-G04-school" ).limit( "2400" ).when( … )}.
     */
    public static Allowing allow(Subject subject) {
        return new Allowing(subject.id(), List.of());
    }

    /** This subject stands as it should not: for rules whose {@code when} is a free pattern. */
    public static Violation violation(Subject subject) {
        return new Violation(subject.id());
    }

    /** Something would close this finding: {@code recommend( $f ).lever( Lever.BUILD ).by( … ).within( … )}. */
    public static Recommending.ForFinding recommend(Finding finding) {
        return new Recommending.ForFinding(finding.id());
    }

    /**
     * The start of a weighted index: {@code weighted( "0.6", $s.passRate() ).and( "0.4", … )}.
     *
     * @param weight a decimal that is not negative
     */
    public static Weighted weighted(String weight, Measure measure) {
        return Weighted.of(weight, measure);
    }

    /**
     * From which part of the full mark on, in percent, results count as a pass, good and excellent: {@code cutoffs( "65", "80",
     * "90" )}.
     *
     * @throws IllegalArgumentException if they do not rise from above 0 to 100
     */
    public static MarkLines cutoffs(String pass, String good, String excellent) {
        List<Exact> rising = List.of(Exact.ZERO, Exact.of(pass), Exact.of(good), Exact.of(excellent), Exact.of(100));
        for (int i = 1; i < rising.size(); i++) {
            int order = rising.get(i - 1).compareTo(rising.get(i));
            if (order > 0 || (i == 1 && order == 0)) {
                throw new IllegalArgumentException(
                        "cut-offs do not rise from above 0 up to 100: " + pass + ", " + good + ", " + excellent);
            }
        }
        return new MarkLines(rising.get(1), rising.get(2), rising.get(3));
    }

    /** The limits of a rule are the same texts for every subject that it holds for. */
    static Exact decimal(String text) {
        Exact known = READ.get(text);
        if (known == null) {
            known = RatioText.read(text);
            if (READ.size() < MOST) {
                READ.put(text, known);
            }
        }
        return known;
    }
}
