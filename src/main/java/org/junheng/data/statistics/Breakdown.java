package org.junheng.data.statistics;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.header.YearText;
import org.junheng.data.vocabulary.Header;

/** What a table of schools may break its rows down by: then a row is a part of a school, or of another time. */
enum Breakdown {
    GRADE("(?:学生)?(?:所在|所属|统计)?年级段?(?:名称)?|grades?(?:level|name)?"),
    CLASS("(?:所在|所属|教学)?(?:班级|班别|班号)(?:名称)?|class(?:name)?"),
    CLASS_SORT("(?:班级|班)(?:类型|类别|性质|种类)|班型"),
    SUBJECT("(?:任教|所教|教学)?(?:学科|科目)(?:名称)?|subject"),
    SEX("(?:学生|教师|人员)?性别|sex|gender"),
    NATION("(?:学生|教师|人员)?民族(?:成分|类别)?|ethnic(?:ity|group)?"),
    HOUSEHOLD("(?:学生|人员)?户[籍口](?:类型|类别|性质|所在地|所属地|地|来源)?|hukou|household"),
    GROUP("(?:学生|人员|生源|教师|儿童|少年|统计)(?:类别|类型|群体|分类|构成|来源|身份)|人群|群体|(?:student)?group"),
    SCOPE("(?:统计|数据|填报|计算|数字)(?:口径|范围|项目|内容|类别|类型)|口径|范围|其中|scope"),
    INDICATOR("(?:统计|数据|填报)?指标(?:类别|类型|名称|项目|内容|分类|口径|范围)?|数据项目?(?:名称)?|indicator"),
    CAMPUS("(?:所属|所在)?(?:校区|分校|校址|办学点|教学点)(?:名称)?|campus"),
    DEPARTMENT("(?:所属|所在)?(?:部门|学部|部别)(?:名称)?|department"),
    /** 低段 of a level: 学段 is a column that the library knows. */
    STAGE("学段"),
    /** A column for anything; its cells may say that the rest of the row counts something else. */
    SORT("类别|类型|分类|属性|type|category"),
    REMARK("备注|说明|附注|注|remarks?|notes?"),
    /** Whether figures are there, or expected. */
    NATURE("(?:数据|数字|填报|指标)(?:性质|状态|来源|属性)"),
    /** Whether the school is there. */
    STATE("(?:办学|学校|办学点|运行|建设|使用|招生|当前)?(?:状态|状况|现状|情况)|(?:school)?status"),
    CLOSED("是否(?:已经?)?(?:撤并|停办|撤销|关闭|停用|停招|在建|规划|拟建|筹建)"),
    OPEN("是否(?:已经?)?(?:建成|投用|投入使用|在办|开办|办学|正常办学|启用)"),
    /** Which of several reports of the same it is: 上报版, 核实版. */
    VERSION("(?:数据|填报|上报|报表|统计)?版本(?:号|名称)?|(?:数据|填报|上报|统计|采集)(?:轮次|批次|次数|阶段)|轮次|version|round"),
    MONTH("(?:统计|数据|填报|上报)?(?:月份|月)|months?"),
    YEAR("(?:统计|数据|所属|填报)?(?:学年度?|年份|年度|年|学期|时间|时点|日期|季节|季度)|(?:school|academic)?year|term|semester|period|date");

    private static final Pattern PERSON =
            Pattern.compile("校长|负责人|书记|园长|联系人|填报人|填表人|经办人|审核人|法定代表人|principal|head|contact", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_MANY = Pattern.compile("学生|教师|人员");

    private static final Pattern WHOLE = Pattern.compile(
            "[-—–/\\\\*.]*|无|(?:全|整)(?:校|部|体|员|口径|年级|学段|学科|科)?(?:合计|总计|数|学生|教师|师生|人员)?|总体|本校|(?:合|总|共)计(?:数)?|小计"
                    + "|(?:所有|各|不分|不限|不区分)(?:年级|班级?|学科|科目?|性别|类别?|校区|部门?|学生|人员)?(?:合计|学生|教师)?|全部(?:学生|教师|人员|年级|班级|学科)?"
                    + "|在校生|在籍生|学生|教师|专任教师|男女(?:生)?(?:合计)?|男[/、和]女|all|total|whole(?: school)?|both|none");
    private static final Pattern SUM =
            Pattern.compile("[-—–/]*|无|.*[合总共小]计(?:数)?|全部(?:指标)?|所有(?:指标)?|各项(?:指标)?|all|total");
    private static final Pattern GRADES =
            Pattern.compile("(?<from>[一七1７七7]|初一|小一)(?:年级)?(?:至|到|~|-|—|–)(?<to>[六九69]|初三|小六)(?:年级)?");
    /** A remark is about anything, and a sort may be the school's: what is counted they tell where they begin with it. */
    private static final Pattern COUNTS =
            Pattern.compile("^(?:其中|(?:仅|只)(?:含|计|统计|包括)|不?(?:包含|包括|含)|未(?:含|包括|计入)|不计).+");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:\\.0+)?[个处所项]?");
    /** 教学点: 有 is no name of one. */
    private static final Pattern ANSWER = Pattern.compile("是|否|有|没有|y|n|yes|no|√|×|对|错");

