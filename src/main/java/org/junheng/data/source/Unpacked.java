package org.junheng.data.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/** The bytes of a file, unpacked where it is a gzip archive of one file ({@code .csv.gz}). */
final class Unpacked {
    private static final int BUFFER = 1 << 16;
    private static final long FREE_BYTES = 16L << 20;
    /** Tables of numbers take a tenth of their bytes or a twentieth; what packs far better is made to fill a memory. */
    private static final int GREATEST_RATIO = 250;

    private Unpacked() {}

    /** Whether a file begins as a gzip archive does. */
    static boolean isPacked(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    /** Opens a file, unpacking it on the way. */
    static InputStream open(NamedContent content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content.open(), 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return isPacked(head) ? new Packed(in, content) : in;
    }

    /** What comes out of an archive; an archive that is damaged, cut or a bomb is the data's fault and no failure of the machine. */
    private static final class Packed extends FilterInputStream {
        private final NamedContent content;
        private final long packed;
        private long unpacked;

        Packed(InputStream in, NamedContent content) throws IOException {
            super(opened(in, content));
            this.content = content;
            this.packed = Math.max(1, content.size());
        }

        private static InputStream opened(InputStream in, NamedContent content) throws IOException {
            try {
                return new GZIPInputStream(in, BUFFER);
            } catch (ZipException | EOFException damaged) {
                throw damaged(content, damaged);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int read = super.read(bytes, from, length);
                unpacked += Math.max(0, read);
                if (unpacked > FREE_BYTES && unpacked / packed > GREATEST_RATIO) {
                    throw refused(
                            content,
                            new Text(
                                    "压缩包解压后过大，可能是恶意文件，不予读取。确需读取时请先解压。",
                                    "the archive unpacks to far more than such a file should hold; it is not read. If it is sound,"
                                            + " unpack it first."));
                }
                return read;
            } catch (ZipException | EOFException damaged) {
                throw damaged(content, damaged);
            }
        }

        private static DataException damaged(NamedContent content, IOException cause) {
            return refused(
                    content,
                    new Text(
                            "压缩包已损坏，或没有复制完整（" + cause.getMessage() + "）。请重新复制或导出。",
                            "the archive is damaged or was cut short (" + cause.getMessage()
                                    + "). Copy or export it again."));
        }

        private static DataException refused(NamedContent content, Text text) {
            return Notes.exception(new CellPlace(content.name(), "", 0), "", "", text);
        }
    }
}
