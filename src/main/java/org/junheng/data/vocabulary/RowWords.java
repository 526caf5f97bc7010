package org.junheng.data.vocabulary;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of rows that list nothing themselves: those that tell of other rows (平均值, 合计（人）, 其中：民办), and those that tell
 * of the table (制表人：…, 续表). A label is compared without blanks, brackets, years and colons, and as a whole: 平均镇小学 is a
 * school.
 */
public final class RowWords {
    private static final int LONGEST = 24;
    /** 某某回族自治县某某镇某某民族中心小学某某教学点 is about as long as names get. */
    private static final int LONGEST_NAME = 40;

    /** Of whom a figure is: 某县, 城区, 公办, 校. */
    private static final String SCOPE =
            "(?:[一-龥]{0,6}?[县区市旗州省镇乡](?:[级属内直])?|(?:最?近|前)?[一二两三四五六七八九十]+[年项]|第?[\\d一二三四五六七八九十]+[-—–~至到、和及][\\d一二三四五六七八九十]+[班年级]*|全|本|各|总|每|所有|全部|总体|整体|公办|民办|公立|私立|城区|城市|城镇|县城|县直|县镇"
                    + "|乡村|农村|城乡|村|小学|初中|高中|中小学|义务教育|优质均衡|基本均衡|学校|教学点|九年一贯制|完全中学|阶段|学段|年级|班级|班|校|在校|生|人|校际|页|表|类|上述|以上|男|女|教师|学生|师)";

    /** What is told of them. */
    private static final String MEASURE = "(?:(?:合计|总计|小计|共计|累计|统计|汇总)数?|总数|总和|总量|总值|之和"
            + "|(?:算术|加权|简单)?(?:平均|均)(?:值|数|水平|分)?|总分|中位(?:数|值)|第?[1-3一二三上下]?四分位(?:数|值|差)?|第?\\d*(?:十|百)?分位(?:数|值)?|众数|(?:总体|样本)?(?:标准(?:差|偏差)|方差)"
            + "|(?:差异|变异|离散|离差|均衡)系数|极差|极值比|全距|最[大小高低](?:值|数|分)?"
            + "|(?:国家|省定?|市定?|县定?|部颁|国定)?(?:规定|办学|达标|参考|合格|评估|最低|基本)?(?:的)?(?:标准|要求)(?:值|线|要求)?|[国省市部]标|[额核]定标准|目标值?|限值|阈值|基准值?"
            + "|(?:规定|应达|应达标|参照|参考|要求)值|(?:达标|合格|及格|优良|优秀|标准|基准|平均|警戒|底|红)线|共?计?\\d+所(?:学校)?"
            + "|[未不]?达标(?:率|数|校数|学校数|比例|情况|个数)|(?:合格|及格|优秀|良好|优良|低分|完成|覆盖)(?:率|数|人数|比例)"
            + "|(?:参考|应考|实考|缺考|参评|应到|实到)人数|占比|比例|比重|百分比|排名|名次|位次|增减(?:量|额|率|数)?|(?:同比|环比)?(?:增长|下降)(?:率|量)?|增幅"
            + "|差异[率值度]?|差值|差距|排序|缺口|缺额|需求(?:数|量)?|应有(?:数|量)?|规模|权重|比值|倍[数率]|(?:最大|最小|最高|最低|平均)?班额|(?:总分|卷面|平均)?满分(?:值)?|分值|(?:及格|合格|优秀|良好|录取)分(?:数)?(?:线)?|(?:学)?校数|个数|数量|人数)";

    private static final String EARLIER =
            "[与比较]?(?:上年|去年|上一年|上学年|上年度|前年)(?:同期|度)?(?:相比|比较|对比)?(?:合计|总计|平均|增减|增长|数)?(?:情况)?";
    private static final String ENGLISH =
            "(?:grand|sub|over-?all|county|district|national|state|provincial|required|cumulative|population|sample)?-?"
                    + "(?:totals?|sum|averages?|avg\\.?|mean|median|min\\.?|minimum|max\\.?|maximum|std\\.?|std\\.?dev\\.?|stdev|"
                    + "standarddeviation|sd|variance|cv|coefficientofvariation|standard|percentage)"
                    + "(?:(?:per|of|by|for|across|over)(?:all|the)*(?:schools?|count(?:y|ies)|levels?|students?))?|ofwhich:?.*";
    private static final Pattern STATISTICS = Pattern.compile("(?:其中:?)?" + SCOPE + "*的?" + MEASURE + "(?:[±/和及、]?"
            + MEASURE + ")?|" + EARLIER + "|" + ENGLISH + "|其中:.+|其中(?:公办|民办|乡村|农村|城区|镇区|县城|城市)(?:学校|小学|初中|部分)?");
    /** What may follow the measure: its sign, or the limit itself. */
    private static final Pattern SIGN = Pattern.compile("(?:cv|sd|sum|avg|[σδμ∑%‰])$|[≥≤><=]+[\\d.]+[^\\d]{0,6}$");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】");
    private static final Pattern AROUND = Pattern.compile("^[#*※·.、—–\\-]+|[:.。—–\\-]+$");
    private static final Pattern YEAR = Pattern.compile(
            "^(?:19|20)\\d\\d(?:[-—–~至/](?:19|20)?\\d\\d)?(?:学年度|年度|学年|年)?(?:秋季|春季|上半年|下半年|第[一二]学期)?(?:末|底)?");

