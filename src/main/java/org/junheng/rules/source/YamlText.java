package org.junheng.rules.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.rules.RuleProblem;
import org.junheng.texts.Text;
import org.junheng.texts.wording.YamlSlip;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** From the bytes of a YAML file to its nodes, or to the problem that stands in the way. */
final class YamlText {
    private static final int DEEPEST = 40;

    private final String file;
    private final List<RuleProblem> problems;

    YamlText(String file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<Node> read(Path path) {
        return bytes(path).flatMap(this::read);
    }

    Optional<Node> read(byte[] bytes) {
        return decode(bytes).flatMap(this::compose);
    }

    private Optional<byte[]> bytes(Path path) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return none(
                    0,
                    new Text(
                            "文件无法读取：" + unreadable.getClass().getSimpleName() + "。",
                            "The file cannot be read: " + unreadable.getClass().getSimpleName() + "."),
                    new Text("检查路径和权限。", "Check the path and its permissions."));
        }
    }

    private Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherEncoding) {
            return none(
                    0,
                    new Text("文件不是 UTF-8 编码。", "The file is not UTF-8."),
                    new Text("另存为 UTF-8 编码。", "Save it as UTF-8."));
        }
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            OptionalInt tooDeep = lineOfTooDeep(settings, text);
            if (tooDeep.isPresent()) {
                return none(
                        tooDeep.getAsInt(),
                        new Text(
                                "嵌套超过" + DEEPEST + "层。",
                                "Lists and mappings stand within each other more than " + DEEPEST + " deep."),
                        new Text("这类文件只需几层；检查缩进和括号。", "Such a file needs a few; check indents and brackets."));
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent()
                    ? root
                    : none(
                            0,
                            new Text("文件是空的。", "The file is empty."),
                            new Text("写入内容，或删除文件。", "Write its content, or delete it."));
        } catch (MarkedYamlEngineException wrong) {
            problems.add(slip(text, wrong));
            return Optional.empty();
        } catch (YamlEngineException wrong) {
            return none(0, YamlSlip.invalid(String.valueOf(wrong.getMessage())), YamlSlip.CHECK);
        }
    }

    private RuleProblem slip(String text, MarkedYamlEngineException wrong) {
        int line = wrong.getProblemMark().map(Mark::getLine).orElse(0);
        int column = wrong.getProblemMark().map(Mark::getColumn).orElse(0);
        int opened = wrong.getContextMark().map(Mark::getLine).orElse(line);
        YamlSlip slip = YamlSlip.of(text, wrong.getProblem(), line, column, opened);
        return new RuleProblem(file, slip.line(), slip.column(), "", slip.message(), slip.remedy());
    }

    /** The line where nesting goes beyond what a reader of the nodes could follow. */
    private static OptionalInt lineOfTooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return OptionalInt.of(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return OptionalInt.empty();
    }

    private <T> Optional<T> none(int line, Text message, Text remedy) {
        problems.add(new RuleProblem(file, line, "", message, remedy));
        return Optional.empty();
    }
}
