package org.junheng.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.lab.Case.Expected;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.rules.source.YamlValue;

/** Reads the cases of one file, in its order; the format is described in {@code rules/README.md}. */
final class CaseFile {
    private static final LocalDate DEFAULT_DAY = LocalDate.of(2025, 9, 1);
    private static final String VERDICTS_REMEDY = "写 标准编号: PASS 等 / Write criterion: PASS, for one.";
    private static final List<String> KEYS = keys();

    private final Path path;
    private final Map<String, Criterion> criteria;
    private final List<RuleProblem> problems;
    private final Map<String, Integer> lineOfName = new HashMap<>();

    private CaseFile(Path path, Map<String, Criterion> criteria, List<RuleProblem> problems) {
        this.path = path;
        this.criteria = criteria;
        this.problems = problems;
    }

    /** The cases; what is wrong with them is added to the problems, and then the cases are of no use. */
    static List<Case> read(Path path, Map<String, Criterion> criteria, List<RuleProblem> problems) {
        return YamlValue.read(path, problems)
                .map(root -> new CaseFile(path, criteria, problems).cases(root))
                .orElseGet(List::of);
    }

    private List<Case> cases(YamlValue root) {
        List<YamlValue> items = root.items();
        if (root.isEmpty()) {
            root.problem("文件里没有用例 / there is no case in the file", "写一个用例，或删除文件 / Write one, or delete the file.");
        }
        return items.stream().flatMap(item -> readCase(item).stream()).toList();
    }

    private Optional<Case> readCase(YamlValue item) {
        Map<String, YamlValue> entries = item.entries(KEYS);
        return item.isMapping() ? Optional.of(readCase(item, entries)) : Optional.empty();
    }

    private Case readCase(YamlValue item, Map<String, YamlValue> entries) {
        County county = CountyReader.read(entries);
        Case read = new Case(
                item.file(),
                item.line(),
                name(item, entries),
                Optional.ofNullable(entries.get("asOf"))
                        .flatMap(YamlValue::date)
                        .orElse(DEFAULT_DAY),
                county,
                Optional.ofNullable(entries.get("overlay")).flatMap(this::overlay),
                Optional.ofNullable(entries.get("verdicts")).map(this::verdicts).orElseGet(List::of),
                Optional.ofNullable(entries.get("countermeasures")).map(CaseFile::texts));
        if (!entries.containsKey("verdicts") && !entries.containsKey("countermeasures")) {
            item.problem(
                    "用例没有写结果 / the case expects nothing",
                    "写上 verdicts 或 countermeasures / Write verdicts or countermeasures.");
        }
        return read;
    }

    private String name(YamlValue item, Map<String, YamlValue> entries) {
        String name = Word.required(item, entries, "name");
        Integer earlier = name.isEmpty() ? null : lineOfName.putIfAbsent(name, item.line());
        if (earlier != null) {
            item.problem(
                    "用例重名 / two cases of one name: \"" + name + "\"",
                    "第 " + earlier + " 行已有 / It is on line " + earlier + " already.");
        }
        return name;
    }

    private Optional<Overlay> overlay(YamlValue value) {
        List<Overlay> read = new ArrayList<>();
        value.text().map(text -> path.resolveSibling(text).normalize()).ifPresent(file -> {
            if (Files.exists(file)) {
                collect(() -> read.add(OverlayFile.read(file)));
            } else {
                value.problem(
                        "没有这个文件或文件夹 / no such file or folder: " + YamlValue.nameOf(file),
                        "路径从用例文件所在的文件夹算起 / The path starts from the folder of the case file.");
            }
        });
        read.forEach(overlay -> collect(() -> OverlayFile.check(overlay, criteria)));
        return read.stream().findFirst();
    }

    private void collect(Runnable reading) {
        try {
            reading.run();
        } catch (RulesException refused) {
            problems.addAll(refused.problems());
        }
    }

    private List<Expected> verdicts(YamlValue value) {
        List<Expected> expected = new ArrayList<>();
        value.entries(criteria.keySet()).forEach((criterion, states) -> {
            if (states.isEmpty()) {
                states.problem("没有写判定 / no verdict is named", VERDICTS_REMEDY);
            } else if (states.isMapping()) {
                states.entries().forEach((subject, state) -> add(expected, criterion, subject, state));
            } else {
                add(expected, criterion, "", states);
            }
        });
        if (value.isEmpty()) {
            value.problem("verdicts 下没有任何一项 / there is nothing under verdicts", VERDICTS_REMEDY);
        }
        return expected;
    }

    private static void add(List<Expected> expected, String criterion, String subject, YamlValue state) {
        Word.of(Verdict.State.class, state).ifPresent(known -> expected.add(new Expected(criterion, subject, known)));
    }

    private static Set<String> texts(YamlValue list) {
        Set<String> texts = new LinkedHashSet<>();
        for (YamlValue item : list.items()) {
            item.text()
                    .filter(text -> !texts.add(text))
                    .ifPresent(text -> item.problem("重复 / given twice: \"" + text + "\"", "删去一个 / Drop one."));
        }
        return texts;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("name", "asOf"));
        keys.addAll(CountyReader.KEYS);
        keys.addAll(List.of("overlay", "verdicts", "countermeasures"));
        return List.copyOf(keys);
    }
}
