package org.junheng.cli.option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;

/** In which form a command answers, and where the answer goes; a page may go along with it. */
public final class AnswerOptions {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the output, text by default."})
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    public boolean isJson() {
        return format.isPresent() && format.get() == Format.JSON;
    }

    /** Whether the answer was asked for by its format or its file. */
    public boolean isAsked() {
        return format.isPresent() || out.isPresent();
    }

    /** The files that are written, with these. */
    public List<Path> files(List<Path> others) {
        return Stream.concat(out.stream(), others.stream()).toList();
    }

    /**
     * Where the answer goes.
     *
     * @throws Failure if that cannot be written to
     */
    public Output open(Terminal terminal) throws IOException {
        return out.isPresent() ? open(terminal, out.get()) : Output.to(terminal.out());
    }

    /** Writes the answer. */
    public void write(Terminal terminal, String text) throws IOException {
        write(terminal, text, Optional.empty(), page -> {});
    }

    /** Writes the answer and, where one is asked for, the page: both or neither. */
    public void write(Terminal terminal, String text, Optional<Path> page, Output.Writing writing) throws IOException {
        try (Output output = open(terminal)) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            if (page.isPresent()) {
                writePage(terminal, page.get(), writing);
            }
            output.commit();
        }
    }

    /** Writes a page alone. */
    public static void writePage(Terminal terminal, Path page, Output.Writing writing) throws IOException {
        try (Output output = open(terminal, page)) {
            writing.to(output.stream());
            output.commit();
        }
        terminal.note(new Text("已写出：" + page, "Written: " + page));
    }

    /** Adds to the problems that a page is to have a name which is none of a page. */
    public static void checkPage(Terminal terminal, Optional<Path> page, List<String> problems) {
        page.filter(file -> !file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?"))
                .ifPresent(file -> problems.add(terminal.text(new Text(
                        "--report 写 .html 文件，不写“" + file + "”；要 PDF，请打开网页，打印时另存为 PDF。",
                        "--report writes an .html file, not \"" + file
                                + "\"; for a PDF open the page and print it to one."))));
    }

    private static Output open(Terminal terminal, Path file) {
        try {
            return Output.to(file);
        } catch (IOException e) {
            throw new Failure(terminal.text(new Text("不能写入文件：", "The file cannot be written: ")) + file + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }
}
