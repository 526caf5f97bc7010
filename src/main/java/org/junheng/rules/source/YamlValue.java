package org.junheng.rules.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.RuleProblem;
import org.junheng.texts.Text;
import org.junheng.texts.wording.NumberMeant;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file that stands beside rules, read strictly: whatever is not as it should be is noted with its line,
 * and reading goes on, so that all problems are found at once.
 */
public final class YamlValue {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Node node;
    private final String file;
    private final int line;
    private final int column;
    private final List<RuleProblem> problems;

    /** Whether a key is told as unknown that may stand for any of those that are known. */
    private boolean hasStrayKey;

    private boolean isItem;

    private YamlValue(Node node, Node start, String file, List<RuleProblem> problems) {
        this.node = node;
        this.file = file;
        this.line = start.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        this.column = start.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        this.problems = problems;
    }

    /**
     * The whole of a file; empty where it cannot be read.
     *
     * @param problems where problems are noted, here and by everything that is read from the value
     */
    public static Optional<YamlValue> read(Path path, List<RuleProblem> problems) {
        String file = nameOf(path);
        return new YamlText(file, problems).read(path).map(root -> new YamlValue(root, root, file, problems));
    }

    /** The same, of a file that was read already. */
    public static Optional<YamlValue> read(SourceFile source, List<RuleProblem> problems) {
        return new YamlText(source.name(), problems)
                .read(source.bytes())
                .map(root -> new YamlValue(root, root, source.name(), problems));
    }

    /**
     * The whole of a file that travels with the library, by its path below the rules; empty where there is none.
     *
     * @param problems where problems are noted, here and by everything that is read from the value
     */
    public static Optional<YamlValue> bundled(String path, List<RuleProblem> problems) {
        SourceFile source = Bundled.file(path);
        return source.bytes().length == 0 ? Optional.empty() : read(source, problems);
    }

    /** What problems call a file, alike on every system. */
    public static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The file that it stands in. */
    public String file() {
        return file;
    }

    /** The line where it starts, from 1: that of its key where it has one. */
    public int line() {
        return line;
    }

    /** Notes that something is wrong here. */
    public void problem(Text message, Text remedy) {
        problems.add(new RuleProblem(file, line, column, "", message, remedy));
    }

    /** Whether it is a mapping, {@code key: value}. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list or mapping with nothing in it. */
    public boolean isEmpty() {
        return node instanceof CollectionNode<?> collection
                && collection.getValue().isEmpty();
    }

