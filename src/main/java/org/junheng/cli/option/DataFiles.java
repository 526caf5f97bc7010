package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.source.OwnReport;

/** The data that a user named: files, and folders for the data files in them. */
final class DataFiles {
    private static final List<String> ENDINGS = List.of(
            ".csv", ".tsv", ".csv.gz", ".tsv.gz", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".json", ".json.gz");

    private final List<Path> given;
    private final Map<Path, List<Path>> folders = new TreeMap<>();

    private DataFiles(List<Path> given) {
        this.given = given;
    }

    /** Looks into the folders among them, and not into folders below these. */
    static DataFiles of(List<Path> given) throws IOException {
        DataFiles files = new DataFiles(given);
        for (Path one : given) {
            if (Files.isDirectory(one)) {
                files.folders.put(one, inside(one));
            }
        }
        return files;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The files, those of a folder by name. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (Path one : given) {
            List<Path> inside = folders.get(one);
            if (inside == null) {
                all.add(one);
            } else {
                inside.stream().filter(DataFiles::isData).forEach(all::add);
            }
        }
        return all;
    }

    /** Says which files of a folder are read and which are not; a folder without any is a problem. */
    void tell(Terminal terminal, List<String> problems) {
        folders.forEach((folder, inside) -> {
            String read = names(inside.stream().filter(DataFiles::isData).toList(), terminal);
            String left = names(inside.stream().filter(file -> !isData(file)).toList(), terminal);
            if (read.isEmpty()) {
                problems.add(terminal.text(
                                "文件夹里没有数据文件（CSV、XLSX、JSON）：", "There is no data file (CSV, XLSX, JSON) in the folder: ")
                        + folder);
                return;
            }
            String unread = left.isEmpty() ? "" : terminal.text("；未读：", "; not read: ") + left;
            terminal.err()
                    .println(terminal.text("文件夹 ", "Folder ")
                            + folder
                            + terminal.text("，读取：", ", read: ")
                            + read
                            + unread);
        });
    }

    private static String names(List<Path> files, Terminal terminal) {
        return files.stream()
                .map(file -> file.getFileName()
                        + (OwnReport.is(file)
                                ? terminal.text("（本程序写出的报告）", " (a report that this program wrote)")
                                : ""))
                .collect(Collectors.joining(terminal.text("、", ", ")));
    }

    /** Excel keeps a file of this kind beside a workbook that is open. */
    private static boolean isData(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && ENDINGS.stream().anyMatch(name::endsWith)
                && !OwnReport.is(file);
    }
}
