package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.cli.library.DataJob;
import org.junheng.data.DataFiles;
import org.junheng.data.mapping.CutScores;
import org.junheng.facts.Bands;
import picocli.CommandLine.Option;

/** The options of commands that read data to use it: how results and marks are counted, too. */
public abstract class ReadOptions extends FileOptions {
    @Option(
            names = "--cutoffs",
            paramLabel = "pass=60,good=80,excellent=90,full=100",
            converter = CutoffsOption.class,
            description = {
                "学生成绩名单的合格、良好、优秀线（满分的百分数），及名单未注明时的满分；默认 60、80、90。",
                "Pass, good and excellent lines of lists of marks, in percent of the full mark, and the full mark"
                        + " where a list has none; 60, 80, 90 by default."
            })
    private Optional<CutScores> cutoffs = Optional.empty();

    @Option(
            names = "--bands",
            paramLabel = "cumulative|exclusive",
            description = {
                "成绩表的合格、良好人数是否含以上各档：cumulative 含（默认），exclusive 各档互不包含。",
                "Whether tables of results count good marks among the passes (cumulative, the default) or apart"
                        + " (exclusive)."
            })
    private Optional<Bands> bands = Optional.empty();

    /** The lines of lists of marks that were named. */
    protected Optional<CutScores> cutoffs() {
        return cutoffs;
    }

    /** How results are counted, where it was named. */
    protected Optional<Bands> bands() {
        return bands;
    }

    /** What is to be read. */
    public DataJob data(List<Path> lastYear) throws IOException {
        return new DataJob(
                files(),
                mapping(),
                cutoffs.orElse(CutScores.USUAL),
                bands.orElse(Bands.CUMULATIVE),
                DataFiles.of(lastYear).all(),
                encoding(),
                campuses());
    }
}
