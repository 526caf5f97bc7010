package org.junheng.results.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote as the state of a finding, as far as it says that nothing is left to do. */
enum LedgerState {
    /** Done, as reported. */
    DONE,
    /** Waived. */
    WAIVED,
    /** It names one of both and is neither, nor does it deny it: "partly done". */
    DOUBTFUL,
    /** Anything else. */
    OPEN;

    private static final Set<String> DONE_WORDS = Set.of(
            "完成",
            "已完成",
            "全部完成",
            "整改完成",
            "已整改",
            "销号",
            "已销号",
            "办结",
            "已办结",
            "解决",
            "已解决",
            "done",
            "closed",
            "solved",
            "resolved",
            "complete",
            "completed",
            "finished");
    private static final Set<String> WAIVED_WORDS = Set.of("豁免", "已豁免", "waived", "waiver");

    private static final String ENGLISH =
            "(?:done|closed|solved|resolved|completed?|finished|fixed|waive[dr]?|exempt(?:ed)?)";
    private static final String CHINESE = "(?:完成|完毕|销号|办结|结案|解决|关闭|到位|达标|已整改|豁免|免除)";

    /** What says that nothing is left to do, in words or signs. */
    private static final Pattern CLOSING =
            Pattern.compile(CHINESE + "|\\b" + ENGLISH + "\\b|\\bnot (?:un|in)-?" + ENGLISH + "\\b|100%|[√✓✔☑✅]");
    /** The same denied; what denies the denial ("不得不", "not incomplete") is none. */
    private static final Pattern DENIED = Pattern.compile(
            "(?<![不非无是]|不得)(?:尚?未|没有?|无法|不能?|不予)(?:全部|全面|按期|按时|如期|及时|完全|彻底|得到|予以|批准|同意|整改|能|被|获)*" + CHINESE
                    + "|\\b(?:not|never|cannot)(?: (?:yet|been|be|fully|all|entirely|completely))* " + ENGLISH + "\\b"
                    + "|(?<!not )\\b(?:un|in)-?" + ENGLISH + "\\b");

    static LedgerState of(String written) {
        String state = plain(written);
        String close = state.replace(" ", "");
        if (DONE_WORDS.contains(close)) {
            return DONE;
        }
        if (WAIVED_WORDS.contains(close)) {
            return WAIVED;
        }
        String chinese = state.codePoints().anyMatch(Character::isIdeographic) ? close : state;
        return left(chinese) ? DOUBTFUL : OPEN;
    }

    /** Whether something closes the finding when all that is denied is taken away. */
    private static boolean left(String state) {
        Matcher denied = DENIED.matcher(state);
        return CLOSING.matcher(denied.replaceAll(" ")).find();
    }

    private static String plain(String written) {
        return written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000_]+", " ")
                .replaceAll("[。.!！]+$", "")
                .strip()
                .replace("n't", " not")
                .replace("n’t", " not")
                .replace('銷', '销')
                .replace('號', '号')
                .replace('辦', '办')
                .replace('結', '结')
                .replace('決', '决')
                .replace('關', '关')
                .replace('閉', '闭')
                .replace('達', '达')
                .replace('標', '标')
                .replace('畢', '毕')
                .replace('沒', '没')
                .replace('無', '无')
                .replace('％', '%');
    }
}
