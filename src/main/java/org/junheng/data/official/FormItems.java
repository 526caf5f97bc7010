package org.junheng.data.official;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;

/** What the items of forms are called in the tables of this library: forms of one city, and the national application form. */
public final class FormItems {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    private static final Map<String, String> SCHOOL = school();
    private static final Map<String, String> COUNTY = county();
    private static final Map<String, List<String>> SUMS = Map.of(
            "73平方米及以上音乐教室数", List.of("单间面积≥96㎡的音乐教室间数", "73㎡≤单间面积＜96㎡的音乐教室间数"),
            "61平方米及以上音乐教室数", List.of("单间面积≥96㎡的音乐教室间数", "73㎡≤单间面积＜96㎡的音乐教室间数", "61㎡≤单间面积＜73㎡的音乐教室间数"),
            "67平方米及以上美术教室数", List.of("单间面积≥90㎡的美术教室间数", "67㎡≤单间面积＜90㎡的美术教室间数"),
            "61平方米及以上美术教室数", List.of("单间面积≥90㎡的美术教室间数", "67㎡≤单间面积＜90㎡的美术教室间数", "61㎡≤单间面积＜67㎡的美术教室间数"),
            "校内改造及周边租用体育场地面积", List.of("校外租赁场馆面积", "校内其他体育场面积"),
            "走教兼职体育艺术教师数", List.of("体育交流轮岗/兼职/走教教师人数", "音乐交流轮岗/兼职/走教教师人数", "美术交流轮岗/兼职/走教教师人数", "艺术交流轮岗/兼职/走教教师人数"));

    private FormItems() {}

    private static Map<String, String> school() {
        Map<String, String> names = new HashMap<>();
        put(names, "办学类型", "学校类型", "学校办学类型");
        put(names, "学校代码", "学校标识码");
        put(names, "县名", "区县名称");
        put(names, "区县", "区县代码", "所在区县");
        put(names, "是否2010年及以前建成", "是否2010年及之前规划并建成");
        put(names, "是否2016年及以前建成", "是否2016年及之前规划并建成");
        put(names, "是否中心城区人口密集", "是否人口密度过高的大城市中心城区学校");
        put(names, "在校生数", "学生人数", "学生数", "在校学生数");
        put(names, "随迁子女数", "进城务工人员随迁子女在校生人数");
        put(names, "班数", "班级总数", "班级数", "班级个数");
        put(names, "25人及以下班数", "每班25人以下班级个数");
        for (String band : List.of("26-30", "31-35", "36-40", "41-45", "46-50", "51-55", "56-60", "61-65")) {
            put(names, band.replace("-", "至") + "人班数", "每班" + band + "人班级个数");
        }
        put(names, "66人及以上班数", "每班66人以上班级个数");
        put(names, "专任教师数", "专任教师总人数", "专任教师人数");
        put(names, "专科学历教师数", "专科学历教师人数");
        put(names, "本科学历教师数", "本科学历教师人数");
        put(names, "硕士研究生学历教师数", "硕士学历教师人数", "硕士研究生学历教师人数");
        put(names, "博士研究生学历教师数", "博士研究生学历教师人数", "博士及以上学历教师人数");
        put(names, "县级以上骨干教师数", "县级及以上骨干教师数", "县级及以上骨干教师人数", "县级以上骨干教师人数");
        put(names, "持证教师数", "持有教师资格证的专任教师人数");
        put(names, "五年培训满360学时教师数", "近5年培训满360学时专任教师人数");
        for (String subject : List.of("体育", "音乐", "美术", "艺术")) {
            put(names, subject + "专任教师数", subject + "专任教师人数");
        }
        put(names, "教学及辅助用房面积", "教学及辅助用房总面积");
        put(names, "运动场地面积", "校内体育场面积");
        put(names, "教学仪器设备资产值", "教学仪器设备资产值(账面原值)");
        put(names, "网络多媒体教室数", "网络多媒体教室间数");
        put(names, "96平方米及以上音乐教室数", "单间面积≥96㎡的音乐教室间数");
        put(names, "90平方米及以上美术教室数", "单间面积≥90㎡的美术教室间数");
        put(names, "公用经费", "上一年度公用经费预算总额");
        put(names, "教师培训经费", "上一年度教师培训经费预算总额");
        put(names, "初中毕业生数", "本届毕业学生人数");
        put(names, "初中毕业班入学时学生数", "毕业年级初一时在校学生数");
        put(names, "初中转入学生数", "毕业年级三年转入学生数");
        put(names, "初中转出学生数", "毕业年级三年转出学生数");
        put(names, "初中死亡学生数", "毕业年级三年死亡学生数");
        return names;
    }

