package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java processes that are started and timed from outside. */
final class Processes {
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
