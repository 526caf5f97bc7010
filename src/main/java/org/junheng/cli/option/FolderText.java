package org.junheng.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.DataFiles;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Says what of the folders that a user named is read. */
final class FolderText {
    private FolderText() {}

    /** Says which files are read and which are not; a folder without any is a problem. */
    static void tell(DataFiles files, Terminal terminal, List<String> problems) {
        files.folders().forEach((folder, inside) -> {
            if (inside.read().isEmpty()) {
                problems.add(terminal.text(new Text(
                                "文件夹里没有数据文件（CSV、XLSX、JSON）：",
                                "There is no data file (CSV, XLSX, JSON) in the folder: "))
                        + folder);
                return;
            }
            String left = names(inside.left(), terminal);
            String unread = left.isEmpty() ? "" : terminal.text(new Text("；未读：", "; not read: ")) + left;
            terminal.err()
                    .println(terminal.text(new Text("文件夹 ", "Folder "))
                            + folder
                            + terminal.text(new Text("，读取：", ", read: "))
                            + names(inside.read(), terminal)
                            + unread);
        });
    }

    private static String names(List<Path> files, Terminal terminal) {
        return files.stream()
                .map(file -> file.getFileName() + terminal.text(DataFiles.remark(file)))
                .collect(Collectors.joining(terminal.text(Lists.NAMES)));
    }
}
