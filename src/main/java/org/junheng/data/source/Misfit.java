package org.junheng.data.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.content.SchoolWords;

/**
 * Whether a text that was read as Chinese looks like Chinese. Nearly any bytes can be read as GB18030, and what they say in
 * another encoding then becomes rare characters that nobody writes.
 */
final class Misfit {
    /** The 3,755 characters of the first level of GB 2312, which are at least nine in ten of any Chinese text, and its signs. */
    private static final BitSet COMMON = common();
    /** In the order of their sounds, the last of the Korean syllables' bytes ends here; Chinese goes on. */
    private static final BitSet FIRST_HALF = firstHalf();

    /** No word of a Western language has four letters with accents in a row. */
    private static final Pattern LATIN = Pattern.compile("[\\x{80}-\\x{ff}]{4,}");

    private static final int LEAST_OF_A_LINE = 4;
    private static final int LEAST_FOR_KOREAN = 12;

    /** The encodings that are thought of, the narrowest first: what is wrong in one of them is an error. */
    private static final List<String> OTHERS =
            List.of("UTF-8", "Shift_JIS", "EUC-JP", "EUC-KR", "Big5", "windows-1252", "windows-1251");

    private int line = 1;
    private int firstBad;
    private int foreignOfLine;
    private int commonOfLine;
    private long foreign;
    private long common;
    private long hanzi;
    private long firstHalf;
    private long kana;
    private char before;

    private static BitSet common() {
        BitSet common = rows(0xb0, 0xd7);
        common.or(rows(0xa1, 0xa3));
        return common;
    }

    private static BitSet firstHalf() {
        return rows(0xb0, 0xc8);
    }

