package org.junheng.facts;

import org.junheng.figures.Basis;

/**
 * From which part of the full mark a result is a pass, good and excellent: at what lines the reported numbers were counted
 * (rules/SOURCES.md; all sources have 60 for a pass, and conflict on the other two).
 */
public enum CutOffs {
    P60_G70_E80("60", "70", "80"),
    P60_G70_E85("60", "70", "85"),
    P60_G75_E85("60", "75", "85"),
    P60_G80_E90("60", "80", "90");

    private final Basis pass;
    private final Basis good;
    private final Basis excellent;

    CutOffs(String pass, String good, String excellent) {
        this.pass = Basis.named("合格率（满分的" + pass + "%起）", "pass rate (from " + pass + "% of the full mark)");
        this.good = Basis.named("良好率（" + good + "%起）", "good rate (from " + good + "%)");
        this.excellent = Basis.named("优秀率（" + excellent + "%起）", "excellent rate (from " + excellent + "%)");
    }

    Basis pass() {
        return pass;
    }

    Basis good() {
        return good;
    }

    Basis excellent() {
        return excellent;
    }
}
