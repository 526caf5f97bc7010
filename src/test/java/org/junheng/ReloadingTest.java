package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.lab.CaseTrial;
import org.junheng.report.JsonReport;
import org.junheng.results.Outcome;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are exchanged while they are used: a good version at once, a bad one never. */
class ReloadingTest {
    private static final Options OPTIONS = Options.asOf(LocalDate.of(2025, 9, 1));

    /** 30 seats for 450 pupils are 0.0667 each. */
    private static final County COUNTY = County.of(
            "C1",
            "示例县",
            List.of(School.builder("S1", "示例小学")
                    .county("C1")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "450")
                    .extra("阅览座位", Extra.of("30"))
                    .build()));

    @TempDir
    private Path folder;

    private static String seats(String limit) throws IOException {
        return Files.readString(Path.of("examples/embed/rules/reading-seats.drl"))
                .replace("\"0.1\"", '"' + limit + '"')
                .replace("ADVISORY", "REQUIRED");
    }

    private Path write(String limit) throws IOException {
        // At once, as an editor does: no look finds half of it.
        Path whole = Files.writeString(folder.resolve("seats.new"), seats(limit));
        return Files.move(whole, folder.resolve("seats.drl"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Outcome outcome(Junheng rules) {
        return rules.evaluate(COUNTY, OPTIONS).outcome();
    }

    @Test
    void aNewVersionIsUsedAtOnceAndWhoHoldsTheOldOneGoesOnWithIt() throws IOException {
        write("0.1");
        try (Reloading rules = Reloading.of(() -> List.of(Rules.at(folder)))) {
            Reloading.RulesVersion first = rules.current();
            assertThat(outcome(first.rules())).isEqualTo(Outcome.FAIL);
            assertThat(rules.reload().state()).isEqualTo(Reloading.ReloadState.UNCHANGED);

            write("0.05");
            Reloading.ReloadResult result = rules.reload();

            assertThat(result.state()).isEqualTo(Reloading.ReloadState.RELOADED);
            assertThat(result.version().number()).isEqualTo(2);
            assertThat(result.version().hash()).hasSize(64).isNotEqualTo(first.hash());
            assertThat(result.version().hash()).isEqualTo(rules.rules().hash());
            assertThat(outcome(rules.rules())).isEqualTo(Outcome.PASS);
            assertThat(outcome(first.rules())).isEqualTo(Outcome.FAIL);
        }
    }

    @Test
    void aVersionThatCannotBeUsedLeavesTheOldOneAndIsReported() throws IOException {
        Path file = write("0.1");
        try (Reloading rules = Reloading.of(() -> List.of(Rules.at(folder)))) {
            write("10 %");
            Reloading.ReloadResult refused = rules.reload();
            assertThat(refused.state()).isEqualTo(Reloading.ReloadState.REFUSED);
            assertThat(refused.problems())
                    .anySatisfy(problem -> assertThat(problem.en()).contains("seats.drl", "EX-1-reading-seats"));
            assertThat(rules.current().number()).isEqualTo(1);
            assertThat(outcome(rules.rules())).isEqualTo(Outcome.FAIL);

            Files.delete(file);
            assertThat(rules.reload().state()).isEqualTo(Reloading.ReloadState.REFUSED);

            write("0.1");
            assertThat(rules.reload().state()).isEqualTo(Reloading.ReloadState.UNCHANGED);
        }
        write("10 %");
        assertThatThrownBy(() -> Reloading.of(() -> List.of(Rules.at(folder))))
                .isInstanceOf(org.junheng.rules.RulesException.class);
    }

    @Test
    void aVersionWhoseCasesDoNotHoldIsNotUsed() throws IOException {
        write("0.1");
        Files.writeString(folder.resolve("seats.cases.yaml"), """
                - name: 正好 exactly
                  school: { level: PRIMARY, students: 100, extras: { 阅览座位: 10 } }
                  verdicts: { EX-1-reading-seats: PASS }
                """);
        try (Reloading rules = Reloading.of(() -> List.of(Rules.at(folder)), CaseTrial.below(folder))) {
            write("0.11");
            Reloading.ReloadResult result = rules.reload();
            assertThat(result.state()).isEqualTo(Reloading.ReloadState.REFUSED);
            assertThat(result.problems())
                    .anySatisfy(problem -> assertThat(problem.en()).contains("seats.cases.yaml", "exactly"));
            assertThat(rules.current().number()).isEqualTo(1);
        }
        assertThatThrownBy(() -> Reloading.of(() -> List.of(Rules.at(folder)), CaseTrial.below(folder)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("exactly");
    }

    @Test
    void whoWatchesIsToldOfEveryNewVersionAndOfEachFailureOnce() throws Exception {
        write("0.1");
        BlockingQueue<Reloading.ReloadResult> told = new LinkedBlockingQueue<>();
        try (Reloading rules = Reloading.of(() -> List.of(Rules.at(folder)))) {
            rules.watch(Duration.ofMillis(20), told::add);
            assertThatThrownBy(() -> rules.watch(Duration.ofMillis(20), told::add))
                    .isInstanceOf(IllegalStateException.class);
            write("10 %");
            assertThat(next(told)).isEqualTo(Reloading.ReloadState.REFUSED);
            assertThat(told.poll(200, TimeUnit.MILLISECONDS)).as("told again").isNull();
            write("0.05");
            assertThat(next(told)).isEqualTo(Reloading.ReloadState.RELOADED);
        }
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("junheng-rules"))
                        .filter(ReloadingTest::isAliveAfterAWhile))
                .isEmpty();
    }

    private static boolean isAliveAfterAWhile(Thread thread) {
        try {
            thread.join(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }

    private static Reloading.ReloadState next(BlockingQueue<Reloading.ReloadResult> told) throws InterruptedException {
        Reloading.ReloadResult result = told.poll(10, TimeUnit.SECONDS);
        assertThat(result).as("what the watch tells").isNotNull();
        return result.state();
    }

    /** No class, file or thread of a version stays when the version is gone. */
    @Test
    void reloadsLeaveNothingBehind() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        String[] texts = {seats("0.1"), seats("0.05")};
        int reloads = Deep.or(1_000, 40);
        try (Reloading rules = Reloading.of(() -> List.of(Rules.of("seats.drl", texts[asked.getAndIncrement() % 2])))) {
            reload(rules, 20);
            Held before = Held.now();
            reload(rules, reloads);
            Held after = Held.now();
            assertThat(after.classes()).as("%s, and then %s", before, after).isLessThan(before.classes() + 200);
            assertThat(after.metaspace()).isLessThan(before.metaspace() + (4 << 20));
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
            assertThat(after.files()).isLessThanOrEqualTo(before.files() + 2);
        }
    }

    /** The same where each version is compiled, and none was before. */
    @Test
    void compilingLeavesNothingBehind() throws Exception {
        AtomicInteger asked = new AtomicInteger(1);
        String text = seats("0.1");
        String kept = System.getProperty("junheng.cache", "");
        System.setProperty("junheng.cache", "none");
        try (Reloading rules = Reloading.of(() ->
                List.of(Rules.of("seats.drl", text.replace("0.1", "0." + (100_000 + asked.getAndIncrement())))))) {
            reload(rules, 3);
            Held before = Held.now();
            reload(rules, Deep.or(100, 5));
            Held after = Held.now();
            assertThat(after.classes()).as("%s, and then %s", before, after).isLessThan(before.classes() + 300);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
            assertThat(after.files()).isLessThanOrEqualTo(before.files() + 2);
        } finally {
            if (kept.isEmpty()) {
                System.clearProperty("junheng.cache");
            } else {
                System.setProperty("junheng.cache", kept);
            }
        }
    }

    private static void reload(Reloading rules, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(rules.reload().state()).isEqualTo(Reloading.ReloadState.RELOADED);
            outcome(rules.rules());
        }
    }

    /** Collects what is held by nothing; done where it says so of an object that nobody holds. */
    private static void collect() throws InterruptedException {
        ReferenceQueue<Object> freed = new ReferenceQueue<>();
        Reference<Object> unheld = new PhantomReference<>(new Object(), freed);
        System.gc();
        assertThat(freed.remove(10_000)).isSameAs(unheld);
    }

    private record Held(int classes, long metaspace, int threads, long files) {
        static Held now() throws IOException, InterruptedException {
            for (int i = 0; i < 3; i++) {
                collect();
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            long files = 0;
            if (Files.isDirectory(Path.of("/proc/self/fd"))) {
                try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                    files = open.count();
                }
            }
            return new Held(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspace,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    files);
        }
    }

    @Test
    void sixteenThreadsGetNoByteThatIsOfNeitherVersion() throws Exception {
        String[] texts = {seats("0.1"), seats("0.05")};
        Set<String> expected = Set.of(
                JsonReport.of(Junheng.load(Rules.of("seats.drl", texts[0])).evaluate(COUNTY, OPTIONS)),
                JsonReport.of(Junheng.load(Rules.of("seats.drl", texts[1])).evaluate(COUNTY, OPTIONS)));
        assertThat(expected).hasSize(2);
        AtomicInteger asked = new AtomicInteger();
        Map<Long, String> byVersion = new ConcurrentHashMap<>();
        int evaluations = Deep.or(5_000, 100);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Reloading rules = Reloading.of(() -> List.of(Rules.of("seats.drl", texts[asked.getAndIncrement() % 2])))) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < evaluations; i++) {
                        Reloading.RulesVersion now = rules.current();
                        String json = JsonReport.of(now.rules().evaluate(COUNTY, OPTIONS));
                        String other = byVersion.putIfAbsent(now.number() % 2, json);
                        assertThat(json).isIn(expected);
                        assertThat(other == null || other.equals(json)).isTrue();
                    }
                }));
            }
            for (int i = 0; i < Deep.or(200, 10); i++) {
                assertThat(rules.reload().state()).isEqualTo(Reloading.ReloadState.RELOADED);
            }
            for (Future<?> each : all) {
                each.get(10, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(byVersion).hasSize(2);
    }

    @Test
    void whatIsStillBeingWrittenIsNotTaken() throws Exception {
        String whole = seats("0.05");
        String half = whole.substring(0, whole.length() / 2);
        Deque<String> looks = new ArrayDeque<>(List.of(seats("0.1"), half));
        BlockingQueue<Reloading.ReloadResult> told = new LinkedBlockingQueue<>();
        try (Reloading rules = Reloading.of(() ->
                List.of(Rules.of("seats.drl", Optional.ofNullable(looks.poll()).orElse(whole))))) {
            rules.watch(Duration.ofMillis(1), told::add);
            assertThat(next(told)).isEqualTo(Reloading.ReloadState.RELOADED);
            assertThat(rules.current().number()).isEqualTo(2);
        }
    }

    @Test
    void aTrialMaySayWhatItLikes() throws IOException {
        write("0.1");
        Text no = new Text("不行", "no");
        assertThatThrownBy(() -> Reloading.of(() -> List.of(Rules.at(folder)), rules -> List.of(no)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no");
    }
}
