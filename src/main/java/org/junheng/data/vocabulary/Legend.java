package org.junheng.data.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.measures.Flag;

/**
 * What codes stand for yes and no, as a header or a line above a table says: 0是1否, 是=1、否=2, 1 yes 0 no.
 *
 * @param codes the answer of each code; none where nothing was said
 */
public record Legend(Map<String, Flag> codes) {
    public static final Legend NONE = new Legend(Map.of());

    /** What the annual statistics write: a school counts as 1 or as 0. */
    public static final Legend OF_STATISTICS = new Legend(Map.of("1", Flag.YES, "0", Flag.NO));

    private static final Map<String, Flag> WORDS = Map.ofEntries(
            Map.entry("是", Flag.YES),
            Map.entry("有", Flag.YES),
            Map.entry("yes", Flag.YES),
            Map.entry("y", Flag.YES),
            Map.entry("true", Flag.YES),
            Map.entry("否", Flag.NO),
            Map.entry("无", Flag.NO),
            Map.entry("no", Flag.NO),
            Map.entry("n", Flag.NO),
            Map.entry("false", Flag.NO));

    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』]");
    private static final String CODE = "(?<code>[0-9]{1,2}|[a-z√×✓✗])";
    private static final String WORD = "(?<word>是|有|否|无|不是|没有|yes|no)";
    private static final String MEANS = "(?:[=:.\\-—、]|表示|代表|为|填写?|记|计|->|→)?";
    private static final Pattern CODE_FIRST = Pattern.compile(CODE + MEANS + WORD);
    private static final Pattern WORD_FIRST = Pattern.compile(WORD + MEANS + CODE);
    /** What may stand around the two, and says nothing else. */
    private static final Pattern REST = Pattern.compile(
            "[,，;；、/。.:]|是否类?(?:的|指标|项目|项|问题|题目?|列|栏目?|字段)*|填(?=$)|均|都|一律|统一|请|用|以|说明|备注|填表|注|填报|代码|选项|其中|或|表格?[中内]|(?:以下|下同)");

    public Legend {
        codes = Map.copyOf(codes);
    }

    /** The answer that a word gives by itself. */
    public static Optional<Flag> word(String text) {
        return Optional.ofNullable(WORDS.get(Header.key(text)));
    }

    /** The legend that a text holds; none where it holds none, or not one code for each answer. */
    static Legend in(String text) {
        String key = QUOTES.matcher(Header.key(text)).replaceAll("");
        return of(key, CODE_FIRST).or(() -> of(key, WORD_FIRST)).orElse(NONE);
    }

    /** The legend in the bracket of a header, or in the lowest text of one of several rows. */
    public static Legend ofHeader(String header) {
        String leaf = header.substring(header.lastIndexOf(HeaderPath.SEPARATOR) + 1);
        return in(Header.of(header).bracket()).or(in(leaf));
    }

    /** The legend of the lines above a table; none where they name several. */
    public static Legend above(List<String> titles) {
        List<Legend> all = titles.stream()
                .map(Legend::in)
                .filter(legend -> !legend.codes.isEmpty())
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : NONE;
    }

    private static Optional<Legend> of(String key, Pattern pattern) {
        Map<String, Flag> codes = new HashMap<>();
        Matcher pairs = pattern.matcher(key);
        StringBuilder rest = new StringBuilder();
        while (pairs.find()) {
            Flag flag = List.of("是", "有", "yes").contains(pairs.group("word")) ? Flag.YES : Flag.NO;
            if (codes.put(pairs.group("code"), flag) != null) {
                return Optional.empty();
            }
            pairs.appendReplacement(rest, "");
        }
        pairs.appendTail(rest);
        boolean both = codes.containsValue(Flag.YES) && codes.containsValue(Flag.NO) && codes.size() == 2;
        return both && REST.matcher(rest).replaceAll("").isEmpty() ? Optional.of(new Legend(codes)) : Optional.empty();
    }

    /** What a cell answers by its code; empty where it is none of the codes. */
    public Optional<Flag> answer(String cell) {
        return Optional.ofNullable(codes.get(Header.key(cell)));
    }

    /** This legend, or another one where this says nothing. */
    public Legend or(Legend other) {
        return codes.isEmpty() ? other : this;
    }
}
