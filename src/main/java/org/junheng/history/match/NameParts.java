package org.junheng.history.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells the name of a school from that of its neighbour: its number, whether it is a branch and which, its level, and what is
 * left of it without the words that are written or left out at will (第, 中心, 镇).
 *
 * @param numbers its numbers in their order, in figures: 13 for 第十三
 * @param branch the branch, teaching point or campus, such as 东校区; empty for the school itself
 * @param level what level its name says
 * @param stem the rest
 */
record NameParts(List<Integer> numbers, String branch, NamedLevel level, String stem) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}|[零〇一二两三四五六七八九十百]+");
    private static final Pattern BRANCH =
            Pattern.compile("[东西南北]?(?:分校|教学点|分教点|校区|分部|本部|总校|(?:branch|campus|teaching\\s*point|annex))");
    private static final Pattern LEVEL = Pattern.compile("幼儿园|完全小学|小学|高级中学|高中|初级中学|初中|中学|学校"
            + "|(?:\\b(?:kindergarten|primary|elementary|junior|middle|secondary|high|senior|school)\\b)|[小中]$");
    private static final Pattern WHOLE = Pattern.compile("(?:校?本部|总校|[新老旧主本]校区)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern KIND = Pattern.compile("九年一贯制|九年制|十二年一贯制|完全|中心|第|[省市县区镇乡]|街道|附属|附|[、,，.·\\-—]");

    NameParts {
        numbers = List.copyOf(numbers);
    }

    /** The level that a name says. */
    enum NamedLevel {
        KINDERGARTEN,
        PRIMARY,
        JUNIOR,
        SENIOR,
        /** A school of whatever level. */
        ANY;

        boolean mayBe(NamedLevel other) {
            return this == other || this == ANY || other == ANY;
        }
    }

    /** A name without blanks, its small letters and figures of common width; blanks between words of Latin letters stay. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("(?<![a-z0-9.]) | (?![a-z0-9])", "");
    }

    /** The parts of a {@link #plain} name. */
    static NameParts of(String plain) {
        // What stands in brackets is a remark, unless it says which branch it is.
        StringBuilder aside = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            if (BRANCH.matcher(brackets.group(1)).find()) {
                aside.append(brackets.group(1));
            }
        }
        String name = brackets.replaceAll("").replaceAll("九年一贯制|九年制|十二年一贯制", "");
        int end = -1;
        NamedLevel level = NamedLevel.ANY;
        Matcher levels = LEVEL.matcher(name);
        while (levels.find()) {
            NamedLevel said = level(levels.group());
            // "Junior School" says its level before the word that says none.
            level = said == NamedLevel.ANY && levels.group().equals("school") ? level : said;
            end = levels.end();
        }
        String tail = end < 0 ? "" : name.substring(end);
        String branch = aside.toString();
        if (BRANCH.matcher(tail).find()) {
            branch += tail;
            name = name.substring(0, end);
        } else {
            Matcher within = BRANCH.matcher(name);
            while (within.find()) {
                branch += within.group();
            }
            name = within.replaceAll("");
        }
        List<Integer> numbers = new ArrayList<>();
        NUMBER.matcher(name).results().map(MatchResult::group).forEach(number -> numbers.add(value(number)));
        String stem = KIND.matcher(LEVEL.matcher(name).replaceAll("")).replaceAll("");
        return new NameParts(
                numbers, branch, level, NUMBER.matcher(stem).replaceAll("#").replaceAll("\\s", ""));
    }

    /** Whether the branch is none but the school itself, or all of it where it stands now: 本部, 新校区. */
    boolean isWhole() {
        return branch.isEmpty() || WHOLE.matcher(branch).matches();
    }

    /** Whether both are of one branch, or of none. */
    boolean isOfOneBranch(NameParts other) {
        return branch.equals(other.branch)
                || (isWhole() && other.isWhole() && (branch.isEmpty() || other.branch.isEmpty()));
    }

    private static NamedLevel level(String word) {
        return switch (word) {
            case "幼儿园", "kindergarten" -> NamedLevel.KINDERGARTEN;
            case "小学", "完全小学", "小", "primary", "elementary" -> NamedLevel.PRIMARY;
            case "初级中学", "初中", "中学", "中", "junior", "middle", "secondary", "high" -> NamedLevel.JUNIOR;
            case "高级中学", "高中", "senior" -> NamedLevel.SENIOR;
            default -> NamedLevel.ANY;
        };
    }

    /** 13 of 十三 or 13; of letters in a row, as in 八一, the number that they make as figures. */
    private static int value(String number) {
        String plain = number.replace('〇', '零').replace('两', '二');
        if (plain.matches("[0-9]+")) {
            return Integer.parseInt(plain);
        }
        int sum = 0;
        int digit = -1;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter == '十' || letter == '百') {
                sum += (digit < 0 ? 1 : digit) * (letter == '十' ? 10 : 100);
                digit = -1;
            } else {
                digit = (digit < 0 ? 0 : digit * 10) + DIGITS.indexOf(letter);
            }
        }
        return sum + Math.max(digit, 0);
    }
}
