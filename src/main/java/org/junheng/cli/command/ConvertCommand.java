package org.junheng.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.ReadOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.ReadCounty;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.note.ReadingNotes;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what was read as JSON. */
@Command(
        name = "convert",
        description = {
            "把数据转为 JSON（格式见 county.schema.json），逐县读写；有问题的数据列在标准错误输出。",
            "Turn data into JSON (county.schema.json has the format), county by county; problems go to standard error.",
            "",
            "退出码：0 无问题；1 有无法使用或相互矛盾的数据；2 用法或数据有误，没有写出结果。",
            "Exit code: 0 no problem; 1 some data cannot be used or contradict each other; 2 bad usage or data, nothing was"
                    + " written."
        },
        versionProvider = Version.class)
public final class ConvertCommand extends ReadOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;
    private boolean clean = true;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    public ConvertCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseBadFiles();
        DataJob job = data(List.of());
        try (Output output = out.isEmpty() ? Output.to(terminal.out()) : Output.to(out.get())) {
            ReadingNotes notes;
            try (CountyWriter writer = new CountyWriter(output.stream())) {
                notes = rooms.read(job, read -> write(writer, read));
            }
            tell(notes);
            output.commit();
        }
        return clean ? 0 : 1;
    }

    private void refuseBadFiles() throws IOException {
        List<String> problems = new ArrayList<>();
        check(terminal, List.of(), out.stream().toList(), problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
    }

    private void write(CountyWriter writer, ReadCounty read) {
        try {
            writer.write(read.county());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.findings().forEach(this::tell);
    }

    /** What is merely suspect may be right: the counties are as the tables have them. */
    private void tell(DataFinding found) {
        if (found.kind() == DataFinding.Category.CONTRADICTION) {
            problem(found.message());
        } else {
            terminal.err()
                    .println(terminal.text(new Text(
                            "提示：" + found.message().zh(),
                            "Note: " + found.message().en())));
        }
    }

    private void tell(ReadingNotes notes) {
        notes.problems().forEach(problem -> problem(problem.message()));
        notes.notices()
                .forEach(notice -> terminal.err()
                        .println(terminal.text(new Text(
                                "提示：" + notice.message().zh(),
                                "Note: " + notice.message().en()))));
        for (ReadingNotes.LeftOut part : notes.leftOut()) {
            String where = part.sheet().isEmpty() ? part.file() : part.file() + "/" + part.sheet();
            terminal.err()
                    .println(terminal.text(new Text(
                            "未读取：" + where + "：" + part.count() + "处，"
                                    + part.reason().zh(),
                            "Not read: " + where + ": " + part.count() + ", "
                                    + part.reason().en())));
        }
    }

    private void problem(Text text) {
        clean = false;
        terminal.err().println(terminal.text(text));
    }
}
