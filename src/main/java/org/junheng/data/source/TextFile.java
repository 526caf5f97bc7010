package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/**
 * A text file and its encoding, which holds for all of it: nothing is replaced by question marks.
 *
 * @param content what is read
 * @param encoding how its bytes are read
 * @param mark how many bytes the byte-order mark at its start takes
 * @param doubt why the encoding may be another one
 */
public record TextFile(NamedContent content, Charset encoding, int mark, Optional<TextDoubt> doubt) {
    private static final int SAMPLE = 4096;
    private static final int BUFFER = 1 << 16;
    /** One character in so many of any table is a digit, a comma or the end of a line; fewer noughts are damage. */
    private static final int FEWEST_ASCII = 20;

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Chinese text in GBK looks like so many characters of UTF-8 in a row once in ten million times. */
    private static final int SURELY_UTF_8 = 8;

    /**
     * Where a text stops being of an encoding.
     *
     * @param line the line, from 1
     * @param foreign characters beyond ASCII before it
     * @param nought whether a byte that is nought ends it
     */
    private record Break(int line, long foreign, boolean nought) {
        Break after(CharSequence chars) {
            long lines = chars.chars().filter(c -> c == '\n').count();
            return new Break(
                    line + (int) lines,
                    foreign + chars.chars().filter(c -> c > '~').count(),
                    false);
        }
    }

    private TextFile(NamedContent content, Charset encoding, int mark) {
        this(content, encoding, mark, Optional.empty());
    }

    /**
     * Finds the encoding: the wanted one, else that of the byte-order mark, else UTF-8, else GB18030.
     *
     * @throws DataException if the text is of none of them
     */
    static TextFile of(NamedContent content, Optional<Charset> wanted) throws IOException {
        byte[] head = head(content, SAMPLE);
        TextFile marked = byMark(content, head.length < 4 ? new byte[4] : head);
        if (wanted.isPresent()) {
            return marked.in(wanted.get()).checked(Optional.empty());
        }
        if (marked.mark > 0) {
            return marked.checked(Optional.empty());
        }
        Optional<Charset> wide = withoutMark(head);
        if (wide.isPresent()) {
            return marked.in(wide.get()).checked(Optional.empty());
        }
        if (Utf8.isValid(content)) {
            return marked.with(TextDoubt.ofUtf8(content));
        }
        Optional<Break> utf8 = marked.firstBreak(Optional.empty());
        if (utf8.isPresent() && (utf8.get().nought || utf8.get().foreign >= SURELY_UTF_8)) {
            throw marked.damaged(utf8.get());
        }
        Misfit misfit = new Misfit();
        TextFile chinese = marked.in(GB18030).checked(Optional.of(misfit));
        return chinese.with(misfit.line() == 0 ? Optional.empty() : TextDoubt.ofChinese(content, misfit.line()));
    }

    private TextFile with(Optional<TextDoubt> other) {
        return new TextFile(content, encoding, mark, other);
    }

    private static byte[] head(NamedContent content, int bytes) throws IOException {
        try (InputStream in = Unpacked.open(content)) {
            return in.readNBytes(bytes);
        }
    }

    /** UTF-16 without a mark: commas and digits have a nought beside them, nearly always on the same side. */
    private static Optional<Charset> withoutMark(byte[] sample) {
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            first += sample[i] == 0 ? 1 : 0;
            second += sample[i + 1] == 0 ? 1 : 0;
        }
        int more = Math.max(first, second);
        boolean few = more < 2 || more * FEWEST_ASCII * 2 < sample.length;
        if (few || Math.min(first, second) * 4 > more) {
            return Optional.empty();
        }
        return Optional.of(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static TextFile byMark(NamedContent content, byte[] head) {
        int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (first == 0xfeff) {
            return new TextFile(content, StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0xfffe) {
            return new TextFile(content, StandardCharsets.UTF_16LE, 2);
        }
        boolean utf8 = first == 0xefbb && (head[2] & 0xff) == 0xbf;
        return new TextFile(content, StandardCharsets.UTF_8, utf8 ? 3 : 0);
    }

    /** The same file in another encoding; the mark stays skipped where it is that encoding's. */
    private TextFile in(Charset other) {
        boolean same = other.name().startsWith(encoding.name().substring(0, 5));
        return same && mark > 0 ? this : new TextFile(content, other, 0);
    }

    private TextFile checked(Optional<Misfit> misfit) throws IOException {
        Optional<Break> broken = firstBreak(misfit);
        if (broken.isPresent()) {
            throw damaged(broken.get());
        }
        return this;
    }

    private DataException damaged(Break at) throws IOException {
        CellPlace place = new CellPlace(content.name(), "", at.line);
        if (at.nought) {
            return Notes.exception(
                    place,
                    "",
                    "",
                    new Text(
                            "此行有值为零的字节，文本中不会有：文件在复制或保存时损坏，或不是文本。请重新导出，用原软件另存为 UTF-8 编码的 CSV。",
                            "the line holds a byte that is nought, which no text does: the file was damaged while it was copied or"
                                    + " saved, or is no text. Export it again. Save it as CSV in UTF-8."));
        }
        Text likely = TextDoubt.likelyOf(content, encoding);
        return Notes.exception(
                place,
                "",
                "",
                new Text(
                        "第 " + at.line + " 行有不属于 " + encoding + " 编码的字节。" + likely.zh()
                                + "请用原软件另存为 UTF-8 编码的 CSV，或用 --encoding（或映射文件的 encoding）写明编码。",
                        "line " + at.line + " holds bytes that are not " + encoding + "." + likely.en()
                                + " Save it as CSV in UTF-8, or name its encoding by --encoding or in a mapping."));
    }

    private Optional<Break> firstBreak(Optional<Misfit> misfit) throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        Break reached = new Break(1, 0, false);
        try (InputStream in = Unpacked.open(content)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                int nought = nought(chars);
                if (nought >= 0) {
                    // No text holds a nought: the file is binary, or UTF-16 without a mark.
                    Break at = reached.after(chars.subSequence(0, nought));
                    return Optional.of(new Break(at.line, at.foreign, true));
                }
                reached = reached.after(chars);
                misfit.ifPresent(look -> look.accept(chars));
                if (result.isError()) {
                    return Optional.of(reached);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return Optional.empty();
    }

    private static int nought(CharBuffer chars) {
        for (int i = 0; i < chars.length(); i++) {
            if (chars.charAt(i) == 0) {
                return i;
            }
        }
        return -1;
    }

    private CharsetDecoder strict() {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text, without the byte-order mark. */
    public Reader open() throws IOException {
        InputStream in = Unpacked.open(content);
        in.skipNBytes(mark);
        return encoding.equals(StandardCharsets.UTF_8) ? new Utf8Reader(in) : new InputStreamReader(in, strict());
    }
}
