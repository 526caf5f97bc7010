package org.junheng.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junheng.Evaluations;
import org.junheng.RefusedException;
import org.junheng.Reloading;
import org.junheng.Rules;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.MissingLibraryException;
import org.junheng.facts.Verdict;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.ProblemDetail;

/** The library in a Spring Boot application, as Boot itself puts it together. */
class JunhengAutoConfigurationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    /** 7 m² for each of 100 children, and 7.5 are asked for. */
    private static final NamedContent COUNTY =
            NamedContent.of("县.csv", "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积\nS1,示例小学,示例县,小学,100,700,0\n");

    private final ApplicationContextRunner boot =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JunhengAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void bootFindsTheConfigurationAndEditorsEveryProperty() throws IOException {
        assertThat(Files.readString(
                                Path.of(
                                        "src/main/resources/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
                        .strip())
                .isEqualTo(JunhengAutoConfiguration.class.getName());
        String metadata = Files.readString(Path.of("src/main/resources/META-INF/spring-configuration-metadata.json"));
        Set<String> described = new TreeSet<>();
        Pattern.compile("\"name\": \"junheng\\.([a-z-]+)\", \"type\"")
                .matcher(metadata)
                .results()
                .forEach(name -> described.add(name.group(1).replace("-", "")));
        Set<String> properties = new TreeSet<>();
        for (RecordComponent part : JunhengProperties.class.getRecordComponents()) {
            properties.add(part.getName().toLowerCase(Locale.ROOT));
        }
        assertThat(described).isEqualTo(properties);
    }

    @Test
    void anApplicationThatNamesNoRulesIsLeftAlone() {
        boot.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(Reloading.class)
                .doesNotHaveBean(JunhengOperations.class)
                .doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void aPackIsLoadedAndACountyEvaluatedCountedAndTimed() {
        boot.withPropertyValues("junheng.packs=quality-balance-2017", "junheng.overlays=hefei", "junheng.deadline=1m")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    JunhengOperations junheng = context.getBean(JunhengOperations.class);
                    Evaluations evaluations = junheng.evaluate(COUNTY, DAY);
                    assertThat(evaluations.list()).hasSize(1);
                    List<Verdict> verdicts = evaluations.list().get(0).verdicts();
                    assertThat(evaluations.list().get(0).findings())
                            .anyMatch(finding -> finding.criterion().equals("QB-R5-primary"));

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.timer("junheng.evaluate").count()).isEqualTo(1);
                    for (Verdict.State state : Verdict.State.values()) {
                        long expected = verdicts.stream()
                                .filter(verdict -> verdict.state() == state)
                                .count();
                        String name = state.name().toLowerCase(Locale.ROOT);
                        assertThat(meters.counter("junheng.verdicts", "state", name)
                                        .count())
                                .isEqualTo((double) expected);
                    }
                    Health health = Objects.requireNonNull(
                            context.getBean(HealthIndicator.class).health());
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails())
                            .containsEntry("version", 1L)
                            .containsEntry(
                                    "rules", junheng.rules().rules().rules().size())
                            .containsKeys("hash", "criteria", "overlays", "notices");
                });
    }

    @Test
    void theEndpointReloadsAndARefusedVersionIsTold() throws IOException {
        Path file = folder.resolve("seats.drl");
        String rule = Files.readString(Path.of("examples/embed/rules/reading-seats.drl"));
        Files.writeString(file, rule);
        boot.withPropertyValues("junheng.paths=" + folder).run(context -> {
            JunhengEndpoint endpoint = context.getBean(JunhengEndpoint.class);
            assertThat(endpoint.version()).containsEntry("version", 1L);
            assertThat(endpoint.reload()).containsEntry("state", "UNCHANGED");
            Files.writeString(file, rule.replace("\"0.1\"", "\"0.2\""));
            assertThat(endpoint.reload()).containsEntry("state", "RELOADED").containsEntry("version", 2L);
            Files.writeString(file, rule.replace("\"0.1\"", "\"x\""));
            Map<String, Object> refused = endpoint.reload();
            assertThat(refused).containsEntry("state", "REFUSED").containsEntry("version", 2L);
            assertThat(String.valueOf(refused.get("problems"))).contains("seats.drl");
        });
    }

    @Test
    void rulesOfTheApplicationsOwnTakeThePlaceOfProperties() {
        boot.withBean(Reloading.class, () -> Reloading.of(() -> List.of(Rules.bundled("school-summary"))))
                .run(context -> assertThat(context.getBean(JunhengOperations.class)
                                .rules()
                                .rules()
                                .criteria())
                        .isNotEmpty());
    }

    @Test
    void anApplicationWithoutActuatorOrMetricsStarts() {
        boot.withPropertyValues("junheng.packs=school-summary")
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.health",
                        "io.micrometer",
                        "org.springframework.http"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(JunhengOperations.class));
    }

    @Test
    void rulesThatCannotBeUsedFailTheStartByName() {
        boot.withPropertyValues("junheng.packs=no-such-pack")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(RulesException.class)
                        .hasMessageContaining("no-such-pack"));
    }

    @Test
    void aTimeThatIsOverEndsTheWork() {
        boot.withPropertyValues("junheng.packs=school-summary", "junheng.deadline=1ns")
                .run(context -> assertThat(catchThrowable(
                                () -> context.getBean(JunhengOperations.class).evaluate(COUNTY, DAY)))
                        .isInstanceOf(CancellationException.class));
    }

    @Test
    void failuresAreProblemDetailsWithAllTheirProblems() {
        JunhengProblems problems = new JunhengProblems();
        ProblemDetail data =
                problems.data(new DataException(List.of(new DataProblem("a", "", 1, "", "", new Text("错", "wrong")))));
        ProblemDetail arguments = problems.arguments(new RefusedException(List.of(new Text("错", "wrong"))));
        ProblemDetail rules = problems.rules(new RulesException(
                List.of(new RuleProblem("a.drl", 1, "R", new Text("错", "wrong"), new Text("改", "mend")))));
        ProblemDetail library = problems.library(new MissingLibraryException(
                "group:name:1", new DataProblem("a", "", 0, "", "", new Text("错", "wrong"))));
        assertThat(library.getStatus()).isEqualTo(500);
        assertThat(String.valueOf(library.getProperties())).contains("problems", "错", "wrong");
        assertThat(Map.of(422, data, 400, arguments, 500, rules)).allSatisfy((status, detail) -> {
            assertThat(detail.getStatus()).isEqualTo(status);
            assertThat(String.valueOf(detail.getProperties())).contains("problems", "错", "wrong");
        });
    }
}
