package org.junheng.data.vocabulary;

import java.util.regex.Pattern;

/** What is written behind a yes or no: evidence where it cites a document, else something that may take the answer back. */
final class Remark {
    private static final Pattern TITLES = Pattern.compile("《[^《》]*》");
    /** Between two that are cited: 附件10和附件20. */
    private static final Pattern SEPARATORS = Pattern.compile(
            "[,，;；、。\\s]+|(?<=[\\d一二三四五六七八九十号》)）])(?:以?及|和|与)(?=(?:附件?|附表|附录|材料|佐证|证明|《|[一-龥]{2,8}[〔\\[(（【]))");
    /** 附件1、2、3. */
    private static final Pattern ANNEXES = Pattern.compile("(附[件表录]?\\d{1,3})(?:[、,，]\\d{1,3})+(?![\\d年月号.])");

    /** 附件①②. */
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";

    /** Blanks inside a number that is cited: 县政发 〔2020〕 3 号, 第 3 号, 附件 3. */
    private static final Pattern BLANKS = Pattern.compile(
            "[\\s\u3000\u00a0]+(?=[〔﹝［〖【\\[](?:19|20)\\d\\d)|[\\s\u3000\u00a0]+(?=[（(](?:19|20)\\d\\d[)）])|(?<=[〔﹝［〖【\\[（(])[\\s\u3000\u00a0]+(?=\\d)|(?<=\\d)[\\s\u3000\u00a0]+(?=[〕﹞］〗】\\])）号])"
                    + "|(?<=\\d[〕﹞］〗】\\])）])[\\s\u3000\u00a0]+(?=第?[\\s\u3000\u00a0]*\\d)|(?<=\\d)[\\s\u3000\u00a0]+(?=第[\\d一二三四五六七八九十]+[页条款章节项])|(?<=第)[\\s\u3000\u00a0]+(?=\\d)|(?<=附件|附表|附录)[\\s\u3000\u00a0]+(?=[\\d一二三四五六七八九十])");

    private static final String WIDE = "０１２３４５６７８９";

    /** What follows a number names the document, or a place in it; what else it says of it is no citation. */
    private static final String AFTER_NUMBER =
            "(?:文件?|令|公告|通知|批复|决定|决议|方案|办法|意见)?(?:《》)?(?:附件?\\d*|第[一二三四五六七八九十百\\d]+[条款章页项])*(?:印发|发布|下发|公布|批准)?(?:及|和|等)?(?:《》)?[)）】\\]﹞］〗]?";

    /** 县政发〔2020〕3号, 2021年12号文件, No. 12 of 2020. */
    private static final String NUMBER = ".*(?:(?:19|20)\\d\\d年?[〕\\])）】﹞］〗}]?第?\\d{1,5}号" + AFTER_NUMBER
            + "|第?\\d{1,5}号(?:文件?|令|公告).*|\\bno\\.?\\s*\\d+.*)";

    /** 见附件3, 附表4-1, 佐证材料2, annex 2. */
    private static final String ANNEX =
            "(?:详?见|请?参?见|依据|根据|文件)?(?:[一-龥]{0,6}?)(?:附件|附表|附录|附|佐证(?:材料)?|证明(?:材料)?|支撑材料|材料|档案|台账|截图|照片|目录)(?:见|为)?(?:附件)?[第]?[一二三四五六七八九十\\d]*(?:[-—.][\\d]+)*号?(?:[-—–~～至到](?:附件|附表|附录|附)?第?[一二三四五六七八九十\\d]+号?)?(?:第[一二三四五六七八九十百\\d]+(?:[-—–~～至到]第?[一二三四五六七八九十百\\d]+)?[页条款章节项])?";

    private static final String ENGLISH =
            "(?:see\\s+)?(?:annex|appendix|attachment|exhibit|document|enclosure|bulletin|notice|circular|report|decree|minutes)\\s*[\\w.\\-\\[\\] ]*|(?:issued|published|approved|adopted)(?:\\s+on|\\s+by.*)?\\s+.*\\d{4}.*|.*\\bdocument\\b.*\\d.*";

    /** 2021年6月1日印发, 2021.6.1县政府批复. */
    private static final String ISSUED =
            ".*(?:(?:19|20)\\d\\d(?:年|[-./])\\d{1,2}|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月).*(?:印发|发布|下发|颁布|公布|出台|批复|发文|批准|审议通过|通过|公示|备案)";

    /** 2025年春季专项检查通报, 县政府常务会议纪要. */
    private static final String DOCUMENT =
            ".{2,40}(?:通报|报告|通知|批复|意见|方案|办法|决定|决议|纪要|复函|公告|公示|实施细则|条例|文件|红头文件|规定|章程|记录|证书|合格证)";

    private static final String TITLE = "(?:依据|根据|见|详见|按)?(?:[一-龥]{0,8})《》(?:第?[一二三四五六七八九十百\\d]+[条款章页])?";

    private static final Pattern CITES = Pattern.compile(
            String.join("|", NUMBER, ANNEX, ENGLISH, ISSUED, DOCUMENT, TITLE), Pattern.CASE_INSENSITIVE);

