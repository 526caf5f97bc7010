package org.junheng.rules.overlay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.criteria.QualityChoices;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** Reads a place's limits; the format is described in {@code rules/overlays/README.md}. */
public final class OverlayFile {
    private static final List<String> KEYS = List.of("name", "limits", QualityFile.KEY);
    private static final List<String> LIMIT_KEYS =
            List.of("criterion", "limit", "points", "deduct", "off", "from", "until", "citation");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "标准",
            "criterion",
            "编号",
            "criterion",
            "限值",
            "limit",
            "分值",
            "points",
            "扣分",
            "deduct",
            "停用",
            "off",
            "依据",
            "citation",
            "文件",
            "citation",
            "source",
            "citation");

    private final String folder;
    private final List<RuleProblem> problems;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private String name = "";
    private QualityChoices quality = QualityChoices.NONE;

    private OverlayFile(String folder, List<RuleProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads the limits of one place, and not its rules.
     *
     * @param limitsYamlOrFolder the file, or the folder that holds it and those of single packs as {@code limits.yaml}
     * @return the overlay; its name is the file's {@code name}, else that of the folder
     * @throws RulesException if it cannot be used; it lists every problem at once
     */
    public static Overlay read(Path limitsYamlOrFolder) {
        Problems problems = new Problems();
        Overlay overlay = new Overlay("", List.of());
        try {
            OverlayFolder place = OverlayFolders.at(limitsYamlOrFolder);
            if (place.limits().isEmpty()) {
                problems.add(
                        YamlValue.nameOf(limitsYamlOrFolder),
                        0,
                        new Text("里面没有 limits.yaml。", "It holds no limits.yaml."),
                        new Text("写法见 rules/overlays/README.md。", "rules/overlays/README.md says what goes there."));
            }
            overlay = read(place, place.hasMoreThanAName(), problems);
        } catch (IOException unreadable) {
            problems.add(
                    YamlValue.nameOf(limitsYamlOrFolder),
                    0,
                    new Text(
                            "无法读取：" + unreadable.getClass().getSimpleName() + "。",
                            "It cannot be read: " + unreadable.getClass().getSimpleName() + "."),
                    new Text("检查路径和权限。", "Check the path and its permissions."));
        }
        problems.throwIfAny();
        return overlay;
    }

    /**
     * The limits of a place, from all of its files; what is wrong with them goes to the problems.
     *
     * @param mayBeEmpty whether a file may do with the name, for the place has other files, used or not
     */
    public static Overlay read(OverlayFolder place, boolean mayBeEmpty, Problems problems) {
        List<RuleProblem> found = new ArrayList<>();
        OverlayFile file = new OverlayFile(place.name(), found);
        for (SourceFile source : place.limits()) {
            YamlValue.read(source, found).ifPresent(root -> file.add(root, mayBeEmpty));
        }
        file.findOverlaps();
        found.forEach(problem -> problems.add(
                problem.file(), problem.line(), problem.column(), problem.rule(), problem.message(), problem.remedy()));
        String called = file.name.isEmpty() ? file.folder : file.name;
        return new Overlay(
                called, file.adjustments, new QualityChoices(file.quality.chosen(), called, file.quality.citation()));
    }

    /**
     * Checks that everything that an overlay adjusts is a criterion of the rules and that its limit is in the criterion's unit.
     *
     * @throws RulesException if one is not; it lists every one of them
     */
    public static void check(Overlay overlay, Map<String, Criterion> criteria) {
        check(List.of(overlay), criteria, Map.of());
    }

    /**
     * The same of several.
     *
     * @param demands what the criteria demand, by id, as far as it is known
     */
    public static void check(List<Overlay> overlays, Map<String, Criterion> criteria, Map<String, Demanded> demands) {
        List<RuleProblem> problems = new ArrayList<>();
        for (Overlay overlay : overlays) {
            for (Adjustment adjustment : overlay.adjustments()) {
                new AdjustmentCheck(overlay, adjustment, criteria, demands)
                        .problem()
                        .ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
    }

    /** A file that only names the place needs no limits where the place has something else. */
    private void add(YamlValue root, boolean mayBeEmpty) {
        Map<String, YamlValue> entries = root.entries(KEYS);
        String own = Optional.ofNullable(entries.get("name"))
                .flatMap(YamlValue::text)
                .orElse("");
        name = name.isEmpty() ? own : name;
        YamlValue chosen = entries.get(QualityFile.KEY);
        if (chosen != null) {
            quality = QualityFile.of(chosen, "").over(quality);
        }
        YamlValue limits = entries.get("limits");
        if (limits == null) {
            if (chosen == null && !root.hasStrayKey() && (!mayBeEmpty || own.isEmpty())) {
                root.problem(
                        new Text("缺少 limits。", "limits is missing."),
                        new Text("以 \"limits:\" 开头列出各项标准。", "List the limits under \"limits:\"."));
            }
            return;
        }
        List<YamlValue> items = limits.items();
        items.forEach(item -> adjustment(item).ifPresent(adjustments::add));
        if (limits.isEmpty()) {
            limits.problem(
                    new Text("limits 下没有任何一项。", "There is nothing under limits."),
                    new Text("至少写一项。", "Write at least one."));
        }
    }

    private Optional<Adjustment> adjustment(YamlValue item) {
        if (!item.isMapping()) {
            item.entries();
            return Optional.empty();
        }
        Map<String, YamlValue> entries = item.entries(LIMIT_KEYS, OTHER_NAMES);
        String criterion = required(item, entries, "criterion");
        String citation = required(item, entries, "citation");
        LimitEntry limit = LimitEntry.of(item, entries);
        Adjustment adjustment = new Adjustment(
                criterion,
                limit.value(),
                limit.upTo(),
                points(entries),
                deduction(entries),
                Optional.ofNullable(entries.get("from")).flatMap(YamlValue::date),
                Optional.ofNullable(entries.get("until")).flatMap(YamlValue::date),
                citation,
                item.file(),
                item.line());
        if (isReversed(adjustment)) {
            item.problem(
                    new Text(
                            "from 晚于 until：" + adjustment.from().orElseThrow() + " > "
                                    + adjustment.until().orElseThrow() + "。",
                            "from is after until: " + adjustment.from().orElseThrow() + " > "
                                    + adjustment.until().orElseThrow() + "."),
                    new Text("改其中一个；两个日期都包括当天。", "Change one of them; both days are included."));
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
        if (value == null && item.hasStrayKey()) {
            return "";
        }
        if (value == null) {
            Text remedy = key.equals("citation")
                    ? new Text("写明依据的文件和条款。", "Name the document and clause that sets it.")
                    : new Text("写明标准编号，如 QB-R5-primary。", "Name the criterion, such as QB-R5-primary.");
            item.problem(new Text("缺少 " + key + "。", key + " is missing."), remedy);
            return "";
        }
        return value.text().orElse("");
    }

    private static Optional<Exact> points(Map<String, YamlValue> entries) {
        Optional<YamlValue> points = Optional.ofNullable(entries.get("points"));
        Optional<Exact> value = points.flatMap(YamlValue::decimal);
        value.filter(number -> number.signum() <= 0)
                .ifPresent(number -> points.orElseThrow()
                        .problem(
                                new Text(
                                        "分值须大于0，这里是 " + number + "。",
                                        "Points are above 0, and here they are " + number + "."),
                                new Text("不计分的标准写 off: true。", "Switch off what earns no points: off: true.")));
        return value.filter(number -> number.signum() > 0);
    }

    private static Optional<Deduction> deduction(Map<String, YamlValue> entries) {
        Optional<YamlValue> deduct = Optional.ofNullable(entries.get("deduct"));
        return deduct.flatMap(YamlValue::text).flatMap(text -> {
            try {
                return Optional.of(Deduction.of(text));
            } catch (IllegalArgumentException unknown) {
                deduct.orElseThrow()
                        .problem(
                                new Text("“" + text + "”不是扣分办法。", "\"" + text + "\" is not a way to deduct points."),
                                new Text("可写：" + Deduction.HOW + "。", "Write one of: " + Deduction.HOW + "."));
                return Optional.empty();
            }
        });
    }

    private void findOverlaps() {
        for (int second = 1; second < adjustments.size(); second++) {
            for (Adjustment earlier : adjustments.subList(0, second)) {
                Adjustment later = adjustments.get(second);
                if (later.criterion().equals(earlier.criterion()) && overlap(earlier, later)) {
                    boolean inOne = earlier.file().equals(later.file());
                    String there = earlier.file() + ":" + earlier.line();
                    problems.add(new RuleProblem(
                            later.file(),
                            later.line(),
                            "",
                            new Text(
                                    "“" + later.criterion() + "”的日期与"
                                            + (inOne ? "第" + earlier.line() + "行" : " " + there + " ") + "的重叠。",
                                    "The dates of \"" + later.criterion() + "\" overlap with those on "
                                            + (inOne ? "line " + earlier.line() : there) + "."),
                            new Text("用 from、until 把两项隔开，或删去一项。", "Part them by from and until, or drop one.")));
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
