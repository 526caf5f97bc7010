package org.junheng.facts;

import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.texts.Text;

/**
 * What was found of one criterion on one subject; there is one for each, passes included.
 *
 * @param criterion the id of the criterion
 * @param group the group that the criterion belongs to, or the empty text
 * @param subject the id of the subject
 * @param state the verdict
 * @param requirement the value and the limit that were compared
 * @param reason why
 */
public record Verdict(
        String criterion, String group, String subject, State state, Requirement requirement, Reason reason) {
    /** The four verdicts. */
    public enum State {
        PASS("达标", "pass"),
        FAIL("未达标", "fail"),
        NOT_APPLICABLE("不适用", "not applicable"),
        UNDECIDED("待定", "undecided");

        private final Text title;

        State(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    /** {@code QB-R5-primary@S0012/primary}: the id of the finding that it makes, and its own among all of a county. */
    public String id() {
        return criterion + "@" + subject;
    }
}