    /** Whether it is a text of nothing but blanks, such as {@code ""}. */
    public boolean isBlank() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private YamlValue asItem() {
        isItem = true;
        return this;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The items of a list. */
    public List<YamlValue> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new YamlValue(item, item, file, problems).asItem())
                    .toList();
        }
        problem(
                new Text("应为列表" + seen().zh() + "。", "A list is expected" + seen().en() + "."),
                new Text("每项一行，以 \"- \" 开头。", "Write one line for each item, after \"- \"."));
        return List.of();
    }

    /** The values of a mapping by key, in the order of the file; a repeated key is a problem. */
    public Map<String, YamlValue> entries() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    new Text("应为“键: 值”" + seen().zh() + "。", "\"key: value\" is expected" + seen().en() + "."),
                    node instanceof SequenceNode
                            ? new Text(
                                    "写作 { 键: 值 }，不加 \"- \" 和方括号。",
                                    "Write { key: value }, without \"- \" and square brackets.")
                            : new Text("每个键后写半角冒号和一个空格。", "Write a half-width colon and a space after each key."));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(tuple.getKeyNode(), tuple.getKeyNode(), file, problems);
            String name = key.text().orElse("");
            YamlValue value = new YamlValue(tuple.getValueNode(), tuple.getKeyNode(), file, problems);
            YamlValue earlier = name.isEmpty() ? null : entries.putIfAbsent(name, value);
            boolean opensItem = earlier != null && key.line > earlier.line && isFirstOfItem(name, entries);
            if (opensItem) {
                key.problem(YamlKeys.NEW_ITEM, YamlKeys.dashBefore(name));
                break;
            }
            if (earlier != null) {
                key.problem(
                        new Text("键“" + name + "”重复。", "The key \"" + name + "\" is given twice."),
                        new Text(
                                "第" + earlier.line + "行已有；删去一个。",
                                "It is on line " + earlier.line + " already; drop one."));
            }
        }
        return entries;
    }

    /** Whether what starts with that key again is another item of a list: it is the first of several. */
    private boolean isFirstOfItem(String name, Map<String, YamlValue> entries) {
        return isItem
                && entries.size() > 1
                && entries.keySet().iterator().next().equals(name);
    }

    /** The same, of these keys alone; any other key is a problem, and read as the one that is meant where this can be told. */
    public Map<String, YamlValue> entries(Collection<String> known) {
        return entries(known, Map.of());
    }

    /**
     * The same, of keys that people call otherwise too.
     *
     * @param otherNames other names, and the keys that they mean
     */
    public Map<String, YamlValue> entries(Collection<String> known, Map<String, String> otherNames) {
        Map<String, YamlValue> written = entries();
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Optional<String> unfilled = Optional.empty();
        for (Map.Entry<String, YamlValue> entry : written.entrySet()) {
            String key = entry.getKey();
            YamlValue value = entry.getValue();
            if (known.contains(key)) {
                entries.put(key, value);
                unfilled = value.isUnfilled() ? Optional.of(key) : Optional.empty();
                continue;
            }
            Optional<YamlValue> above = unfilled.map(entries::get).filter(other -> other.column == value.column);
            if (above.isPresent()) {
                hasStrayKey = true;
                entries.remove(unfilled.orElseThrow());
                value.problem(YamlKeys.belongsUnder(key, unfilled.orElseThrow()), YamlKeys.INDENT);
                unfilled = Optional.empty();
                continue;
            }
            Optional<String> meant = YamlKeys.meant(key, known, otherNames, written.keySet());
            meant.ifPresentOrElse(name -> entries.putIfAbsent(name, value), () -> hasStrayKey = true);
            value.problem(
                    new Text("不认识的键“" + key + "”。", "There is no key \"" + key + "\" here."),
                    YamlKeys.remedy(key, known, otherNames));
        }
        return entries;
    }

    /** Whether nothing stands after the key. */
    private boolean isUnfilled() {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    /** Whether a key is told as unknown, so that one that is missing is not told too. */
    public boolean hasStrayKey() {
        return hasStrayKey;
    }

    /** A text as it stands in the file; nothing, a list or a mapping is a problem. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(
                new Text("应有一个值" + seen().zh() + "。", "A value is expected" + seen().en() + "."),
                new Text("写上值；未报的数据整项不写。", "Write it; leave the whole key out for what was not reported."));
        return Optional.empty();
    }

    /** A decimal, exactly as it is written. */
    public Optional<Exact> decimal() {
        return text().flatMap(this::decimal);
    }

    /** A decimal, or a ratio such as {@code 1/19}, exactly as it is written. */
    public Optional<Exact> ratio() {
        return text().flatMap(text -> {
            try {
                return text.matches("[0-9. ]+[/:：∶][0-9. ]+") ? Optional.of(RatioText.read(text)) : decimal(text);
            } catch (NumberFormatException neither) {
                return decimal(text);
            }
        });
    }

    private Optional<Exact> decimal(String text) {
        try {
            if (DECIMAL.matcher(text).matches()) {
                return Optional.of(Exact.of(text));
            }
        } catch (NumberFormatException tooLong) {
            // told below, as any other text that is not a usable number
        }
        problem(
                new Text("“" + text + "”不是小数。", "\"" + text + "\" is not a decimal."),
                NumberMeant.hintOrRatio(text)
                        .map(decimal -> new Text("写作 " + decimal + " 。", "Write " + decimal + "."))
                        .orElse(new Text(
                                "写成半角数字，如 7.5；85% 写作 0.85。", "Write a number such as 7.5; for 85% write 0.85.")));
        return Optional.empty();
    }

    /** A day, {@code 2025-09-01}. */
    public Optional<LocalDate> date() {
        return text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADay) {
                problem(
                        new Text("“" + text + "”不是日期。", "\"" + text + "\" is not a date."),
                        NumberMeant.day(text)
                                .map(day -> new Text("写作 " + day + " 。", "Write " + day + "."))
                                .orElse(new Text("写成 2025-09-01 的样子。", "Write it as 2025-09-01.")));
                return Optional.empty();
            }
        });
    }

    private Text seen() {
        if (node instanceof SequenceNode) {
            return new Text("，这里是列表", ", and here is a list");
        }
        if (isMapping()) {
            return new Text("，这里是“键: 值”", ", and here are keys and values");
        }
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? new Text("，这里是“" + scalar.getValue() + "”", ", and here is \"" + scalar.getValue() + "\"")
                : Text.NONE;
    }
}