    private static final Pattern YES = Pattern.compile("是|y|yes|√|对|已.*");
    private static final Pattern NO = Pattern.compile("否|n|no|×|错|未.*|尚未.*");

    private static final Pattern STAGES = Pattern.compile("(?:小学|初中)?[低中高](?:段|年级段?|学段)|第?[一二三123]学段");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    /** 23-24学年, 24年, 2024/25: the century is left out. */
    private static final Pattern RANGE = Pattern.compile(
            "(?:(?:20)?(?<from>\\d\\d)[-—–~至/])?(?<to>\\d\\d)(?<year>学?年度?)?(?:[春秋]季?|第?[一二上下](?:学期)?)?");

    /** Below it two figures are a month or a day. */
    private static final String FIRST = "15";

    /** The part of a year that a cell names, in one form. */
    private static final List<Pattern> TERMS = List.of(
            Pattern.compile("春|spring"),
            Pattern.compile("秋|fall|autumn"),
            Pattern.compile("期初|年初|学年初"),
            Pattern.compile("期末|年末|年底|学年末"),
            Pattern.compile("^(?:上|一|1)$|上学期|第?[一1]学期|上半年|(?:term|semester)1"),
            Pattern.compile("^(?:下|二|2)$|下学期|第?[二2]学期|下半年|(?:term|semester)2"));

    private static final Pattern VERSIONS = Pattern.compile(
            ".*(?:上报|申报|自报|填报|核实|核定|核查|复核|审核|审定|初稿|终稿|定稿|修订|修正|调整|更正|原始|最终|初报|终报|快报|第[一二三四五六\\d](?:稿|版|次|轮|批)|[a-z]?\\d).*");

    /** A whole cell, for a remark may mention how a school came to be: 2019年建成, 由三校撤并而成. */
    private static final Pattern NOT_THERE = Pattern.compile(
            "(?:本校|该校|学校|数据|本行)?(?:为|系|属|是|目前|现)?(?:\\d{4}年(?:\\d{1,2}月)?(?:底|秋季?|春季?)?)?(?:已|暂|正|待|拟|新|均为|均系|尚)?(?:在)?"
                    + "(?:(?:(?:规划|计划|拟|待)(?:新|扩|迁|续|改扩)建|预计|预测|预估|估算|估计|暂估|暂定|匡算|概算|推算|规划|计划|目标|测算|待?补报|待填报?|待上报|未上报|未填报|未报|缺报|漏报|在建|拟建|筹建|筹备|待建|续建|未建成|建设中|施工中|停办|休校|停用|停招|停止办学|停止招生|暂停招生|暂停办学|撤并|撤销|撤点|裁撤|关闭|关停|注销|合并撤销|未投用|未投入使用|未启用|未开办"
                    + "|planned|expected|estimated|underconstruction|closed|suspended)[、和]?)+(?:数|值|数据|中|学校|项目|校|办学点|教学点|了|后?的?数)?");

    private static final Pattern UNCHECKED = Pattern.compile(
            "(?:数据|本行|各数)?(?:待|尚?未|未经)(?:进一步)?(?:核实|核对|核定|核查|审核|审定|复核|确认|校对|核)(?:的?数据?)?|(?:数据)?(?:存疑|有疑问?|有误|有争议)|unverified|unchecked");

    private static final String STAFF_WORD =
            "教师|教职工|专任教师|教工|临聘|代课|在编|在岗|编外|编内|非编|编制|聘用|聘任|外聘|支教|特岗|顶岗|交流|轮岗|合同制|购买服务|工勤|教辅|退休返聘|返聘";
    private static final Pattern STAFF =
            Pattern.compile("(?:[不未]?(?:包含|包括|含|计入?)|仅|只|均?[为按是系]|统计|口径|的|数|人员|岗位|、|和|与|及|,|" + STAFF_WORD + ")*?(?:"
                    + STAFF_WORD + ")(?:[不未]?(?:包含|包括|含|计入?)|在内|统计|口径|的|数|人员|岗位|、|和|与|及|,|" + STAFF_WORD + ")*");

    private static final Pattern ALL_STAFF = Pattern.compile("(?:专任教师|教师|教职工|教工|人员|数|、|和)*");

    private final Pattern header;

    Breakdown(String header) {
        this.header = Pattern.compile(header);
    }

