package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that says that its school, or its figures, are planned or closed has no figures. */
class SchoolsNotThereTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            数据性质 | 预计 | -
            数据性质 | 规划数 | -
            数据来源 | 估算 | -
            学校状态 | 在建 | -
            学校状态 | 停办 | -
            学校状态 | 休校 | -
            办学状态 | 筹建 | -
            办学状态 | 已撤销 | -
            办学状态 | 暂停招生 | -
            状态 | 拟建 | -
            状态 | 规划中 | -
            备注 | 在建 | -
            备注 | 已停办 | -
            备注 | 2024年撤并 | -
            备注 | 预计数 | -
            是否撤并 | 是 | -
            是否建成 | 否 | -
            数据性质 | 实际 | 9000
            数据来源 | 教育事业统计 | 9000
            数据来源 | 实地核查 | 9000
            学校状态 | 正常 | 9000
            办学状态 | 在办 | 9000
            办学状态 | 正常招生 | 9000
            状态 | 已建成 | 9000
            状态 | ~ | 9000
            备注 | 2019年建成 | 9000
            备注 | 2021年由三校撤并而成 | 9000
            备注 | 综合楼在建，2026年投用 | 9000
            备注 | 原张庄小学停办后并入 | 9000
            备注 | 规划占地20亩 | 9000
            是否撤并 | 否 | 9000
            是否建成 | 是 | 9000
            """)
    void itsFiguresAreMissing(String header, String cell, String books) {
        String own = cell.equals("~") ? "" : cell;
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,在校生数,图书册数," + header + "\n2101,东街小学,清河县,小学,300,9000," + own
                        + "\n2102,西关小学,清河县,小学,612,8000,\n"));

        assertThat(reads.refused()).as(reads.said()).isFalse();
        reads.holds(reads.figure("2101", SchoolFigure.BOOKS), books);
        reads.holds(reads.primary("2101", LevelFigure.STUDENTS), books.equals("-") ? "-" : "300");
        reads.holds(reads.figure("2102", SchoolFigure.BOOKS), "8000");
        if (books.equals("-")) {
            assertThat(reads.said()).contains("第 2 行，“" + header + "”列").contains("这一列写着“" + cell + "”：本行的学校");
        } else {
            assertThat(reads.said()).doesNotContain("不是现有的");
        }
    }
}
