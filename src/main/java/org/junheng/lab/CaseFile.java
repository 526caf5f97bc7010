package org.junheng.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.lab.Case.Expected;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Reads the cases of one file, in its order; the format is described in {@code rules/README.md}. */
final class CaseFile {
    private static final LocalDate DEFAULT_DAY = LocalDate.of(2025, 9, 1);
    private static final Text VERDICTS_REMEDY =
            new Text("写标准编号和判定，如 QB-R5-primary: PASS。", "Write criteria and verdicts, such as QB-R5-primary: PASS.");
    private static final List<String> KEYS = keys();
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "date",
            "asOf",
            "day",
            "asOf",
            "日期",
            "asOf",
            "名称",
            "name",
            "学校",
            "school",
            "县",
            "county",
            "expected",
            "verdicts",
            "expect",
            "verdicts",
            "判定",
            "verdicts");

    private final Path path;
    private final Map<String, Criterion> criteria;
    private final boolean isRulesKnown;
    private final List<RuleProblem> problems;
    /** The criteria that cases name and that are not loaded, each where it stands first. */
    private final Map<String, YamlValue> notLoaded = new LinkedHashMap<>();

    private final Map<String, Integer> lineOfName = new HashMap<>();

    private CaseFile(Path path, Map<String, Criterion> criteria, boolean isRulesKnown, List<RuleProblem> problems) {
        this.path = path;
        this.criteria = criteria;
        this.isRulesKnown = isRulesKnown;
        this.problems = problems;
    }

    /**
     * The cases.
     *
     * @param problems where it is added what is wrong with them, and then the cases are of no use
     * @param lacking where it is added what they name that is not loaded; the rest of the cases can be run
     */
    static List<Case> read(
            Path path, Map<String, Criterion> criteria, List<RuleProblem> problems, List<RuleProblem> lacking) {
        return YamlValue.read(path, problems)
                .map(root -> new CaseFile(path, criteria, true, problems).cases(root, lacking))
                .orElseGet(List::of);
    }

    /** The same, of a file that was read already. */
    static List<Case> read(
            Path path,
            SourceFile file,
            Map<String, Criterion> criteria,
            List<RuleProblem> problems,
            List<RuleProblem> lacking) {
        return YamlValue.read(file, problems)
                .map(root -> new CaseFile(path, criteria, true, problems).cases(root, lacking))
                .orElseGet(List::of);
    }

    /** What is wrong with cases whose rules cannot be used, and are not known. */
    static void check(Path path, List<RuleProblem> problems) {
        YamlValue.read(path, problems).ifPresent(root -> new CaseFile(path, Map.of(), false, problems).cases(root));
    }

    private List<Case> cases(YamlValue root, List<RuleProblem> lacking) {
        List<Case> cases = cases(root);
        notLoaded.values().stream().findFirst().ifPresent(first -> {
            String names = String.join("、", notLoaded.keySet());
            first.problem(
                    new Text(
                            "没有载入这些标准，它们的判定没有核对：" + names + "。",
                            "These criteria are not loaded, and what the cases say of them was not checked: "
                                    + String.join(", ", notLoaded.keySet()) + "."),
                    new Text(
                            "核对编号；在别的文件里的，和那些文件一起检查。",
                            "Check the ids; where they stand in other files, check those together with this one."));
            lacking.add(problems.remove(problems.size() - 1));
        });
        return notLoaded.isEmpty()
                ? cases
                : cases.stream().filter(Case::expectsSomething).toList();
    }

    private List<Case> cases(YamlValue root) {
        List<YamlValue> items = root.items();
        if (root.isEmpty()) {
            root.problem(
                    new Text("文件里没有用例。", "There is no case in the file."),
                    new Text("写一个用例，或删除文件。", "Write one, or delete the file."));
        }
        return items.stream().flatMap(item -> readCase(item).stream()).toList();
    }

    private Optional<Case> readCase(YamlValue item) {
        Map<String, YamlValue> entries = item.entries(KEYS, OTHER_NAMES);
        return item.isMapping() ? Optional.of(readCase(item, entries)) : Optional.empty();
    }

    private Case readCase(YamlValue item, Map<String, YamlValue> entries) {
        CountyReader reader = new CountyReader(entries);
        County county = reader.read();
        List<String> subjects = subjects(county, reader.isSure());
        Case read = new Case(
                item.file(),
                item.line(),
                name(item, entries),
                Optional.ofNullable(entries.get("asOf"))
                        .flatMap(YamlValue::date)
                        .orElse(DEFAULT_DAY),
                county,
                Optional.ofNullable(entries.get("overlay")).flatMap(this::overlay),
                Optional.ofNullable(entries.get("verdicts"))
                        .map(value -> verdicts(value, subjects))
                        .orElseGet(List::of),
                Optional.ofNullable(entries.get("values")).map(this::values).orElseGet(List::of),
                Optional.ofNullable(entries.get("countermeasures")).map(CaseFile::texts));
        if (Stream.of("verdicts", "values", "countermeasures").noneMatch(entries::containsKey) && !item.hasStrayKey()) {
            item.problem(
                    new Text("用例没有写结果。", "The case expects nothing."),
                    new Text("写上 verdicts 或 countermeasures。", "Write verdicts or countermeasures."));
        }
        return read;
    }

    private String name(YamlValue item, Map<String, YamlValue> entries) {
        String name = Word.required(item, entries, "name");
        Integer earlier = name.isEmpty() ? null : lineOfName.putIfAbsent(name, item.line());
        if (earlier != null) {
            item.problem(
                    new Text("两个用例同名：“" + name + "”。", "Two cases have one name: \"" + name + "\"."),
                    new Text(
                            "第" + earlier + "行已有；其中一个改名。",
                            "It is on line " + earlier + " already; rename one of them."));
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
                        new Text(
                                "没有这个文件或文件夹：“" + YamlValue.nameOf(file) + "”。",
                                "There is no such file or folder: \"" + YamlValue.nameOf(file) + "\"."),
                        new Text(
                                "核对路径：它从用例文件所在的文件夹算起。", "Check the path: it starts from the folder of the case file."));
            }
        });
        if (isRulesKnown) {
            read.forEach(overlay -> collect(() -> OverlayFile.check(overlay, criteria)));
        }
        return read.stream().findFirst();
    }

    private void collect(Runnable reading) {
        try {
            reading.run();
        } catch (RulesException refused) {
            problems.addAll(refused.problems());
        }
    }

    private List<Expected> verdicts(YamlValue value, List<String> subjects) {
        List<Expected> expected = new ArrayList<>();
        byCriterion(value).forEach((criterion, states) -> {
            if (states.isEmpty()) {
                states.problem(new Text("没有写判定。", "No verdict is named."), VERDICTS_REMEDY);
            } else if (states.isMapping()) {
                states.entries().forEach((subject, state) -> {
                    demandSubject(subjects, subject, state);
                    add(expected, criterion, subject, state);
                });
            } else {
                add(expected, criterion, "", states);
            }
        });
        if (value.isEmpty()) {
            value.problem(new Text("verdicts 下没有任何一项。", "There is nothing under verdicts."), VERDICTS_REMEDY);
        }
        return expected;
    }

    private List<Case.ExpectedValue> values(YamlValue value) {
        List<Case.ExpectedValue> values = new ArrayList<>();
        byCriterion(value)
                .forEach((criterion, number) ->
                        number.decimal().ifPresent(known -> values.add(new Case.ExpectedValue(criterion, known))));
        return values;
    }

    /** What stands behind each criterion that is loaded; one that another file may have is kept for later, and no other is. */
    private Map<String, YamlValue> byCriterion(YamlValue value) {
        if (!isRulesKnown) {
            return value.entries();
        }
        Set<String> known = new LinkedHashSet<>(criteria.keySet());
        Set<String> ofOthers = new LinkedHashSet<>(keys(value));
        ofOthers.removeIf(key -> known.contains(key) || !mayBeOfAnotherFile(key));
        known.addAll(ofOthers);
        Map<String, YamlValue> named = value.entries(known);
        for (String other : ofOthers) {
            notLoaded.putIfAbsent(other, named.remove(other));
        }
        return named;
    }

    /** A name of its own; a slip in one that is loaded, and a key of cases in the wrong place, are told as what they are. */
    private boolean mayBeOfAnotherFile(String key) {
        return !KEYS.contains(key)
                && !OTHER_NAMES.containsKey(key)
                && key.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*-[\\p{L}\\p{N}_-]+")
                && ClosestName.ofId(key, criteria.keySet()).isEmpty();
    }

    /** The keys as they stand; what is wrong with them is told when they are read. */
    private Set<String> keys(YamlValue value) {
        int told = problems.size();
        Set<String> keys = value.isMapping() ? value.entries().keySet() : Set.of();
        problems.subList(told, problems.size()).clear();
        return keys;
    }

    /** Whom a verdict may be of: the county and its schools; nobody is asked for where it is not known who they are. */
    private static List<String> subjects(County county, boolean isSure) {
        List<String> ids = new ArrayList<>(List.of(county.id()));
        county.schools().forEach(school -> ids.add(school.id()));
        return isSure ? ids : List.of();
    }

    /** A subject is the county or a school of the case, or a part of one. */
    private static void demandSubject(List<String> subjects, String subject, YamlValue at) {
        String whole = subject.split("/", 2)[0];
        if (!subjects.isEmpty() && !subjects.contains(whole)) {
            at.problem(
                    new Text("用例里没有学校或县“" + whole + "”。", "The case has no school or county \"" + whole + "\"."),
                    ClosestName.remedy(whole, subjects));
        }
    }

    private static void add(List<Expected> expected, String criterion, String subject, YamlValue state) {
        Word.of(Verdict.State.class, state).ifPresent(known -> expected.add(new Expected(criterion, subject, known)));
    }

    private static Set<String> texts(YamlValue list) {
        Set<String> texts = new LinkedHashSet<>();
        for (YamlValue item : list.items()) {
            item.text()
                    .filter(text -> !texts.add(text))
                    .ifPresent(text -> item.problem(
                            new Text("“" + text + "”重复。", "\"" + text + "\" is given twice."),
                            new Text("删去一个。", "Drop one.")));
        }
        return texts;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("name", "asOf"));
        keys.addAll(CountyReader.KEYS);
        keys.addAll(List.of("overlay", "verdicts", "values", "countermeasures"));
        return List.copyOf(keys);
    }
}
