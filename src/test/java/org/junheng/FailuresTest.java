package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junheng.data.PriceFile;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ReadingWatch;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.plan.whatif.Change;
import org.junheng.report.JsonReport;
import org.junheng.results.Evaluation;
import org.junheng.rules.RulesException;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;

/** What goes wrong in an application is told by one exception of its kind, which names the thing, the value and the remedy. */
class FailuresTest {
    private static final Options OPTIONS = Options.asOf(LocalDate.of(2025, 9, 1));

    /** What is tried, what it is answered by, and words of the message. */
    private record Failure(ThrowingCallable tried, Class<? extends Throwable> type, List<String> words) {}

    private static Failure failure(ThrowingCallable tried, Class<? extends Throwable> type, String... words) {
        return new Failure(tried, type, List.of(words));
    }

    private static School.Builder school(String id) {
        return School.builder(id, "示例小学").county("C1").kind(SchoolKind.PRIMARY);
    }

    private static ThrowingCallable read(Junheng rules, String name, String text) {
        return () -> rules.evaluate(
                CountySource.content(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                OPTIONS,
                new Evaluations());
    }

    private static ThrowingCallable evaluated(Junheng rules, String county, School... schools) {
        return () -> rules.evaluate(County.of(county, "示例县", List.of(schools)), OPTIONS);
    }

    private static List<Failure> failures() {
        Junheng rules = Junheng.load(Rules.bundled("school-summary"));
        Evaluation evaluation =
                rules.evaluate(County.of("C1", "示例县", List.of(school("S1").build())), OPTIONS);
        List<Failure> all = new ArrayList<>();
        // Data.
        all.add(failure(read(rules, "a.json", "{\"id\":\"C1\","), DataException.class, "a.json", "no complete JSON"));
        all.add(failure(read(rules, "a.json", ""), DataException.class, "a.json", "empty"));
        all.add(failure(read(rules, "a.json", "{}"), DataException.class, "a.json", "\"id\""));
        all.add(failure(read(rules, "a.json", "[]"), DataException.class, "a.json", "no school"));
        all.add(failure(
                read(rules, "a.json", "{\"id\":\" \",\"schools\":[{\"id\":\"S1\",\"name\":\"甲\"}]}"),
                DataException.class,
                "a.json",
                "has no \"id\""));
        all.add(failure(read(rules, "a.csv", "你好\n"), DataException.class, "a.csv"));
        all.add(failure(
                () -> rules.evaluate(
                        CountySource.files(List.of(Path.of("nowhere.csv")), ReadingOptions.USUAL),
                        OPTIONS,
                        new Evaluations()),
                DataException.class,
                "nowhere.csv",
                "no such file"));
        all.add(failure(
                () -> Mapping.read(NamedContent.of("m.yaml", "x: 1")), DataException.class, "m.yaml:1", "columns"));
        all.add(failure(
                () -> PriceFile.read(NamedContent.of("p.yaml", "x: 1")), DataException.class, "p.yaml:1", "prices"));
        all.add(failure(
                () -> JsonReport.read(NamedContent.of("old.json", "{}"), Language.EN),
                IOException.class,
                "old.json",
                "JsonReport"));
        // Rules.
        all.add(failure(() -> Junheng.load(Rules.bundled("school-sumary")), RulesException.class, "school-summary"));
        all.add(failure(Junheng::load, RulesException.class, "Name a pack"));
        all.add(failure(() -> Junheng.load(Rules.at(Path.of("nowhere"))), RulesException.class, "nowhere", "no such"));
        all.add(failure(() -> Junheng.load(Rules.onClasspath("nowhere/rules")), RulesException.class, "nowhere/rules"));
        all.add(failure(
                () -> Junheng.load(Rules.of("own.drl", "rule x when then end")),
                RulesException.class,
                "own.drl:1:6",
                "quotes"));
        all.add(failure(() -> Junheng.load(Rules.of("own.drl", "")), RulesException.class, "own.drl", "empty"));
        all.add(failure(
                () -> Junheng.load(Rules.bundled("school-summary"), Rules.overlay("atlantis")),
                RulesException.class,
                "atlantis",
                "hefei"));
        // What is asked.
        all.add(failure(evaluated(rules, " ", school("S1").build()), RefusedException.class, "id is blank"));
        all.add(failure(evaluated(rules, "C1", school(" ").build()), RefusedException.class, "id is blank"));
        all.add(failure(
                evaluated(rules, "C1", school("S1").build(), school("S1").build()),
                RefusedException.class,
                "two schools have the id \"S1\""));
        all.add(failure(
                evaluated(rules, "C2", school("S1").build()), RefusedException.class, "names the county \"C1\""));
        all.add(failure(
                () -> rules.whatIf(evaluation.county(), OPTIONS, List.of(Change.of("S9.books=3000"))),
                RefusedException.class,
                "S9.books",
                "S1"));
        all.add(failure(() -> Change.of("S1.bocks=3000"), IllegalArgumentException.class, "S1.bocks=3000", "books"));
        all.add(failure(
                () -> evaluation.outcome("school"), IllegalArgumentException.class, "school", "school-summary"));
        for (String text : List.of("abc", "-5", "", "１２x", "1,000", "NaN")) {
            all.add(failure(
                    () -> school("S1").figure(SchoolFigure.SPORTS_GROUND_AREA, text),
                    IllegalArgumentException.class,
                    "S1.sportsGroundArea: \"" + text + "\"",
                    "Write digits"));
            all.add(failure(
                    () -> school("S1").figure(Level.PRIMARY, LevelFigure.STUDENTS, text),
                    IllegalArgumentException.class,
                    "S1.students: \"" + text + "\""));
        }
        for (Duration time : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            all.add(failure(() -> OPTIONS.deadline(time), IllegalArgumentException.class, time.toString()));
            all.add(failure(() -> ReadingWatch.NONE.deadline(time), IllegalArgumentException.class, time.toString()));
        }
        all.add(failure(() -> NamedContent.of(" ", "x"), IllegalArgumentException.class, "blank"));
        all.add(failure(() -> Rules.of(" ", "x"), IllegalArgumentException.class, "blank"));
        return all;
    }

    @Test
    void eachFailureNamesWhatItIsOf() {
        for (Failure failure : failures()) {
            Throwable thrown = catchThrowable(failure.tried());
            String wanted = failure.type().getSimpleName() + " with " + failure.words();
            assertThat(thrown).as(wanted).isInstanceOf(failure.type());
            assertThat(thrown.getMessage()).as(wanted).contains(failure.words());
        }
    }

    @Test
    void noneIsAMistakeOfTheMachines() {
        for (Failure failure : failures()) {
            Throwable thrown = catchThrowable(failure.tried());
            assertThat(thrown)
                    .isNotInstanceOfAny(
                            NullPointerException.class,
                            ClassCastException.class,
                            IndexOutOfBoundsException.class,
                            IllegalStateException.class,
                            Error.class);
        }
    }
}
