package org.junheng.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Criterion;
import org.junheng.facts.Exact;
import org.junheng.facts.Overlay;
import org.junheng.facts.Overlay.Adjustment;
import org.junheng.facts.Phase;

/** Reads a place's limits; the format is described in {@code rules/overlays/README.md}. */
public final class OverlayFile {
    private static final String FILE_NAME = "limits.yaml";
    private static final List<String> KEYS = List.of("name", "limits");
    private static final List<String> LIMIT_KEYS = List.of("criterion", "limit", "off", "from", "until", "citation");

    private final Path path;
    private final List<RuleProblem> problems = new ArrayList<>();

    private OverlayFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the limits of one place.
     *
     * @param limitsYamlOrFolder the file, or the folder that holds it as {@code limits.yaml}
     * @return the overlay; its name is the file's {@code name}, else that of the folder
     * @throws RulesException if it cannot be used; it lists every problem at once
     */
    public static Overlay read(Path limitsYamlOrFolder) {
        Path path = Files.isDirectory(limitsYamlOrFolder) ? limitsYamlOrFolder.resolve(FILE_NAME) : limitsYamlOrFolder;
        OverlayFile file = new OverlayFile(path);
        Overlay overlay =
                YamlValue.read(path, file.problems).map(file::overlay).orElseGet(() -> new Overlay("", List.of()));
        if (!file.problems.isEmpty()) {
            throw new RulesException(file.problems);
        }
        return overlay;
    }

    /**
     * Checks that everything that an overlay adjusts is a criterion of the rules, and so has a limit.
     *
     * @throws RulesException if one is not; it lists every one of them
     */
    public static void check(Overlay overlay, Map<String, Criterion> criteria) {
        List<String> known = criteria.values().stream()
                .filter(criterion -> criterion.phase() != Phase.SCOPE && criterion.phase() != Phase.COUNTERMEASURES)
                .map(Criterion::id)
                .toList();
        List<RuleProblem> problems = new ArrayList<>();
        for (Adjustment adjustment : overlay.adjustments()) {
            String id = adjustment.criterion();
            if (!known.contains(id)) {
                String file = adjustment.file().isEmpty() ? overlay.name() : adjustment.file();
                problems.add(new RuleProblem(
                        file,
                        adjustment.line(),
                        "",
                        "规则中没有这个标准 / no rule has this criterion: \"" + id + "\"",
                        Nearest.remedy(id, known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
    }

    private Overlay overlay(YamlValue root) {
        Map<String, YamlValue> entries = root.entries(KEYS);
        String name = Optional.ofNullable(entries.get("name"))
                .map(value -> value.text().orElse(""))
                .orElseGet(this::folder);
        YamlValue limits = entries.get("limits");
        List<Adjustment> adjustments = new ArrayList<>();
        if (limits == null) {
            root.problem(
                    "缺少 limits / limits is missing", "以 \"limits:\" 开头列出各项标准 / List the limits under \"limits:\".");
        } else {
            List<YamlValue> items = limits.items();
            items.forEach(item -> adjustment(item).ifPresent(adjustments::add));
            if (limits.isEmpty()) {
                limits.problem("limits 下没有任何一项 / there is nothing under limits", "至少写一项 / Write at least one.");
            }
        }
        findOverlaps(adjustments);
        return new Overlay(name, adjustments);
    }

    private String folder() {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? FILE_NAME : name.toString();
    }

    private Optional<Adjustment> adjustment(YamlValue item) {
        if (!item.isMapping()) {
            item.entries();
            return Optional.empty();
        }
        Map<String, YamlValue> entries = item.entries(LIMIT_KEYS);
        String criterion = required(item, entries, "criterion");
        String citation = required(item, entries, "citation");
        Adjustment adjustment = new Adjustment(
                criterion,
                limit(item, entries),
                Optional.ofNullable(entries.get("from")).flatMap(YamlValue::date),
                Optional.ofNullable(entries.get("until")).flatMap(YamlValue::date),
                citation,
                item.file(),
                item.line());
        if (isReversed(adjustment)) {
            item.problem(
                    "from 晚于 until / from is after until: " + adjustment.from().orElseThrow() + " > "
                            + adjustment.until().orElseThrow(),
                    "两个日期都包括当天 / Both days are included.");
        }
        return criterion.isEmpty() ? Optional.empty() : Optional.of(adjustment);
    }

    private static boolean isReversed(Adjustment adjustment) {
        return adjustment.from().isPresent()
                && adjustment.until().isPresent()
                && adjustment.from().get().isAfter(adjustment.until().get());
    }

    private static String required(YamlValue item, Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null) {
            String remedy = key.equals("citation")
                    ? "写明依据的文件和条款 / Name the document and clause that sets it."
                    : "写明标准编号，如 QB-R5-primary / Name the criterion, such as QB-R5-primary.";
            item.problem("缺少 " + key + " / " + key + " is missing", remedy);
            return "";
        }
        return value.text().orElse("");
    }

    private static Optional<Exact> limit(YamlValue item, Map<String, YamlValue> entries) {
        YamlValue limit = entries.get("limit");
        YamlValue off = entries.get("off");
        if ((limit == null) == (off == null)) {
            String message = limit == null
                    ? "limit 和 off 都没有 / neither limit nor off"
                    : "limit 和 off 不能同时写 / both limit and off";
            item.problem(message, "改标准写 limit，停用写 off: true / limit for another limit, off: true to switch it off.");
        }
        if (off != null) {
            off.text()
                    .filter(text -> !text.equals("true"))
                    .ifPresent(text -> off.problem(
                            "off 只能是 true / off can only be true: \"" + text + "\"",
                            "停用写 off: true；不停用就删去这一项 / Write off: true; to keep the criterion, drop this entry."));
        }
        Optional<Exact> value = limit == null ? Optional.empty() : limit.decimal();
        if (limit != null && value.isPresent() && value.get().signum() < 0) {
            limit.problem(
                    "限值不能为负 / a limit is not negative: " + value.get(), "写文件规定的数值 / Write the number of the document.");
        }
        return value;
    }

    private void findOverlaps(List<Adjustment> adjustments) {
        for (int second = 1; second < adjustments.size(); second++) {
            for (Adjustment earlier : adjustments.subList(0, second)) {
                Adjustment later = adjustments.get(second);
                if (later.criterion().equals(earlier.criterion()) && overlap(earlier, later)) {
                    problems.add(new RuleProblem(
                            later.file(),
                            later.line(),
                            "",
                            later.criterion() + "：与第 " + earlier.line() + " 行的日期重叠 / its dates overlap with line "
                                    + earlier.line(),
                            "用 from、until 把两项隔开，或删去一项 / Part them by from and until, or drop one."));
                }
            }
        }
    }

    private static boolean overlap(Adjustment a, Adjustment b) {
        return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
    }

    private static boolean startsBeforeEnd(Adjustment a, Adjustment b) {
        return a.from().isEmpty()
                || b.until().isEmpty()
                || !a.from().get().isAfter(b.until().get());
    }
}
