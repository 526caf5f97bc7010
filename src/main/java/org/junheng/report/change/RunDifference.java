package org.junheng.report.change;

import org.junheng.texts.Text;

/**
 * One thing that a report depended on, and that is not the same when it is computed again.
 *
 * @param kind what sort of thing
 * @param name the file as it was named, or the option as the command line calls it
 * @param recorded what the report says: the hash of the file, the value of the option; empty where it has none
 * @param now the same of the computation that it is held against
 */
public record RunDifference(Dependence kind, String name, String recorded, String now) {
    /** What a result depends on. */
    public enum Dependence {
        SEAL("封印", "seal"),
        VERSION("程序版本", "version of the program"),
        OPTION("参数", "option"),
        RULES("规则文件", "rule file"),
        OVERLAY("地方标准文件", "overlay file"),
        MAPPING("列名对应文件", "mapping"),
        CAMPUSES("校区文件", "campuses"),
        LAST_YEAR("上一年的数据文件", "data file of the year before"),
        DATA("数据文件", "data file");

        private final Text title;

        Dependence(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
