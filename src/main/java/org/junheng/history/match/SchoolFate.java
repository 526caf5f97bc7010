package org.junheng.history.match;

import org.junheng.texts.Text;

/** What became of a school from one year to the next. */
public enum SchoolFate {
    /** The id is there in both years. */
    STAYED("仍在", "stayed"),
    /** The id is there in both years, and may be that of another school; it is reckoned as the same one and asked about. */
    DOUBTED("代码未变，是否同一所未说明", "the same id, maybe of another school"),
    /** It goes by another id: the user says so. */
    RENAMED("改代码", "another id"),
    /** Several became one: the user says so. */
    MERGED("合并", "merged"),
    /** One became several: the user says so. */
    SPLIT("拆分", "split"),
    /** It is new: the user says so. */
    OPENED("新办", "opened"),
    /** It is no more: the user says so. */
    CLOSED("撤销", "closed"),
    /** The id is there for the first time, and nobody says why; it is reckoned as opened and asked about. */
    APPEARED("新出现，未说明", "appeared, not explained"),
    /** The id is not there any more, and nobody says why; it is reckoned as closed and asked about. */
    VANISHED("不再出现，未说明", "vanished, not explained");

    private final Text title;

    SchoolFate(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }

    /** Whether somebody has to say what became of the school. */
    public boolean isAsked() {
        return this == APPEARED || this == VANISHED || this == DOUBTED;
    }
}
