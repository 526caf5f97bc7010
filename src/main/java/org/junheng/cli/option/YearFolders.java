package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Terminal;
import org.junheng.history.match.DataYears;
import org.junheng.texts.Text;

/** Which data are of which year: named one by one, {@code 2023=data}, or the sub-folders of a folder. */
final class YearFolders {
    private static final Pattern NAMED = Pattern.compile("([^=/\\\\]+)=(.+)");

    /** {@code 2023}, {@code 2023年}, {@code 2023-24}. */
    private static final Pattern FOLDER = Pattern.compile("([0-9]{4})(\\D.*)?");

    private final Terminal terminal;
    private final List<String> problems;
    private final SortedMap<Integer, List<Path>> years = new TreeMap<>();

    private YearFolders(Terminal terminal, List<String> problems) {
        this.terminal = terminal;
        this.problems = problems;
    }

    /** The data of each year; what is wrong is added to the problems. */
    static SortedMap<Integer, List<Path>> of(List<Path> named, Terminal terminal, List<String> problems)
            throws IOException {
        YearFolders folders = new YearFolders(terminal, problems);
        for (Path one : named) {
            Matcher year = NAMED.matcher(one.toString());
            if (year.matches()) {
                folders.add(year.group(1), Path.of(year.group(2)));
            } else if (Files.isDirectory(one)) {
                folders.inside(one);
            } else {
                problems.add(terminal.text(new Text(
                        "“" + one + "”没有写年份，请写成 年份=数据，如 2023=data；或给一个每年一个子文件夹的文件夹。",
                        "\"" + one + "\" names no year; write year=data, such as 2023=data, or name a folder with a"
                                + " sub-folder for each year.")));
            }
        }
        return folders.years;
    }

    private void add(String year, Path data) {
        Optional<Integer> number = DataYears.year(year);
        if (number.isPresent()) {
            years.computeIfAbsent(number.get(), any -> new ArrayList<>()).add(data);
        } else {
            problems.add(terminal.text(new Text(
                    "“" + year + "=" + data + "”：“" + year + "”不是年份，请写四位年份，如 2023=" + data + "。",
                    "\"" + year + "=" + data + "\": \"" + year + "\" is no year; write four digits, such as 2023="
                            + data + ".")));
        }
    }

    private void inside(Path folder) throws IOException {
        List<String> left = new ArrayList<>();
        boolean any = false;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                Matcher year = FOLDER.matcher(name);
                if (Files.isDirectory(entry) && year.matches()) {
                    if (years.containsKey(Integer.parseInt(year.group(1)))) {
                        problems.add(terminal.text(new Text(
                                "文件夹 " + folder + " 里 " + year.group(1) + " 年有两份数据，请只留一份：" + name,
                                "The folder " + folder + " has data of " + year.group(1) + " twice, keep one: "
                                        + name)));
                    }
                    add(year.group(1), entry);
                    any = true;
                } else {
                    left.add(name);
                }
            }
        }
        if (!any) {
            problems.add(terminal.text(new Text(
                    "文件夹 " + folder + " 里没有以年份命名的子文件夹，如 2023。",
                    "The folder " + folder + " has no sub-folder that is named for a year, such as 2023.")));
        } else if (!left.isEmpty()) {
            terminal.note(new Text(
                    "文件夹 " + folder + " 里未读：" + String.join("、", left),
                    "Not read in the folder " + folder + ": " + String.join(", ", left)));
        }
    }
}
