package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Terminal;
import org.junheng.rules.overlay.QualityFile;
import org.junheng.texts.Text;

/** Files that a command writes, held against those that it reads, and against each other: none of them may be lost. */
public final class Overwriting {
    private final Terminal terminal;
    private final List<String> problems;

    /** What would be lost is added to the problems. */
    public Overwriting(Terminal terminal, List<String> problems) {
        this.terminal = terminal;
        this.problems = problems;
    }

    /** What was named as rules or places: those of the names that are paths. */
    public static Stream<Path> paths(Collection<String> named) {
        return named.stream().flatMap(name -> path(name).stream());
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /**
     * Tells which of the files that are written are read, too, or written twice.
     *
     * @param read files, and folders of rules or places
     * @param written the files that are written
     */
    public void check(List<Path> read, List<Path> written) throws IOException {
        List<Path> seen = new ArrayList<>();
        for (Path file : written) {
            if (seen.stream().anyMatch(other -> isSame(other, file))) {
                problems.add(terminal.text(new Text(
                        "两项输出写到同一个文件：" + file + "。各写一个文件名。",
                        "Two outputs go to one file: " + file + ". Give each a name of its own.")));
            } else if (!Files.isDirectory(file) && isRead(read, file)) {
                problems.add(terminal.text(new Text(
                        "会覆盖输入文件：" + file + "。这次要读它；请换一个文件名。",
                        "An input would be overwritten: " + file + ". It is read by this run; give another name.")));
            }
            seen.add(file);
        }
    }

    private static boolean isRead(List<Path> read, Path file) throws IOException {
        for (Path input : read) {
            if (isSame(input, file) || (isOfRules(input) && isSame(input.resolveSibling(QualityFile.NAME), file))) {
                return true;
            }
            if (Files.exists(file) && Files.isDirectory(input)) {
                try (Stream<Path> within = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
                    if (within.anyMatch(one -> isOfRules(one) && isSame(one, file))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Rules, and what stands beside them: limits, choices, cases, clauses. A report that was written there before is none. */
    private static boolean isOfRules(Path file) {
        String name = file.toString();
        return name.endsWith(".drl") || name.endsWith(".yaml");
    }

    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(other) && Files.isSameFile(one, other);
            }
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return one.equals(other);
        }
    }
}
