package org.junheng.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.DataFiles;
import org.junheng.texts.Text;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that look into data: which files, and how their columns are called. */
public abstract class FileOptions extends CommonOptions {
    @Parameters(
            arity = "1",
            paramLabel = "DATA",
            description = {
                "数据文件（CSV、XLSX、JSON，或数据库的 YAML），或装有数据文件的文件夹。",
                "Data files (CSV, XLSX, JSON, or the YAML of a database), or folders of them."
            })
    private List<Path> data = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {"列名对应文件（YAML）。", "Which column is which figure (YAML)."})
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--campuses",
            paramLabel = "FILE",
            description = {
                "各校区属于哪所主校（CSV，列为 校区,主校）。",
                "Which campus is part of which school (CSV with the columns campus,mainSchool)."
            })
    private Optional<Path> campuses = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = EncodingOption.class,
            description = {
                "CSV、JSON 文件的编码，如 GB18030、Big5、Shift_JIS、windows-1252；默认自动识别。",
                "The encoding of CSV and JSON files, as GB18030, Big5, Shift_JIS, windows-1252; found out by default."
            })
    private Optional<Charset> encoding = Optional.empty();

    protected Optional<Path> campuses() {
        return campuses;
    }

    protected Optional<Charset> encoding() {
        return encoding;
    }

    protected Optional<Path> mapping() {
        return mapping;
    }

    /** How many parameters stand before the data. */
    protected int before() {
        return 0;
    }

    /** Whether there is nothing to do without data. */
    protected boolean needsData() {
        return true;
    }

    /** What was named as data: files and folders. */
    protected List<Path> named() {
        return data.subList(Math.min(before(), data.size()), data.size());
    }

    /** The files to read, those of folders by name, and the one that tells of campuses. */
    protected List<Path> files() throws IOException {
        return Stream.concat(DataFiles.of(named()).all().stream(), campuses.stream())
                .toList();
    }

    /** What else is read, and must not be overwritten: files, and folders of rules. */
    protected Stream<Path> alsoRead() {
        return Stream.of();
    }

    /** Adds to the problems which inputs cannot be read, and which of them an output would overwrite. */
    protected void check(Terminal terminal, List<Path> more, List<Path> outputs, List<String> problems)
            throws IOException {
        DataFiles named = DataFiles.of(named());
        if (named().isEmpty() && needsData()) {
            problems.add(terminal.text(new Text("缺少数据：在最后写数据文件或文件夹。", "No data: name data files or folders last.")));
        }
        FolderText.tell(named, terminal, problems);
        List<Path> inputs = Stream.of(named.all().stream(), mapping.stream(), campuses.stream(), more.stream())
                .flatMap(files -> files)
                .toList();
        inputs.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add(unreadable(terminal, file)));
        List<Path> folders = more.stream().filter(Files::isDirectory).toList();
        List<Path> read = Stream.of(inputs.stream(), DataFiles.of(folders).all().stream(), alsoRead())
                .flatMap(files -> files)
                .toList();
        new Overwriting(terminal, problems).check(read, outputs);
    }

    private static String unreadable(Terminal terminal, Path file) {
        return Files.exists(file)
                ? terminal.text(new Text("不能读取文件：", "The file cannot be read: ")) + file
                : terminal.text(new Text("没有这个文件：", "There is no such file: ")) + file;
    }
}
