package org.junheng.data.statistics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;

/** What a table of schools may break its rows down by: then a row is a part of a school, or of another time. */
enum Breakdown {
    GRADE("(?:所在|所属|统计)?年级(?:名称)?|grades?"),
    CLASS("(?:所在|所属|教学)?(?:班级|班别|班号)(?:名称)?|class"),
    SUBJECT("(?:任教|所教|教学)?(?:学科|科目)(?:名称)?|subject"),
    SEX("(?:学生|教师|人员)?性别|sex|gender"),
    GROUP("(?:学生|人员|生源|教师|儿童|少年|统计)(?:类别|类型|群体|分类|构成|来源|身份)|人群|群体|(?:student )?group"),
    SCOPE("(?:统计|数据|填报|计算|指标|数字)(?:口径|范围|项目|内容|类别|类型)|口径|范围|其中|scope"),
    CAMPUS("(?:所属|所在)?(?:校区|分校|校址|办学点)(?:名称)?|campus"),
    DEPARTMENT("(?:所属|所在)?(?:部门|学部|部别)(?:名称)?|department"),
    /** A column for anything; its cells may say that the rest of the row counts something else. */
    SORT("类别|类型|分类|属性|type|category"),
    REMARK("备注|说明|附注|注|remarks?|notes?"),
    YEAR("(?:统计|数据|所属)?(?:学年度?|年份|年度|年|学期|时间|时点|日期)|(?:school ?)?year|term|period|date");

    private static final Pattern WHOLE = Pattern.compile(
            "[-—–/\\\\*.]*|无|(?:全|整)(?:校|部|体|员|口径|年级|学段|学科|科)?(?:合计|总计|数|学生|教师|师生|人员)?|总体|本校|(?:合|总|共)计(?:数)?|小计"
                    + "|(?:所有|各|不分|不限|不区分)(?:年级|班级?|学科|科目?|性别|类别?|校区|部门?|学生|人员)?(?:合计|学生|教师)?|全部(?:学生|教师|人员|年级|班级|学科)?"
                    + "|在校生|在籍生|学生|教师|专任教师|男女(?:生)?(?:合计)?|男[/、和]女|all|total|whole(?: school)?|both|none");
    private static final Pattern GRADES =
            Pattern.compile("(?<from>[一七1７七7]|初一|小一)(?:年级)?(?:至|到|~|-|—|–)(?<to>[六九69]|初三|小六)(?:年级)?");
    /** A remark is about anything, and a sort may be the school's: what is counted they tell where they begin with it. */
    private static final Pattern COUNTS =
            Pattern.compile("^(?:其中|(?:仅|只)(?:含|计|统计|包括)|不?(?:包含|包括|含)|未(?:含|包括|计入)|不计).+");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:\\.0+)?个?");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final Pattern header;

    Breakdown(String header) {
        this.header = Pattern.compile(header);
    }

    /** What a header breaks rows down by; empty for every other header. */
    static Optional<Breakdown> of(String text) {
        String key = Header.of(text).key();
        for (Breakdown breakdown : values()) {
            if (breakdown.header.matcher(key).matches()) {
                return Optional.of(breakdown);
            }
        }
        return Optional.empty();
    }

    /** Whether a cell of such a column says that the row is of a part of what it names. */
    boolean isPart(String cell) {
        String key = Header.key(cell);
        return switch (this) {
            case YEAR -> false;
            case SORT, REMARK -> COUNTS.matcher(key).matches();
            // 班级 12 may be how many there are
            case CLASS -> !isWhole(key) && !BARE_NUMBER.matcher(key).matches();
            default -> !isWhole(key);
        };
    }

    private static boolean isWhole(String key) {
        return WHOLE.matcher(key).matches() || GRADES.matcher(key).matches();
    }

    /** The last year that a cell names. */
    static Optional<String> year(String cell) {
        Matcher years = YEARS.matcher(Header.key(cell));
        Optional<String> last = Optional.empty();
        while (years.find()) {
            last = Optional.of(years.group(1));
        }
        return last;
    }
}
