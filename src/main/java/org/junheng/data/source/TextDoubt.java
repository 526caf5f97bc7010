package org.junheng.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.content.NamedContent;
import org.junheng.texts.Text;

/**
 * That a text may be of another encoding than that by which it was read, or lost characters before it came here.
 *
 * @param line where this shows first
 * @param message what is told of it
 */
public record TextDoubt(int line, Text message) {
    private static final int SAMPLE = 1 << 20;
    /** What went wrong with all of a file shows in its first lines. */
    private static final int FIRST_LINES = 1 << 17;
    /** A cell of question marks is a program's way to write what its encoding has no character for; one or two are asked. */
    private static final Pattern QUESTIONS = Pattern.compile("[?]{3,}");

    /** Of a text that can be read as Chinese in GB18030, and does not look like Chinese. */
    static Optional<TextDoubt> ofChinese(NamedContent content, int line) throws IOException {
        Charset gb = Charset.forName("GB18030");
        Text likely = likelyOf(content, gb);
        Text hint = hint(!likely.isEmpty());
        return Optional.of(new TextDoubt(
                line,
                new Text(
                        "按 GB18030（GBK）读入，但读出的字不像中文：编码很可能不是它。" + likely.zh() + hint.zh(),
                        "was read as GB18030 (GBK), and what came out does not look like Chinese: that is probably not its encoding."
                                + likely.en() + hint.en())));
    }

    private static Text hint(boolean named) {
        return new Text(
                "请用 --encoding（或映射文件的 encoding）写明编码" + (named ? "" : "，如 Shift_JIS、Big5、windows-1252")
                        + "，或另存为 UTF-8。若编码无误，请写 --encoding GB18030。",
                " Name the encoding by --encoding or in a mapping"
                        + (named ? "" : ", as Shift_JIS, Big5, windows-1252")
                        + ", or save the file in UTF-8. If it is right, write --encoding GB18030.");
    }

    /** The encoding that a text may be of, as a sentence; nothing where none stands out. */
    static Text likelyOf(NamedContent content, Charset tried) throws IOException {
        return likely(content, tried)
                .map(name -> new Text("看起来像 " + name + "。", " It looks like " + name + "."))
                .orElse(Text.NONE);
    }

    private static Optional<String> likely(NamedContent content, Charset tried) throws IOException {
        try (InputStream in = Unpacked.open(content)) {
            byte[] sample = in.readNBytes(SAMPLE);
            return Misfit.likely(sample, sample.length).map(Charset::name).filter(name -> !name.equals(tried.name()));
        }
    }

    /** Of a text that is UTF-8, and was something else before. */
    static Optional<TextDoubt> ofUtf8(NamedContent content) throws IOException {
        try (Reader in = new InputStreamReader(Unpacked.open(content), StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(in)) {
            int line = 0;
            int seen = 0;
            int foreign = 0;
            int twice = 0;
            int firstTwice = 0;
            int gbk = 0;
            int firstGbk = 0;
            for (String text = lines.readLine(); text != null && seen < FIRST_LINES; text = lines.readLine()) {
                line++;
                seen += text.length();
                if (Misfit.isLost(text)) {
                    return Optional.of(lost(line));
                }
                if (Misfit.isChineseAsLatin(text)) {
                    return Optional.of(twice(line));
                }
                if (QUESTIONS.matcher(text).find()) {
                    return Optional.of(questions(line));
                }
                boolean isForeign = text.chars().anyMatch(c -> c > '~');
                foreign += isForeign ? 1 : 0;
                if (isForeign && Misfit.mayBeGbk(text)) {
                    gbk++;
                    firstGbk = firstGbk == 0 ? line : firstGbk;
                }
                if (isForeign && Misfit.isRare(text) && Misfit.twice(text).isPresent()) {
                    twice++;
                    firstTwice = firstTwice == 0 ? line : firstTwice;
                }
            }
            if (gbk > 0 && gbk == foreign) {
                return Optional.of(gbk(firstGbk));
            }
            return twice > 0 && 2 * twice >= foreign ? Optional.of(twice(firstTwice)) : Optional.empty();
        }
    }

    private static TextDoubt lost(int line) {
        return new TextDoubt(
                line,
                new Text(
                        "此行有“�”或“锟斤拷”：文字在到达这里之前已按错误的编码转存，原来的字找不回来了。请从原系统重新导出。",
                        "the line holds the sign for a character that is not known: the text was saved by a wrong encoding before it"
                                + " came here, and what stood there is lost. Export it again from where it comes."));
    }

    private static TextDoubt questions(int line) {
        return new TextDoubt(
                line,
                new Text(
                        "此行有“???”：汉字可能在到达这里之前已按错误的编码转存，变成了问号。若是，请从原系统重新导出。",
                        "the line holds \"???\": its characters may have been lost by a wrong encoding before it came here. If so, export"
                                + " it again from where it comes."));
    }

    private static TextDoubt gbk(int line) {
        return new TextDoubt(
                line,
                new Text(
                        "按 UTF-8 读入，但此行的字也可能是 GBK 编码的汉字（文件太短，分不清）。若是，请写 --encoding GB18030，或另存为 UTF-8。",
                        "read as UTF-8, but what this line holds may be Chinese in GBK as well; the file is too short to tell. If it"
                                + " is, write --encoding GB18030, or save it as UTF-8."));
    }

    private static TextDoubt twice(int line) {
        return new TextDoubt(
                line,
                new Text(
                        "文字像是 UTF-8 被当成别的编码读过、又存了一次（乱码）。请从原系统重新导出，或用正确的编码打开后另存。",
                        "the text looks like UTF-8 that was opened by another encoding and saved again. Export it again from where it"
                                + " comes, or open it by the right encoding and save it."));
    }
}
