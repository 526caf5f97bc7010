package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;

/**
 * Reads UTF-8 that was found to be well-formed. After one Chinese character the JDK's decoder goes on byte by byte; this one
 * takes eight digits and commas at a time again, which saves 5 % of reading a nation.
 */
final class Utf8Reader extends Reader {
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private final ByteBuffer eight = ByteBuffer.wrap(bytes);
    private int next;
    private int end;
    /** The second half of a character whose first half took the last place that was asked for; or nought. */
    private char left;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int at = from;
        if (left != 0 && length > 0) {
            characters[at++] = left;
            left = 0;
        }
        if (end - next < LONGEST) {
            fill();
        }
        at = decode(characters, at, from + length);
        if (at == from && next < end && length > 0) {
            throw new MalformedInputException(end - next);
        }
        return at == from && length > 0 ? -1 : at - from;
    }

    /** Moves what is left to the front and reads on, until a character is surely there or the file ends. */
    private void fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        int read = 0;
        while (read >= 0 && end < LONGEST) {
            read = in.read(bytes, end, bytes.length - end);
            end += Math.max(read, 0);
        }
    }

    private int decode(char[] characters, int from, int to) throws IOException {
        int at = from;
        while (at < to && next < end) {
            if (at + Long.BYTES <= to && next + Long.BYTES <= end && Utf8.isAscii(eight.getLong(next))) {
                for (int i = 0; i < Long.BYTES; i++) {
                    characters[at + i] = (char) bytes[next + i];
                }
                at += Long.BYTES;
                next += Long.BYTES;
            } else if (bytes[next] >= 0) {
                characters[at++] = (char) bytes[next++];
            } else {
                int size = bytes[next] < (byte) 0xe0 ? 2 : bytes[next] < (byte) 0xf0 ? 3 : LONGEST;
                if (next + size > end) {
                    break;
                }
                at = put(character(size), characters, at, to);
                next += size;
            }
        }
        return at;
    }

    private int character(int size) throws MalformedInputException {
        int character = bytes[next] & (0xff >> (size + 1));
        for (int i = 1; i < size; i++) {
            if ((bytes[next + i] & 0xc0) != 0x80) {
                throw new MalformedInputException(size);
            }
            character = character << 6 | (bytes[next + i] & 0x3f);
        }
        return character;
    }

    private int put(int character, char[] characters, int at, int to) {
        if (Character.isBmpCodePoint(character)) {
            characters[at] = (char) character;
            return at + 1;
        }
        characters[at] = Character.highSurrogate(character);
        char low = Character.lowSurrogate(character);
        if (at + 1 == to) {
            left = low;
            return to;
        }
        characters[at + 1] = low;
        return at + 2;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