    /** What withdraws, limits, dates or doubts, wherever it stands. */
    private static final Pattern DOUBTS = Pattern.compile(
            "待|拟|没|缺|差(?!异)|补(?!充|助|贴)|问题|批评|处分|督办|申请|请示|报批|催|参照|类似|等(?=文件|通知|批复)|计划(?!》)|预计|预期|将|尚|未|暂|除|不|仅|只|个别|部分|大部|多数|少数|若干|约|左右|基本|大致|正在|整改|力争|争取|目标|废止|失效|作废|撤销|停止|存疑|疑|[?？]|%|可能|应该|应当"
                    + "|研究中|口头|自报|起$|前$|以前|以后|之前|之后|截至|截止|直至|例外|其中|但|然而|原为|曾|征求意见|草案|讨论稿|送审|初稿|修改稿|样稿|否|没有|无"
                    + "|\\b(?:planned?|except|partly|partial|since|from|until|draft|not|no longer|pending|to be|but|only|about|expired|repealed|unconfirmed|will)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A blank that waits to be filled in: （  ）, （文号：）, （见附件    ）, 〔    〕  号, ____, ××号. */
    private static final Pattern LEFT_BLANK = Pattern.compile(
            "[（(\\[【〔﹝［〖《][\\s\\u3000\\u00a0]*[)）\\]】〕﹞］〗》]"
                    + "|[：:][\\s\\u3000]*[)）\\]】］〗]|[\\s\\u3000]{2,}[)）\\]】］〗]"
                    + "|(?:附件|附表|附录|附|材料|文号|编号|依据|见|为|第|(?i:annex|appendix|attachment|no\\.))[\\s\\u3000]+[)）\\]】］〗]"
                    + "|_|＿|[×xX*＊○□△?？]{2,}(?!\\w)|第[\\s\\u3000]*号|(?<!\\d)0+号|(?:附件|附表|附录|附|第)[\\s\\u3000]*0+(?!\\d)|(?:附件|文号|依据|材料|附表)[：:][\\s\\u3000]*$|…|\\.{3,}");

    /** A comma, colon or "and" with nothing behind it, at the end or before a bracket that closes. */
    private static final Pattern GOES_ON = Pattern.compile("[，,：:、；;]\\s*(?:$|[）)】\\]])|[和及与]\\s*[）)】\\]]");

    private static final String OPENING = "（(【[〔﹝［〖《";
    private static final String CLOSING = "）)】]〕﹞］〗》";

    private static final Pattern DRAFT = Pattern.compile("征求意见|草案|讨论稿|送审|初稿|修改稿|样稿|草稿|废止|失效|作废");

    private Remark() {}

    /** Whether an answer with what stands beside it has a blank in it that was not filled in. */
    static boolean isLeftBlank(String cell) {
        return LEFT_BLANK.matcher(cell).find();
    }

    /** Whether an answer breaks off: behind a comma or colon, or with a bracket that is not one of two. */
    static boolean isCut(String cell) {
        String text = cell.strip();
        boolean goesOn = GOES_ON.matcher(text).find();
        long opened = text.chars().filter(c -> OPENING.indexOf(c) >= 0).count();
        long closed = text.chars().filter(c -> CLOSING.indexOf(c) >= 0).count();
        return goesOn || opened != closed;
    }

    /** Whether it withdraws, limits, dates or doubts what it stands beside. */
    static boolean isDoubt(String remark) {
        return DOUBTS.matcher(TITLES.matcher(remark).replaceAll("《》")).find();
    }

    /** Whether it cites, and says nothing else. */
    static boolean isEvidence(String remark) {
        if (DRAFT.matcher(remark).find()) {
            return false;
        }
        String text = Header.key(remark).isEmpty() ? "" : narrow(remark.strip());
        // What a document is called says nothing of the answer.
        String plain = TITLES.matcher(text).replaceAll("《》");
        if (DOUBTS.matcher(plain).find()) {
            return false;
        }
        if (CITES.matcher(bare(plain)).matches() && !hasSeveralParts(plain)) {
            return true;
        }
        for (String part : SEPARATORS.splitAsStream(plain).toList()) {
            String one = bare(part);
            if (!one.isEmpty() && !CITES.matcher(one).matches()) {
                return false;
            }
        }
        return !bare(plain).isEmpty();
    }

    /** With its digits as they are cited, ２０２３ as 2023, and without the stop at its end. */
    private static String narrow(String remark) {
        StringBuilder text = new StringBuilder(remark);
        for (int i = 0; i < text.length(); i++) {
            int digit = WIDE.indexOf(text.charAt(i));
            if (digit >= 0) {
                text.setCharAt(i, (char) ('0' + digit));
            } else if ("－―‐−".indexOf(text.charAt(i)) >= 0) {
                text.setCharAt(i, '-');
            } else if (CIRCLED.indexOf(text.charAt(i)) >= 0) {
                boolean goesOn = i > 0 && Character.isDigit(text.charAt(i - 1));
                text.replace(i, i + 1, (goesOn ? "、" : "") + (CIRCLED.indexOf(text.charAt(i)) + 1));
            }
        }
        while (text.length() > 0 && "。.".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text.setLength(text.length() - 1);
        }
        return ANNEXES.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("$1");
    }

    private static boolean hasSeveralParts(String text) {
        return text.codePoints().anyMatch(c -> ",，;；。".indexOf(c) >= 0);
    }

    /** Without a bracket around it or behind it: 《》（县教发〔2023〕7号） cites twice. */
    private static String bare(String text) {
        String one = text.strip();
        boolean wrapped = one.length() > 1
                && "（(【".indexOf(one.charAt(0)) >= 0
                && "）)】".indexOf(one.charAt(one.length() - 1)) >= 0;
        return wrapped ? one.substring(1, one.length() - 1).strip() : one;
    }
}
