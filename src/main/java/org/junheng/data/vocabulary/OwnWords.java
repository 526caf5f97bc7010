package org.junheng.data.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.measures.Flag;

/**
 * Answers in the question's own words: 已开展 to 开展结对帮扶, 未发生 to 发生…事故或…事件, 不设 to 职业学校不设普通班. Whether they mean yes is told by
 * the question's words and the answer's together: what denies a question that denies is a yes.
 */
final class OwnWords {
    /** What a question denies by. */
    private static final String DENIES = "[不无未没非零]";

    private static final Pattern DENIAL = Pattern.compile(DENIES);
    /** What should be there is less of something: 择校现象得到有效遏制. */
    private static final Pattern LESSENS = Pattern.compile("遏制|减轻|减少|降低|杜绝|消除|禁止|防止|制止|避免|取缔|取消|控制");
    /** A question for things that should not be. */
    private static final Pattern EXISTS = Pattern.compile("(?<verb>存在|发生|出现|有)(?<what>.{2,})");

    /** The verbs of questions for things that are done, before what they are done to. */
    private static final Pattern VERB =
            Pattern.compile("开展|制定|制订|建立|设立|设置|成立|实行|实施|推行|推进|落实|执行|配备|配置|纳入|完成|公布|公示|编制|签订|采用|使用|组织|举办|发放|安排|安装");

    private static final Pattern SAID = Pattern.compile(
            PlainAnswer.ALL + "(?:(?<not>未|不|没有?|无)|(?<done>已经?)" + PlainAnswer.ALL + ")?(?<what>.{2,20}?)了?");
    /** 未发生过, 均不存在, 没有重点班, 有重点班. */
    private static final Pattern SAID_TO_EXIST =
            Pattern.compile(PlainAnswer.ALL + "(?:(?<not>未曾?|不|没有?|无)|已经?)?(?:(?<verb>存在|发生|出现|有)[过了]?)?(?<what>.*?)");

    private static final Pattern SAID_OF_DENIAL =
            Pattern.compile(PlainAnswer.ALL + "(?:已经?)?(?:(?<not>不存在|没有|不|无|未|没)|(?<is>存在|有|已经?))(?<what>.{1,20})");

    /** 以上 may be the above, 规划 may be what is planned. */
    private static final Pattern NO_ECHO = Pattern.compile(".*(?:以上|以下|上述|同上|规划|筹备)");
    /** A question for several things: half an answer says nothing of it. */
    private static final String AND = "[或、和及并且/]|(?<!^)与";

    private static final Pattern INVOLVED = Pattern.compile(AND);
    private static final Pattern GOES_ON = Pattern.compile("^(?:[或、和及并且/与]).*");

    private static final String REACHED = "达标";
    private static final Pattern REACHES = Pattern.compile("达到(?:标准|要求)?");

    private OwnWords() {}

    /** Whether 有 and 没有 may be said of what a question denies, or wants less of. */
    static boolean isTurned(String asked) {
        return !EXISTS.matcher(asked).matches()
                && (DENIAL.matcher(asked).find() || LESSENS.matcher(asked).find());
    }

    /** What is said in the words of what is asked; empty where that is no answer, or half of one. */
    static Optional<Flag> of(String said, String asked) {
        Matcher exists = EXISTS.matcher(asked);
        if (exists.matches()) {
            return toExists(said, exists.group("verb"), exists.group("what")).or(() -> echo(said, asked));
        }
        return DENIAL.matcher(asked).find() ? toDenial(said, asked) : echo(said, asked);
    }

    /** A verb that is denied is denied of all that may exist, 存在 A 或 B. */
    private static Optional<Flag> toExists(String said, String verb, String thing) {
        Matcher exists = SAID_TO_EXIST.matcher(said);
        if (!exists.matches()) {
            return Optional.empty();
        }
        boolean ofVerb = exists.group("verb") != null && (exists.group("verb").equals(verb) || !isBare(exists));
        boolean ofThing = exists.group("what").equals(thing) && (ofVerb || exists.group("not") != null);
        return ofThing || (ofVerb && isBare(exists))
                ? Optional.of(Flag.of(exists.group("not") == null))
                : Optional.empty();
    }

    private static boolean isBare(Matcher exists) {
        return exists.group("what").isEmpty();
    }

    /** 不设 and 没有普通班 to 职业学校不设普通班 are a yes, 有普通班 is a no. */
    private static Optional<Flag> toDenial(String said, String asked) {
        if (DENIAL.matcher(asked).results().count() > 1) {
            return Optional.empty();
        }
        if (said.equals(asked)) {
            return Optional.of(Flag.YES);
        }
        String[] parts = asked.split(DENIES, 2);
        String denied = parts.length < 2 ? "" : parts[1];
        Matcher of = SAID_OF_DENIAL.matcher(said);
        if (!of.matches() || denied.isEmpty() || INVOLVED.matcher(asked).find()) {
            return Optional.empty();
        }
        String what = of.group("what");
        boolean isWhole = denied.equals(what) || (denied.endsWith(what) && denied.length() == what.length() + 1);
        if (of.group("not") == null) {
            return isWhole ? Optional.of(Flag.NO) : Optional.empty();
        }
        boolean isPart = denied.endsWith(what) || (denied.startsWith(what) && "不未".contains(of.group("not")));
        return isWhole || isPart ? Optional.of(Flag.YES) : Optional.empty();
    }

    /** 已开展 to 开展结对帮扶, 不规范 to 收费规范, 均达到 to 食堂达标. */
    private static Optional<Flag> echo(String said, String asked) {
        Matcher echo = SAID.matcher(said);
        if (!echo.matches()) {
            return Optional.empty();
        }
        String what = echo.group("what");
        boolean isVerb = echo.group("not") != null || echo.group("done") != null || !said.equals(what);
        boolean ends = INVOLVED.matcher(asked).find()
                ? asked.equals(what) || asked.endsWith("已" + what)
                : asked.endsWith(what)
                        || (asked.endsWith(REACHED) && REACHES.matcher(what).matches());
        return (ends || (isVerb && isItsVerb(what, asked)))
                        && !NO_ECHO.matcher(what).matches()
                        && !Remark.isDoubt(what)
                ? Optional.of(Flag.of(echo.group("not") == null))
                : Optional.empty();
    }

    /** Whether it is the verb of what is asked, before what that is done to; one of two verbs is half of what is asked. */
    private static boolean isItsVerb(String what, String asked) {
        Matcher verb = VERB.matcher(asked);
        return verb.find()
                && verb.group().equals(what)
                && !LESSENS.matcher(asked).find()
                && verb.end() < asked.length()
                && !INVOLVED.matcher(asked.substring(0, verb.start())).find()
                && !GOES_ON.matcher(asked.substring(verb.end())).matches();
    }
}
