package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that starts the command line: which Java it runs, and with what. */
class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private Path launcher = Path.of("");
    private Path java = Path.of("");

    /** How a run of the script went. */
    private record Ended(int code, List<String> out, String err) {}

    @BeforeEach
    void aFolderWithASpaceAndAJavaThatPrintsItsArguments() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "skipped: there is no " + SHELL);
        Path home = Files.createDirectories(folder.resolve("均衡 1"));
        launcher = executable(home.resolve("junheng"), Files.readString(Path.of("src/main/launcher/junheng")));
        java = folder.resolve("jdk");
        Files.createDirectories(java.resolve("bin"));
        executable(java.resolve("bin/java"), """
                #!/bin/sh
                for each in "$@"; do
                  case $each in -XX:ArchiveClassesAtExit=*) : >"${each#*=}"; exit 0 ;; esac
                done
                for each in "$@"; do echo "$each"; done
                exit 7
                """);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Path script, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SHELL.toString(), script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("JUNHENG_"));
        process.environment().put("JUNHENG_ARCHIVE", "none");
        process.environment().putAll(variables);
        int code = process.start().waitFor();
        return new Ended(code, Files.readAllLines(out), Files.readString(err));
    }

    @Test
    void argumentsAreHandedOnAsTheyAreAndTheExitCodeComesBack() throws IOException, InterruptedException {
        Ended ended = run(launcher, Map.of("JAVA_HOME", java.toString()), "evaluate", "我的 数据.csv", "");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out())
                .containsSubsequence(
                        "-cp",
                        launcher.resolveSibling("junheng-cli.jar").toString(),
                        "org.junheng.cli.Main",
                        "evaluate",
                        "我的 数据.csv",
                        "")
                .noneMatch(each -> each.startsWith("-XX:SharedArchiveFile"));
    }

    private static Map<String, String> with(Path java, String archive) {
        return Map.of("JAVA_HOME", java.toString(), "JUNHENG_ARCHIVE", archive);
    }

    /** Waits until who makes the archive of a folder is done: its note lies there, and its mark is gone. */
    private static void awaitMade(Path home) throws IOException, InterruptedException {
        try (WatchService changes = home.getFileSystem().newWatchService()) {
            home.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (Files.exists(home.resolve("junheng.jsa.making")) || !Files.exists(home.resolve("junheng.jsa.for"))) {
                WatchKey key = changes.poll(30, TimeUnit.SECONDS);
                assertThat(key).as("a change in %s", home).isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
    }

    /** The second run of a folder uses what the first had made; waits for that. */
    private void demandMadeByTheFirstRun(Path script, Path withJava) throws IOException, InterruptedException {
        String use = "-XX:SharedArchiveFile=" + script.resolveSibling("junheng.jsa");
        assertThat(run(script, with(withJava, ""), "packs").out())
                .as("not of another place or Java")
                .doesNotContain(use);
        awaitMade(script.resolveSibling("."));
        assertThat(run(script, with(withJava, ""), "packs").out()).contains(use);
    }

    @Test
    void theArchiveOfClassesIsMadeAnewWhereTheFolderTheJarOrTheJavaIsAnother()
            throws IOException, InterruptedException {
        Files.writeString(launcher.resolveSibling("junheng-cli.jar"), "a jar");
        Ended made = run(launcher, with(java, "make"), "packs");
        assertThat(made.code()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(run(launcher, with(java, ""), "packs").out())
                .contains("-XX:SharedArchiveFile=" + launcher.resolveSibling("junheng.jsa"));

        Path moved = folder.resolve("moved here");
        Files.move(launcher.getParent(), moved);
        launcher = moved.resolve("junheng");
        demandMadeByTheFirstRun(launcher, java);

        Files.writeString(launcher.resolveSibling("junheng-cli.jar"), "another jar");
        demandMadeByTheFirstRun(launcher, java);

        Path other = folder.resolve("jdk 2");
        Files.createDirectories(other.resolve("bin"));
        Files.copy(java.resolve("bin/java"), other.resolve("bin/java"));
        Files.setPosixFilePermissions(other.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        demandMadeByTheFirstRun(launcher, other);
        assertThat(run(launcher, with(other, "none"), "packs").out())
                .noneMatch(each -> each.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void theUsersOptionsForJavaComeLastAndMoreJarsBesideOurs() throws IOException, InterruptedException {
        Ended ended = run(
                launcher,
                Map.of(
                        "JAVA_HOME", java.toString(),
                        "JUNHENG_OPTS", "-Xmx8g -Xshare:off",
                        "JUNHENG_CLASSPATH", "/lib/a driver.jar"),
                "packs");
        assertThat(ended.out())
                .containsSubsequence("-Xshare:auto", "-Xmx8g", "-Xshare:off")
                .contains(launcher.resolveSibling("junheng-cli.jar") + ":/lib/a driver.jar");
    }

    @Test
    void whatIsShortIsCompiledSimplyAndMuchDataThoroughly() throws IOException, InterruptedException {
        Path small = Files.writeString(folder.resolve("small.csv"), "学校代码\n");
        Path large = Files.write(folder.resolve("large data.csv"), new byte[5_000_000]);
        Map<String, String> variables = Map.of("JAVA_HOME", java.toString());
        String simply = "-XX:TieredStopAtLevel=1";
        for (String[] arguments : List.of(new String[] {"packs"}, new String[] {"--help"}, new String[] {
            "evaluate", small.toString(), "--rules", "quality-balance-2017"
        })) {
            assertThat(run(launcher, variables, arguments).out())
                    .as(arguments[0])
                    .contains(simply);
        }
        assertThat(run(launcher, variables, "evaluate", "--rules", "school-summary", large.toString())
                        .out())
                .doesNotContain(simply);
        assertThat(run(launcher, variables, "evaluate", folder.toString()).out())
                .doesNotContain(simply);
    }

    @Test
    void aCollectorOfTheUsersIsTheOnlyOne() throws IOException, InterruptedException {
        String simplest = "-XX:+UseSerialGC";
        String home = java.toString();
        assertThat(run(launcher, Map.of("JAVA_HOME", home), "packs").out()).contains(simplest);
        assertThat(run(launcher, Map.of("JAVA_HOME", home, "JUNHENG_OPTS", "-XX:+UseParallelGC"), "packs")
                        .out())
                .contains("-XX:+UseParallelGC")
                .doesNotContain(simplest);
    }

    @Test
    void aLinkToItFindsItsFolder() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("junheng"), Path.of("均衡 1/junheng"));
        Ended ended = run(link, Map.of("JAVA_HOME", java.toString()), "packs");
        assertThat(ended.out())
                .contains(launcher.resolveSibling("junheng-cli.jar").toString());
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws IOException, InterruptedException {
        Ended ended =
                run(launcher, Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), "packs");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("请安装 Java 17", "install Java 17", "JAVA_HOME");
    }

    @Test
    void aJavaThatIsTooOldIsNotRun() throws IOException, InterruptedException {
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Example\"\nJAVA_VERSION=\"1.8.0_402\"\n");
        Ended old = run(launcher, Map.of("JAVA_HOME", java.toString()), "packs");
        assertThat(old.code()).isEqualTo(2);
        assertThat(old.err())
                .contains("太旧", "is too old", java.resolve("bin/java").toString());
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        assertThat(run(launcher, Map.of("JAVA_HOME", java.toString()), "packs").code())
                .isEqualTo(7);
    }
}
