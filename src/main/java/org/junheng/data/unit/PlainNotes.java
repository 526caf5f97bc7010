package org.junheng.data.unit;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.vocabulary.Header;

/**
 * Notes that are understood as a whole, and change no figure: as of which day the figures are, where they were taken from, by which
 * register, and that what does not belong to a figure is not in it. There is nothing left of them to be checked.
 */
public final class PlainNotes {
    private static final Pattern AHEAD = Pattern.compile(
            "^(?:附?注|备注|说明|填报说明|数据来源|资料来源|[:：])*(?:[(]?\\d{1,2}[.、)](?!\\d)|[(]?[一二三四五六七八九]{1,2}[、)]|[①-⑳])?");
    private static final String ALL = "(?:本表|以上|上述|表中|各项|所有|全部|统计|填报|采集|的|数据|资料|各数|数字|信息|指标|情况)*";
    private static final String DATE =
            "20\\d\\d(?:[-—至/]20\\d\\d)?(?:学?年度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?[末底初]?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)";
    /** 数据截至2025年9月1日. */
    private static final Pattern DAY = Pattern.compile(ALL
            + "(?:时间|时点|日期)?(?:均|都)*(?:为|是|系|:)?(?:截至|截止到?|截止至)?(?:时间|时点|日期)?(?:为|是|:)?" + DATE + "(?:止|为准|的?数据?)?");
    /** 数据来源于2024年教育事业统计年报. */
    private static final Pattern SOURCE = Pattern.compile(
            ALL
                    + "(?:均|都)?(?:(?:来源于|来自于?|取自|源自|摘自|采自|引自|来源:)[^计规]{0,4})?.{0,24}(?:年报|统计报表|统计数据|信息系统|管理系统|系统|平台|数据库|年鉴)(?:数据)?");

    private static final Pattern FROM = Pattern.compile("来源|来自|取自|源自|摘自|采自|引自");
    /** 在校生数以学籍信息管理系统为准. */
    private static final Pattern REGISTER =
            Pattern.compile(".{2,16}(?:以|按照?).{2,30}(?:系统|年报|平台|统计报表)(?:数据|信息|记载|登记)?为准");
    /** What would make them no plain notes, whatever else they say. */
    private static final Pattern OTHER = Pattern.compile("计划|规划|预计|目标|设计|图纸|估|拟|上年|去年|未|租|借|共用|在建|新建|除|另");

    private static final Pattern CLAUSES = Pattern.compile("[;。,]");

    private PlainNotes() {}

    /** Whether a note is one. */
    public static boolean isOne(String note) {
        String key = AHEAD.matcher(Header.key(note)).replaceFirst("");
        return !key.isEmpty() && Stream.of(CLAUSES.split(key)).allMatch(PlainNotes::isPlain);
    }

    private static boolean isPlain(String part) {
        String clause = AHEAD.matcher(part).replaceFirst("");
        if (CountedOtherwise.isRight(clause)) {
            return true;
        }
        boolean isPlain = DAY.matcher(clause).matches()
                || (SOURCE.matcher(clause).matches() && FROM.matcher(clause).find())
                || REGISTER.matcher(clause).matches();
        return clause.isEmpty() || (isPlain && !OTHER.matcher(clause).find());
    }
}
