package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four times as many counties take four times the work and not sixteen: CPU time of two readings in one run, the best of three. */
class GrowthTest {
    private static final int SCHOOLS = 12;

    @TempDir
    private Path folder;

    /** A layout of files: whether rows of results name the county, and how many in a hundred are of no school. */
    @ParameterizedTest
    @CsvSource({"false, 0", "false, 10", "true, 0", "true, 10"})
    void readingGrowsAsTheCountiesDo(boolean named, int strays) {
        List<Path> few = files("few", 100, named, strays);
        List<Path> many = files("many", 400, named, strays);
        for (int i = 0; i < 4; i++) {
            cpu(few);
        }
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            small = Math.min(small, cpu(few));
            large = Math.min(large, cpu(many));
        }
        // Four times the rows; a quarter more for what grows with the memory, and far from the 16 of a square.
        assertThat((double) large / small).isLessThanOrEqualTo(5);
    }

    private List<Path> files(String name, int counties, boolean named, int strays) {
        StringBuilder schools = new StringBuilder("学校代码,学校名称,区县,办学类型,小学在校生数\n");
        StringBuilder results = new StringBuilder(named ? "区县,学校代码,学段,年级,学科,参考人数,合格人数\n" : "学校代码,学段,年级,学科,参考人数,合格人数\n");
        int row = 0;
        for (int county = 0; county < counties; county++) {
            for (int school = 0; school < SCHOOLS; school++) {
                String id = "S" + county + "-" + school;
                schools.append(id + ",学校" + id + ",县" + county + ",小学,100\n");
                for (String subject : List.of("语文", "数学", "英语")) {
                    String of = row++ % 100 < strays ? "X" + id : id;
                    results.append((named ? "县" + county + "," : "") + of + ",小学,六," + subject + ",50,40\n");
                }
            }
        }
        List<Path> files = new ArrayList<>();
        files.add(Reads.write(folder.resolve(name + "-schools.csv"), schools.toString()));
        files.add(Reads.write(folder.resolve(name + "-results.csv"), results.toString()));
        return files;
    }

    private static long cpu(List<Path> files) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DataReader.read(files, ReadingOptions.USUAL, county -> {});
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
