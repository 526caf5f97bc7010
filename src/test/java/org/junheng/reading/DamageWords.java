package org.junheng.reading;

import java.util.List;
import java.util.Map;

/** What people write into tables that is no figure of a school. */
final class DamageWords {
    static final List<String> STATISTICS = List.of(
            "平均值",
            "县均",
            "校均",
            "中位数",
            "标准差",
            "差异系数",
            "最大值",
            "国家标准",
            "达标率",
            "累计",
            "合计（人）",
            "2024年合计",
            "其中：民办",
            "Average",
            "小计",
            "全县合计",
            "最小值",
            "平 均",
            "Median",
            "总计：",
            "其中：乡村学校",
            "校际差异系数",
            "省定标准",
            "均值（校）",
            "2023-2024学年合计");
    static final List<String> UNKNOWN = List.of("本县情况", "各校之和", "全部", "某某", "区域水平", "情况", "本表", "——", "全覆盖", "义务教育");
    static final List<String> REMARKS = List.of(
            "计划2027年完成",
            "待核实",
            "个别学校有",
            "部分学校",
            "2026年起",
            "正在整改",
            "暂定",
            "拟",
            "除教学点外",
            "2020年以前",
            "约九成",
            "存疑",
            "尚未批复",
            "planned",
            "仅小学");
    static final List<String> NOTES =
            List.of("制表人：张三", "以下空白", "续表", "注：数据截至9月1日", "第1页 共2页", "（接下页）", "单位负责人：", "打印日期：2024-09-10");
    static final Map<String, List<String>> GRADES = Map.of(
            "六年级", List.of("六", "6", "小六", "G6", "6年级", "六 年级", "06", "Grade 6", "小学六年级", "六年级（上）"),
            "九年级", List.of("九", "9", "初三", "G9", "9年级", "初三年级", "初中三年级", "Grade 9"));
    static final Map<String, List<String>> SUBJECTS = Map.of(
            "语文", List.of("语 文", "語文", "Chinese", "语文课"),
            "数学", List.of("数 学", "數學", "Maths", "math"),
            "英语", List.of("英 语", "English", "英語"),
            "科学", List.of("科 学", "Science"),
            "物理", List.of("物 理", "Physics"));

    static final List<String> LOST_IDS = List.of(
            "4.4E+11", "1.10108E+11", "2024-03-01", "2024/3/1", "3月5日", "########", "无", "待定", "0", "-", "N/A", "暂无");

    private DamageWords() {}
}
