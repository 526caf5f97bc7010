package org.junheng.results.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody wrote as the state of a finding: whether something is left to do, as far as the words say so. */
enum LedgerState {
    /** Done, as reported. */
    DONE,
    /** Waived. */
    WAIVED,
    /** It names one of both and is neither, nor does it deny it: "partly done". */
    DOUBTFUL,
    /** It says neither that something is left to do nor that nothing is: "yes", a name. */
    UNKNOWN,
    /** Nothing was written, or that it is under way, or that it is not done. */
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

    private static final String DOING = "(?:办|办理|整改|进行|处理|推进|实施|落实|落地|施工|建设|招聘|招录|采购|招标|改造|调配|培训|整治|协调|筹备|申报|审批|研究|跟进)";
    /** What says that it is under way, not yet begun, or new. */
    private static final Pattern GOING = Pattern.compile(
            "(?:正在?|仍在?|还在?|尚在?|目前|持续|继续|已|已在|在|抓紧|加紧)*" + DOING + "(?:之中|中|当中|过程中)"
                    + "|(?:正在|仍在|还在|尚在|持续|继续|在|待|暂缓|未|尚未|没有|已开始|开始|已启动|启动|着手|抓紧|加紧)" + DOING
                    + "|(?:还|尚)?(?:未|没有?)(?:开始|启动|动工|开工|着手)|(?:已|刚)?(?:开始|启动|开工|动工)|未结|在途|挂账|打开|开放|逾期|超期|延期|新增|新发现"
                    + "|\\b(?:open|opened|reopened|new|todo|to do|pending|ongoing|planned|started|begun|overdue|late|delayed|outstanding)\\b"
                    + "|\\b(?:in (?:progress|hand|work|train)|under ?way|work(?:ing)? (?:in progress|on it)|on(?:going| hold)|not (?:yet )?(?:started|begun))\\b");
    /** What may stand between two of them. */
    private static final Pattern JOINT =
            Pattern.compile("[\\p{P}\\p{S}\\s]|且|并|也|仍|还|都|均|\\b(?:and|still|but|yet|is|has|have|it)\\b");

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
        String left = DENIED.matcher(chinese).replaceAll(" ");
        if (CLOSING.matcher(left).find()) {
            return DOUBTFUL;
        }
        String rest = JOINT.matcher(GOING.matcher(left).replaceAll(" ")).replaceAll("");
        return rest.isEmpty() && saysSomething(state) ? OPEN : UNKNOWN;
    }

    /** Whether there is a word in it, or nothing at all. */
    private static boolean saysSomething(String state) {
        return state.isEmpty() || state.codePoints().anyMatch(Character::isLetter);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
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
