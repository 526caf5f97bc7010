package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junheng.facts.Finding;
import org.junheng.facts.School;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is refused because it would not end, and what merely looks like it: whether there is such a fact takes no longer the more
 * facts there are. Ten thousand findings beside ten thousand schools are a hundred million combinations.
 */
class UnjoinedPatternsTest {
    private static final Map<Class<?>, Integer> MANY = Map.of(Finding.class, 10_000, School.class, 10_000);

    private static UnjoinedPatterns of(String patterns) throws ReflectiveOperationException {
        return new UnjoinedPatterns(
                Drl.of("import org.junheng.facts.Finding\nimport org.junheng.facts.School\nrule \"R\" when " + patterns
                                + " then end")
                        .executable(Drl.ours()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finding()",
                "Finding( criterion == \"A\" )",
                "Finding() exists School()",
                "Finding() not School()",
                "Finding() exists School( name == \"A\" )",
                "Finding() not School( name == \"A\" )",
                "Finding() exists( School() )",
                "Finding() not( School() )",
                "exists School() Finding()",
                "not School() Finding()",
                "exists Finding() exists School()",
                "not Finding() not School()",
                "exists Finding() not School()",
                "$f : Finding() School( id == $f.subject )",
                "$s : School() Finding( subject == $s.id )",
                "$f : Finding() exists School( id == $f.subject )",
                "$f : Finding() not School( id == $f.subject )",
                "Finding() exists School() not School( name == \"A\" )"
            })
    void whatGrowsAsTheFactsDoIsLetThrough(String patterns) throws ReflectiveOperationException {
        of(patterns).check(MANY, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finding() School()",
                "School() Finding()",
                "$f : Finding() $s : School()",
                "Finding( criterion == \"A\" ) School()",
                "Finding() School( name == \"A\" )",
                "School() School()",
                "Finding() School() exists School()",
                "Finding() School() not School( name == \"A\" )",
                "exists Finding() Finding() School()",
                "Finding() exists( Finding() and School() )",
                "not( Finding() and School() )",
                "exists( Finding() and School() )"
            })
    void whatGrowsAsTheirProductIsRefused(String patterns) throws ReflectiveOperationException {
        UnjoinedPatterns joins = of(patterns);

        assertThat(joins.isEmpty()).isFalse();
        assertThatThrownBy(() -> joins.check(MANY, Map.of())).isInstanceOf(RulesException.class);
    }

    /** A rule may go through the county beside each finding: of that there is one. */
    @Test
    void noBundledRuleIsRefusedHoweverLargeACountyIs() {
        for (String pack : List.of("quality-balance-2017", "basic-balance-2012", "school-summary")) {
            RuleSources sources = new RuleSources();
            sources.bundled(pack);
            sources.load().joins().check(MANY, Map.of());
        }
    }
}
