package org.junheng.data.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is no part of a figure, in words of notes: never, by the definition of that figure, or because it is not there yet. */
final class CountedParts {
    /** What is no part of a figure by its definition, or is not there yet, or not the school's own. */
    private static final Pattern NEVER = Pattern.compile(
            "电子|数字|(?:教师|个人|教职工|老师|家长|学生)自[有带备购]|私[人有]|学前|幼儿|附设|代课|临时|临聘|外聘|兼职|返聘|退休|离岗|租|借[用来]?|危房|报废|闲置|补考|外校|外县"
                    + "|在[建途]|正在|[拟筹待续新改扩]建|待[交验投]|即将|计划|规划|施工|未(?:建|交付|竣工|完工|验收|投入|启用|到位|入库)"
                    + "|(?:尚未|未|没有?|待|还没)(?:到货|到校|到齐|送达|采购|购置|安装|上架|拆封|编目|投用|使用|落成|移交|接收|开工|动工)"
                    + "|订购|订货|预订|预定|招标|中标|在运|运输途中|已批|批复|立项|拟购|拟采|明年|后年|来年|下学?年|未来"
                    + "|共用|共享|合用|公用|公共|社区|周边");

    /** 2026年竣工的教学楼: there or not, by the year of the table. */
    private static final Pattern FROM_YEAR = Pattern.compile(
            "(?<year>20\\d\\d)年?(?:\\d{1,2}月)?(?:份|底|初|末|前|后)?(?:将|才|拟|预计)?(?:竣工|建成|完工|交付|投用|投入使用|启用|落成|到货|到位|入库|验收|购置|采购|新增|新建)");

    private static final Pattern BETWEEN = Pattern.compile("[、和与及]|以及");
    private static final Pattern REST = Pattern.compile("(?:等|之类|之外|以外|在内|其他).{0,6}$|^(?:其他|各类|所有)");

    /** By what a figure is called: what is none of it by definition, be it left out or counted in. */
    private static final Map<Pattern, Pattern> BY_DEFINITION = new LinkedHashMap<>();

    /** The same, of which only to be left out is right for certain. */
    private static final Map<Pattern, Pattern> MAY_BE_LEFT_OUT = new LinkedHashMap<>();

    /** What is told of without a figure: of which one it may be a part. */
    private static final Map<Pattern, String> FIGURES = new LinkedHashMap<>();

    /** The same of what was left out. */
    private static final Map<Pattern, String> LEFT_OUT = new LinkedHashMap<>();

    private static final Pattern OTHER_LEVELS = Pattern.compile("高中|职高|中职|职业|成人|大学");

    static {
        LEFT_OUT.put(Pattern.compile("[一二两三四五六七八九十\\d]个?(?:教学)?班$"), "班数、在校生数、成绩");
        LEFT_OUT.put(Pattern.compile("(?:学生|新生|寄宿生|住校生|在校生|[名个]生)$"), "在校生数、成绩");
        LEFT_OUT.put(Pattern.compile("(?:教师|老师)$"), "专任教师数");
        put(BY_DEFINITION, "教学.*用房|教辅", "宿舍|食堂|餐厅|厨房|伙房|生活|浴室|澡堂|锅炉|车库|车棚|周转房|住宅|门卫|商店|小卖部|人防|厕所|卫生间");
        put(BY_DEFINITION, "运动场|体育场|活动场|操场", "绿化|绿地|道路|停车|校园空地|花园|花坛|庭院");
        put(BY_DEFINITION, "图书|藏书", "教材|课本|教科书|练习册|作业本|教辅|试卷");
        put(BY_DEFINITION, "教师", "工勤|后勤|保安|宿管|门卫|炊事|厨师|保洁|司机|生活老师|保育");
        put(MAY_BE_LEFT_OUT, "教学.*用房|教辅", "行政|办公|教师用房|会议室|传达室|档案室|走廊|过道|楼梯");
        put(MAY_BE_LEFT_OUT, "图书|藏书", "期刊|报纸|报刊|杂志|画册|音像|光盘|挂图|过期|破损|破旧|剔旧|教师用书");
        put(MAY_BE_LEFT_OUT, "计算机|电脑|微机", "教师|办公|行政|服务器|管理|备课|老旧|损坏|淘汰|平板");
        put(MAY_BE_LEFT_OUT, "教师", "行政|职员|教辅|管理人员|校医|职工|病休|休假|借调|支教|实习");
        put(MAY_BE_LEFT_OUT, "设备|仪器", "办公|家具|桌椅|课桌|图书|生活|炊事|食堂|空调|车辆");
        FIGURES.put(Pattern.compile("运动场|操场|田径|跑道|球场"), "运动场地面积、体育运动场馆面积");
        FIGURES.put(Pattern.compile("教学楼|综合楼|实验楼|科技楼|教室|教学用房|校舍|楼"), "教学及辅助用房面积、校舍建筑面积");
        FIGURES.put(Pattern.compile("图书|册"), "图书册数");
        FIGURES.put(Pattern.compile("计算机|电脑|微机"), "计算机台数、教学仪器设备资产值");
        FIGURES.put(Pattern.compile("设备|仪器|多媒体|班班通"), "教学仪器设备资产值");
    }

    private CountedParts() {}

    private static void put(Map<Pattern, Pattern> map, String figure, String parts) {
        map.put(Pattern.compile(figure), Pattern.compile(parts));
    }

    /** Whether it is no part of the figure: what is counted in there is wrong. */
    static boolean isNone(String figure, String what) {
        return NEVER.matcher(what).find() || isIn(BY_DEFINITION, figure, what);
    }

    /** Whether all of it is no part of the figure, or need not be: to leave it out is right. */
    static boolean mayBeLeftOut(String figure, String what) {
        if (NEVER.matcher(what).find()) {
            return true;
        }
        return Stream.of(BETWEEN.split(REST.matcher(what).replaceAll(""), -1))
                .filter(part -> !part.isEmpty())
                .allMatch(part -> isIn(BY_DEFINITION, figure, part) || isIn(MAY_BE_LEFT_OUT, figure, part));
    }

    private static boolean isIn(Map<Pattern, Pattern> map, String figure, String what) {
        return map.entrySet().stream()
                .anyMatch(entry -> entry.getKey().matcher(figure).find()
                        && entry.getValue().matcher(what).find());
    }

    /** From which year on it is there; empty where no year says so. */
    static OptionalInt from(String what) {
        Matcher from = FROM_YEAR.matcher(what);
        return from.find() ? OptionalInt.of(Integer.parseInt(from.group("year"))) : OptionalInt.empty();
    }

    /** The figures that lack what was left out of them: 另有一个班, 两名教师. */
    static UnitSubject figuresWithout(String what) {
        return OTHER_LEVELS.matcher(what).find()
                ? new UnitSubject(List.of())
                : LEFT_OUT.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(what).find())
                        .map(entry -> UnitSubject.of(entry.getValue()))
                        .findFirst()
                        .orElseGet(() -> figuresWith(what));
    }

    /** The figures that what is named may be counted in. */
    static UnitSubject figuresWith(String what) {
        return FIGURES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(what).find())
                .map(entry -> UnitSubject.of(entry.getValue()))
                .findFirst()
                .orElse(new UnitSubject(List.of()));
    }
}
