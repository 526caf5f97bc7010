package org.junheng.data.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.measures.Flag;

/** What is written behind a yes or no and only says it once more: 否（未发现）, 否（经核查，无此情况）, 是（有）. */
final class Echo {
    /** Who looked, and when he was done; what is only supposed, or only seen until now, is another thing. */
    private static final String LOOKED =
            "(?:(?:经|已|经过)(?:现场|实地|全面|逐[校项]|认真|反复)*(?:核查|核实|核对|排查|检查|调查|审核|督查|督导|查)后?[,，、]?)?";

    private static final Pattern NO = Pattern.compile(
            LOOKED + "(?:均|都|确|确实)?(?:否|no|无|没有|未发现|未发生|未出现|未存在|不存在|不属于)(?<of>[^,，;；。、]*?)(?:发生|存在|出现)?[。.]?");
    private static final Pattern YES = Pattern.compile(LOOKED + "(?:均|都|确|确实)?(?:是|yes|有|存在|属实|情况属实)[。.]?");

    /** Such things, of whatever sort. */
    private static final Pattern SUCH = Pattern.compile(
            "(?:有|存在)?(?:此|该|这|上述|以上|上列|相关|有关|任何)*(?:一|类|种|项)*(?:违规|违纪|违法)?(?:的)?(?:情况|情形|现象|问题|行为|事项|事件|记录|案例)?");

    private static final Pattern ASKED = Pattern.compile("^(?:是否)?(?:存在|有|发生|出现|设置|以)?");
    /** A question of several things is not denied by one. */
    private static final Pattern SEVERAL = Pattern.compile("[、和或及与/]");

    private Echo() {}

    /**
     * Whether a remark only repeats the answer.
     *
     * @param header what is asked
     */
    static boolean isOne(Flag flag, String remark, String header) {
        String key = Header.key(remark);
        if (flag == Flag.YES) {
            return YES.matcher(key).matches();
        }
        Matcher no = NO.matcher(key);
        return flag == Flag.NO
                && no.matches()
                && (SUCH.matcher(no.group("of")).matches() || isAsked(no.group("of"), header));
    }

    /** Whether what is denied is what the header asks for, all of it. */
    private static boolean isAsked(String of, String header) {
        String asked = ASKED.matcher(Header.of(header).key()).replaceFirst("");
        String denied = ASKED.matcher(of).replaceFirst("");
        return denied.length() > 1
                && !SEVERAL.matcher(asked).find()
                && (denied.equals(asked)
                        || SUCH.matcher(denied.replace(asked, "")).matches());
    }
}
