package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Decimals;
import org.junheng.numbers.Exact;

/**
 * What heads a column of a list of marks, taken apart: 语文（含附加分，满分110）, 数学/100, 语文A卷, 英语等级, 标准分.
 *
 * @param subject the subject that it names, in its usual form; where it names none, what it says without the full mark
 * @param sort what of the subject the column holds
 * @param full the full mark that it says; empty where it says none, or two
 */
public record MarksHeader(String subject, MarksSort sort, Optional<Exact> full) {
    /** What a column of a list of marks holds. */
    public enum MarksSort {
        /** The marks in a subject. */
        SUBJECT,
        /** The marks of one examination in a subject, of which there may be others: 语文期中. */
        EXAM,
        /** A part of a subject, with bonus marks: 语文A卷, 英语听力, 数学附加分. */
        PART,
        /** Marks in a subject that were worked out from others: 语文折合分, 数学T分, 英语总评. */
        SCALE,
        /** A rank or a grade in letters: 语文名次, 数学等级. */
        RANK,
        /** It names a subject, and what else it says is not understood. */
        UNCLEAR,
        /** The full mark of the subject, a number in each row: 语文满分. */
        FULL_MARK,
        /** It says two full marks of the subject. */
        TWO_FULL_MARKS,
        /** A part of a subject that it does not name: 听力, 卷一, 平时. */
        NAMELESS_PART,
        /** Marks worked out from others, of which it names no subject: 标准分, 折算. */
        NAMELESS_SCALE,
        /** What is of no subject: 备注, 总分, 语文教师. */
        OTHER
    }

    private static final Exact HUNDRED = Exact.of(100);
    private static final String OPENING = "([{<【〔〖「『《〈";
    private static final String CLOSING = ")]}>】〕〗」』》〉";
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final String FULL_WORD = "(?:[满滿]分值?|总分值?|分值|[满滿]|full(?:\\s*marks?)?|out\\s*of|max(?:imum)?)";
    /** What a piece of a bracket is that says a full mark, and nothing else. */
    private static final Pattern PIECE = Pattern.compile("(?:(?:卷面|试卷|原始|本科|本卷)?" + FULL_WORD + ")?(?:[:=]|为|是|计|共)*"
            + NUMBER + "(?:分|points?|marks?)?(?:制|满分|满|卷|full)?");
    /** Where no bracket stands around it, a word or a sign has to. */
    private static final List<Pattern> OPEN = List.of(
            Pattern.compile("(?i)" + FULL_WORD + "[\\s:=_/为是计共\\-—,、]*" + NUMBER + "\\s*(?:分|points?)?"),
            Pattern.compile(NUMBER + "分(?:制|满分|卷)"),
            Pattern.compile("(?i)(?<=[^\\d])[/_\\-—,、\\s]+(\\d{2,3})(?:分|points?)?$"),
            Pattern.compile("(?i)(?<=[一-龥a-z])(\\d{2,3})分?$"));

