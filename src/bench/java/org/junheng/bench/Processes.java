package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java processes that are started and timed from outside. */
final class Processes {
    /** How the shell tells what its children took. */
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private Processes() {}

    /** How a process went: its time from before its start to after its end, and what it printed. */
    record Ended(double millis, int exit, String output) {}

    /** Runs this Java with these arguments. */
    static Ended java(List<String> arguments) throws IOException {
        return run(command(arguments), Map.of());
    }

    /** Runs a command, with these variables in its environment and this Java as {@code JAVA_HOME}. */
    static Ended run(List<String> command, Map<String, String> variables) throws IOException {
        Path output = Files.createTempFile("junheng-bench", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
            builder.environment().putAll(variables);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            long start = System.nanoTime();
            int exit = builder.start().waitFor();
            double millis = (System.nanoTime() - start) / 1e6;
            return new Ended(millis, exit, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /** Processor time of a command and all that it starts, as the shell tells it, in milliseconds. */
    static double cpu(int exit, Map<String, String> variables, List<String> command) throws IOException {
        return cpu(1, exit, variables, command);
    }

    /** The same, one after the other so many times, and the mean: the shell counts hundredths of a second. */
    static double cpu(int times, int exit, Map<String, String> variables, List<String> command) throws IOException {
        String script =
                "i=0; while [ $i -lt " + times + " ]; do \"$@\"; code=$?; i=$((i + 1)); done; times; exit $code";
        List<String> timed = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        timed.addAll(command);
        Ended ended = run(timed, variables);
        Matcher children = CHILDREN.matcher(ended.output().strip());
        if (ended.exit() != exit || !children.find()) {
            throw new IllegalStateException("exit code " + ended.exit() + ": " + ended.output());
        }
        double minutes = Double.parseDouble(children.group(1)) + Double.parseDouble(children.group(3));
        double seconds = Double.parseDouble(children.group(2)) + Double.parseDouble(children.group(4));
        return 1000 * (60 * minutes + seconds) / times;
    }

    /** Runs a class of the benchmarks in this Java, printing as this process prints. */
    static void shown(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", classPath(), main.getName()));
        all.addAll(List.of(arguments));
        try {
            int exit = new ProcessBuilder(command(all)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }
}
