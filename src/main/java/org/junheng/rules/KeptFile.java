package org.junheng.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junheng.facts.Criterion;
import org.junheng.facts.Deduction;
import org.junheng.facts.Phase;
import org.junheng.facts.Relation;
import org.junheng.facts.Scoring;
import org.junheng.facts.Severity;
import org.junheng.numbers.Exact;

/** A compiled rule file as bytes: the hash of what follows, then everything. Damage is noticed, never trusted. */
final class KeptFile {
    private static final int HASH_LENGTH = 32;

    private KeptFile() {}

    static byte[] write(CompiledFile file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out =
                    new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
                out.writeUTF(file.modelClass());
                out.writeInt(file.rules().size());
                for (RuleInfo rule : file.rules()) {
                    writeRule(out, rule);
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

    private static void writeRule(DataOutputStream out, RuleInfo rule) throws IOException {
        Criterion criterion = rule.criterion();
        List<String> texts = List.of(
                criterion.id(),
                criterion.titleZh(),
                criterion.titleEn(),
                criterion.source(),
                criterion.confidence(),
                criterion.severity().name(),
                criterion.group(),
                criterion.phase().name(),
                criterion.from().map(LocalDate::toString).orElse(""),
                criterion.until().map(LocalDate::toString).orElse(""),
                criterion.limit().map(Exact::toString).orElse(""),
                criterion.scoring().map(worth -> worth.points().toString()).orElse(""),
                criterion.scoring().map(worth -> worth.deduction().text()).orElse(""),
                Integer.toString(criterion.line()),
                rule.kind().name(),
                rule.population());
        writeTexts(out, texts);
        writeTexts(out, rule.excludedFrom());
        writeTexts(out, rule.allowedIn());
        writeTexts(out, rule.verdictsOf());
        writeTexts(out, rule.findingsOf());
        writeTexts(out, rule.reads());
        writeTexts(out, rule.slots());
        writeTexts(
                out,
                rule.needs().stream()
                        .map(need -> need.source() + ":" + need.name())
                        .toList());
        writeTexts(out, rule.levels());
        writeTexts(out, rule.demand().map(KeptFile::texts).orElse(List.of()));
    }

    private static List<String> texts(Demanded demand) {
        return List.of(demand.relation().name(), demand.limit(), demand.of(), demand.others());
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /** The compiled file, told as of that file; empty if the bytes are damaged. */
    static Optional<CompiledFile> read(byte[] kept, String fileName) {
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
                rules.add(readRule(in, fileName));
            }
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return Optional.of(new CompiledFile(rules, modelClass, classes));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static RuleInfo readRule(DataInputStream in, String fileName) throws IOException {
        List<String> texts = readTexts(in);
        Criterion criterion = new Criterion(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                Severity.valueOf(texts.get(5)),
                texts.get(6),
                Phase.valueOf(texts.get(7)),
                date(texts.get(8)),
                date(texts.get(9)),
                exact(texts.get(10)),
                exact(texts.get(11)).map(points -> new Scoring(points, Deduction.of(texts.get(12)))),
                fileName,
                Integer.parseInt(texts.get(13)));
        return new RuleInfo(
                criterion,
                RuleInfo.Kind.valueOf(texts.get(14)),
                texts.get(15),
                readTexts(in),
                readTexts(in),
                readTexts(in),
                readTexts(in),
                readTexts(in),
                readTexts(in),
                readTexts(in).stream().map(KeptFile::need).toList(),
                readTexts(in),
                demand(readTexts(in)));
    }

    private static Need need(String text) {
        int colon = text.indexOf(':');
        return new Need(Need.Source.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static Optional<Demanded> demand(List<String> texts) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Demanded(Relation.valueOf(texts.get(0)), texts.get(1), texts.get(2), texts.get(3)));
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Optional<Exact> exact(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Exact.of(text));
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    static byte[] sha256(byte[]... parts) {
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
