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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.note.DataException;

/**
 * A text file and its encoding, which holds for all of it: nothing is replaced by question marks.
 *
 * @param path the file
 * @param encoding how its bytes are read
 * @param mark how many bytes the byte-order mark at its start takes
 */
public record TextFile(Path path, Charset encoding, int mark) {
    private static final int SAMPLE = 4096;
    private static final int BUFFER = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Chinese text in GBK looks like so many characters of UTF-8 in a row once in ten million times. */
    private static final int SURELY_UTF_8 = 8;

    /**
     * Where a text stops being of an encoding.
     *
     * @param line the line, from 1
     * @param foreign characters beyond ASCII before it
     */
    private record Break(int line, long foreign) {
        Break after(CharBuffer chars) {
            long lines = chars.chars().filter(c -> c == '\n').count();
            return new Break(
                    line + (int) lines,
                    foreign + chars.chars().filter(c -> c > '~').count());
        }
    }

    /**
     * Finds the encoding: the wanted one, else that of the byte-order mark, else UTF-8, else GB18030.
     *
     * @throws DataException if the text is of none of them
     */
    static TextFile of(Path path, Optional<Charset> wanted) throws IOException {
        TextFile marked = byMark(path, Files.size(path) < 4 ? new byte[4] : head(path, 4));
        if (wanted.isPresent()) {
            return marked.in(wanted.get()).checked();
        }
        if (marked.mark > 0) {
            return marked.checked();
        }
        Optional<Charset> wide = withoutMark(head(path, SAMPLE));
        if (wide.isPresent()) {
            return marked.in(wide.get()).checked();
        }
        if (Utf8.isValid(path)) {
            return marked;
        }
        Optional<Break> utf8 = marked.firstBreak();
        if (utf8.isPresent() && utf8.get().foreign >= SURELY_UTF_8) {
            throw marked.damaged(utf8.get());
        }
        return marked.in(GB18030).checked();
    }

    private static byte[] head(Path path, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
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
        if (first + second < 2 || Math.min(first, second) * 4 > Math.max(first, second)) {
            return Optional.empty();
        }
        return Optional.of(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static TextFile byMark(Path path, byte[] head) {
        int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (first == 0xfeff) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0xfffe) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        boolean utf8 = first == 0xefbb && (head[2] & 0xff) == 0xbf;
        return new TextFile(path, StandardCharsets.UTF_8, utf8 ? 3 : 0);
    }

    /** The same file in another encoding; the mark stays skipped where it is that encoding's. */
    private TextFile in(Charset other) {
        boolean same = other.name().startsWith(encoding.name().substring(0, 5));
        return same && mark > 0 ? this : new TextFile(path, other, 0);
    }

    private TextFile checked() throws IOException {
        Optional<Break> broken = firstBreak();
        if (broken.isPresent()) {
            throw damaged(broken.get());
        }
        return this;
    }

    private DataException damaged(Break at) {
        return Notes.exception(
                new CellPlace(path.toString(), "", 0),
                "",
                "",
                "第 " + at.line + " 行有不属于 " + encoding + " 编码的字节。请用原软件另存为 UTF-8 编码的 CSV，或在映射文件中写明 encoding。",
                "line " + at.line + " holds bytes that are not " + encoding
                        + ". Save it as CSV in UTF-8, or name its encoding in a mapping.");
    }

    private Optional<Break> firstBreak() throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        Break reached = new Break(1, 0);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                reached = reached.after(chars.flip());
                // No text holds a nought: the file is binary, or UTF-16 without a mark.
                if (result.isError() || chars.chars().anyMatch(c -> c == 0)) {
                    return Optional.of(reached);
                }
                chars.clear();
                bytes.compact();
            }
        }
        return Optional.empty();
    }

    private CharsetDecoder strict() {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text, without the byte-order mark. */
    public Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(mark);
        return encoding.equals(StandardCharsets.UTF_8) ? new Utf8Reader(in) : new InputStreamReader(in, strict());
    }
}
