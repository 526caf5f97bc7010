package org.junheng.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.Rules;

/** The rule files of a folder as they were in a revision of git: {@code HEAD~1:my-rules}, named as git names them. */
final class GitRules {
    private static final String RULES = ".drl";

    private GitRules() {}

    /**
     * The rules; empty where there is no git, or no such revision or folder in it.
     *
     * @param revision a revision and a folder of it, relative to the current folder
     */
    static Optional<List<Rules>> at(String revision) throws IOException {
        int colon = revision.indexOf(':');
        // "./" makes git read the path from the current folder, as everybody else does.
        String folder = revision.substring(colon + 1);
        boolean isRelative = !Path.of(folder).isAbsolute() && !folder.startsWith("./") && !folder.isEmpty();
        String tree = revision.substring(0, colon + 1) + (isRelative ? "./" : "") + folder;
        Optional<byte[]> listed = git("ls-tree", "-r", "--name-only", "-z", "--end-of-options", tree);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<Rules> rules = new ArrayList<>();
        for (String name : new String(listed.get(), StandardCharsets.UTF_8).split("\0", -1)) {
            if (name.endsWith(RULES)) {
                String slash = tree.endsWith("/") ? "" : "/";
                byte[] text =
                        git("show", "--end-of-options", tree + slash + name).orElse(new byte[0]);
                rules.add(Rules.of(revision + "/" + name, new String(text, StandardCharsets.UTF_8)));
            }
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    }

    private static Optional<byte[]> git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] out = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
