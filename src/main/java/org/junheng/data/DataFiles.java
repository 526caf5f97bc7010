package org.junheng.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.source.OwnReport;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Files and folders that were named as data, as the command line and {@link DataReader} take them: a folder stands for the data
 * files in it by name, and not for those of folders below it. Immutable.
 */
public final class DataFiles {
    private static final List<String> ENDINGS = List.of(
            ".csv", ".tsv", ".csv.gz", ".tsv.gz", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".json", ".json.gz");

    private final List<Path> given;
    private final Map<Path, Folder> folders = new TreeMap<>();

    /**
     * What is in a folder.
     *
     * @param read the files that are data, by name
     * @param left all other files: notes, reports that this library wrote, what spreadsheet programs leave beside a workbook; and
     *     the folders below it, but for hidden ones
     */
    public record Folder(List<Path> read, List<Path> left) {
        public Folder {
            read = List.copyOf(read);
            left = List.copyOf(left);
        }
    }

    private DataFiles(List<Path> given) {
        this.given = List.copyOf(given);
    }

    /**
     * Looks into the folders among them.
     *
     * @throws IOException if one of them cannot be listed
     */
    public static DataFiles of(List<Path> given) throws IOException {
        DataFiles files = new DataFiles(given);
        for (Path one : given) {
            if (Files.isDirectory(one)) {
                files.folders.put(one, inside(one));
            }
        }
        return files;
    }

    private static Folder inside(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            Map<Boolean, List<Path>> files = entries.filter(file -> Files.isRegularFile(file) || isFolder(file))
                    .sorted()
                    .collect(Collectors.partitioningBy(file -> !isFolder(file) && isData(file)));
            return new Folder(files.getOrDefault(true, List.of()), files.getOrDefault(false, List.of()));
        }
    }

    /** A folder within one that was named; hidden ones are of programs. */
    private static boolean isFolder(Path file) {
        return Files.isDirectory(file) && !String.valueOf(file.getFileName()).startsWith(".");
    }

    /** The files, those of a folder by name. */
    public List<Path> all() {
        List<Path> all = new ArrayList<>();
        for (Path one : given) {
            Folder folder = folders.get(one);
            all.addAll(folder == null ? List.of(one) : folder.read());
        }
        return List.copyOf(all);
    }

    /** The folders among what was named. */
    public Map<Path, Folder> folders() {
        return Collections.unmodifiableMap(folders);
    }

    /**
     * The same as contents that can be read.
     *
     * @throws DataException if a folder holds no data file; it lists every problem at once
     */
    List<NamedContent> contents() {
        List<DataProblem> empty = new ArrayList<>();
        folders.forEach((folder, inside) -> {
            if (inside.read().isEmpty()) {
                empty.add(at(
                        folder,
                        new Text(
                                "文件夹里没有数据文件（CSV、XLSX、JSON）。",
                                "there is no data file (CSV, XLSX, JSON) in the folder.")));
            }
        });
        if (!empty.isEmpty()) {
            throw new DataException(empty);
        }
        return all().stream().map(NamedContent::of).toList();
    }

    /** Which files of folders were not read. */
    List<DataProblem> notices() {
        List<DataProblem> notices = new ArrayList<>();
        folders.forEach((folder, inside) -> {
            if (!inside.left().isEmpty()) {
                Text names = Lists.NAMES.between(inside.left().stream()
                        .map(file ->
                                Text.same(String.valueOf(file.getFileName())).then(remark(file)))
                        .toList());
                notices.add(at(
                        folder,
                        new Text("文件夹里未读的文件：", "files of the folder that were not read: ")
                                .then(names)
                                .then(new Text("。", "."))));
            }
        });
        return notices;
    }

    private static DataProblem at(Path folder, Text text) {
        return Notes.at(new CellPlace(folder.toString(), "", 0), "", "", text);
    }

    /** What to say behind the name of a file that was left: that it is a report of this library, or a folder; or the empty text. */
    public static Text remark(Path file) {
        if (isFolder(file)) {
            return new Text("（文件夹，其中的文件请另行给出）", " (a folder; give the files in it, too)");
        }
        return isReport(file) ? new Text("（本程序写出的报告）", " (a report that this program wrote)") : Text.NONE;
    }

    private static boolean isReport(Path file) {
        return OwnReport.is(NamedContent.of(file));
    }

    /** Excel keeps a file of this kind beside a workbook that is open. */
    private static boolean isData(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && ENDINGS.stream().anyMatch(name::endsWith)
                && !isReport(file);
    }
}
