package org.junheng.rules.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.QualityChoices;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.overlay.QualityFile;
import org.junheng.rules.source.Bundled;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** What packs choose for all of their rules, from the {@code choices.yaml} beside these. */
final class PackChoices {
    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    void bundled(String pack) {
        SourceFile file = Bundled.file(pack + "/" + QualityFile.NAME);
        if (file.bytes().length > 0) {
            files.put(file.name(), file);
        }
    }

    /** Those of the folders in which the rule files stand. */
    void beside(List<Path> rules) throws IOException {
        for (Path rule : rules) {
            Path file = rule.resolveSibling(QualityFile.NAME);
            String name = YamlValue.nameOf(file);
            if (!files.containsKey(name) && Files.isRegularFile(file)) {
                files.put(name, new SourceFile(name, Files.readAllBytes(file)));
            }
        }
    }

    List<SourceFile> sources() {
        return List.copyOf(files.values());
    }

    /** The choices; packs that are loaded together have to agree. */
    QualityChoices read(Problems problems) {
        List<RuleProblem> found = new ArrayList<>();
        QualityChoices all = QualityChoices.NONE;
        String first = "";
        for (SourceFile file : files.values()) {
            Optional<QualityChoices> own = YamlValue.read(file, found).map(QualityFile::ofPack);
            if (own.isPresent() && !first.isEmpty() && !own.get().equals(all)) {
                problems.add(
                        file.name(),
                        1,
                        new Text("口径与 " + first + " 的不同。", "The choices are not those of " + first + "."),
                        new Text(
                                "一起载入的规则包口径要相同；不同的写进地方标准。",
                                "Packs loaded together choose alike; put what differs into an overlay."));
            }
            all = own.orElse(all);
            first = file.name();
        }
        found.forEach(problem ->
                problems.add(problem.file(), problem.line(), problem.rule(), problem.message(), problem.remedy()));
        return all;
    }

    /** Places may each be in order, and put excellence over passing together. */
    static void check(QualityChoices pack, List<Overlay> nearestFirst, Problems problems) {
        QualityChoices all = pack;
        for (int i = nearestFirst.size() - 1; i >= 0; i--) {
            Overlay overlay = nearestFirst.get(i);
            if (!overlay.quality().chosen().isEmpty()) {
                all = overlay.quality().over(all);
                // What is wrong with its own choices was told where they stand.
                Optional<Text> together = overlay.quality().problem().isPresent() ? Optional.empty() : all.problem();
                together.ifPresent(problem -> problems.add(overlay.name(), 0, problem, QualityFile.REMEDY));
            }
        }
    }
}
