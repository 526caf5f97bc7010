package org.junheng.rules.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.rules.Problems;
import org.junheng.texts.Text;

/** A rule file as it was found: what messages call it, and its content. */
public final class SourceFile {
    /** More than any document has clauses; what is larger is no rule file. */
    private static final int LARGEST = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char UNREADABLE = '\ufffd';

    private final String name;
    private final byte[] bytes;
    /** Worked out when it is first asked for, and then by more than one; a thread that does not see it works it out again. */
    private @Nullable String hash;

    public SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** Its content. */
    public byte[] bytes() {
        return bytes;
    }

    /** The SHA-256 of its content, in hexadecimal digits. */
    public String sha256() {
        String known = hash;
        if (known == null) {
            known = Sha256.hex(bytes);
            hash = known;
        }
        return known;
    }

    /** The text, a leading byte-order mark left out; empty, with the problem reported, where it is not UTF-8. */
    public Optional<String> text(Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(
                    name,
                    0,
                    new Text(
                            "文件有" + bytes.length + "字节，超过" + LARGEST + "。",
                            "The file has " + bytes.length + " bytes, more than " + LARGEST + "."),
                    new Text("拆成几个文件。", "Make several files of it."));
            return Optional.empty();
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        if (decoded.indexOf(UNREADABLE) < 0) {
            return Optional.of(withoutMark(decoded));
        }
        // The character may stand in the file as such.
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(withoutMark(text));
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    name,
                    lineOfFirstBadByte(),
                    new Text(
                            "文件不是 UTF-8 编码，可能是 GBK。",
                            "The file is not UTF-8; it looks like GBK, as older Chinese editors save."),
                    new Text(
                            "用编辑器打开，另存为 UTF-8 编码。",
                            "Open it in your editor and save it again with the encoding UTF-8."));
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private int lineOfFirstBadByte() {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                byte[] part = Arrays.copyOfRange(bytes, start, i);
                String decoded = new String(part, StandardCharsets.UTF_8);
                if (decoded.indexOf(UNREADABLE) >= 0) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }
}