    private static BitSet rows(int first, int last) {
        BitSet rows = new BitSet();
        Charset gb = Charset.forName("GB18030");
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0xa1; trail <= 0xfe; trail++) {
                rows.set(gb.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}))
                        .get(0));
            }
        }
        return rows;
    }

    /** Looks at characters that were decoded as GB18030. */
    void accept(CharBuffer chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (firstBad == 0 && SchoolWords.isMisread(before, c)) {
                firstBad = line;
            }
            before = c;
            if (c == '\n') {
                endOfLine();
                line++;
            } else if (c > '~' && !Character.isLowSurrogate(c)) {
                accept(c);
            }
        }
    }

    private void accept(char c) {
        foreignOfLine++;
        boolean known = COMMON.get(c);
        commonOfLine += known ? 1 : 0;
        if (known && c >= '\u4e00') {
            hanzi++;
            firstHalf += FIRST_HALF.get(c) ? 1 : 0;
        }
        kana += c >= '\u3041' && c <= '\u30fe' ? 1 : 0;
    }

    private void endOfLine() {
        foreign += foreignOfLine;
        common += commonOfLine;
        if (firstBad == 0 && foreignOfLine >= LEAST_OF_A_LINE && 2 * commonOfLine < foreignOfLine) {
            firstBad = line;
        }
        foreignOfLine = 0;
        commonOfLine = 0;
    }

    /** The first line that looks like no Chinese; 0 where all of the text does. */
    int line() {
        endOfLine();
        boolean rare = foreign > 0 && 4 * common < 3 * foreign;
        boolean korean = hanzi >= LEAST_FOR_KOREAN && firstHalf == hanzi;
        boolean japanese = foreign >= LEAST_OF_A_LINE && 10 * kana > foreign;
        return firstBad > 0 ? firstBad : rare || korean || japanese ? 1 : 0;
    }

    /** The encoding in which such bytes would be a text of its language; empty where none stands out. */
    static Optional<Charset> likely(byte[] bytes, int length) {
        for (String name : OTHERS) {
            Charset charset = Charset.forName(name);
            Optional<String> text = text(bytes, length, charset);
            if (text.isPresent() && speaks(name, text.get())) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    /** The text; a character that the sample cuts in two does not count against it. */
    private static Optional<String> text(byte[] bytes, int length, Charset charset) {
        for (int cut = 0; cut <= 3 && cut < length; cut++) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, length - cut))
                        .toString());
            } catch (CharacterCodingException another) {
                // With a byte less, perhaps.
            }
        }
        return Optional.empty();
    }

    private static boolean speaks(String name, String text) {
        if (SchoolWords.isIn(name, text)) {
            return true;
        }
        long all = text.chars().filter(c -> c > '~').count();
        if (all == 0) {
            return false;
        }
        return switch (name) {
            case "UTF-8" -> true;
            case "EUC-JP" -> hasKana(text, all);
            case "Shift_JIS" -> hasKana(text, all) || isLevelOne(charset(name), 0x81, 0x98, text, all);
            case "Big5" -> isLevelOne(charset(name), 0xa1, 0xc6, text, all);
            case "EUC-KR" -> 4 * count(text, '\uac00', '\ud7a3') >= 3 * all;
            case "windows-1251" -> 10 * count(text, '\u0401', '\u0491') >= 9 * all;
            default -> isAmongLetters(text, all);
        };
    }

    private static long count(String text, char first, char last) {
        return text.chars().filter(c -> c >= first && c <= last).count();
    }

    private static Charset charset(String name) {
        return Charset.forName(name);
    }

    private static boolean hasKana(String text, long all) {
        return 10 * count(text, '\u3041', '\u30fe') >= all;
    }

    /** Standards give the characters that are in daily use a range of their own. */
    private static boolean isLevelOne(Charset charset, int first, int last, String text, long all) {
        byte[] bytes = text.getBytes(charset);
        long daily = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                daily += lead >= first && lead <= last ? 1 : 0;
                i++;
            }
        }
        return 10 * daily >= 9 * all;
    }

    /** Letters with accents stand between plain ones: São, Muñoz. */
    private static boolean isAmongLetters(String text, long all) {
        long beside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c > '~' && (Character.isLetter(c) || c == '\u2019');
            boolean before = i > 0 && isPlainLetter(text.charAt(i - 1));
            boolean after = i + 1 < text.length() && isPlainLetter(text.charAt(i + 1));
            beside += letter && (before || after) ? 1 : 0;
        }
        return 10 * beside >= 7 * all;
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A text that lost its characters on the way: what a program writes in place of those that it does not know. */
    static boolean isLost(String text) {
        return text.indexOf('\ufffd') >= 0 || text.contains("锟斤拷");
    }

    /** Whether a text holds Chinese that some program took for a Western encoding and saved again: Ð¡Ñ§ for 小学. */
    static boolean isChineseAsLatin(String text) {
        Matcher run = LATIN.matcher(text);
        while (run.find()) {
            byte[] bytes = run.group().getBytes(StandardCharsets.ISO_8859_1);
            for (Charset charset : List.of(StandardCharsets.UTF_8, charset("GB18030"))) {
                Optional<String> read = text(bytes, bytes.length, charset);
                if (read.filter(one -> one.length() >= 2 && one.chars().allMatch(c -> c > '~' && COMMON.get(c)))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether most of what is no ASCII in a text is no common Chinese. */
    static boolean isRare(String text) {
        long foreign = text.chars().filter(c -> c > '~').count();
        return 2 * text.chars().filter(c -> c > '~' && COMMON.get(c)).count() < foreign;
    }

    /**
     * Whether a line of UTF-8 without a Chinese character may be Chinese in GBK: two bytes of 学 are a letter of Old Slavonic, too.
     * Letters that stand among plain ones are what they are.
     */
    static boolean mayBeGbk(String text) {
        long foreign = text.chars().filter(c -> c > '~').count();
        if (text.chars().anyMatch(c -> c >= 0x800) || isAmongLetters(text, foreign)) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Optional<String> chinese = text(bytes, bytes.length, Charset.forName("GB18030"));
        return chinese.isPresent() && chinese.get().chars().filter(c -> c > '~').allMatch(COMMON::get);
    }

    /** Chinese in UTF-8 that some program took for GBK or Latin-1 and saved again. */
    static Optional<Charset> twice(String text) {
        for (String name : List.of("GB18030", "windows-1252")) {
            Charset charset = Charset.forName(name);
            Optional<String> back =
                    bytes(text, charset).flatMap(bytes -> text(bytes, bytes.length, StandardCharsets.UTF_8));
            if (back.isPresent() && back.get().chars().anyMatch(c -> c > '\u4e00')) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytes(String text, Charset charset) {
        try {
            ByteBuffer encoded = charset.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException impossible) {
            return Optional.empty();
        }
    }
}