    private static Map<String, String> county() {
        Map<String, String> names = new HashMap<>();
        for (CountyFigure figure : CountyFigure.values()) {
            String name = figure.zh();
            if (name.startsWith("大前年")) {
                put(names, name, "前三年" + name.substring(3));
            } else if (name.startsWith("前年")) {
                put(names, name, "前两年" + name.substring(2));
            }
        }
        put(names, "核查评估或集中汇审已完成", "核查评估已完成", "集中汇审已完成");
        put(names, "常住人口", "人口总数", "总人口", "常住人口数", "常住人口总数");
        put(names, "小学生均公用经费基准定额", "规定的小学生均公用经费标准");
        put(names, "初中生均公用经费基准定额", "规定的初中生均公用经费标准");
        put(names, "教师年平均工资收入", "上年度义务教育学校教师年平均工资收入水平(不含民办学校)", "上年度义务教育学校教师年平均工资收入水平");
        put(names, "公务员年平均工资收入", "当地公务员年平均工资收入");
        put(names, "符合交流条件教师数", "符合交流条件教师总数");
        put(names, "交流轮岗教师数", "实际交流轮岗教师数");
        put(names, "交流轮岗骨干教师数", "实际交流骨干教师数量", "实际交流骨干教师数");
        put(names, "优质高中招生总名额", "优质高中招生计划总人数");
        put(names, "优质高中指标到校名额", "优质高中招生分配指标数");
        put(names, "分配到农村初中名额", "向农村学校分配指标数");
        put(names, "符合条件随迁子女数", "符合条件的随迁子女总人数");
        put(names, "随迁子女公办学校就读数", "在县域内公办学校就读的随迁子女人数");
        put(names, "随迁子女政府购买民办学位就读数", "在政府购买服务的民办学校就读随迁子女人数");
        put(names, "适龄残疾儿童少年适龄人数", "适龄残疾儿童少年总数");
        put(names, "适龄残疾儿童少年在学人数", "适龄残疾儿童少年入学总人数");
        return names;
    }

    private static void put(Map<String, String> names, String own, String... items) {
        for (String item : items) {
            names.put(Header.key(item), own);
        }
    }

    /** The header of the table of schools that an item of a school's form stands for; the item itself where none is known. */
    public static String ofSchool(String item) {
        String key = Header.key(item);
        Header header = Header.of(item);
        Optional<Level> level = level(header.bracket());
        String plain = level.isPresent() ? header.key() : key;
        for (Level start : LEVELS) {
            if (level.isEmpty() && plain.startsWith(start.title().zh()) && SCHOOL.containsKey(plain.substring(2))) {
                return start.title().zh() + SCHOOL.get(plain.substring(2));
            }
        }
        String own = SCHOOL.getOrDefault(plain, level.isPresent() ? plain : item);
        return level.map(one -> one.title().zh()).orElse("") + own;
    }

    /** The same of a county's form. */
    public static String ofCounty(String item) {
        return COUNTY.getOrDefault(Header.key(item), item);
    }

    /** Figures that forms ask for in parts: the header, and the items that add up to it. */
    public static Map<String, List<String>> sums() {
        return SUMS;
    }

    private static Optional<Level> level(String bracket) {
        return LEVELS.stream()
                .filter(level -> level.title().zh().equals(bracket))
                .findFirst();
    }
}