    private static final Set<String> NOTES = Set.of(
            "注",
            "附注",
            "备注",
            "说明",
            "填表说明",
            "填报说明",
            "补充说明",
            "指标解释",
            "数据来源",
            "资料来源",
            "统计口径",
            "填表人",
            "填报人",
            "制表",
            "制表人",
            "经办人",
            "联系人",
            "打印人",
            "审核",
            "审核人",
            "审批人",
            "复核人",
            "校对",
            "负责人",
            "单位负责人",
            "统计负责人",
            "分管领导",
            "局长",
            "校长",
            "填表日期",
            "填报日期",
            "报出日期",
            "报送日期",
            "制表日期",
            "制表时间",
            "打印日期",
            "打印时间",
            "导出时间",
            "统计时间",
            "联系电话",
            "电话",
            "地址",
            "单位",
            "填报单位",
            "报送单位",
            "编制单位",
            "note",
            "notes",
            "source",
            "sources",
            "preparedby",
            "compiledby",
            "checkedby",
            "printed");
    private static final Pattern TABLE = Pattern.compile(
            "以下(?:空白|无正文|无数据|无内容|无)|此页无(?:正文|内容)|(?:附?表[一二三四五六七八九十\\d.-]*)?续[表页][一二三四五六七八九十\\d]*"
                    + "|.{0,30}[(（]续表?[)）]|(?:上接|下接|接上|接下|转下|续上|续下|承上|见下)第?\\d*[页表]|第\\d+页,?(?:共\\d+页)?|共\\d+页,?(?:第\\d+页)?|page\\d+(?:of\\d+)?|continued.*");
    private static final Pattern EXPLAINS =
            Pattern.compile("^(?:附?注|备注|(?:补充)?说明|指标解释|统计口径|notes?)(?:[:.、(0-9一二三四五六七八九]|$)");
    /** A mark that a header may carry, and then its explanation. */
    private static final Pattern FOOTNOTE = Pattern.compile("[*※★†①-⑳].+");

    private static final Pattern OF_SCHOOLS =
            Pattern.compile("[^各全本]校|小学|中学|初中|高中|学校|教学点|学院|书院|幼儿园|school|完小|村小|一中|二中|附中|附小");
    private static final Pattern OF_OTHERS = Pattern.compile(
            "平均|均值|均数|合计|总计|小计|汇总|总和|总数|中位|标准差|方差|情况|水平|小结|总体|整体|全县|全区|全市|全省|全部|各校|average|total|mean|sum");
    /** Parts of a county, in which schools lie; where others have ids, a row of that name without one is none. */
    private static final Pattern PARTS = Pattern.compile(
            ".{0,10}(?:片区?|学区|联区|督[学导]区|协作区|教育组|共同体|城区|镇区|乡村|农村|区域|部分|民办|公办|[县市区]直|直属)(?:学校|各校|校)?(?:合计|小计|平均)?|其中:?(?:小学|初中|中学|完小|教学点)");
    /** 乡镇中心小学 of all towns. */
    private static final Pattern KINDS = Pattern.compile(
            "(?:农村|乡村|乡镇|镇区|城区|城镇|城市|县城|县直|市直|区直|直属|民办|公办|私立|偏远|边远|山区|牧区|普通|其[他它]|所有|各|村级|中心|完全|不完全|九年一贯制|义务教育|特殊教育){1,3}(?:学校|小学校?|中学|初中|高中|教学点|完小|各校)(?:部分)?");
    /** 三校, 五所学校. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:以上|上述|这|共|全部|所有|其余|其[他它]|前|后|中间|头)?[一二两三四五六七八九十百\\d]+(?:所|个)?(?:中小学|学校|校|小学|中学|初中|完小|教学点)|(?:以上|上述|其余|其[他它]|各)(?:所|个)?(?:中小学|学校|校|小学|中学)");
    /** What the short names of schools end with: 一中, 实验二小, 城关附小, 东校区. */
    private static final String SHORT = "小中校学园院部点区堂初高附";

    private static final BitSet ENDS = ends();

    private RowWords() {}

