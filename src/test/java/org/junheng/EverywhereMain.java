package org.junheng;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;

/** A program of its own that embeds the library; run by {@link EverywhereTest} in places of all sorts. */
final class EverywhereMain {
    private EverywhereMain() {}

    /**
     * Evaluates a county of one school and prints what came out.
     *
     * @param arguments {@code foreign} for a context class loader that knows nothing; a rule file, to compile it as well
     */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = List.of(arguments);
        if (asked.contains("foreign")) {
            Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
        }
        Rules pack = Rules.bundled("quality-balance-2017");
        Junheng rules = asked.contains("compile")
                ? Junheng.load(pack, Rules.of("own.drl", new ByteArrayInputStream(System.in.readAllBytes())))
                : Junheng.load(pack);
        School school = School.builder("S1", "示例小学")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "700")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .extra("阅览座位", Extra.of("5"))
                .build();
        rules.evaluate(County.of("C1", "示例县", List.of(school)), Options.asOf(LocalDate.of(2025, 9, 1)))
                .findings()
                .forEach(finding -> System.out.writeBytes((finding + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
