package org.junheng.rules.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.compile.CompiledForm;

/**
 * A compiled rule file as bytes: a sum over what follows, then everything. Damage is noticed, never trusted; whether somebody
 * changed it is for {@link TrustedFolder} to say, and in the library's own jar for whoever trusts the jar.
 */
public final class CompiledRuleBytes {
    private static final int SUM_LENGTH = Long.BYTES;

    private CompiledRuleBytes() {}

    public static byte[] write(CompiledFile file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[SUM_LENGTH]);
            try (DataOutputStream out =
                    new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
                out.writeInt(file.rules().size());
                for (RuleInfo rule : file.rules()) {
                    RuleInfoBytes.write(out, rule);
                }
                out.writeInt(file.limits().size());
                for (Map.Entry<String, String> limit : file.limits().entrySet()) {
                    out.writeUTF(limit.getKey());
                    out.writeUTF(limit.getValue());
                }
                CompiledForm form = file.form();
                out.writeUTF(form.key());
                out.writeUTF(form.modelClass());
                out.writeInt(form.classes().size());
                for (Map.Entry<String, byte[]> compiled : form.classes().entrySet()) {
                    out.writeUTF(compiled.getKey());
                    out.writeInt(compiled.getValue().length);
                    out.write(compiled.getValue());
                }
            }
            byte[] kept = bytes.toByteArray();
            ByteBuffer.wrap(kept).putLong(sum(kept, SUM_LENGTH));
            return kept;
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    /** The compiled file, told as of that file; empty if the bytes are damaged. */
    public static Optional<CompiledFile> read(byte[] kept, String fileName) {
        if (kept.length <= SUM_LENGTH || ByteBuffer.wrap(kept).getLong() != sum(kept, SUM_LENGTH)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new ByteArrayInputStream(kept, SUM_LENGTH, kept.length - SUM_LENGTH)))) {
            List<RuleInfo> rules = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                rules.add(RuleInfoBytes.read(in, fileName));
            }
            Map<String, String> limits = new LinkedHashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                limits.put(in.readUTF(), in.readUTF());
            }
            String key = in.readUTF();
            String modelClass = in.readUTF();
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return Optional.of(new CompiledFile(rules, limits, new CompiledForm(key, modelClass, classes)));
        } catch (IOException | IllegalArgumentException | IllegalStateException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static long sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
