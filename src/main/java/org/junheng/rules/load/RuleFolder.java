package org.junheng.rules.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.rules.overlay.OverlayFolders;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** What stands in a folder of rules: files to load, files that belong beside them, and files that nothing reads. */
final class RuleFolder {
    private static final String DRL = ".drl";
    private static final List<String> BESIDE = List.of(".cases.yaml", ".md");
    private static final String LIMITS = "limits.yaml";
    private static final List<String> NAMED_BESIDE = List.of("clauses.yaml", LIMITS, "choices.yaml", "mutants.yaml");
    private static final int MOST_NAMED = 20;

    private final Path folder;
    private final List<Path> rules = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean hasLimits;
    private boolean hasOverlays;

    private RuleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Looks through a folder, or at one file, which is a rule file whatever it is called.
     *
     * @throws IOException if it cannot be read
     */
    static RuleFolder at(Path path) throws IOException {
        RuleFolder found = new RuleFolder(path);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted().toList()) {
                found.add(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return found;
    }

    private void add(Path file) {
        if (file.equals(folder)) {
            if (Files.isRegularFile(file)) {
                rules.add(file);
            }
            return;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        // Deeper down they are of places, which cases name.
        hasLimits |= name.equals(LIMITS) && folder.equals(file.getParent()) && Files.isRegularFile(file);
        if (!isRules(name) || !Files.isRegularFile(file)) {
            if (!isBeside(name) || (Files.isSymbolicLink(file) && !Files.exists(file))) {
                leftOut.add(YamlValue.nameOf(folder.relativize(file)));
            }
        } else if (isOfAPlace(file)) {
            hasOverlays = true;
        } else {
            rules.add(file);
        }
    }

    private static boolean isRules(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(DRL);
    }

    static boolean isBeside(String name) {
        return NAMED_BESIDE.contains(name) || BESIDE.stream().anyMatch(name::endsWith) || name.startsWith(".");
    }

    /** Rules of places stand below the packs and hold for nobody but the place: they are loaded with it alone. */
    private boolean isOfAPlace(Path file) {
        return Stream.iterate(file.getParent(), parent -> parent != null && !parent.equals(folder), Path::getParent)
                .anyMatch(parent -> String.valueOf(parent.getFileName()).equals(OverlayFolders.FOLDER));
    }

    /** The rule files, by name. */
    List<Path> rules() {
        return rules;
    }

    /** Why there is nothing to load: what is there, that is not. */
    Text nothing() {
        List<String> named = leftOut.subList(0, Math.min(leftOut.size(), MOST_NAMED));
        return leftOut.isEmpty()
                ? new Text("文件夹里没有 .drl 文件。", "The folder holds no .drl file.")
                : new Text(
                        "文件夹里没有 .drl 文件，只有“" + String.join("”“", named) + "”。",
                        "The folder holds no .drl file, but \"" + String.join("\", \"", named) + "\".");
    }

    /** What is not loaded. */
    List<Text> notices() {
        List<Text> notices = new ArrayList<>();
        String name = YamlValue.nameOf(folder);
        if (hasOverlays) {
            notices.add(new Text(
                    "文件夹“" + name + "”下的地方标准（overlays）没有载入；要用哪个地方的，须另行指定。",
                    "The overlays below \"" + name + "\" are not loaded; name the place that is meant."));
        }
        if (hasLimits) {
            notices.add(new Text(
                    "文件夹“" + name + "”里的 limits.yaml 没有载入：它是一个地方的限值，要用的把文件夹指定为地方标准。",
                    "The limits.yaml in \"" + name + "\" is not loaded: it has limits of a place, which is named as one"
                            + " where they are meant."));
        }
        if (!leftOut.isEmpty()) {
            List<String> named = leftOut.subList(0, Math.min(leftOut.size(), MOST_NAMED));
            boolean isCut = leftOut.size() > MOST_NAMED;
            notices.add(new Text(
                    "文件夹“" + name + "”里有文件没有载入（规则以 .drl 结尾，用例以 .cases.yaml 结尾）：“" + String.join("”“", named) + "”"
                            + (isCut ? " …（共" + leftOut.size() + "个）" : "") + "。",
                    "Files in \"" + name + "\" are not loaded (rules end in .drl, cases in .cases.yaml): \""
                            + String.join("\", \"", named) + "\""
                            + (isCut ? " … (" + leftOut.size() + " in all)" : "") + "."));
        }
        return notices;
    }
}
