package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * What a note says of figures that are something else than their headers say: 专任教师数含代课教师, 学前班幼儿已计入在校生数, 以上均为上年数. A header
 * that says so in its bracket is no header of the figure; a note is as good. What belongs to a figure may be in it, and
 * what does not may be left out: 在校生数含寄宿生, 图书册数不含电子图书.
 *
 * @param clause the words, as they stand there
 * @param of the figures that are named; none where it is said of all
 * @param year the year of which they are said to be, or from which on a part of them is there, where that is said; else 0
 * @param since what is said of what is there from that year on
 */
public record CountedOtherwise(String clause, UnitSubject of, int year, Since since) {
    /** What is said of a part that is there from a year on. */
    enum Since {
        /** There is no such part. */
        NONE,
        COUNTED,
        LEFT_OUT
    }

    private static final Pattern STOP = Pattern.compile("[;。()|,]");
    private static final Pattern AHEAD = Pattern.compile("^(?:注|附注|备注|说明|统计口径|\\d+[.、]|[一二三四五六七八九]、|[:：*※①-⑳])+");
    private static final String ALSO = "(?:均|都|已|也|中|里|内|一并|全部|数据|口径)*";
    private static final Pattern INCLUDES = Pattern.compile(
            "(?<of>.{0,40}?)" + ALSO + "(?<not>不|未|没有?|并不|并未)?(?:包含|含有?|包括|涵盖)(?!义|金量|水量|糊)(?<what>.*)");
    private static final Pattern COUNTED_IN = Pattern.compile("(?<what>.{1,20}?)" + ALSO
            + "(?<not>不|未|没有?)?(?:计入|列入|并入|算入|统计在|包含在|含在|包括在|计算在)(?<of>.{2,20}?)(?:之?[内中里])?");
    private static final Pattern WITHOUT =
            Pattern.compile("(?<of>.{2,40}?)" + ALSO + "(?:(?:未|没有?|不)(?:作|予)?|(?<not>))(?:扣除|剔除|去除|减去|除去)(?<what>.+)");
    private static final Pattern ONLY =
            Pattern.compile("(?<of>.{2,40}?)" + ALSO + "(?:只|仅)(?:计|含|包括|统计|填|指|为|是|算)+(?<what>.+)");
    /** What was not counted, or not for this year. */
    private static final Pattern OTHER = Pattern.compile(
            "(?<of>.{0,40}?)(?:均|都|全部?|一律|统一|暂)*(?:为|系|是|经|按照?|指|取|采用|填写?报?)+"
                    + "(?<what>(?:\\d{4}年度?)?(?:预计|预估|预测|估算|估计|概算|测算|计划|规划|目标|上年|上一?学年|上年度|去年|前年|编制|核定|定编|应有|设计"
                    + "|暂估|初步估|初步统计|目测|推算|匡算|毛估|粗估|暂定|暂报|粗略|大概|图纸|生均.{1,8}(?:推算|折算|估)|抽样"
                    + "|(?:国家|部颁|省定?|市定?|县定?|规定|办学|配备|建设)*(?:标准)?(?:应配|应达|应建|标配|配备标准)"
                    + "|(?:主体|工程|项目)?(?:建成|竣工|完工|改造|扩建|新建|整改|达标|投用|交付|搬迁|迁建|采购|配备|配齐|验收)(?:工程|完成|投用)*[之以]?后(?=的?(?:总?规模|总?数|总?面积|人数|学生|标准|水平|状态|台|册|间|填|统计|计算|计$|$))|满员|满额).{0,12})");
    /** 教学及辅助用房面积主体在建, 综合楼面积尚未竣工: of the figure itself. */
    private static final Pattern NOT_THERE = Pattern.compile("(?<of>.{2,40}?)(?:中|均|都|主体|工程|现|正|还|尚|仍|目前)*"
            + "(?<what>在建|续建|待建|拟建|未(?:建成|竣工|完工|交付|投用|启用)|(?:尚|还)?未(?:到货|到位|入库|购置|安装)|没有(?:建成|竣工|到货)|在途)(?:中|状态|阶段)?");
    /** 东街小学另有一个班未统计在内. */
    private static final Pattern LEFT = Pattern.compile("(?<of>)(?<what>.{2,24}?)" + ALSO
            + "(?<not>未|没有?|不)(?:被|予)?(?:统计|计|包括|包含|列|算|填报?|纳入|录)+(?:在|其)?(?:内|入|中|报|进来)?(?:本表|表中|表内)?");
    /** 运动场地与城关第一小学共用, 校舍为租用: not the school's own, or another's as well. */
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?!.*(?:不含|未含|不包括|不计|除外|扣除|剔除|没有|无|社区|社会|居民|公众|开放))(?!.*(?:情况|表|清单|一览|统计|明细)$)(?<of>.{0,40}?)(?:均|都|系|为|是|属|现|全部|目前)*"
                    + "(?<what>(?:与|和|同|跟).{1,20}(?:学|校|小|[一二三四五六]中|附中|园|村|镇|乡|政府|单位|公司|局|会|馆|站)(?:两校)?(?:一起|共同)?(?:共用|合用|共享|共有|同用|公用|共同使用).{0,10}"
                    + "|(?:租用|借用|租借|租赁|借租|暂借|暂租)(?!率).{0,20})");
    /** 图书册数暂估, and 暂估 alone of all. */
    private static final Pattern ESTIMATED =
            Pattern.compile("(?<of>.{0,40}?)(?:均|都|全部)?(?<what>(?:暂估|暂定|估算|匡算|推算|目测|毛估)(?:数据?|值|得出|而来)?)");
    /** 在校生数为2023年数, 数据来源于2022年统计报表: of which year it is, and not of which day. */
    private static final Pattern OF_YEAR =
            Pattern.compile("(?<of>.{0,40}?)(?:均|都|全部?|一律|统一)*(?:为|系|是|按照?|取自?|采用|填写?报?|来源于|来自|出自|摘自)+"
                    + "(?<what>(?<year>(?:19|20)\\d\\d)(?:[-—–~至/](?:20)?\\d\\d)?学?年(?!\\d*月).{0,16})");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?=学?年|[-—–~至/]\\d)");
    /** A year before the last one: what is reported in a year is often counted in the one before. */
    private static final int OLD = 2;

    /** 以上数据, 本表各项: all figures of the table. */
    private static final Pattern ALL = Pattern.compile(
            "(?:以上|上述|上列|本表|表[中内]|各项|所有|全部|的|数据|数字|数值|指标|[,:]|均|都)*(?:以上|本表|表[中内]|各项|数据|数字|数值)(?:均|都)*");
    /** All figures of a table of results. */
    private static final Pattern MARKS =
            Pattern.compile("(?:以上|上述|本表|表[中内]|各项|所有|全部|各科|的)*(?:考试|学业|监测)*成绩(?:数据)?(?:均|都)*");

    private static final UnitSubject OF_RESULTS = new UnitSubject(List.of("成绩"));
    private static final Pattern RESULTS = Pattern.compile("参考|合格|良好|优秀|期初|平均分|成绩");
    /** 东街小学学生数: whose figure it is. */
    private static final Pattern SCHOOL =
            Pattern.compile("^(?:.{1,14}?(?:小学|中学|学校|教学点|完小|校区)(?:[、和与及]|两校|等校|两所学校|的|[(].{0,6}[)])*)+(?=.{2})");

    private static final Pattern WORDS_OF_COUNTS = Pattern.compile("(?:人数|数量?|面积|的)$|^(?:学校|本校|各校)?的?");

    /** Who has no part in a figure of those who were tested. */
    private static final Pattern ABSENT = Pattern.compile("缺考|缺席|旷考|免考|缓考|未参[加考]|未到考");

    private static final Pattern TESTED = Pattern.compile("参考|平均分|合格|良好|优秀");
    /** What wages hold in one county and not in another. */
    private static final Pattern OPEN = Pattern.compile("五险|社保|公积金|社会保险");

    /** All that a text says so. */
    static List<CountedOtherwise> in(String text) {
        List<CountedOtherwise> all = new ArrayList<>();
        String before = "";
        for (String part : STOP.split(Header.key(text), -1)) {
            String clause = AHEAD.matcher(part).replaceFirst("");
            if (!clause.isEmpty()) {
                String subject = before;
                said(clause)
                        .filter(said -> !isRight(said))
                        .flatMap(said -> of(clause, said, subject))
                        .ifPresent(all::add);
                before = clause;
            }
        }
        return all;
    }

    private static Optional<Matcher> said(String clause) {
        Optional<Matcher> first = Optional.empty();
        for (Pattern pattern :
                List.of(ONLY, WITHOUT, COUNTED_IN, OTHER, OF_YEAR, ESTIMATED, NOT_THERE, INCLUDES, LEFT, NOT_OWN)) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches() && isSubject(matcher.group("of"))) {
                if (subject(matcher.group("of")).isKnown()) {
                    return Optional.of(matcher);
                }
                // 含|在建楼 is no 含在|建楼: what has a figure before it is meant.
                first = first.isPresent() ? first : Optional.of(matcher);
            }
        }
        return first;
    }

    private static UnitSubject subject(String of) {
        UnitSubject own = UnitSubject.of(of);
        return own.isKnown() ? own : UnitSubject.of(SCHOOL.matcher(of).replaceFirst(""));
    }

    /** Of a rule, or of a question, nothing is said. */
    private static boolean isSubject(String of) {
        return of.chars().noneMatch(c -> "?？若须请".indexOf(c) >= 0);
    }

    /** Left out is what does not belong there, or counted in what does. */
    private static boolean isRight(Matcher said) {
        String what = said.group("what");
        if (said.pattern() == OTHER
                || said.pattern() == ESTIMATED
                || said.pattern() == NOT_THERE
                || said.pattern() == OF_YEAR
                || said.pattern() == NOT_OWN
                || OPEN.matcher(what).find()) {
            return false;
        }
        if (said.pattern() == ONLY) {
            String bare = WORDS_OF_COUNTS.matcher(what).replaceAll("");
            return bare.length() > 1 && said.group("of").contains(bare);
        }
        boolean isAbsent =
                ABSENT.matcher(what).find() && TESTED.matcher(said.group("of")).find();
        String of = said.pattern() == LEFT
                ? String.join("、", CountedParts.figuresWithout(what).names())
                : said.group("of");
        return isLeftOut(said)
                ? isAbsent || CountedParts.mayBeLeftOut(of, what)
                : !isAbsent
                        && !CountedParts.isNone(of, what)
                        && CountedParts.from(what).isEmpty();
    }

    private static boolean isLeftOut(Matcher said) {
        return said.pattern() != ONLY && said.pattern() != NOT_OWN && said.group("not") != null;
    }

    private static Optional<CountedOtherwise> of(String clause, Matcher said, String before) {
        String of = said.group("of");
        boolean isDated = isOfFigures(said.pattern());
        boolean isAlone = said.pattern() == ESTIMATED && of.isEmpty() && before.isEmpty();
        int year = said.pattern() == OF_YEAR ? Integer.parseInt(said.group("year")) : 0;
        boolean isOfSchool = said.pattern() == OTHER
                && (of.isEmpty() || SCHOOL.matcher(of + "的数").replaceFirst("").equals("的数"));
        if (isAlone || isOfSchool || (isDated && ALL.matcher(of).matches())) {
            return Optional.of(new CountedOtherwise(clause, UnitSubject.ALL, year, Since.NONE));
        }
        if (isDated && MARKS.matcher(of).matches()) {
            return Optional.of(new CountedOtherwise(clause, OF_RESULTS, year, Since.NONE));
        }
        UnitSubject named = subject(of);
        // 专任教师数（含代课教师）
        UnitSubject nearest = named.names().isEmpty() ? UnitSubject.of(before) : named;
        UnitSubject subject = said.pattern() == LEFT
                ? CountedParts.figuresWithout(said.group("what"))
                : nearest.names().isEmpty() && said.pattern() == NOT_OWN
                        ? CountedParts.figuresWith(clause)
                        : nearest.names().isEmpty() && !isDated
                                ? CountedParts.figuresWith(said.group("what"))
                                : nearest;
        int from = isDated ? 0 : CountedParts.from(said.group("what")).orElse(0);
        Since since = from == 0 || CountedParts.isNone(of, said.group("what"))
                ? Since.NONE
                : isLeftOut(said) ? Since.LEFT_OUT : Since.COUNTED;
        return subject.names().isEmpty()
                ? Optional.empty()
                : Optional.of(new CountedOtherwise(clause, subject, since == Since.NONE ? year : from, since));
    }

    private static boolean isOfFigures(Pattern pattern) {
        return pattern == OTHER || pattern == OF_YEAR || pattern == ESTIMATED || pattern == NOT_THERE;
    }

    /** Whether a clause says that something is not in a figure which is none of it: 教学用房面积不含食堂. */
    static boolean isRight(String clause) {
        return said(clause)
                .filter(said -> said.pattern() == INCLUDES || said.pattern() == WITHOUT || said.pattern() == COUNTED_IN)
                .filter(said -> isLeftOut(said) && subject(said.group("of")).isKnown() && isRight(said))
                .isPresent();
    }

    /** The years that a text names, but for those of which it says that figures are. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        for (String part : STOP.split(Header.key(text), -1)) {
            Matcher of = OF_YEAR.matcher(AHEAD.matcher(part).replaceFirst(""));
            Matcher year = YEAR.matcher(of.matches() ? "" : part);
            while (year.find()) {
                years.add(Integer.parseInt(year.group(1)));
            }
        }
        return years;
    }

    /** The year of which a text says that all figures are, and that it does not call an old one; 0 where it says none. */
    public static int yearOfAll(String text) {
        List<Integer> years = years(text);
        return in(text).stream()
                .filter(said -> said.since == Since.NONE && !said.isOfAnotherYear(years))
                .filter(said -> said.of.equals(UnitSubject.ALL) || said.of.equals(OF_RESULTS))
                .mapToInt(CountedOtherwise::year)
                .max()
                .orElse(0);
    }

    /**
     * Whether a year is another one than that of the table: of all figures by two years or more, of those that are named by any,
     * and where the table names no year, for then it sets them apart.
     */
    private boolean isOfAnotherYear(List<Integer> years) {
        boolean ofAll = of.equals(UnitSubject.ALL) || of.equals(OF_RESULTS);
        return ofAll ? years.stream().anyMatch(one -> one >= year + OLD) : !years.contains(year);
    }

    /** Whether what it is said of are figures: 李家 of 李家含中心校 is none. */
    boolean isOfFigures() {
        return of.names().isEmpty() || of.isKnown() || of.equals(OF_RESULTS);
    }

    /** Whether it is said of a column. */
    boolean isAbout(Optional<UnitText.Quantity> kind, List<String> called, List<String> columns, List<Integer> years) {
        boolean isThere = years.stream().anyMatch(one -> one > year);
        boolean isRight = switch (since) {
            case NONE -> year != 0 && !isOfAnotherYear(years);
            case COUNTED -> isThere;
            case LEFT_OUT -> !isThere;
        };
        if (isRight) {
            return false;
        }
        if (of.names().containsAll(OF_RESULTS.names())
                && (of.equals(OF_RESULTS) || columns.stream().anyMatch(column -> column.contains("参考人数")))) {
            return columns.stream().anyMatch(column -> column.contains("参考人数"))
                    && called.stream().anyMatch(name -> RESULTS.matcher(name).find());
        }
        UnitSubject.SubjectReach reach = of.reach(kind.orElse(UnitText.Quantity.OTHER), called, columns);
        return reach.compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0;
    }

    /** Whether it is said of a group of children, of those of age or those enrolled alone too. */
    public boolean isOf(String group) {
        return of.names().stream().anyMatch(name -> name.replace("少年", "").matches(group + "(?:适龄|在学)?"));
    }

    /** Why the figures of a column that it is said of are not those of its header. */
    public Text why() {
        return new Text(
                "说明写着“" + clause + "”，这一列计的就不是列名所说的数，按未报处理。请改填列名所说的数，并删去这句话；口径其实相同的，删去这句话即可。",
                "by the note \"" + clause
                        + "\" the column does not count what its header says; it counts as missing. Write what the header says and take"
                        + " the words away; where they mean the same, take the words away.");
    }
}
