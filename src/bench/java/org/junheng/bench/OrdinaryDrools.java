package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drools.model.codegen.ExecutableModelProject;
import org.junheng.facts.County;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The same criteria as ordinary rules of the engine's manual over doubles: comparisons in patterns, {@code accumulate} for
 * coefficients and counts, a new session for each county, every verdict inserted.
 *
 * <p>It knows nothing of what is missing, of ranges, sources, remedies or why: that is what the comparison costs. Each sum has an
 * {@code accumulate} of its own, for of several in one the compiler of this version gives all the value of the first.
 */
final class OrdinaryDrools {
    private static final String HEADER = """
            package ordinary;
            import org.junheng.bench.OrdinarySection;
            import org.junheng.bench.OrdinaryVerdict;
            import org.junheng.facts.Verdict.State;
            import org.junheng.facts.County;
            global java.util.List verdicts;
            """;
    private static final String RATIO = """
            rule "%1$s met" when
              $s : OrdinarySection( junior == %2$s, out == false, %3$s >= %4$s )
            then
              OrdinaryVerdict v = new OrdinaryVerdict( "%1$s", $s.getId(), State.PASS, $s.get%5$s(), %4$s );
              verdicts.add( v ); insert( v );
            end
            rule "%1$s missed" when
              $s : OrdinarySection( junior == %2$s, out == false, %3$s < %4$s )
            then
              OrdinaryVerdict v = new OrdinaryVerdict( "%1$s", $s.getId(), State.FAIL, $s.get%5$s(), %4$s );
              verdicts.add( v ); insert( v );
            end
            rule "%1$s out of scope" when
              $s : OrdinarySection( junior == %2$s, out == true )
            then
              OrdinaryVerdict v = new OrdinaryVerdict( "%1$s", $s.getId(), State.NOT_APPLICABLE, $s.get%5$s(), %4$s );
              verdicts.add( v ); insert( v );
            end
            rule "%1$s nobody" when
              $c : County()
              not OrdinarySection( junior == %2$s )
            then
              verdicts.add( new OrdinaryVerdict( "%1$s", $c.id(), State.NOT_APPLICABLE, Double.NaN, %4$s ) );
            end
            """;
    private static final String COEFFICIENT = """
            rule "%1$s" when
              $c : County()
              accumulate( $a : OrdinarySection( junior == %2$s, out == false ); $all : sum( $a.getStudents() ) )
              accumulate( $b : OrdinarySection( junior == %2$s, out == false );
                $sum : sum( $b.getStudents() * $b.get%5$s() ) )
              accumulate( $d : OrdinarySection( junior == %2$s, out == false );
                $squares : sum( $d.getStudents() * $d.get%5$s() * $d.get%5$s() ) )
            then
              double all = ((Number) $all).doubleValue();
              double sum = ((Number) $sum).doubleValue();
              double value = Math.sqrt( Math.max( 0, all * ((Number) $squares).doubleValue() / (sum * sum) - 1 ) );
              State state = all == 0 ? State.NOT_APPLICABLE : value <= %4$s ? State.PASS : State.FAIL;
              OrdinaryVerdict v = new OrdinaryVerdict( "%1$s", $c.id(), state, value, %4$s );
              verdicts.add( v ); insert( v );
            end
            """;
    private static final String COMPOSITE = """
            rule "QB-COMP-%1$s" salience -1 when
              $c : County()
              accumulate( OrdinaryVerdict( criterion str[startsWith] "QB-CV", criterion str[endsWith] "-%1$s", $v : value );
                $mean : average( $v ) )
            then
              verdicts.add( new OrdinaryVerdict( "QB-COMP-%1$s", $c.id(), State.NOT_APPLICABLE,
                ((Number) $mean).doubleValue(), Double.NaN ) );
            end
            """;
    private static final String SCHOOLS = """
            rule "QB-R-school" salience -1 when
              $s : OrdinarySection( out == false, $id : id )
              accumulate( OrdinaryVerdict( ratio == true, subject == $id, state == State.PASS ); $met : count() )
              accumulate( OrdinaryVerdict( ratio == true, subject == $id, value < 0.85 * limit ); $far : count() )
            then
              State state = ((Number) $met).longValue() >= 6 && ((Number) $far).longValue() == 0 ? State.PASS : State.FAIL;
              OrdinaryVerdict v = new OrdinaryVerdict( "QB-R-school", $id, state, ((Number) $met).doubleValue(), 6 );
              verdicts.add( v ); insert( v );
            end
            rule "QB-R-school out of scope" when
              $s : OrdinarySection( out == true )
            then
              verdicts.add( new OrdinaryVerdict( "QB-R-school", $s.getId(), State.NOT_APPLICABLE, 0, 6 ) );
            end
            rule "QB-R-school nobody" when
              $c : County()
              not OrdinarySection()
            then
              verdicts.add( new OrdinaryVerdict( "QB-R-school", $c.id(), State.NOT_APPLICABLE, 0, 6 ) );
            end
            rule "QB-R-county" salience -2 when
              $c : County()
              accumulate( OrdinaryVerdict( criterion == "QB-R-school", state == State.PASS ); $met : count() )
              accumulate( OrdinaryVerdict( criterion == "QB-R-school" ); $counted : count() )
            then
              long met = ((Number) $met).longValue();
              long counted = ((Number) $counted).longValue();
              State state = counted == 0 ? State.NOT_APPLICABLE : met == counted ? State.PASS : State.FAIL;
              verdicts.add( new OrdinaryVerdict( "QB-R-county", $c.id(), state, met, counted ) );
            end
            """;

    private final KieContainer container;

    private OrdinaryDrools(KieContainer container) {
        this.container = container;
    }

    /** Compiles the rules. */
    static OrdinaryDrools compile() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules/ordinary.drl", drl());
        KieBuilder builder = services.newKieBuilder(files, OrdinaryDrools.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return new OrdinaryDrools(
                services.newKieContainer(builder.getKieModule().getReleaseId()));
    }

    private static String drl() {
        StringBuilder drl = new StringBuilder(HEADER);
        for (Indicator indicator : Indicator.values()) {
            for (boolean isJunior : new boolean[] {false, true}) {
                Indicator.Bound bound = indicator.at(isJunior);
                String field = OrdinarySection.field(indicator);
                String getter = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
                drl.append(RATIO.formatted(bound.ratio, isJunior, field, Double.toString(bound.atLeast), getter));
                drl.append(COEFFICIENT.formatted(
                        bound.dispersion, isJunior, field, Double.toString(bound.atMost), getter));
            }
        }
        return drl.append(COMPOSITE.formatted("primary"))
                .append(COMPOSITE.formatted("junior"))
                .append(SCHOOLS)
                .toString();
    }

    /** The verdicts on a county of which everything is reported. */
    List<OrdinaryVerdict> evaluate(County county) {
        List<OrdinaryVerdict> verdicts = new ArrayList<>();
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("verdicts", verdicts);
            session.insert(county);
            OrdinarySection.of(county).forEach(session::insert);
            session.fireAllRules();
            return verdicts;
        } finally {
            session.dispose();
        }
    }
}
