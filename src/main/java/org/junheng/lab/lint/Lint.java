package org.junheng.lab.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junheng.texts.Text;

/** What rules that work are looked through for; each has a page of its name in {@code rules/lint}. */
public enum Lint {
    NO_CASE("no-case", "规则没有用例", "A rule has no case"),
    NO_PASSING_CASE("no-passing-case", "没有达标的用例", "No case passes"),
    NO_FAILING_CASE("no-failing-case", "没有未达标的用例", "No case fails"),
    NO_MISSING_CASE("no-missing-case", "没有缺报的用例", "No case leaves a figure out"),
    NO_LIMIT_CASE("no-limit-case", "没有恰好等于限值的用例", "No case is exactly at the limit"),
    NO_APPLIED_CASE("no-applied-case", "没有规则起作用的用例", "No case in which the rule applies"),
    NO_SPARED_CASE("no-spared-case", "没有规则不起作用的用例", "No case in which the rule could apply and does not"),
    LIMIT_IN_TITLE("limit-in-title", "标题重复了限值", "The title repeats the limit"),
    DUPLICATE_TITLE("duplicate-title", "两条规则标题相同", "Two rules have one title"),
    OVERLAPPING_DATES("overlapping-dates", "日期重叠", "Dates overlap"),
    UNREAD_GROUP("unread-group", "没有规则读取的组", "A group that nothing reads"),
    USELESS_REMEDY("useless-remedy", "不会有问题的对策", "A remedy for a finding that cannot be"),
    FEWER_THAN_COUNTED("fewer-than-counted", "所数的标准没有载全", "Fewer criteria than are counted"),
    UNSOURCED_LIMIT("unsourced-limit", "没有来源的限值", "A limit that no source names"),
    SAME_RULE("same-rule", "两条规则说的一样", "Two rules say the same"),
    TIER_GAP("tier-gap", "分档之间有漏掉的值", "Values between two tiers"),
    JUDGED_NOBODY("judged-nobody", "没有判定任何对象", "It judged nobody"),
    UNKNOWN_COLUMN("unknown-column", "数据里没有这一列", "The data have no such column"),
    UNKNOWN_SCHOOL("unknown-school", "数据里没有这所学校", "The data have no such school"),
    NAMED_SUBJECT("named-subject", "规则写了一所学校或一个县的编号", "A rule names one school or county"),
    IDLE_SILENCE("idle-silence", "不起作用的静默", "A silence that silences nothing");

    private final String id;
    private final Text title;

    Lint(String id, String zh, String en) {
        this.id = id;
        this.title = new Text(zh, en);
    }

    /** Its name in files and output. */
    public String id() {
        return id;
    }

    /** What it is, in a few words. */
    public Text title() {
        return title;
    }

    /** Every id. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Lint::id).toList();
    }

    /** The one of that id. */
    public static Optional<Lint> of(String id) {
        return Arrays.stream(values()).filter(lint -> lint.id.equals(id)).findFirst();
    }
}
