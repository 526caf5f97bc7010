package org.junheng.engine.prepare;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** That those who passed, good and excellent marks look as if each student were counted in one of them. */
final class BandsApart {
    private BandsApart() {}

    static DataFinding finding(String subject, List<Input> bands) {
        String zh = bands.stream()
                .map(band -> band.name().zh() + band.figure().range())
                .collect(Collectors.joining("、"));
        String en = bands.stream()
                .map(band -> band.name().en() + " " + band.figure().range())
                .collect(Collectors.joining(", "));
        return new DataFinding(
                DataFinding.Category.SUSPICION,
                subject,
                bands,
                new Text(
                        subject + "：" + zh + "：高一档的多于低一档的，合计不超过参考人数，像是每人只计入一档。若是，请加 --bands exclusive 读入；"
                                + "若是累计人数（优秀也算良好、合格），请更正，否则按累计人数的标准不能判定。",
                        subject + ": " + en
                                + ": a higher band has more than the one below it, and all together are no more than"
                                + " were tested, as if each student were counted in one band. If so, read them with --bands"
                                + " exclusive; if the excellent count among the good, and these among the passes, correct them, for"
                                + " what counts them so cannot be judged."));
    }
}
