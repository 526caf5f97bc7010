package org.junheng.lab.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/**
 * A change that no case need notice, as {@code mutants.yaml} beside the rules lists it.
 *
 * @param change as {@link Mutant#change} names it
 */
public record Listed(String file, int line, String rule, String change) {
    private static final String NAME = "mutants.yaml";
    private static final List<String> KEYS = List.of("rule", "change", "zh", "en");

    /** The lists that stand beside these files; what is wrong with them goes to the problems. */
    public static List<Listed> beside(Collection<Path> ruleFiles, List<RuleProblem> problems) {
        Set<Path> lists = new LinkedHashSet<>();
        ruleFiles.forEach(file -> lists.add(file.resolveSibling(NAME)));
        List<Listed> all = new ArrayList<>();
        for (Path list : lists) {
            if (Files.exists(list)) {
                YamlValue.read(list, problems).ifPresent(root -> root.items().forEach(item -> all.add(of(item))));
            }
        }
        return all;
    }

    private static Listed of(YamlValue item) {
        Map<String, YamlValue> entries = item.entries(KEYS);
        for (String key : KEYS) {
            if (text(entries, key).isEmpty()) {
                item.problem(
                        new Text("缺少 " + key + "。", key + " is missing."),
                        new Text("写 rule、change 和原因 zh、en。", "Write rule, change, and the reason as zh and en."));
            }
        }
        return new Listed(item.file(), item.line(), text(entries, "rule"), text(entries, "change"));
    }

    private static String text(Map<String, YamlValue> entries, String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(YamlValue::text).orElse("");
    }

    /** Whether it means that mutant. */
    public boolean is(Mutant mutant) {
        return rule.equals(mutant.rule()) && change.equals(mutant.change());
    }
}
