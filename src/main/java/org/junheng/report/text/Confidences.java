package org.junheng.report.text;

import org.junheng.texts.Text;

/** What the codes behind a source mean, for a reader who has no other page at hand. */
final class Confidences {
    static final Text LEGEND = new Text(
            "可信度：V加数字为见过原文或数值的独立来源数，VC为经公布数据验算，C为来源不一致，M为一般知识、无出处，I为推断，local为本地设定。",
            "Confidence: V and a number: seen in so many independent sources; VC: confirmed by published figures; C: sources conflict; "
                    + "M: general knowledge, no source; I: inferred; local: a local choice.");

    private Confidences() {}
}
