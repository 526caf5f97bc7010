package org.junheng.data.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Decimals;
import org.junheng.data.source.YamlTree;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.Legend;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The part of a mapping that says which column is which figure. */
final class MappingColumns {
    private static final List<String> KEYS =
            List.of("column", "plus", "value", "times", "timesColumn", "missing", "values", "prefix");

    private final YamlTree yaml;

    MappingColumns(YamlTree yaml) {
        this.yaml = yaml;
    }

    List<ColumnRule> read(Map<String, YamlTree.YamlEntry> entries) {
        Map<Target, YamlTree.YamlEntry> filled = new LinkedHashMap<>();
        List<ColumnRule> rules = new ArrayList<>();
        entries.forEach((name, entry) -> {
            Optional<Target> target = SchoolHeaders.targetOfAnyLevel(name);
            if (target.isEmpty()) {
                unknown(name, entry);
                return;
            }
            YamlTree.YamlEntry before = filled.put(target.get(), entry);
            if (before != null) {
                yaml.problem(
                        entry.line(),
                        name,
                        name,
                        new Text(
                                "与第 " + before.line() + " 行的 " + before.key() + " 是同一项；请只保留一处。",
                                "is the same as " + before.key() + " in line " + before.line() + "; keep one."));
            }
            rules.add(rule(target.get(), entry));
        });
        return rules;
    }

    private void unknown(String name, YamlTree.YamlEntry entry) {
        List<String> names = SchoolHeaders.names();
        Text likely = ClosestName.further(name, names);
        yaml.problem(
                entry.line(),
                name,
                name,
                new Text(
                        "没有名为“" + name + "”的指标或属性。" + likely.zh() + "全部名称见 examples/DATA.md。",
                        "there is no figure or property named \"" + name + "\"." + likely.en()
                                + " All names are in examples/DATA.md."));
    }

    private ColumnRule rule(Target target, YamlTree.YamlEntry entry) {
        if (entry.node() instanceof ScalarNode) {
            return ColumnRule.named(target, yaml.text(entry).strip());
        }
        Map<String, YamlTree.YamlEntry> parts = yaml.entries(entry);
        parts.values().forEach(part -> yaml.unknownKey(part, KEYS));
        if (parts.containsKey("column") == parts.containsKey("value")) {
            yaml.problem(
                    entry.line(),
                    entry.key(),
                    "",
                    new Text(
                            "须写明 column（列名）或 value（固定值），且只写其一。",
                            "say either \"column\" (a header) or \"value\" (a constant), and not both."));
        }
        if (parts.containsKey("plus") && !parts.containsKey("column")) {
            yaml.problem(
                    parts.get("plus").line(),
                    entry.key(),
                    "plus",
                    new Text(
                            "plus 是要加到 column 上的列；请写明 column。",
                            "\"plus\" lists what is added to \"column\"; say which that is."));
        }
        fitting(target, entry, parts);
        usable(target, parts);
        return new ColumnRule(
                target,
                part(parts, "column"),
                plus(parts),
                part(parts, "value"),
                parts.containsKey("times") ? Optional.of(times(parts)) : Optional.empty(),
                part(parts, "timesColumn"),
                yaml.missing(parts),
                values(parts),
                parts.containsKey("prefix") ? yaml.text(parts.get("prefix")) : "",
                entry.line());
    }

    private String part(Map<String, YamlTree.YamlEntry> parts, String key) {
        return parts.containsKey(key) ? yaml.text(parts.get(key)).strip() : "";
    }

    private List<String> plus(Map<String, YamlTree.YamlEntry> parts) {
        if (!parts.containsKey("plus")) {
            return List.of();
        }
        List<String> plus =
                yaml.texts(parts.get("plus")).stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>(Set.of(part(parts, "column")));
        for (String header : plus) {
            if (!seen.add(header)) {
                yaml.problem(
                        parts.get("plus").line(),
                        "plus",
                        header,
                        new Text(
                                "“" + header + "”列加了两次；请只保留一处。",
                                "the column \"" + header + "\" is added twice; keep one."));
            }
        }
        return plus;
    }

    /** Numbers are added and multiplied, words are translated. */
    private void fitting(Target target, YamlTree.YamlEntry entry, Map<String, YamlTree.YamlEntry> parts) {
        List<String> wrong = target.isFigure() ? List.of("values", "prefix") : List.of("times", "timesColumn", "plus");
        for (String key : wrong) {
            if (parts.containsKey(key)) {
                yaml.problem(
                        parts.get(key).line(),
                        entry.key(),
                        key,
                        new Text(
                                target.isFigure() ? key + " 只用于文字，此项是数字；请删去。" : key + " 只用于数字，此项是文字；请删去。",
                                target.isFigure()
                                        ? "\"" + key + "\" is for texts, and this is a number; take it out."
                                        : "\"" + key + "\" is for numbers, and this is a text; take it out."));
            }
        }
    }

    /** What a mapping writes itself can be checked before the first row is read. */
    private void usable(Target target, Map<String, YamlTree.YamlEntry> parts) {
        List<YamlTree.YamlEntry> written = new ArrayList<>();
        if (parts.containsKey("value")) {
            written.add(parts.get("value"));
        }
        if (parts.containsKey("values") && !target.isFigure()) {
            written.addAll(yaml.entries(parts.get("values")).values());
        }
        for (YamlTree.YamlEntry entry : written) {
            String text = yaml.text(entry).strip();
            if (!text.isEmpty() && !isUsable(target, text)) {
                yaml.problem(
                        entry.line(),
                        entry.key(),
                        text,
                        new Text(
                                "“" + text + "”不能用作" + target.zh() + "。可用的写法见 examples/DATA.md。",
                                "\"" + text + "\" cannot be used here. What can be is listed in examples/DATA.md."));
            }
        }
    }

    private static boolean isUsable(Target target, String text) {
        if (target.isFigure()) {
            return Decimals.figure(text) != null && !Decimals.isPercentage(text);
        }
        return target == Target.SchoolText.KIND
                ? Kinds.kind(text).isPresent()
                : !(target instanceof Target.SchoolAnswer)
                        || Legend.word(Header.of(text).key()).isPresent();
    }

    private Exact times(Map<String, YamlTree.YamlEntry> parts) {
        YamlTree.YamlEntry entry = parts.get("times");
        if (entry == null) {
            return Exact.ONE;
        }
        String text = yaml.text(entry);
        Exact factor = Decimals.exact(text);
        if (factor != null && factor.signum() > 0) {
            return factor;
        }
        yaml.problem(
                entry.line(),
                "times",
                text,
                new Text(
                        "“" + text + "”不是大于 0 的数；请写小数，例如 \"10000\" 或 \"0.09290304\"。",
                        "\"" + text
                                + "\" is not a number above 0; write a decimal such as \"10000\" or \"0.09290304\"."));
        return Exact.ONE;
    }

    private Map<String, String> values(Map<String, YamlTree.YamlEntry> parts) {
        Map<String, String> values = new HashMap<>();
        if (parts.containsKey("values")) {
            yaml.entries(parts.get("values")).forEach((from, to) -> values.put(from, yaml.text(to)));
        }
        return values;
    }
}
