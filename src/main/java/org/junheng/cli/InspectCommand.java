package org.junheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.data.Inspection;
import org.junheng.report.InspectionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how data files are understood, without evaluating them. */
@Command(
        name = "inspect",
        description = {
            "说明数据文件怎样读：表头、每一列读作什么、哪些没有取用及原因、学校怎样合并。",
            "Show how data files are read: headers, what each column fills, which are not taken and why, how schools are joined.",
            "",
            "退出码 Exit code: 0 数据可以使用 the data can be used; 1 数据有错误，已列出 it cannot, the errors are listed;",
            "2 用法有误 bad usage."
        },
        versionProvider = Version.class,
        synopsisHeading = "用法 Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class InspectCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = {"数据文件（CSV 或 XLSX）。", "Data files (CSV or XLSX)."})
    private List<Path> data = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {"列名对应文件（YAML）。", "Which column is which figure (YAML)."})
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--campuses",
            paramLabel = "FILE",
            description = {"各校区属于哪所主校（CSV，列为 校区,主校）。", "Which campus is part of which school (CSV: campus,mainSchool)."
            })
    private Optional<Path> campuses = Optional.empty();

    @Option(
            names = "--mapping-out",
            paramLabel = "FILE",
            description = {"把识别出的列写成映射文件，供修改。", "Write the columns that were recognised as a mapping to correct."})
    private Optional<Path> mappingOut = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"输出格式，默认 text。", "Format of the report, text by default."})
    private EvaluateCommand.Format format = EvaluateCommand.Format.TEXT;

    InspectCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = Stream.concat(data.stream(), campuses.stream()).toList();
        refuseToOverwrite();
        Inspection inspection = rooms.inspect(files, mapping);
        InspectionReport report = new InspectionReport(inspection);
        String text = format == EvaluateCommand.Format.JSON ? report.json() : report.text(terminal.language());
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        if (mappingOut.isPresent()) {
            Files.writeString(mappingOut.get(), inspection.mapping());
        }
        return inspection.errors().isEmpty() ? 0 : 1;
    }

    private void refuseToOverwrite() {
        mappingOut.filter(Files::exists).ifPresent(out -> {
            throw new Failure(terminal.text(
                    "--mapping-out 的文件已存在，不覆盖：" + out + "。请换一个文件名，或先删去它。",
                    "The file of --mapping-out exists and is not overwritten: " + out
                            + ". Give another name, or delete it first."));
        });
    }
}
