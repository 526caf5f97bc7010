package org.junheng.facts;

import java.util.List;
import org.junheng.texts.Text;

/** What a school is, as the statistics class it (办学类型). */
public enum SchoolKind {
    PRIMARY("小学", "primary school", Level.PRIMARY),
    TEACHING_POINT("教学点", "teaching point", Level.PRIMARY),
    JUNIOR("初级中学", "junior secondary school", Level.JUNIOR),
    NINE_YEAR("九年一贯制学校", "nine-year school", Level.PRIMARY, Level.JUNIOR),
    COMPLETE_SECONDARY("完全中学", "complete secondary school", Level.JUNIOR, Level.SENIOR),
    TWELVE_YEAR("十二年一贯制学校", "twelve-year school", Level.PRIMARY, Level.JUNIOR, Level.SENIOR),
    SENIOR("高级中学", "senior secondary school", Level.SENIOR),
    SPECIAL_EDUCATION("特殊教育学校", "special-education school", Level.PRIMARY, Level.JUNIOR),
    VOCATIONAL("中等职业学校", "vocational school", Level.JUNIOR),
    /** A school whose levels are the ones it reports, and no others. */
    OTHER("其他学校", "other school"),
    /** Not reported: it may teach any level. */
    UNKNOWN("未报类型", "kind not reported", Level.PRIMARY, Level.JUNIOR);

    private final Text title;
    private final List<Level> levels;

    SchoolKind(String zh, String en, Level... levels) {
        this.title = new Text(zh, en);
        this.levels = List.of(levels);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }

    /** The levels that such a school teaches, whatever it reports. */
    public List<Level> levels() {
        return levels;
    }
}
