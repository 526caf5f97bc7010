package org.junheng.results;

import org.junheng.measures.Reason;
import org.junheng.texts.Text;

/** Why a verdict is what it is, in words. */
public final class ReasonText {
    private ReasonText() {}

    /** {@code 不纳入评估：不足50人的教学点不纳入（QB-S1）}. */
    public static Text of(Reason reason) {
        Text text = plain(reason);
        return text.zh().contains(reason.by())
                ? text
                : text.then(new Text("（" + reason.by() + "）", " (" + reason.by() + ")"));
    }

    /** The same without the rule that says so. */
    public static Text plain(Reason reason) {
        Text own = reason.title();
        if (own.isEmpty()) {
            return kind(reason.kind());
        }
        if (reason.kind() == Reason.ReasonSort.CONDITION_NOT_MET) {
            return new Text("只适用于", "applies only to: ").then(own);
        }
        return isCondition(reason.kind())
                ? kind(reason.kind()).then(new Text("：", ": ")).then(own)
                : own;
    }

    /** Whether the reason's own words are the condition alone, such as 寄宿制. */
    private static boolean isCondition(Reason.ReasonSort kind) {
        return switch (kind) {
            case ALLOWED, OUT_OF_SCOPE, SCOPE_UNKNOWN, CONDITION_NOT_MET, CONDITION_UNKNOWN -> true;
            default -> false;
        };
    }

    private static Text kind(Reason.ReasonSort kind) {
        return switch (kind) {
            case MEASURED -> new Text("数值已知", "the value is known");
            case ALREADY_DECIDED -> new Text("缺报数据不影响判定", "whatever the missing figures are, it is decided");
            case ALLOWED -> new Text("按特殊情形达标", "met under an allowance");
            case OUT_OF_SCOPE -> new Text("不纳入评估", "out of scope");
            case CONDITION_NOT_MET -> new Text("适用条件不成立", "its condition does not hold");
            case SWITCHED_OFF -> new Text("地方标准停用", "switched off by an overlay");
            case NOT_IN_FORCE -> new Text("评估日期不在施行期内", "not in force on that day");
            case NO_SUBJECTS -> new Text("没有纳入评估的对象", "nothing in scope to compare");
            case NO_LIMIT -> new Text("只要求填报，不设限值", "reported only, no limit is set");
            case GROUP_NOT_APPLICABLE -> new Text("本组标准均不适用", "no criterion of the group applies");
            case MISSING_FIGURES -> new Text("缺少起决定作用的数据", "figures that decide it are missing");
            case ZERO_BASE -> new Text("分母为零或可能为零，无法计算", "a ratio over 0, or what may be 0");
            case SCOPE_UNKNOWN -> new Text("不能确定是否纳入评估", "it is not known whether it is in scope");
            case CONDITION_UNKNOWN -> new Text("不能确定适用条件是否成立", "it is not known whether its condition holds");
            case GROUP_INCOMPLETE -> new Text("本组标准不完整", "the group lacks a criterion that the document counts");
        };
    }
}
