package org.junheng.data.official;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Answers;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;

/**
 * What the conclusions of 表Ⅳ and 表Ⅴ of the application form say in words: 交流轮岗教师24名. A number counts only where it follows
 * its words directly and nothing after it makes it vague (24余名, 24%, 20—24名); a blank (＿＿) is no number.
 */
public final class Conclusions {
    private static final String IS = "(?:的)?(?:总数|总人数|人数|数量|数)?(?:已)?(?:分别)?(?:为|是|共计|共有|共|有|达到|达|:)?";
    private static final String NUMBER = "(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<tenThousand>万)?";
    private static final String NOT_VAGUE = "(?![\\d.,%％‰]|万|(?:人|名|个|所|元)?(?:[余多来几~—–-]|左右|上下|以上|以下|以内))";
    private static final String ENDS = ",;。";
    private static final String UNIFIED = "统一";
    /** What says that it is not so yet, or not at all. */
    private static final Pattern INTENDED = Pattern.compile("计划|拟|预计|预期|目标|力争|争取|规划|准备|明年|后年|未来|尚|(?:应|未|需|须|将|没有|不)$");
    /** What makes another number of it: 24人次, 24至30名, 24名（计划）, 9.8千元, 8000元/月. */
    private static final Pattern OTHERWISE =
            Pattern.compile("^(?:[千百]|[名人个元所]?(?:次|[至到、或]\\d|[/每](?!年|学年)|\\([^)]*(?:计划|拟|预计|目标|估|约)))");

    private static final Map<CountyField, Pattern> FIGURES = figures();
    private static final Map<CountyFlag, Pattern> STATEMENTS = statements();
    private static final Map<String, List<CountyFlag>> QUESTIONS = questions();
    private static final Map<String, CountyFigure[]> MONITORED = Map.of(
            "语文", new CountyFigure[] {CountyFigure.CHINESE_LEVEL, CountyFigure.CHINESE_DIFFERENCE},
            "数学", new CountyFigure[] {CountyFigure.MATHEMATICS_LEVEL, CountyFigure.MATHEMATICS_DIFFERENCE},
            "科学", new CountyFigure[] {CountyFigure.SCIENCE_LEVEL, CountyFigure.SCIENCE_DIFFERENCE},
            "体育", new CountyFigure[] {CountyFigure.PE_LEVEL, CountyFigure.PE_DIFFERENCE},
            "艺术", new CountyFigure[] {CountyFigure.ARTS_LEVEL, CountyFigure.ARTS_DIFFERENCE},
            "德育", new CountyFigure[] {CountyFigure.MORAL_LEVEL, CountyFigure.MORAL_DIFFERENCE});
    private static final Pattern MONITORING = Pattern.compile(
            "(语文|数学|科学|体育|艺术|德育)(?:[:为达到]*)(ⅰ|ⅱ|ⅲ|ⅳ|iv|iii|ii|i|[1-4])级[、,]?校际差异率(?:[:为]*)(\\d\\.\\d+|0)(?![\\d%])");

    /**
     * A number that a sentence tells.
     *
     * @param times the factor that its own words give it: 10000 after 万
     */
    public record ToldNumber(CountyField field, String number, int times) {}

    private Conclusions() {}

    /** The header of the column that holds them. */
    public static boolean isHeader(String header) {
        return Header.key(header).contains("简要结论");
    }

    /** Every number that a conclusion tells of the item. */
    public static List<ToldNumber> numbers(String item, String conclusion) {
        String about = Header.key(item);
        String text = Header.key(conclusion);
        List<ToldNumber> told = new ArrayList<>();
        FIGURES.forEach((field, pattern) -> {
            Matcher found = pattern.matcher(text);
            List<ToldNumber> sure = new ArrayList<>();
            List<ToldNumber> unsure = new ArrayList<>();
            while (isAbout(field, about) && found.find()) {
                int times = found.group("tenThousand") == null ? 1 : 10_000;
                if (INTENDED.matcher(clauseBefore(text, found.start())).find()
                        || OTHERWISE.matcher(text.substring(found.end())).find()) {
                    unsure.add(new ToldNumber(field, clause(text, found.start(), found.end()), 1));
                } else {
                    sure.add(new ToldNumber(field, found.group("n").replace(",", ""), times));
                }
            }
            told.addAll(sure.isEmpty() ? unsure : sure);
        });
        Matcher monitored = MONITORING.matcher(text);
        while (monitored.find()) {
            CountyFigure[] figures = MONITORED.getOrDefault(monitored.group(1), new CountyFigure[0]);
            told.add(new ToldNumber(new CountyField.CountyOwn(figures[0]), level(monitored.group(2)), 1));
            told.add(new ToldNumber(new CountyField.CountyOwn(figures[1]), monitored.group(3), 1));
        }
        return told;
    }

