package org.junheng.lab.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.lab.catalogue.Clause.Chapter;
import org.junheng.lab.catalogue.Clause.ClauseTable;
import org.junheng.lab.catalogue.Clause.Treatment;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Reads the hand-kept list of the clauses of a document, {@code clauses.yaml}. */
final class ClauseFile {
    static final String NAME = "clauses.yaml";
    private static final List<String> KEYS = List.of("document", "intro", "clauses");
    private static final List<String> CLAUSE_KEYS =
            List.of("section", "clause", "zh", "en", "state", "rules", "kind", "note_zh", "note_en", "confidence");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final List<String> BASES = List.of("measured", "evidence");

    private final List<Chapter> parts = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private Text title = Text.NONE;

    private ClauseFile() {}

    /** The clauses of a file; what is wrong with it goes to the problems. */
    static Optional<ClauseTable> read(Path file, List<RuleProblem> problems) {
        return YamlValue.read(file, problems).map(root -> new ClauseFile().document(root));
    }

    /** The clauses of a bundled pack; empty where it has no list. */
    static Optional<ClauseTable> bundled(String pack, List<RuleProblem> problems) {
        return YamlValue.bundled(pack + "/" + NAME, problems).map(root -> new ClauseFile().document(root));
    }

    /** Where nobody keeps a list: a clause for each source that the rules name. */
    static ClauseTable bySource(String title, List<RuleInfo> criteria) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        criteria.forEach(rule ->
                bySource.computeIfAbsent(source(rule), any -> new ArrayList<>()).add(rule.id()));
        List<Clause> clauses = new ArrayList<>();
        bySource.forEach((source, rules) ->
                clauses.add(new Clause(source, Text.NONE, Treatment.AUTOMATED, rules, "", Text.NONE, "", 0)));
        return new ClauseTable(
                new Text(title, title), Text.NONE, List.of(new Chapter(new Text("条款", "Clauses"), clauses)));
    }

    private static String source(RuleInfo rule) {
        Criterion criterion = rule.criterion();
        return criterion.source();
    }

    private ClauseTable document(YamlValue root) {
        Map<String, YamlValue> entries = root.entries(KEYS);
        Text document = both(entries, "document");
        if (document.zh().isEmpty()) {
            root.problem(
                    new Text("缺少 document。", "document is missing."),
                    new Text("写上 document: { zh: …, en: … }。", "Write document: { zh: …, en: … }."));
        }
        YamlValue list = entries.get("clauses");
        if (list == null) {
            root.problem(
                    new Text("缺少 clauses。", "clauses is missing."),
                    new Text("在 \"clauses:\" 下列出各条款。", "List the clauses under \"clauses:\"."));
        } else {
            list.items().forEach(this::item);
        }
        close();
        return new ClauseTable(document, both(entries, "intro"), parts);
    }

    private void close() {
        if (!clauses.isEmpty()) {
            parts.add(new Chapter(title, clauses));
            clauses.clear();
        }
    }

    private void item(YamlValue item) {
        Map<String, YamlValue> entries = item.entries(CLAUSE_KEYS);
        if (entries.containsKey("section")) {
            close();
            title = both(entries, "section");
            return;
        }
        String name = text(entries, "clause");
        String zh = text(entries, "zh");
        if (name.isEmpty() && zh.isEmpty()) {
            item.problem(
                    new Text("条款没有名称。", "The clause has no name."),
                    new Text("写上 clause 和 zh、en。", "Write clause, zh and en."));
        }
        clauses.add(new Clause(
                name,
                new Text(zh, text(entries, "en")),
                state(item, entries),
                rules(entries),
                base(entries),
                new Text(text(entries, "note_zh"), text(entries, "note_en")),
                text(entries, "confidence"),
                item.line()));
    }

    private static Treatment state(YamlValue item, Map<String, YamlValue> entries) {
        List<String> known =
                Arrays.stream(Treatment.values()).map(Treatment::id).toList();
        String given = text(entries, "state");
        if (!known.contains(given)) {
            entries.getOrDefault("state", item)
                    .problem(
                            new Text("不认识的状态“" + given + "”。", "The state \"" + given + "\" is not known."),
                            ClosestName.remedy(given, known));
        }
        return Arrays.stream(Treatment.values())
                .filter(state -> state.id().equals(given))
                .findFirst()
                .orElse(Treatment.NOT_COVERED);
    }

    private static String base(Map<String, YamlValue> entries) {
        String given = text(entries, "kind");
        if (!given.isEmpty() && !BASES.contains(given)) {
            Optional.ofNullable(entries.get("kind"))
                    .ifPresent(value -> value.problem(
                            new Text("不认识的值“" + given + "”。", "The value \"" + given + "\" is not known."),
                            ClosestName.remedy(given, BASES)));
        }
        return given;
    }

    private static List<String> rules(Map<String, YamlValue> entries) {
        return Optional.ofNullable(entries.get("rules")).map(YamlValue::items).orElse(List.of()).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private static Text both(Map<String, YamlValue> entries, String key) {
        Map<String, YamlValue> of = Optional.ofNullable(entries.get(key))
                .map(value -> value.entries(LANGUAGES))
                .orElse(Map.of());
        return new Text(text(of, "zh"), text(of, "en"));
    }

    /** The text under a key; the empty text where it is missing or empty. */
    private static String text(Map<String, YamlValue> entries, String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(value -> !value.isBlank())
                .flatMap(YamlValue::text)
                .orElse("");
    }
}
