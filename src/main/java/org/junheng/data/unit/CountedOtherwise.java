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
 */
public record CountedOtherwise(String clause, UnitSubject of) {
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
    private static final Pattern OTHER = Pattern.compile("(?<of>.{0,40}?)(?:均|都|全部?|一律|统一)*(?:为|系|是|按照?|指|取|采用|填写?报?)+"
            + "(?<what>(?:\\d{4}年度?)?(?:预计|预估|预测|估算|估计|概算|测算|计划|规划|目标|上年|上一?学年|上年度|去年|前年|编制|核定|定编|应有|设计).{0,8})");
    /** 以上数据, 本表各项: all figures of the table. */
    private static final Pattern ALL = Pattern.compile(
            "(?:以上|上述|上列|本表|表[中内]|各项|所有|全部|的|数据|数字|数值|指标|[,:]|均|都)*(?:以上|本表|表[中内]|各项|数据|数字|数值)(?:均|都)*");
    /** 东街小学学生数: whose figure it is. */
    private static final Pattern SCHOOL = Pattern.compile("^.{1,14}?(?:小学|中学|学校|教学点|完小|校区)的?(?=.{2})");
    /** What is no part of a figure by its definition. */
    private static final Pattern NO_PART =
            Pattern.compile("电子|数字|学前|幼儿|附设|代课|临时|临聘|外聘|兼职|返聘|退休|离岗|租|借用|在建|未建|未交付|危房|报废|闲置|补考|外校|外县");

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
        for (Pattern pattern : List.of(ONLY, WITHOUT, COUNTED_IN, OTHER, INCLUDES)) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches() && isSubject(matcher.group("of"))) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Of a rule, or of a question, nothing is said. */
    private static boolean isSubject(String of) {
        return of.chars().noneMatch(c -> "?？若须请".indexOf(c) >= 0);
    }

    /** Left out is what does not belong there, or counted in what does. */
    private static boolean isRight(Matcher said) {
        if (said.pattern() == OTHER || said.pattern() == ONLY) {
            return false;
        }
        boolean isLeftOut = said.group("not") != null;
        return isLeftOut == NO_PART.matcher(said.group("what")).find();
    }

    private static Optional<CountedOtherwise> of(String clause, Matcher said, String before) {
        String of = said.group("of");
        boolean ofAll = said.pattern() == OTHER && ALL.matcher(of).matches();
        if (ofAll) {
            return Optional.of(new CountedOtherwise(clause, UnitSubject.ALL));
        }
        UnitSubject own = UnitSubject.of(of);
        UnitSubject named =
                own.isKnown() ? own : UnitSubject.of(SCHOOL.matcher(of).replaceFirst(""));
        // 专任教师数（含代课教师）
        UnitSubject subject = named.names().isEmpty() ? UnitSubject.of(before) : named;
        return subject.names().isEmpty() ? Optional.empty() : Optional.of(new CountedOtherwise(clause, subject));
    }

    /** Whether what it is said of are figures: 李家 of 李家含中心校 is none. */
    boolean isOfFigures() {
        return of.names().isEmpty() || of.isKnown();
    }

    /** Whether it is said of a column. */
    boolean isAbout(Optional<UnitText.Quantity> kind, List<String> called, List<String> columns) {
        UnitSubject.SubjectReach reach = of.reach(kind.orElse(UnitText.Quantity.OTHER), called, columns);
        return reach.compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0;
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
