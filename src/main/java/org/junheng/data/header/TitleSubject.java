package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.official.FormTitle;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.source.InputFile;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.facts.Level;

/** What a title above a table, the name of its sheet or of its file say that it is of: a county, a year, a plan, some of the schools. */
public final class TitleSubject {
    /** What figures are that are not those of all schools on the day. */
    public enum TitleSort {
        /** 2025年规划数, （预计）. */
        PLANNED,
        /** 拟购图书, 采购清单, 图书缺口: what is bought, due, lacking or scrapped, and not what is there. */
        TO_COME,
        /** 上年数. */
        OF_LAST_YEAR,
        /** 其中：民办学校, and no table by itself. */
        PART,
        /** （不含民办学校）. */
        SOME,
        /** 待核, 样表. */
        UNCHECKED
    }

    private static final Pattern NONE =
            Pattern.compile("[本全各市县]?(?:城区|镇区|乡区|校区|地区|片区|学区|郊区|社区|库区|山区|牧区|各区|各县|区县|县区|市区|全县|全市|全区|本县|本市|本区|城市|县市)");

    /** What follows the name of a county in the title of a list of its schools. */
    private static final Pattern HEADING =
            Pattern.compile("(?:\\d{4}[-—至]?(?:\\d{4})?学?年?(?:度|秋季?|春季?|底|末)?)?(?:[一-龥]{2,8}?省)?(?:[一-龥]{2,6}?市)?"
                    + "(?<county>[一-龥]{1,12}?(?:自治县|自治旗|特区|县|区|市|旗|州|盟))"
                    + "(?:[一-龥]{1,6}?(?:镇|乡|苏木|街道|学区|片区))?"
                    + "(?:(?:\\d{4}|教育|教体|义务|公办|民办|各级|各类|各校|中小学|小学|初中|初级|九年|基础|办学|学校|学生|各班|班级|全体"
                    + "|[一二三四五六七八九](?:至|[-—、])?[一二三四五六七八九]?年级|成绩|期中|期末|考试|统考|统测|抽测|质量|学业|毕业|名单|结果).*)?");

