package org.junheng.rules.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.QualityChoices;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.Problems;
import org.junheng.rules.RulesException;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.overlay.AdjustedRules;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.rules.overlay.OverlayFolder;
import org.junheng.rules.overlay.OverlayFolders;
import org.junheng.rules.source.Bundled;
import org.junheng.rules.source.Sha256;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Finds rule files: in the bundled packs, on disk, on the class path. Gathers what is wrong on the way. */
public final class RuleSources {
    private static final Text NO_SUCH_FILE = new Text("没有这个文件或文件夹。", "There is no such file or folder.");
    private static final Text CHECK_THE_PATH = new Text("核对路径。", "Check the path.");

    private final Problems problems = new Problems();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();
    private final List<OverlayFolder> places = new ArrayList<>();
    private final List<Text> notices = new ArrayList<>();
    private List<LinkedFile> before = List.of();
    private final PackChoices choices = new PackChoices();

    /** The bundled packs by name, each with how many criteria it has. */
    public static SortedMap<String, Integer> bundledPacks() {
        return Bundled.packs();
    }

    private static List<String> namesOfPacks() {
        return List.copyOf(bundledPacks().keySet());
    }

    /** The places whose standards travel with the library, by name, each with the packs that it has standards for. */
    public static SortedMap<String, List<String>> bundledOverlays() {
        SortedMap<String, List<String>> overlays = new TreeMap<>();
        OverlayFolders.bundled().forEach((name, place) -> overlays.put(name, place.packs(namesOfPacks())));
        return overlays;
    }

    /** Adds a bundled pack. */
    public RuleSources bundled(String pack) {
        List<String> paths = Bundled.filesOf(pack);
        if (paths.isEmpty()) {
            problems.add(
                    pack,
                    0,
                    new Text("没有这个自带规则包。", "There is no bundled pack of this name."),
                    ClosestName.hint(pack, namesOfPacks(), bundled(namesOfPacks())));
        }
        choices.bundled(pack);
        paths.forEach(path -> files.add(Bundled.file(path)));
        return this;
    }

    /** Adds the standards of a bundled place, nearer ones first: its limits, and its rules for the packs that are loaded. */
    public RuleSources overlay(String place) {
        OverlayFolder found = OverlayFolders.bundled().get(place);
        if (found == null) {
            List<String> known = List.copyOf(OverlayFolders.bundled().keySet());
            problems.add(
                    place,
                    0,
                    new Text("没有这个自带的地方标准。", "There is no bundled overlay of this name."),
                    ClosestName.hint(place, known, bundled(known)));
            return this;
        }
        places.add(OverlayFolders.read(found));
        return this;
    }

    /** Adds the standards of a place from its folder, or from its {@code limits.yaml}; nearer ones first. */
    public RuleSources overlayAt(Path path) {
        try {
            if (Files.exists(path)) {
                OverlayFolder place = OverlayFolders.at(path);
                places.add(place);
                if (place.files().isEmpty()) {
                    problems.add(
                            YamlValue.nameOf(path),
                            0,
                            new Text("里面没有 limits.yaml，也没有 .drl 文件。", "It holds no limits.yaml and no .drl file."),
                            new Text(
                                    "写法见 rules/overlays/README.md。", "rules/overlays/README.md says what goes there."));
                }
            } else {
                problems.add(path.toString(), 0, NO_SUCH_FILE, CHECK_THE_PATH);
            }
        } catch (IOException e) {
            unreadable(path.toString(), e);
        }
        return this;
    }

    /** Adds a rule file, or every rule file below a folder, by name; a file that two paths lead to is read once. */
    public RuleSources at(Path path) {
        return at(path, called(path));
    }

    /** Files of one folder are of one document, however the folder is written: {@code a.drl} is in {@code .}. */
    private static String called(Path path) {
        Path plain = path.normalize();
        boolean isBare = plain.getParent() == null && Files.isRegularFile(path);
        String name = plain.toString().isEmpty() ? "." : plain.toString();
        return isBare ? "./" + name : name;
    }