    /** What a header breaks rows down by; empty for every other header. 年级/班级 breaks down by both. */
    static Optional<Breakdown> of(String text) {
        String key = Header.of(text).key().replaceAll("^\\((.+)\\)$", "$1").replaceAll("[_*:]", "");
        Optional<Breakdown> whole = named(key);
        List<Optional<Breakdown>> parts =
                Stream.of(key.split("[/、与和及,]", -1)).map(Breakdown::named).toList();
        return whole.isPresent() || parts.stream().anyMatch(Optional::isEmpty) ? whole : parts.get(0);
    }

    private static Optional<Breakdown> named(String key) {
        return Stream.of(values())
                .filter(breakdown -> breakdown.header.matcher(key).matches())
                .findFirst();
    }

    /** Whether a column right of the name of a person tells of that, and of no students. */
    boolean isOfAPerson(List<String> header, int position) {
        return mayBeOfAPerson()
                && !OF_MANY.matcher(header.get(position)).find()
                && header.subList(0, position).stream()
                        .anyMatch(name -> PERSON.matcher(name).find());
    }

    /** Whether it tells of a person as well, where the table has one: 校长, 性别, 民族. */
    private boolean mayBeOfAPerson() {
        return this == SEX || this == NATION || this == HOUSEHOLD;
    }

    /** Whether a cell of such a column says that the row is of a part of what it names. */
    boolean isPart(String cell) {
        String key = Header.key(cell);
        boolean isBare = BARE_NUMBER.matcher(key).matches();
        return switch (this) {
            case YEAR, VERSION, MONTH -> false;
            case NATURE, STATE, CLOSED, OPEN -> isNotThere(cell);
            case SORT, REMARK -> COUNTS.matcher(key).matches() || isNotThere(cell);
            case STAGE -> STAGES.matcher(key).matches();
            // 班级 12 may be how many there are
            case CLASS -> !isWhole(key) && !isBare;
            case CAMPUS, CLASS_SORT, NATION, HOUSEHOLD ->
                !isWhole(key) && !isBare && !ANSWER.matcher(key).matches();
            case INDICATOR -> !key.isEmpty() && !SUM.matcher(key).matches() && !isBare;
            default -> !isWhole(key);
        };
    }

    /** Whether a cell says that the school, or its figures, are not there: planned, being built, closed. */
    boolean isNotThere(String cell) {
        String key = Header.key(cell);
        return switch (this) {
            case NATURE, STATE, SORT, REMARK -> NOT_THERE.matcher(key).matches();
            case CLOSED -> YES.matcher(key).matches();
            case OPEN -> NO.matcher(key).matches();
            default -> false;
        };
    }

    /** Whether a cell that says what is counted speaks of teachers alone: 含临聘教师, 在编. */
    boolean isOfTeachers(String cell) {
        return switch (this) {
            case SCOPE, REMARK ->
                STAFF.matcher(Header.key(cell)).matches()
                        && !ALL_STAFF.matcher(Header.key(cell)).matches();
            default -> false;
        };
    }

    /** Whether a cell says that the figures of the row are not settled yet, and may be those all the same: 待核实, 存疑. */
    boolean isUnchecked(String cell) {
        return switch (this) {
            case NATURE, STATE, SORT, REMARK ->
                UNCHECKED.matcher(Header.key(cell)).matches();
            default -> false;
        };
    }

    /** Whether it is of a whole school that may not be there, and of no part of it. */
    boolean isOfBeing() {
        return this == NATURE || this == STATE || this == CLOSED || this == OPEN;
    }

    /** Which of several times or reports of the same a cell says that the row is; empty where it says none. */
    Optional<String> time(String cell) {
        String key = Header.key(cell);
        return switch (this) {
            case MONTH ->
                isWhole(key)
                        ? Optional.empty()
                        : Optional.of(key.replaceAll("月份?$", "").replaceAll("^0", ""));
            case VERSION -> isWhole(key) || !VERSIONS.matcher(key).matches() ? Optional.empty() : Optional.of(key);
            case YEAR -> {
                for (int i = 0; i < TERMS.size(); i++) {
                    if (TERMS.get(i).matcher(key).find()) {
                        yield Optional.of(Integer.toString(i));
                    }
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(String key) {
        return WHOLE.matcher(key).matches() || GRADES.matcher(key).matches();
    }

    /** The last year that a cell names, in figures of any script. */
    static Optional<String> year(String cell) {
        String key = YearText.plain(Header.key(cell));
        Matcher years = YEARS.matcher(key);
        Optional<String> last = Optional.empty();
        while (years.find()) {
            last = Optional.of(years.group(1));
        }
        Matcher range = RANGE.matcher(key);
        if (range.matches()) {
            boolean isYear = range.group("from") == null ? range.group("year") != null : follows(range);
            String to = range.group("to");
            return isYear && to.compareTo(FIRST) >= 0 ? Optional.of("20" + to) : last;
        }
        return last;
    }

    /** 2024/25, and not the month of 2024-10. */
    private static boolean follows(Matcher range) {
        return Integer.parseInt(range.group("to")) == Integer.parseInt(range.group("from")) + 1;
    }
}