    private static final Pattern PARTS = Pattern.compile("[\\s()（）\\[\\]【】〔〕,，;；:：、_|/·—–-]+");
    private static final String AHEAD =
            "(?:.*(?:年|年度|学年|表|情况|数|数据|县|区|市|旗|州|盟|学校|各校|中小学|小学|初中|末|底|的|语文|数学|英语|学科|年级|\\d))?(?:远期|近期|中期|十[三四五六]五)?";
    private static final String BEHIND =
            "(?:到?达到?)?(?:的?(?:数据?|值|表|稿|版|指标|统计表?|情况(?:一览)?表?|学校(?:基本)?(?:情况)?表?|(?:学校)?(?:办学条件|成绩)(?:统计|一览)?表?))?";
    private static final Pattern PLANNED = Pattern.compile(AHEAD + "(?:规划|计划|目标|预计|预测|预估|估计|估算|暂估|概算|测算|拟达)" + BEHIND);
    private static final Pattern LAST_YEAR =
            Pattern.compile(AHEAD + "(?:上年度?|上一年度?|上一?学年度?|去年|前年|往年)(?:末|底|同期)?" + BEHIND);
    private static final Pattern UNCHECKED = Pattern.compile(AHEAD
            + "(?:填写|填报|填表)?(?:待核[实对定]?|待审核?|待定稿|待确认|待修改|未审核?|未核实?|初稿|草稿|草案|征求意见稿|样表|测试数据|模拟数据|虚构数据|假数据|样例)" + BEHIND);
    private static final Pattern PART = Pattern.compile("(?:^|[(（])其中(?!小学|初中)[:：]?.+");
    private static final Pattern SOME = Pattern.compile(
            ".*(?:不含|不包括|未含|未包括|不计|仅含?|仅限|只含|只列|只有|除)(?!.*(?:教学点|幼儿|学前|高中|中职|职业|特殊|特教|附设))"
                    + "(?:.{0,6}(?:学校|民办|公办|私立|村小|小规模|中心校|直属|县直|农村|乡镇|乡村|城区|城市|镇区)).{0,4}|(?:.*[县区市旗])?部分(?:中小学|学校|小学|初中).*");

    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\d)(?<from>20\\d\\d)(?:[-—–~至/](?:20)?(?<to>\\d\\d)(?!\\d|[-—–/.月]))?(?:(?<school>学年)|年(?!以|版|起|印|办法|标准|前|后|之)(?<season>度?[春秋])?|(?=$))");
    private static final Pattern NUMBERED = Pattern.compile("[〔\\[(（]20\\d\\d[〕\\])）]\\d*号?");
    private static final Pattern NO_TITLE = Pattern.compile("单位\\s*[:：]|[为是]|均(?!衡)|系(?!统|数)|^[（(]?[注※*]");
    private static final int CENTURY = 2000;
    /** A line that says more than a title does is a note, and read as one. */
    private static final int LONGEST = 40;

    private static final Pattern LEVEL = Pattern.compile("(?<!中|附设)(小学|初中|初级中学|高中|高级中学)(?![生毕升附])");
    private static final Pattern SEVERAL = Pattern.compile("中小学|初高中|小初|一贯|完全中学|义务教育|附属|附设|幼儿|学前|特殊|职业");

    private TitleSubject() {}

    /** A name without words that end like counties and are none: 城区, 学区, 全县. */
    public static String withoutOthers(String name) {
        return NONE.matcher(name).replaceAll("-");
    }

    /** The county whose schools a sheet or a title says that a table lists: 云川县, 云川县学校情况表; empty where it names none. */
    public static Optional<String> county(String title) {
        Matcher named = HEADING.matcher(withoutOthers(Header.key(title)));
        return named.matches() ? Optional.of(named.group("county")) : Optional.empty();
    }

    /** The county that titles name, also as 县（市、区）：云川县. */
    static Optional<String> county(List<String> titles) {
        String form = FormTitle.county(titles);
        return form.isEmpty()
                ? titles.stream().flatMap(title -> county(title).stream()).findFirst()
                : Optional.of(form);
    }

    /** All that names a table: its titles, its sheet, its file. */
    public static List<String> names(FoundTable found) {
        String file = found.table().file().replaceAll(".*[/\\\\]", "");
        int ending = file.lastIndexOf('.');
        return Stream.concat(
                        found.titles().stream().filter(TitleSubject::isTitle),
                        Stream.of(found.table().sheet(), ending > 0 ? file.substring(0, ending) : file))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The levels that the title, the sheet or the file speaks of, the nearest of them; none where it speaks of something else, too. */
    public static List<Level> levels(FoundTable found) {
        return Stream.of(
                        found.headings(),
                        List.of(found.table().sheet()),
                        List.of(InputFile.stem(found.table().file())))
                .map(names -> names.stream()
                        .flatMap(name -> levels(name).stream())
                        .distinct()
                        .toList())
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Level> levels(String name) {
        String title = TitleWords.title(name);
        boolean isClear = !title.isEmpty()
                && !SEVERAL.matcher(title).find()
                && TitleWords.unknown(title, List.of(), false).isEmpty();
        return isClear
                ? LEVEL.matcher(title)
                        .results()
                        .flatMap(found -> LevelHeading.level(found.group(1).replace("级中学", "中")).stream())
                        .toList()
                : List.of();
    }

    /** What is no unit and no note: these are read apart, and are of some columns. */
    public static boolean isTitle(String text) {
        return text.length() <= LONGEST
                && (!UnitLine.isOne(text) || PART.matcher(text).find())
                && !RowWords.explains(text)
                && !NO_TITLE.matcher(text).find();
    }

    /** The years that a text may be of: 2023学年 ends in 2024; none where it names none. */
    public static Set<Integer> years(String text) {
        Set<Integer> years = new TreeSet<>();
        Matcher named = YEARS.matcher(NUMBERED.matcher(Header.key(text)).replaceAll(" "));
        while (named.find()) {
            int from = Integer.parseInt(named.group("from"));
            years.add(from);
            if (named.group("to") != null) {
                years.add(CENTURY + Integer.parseInt(named.group("to")));
            } else if (named.group("school") != null || "秋".equals(season(named))) {
                years.add(from + 1);
            } else if ("春".equals(season(named))) {
                years.add(from - 1);
            }
        }
        return years;
    }

    /** Whether a name says of a table of results or marks that it is of chosen students: 补考, 抽样, 前50名. */
    public static boolean isOfChosen(String name) {
        return PlanTitles.isOfChosen(name);
    }

    private static String season(Matcher named) {
        String season = named.group("season");
        return season == null ? "" : season.substring(season.length() - 1);
    }

    /** What a name says that the figures are, if they are not those of all schools on the day. */
    public static Optional<TitleSort> sort(String name) {
        List<TitleSort> all = new ArrayList<>();
        if (PART.matcher(name.strip()).find()) {
            all.add(TitleSort.PART);
        }
        for (String part : PARTS.split(PlanTitles.withoutLeftOut(name), -1)) {
            PlanTitles.sort(Header.key(part)).ifPresent(all::add);
        }
        for (String part : PARTS.split(name, -1)) {
            String key = Header.key(part);
            if (PLANNED.matcher(key).matches()) {
                all.add(TitleSort.PLANNED);
            } else if (LAST_YEAR.matcher(key).matches()) {
                all.add(TitleSort.OF_LAST_YEAR);
            } else if (SOME.matcher(key).matches()) {
                all.add(TitleSort.SOME);
            } else if (UNCHECKED.matcher(key).matches()) {
                all.add(TitleSort.UNCHECKED);
            }
        }
        return all.stream().min(TitleSort::compareTo);
    }
}
