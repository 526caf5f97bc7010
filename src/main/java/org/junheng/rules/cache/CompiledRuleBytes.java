package org.junheng.rules.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.compile.CompiledFile;

/** A compiled rule file as bytes: the hash of what follows, then everything. Damage is noticed, never trusted. */
public final class CompiledRuleBytes {
    private static final int HASH_LENGTH = 32;

    private CompiledRuleBytes() {}

    public static byte[] write(CompiledFile file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out =
                    new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
                out.writeUTF(file.modelClass());
                out.writeInt(file.rules().size());
                for (RuleInfo rule : file.rules()) {
                    RuleInfoBytes.write(out, rule);
                }
                out.writeInt(file.classes().size());
                for (Map.Entry<String, byte[]> compiled : file.classes().entrySet()) {
                    out.writeUTF(compiled.getKey());
                    out.writeInt(compiled.getValue().length);
                    out.write(compiled.getValue());
                }
            }
            byte[] content = bytes.toByteArray();
            byte[] kept = Arrays.copyOf(sha256(content), HASH_LENGTH + content.length);
            System.arraycopy(content, 0, kept, HASH_LENGTH, content.length);
            return kept;
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    /** The compiled file, told as of that file; empty if the bytes are damaged. */
    public static Optional<CompiledFile> read(byte[] kept, String fileName) {
        if (kept.length <= HASH_LENGTH
                || !Arrays.equals(
                        Arrays.copyOf(kept, HASH_LENGTH), sha256(Arrays.copyOfRange(kept, HASH_LENGTH, kept.length)))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new ByteArrayInputStream(kept, HASH_LENGTH, kept.length - HASH_LENGTH)))) {
            String modelClass = in.readUTF();
            List<RuleInfo> rules = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                rules.add(RuleInfoBytes.read(in, fileName));
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return Optional.of(new CompiledFile(rules, modelClass, classes));
        } catch (IOException | IllegalArgumentException | IllegalStateException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
