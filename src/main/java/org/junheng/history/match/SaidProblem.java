package org.junheng.history.match;

import java.util.List;
import org.junheng.texts.Text;

/**
 * What is said of a school and cannot be so.
 *
 * @param event what is said, as it was understood
 * @param id the school at odds with it
 * @param sort in what way
 */
public record SaidProblem(SchoolEvent event, String id, SaidSort sort) {
    /** In what way it cannot be so. */
    public enum SaidSort {
        /** It is said to be another, or gone, and its id is in the data still. */
        STILL_THERE,
        /** Another is said to be it, and its id was in the data before. */
        THERE_BEFORE,
        /** One school became one: nothing was merged or split. */
        ONE_BECAME_ONE
    }

    /** What is wrong, and what to write in its place. */
    public Text told(int from, int to) {
        Text fate = event.fate().title();
        return switch (sort) {
            case STILL_THERE ->
                new Text(
                                id + " 在 " + to + " 年的数据里仍在，不能是" + fate.zh() + "。",
                                id + " is still in the data of " + to + ": " + fate.en() + " it cannot be. ")
                        .then(stillThere());
            case THERE_BEFORE ->
                new Text(
                                id + " 在 " + from + " 年的数据里已有，不能是" + fate.zh() + "。",
                                id + " is in the data of " + from + " already: " + fate.en() + " it cannot be. ")
                        .then(thereBefore());
            case ONE_BECAME_ONE -> oneBecameOne(event.before().get(0));
        };
    }

    private Text oneBecameOne(String was) {
        String renamed = SaidLine.of(SchoolFate.RENAMED, List.of(was), List.of(id));
        return new Text(
                was + " → " + id + " 只是一所变为一所，不是" + event.fate().title().zh() + "。若是改代码，请写 " + renamed + "；否则请列全有关的学校。",
                was + " → " + id + " is one school that became one: nothing was "
                        + event.fate().title().en() + ". For another id write " + renamed
                        + ", else name every school that took part.");
    }

    private Text stillThere() {
        String opened = SaidLine.of(SchoolFate.OPENED, List.of(), List.of(id));
        return event.fate() == SchoolFate.MERGED
                ? new Text(
                        "若它仍独立办学，请从名单中去掉；若代码给了新办的学校，请加写 " + opened + "。",
                        "If it runs on by itself, take it off the list; if a new school has got its id, add " + opened
                                + ".")
                : new Text(
                        "若它仍是原校，请删去这一条；若代码给了新办的学校，请加写 " + opened + "。",
                        "If it is the same school, take this out; if a new school has got its id, add " + opened + ".");
    }

    private Text thereBefore() {
        String closed = SaidLine.of(SchoolFate.CLOSED, List.of(id), List.of());
        Text gone = new Text(
                "若原来的 " + id + " 已撤销，请加写 " + closed + "。", "If the " + id + " of then was closed, add " + closed + ".");
        if (event.fate() != SchoolFate.RENAMED) {
            return new Text("若它仍是原校，请删去这一条；", "If it is the same school, take this out. ").then(gone);
        }
        String was = event.before().get(0);
        String merged = SaidLine.of(SchoolFate.MERGED, List.of(was), List.of(id));
        return new Text(
                        "若 " + was + " 并入 " + id + "，请写 " + merged + "；",
                        "If " + was + " became part of " + id + ", write " + merged + ". ")
                .then(gone);
    }
}
