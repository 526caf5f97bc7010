package org.junheng.lab.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Overlay;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** The table of a document's clauses: what the rules do about each of them. */
public final class Catalogue {
    private Catalogue() {}

    /**
     * The table of a folder of rules, as the page {@code README.md} beside them, in Chinese and English.
     *
     * <p>The clauses stand in {@code clauses.yaml} in that folder; where there is none, every source that the rules name is
     * a clause.
     *
     * @param folder the folder of the rules
     * @param rules the rules that were loaded from it, in their order
     * @throws RulesException if the list of clauses cannot be used or disagrees with the rules; it lists every problem
     */
    public static String of(Path folder, List<RuleInfo> rules) {
        return of(folder, rules, List.of());
    }

    /**
     * The same with what places set over the folder's rules: their own criteria, and the limits that are others there.
     *
     * @param rules the rules of the folder and of the places
     * @param places the limits of the places, nearest first
     */
    public static String of(Path folder, List<RuleInfo> rules, List<Overlay> places) {
        Map<String, RuleInfo> byId = new LinkedHashMap<>();
        List<RuleInfo> ofPlaces = new ArrayList<>();
        for (RuleInfo rule : rules) {
            if (Path.of(rule.criterion().file()).startsWith(folder)) {
                byId.put(rule.id(), rule);
            } else {
                ofPlaces.add(rule);
            }
        }
        Path file = folder.resolve(ClauseFile.NAME);
        List<RuleProblem> problems = new ArrayList<>();
        Clause.ClauseTable document = Files.exists(file)
                ? listed(file, byId, problems)
                : ClauseFile.bySource(
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                        ClauseCheck.criteria(byId.values()));
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
        return new CatalogueText(YamlValue.nameOf(folder), document, byId).page()
                + new PlaceText(byId, ofPlaces, places).text();
    }

    /**
     * The clauses of a bundled pack, or of a folder of rules; empty where nobody keeps a list, or it cannot be used.
     *
     * @param rules the name of a pack, or a folder
     */
    public static Optional<Clause.ClauseTable> clauses(String rules) {
        List<RuleProblem> problems = new ArrayList<>();
        Path file = Path.of(rules).resolve(ClauseFile.NAME);
        Optional<Clause.ClauseTable> document =
                Files.isRegularFile(file) ? ClauseFile.read(file, problems) : ClauseFile.bundled(rules, problems);
        return problems.isEmpty() ? document : Optional.empty();
    }

    private static Clause.ClauseTable listed(Path file, Map<String, RuleInfo> rules, List<RuleProblem> problems) {
        Clause.ClauseTable document = ClauseFile.read(file, problems)
                .orElseGet(() -> new Clause.ClauseTable(Text.NONE, Text.NONE, List.of()));
        if (problems.isEmpty()) {
            ClauseCheck.check(YamlValue.nameOf(file), document, rules, problems);
        }
        return document;
    }
}
