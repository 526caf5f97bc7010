package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.YamlSlip;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file whose texts stay as they were written, each with its line; collects what is wrong with it. */
public final class YamlTree {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private final String file;
    private final boolean hasColumns;
    private final List<DataProblem> problems = new ArrayList<>();

    /**
     * A value of a key.
     *
     * @param key the key, as messages show it
     * @param node the value
     * @param line where the key stands
     * @param column where in that line, from 1
     */
    public record YamlEntry(String key, Node node, int line, int column) {
        /** Whether it is a map. */
        public boolean isMap() {
            return node instanceof MappingNode;
        }
    }

    public YamlTree(String file) {
        this(file, false);
    }

    /**
     * A file.
     *
     * @param hasColumns whether problems say the column too
     */
    public YamlTree(String file, boolean hasColumns) {
        this.file = file;
        this.hasColumns = hasColumns;
    }

    static int columnOf(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Notes something wrong with an entry. */
    public void problem(YamlEntry entry, String value, Text text) {
        problem(entry.line(), entry.column(), entry.key(), value, text);
    }

    /** Notes something wrong with a line. */
    public void problem(int line, String key, String value, Text text) {
        problem(line, 0, key, value, text);
    }

    private void problem(int line, int column, String key, String value, Text text) {
        String where = line > 0 ? file + ":" + line + (hasColumns && column > 0 ? ":" + column : "") : file;
        problems.add(new DataProblem(
                file,
                "",
                line,
                key,
                value,
                new Text(
                        where + (key.isEmpty() ? "" : "，" + key) + "：" + text.zh(),
                        where + (key.isEmpty() ? "" : ", " + key) + ": " + text.en())));
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws DataException with all of it, in the order of the lines
     */
    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new DataException(problems());
        }
    }

    /** What is wrong so far, in the order of the lines. */
    public List<DataProblem> problems() {
        problems.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return List.copyOf(problems);
    }

    /** The entries of the file. */
    public Map<String, YamlEntry> read(NamedContent content) {
        String text;
        try {
            text = text(content);
        } catch (CharacterCodingException otherwise) {
            problem(
                    0,
                    "",
                    "",
                    new Text(
                            "不是 UTF-8 编码的文件。请用编辑器另存为 UTF-8。",
                            "the file is not in UTF-8. Save it as UTF-8 with an editor."));
            return Map.of();
        } catch (IOException unreadable) {
            problem(
                    0,
                    "",
                    "",
                    new Text("无法读取：" + unreadable.getMessage(), "cannot be read: " + unreadable.getMessage()));
            return Map.of();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            return root.map(node -> entries(new YamlEntry("", node, lineOf(node), columnOf(node))))
                    .orElse(Map.of());
        } catch (MarkedYamlEngineException malformed) {
            slip(text, malformed);
        } catch (YamlEngineException malformed) {
            Text said = YamlSlip.invalid(String.valueOf(malformed.getMessage()));
            problem(0, "", "", said.then(" ").then(YamlSlip.CHECK));
        }
        return Map.of();
    }

    private void slip(String text, MarkedYamlEngineException malformed) {
        int line = malformed.getProblemMark().map(Mark::getLine).orElse(0);
        int column = malformed.getProblemMark().map(Mark::getColumn).orElse(0);
        int opened = malformed.getContextMark().map(Mark::getLine).orElse(line);
        YamlSlip slip = YamlSlip.of(text, malformed.getProblem(), line, column, opened);
        String seen = text.lines().skip(slip.line() - 1L).findFirst().orElse("").strip();
        problem(
                slip.line(),
                slip.column(),
                "",
                seen,
                slip.message()
                        .then(new Text("", " "))
                        .then(slip.remedy())
                        .then(new Text("（这一行是“" + seen + "”。）", " (The line is \"" + seen + "\".)")));
    }

    private static String text(NamedContent content) throws IOException {
        if (content.size() > MOST_CHARACTERS) {
            throw new IOException("> " + MOST_CHARACTERS + " B");
        }
        String text;
        try (InputStream in = content.open()) {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The entries of a value that must be a map; empty with a problem where it is none. */
    public Map<String, YamlEntry> entries(YamlEntry of) {
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        if (!(of.node instanceof MappingNode map)) {
            noMap(of);
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            YamlEntry entry =
                    new YamlEntry(key, tuple.getValueNode(), lineOf(tuple.getKeyNode()), columnOf(tuple.getKeyNode()));
            if (entries.put(key, entry) != null) {
                problem(entry, key, new Text("重复出现；请只保留一处。", "is there twice; keep one."));
            }
        }
        return entries;
    }

    private void noMap(YamlEntry of) {
        Text expected =
                new Text("此处应为若干“名称: 值”，每行一个。", "names and values are expected here, \"name: value\", one to a line.");
        if (!(of.node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            problem(of, "", expected);
            return;
        }
        String seen = scalar.getValue();
        Text found = new Text("只见到“" + seen + "”。", " Found is \"" + seen + "\".");
        Text mark = seen.contains("：")
                ? new Text(
                        "冒号是全角标点，请用英文输入法打“: ”。",
                        " Its colon is a full-width mark: type \": \" with the keyboard set to English.")
                : Text.NONE;
        problem(
                lineOf(scalar),
                columnOf(scalar),
                of.key,
                seen,
                expected.then(found).then(mark));
    }

    /** A value that must be one text; empty with a problem where it is none. */
    public String text(YamlEntry entry) {
        if (entry.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problem(entry, "", new Text("此处应为一个值。", "one value is expected here."));
        return "";
    }

    /** A blank that was written on purpose, in quotes: the empty cell. */
    private static boolean isQuotedBlank(Node element) {
        return element instanceof ScalarNode scalar
                && scalar.getScalarStyle() != ScalarStyle.PLAIN
                && scalar.getValue().isEmpty();
    }

    /** A value that must be a text or a list of texts. */
    public List<String> texts(YamlEntry entry) {
        List<String> texts = new ArrayList<>();
        if (entry.node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                texts.add(
                        isQuotedBlank(element)
                                ? ""
                                : text(new YamlEntry(entry.key, element, lineOf(element), columnOf(element))));
            }
        } else {
            texts.add(text(entry));
        }
        return texts;
    }

    /** Notes an entry that is none of those known. */
    public void unknownKey(YamlEntry entry, List<String> known) {
        if (!known.contains(entry.key())) {
            Text likely = ClosestName.further(entry.key(), known);
            problem(
                    entry,
                    entry.key(),
                    new Text(
                            "没有这一项。" + likely.zh() + "可用：" + String.join("、", known) + "。",
                            "there is no such entry." + likely.en() + " Known are " + String.join(", ", known) + "."));
        }
    }

    /** The texts under "missing": those that mean that nothing was reported. */
    public Set<String> missing(Map<String, YamlEntry> entries) {
        YamlEntry entry = entries.get("missing");
        return entry == null ? Set.of() : new HashSet<>(texts(entry));
    }
}
