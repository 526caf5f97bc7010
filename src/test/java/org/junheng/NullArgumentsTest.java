package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Overlay;
import org.junheng.data.ReadingOptions;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.results.Prices.TotalCost;
import org.junheng.rules.check.RuleText;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

/**
 * Where a program hands over null it is told which argument that was. What does not tell is listed in {@code null-not-named.txt}, by
 * type or by type and member; whatever is new is held to it.
 */
class NullArgumentsTest {
    private static final Path TYPES = Path.of("src/test/resources/public-types.txt");
    private static final Path LISTED = Path.of("src/test/resources/null-not-named.txt");
    private static final Map<Class<?>, Object> SAMPLES = samples();

    private static Map<Class<?>, Object> samples() {
        Rules source = Rules.of(
                "t.drl",
                RuleText.file(
                        "$s : Section( level == Level.PRIMARY )",
                        "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )"));
        Junheng rules = Junheng.load(source);
        Options options = Options.asOf(LocalDate.of(2025, 9, 1));
        County county = County.of("C", "C", List.of());
        Price price = Price.of(SchoolFigure.BOOKS, Lever.BUY, "30");
        Prices prices = Prices.of(price);
        Optional<Exact> none = Optional.empty();
        Supplier<List<Rules>> sources = () -> List.of(source);
        Function<Object, List<Text>> trial = any -> List.of();
        Consumer<Object> taker = any -> {};
        Object[] all = {
            rules,
            options,
            county,
            rules.evaluate(county, options),
            new Evaluations(),
            CountySource.of(List.of(county)),
            Reloading.of(sources),
            source,
            price,
            prices,
            new PriceBound("S", "books", none, none),
            new TotalCost(none, none, none, none, true, true),
            Aims.REQUIRED,
            new Overlay("x", List.of()),
            ReadingOptions.USUAL,
            new ReadingNotes(List.of(), List.of(), List.of()),
            sources,
            trial,
            taker,
            (CountyRun.CountyQuestion<Object>) (read, position) -> read,
            Reloading.of(sources).current(),
            LocalDate.of(2025, 9, 1),
            Duration.ofSeconds(1),
            Path.of("x"),
            List.of(),
            Map.of(),
            Optional.empty(),
            Text.NONE,
            Exact.ONE,
            SchoolFigure.BOOKS,
            "1",
            new ByteArrayInputStream(new byte[0])
        };
        Map<Class<?>, Object> samples = new HashMap<>();
        for (Class<?> type : List.of(
                Junheng.class,
                Options.class,
                County.class,
                Evaluation.class,
                Evaluations.class,
                CountySource.class,
                Reloading.class,
                Reloading.RulesVersion.class,
                CountyRun.CountyQuestion.class,
                Rules.class,
                Price.class,
                Prices.class,
                PriceBound.class,
                TotalCost.class,
                Aims.class,
                Overlay.class,
                ReadingOptions.class,
                ReadingNotes.class,
                Supplier.class,
                Function.class,
                Consumer.class,
                LocalDate.class,
                Duration.class,
                Path.class,
                List.class,
                Collection.class,
                Map.class,
                Optional.class,
                Text.class,
                Exact.class,
                FigureName.class,
                String.class,
                InputStream.class)) {
            Arrays.stream(all).filter(type::isInstance).findFirst().ifPresent(sample -> samples.put(type, sample));
        }
        return samples;
    }

    @Test
    void whatIsNullIsNamed() throws IOException, ReflectiveOperationException {
        Set<String> listed = new TreeSet<>(Files.readAllLines(LISTED));
        List<String> silent = new ArrayList<>();
        int told = 0;
        for (String name : Files.readAllLines(TYPES)) {
            if (!listed.contains(name)) {
                for (Class<?> type : withNested(Class.forName(name)).toList()) {
                    for (Executable member : members(type)) {
                        for (int i = 0; i < member.getParameterCount(); i++) {
                            Parameter parameter = member.getParameters()[i];
                            boolean isAsked = !parameter.getType().isPrimitive()
                                    && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                    && !listed.contains(called(type, member));
                            if (isAsked && isNamed(type, member, i)) {
                                told++;
                            } else if (isAsked) {
                                silent.add(called(type, member) + ": " + parameter.getName());
                            }
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(told).isGreaterThan(60);
    }

    /** What is listed is there, so that the list gets shorter where a member goes or begins to tell. */
    @Test
    void theListNamesWhatThereIs() throws IOException, ReflectiveOperationException {
        Set<String> names = new TreeSet<>(Files.readAllLines(TYPES));
        for (String name : Files.readAllLines(TYPES)) {
            for (Class<?> type : withNested(Class.forName(name)).toList()) {
                members(type).forEach(member -> names.add(called(type, member)));
            }
        }
        assertThat(names).containsAll(Files.readAllLines(LISTED));
        assertThat(Files.readAllLines(LISTED)).isSorted().doesNotHaveDuplicates();
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Arrays.stream(type.getDeclaredClasses())
                        .filter(nested -> Modifier.isPublic(nested.getModifiers()))
                        .flatMap(NullArgumentsTest::withNested));
    }

    private static List<Executable> members(Class<?> type) {
        Stream<Executable> all =
                Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        return all.filter(member -> Modifier.isPublic(member.getModifiers()))
                .filter(member -> !Modifier.isAbstract(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !type.isEnum() || !member.getName().equals("valueOf"))
                .filter(member -> !member.getName().equals("equals"))
                .toList();
    }

    private static String called(Class<?> type, Executable member) {
        return type.getName() + "#" + (member instanceof Constructor ? "new" : member.getName());
    }

    /** Whether null in that place, with something in those before, is told by its name; false where there is no sample to ask. */
    private static boolean isNamed(Class<?> type, Executable member, int at) throws ReflectiveOperationException {
        Object[] arguments = new Object[member.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == at ? null : sample(member.getParameterTypes()[i]);
        }
        try {
            if (member instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) member).invoke(sample(type), arguments);
            }
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof NullPointerException
                    && member.getParameters()[at]
                            .getName()
                            .equals(thrown.getCause().getMessage());
        } catch (NullPointerException noSample) {
            return false;
        }
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isPrimitive()) {
            return type == boolean.class ? (Object) false : type == long.class ? (Object) 1L : (Object) 1;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : SAMPLES.get(type);
    }
}