    /** The same, called by this name, and a file of a folder by its path within. */
    public RuleSources at(Path path, String name) {
        if (!Files.exists(path)) {
            problems.add(path.toString(), 0, NO_SUCH_FILE, CHECK_THE_PATH);
            return this;
        }
        try {
            RuleFolder folder = RuleFolder.at(path);
            folder.notices().stream()
                    .filter(notice -> !notices.contains(notice))
                    .forEach(notices::add);
            if (folder.rules().isEmpty()) {
                problems.add(
                        path.toString(),
                        0,
                        folder.nothing(),
                        new Text("规则文件的名称以 .drl 结尾。", "The name of a rule file ends in .drl."));
            }
            choices.beside(folder.rules());
            for (Path file : folder.rules()) {
                if (read.add(file.toRealPath())) {
                    String within = YamlValue.nameOf(path.relativize(file));
                    String shown = within.isEmpty() ? name : name + (name.endsWith("/") ? "" : "/") + within;
                    files.add(new SourceFile(shown.replace('\\', '/'), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            unreadable(path.toString(), e);
        }
        return this;
    }

    /** Adds a rule file that is in memory. */
    public RuleSources of(String name, byte[] bytes) {
        if (files.stream().anyMatch(file -> file.name().equals(name))) {
            problems.add(
                    name,
                    0,
                    new Text("两份规则都叫这个名称。", "Two rule files have this name."),
                    new Text("各起一个名称。", "Give each a name of its own."));
        }
        files.add(new SourceFile(name, bytes));
        return this;
    }

    /** Adds the limits of a place that are in memory; nearer ones first. */
    public RuleSources overlayOf(String name, byte[] limits) {
        places.add(OverlayFolders.of(name, limits));
        return this;
    }

    private static Text bundled(List<String> known) {
        return new Text(
                "自带的有 " + String.join("、", known) + "。",
                "Bundled are "
                        + String.join(
                                ", ",
                                known.stream()
                                        .map(name -> Text.named(name).en())
                                        .toList()) + ".");
    }

    private void unreadable(String path, IOException e) {
        problems.add(
                path,
                0,
                new Text("无法读取：“" + e.getMessage() + "”。", "It cannot be read: \"" + e.getMessage() + "\"."),
                new Text("核对读取权限。", "Check who may read it."));
    }

    /** Adds every rule file below a folder on the class path, as the current thread sees it. */
    public RuleSources onClasspath(String location) {
        ClasspathRules found = ClasspathRules.at(location, problems);
        found.folders().forEach(this::at);
        found.notice().ifPresent(notices::add);
        files.addAll(found.files());
        return this;
    }

    /**
     * Checks, compiles and loads everything that was added.
     *
     * @throws RulesException if any rule or limit cannot be used; it lists every problem at once
     */
    public RuleBase load() {
        Set<String> known = new TreeSet<>(namesOfPacks());
        Set<String> loaded = loadedPacks();
        known.addAll(loaded);
        List<Overlay> overlays = new ArrayList<>();
        List<SourceFile> ofPlaces = new ArrayList<>();
        for (OverlayFolder place : places) {
            OverlayFolder used = place.with(loaded, known);
            ofPlaces.addAll(used.sources());
            place.notice(used).ifPresent(notices::add);
            used.rules().stream().filter(this::isNew).forEach(files::add);
            Overlay overlay = OverlayFile.read(used, place.hasMoreThanAName(), problems);
            // A place of which nothing is used is not named among those whose standards hold.
            if (!used.rules().isEmpty()
                    || !overlay.adjustments().isEmpty()
                    || !overlay.quality().chosen().isEmpty()) {
                overlays.add(overlay);
            }
        }
        QualityChoices chosen = choices.read(problems);
        PackChoices.check(chosen, overlays, problems);
        if (files.isEmpty() && problems.size() == 0) {
            problems.add(
                    "Rules",
                    0,
                    new Text("一条规则也没有载入。", "Not one rule is loaded."),
                    new Text(
                            "指定规则包或规则文件夹；自带的有 " + String.join("、", namesOfPacks()) + "。",
                            "Name a pack or a folder of rules. Bundled are " + String.join(", ", namesOfPacks())
                                    + "."));
        }
        RuleBase base = RuleBase.load(files, before, CompiledRuleCache.standard(), overlays, problems);
        OverlayFile.check(overlays, base.criteria(), base.demands());
        AdjustedRules.check(overlays, base.criteria(), files);
        return base.with(overlays, notices, chosen).of(contents(ofPlaces));
    }

    /** What was loaded, by name, each file once. */
    private List<LoadedFile> contents(List<SourceFile> ofPlaces) {
        SortedMap<String, LoadedFile> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.name(), content(file, false)));
        choices.sources().forEach(file -> contents.put(file.name(), content(file, false)));
        ofPlaces.forEach(file -> contents.put(file.name(), content(file, true)));
        return List.copyOf(contents.values());
    }

    static LoadedFile content(SourceFile file, boolean place) {
        return new LoadedFile(
                file.name(), file.sha256(), place, file.text(new Problems()).orElse(""));
    }

    /** Takes files that have not changed since these rules were loaded as they are there. */
    public RuleSources after(RuleBase loaded) {
        before = loaded.linked();
        return this;
    }

    /** Whether everything that was named was found and could be read. */
    public boolean isComplete() {
        return problems.size() == 0;
    }

    /** A hash of the names and bytes of all that was found, limits of places included. */
    public String hash() {
        List<SourceFile> all = new ArrayList<>(files);
        places.forEach(place -> all.addAll(place.sources()));
        all.addAll(choices.sources());
        String text =
                all.stream().map(file -> file.name() + '\n' + file.sha256()).collect(Collectors.joining("\n"));
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isNew(SourceFile rule) {
        return files.stream().noneMatch(file -> file.name().equals(rule.name()));
    }

    /** The packs that are loaded, by the folders of the rule files. */
    private Set<String> loadedPacks() {
        Set<String> folders = new TreeSet<>();
        for (SourceFile file : files) {
            List<String> names = List.of(file.name().split("/"));
            folders.addAll(names.subList(0, names.size() - 1));
        }
        return folders;
    }
}