    private static String clauseBefore(String text, int start) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, start);
    }

    private static String clause(String text, int start, int end) {
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return clauseBefore(text, start) + text.substring(start, to);
    }

    /** What stands beside a statement and is of it: 部分学校 of 部分学校建设标准、编制标准统一, but not of 建设标准统一、编制标准基本统一. */
    private static String predicate(String text, int start, int end) {
        String before = clauseBefore(text, start);
        int of = before.lastIndexOf(UNIFIED);
        int next = of < 0 ? -1 : before.indexOf('、', of);
        String own = next < 0 ? before : before.substring(next + 1);
        String behind = clause(text, start, end).substring(before.length() + end - start);
        int other = behind.indexOf('、');
        return own + (other < 0 ? behind : behind.substring(0, other));
    }

    /**
     * What a conclusion states of questions that the item asks, without the words yes and no: 建设标准统一. Empty where the clause
     * withdraws, limits, dates or doubts it: 计划2027年建设标准统一.
     */
    public static Map<CountyFlag, Optional<Boolean>> statements(String item, String conclusion) {
        String text = Header.key(conclusion);
        Map<CountyFlag, Optional<Boolean>> stated = new LinkedHashMap<>();
        STATEMENTS.forEach((flag, pattern) -> {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                String rest = predicate(text, found.start(), found.end());
                stated.put(
                        flag, Answers.mayBeDoubted(rest) ? Optional.empty() : Optional.of(found.group("not") == null));
            }
        });
        return stated;
    }

    /** The questions that an item asks together; a plain yes answers all of them. */
    public static List<CountyFlag> questions(String item) {
        String about = Header.key(item);
        return QUESTIONS.entrySet().stream()
                .filter(entry -> about.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** What is called the same in several items belongs to one of them. */
    private static boolean isAbout(CountyField field, String about) {
        if (field.equals(new CountyField.CountyOwn(CountyFigure.TEACHERS_TO_TRAIN))) {
            return about.contains("360");
        }
        if (field instanceof CountyField.CountyOfLevel) {
            return about.contains("巩固率");
        }
        return !(field instanceof CountyField.CountyChildren) || about.contains("残疾");
    }

    private static String level(String roman) {
        return switch (roman) {
            case "ⅰ", "i" -> "1";
            case "ⅱ", "ii" -> "2";
            case "ⅲ", "iii" -> "3";
            case "ⅳ", "iv" -> "4";
            default -> roman;
        };
    }

    private static Map<CountyField, Pattern> figures() {
        Map<CountyField, Pattern> figures = new LinkedHashMap<>();
        own(figures, CountyFigure.TEACHER_PAY, "教师(?:年)?平均工资收入(?:水平)?");
        own(figures, CountyFigure.CIVIL_SERVANT_PAY, "公务员(?:年)?平均工资收入(?:水平)?");
        own(figures, CountyFigure.TEACHERS_TRAINED, "完成(?:5年)?360学时培训的?(?:专任)?教师");
        own(figures, CountyFigure.TEACHERS_TO_TRAIN, "(?:全县|应培训的?|义务教育(?:学校)?)(?:专任)?教师");
        own(figures, CountyFigure.ROTATION_ELIGIBLE, "符合交流(?:轮岗)?条件的?教师");
        own(figures, CountyFigure.ROTATED, "(?<!符合)交流轮岗的?教师");
        own(figures, CountyFigure.ROTATED_BACKBONE, "交流轮岗的?(?:县级以上|县级及以上)?骨干教师");
        own(figures, CountyFigure.QUOTA_TOTAL, "优质高中(?:招生)?(?:计划)?(?:招生)?名额");
        own(figures, CountyFigure.QUOTA_ALLOTTED, "(?<!农村)(?:分配|指标到校)的?名额");
        own(figures, CountyFigure.QUOTA_ALLOTTED_RURAL, "(?:分配|分配到|分配给)农村(?:学校|初中|初中学校)的?名额");
        own(figures, CountyFigure.MIGRANT_ELIGIBLE, "符合条件的?随迁子女");
        own(figures, CountyFigure.MIGRANT_PUBLIC, "在?公办学校就读");
        own(figures, CountyFigure.MIGRANT_PURCHASED, "在?政府购买服务的?民办学校就读");
        junior(figures, CountyLevelFigure.GRADUATES, "(?:初中)?毕业班学生");
        junior(figures, CountyLevelFigure.ENTRANTS, "三年前该年级入学学生");
        junior(figures, CountyLevelFigure.TRANSFERRED_IN, "转入学生");
        junior(figures, CountyLevelFigure.TRANSFERRED_OUT, "转出学生");
        junior(figures, CountyLevelFigure.DECEASED, "死亡学生");
        put(figures, new CountyField.CountyChildren(ChildGroup.DISABLED, false), "(?:适龄)?残疾儿童少年");
        put(figures, new CountyField.CountyChildren(ChildGroup.DISABLED, true), "(?<=[,;。、\\d人名])入学");
        return figures;
    }

    private static void own(Map<CountyField, Pattern> figures, CountyFigure figure, String words) {
        put(figures, new CountyField.CountyOwn(figure), words);
    }

    private static void junior(Map<CountyField, Pattern> figures, CountyLevelFigure figure, String words) {
        put(figures, new CountyField.CountyOfLevel(Level.JUNIOR, figure), words);
    }

    private static void put(Map<CountyField, Pattern> figures, CountyField field, String words) {
        figures.put(field, Pattern.compile(words + IS + NUMBER + NOT_VAGUE));
    }

    private static Map<CountyFlag, Pattern> statements() {
        Map<CountyFlag, Pattern> statements = new LinkedHashMap<>();
        statement(statements, CountyFlag.UNIFIED_BUILDING, "建设标准");
        statement(statements, CountyFlag.UNIFIED_STAFFING, "编制标准");
        statement(statements, CountyFlag.UNIFIED_FUNDS, "公用经费基准定额");
        statement(statements, CountyFlag.UNIFIED_EQUIPMENT, "装备配置标准");
        return statements;
    }

    /** 统一, 已统一, 均已统一: anything else between the two, as 基本, leaves it open. */
    private static void statement(Map<CountyFlag, Pattern> statements, CountyFlag flag, String words) {
        statements.put(
                flag, Pattern.compile(words + "(?:均|都|全部)?(?:已|已经)?(?<not>未|不|没有|尚未)?(?:实现)?统一(?![的性率前后中之]|工作|计划|推进)"));
    }

    private static Map<String, List<CountyFlag>> questions() {
        Map<String, List<CountyFlag>> questions = new LinkedHashMap<>();
        questions.put("规划布局合理", List.of(CountyFlag.LAYOUT_PLAN));
        questions.put(
                "建设标准统一",
                List.of(
                        CountyFlag.UNIFIED_BUILDING,
                        CountyFlag.UNIFIED_STAFFING,
                        CountyFlag.UNIFIED_FUNDS,
                        CountyFlag.UNIFIED_EQUIPMENT));
        questions.put("统筹分配各校教职工编制", List.of(CountyFlag.COUNTY_POSTS));
        questions.put("建立章程", List.of(CountyFlag.CHARTERS, CountyFlag.DIGITAL_MANAGEMENT));
        questions.put("制定章程", List.of(CountyFlag.CHARTERS, CountyFlag.DIGITAL_MANAGEMENT));
        questions.put("信息化手段组织教学", List.of(CountyFlag.IT_TEACHING, CountyFlag.EQUIPMENT_USED));
        questions.put("德育工作", List.of(CountyFlag.MORAL_EDUCATION, CountyFlag.CAMPUS_CULTURE));
        questions.put("课程开齐开足", List.of(CountyFlag.FULL_CURRICULUM, CountyFlag.PRACTICE));
        questions.put("无过重课业负担", List.of(CountyFlag.NO_EXCESS_LOAD));
        return questions;
    }
}
