package org.junheng.data.vocabulary;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Decimals;
import org.junheng.numbers.Exact;

/** The names of subjects, as lists of marks head their columns. */
public final class Subjects {
    private static final Set<String> NAMES = Set.of(
            "语文",
            "数学",
            "英语",
            "外语",
            "科学",
            "物理",
            "化学",
            "生物",
            "生物学",
            "历史",
            "地理",
            "政治",
            "思想品德",
            "道德与法治",
            "道法",
            "品德",
            "音乐",
            "美术",
            "艺术",
            "体育",
            "体育与健康",
            "信息技术",
            "信息科技",
            "劳动",
            "综合",
            "chinese",
            "mathematics",
            "maths",
            "english",
            "science",
            "physics",
            "chemistry",
            "biology",
            "history",
            "geography",
            "politics",
            "music",
            "art",
            "pe");

    private static final Exact HUNDRED = Exact.of(100);
    private static final String OPENING = "(（[［【〔〖｛{";
    private static final Pattern FULL_MARK = Pattern.compile(
            "(?:卷面|试卷|原始)?(?:满分|总分|分值|full(?:mark)?)?(?:[:=]|为|是)?(\\d[\\d.,]*)(?:分|points?)?(?:制|满分|卷|full)?");
    /** Where no bracket stands around it, the word has to. */
    private static final Pattern UNBRACKETED =
            Pattern.compile("(.{1,12}?)[\\s\\p{Z}_/\\-—，,、]*满分[\\s\\p{Z}:：为]*(\\d+(?:\\.\\d+)?)[\\s\\p{Z}]*分?");

    private Subjects() {}

    /** Whether a header is the name of a subject. */
    public static boolean isSubject(String header) {
        return NAMES.contains(Header.of(header).key());
    }

    /** Whether a column of a list of marks holds marks: it is headed by a subject, or says its full mark. */
    public static boolean areMarks(String header) {
        return isSubject(header) || fullMark(header).isPresent();
    }

    /** The subject that a header names, without what is said of its full mark: 语文（满分120）, 语文[120], 语文 满分120. */
    public static String name(String header) {
        int bracket = 0;
        while (bracket < header.length() && OPENING.indexOf(header.charAt(bracket)) < 0) {
            bracket++;
        }
        Matcher open = UNBRACKETED.matcher(header);
        String name = bracket > 0 && bracket < header.length()
                ? header.substring(0, bracket)
                : open.matches() && SubjectLabels.isUsual(open.group(1)) ? open.group(1) : header;
        return Cells.stripped(name);
    }

    /** The full mark that a header says: 语文（满分120）, 语文（150分制）, 语文（百分制）, 语文 满分120. */
    public static Optional<Exact> fullMark(String header) {
        String bracket = Header.of(header).bracket();
        Matcher open = UNBRACKETED.matcher(header);
        if (bracket.isEmpty() && open.matches() && SubjectLabels.isUsual(open.group(1))) {
            return positive(open.group(2));
        }
        Matcher said = FULL_MARK.matcher(bracket);
        return bracket.equals("百分制")
                ? Optional.of(HUNDRED)
                : said.matches() ? positive(said.group(1)) : Optional.empty();
    }

    private static Optional<Exact> positive(String digits) {
        return Optional.ofNullable(Decimals.exact(digits)).filter(full -> full.signum() > 0);
    }
}
