package org.junheng.data.content;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that tables of schools hold in other languages. A short text of which little else can be told shows its encoding by them:
 * the bytes of 학교 in EUC-KR are 切背 in GB18030, which nobody writes.
 */
public final class SchoolWords {
    private static final Map<String, List<String>> WORDS = Map.of(
            "EUC-KR", List.of("학교", "초등", "중학", "고등", "학생", "교사", "교원", "학급", "이름"),
            "EUC-JP", List.of("学校", "高校", "児童", "生徒", "教員", "学級", "市立", "町立", "名前"),
            "Shift_JIS", List.of("学校", "小学", "中学", "高校", "児童", "生徒", "教員", "学級", "市立", "町立", "名前"),
            "Big5", List.of("學校", "國小", "國中", "小學", "中學", "高中", "學生", "教師", "縣立", "市立"));

    /** What these words become where they are read as GB18030. */
    private static final Set<String> MISREAD = misread();

    private static final BitSet FIRST = new BitSet();

    static {
        MISREAD.forEach(word -> FIRST.set(word.charAt(0)));
    }

    private SchoolWords() {}

    private static Set<String> misread() {
        Set<String> misread = new HashSet<>();
        Charset gb = Charset.forName("GB18030");
        WORDS.forEach((name, words) -> words.forEach(word -> {
            ByteBuffer bytes = Charset.forName(name).encode(word);
            misread.add(gb.decode(bytes).toString());
        }));
        misread.removeIf(word -> word.length() != 2);
        return Set.copyOf(misread);
    }

    /** Whether two characters that were read as GB18030 are such a word in another encoding. */
    public static boolean isMisread(char first, char second) {
        return first > '~'
                && second > '~'
                && FIRST.get(first)
                && MISREAD.contains(new String(new char[] {first, second}));
    }

    /** Whether a text holds a word of the language that an encoding is for. */
    public static boolean isIn(String encoding, String text) {
        return WORDS.getOrDefault(encoding, List.of()).stream().anyMatch(text::contains);
    }
}
