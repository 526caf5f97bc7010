package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of data for many counties. */
final class Provinces {
    private static final Path EXAMPLE = Path.of("examples", "county");

    private Provinces() {}

    /** The example county, so often: in its own layout, where rows of results name a school and no county. */
    static Path ofExample(Path folder, int counties) throws IOException {
        for (String name : List.of("schools.csv", "county.csv", "results.csv")) {
            List<String> lines = Files.readAllLines(EXAMPLE.resolve(name));
            StringBuilder text = new StringBuilder(lines.get(0)).append('\n');
            for (int i = 0; i < counties; i++) {
                String prefix = "C%03d".formatted(i);
                for (String line : lines.subList(1, lines.size())) {
                    text.append(line.replaceAll("\\bS(\\d{3})\\b", prefix + "-$1")
                                    .replace("示例县", "示例" + i + "县"))
                            .append('\n');
                }
            }
            Files.writeString(folder.resolve(name), text);
        }
        return folder;
    }

    /** Twelve small schools a county, with rows of results that name no county. */
    static List<Path> small(Path folder, int counties) throws IOException {
        StringBuilder schools = new StringBuilder("学校代码,学校名称,区县,办学类型,小学在校生数\n");
        StringBuilder results = new StringBuilder("学校代码,学段,年级,学科,参考人数,合格人数\n");
        for (int county = 0; county < counties; county++) {
            for (int school = 0; school < 12; school++) {
                String id = "S" + county + "-" + school;
                schools.append(id)
                        .append(",学校")
                        .append(id)
                        .append(",县")
                        .append(county)
                        .append(",小学,100\n");
                for (String subject : List.of("语文", "数学", "英语")) {
                    results.append(id).append(",小学,六,").append(subject).append(",50,40\n");
                }
            }
        }
        return List.of(
                Files.writeString(folder.resolve(counties + "-schools.csv"), schools),
                Files.writeString(folder.resolve(counties + "-results.csv"), results));
    }
}
