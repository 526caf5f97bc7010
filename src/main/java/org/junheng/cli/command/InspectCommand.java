package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.FileOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.mapping.Inspection;
import org.junheng.report.InspectionReport;
import org.junheng.texts.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how data files are understood, without evaluating them. */
@Command(
        name = "inspect",
        description = {
            "说明数据文件怎样读：表头、每一列读作什么、哪些没有取用及原因、学校怎样合并。",
            "Show how data files are read: headers, what each column fills, which are not taken and why, how schools"
                    + " are joined.",
            "",
            "退出码：0 数据可以使用；1 数据有错误，已列出；2 用法有误。",
            "Exit code: 0 the data can be used; 1 it cannot, the errors are listed; 2 bad usage."
        },
        versionProvider = Version.class)
public final class InspectCommand extends FileOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--mapping-out",
            paramLabel = "FILE",
            description = {"把识别出的列写成映射文件，供修改。", "Write the columns that were recognised as a mapping to correct."})
    private Optional<Path> mappingOut = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the report, text by default."})
    private Format format = Format.TEXT;

    public InspectCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseToOverwrite();
        Inspection inspection = rooms.inspect(DataJob.of(files(), mapping(), encoding()));
        InspectionReport report = new InspectionReport(inspection);
        String text = format == Format.JSON ? report.json() : report.text(terminal.language());
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        if (mappingOut.isPresent()) {
            Files.writeString(mappingOut.get(), inspection.mapping());
        }
        return inspection.errors().isEmpty() ? 0 : 1;
    }

    private void refuseToOverwrite() throws IOException {
        List<String> problems = new ArrayList<>();
        check(terminal, List.of(), List.of(), problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        mappingOut.filter(Files::exists).ifPresent(out -> {
            throw new Failure(terminal.text(new Text(
                    "--mapping-out 的文件已存在，不覆盖：" + out + "。请换一个文件名，或先删去它。",
                    "The file of --mapping-out exists and is not overwritten: " + out
                            + ". Give another name, or delete it first.")));
        });
    }
}
