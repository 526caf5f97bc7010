package org.junheng.data.marks;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SubjectLabels;

/**
 * What is called like a subject and is none, for it tells of several: 总分, 主科总分, 均分, 全科, 各科, 语数英总分. 语文总分 is the mark
 * in one subject, and 文综 is one.
 */
public final class TotalSubject {
    private static final String SUBJECTS = "(?:学科|科目|科|课程|课|门课程|门学科|门功课|门)";
    private static final String WHICH =
            "(?:各|全部|全|所有|主要|主|副|统考|考试|文化|必考|选考|考查|学业|期中|期末|中考|毕业|个人|学生|原始|折算|加权|总|[两二三四五六七八九十\\d]+)";

    private static final Pattern MEASURE = Pattern.compile("(.*?)的?(?:总分|总成绩|总得分|总和|总计|合计|共计|小计|总评|平均|均分|平均分|平均成绩|平均得分"
            + "|加权|综合(?=成绩|分|得分)|百分制|附加|加分|奖励)(?:数|值|成绩|分|得分|题)?");
    private static final Pattern OF_WHICH = Pattern.compile("(?:" + WHICH + "|" + SUBJECTS + ")*");
    /** 全科, 各科成绩, 三门: some subjects, and all of what they are called. */
    private static final Pattern ALL =
            Pattern.compile("(?:各|全部|全|所有|主要|主|总|[两二三四五六七八九十\\d]+)" + SUBJECTS + "(?:成绩|分数|得分|综合|总体)?|全部|总体|整体");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?:grand|overall|weighted|scaled|composite|final)?(?:total|sum|aggregate|average|avg\\.?|mean)(?:scores?|marks?)?|overall"
                    + "|(?:weighted|composite|scaled|bonus)(?:scores?|marks?|points?)?|gpa|percent(?:age)?|all(?:subjects)?");

    private TotalSubject() {}

    /** Whether its name says that it tells of several subjects, whichever there are. */
    public static boolean isOne(String subject) {
        String key = FootnoteMarks.bare(Header.key(subject));
        if (ALL.matcher(key).matches() || ENGLISH.matcher(key).matches()) {
            return true;
        }
        Matcher measure = MEASURE.matcher(key);
        return measure.matches()
                && (OF_WHICH.matcher(measure.group(1)).matches()
                        || SubjectLabels.in(measure.group(1)).size() > 1);
    }

    /** The same of one that stands beside others: 语数英 tells of several where 语文 or 数学 is there, too. */
    public static boolean isOne(String subject, Collection<String> others) {
        if (isOne(subject)) {
            return true;
        }
        List<String> parts = SubjectLabels.isUsual(subject) ? List.of() : SubjectLabels.in(subject);
        return parts.size() > 1 && parts.stream().anyMatch(others::contains);
    }
}
