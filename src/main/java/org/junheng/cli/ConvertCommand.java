package org.junheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.data.CountyWriter;
import org.junheng.data.Cutoffs;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingNotes;
import org.junheng.facts.Bands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what was read as JSON. */
@Command(
        name = "convert",
        description = {
            "把数据转为 JSON（格式见 county.schema.json），逐县读写；有问题的数据列在标准错误输出。",
            "Turn data into JSON (county.schema.json has the format), county by county; problems go to standard error.",
            "",
            "退出码 Exit code: 0 无问题 no problem; 1 有无法使用或可疑的数据 some data cannot be used or are suspect;",
            "2 用法或数据有误，没有写出结果 bad usage or data, nothing was written."
        },
        versionProvider = Version.class,
        synopsisHeading = "用法 Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class ConvertCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;
    private boolean clean = true;

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = {"数据文件。", "Data files."})
    private List<Path> data = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {"列名对应文件（YAML）。", "Which column is which figure (YAML)."})
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--cutoffs",
            paramLabel = "pass=60,good=80,excellent=90,full=100",
            converter = CutoffsOption.class,
            description = {"学生成绩名单的各档线。", "The lines of lists of marks."})
    private Cutoffs cutoffs = Cutoffs.USUAL;

    @Option(
            names = "--bands",
            paramLabel = "cumulative|exclusive",
            description = {"成绩表各档是否互相包含。", "Whether the bands of tables of results include each other."})
    private Bands bands = Bands.CUMULATIVE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {"写入文件，默认写到标准输出。", "Write to a file, to standard output by default."})
    private Optional<Path> out = Optional.empty();

    ConvertCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseBadFiles();
        DataJob job = new DataJob(data, mapping, cutoffs, bands, List.of());
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

    private void refuseBadFiles() {
        List<String> problems = new ArrayList<>();
        for (Path file : data) {
            if (!Files.isReadable(file)) {
                problems.add(terminal.text("不能读取文件：", "The file cannot be read: ") + file);
            } else if (out.isPresent()
                    && out.get()
                            .toAbsolutePath()
                            .normalize()
                            .equals(file.toAbsolutePath().normalize())) {
                problems.add(terminal.text("--out 会覆盖输入文件：", "--out would overwrite an input: ") + file);
            }
        }
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
        read.findings().forEach(found -> problem(found.messageZh(), found.messageEn()));
    }

    private void tell(ReadingNotes notes) {
        notes.problems().forEach(problem -> problem(problem.messageZh(), problem.messageEn()));
        for (ReadingNotes.LeftOut part : notes.leftOut()) {
            String where = part.sheet().isEmpty() ? part.file() : part.file() + "/" + part.sheet();
            terminal.err()
                    .println(terminal.text(
                            "未读取：" + where + "：" + part.count() + "处，" + part.reasonZh(),
                            "Not read: " + where + ": " + part.count() + ", " + part.reasonEn()));
        }
    }

    private void problem(String zh, String en) {
        clean = false;
        terminal.err().println(terminal.text(zh, en));
    }
}