    /** The characters that a label of statistics may end with: of most names of schools one look is enough. */
    private static BitSet ends() {
        BitSet ends = new BitSet();
        ("σδμ%％‰㎡²异序口额求模重计总汇和量值数平均分差系距大小高低准线求标率例情况个占比重百名次位减额长降幅倍人期较对年度所:：.。)）]】—–-"
                        + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
                .chars()
                .forEach(ends::set);
        return ends;
    }

    /** Whether a row of that label tells of other rows. */
    public static boolean isStatistics(String cell) {
        int length = cell.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        char first = cell.charAt(0);
        boolean part = first == '其' || first == '#' || first == '＃';
        if (!part && !mayEndSo(cell)) {
            return false;
        }
        return STATISTICS.matcher(bare(cell)).matches();
    }

    /** Whether a name holds a word that schools are called by; the means of a county are called otherwise. */
    public static boolean mayNameASchool(String name) {
        return OF_SCHOOLS.matcher(Header.key(name)).find();
    }

    /** Whether a name reads like a school's, the short ones too. */
    public static boolean readsLikeASchool(String name) {
        String key = Header.key(name);
        return OF_SCHOOLS.matcher(key).find() || (!key.isEmpty() && SHORT.indexOf(key.charAt(key.length() - 1)) >= 0);
    }

    /** Whether it is what a part of a county is called: of a row that has no id, where others have one. */
    public static boolean isPartOfACounty(String name) {
        return PARTS.matcher(bareOrEmpty(name)).matches();
    }

    /** Whether it is a kind of schools, by where they lie or who runs them: 乡镇学校, 农村小学. */
    public static boolean isKindOfSchools(String name) {
        return KINDS.matcher(bareOrEmpty(name)).matches();
    }

    /** Whether it counts schools: 三校, 上述五所学校. A school may be called so, too. */
    public static boolean countsSchools(String name) {
        return COUNTED.matcher(bareOrEmpty(name)).matches();
    }

    private static String bareOrEmpty(String name) {
        return name.isEmpty() || name.length() > LONGEST ? "" : bare(name);
    }

    /** Whether a name speaks of others, and is no school's: 县里平均水平, 全县情况. Its figures have to bear that out. */
    public static boolean maySpeakOfOthers(String name) {
        return OF_OTHERS.matcher(Header.key(name)).find() && !mayNameASchool(name);
    }

    private static boolean mayEndSo(String cell) {
        char last = cell.charAt(cell.length() - 1);
        // 标准≥7.5; the names and ids of schools that end so are many.
        boolean limit = last >= '0' && last <= '9' && cell.charAt(0) > '9' && hasComparison(cell);
        return limit || ENDS.get(last) || (last == '校' && cell.indexOf('所') > 0);
    }

    private static boolean hasComparison(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if ("≥≤><＞＜=".indexOf(cell.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String cell) {
        String key = Header.key(cell);
        String open = BRACKETS.matcher(key).replaceAll("");
        String inside = open.isEmpty() ? key.substring(1, key.length() - 1) : open;
        String plain = AROUND.matcher(inside).replaceAll("");
        String measure = YEAR.matcher(plain).replaceFirst("");
        String unsigned = AROUND.matcher(SIGN.matcher(measure).replaceFirst("")).replaceAll("");
        return unsigned.isEmpty() ? measure : unsigned;
    }

    /** Whether a row of that text alone is a sentence, and no name. */
    public static boolean isSentence(String text) {
        return text.length() > LONGEST_NAME || text.codePoints().anyMatch(c -> "，。；！？;!?".indexOf(c) >= 0);
    }

    /** Whether the cell opens a note about the table: 注：, 填表人：, 以下空白, 续表. */
    public static boolean isNote(String cell) {
        char first = cell.isEmpty() ? '0' : cell.charAt(0);
        if (first >= '0' && first <= '9') {
            return false;
        }
        String key = Header.key(cell);
        if (FOOTNOTE.matcher(key).matches() || TABLE.matcher(key).matches()) {
            return true;
        }
        String bare = AROUND.matcher(key).replaceAll("");
        boolean wrapped = bare.length() > 2 && bare.charAt(0) == '(' && bare.charAt(bare.length() - 1) == ')';
        String inside = wrapped ? bare.substring(1, bare.length() - 1) : bare;
        return TABLE.matcher(inside).matches() || opensANote(inside);
    }

    /** Whether a note explains figures; others say who made the table, and when. */
    public static boolean explains(String cell) {
        String key = AROUND.matcher(Header.key(cell)).replaceAll("").replaceFirst("^[(]", "");
        return EXPLAINS.matcher(key).find() || FOOTNOTE.matcher(key).matches();
    }

    private static boolean opensANote(String key) {
        for (String note : NOTES) {
            if (key.startsWith(note) && isEndOfWord(key.substring(note.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The word by itself, with a colon or a bracket, or with the number of the note. */
    private static boolean isEndOfWord(String rest) {
        return rest.isEmpty()
                || ":.、(".indexOf(rest.charAt(0)) >= 0
                || rest.matches("(?s)[0-9一二三四五六七八九][.、:)].*|[0-9一二三四五六七八九]");
    }
}
