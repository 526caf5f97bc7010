package org.junheng.rules.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.vocabulary.Vocabulary;

/** Rules made at random of everything that the vocabulary offers, right and wrong ones; seeded. */
public final class RandomRules {
    private static final List<Class<?>> SUBJECTS =
            List.of(Section.class, School.class, County.class, Enrolment.class, ClassGroup.class, CountyLevel.class);
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "0.5",
            "12",
            "45",
            "100",
            "7.5",
            "0.05",
            "-1",
            "1.5",
            "abc",
            "",
            "1e9",
            "99999999999999999999",
            "0.333333333",
            "5%",
            "1/3",
            "1 : 19",
            "2 : 0");
    private static final List<String> DEMANDS =
            List.of("atLeast", "atMost", "below", "above", "equalTo", "shareAtLeast");
    private static final List<String> BARE_DEMANDS = List.of("yes()", "no()", "all()", "reported()");
    private static final List<String> PHASES = List.of("criteria", "criteria", "criteria", "school", "county", "scope");

    private final Random random;
    private int depth;

    public RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule of that id. */
    public String rule(String id) {
        depth = 0;
        Class<?> subject = pick(SUBJECTS);
        String when = "$s : " + subject.getSimpleName() + "(" + (random.nextInt(4) == 0 ? test(subject) : "") + " )";
        String phase = pick(PHASES);
        if (random.nextInt(6) == 0) {
            String more = switch (random.nextInt(4)) {
                case 0 -> " not " + other(subject);
                case 1 -> " exists " + other(subject);
                case 2 -> " $o : " + other(subject);
                default -> "";
            };
            return RuleText.rule(
                    id,
                    "@subjects( " + subject.getSimpleName() + " )",
                    phase.equals("scope") ? "criteria" : phase,
                    "$s : " + subject.getSimpleName() + "( " + test(subject) + " )" + more,
                    "violation( $s )");
        }
        if (random.nextInt(5) == 0) {
            String of = random.nextBoolean() ? "level == Level.PRIMARY" : "";
            return RuleText.rule(
                    id,
                    "",
                    phase,
                    "$c : County() accumulate( $s : Section( " + of + " ); $x : dispersion( "
                            + value("$s", Section.class) + " ) )",
                    "require( $c, $x"
                            + pick(List.of("", "", ".together()", ".least()", ".greatest()", ".poorestFifth()")) + " )"
                            + demand());
        }
        return RuleText.rule(
                id, "", phase, when, "require( $s, " + value("$s", subject) + " )" + conditions(subject) + demand());
    }

    private String other(Class<?> type) {
        return type.getSimpleName() + "( id != $s.id, " + test(type) + " )";
    }

    private String test(Class<?> type) {
        String sign = random.nextBoolean() ? " == " : " != ";
        return switch (random.nextInt(5)) {
            case 0 -> type == School.class ? "kind" + sign + "SchoolKind.PRIMARY" : "id" + sign + "\"x\"";
            case 1 -> type == Section.class ? "level" + sign + "Level.JUNIOR" : "id" + sign + "\"某\"";
            default -> condition("", type) + ".holds()" + sign + pick(List.of("Flag.YES", "Flag.NO", "Flag.UNKNOWN"));
        };
    }

    private String conditions(Class<?> subject) {
        StringBuilder all = new StringBuilder();
        while (random.nextInt(3) == 0) {
            all.append(".when( ").append(condition("$s", subject)).append(" )");
        }
        return all.toString();
    }

    private String condition(String of, Class<?> subject) {
        if (random.nextInt(8) == 0 && depth < 3) {
            depth++;
            String either = condition(of, subject) + ".or( " + condition(of.isEmpty() ? "$s" : of, subject) + " )";
            depth--;
            return either;
        }
        List<Method> conditions = methods(subject, Condition.class);
        if (!conditions.isEmpty() && random.nextBoolean()) {
            return dotted(of, call(pick(conditions), subject));
        }
        return value(of, subject) + "." + pick(List.of("below", "atLeast", "atMost", "above")) + "( \"" + pick(NUMBERS)
                + "\" )";
    }

    private String value(String of, Class<?> subject) {
        List<Method> values = methods(subject, random.nextInt(8) == 0 ? Evidence.class : Measure.class);
        if (values.isEmpty()) {
            values = methods(subject, Measure.class);
        }
        if (values.isEmpty()) {
            return dotted(of, "id");
        }
        String value = dotted(of, call(pick(values), subject));
        if (random.nextInt(3) == 0 && depth < 3) {
            depth++;
            String with = of.isEmpty() ? "$s" : of;
            value += switch (random.nextInt(8)) {
                case 0 -> ".per( " + value(with, subject) + " )";
                case 1 -> ".per100( " + value(with, subject) + " )";
                case 2 -> ".partOf( " + value(with, subject) + " )";
                case 3 -> ".plus( " + value(with, subject) + " )";
                case 4 -> ".minus( " + value(with, subject) + " )";
                case 6 -> ".perStarted( \"" + pick(NUMBERS) + "\", " + value(with, subject) + " )";
                case 5 -> ".comparedTo( " + value(with, subject) + " )";
                default -> ".per( \"" + pick(NUMBERS) + "\", " + value(with, subject) + " )";
            };
            depth--;
        }
        if (random.nextInt(12) == 0 && !of.isEmpty()) {
            return "weighted( \"0.6\", " + value + " ).and( \"" + pick(List.of("0.4", "0.5", "-0.4")) + "\", " + value
                    + " ).total()";
        }
        return value;
    }

    private static String dotted(String of, String call) {
        return of.isEmpty() ? call : of + "." + call;
    }

    private String demand() {
        String size = random.nextInt(8) == 0 ? ".of( \"7\" )" : "";
        return random.nextInt(5) == 0
                ? "." + pick(BARE_DEMANDS) + size
                : "." + pick(DEMANDS) + "( \"" + pick(NUMBERS) + "\" )" + size;
    }

    private static List<Method> methods(Class<?> owner, Class<?> result) {
        List<Method> methods = new ArrayList<>();
        for (String name : Vocabulary.methodNames(owner)) {
            for (Method method : Vocabulary.methods(owner, name)) {
                if (method.getReturnType() == result) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private String call(Method method, Class<?> subject) {
        List<String> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            if (type.isArray()) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    arguments.add(argument(type.getComponentType(), subject));
                }
            } else {
                arguments.add(argument(type, subject));
            }
        }
        return method.getName() + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(Class<?> type, Class<?> subject) {
        if (type == String.class) {
            return "\"" + pick(random.nextBoolean() ? NUMBERS : List.of("阅览座位", "床位", "x")) + "\"";
        }
        if (type == Measure.class) {
            return value("$s", subject);
        }
        for (Map.Entry<String, Class<?>> constants :
                Map.<String, Class<?>>of(Vocabulary.nameOf(type), type).entrySet()) {
            List<String> names = Vocabulary.constantsOf(type);
            if (!names.isEmpty()) {
                return constants.getKey() + "." + pick(names);
            }
        }
        return type == Exact.class ? "\"1\"" : "$s";
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
