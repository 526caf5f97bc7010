package org.junheng.lab;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.texts.Text;

/**
 * A criterion to start from: of each school's level, a figure over another has to be at least, or at most, so much.
 *
 * @param id the rule's name
 * @param title what reports call it
 * @param source document and clause
 * @param level whom it judges
 * @param figure the figure, by its name in data and cases, or the header of a column of one's own
 * @param per what it is divided by, by its name; empty where it is not
 * @param relation at least or at most
 * @param limit the limit, a decimal above nought
 */
public record NewRule(
        String id,
        Text title,
        String source,
        Level level,
        String figure,
        Optional<LevelFigure> per,
        Relation relation,
        BigDecimal limit) {
    private static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite
            """;

    /** The figures of a level by name: what one may divide by. */
    public static Optional<LevelFigure> levelFigure(String name) {
        return Arrays.stream(LevelFigure.values())
                .filter(figure -> figure.id().equals(name))
                .findFirst();
    }

    /** The names of all figures of a school and its levels. */
    public static List<String> figures() {
        return Stream.concat(
                        Arrays.stream(SchoolFigure.values()).map(SchoolFigure::id),
                        Arrays.stream(LevelFigure.values()).map(LevelFigure::id))
                .distinct()
                .sorted()
                .toList();
    }

    /** The rule file. */
    public String rule() {
        String of = per.map(divisor -> divisor == LevelFigure.STUDENTS
                        ? "$s.students()"
                        : "$s.figure( LevelFigure." + divisor.name() + " )")
                .map(divisor -> ".per( " + divisor + " )")
                .orElse("");
        return """
                /*
                 * %s
                 * %s
                 *
                 * %s：%s %s。
                 * %s: %s %s.
                 */
                %s
                rule "%s"
                    @title_zh( "%s" )
                    @title_en( "%s" )
                    @source( "%s" )
                    @confidence( "local" )  @severity( REQUIRED )
                    agenda-group "criteria"
                when
                    $s : Section( level == Level.%s )
                then
                    insert( require( $s, %s ).%s( "%s" ) );
                end
                """.formatted(
                        title.zh(),
                        title.en(),
                        source,
                        relation.sign(),
                        number(limit),
                        source,
                        relation.sign(),
                        number(limit),
                        HEADER,
                        id,
                        title.zh(),
                        title.en(),
                        source,
                        level.equals(Level.PRIMARY) ? "PRIMARY" : "JUNIOR",
                        measure() + of,
                        relation == Relation.AT_LEAST ? "atLeast" : "atMost",
                        number(limit));
    }

    private String measure() {
        Optional<SchoolFigure> ofSchool = Arrays.stream(SchoolFigure.values())
                .filter(each -> each.id().equals(figure))
                .findFirst();
        return ofSchool.map(each -> "$s.split( SchoolFigure." + each.name() + " )")
                .or(() -> levelFigure(figure).map(each -> "$s.figure( LevelFigure." + each.name() + " )"))
                .orElse("$s.splitExtra( \"" + figure + "\" )");
    }

    /** Its cases: exactly at the limit, short of it, beyond it, and a figure missing. */
    public String cases() {
        // So many that the limit comes out as a whole number, and one more or less is less than a last place.
        BigDecimal base = per.isPresent() ? BigDecimal.TEN.pow(Math.max(0, limit.scale()) + 2) : BigDecimal.ONE;
        BigDecimal exact = limit.multiply(base);
        BigDecimal step = per.isPresent() ? BigDecimal.ONE : limit.ulp();
        boolean isFloor = relation == Relation.AT_LEAST;
        BigDecimal wrong = isFloor ? exact.subtract(step) : exact.add(step);
        BigDecimal ample = isFloor ? exact.add(step) : exact.subtract(step);
        return String.join(
                "\n",
                aCase(new Text("恰好等于限值：达标", "exactly at the limit"), base, Optional.of(exact), "PASS"),
                aCase(new Text("差一点：未达标", "just short of it"), base, Optional.of(wrong), "FAIL"),
                aCase(new Text("略好于限值：达标", "a little better"), base, Optional.of(ample), "PASS"),
                aCase(new Text("没有填报：待定", "not reported"), base, Optional.empty(), "UNDECIDED"));
    }

    private String aCase(Text name, BigDecimal base, Optional<BigDecimal> amount, String verdict) {
        String kind = level.equals(Level.PRIMARY) ? "PRIMARY" : "JUNIOR";
        boolean isKnown = figures().contains(figure);
        String value = amount.map(number -> isKnown
                        ? ", " + figure + ": " + number(number)
                        : ", extras: { \"" + figure + "\": " + number(number) + " }")
                .orElse("");
        String divisor = per.map(each -> ", " + each.id() + ": " + number(base)).orElse("");
        return """
                - name: %s / %s
                  school: { kind: %s%s%s }
                  verdicts: { %s: %s }
                """.formatted(name.zh(), name.en(), kind, divisor, value, id, verdict);
    }

    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