    private static final Pattern HUNDRED_WORD = Pattern.compile("百分制");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}_/\\-—–·.,、:;|+]+");

    private static final Pattern RANK =
            Pattern.compile("名次|排名|位次|排位|等级|等第|等次|星级|档次|百分位|级名|校名次|进退步?|进步|rank(?:ing)?|grade|level|percentile");
    private static final Pattern SCALE = Pattern.compile(
            "百分制|标准分|[tz]分数?|[tz]值|[tz]-?scores?|赋分|折合|折算|折后|换算|转换|加权|权重|得分率|百分率|系数|原始|总评|评定|均分|平均|综合分|比例|\\d+%"
                    + "|scaled|standard(?:ized)?|weighted|average|mean|raw");
    private static final Pattern PART = Pattern.compile(
            "[ab甲乙ⅰⅱ一二12](?:、|和|与)?卷|卷[ab甲乙ⅰⅱ一二12]|[上下]卷|听力|口语|听说|笔试|口试|面试|平时|基础|阅读|作文|习作|写作"
                    + "|写话|写字|书写|默写|积累|客观题?|主观题?|选择题?|填空题?|解答题?|实验|操作|附加[题分]?|加分|奖励|计算|口算|应用题?|过程性?|作业|课堂|表现|部分|选做|必做"
                    + "|模块|其中|题[一二三四五\\d]|第[一二三四五\\d]+题|paper[ab12]|part[ab12]?|section|listening|speaking|oral|reading|writing|written|bonus|coursework");
    private static final Pattern EXAM = Pattern.compile(
            "期中|期末|期终|月考|周考|模拟|[一二三]模|统考|统测|联考|中考|会考|毕业|结业|升学|学业水平|学业质量|[上下]学?期|第?[一二三四1-4]学期"
                    + "|学期|学年度?|第[一二三四五1-5]次|\\d{4}年?|\\d{1,2}月|[春秋]季?|检测|测试|测评|测验|考试|考查|调研|质检|抽测|监测|final|midterm|exam|test");
    private static final Pattern NEUTRAL =
            Pattern.compile("总成绩|总得分|总分|合计|成绩|分数|得分|考分|分值|学科|科目|课程|卷面|试卷|全卷|整卷|闭卷|开卷|不含附加[题分]?|不含加分|含作文|含听力|含口语"
                    + "|含笔试|必填|选填|必考|选考|必修|选修|整科|全科|人教版?|部编版?|统编版?|外研版?|北师大?版?|苏教版?|译林版?|版|分|课|科|的"
                    + "|scores?|marks?|results?|points?|total|subject");
    /** What is of all subjects where it names none. */
    private static final Pattern OF_ALL = Pattern.compile("附加|加分|奖励|bonus|百分制");

    private static final Pattern NO_MARKS =
            Pattern.compile("教师|老师|任课|备注|评语|日期|时间|考场|座位?号|座号|条形码|编号|是否|监考|阅卷|缺考|人数|教室|教材|性别|teacher|remark|comment");
    private static final Pattern FULL_MARK = Pattern.compile("\\s*(?:卷面|试卷)?(?:满分值?|分值|full(?:marks?)?)\\s*");
    private static final Pattern BONUS = Pattern.compile("含(?:附加[题分]?|加分|奖励分?)");
    private static final String OF_PART =
            "(?:听力|口语|听说|笔试|口试|阅读|作文|习作|写作|写字|书写|实验|操作|基础)(?:测试|部分|成绩|题|卷)?(?:占|为|共|计|:)?\\d{1,3}分?";
    /** 满分100，含听力30分, 笔试70+听力30: the whole mark, and what of it its parts come to. */
    private static final Pattern OF_WHICH = Pattern.compile("(?:(?:其中|包含|包括|(?<!不)含)有?" + OF_PART + "|" + OF_PART
            + "[+、,和及与;]" + OF_PART + ")(?:[+、,，和及与;；]" + OF_PART + ")*");

    private static final Pattern POINTS = Pattern.compile("\\d+");
    private static final String MARKS = "*＊※★☆†‡▲△①②③④⑤⑥⑦⑧⑨⑩";

    /** Takes a header apart. */
    public static MarksHeader of(String header) {
        return new Taken(header).read();
    }

    /** Whether the column is one of marks, whatever of: it names a subject, or says its full mark. */
    public boolean areMarks() {
        return switch (sort) {
            case NAMELESS_PART, NAMELESS_SCALE -> full.isPresent();
            case OTHER, FULL_MARK -> false;
            default -> true;
        };
    }

    /** Whether it is that of a subject alone. */
    public boolean isSubject() {
        return sort == MarksSort.SUBJECT || sort == MarksSort.EXAM;
    }

    /** Whether a text gives a full mark and nothing else: 120, 满分120, 100分; as a cell below the name of a subject does. */
    public static boolean isFullMark(String text) {
        return fullMark(text).isPresent();
    }

    private static Optional<Exact> fullMark(String text) {
        String key = Labels.key(text);
        Matcher piece = PIECE.matcher(key.replaceAll("^[(\\[]|[)\\]]$", ""));
        return HUNDRED_WORD.matcher(key).matches()
                ? Optional.of(HUNDRED)
                : piece.matches() ? positive(piece.group(1)) : Optional.empty();
    }

    private static Optional<Exact> positive(String digits) {
        return Optional.ofNullable(Decimals.exact(digits)).filter(full -> full.signum() > 0);
    }

    /** A header while it is taken apart. */
    private static final class Taken {
        private final Set<Exact> full = new LinkedHashSet<>();
        private final List<String> said = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private String name = "";
        private boolean bonus;

        Taken(String header) {
            StringBuilder outside = new StringBuilder();
            StringBuilder inside = new StringBuilder();
            int depth = 0;
            for (int i = 0; i < header.length(); i++) {
                char c = Decimals.narrow(header.charAt(i));
                boolean opens = OPENING.indexOf(c) >= 0;
                boolean closes = CLOSING.indexOf(c) >= 0;
                depth += opens ? 1 : 0;
                if (opens || closes) {
                    pieces(inside.toString());
                    inside.setLength(0);
                    outside.append(depth > 0 && opens ? " " : "");
                } else if (depth > 0) {
                    inside.append(c);
                } else if (MARKS.indexOf(c) < 0) {
                    outside.append(c);
                }
                depth = Math.max(0, depth - (closes ? 1 : 0));
            }
            pieces(inside.toString());
            name = outside(outside.toString().strip());
        }

        private void pieces(String bracket) {
            String text = bracket.replaceAll("[\\s\\p{Z}]", "")
                    .replace('，', ',')
                    .replace('；', ';')
                    .replace('＋', '+');
            OF_WHICH.matcher(text).results().forEach(found -> parts.add(found.group()));
            for (String piece : OF_WHICH.matcher(text).replaceAll("").split("[,;、。]|[:：]$", -1)) {
                String key = Labels.key(piece);
                Optional<Exact> one = fullMark(key);
                if (one.isPresent() && !key.matches("[1-9]")) {
                    full.add(one.get());
                } else if (!key.isEmpty() && !FootnoteMarks.isMark(key)) {
                    bonus |= BONUS.matcher(key).find() && !key.startsWith("不");
                    said.add(BONUS.matcher(key).replaceAll(""));
                }
            }
        }

        /** What stands outside of brackets, without the full mark that it says. */
        private String outside(String text) {
            String rest = text;
            for (int i = 0; i < OPEN.size(); i++) {
                Matcher open = OPEN.get(i).matcher(rest);
                if (!open.find() || open.start() == 0) {
                    continue;
                }
                String before = rest.substring(0, open.start());
                // 语文120 is a subject with its full mark, 书法120 and 语文2 may be anything.
                boolean named = i < 2
                        || SubjectLabels.isUsual(SEPARATORS.matcher(before).replaceAll(""));
                Optional<Exact> one = positive(open.group(1));
                boolean likely = i < 2 || one.filter(Taken::isLikely).isPresent();
                if (named && likely && one.isPresent()) {
                    full.add(one.get());
                    rest = before + rest.substring(open.end());
                }
            }
            if (rest.length() > 3 && HUNDRED_WORD.matcher(rest).find()) {
                full.add(HUNDRED);
                rest = HUNDRED_WORD.matcher(rest).replaceAll("");
            }
            return rest.replaceAll("[/\\s]+$", "").strip();
        }

        private static boolean isLikely(Exact full) {
            return full.compareTo(Exact.of(10)) >= 0 && full.compareTo(Exact.of(300)) <= 0;
        }

        MarksHeader read() {
            Optional<Exact> one = full.size() == 1 ? Optional.of(full.iterator().next()) : Optional.empty();
            parts.stream().filter(part -> !isOfWhole(part, one)).forEach(said::add);
            String plain = Labels.key(SEPARATORS.matcher(name).replaceAll(""));
            boolean usual = SubjectLabels.isUsual(plain);
            @Nullable String known = usual ? plain : SubjectLabels.within(plain);
            known = known == null ? englishWord() : known;
            if (known == null) {
                return nameless(plain, one);
            }
            int at = usual ? 0 : plain.indexOf(known);
            List<String> words = new ArrayList<>(said);
            words.add(usual ? "" : plain.substring(0, at) + " " + plain.substring(at + known.length()));
            MarksSort sort = NO_MARKS.matcher(words.get(words.size() - 1)).find()
                    ? MarksSort.OTHER
                    : FULL_MARK.matcher(words.get(words.size() - 1)).matches()
                            ? MarksSort.FULL_MARK
                            : sort(String.join(" ", words));
            boolean subject = sort == MarksSort.SUBJECT || sort == MarksSort.EXAM;
            MarksSort clear = subject && bonus && one.isEmpty() ? MarksSort.UNCLEAR : sort;
            return new MarksHeader(
                    SubjectLabels.of(known), subject && full.size() > 1 ? MarksSort.TWO_FULL_MARKS : clear, one);
        }

        /** A short English name that stands by itself: PE grade. */
        private @Nullable String englishWord() {
            for (String word : SEPARATORS.split(Labels.key(name.replaceAll("[\\s\\p{Z}]+", "/")), 0)) {
                if (word.matches("[a-z]{2,}") && SubjectLabels.isUsual(word)) {
                    return word;
                }
            }
            return null;
        }

        private static MarksSort sort(String words) {
            if (RANK.matcher(words).find()) {
                return MarksSort.RANK;
            }
            String without = NEUTRAL.matcher(words).replaceAll("");
            if (SCALE.matcher(words).find()) {
                return MarksSort.SCALE;
            }
            if (PART.matcher(without).find()) {
                return MarksSort.PART;
            }
            String plain = SEPARATORS.matcher(without).replaceAll("");
            if (plain.isEmpty()) {
                return MarksSort.SUBJECT;
            }
            String rest = EXAM.matcher(without).replaceAll("");
            return SEPARATORS.matcher(rest).replaceAll("").isEmpty() ? MarksSort.EXAM : MarksSort.UNCLEAR;
        }

        /** Whether parts that are listed are of the whole mark: it is said to hold them, or they add up to it. */
        private static boolean isOfWhole(String part, Optional<Exact> full) {
            Exact sum = POINTS.matcher(part)
                    .results()
                    .map(found -> Exact.of(found.group()))
                    .reduce(Exact.ZERO, Exact::plus);
            boolean named = part.startsWith("其中") || part.startsWith("含") || part.startsWith("包");
            return full.map(of -> named ? sum.compareTo(of) <= 0 : sum.compareTo(of) == 0)
                    .orElse(named && !part.startsWith("其中"));
        }

        /** It names no subject: a part of one, or a subject of its own that says its full mark. */
        private MarksHeader nameless(String plain, Optional<Exact> one) {
            String rest = plain;
            for (Pattern words : List.of(SCALE, PART, EXAM, NEUTRAL)) {
                rest = words.matcher(rest).replaceAll("");
            }
            boolean scale = SCALE.matcher(plain).find() || OF_ALL.matcher(plain).find();
            boolean part = PART.matcher(plain).find() || EXAM.matcher(plain).find();
            if (rest.isEmpty() && (scale || part)) {
                return new MarksHeader(name, scale ? MarksSort.NAMELESS_SCALE : MarksSort.NAMELESS_PART, one);
            }
            boolean own =
                    one.isPresent() && !plain.isEmpty() && !RANK.matcher(plain).find();
            return new MarksHeader(name, own ? MarksSort.SUBJECT : MarksSort.OTHER, one);
        }
    }
}
