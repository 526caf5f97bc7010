package org.junheng.report.html;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the page of a county is put together from, once it is known what was read.
 *
 * @param head what stands above the page, as HTML
 * @param main the county, as HTML
 * @param data the county for charts, cards and lists, as JSON that is safe within a page
 */
public record PageParts(String head, String main, String data) {

    /** Keeps them in a file of their own, so that a nation need not fit into memory. */
    public void keep(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(head, out);
            write(main, out);
            write(data, out);
        }
    }

    private static void write(String part, DataOutputStream out) throws IOException {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Those that were kept in the file. */
    public static PageParts kept(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new PageParts(read(in), read(in), read(in));
        }
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
