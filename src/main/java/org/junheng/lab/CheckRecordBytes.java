package org.junheng.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.lab.CaseMemory.KeptFile;
import org.junheng.lab.CheckRecord.ToldCheck;
import org.junheng.lab.Shown.Decided;
import org.junheng.lab.Shown.ShownVerdict;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.measures.Flag;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Text;

/** A record of a check as bytes; written and read in one order. Each text stands once, and is named by its number after that. */
final class CheckRecordBytes {
    /**
     * What a record holds.
     *
     * @param hash of the files that were checked
     * @param told what was told of them
     * @param cases what came of their cases
     */
    record RecordContent(String hash, Optional<ToldCheck> told, CaseMemory.RememberedCases cases) {}

    private interface Reader<T> {
        T read() throws IOException;
    }

    private CheckRecordBytes() {}

    static byte[] write(RecordContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Out(out).content(content);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Empty where the bytes are not what this program writes. */
    static Optional<RecordContent> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(new In(in).content());
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private record Out(DataOutputStream out, Map<String, Integer> numbers) {
        Out(DataOutputStream out) {
            this(out, new HashMap<>());
        }

        void content(RecordContent content) throws IOException {
            text(content.hash());
            out.writeBoolean(content.told().isPresent());
            if (content.told().isPresent()) {
                told(content.told().get());
            }
            CaseMemory.RememberedCases cases = content.cases();
            text(cases.overlays());
            map(cases.sources(), this::text);
            map(cases.files(), file -> {
                text(file.hash());
                out.writeInt(file.starts().size());
                for (int start : file.starts()) {
                    out.writeInt(start);
                }
            });
            all(cases.rules(), this::rule);
            map(cases.held(), this::shown);
        }

        private void told(ToldCheck told) throws IOException {
            out.writeInt(told.checkup().criteria());
            out.writeInt(told.checkup().cases());
            out.writeInt(told.checkup().held());
            all(told.checkup().diagnostics(), each -> {
                text(each.id());
                text(each.level().name());
                text(each.file());
                out.writeInt(each.line());
                out.writeInt(each.column());
                both(each.about());
                both(each.message());
                both(each.remedy());
            });
            all(told.notices(), this::both);
        }

        private void rule(RuleReads rule) throws IOException {
            text(rule.id());
            text(rule.file());
            text(rule.kind().name());
            text(rule.group());
            all(rule.verdictsOf(), this::text);
            all(rule.findingsOf(), this::text);
            all(rule.excludedFrom(), this::text);
            all(rule.allowedIn(), this::text);
            all(rule.figures(), this::text);
        }

        private void shown(Shown shown) throws IOException {
            all(shown.verdicts(), each -> {
                text(each.criterion());
                text(each.group());
                text(each.state().name());
                out.writeBoolean(each.isReported());
                out.writeBoolean(each.couldEqual());
                out.writeBoolean(each.isAtLimit());
                text(each.by());
            });
            out.writeBoolean(shown.statesCountermeasures());
            all(shown.recommended(), this::text);
            all(shown.decisions(), each -> {
                text(each.rule());
                text(each.holds().name());
                out.writeBoolean(each.isNamed());
            });
            all(shown.failed(), this::text);
            all(shown.groups(), this::text);
        }

        private interface Each<T> {
            void write(T value) throws IOException;
        }

        private <T> void all(Collection<T> values, Each<T> each) throws IOException {
            out.writeInt(values.size());
            for (T value : values) {
                each.write(value);
            }
        }

        private <T> void map(Map<String, T> values, Each<T> each) throws IOException {
            all(values.entrySet(), entry -> {
                text(entry.getKey());
                each.write(entry.getValue());
            });
        }

        private void both(Text text) throws IOException {
            text(text.zh());
            text(text.en());
        }

        private void text(String text) throws IOException {
            Integer known = numbers.get(text);
            if (known != null) {
                out.writeInt(known);
                return;
            }
            out.writeInt(numbers.size());
            numbers.put(text, numbers.size());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private record In(DataInputStream in, List<String> texts) {
        In(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        RecordContent content() throws IOException {
            String hash = text();
            Optional<ToldCheck> told = in.readBoolean() ? Optional.of(told()) : Optional.empty();
            String overlays = text();
            Map<String, String> sources = map(this::text);
            Map<String, KeptFile> files = map(() -> new KeptFile(text(), all(in::readInt)));
            List<RuleReads> rules = all(this::rule);
            return new RecordContent(
                    hash, told, new CaseMemory.RememberedCases(map(this::shown), files, sources, rules, overlays));
        }

        private ToldCheck told() throws IOException {
            int criteria = in.readInt();
            int cases = in.readInt();
            int held = in.readInt();
            List<Diagnostic> diagnostics = all(() -> new Diagnostic(
                    text(),
                    Diagnostic.Gravity.valueOf(text()),
                    text(),
                    in.readInt(),
                    in.readInt(),
                    both(),
                    both(),
                    both()));
            return new ToldCheck(new Checkup(criteria, cases, held, diagnostics), all(this::both));
        }

        private RuleReads rule() throws IOException {
            return new RuleReads(
                    text(),
                    text(),
                    RuleInfo.RuleKind.valueOf(text()),
                    text(),
                    all(this::text),
                    all(this::text),
                    all(this::text),
                    all(this::text),
                    set());
        }

        private Shown shown() throws IOException {
            List<ShownVerdict> verdicts = all(() -> new ShownVerdict(
                    text(),
                    text(),
                    Verdict.State.valueOf(text()),
                    in.readBoolean(),
                    in.readBoolean(),
                    in.readBoolean(),
                    text()));
            boolean states = in.readBoolean();
            Set<String> recommended = set();
            List<Decided> decisions = all(() -> new Decided(text(), Flag.valueOf(text()), in.readBoolean()));
            return new Shown(verdicts, states, recommended, decisions, set(), set());
        }

        private Set<String> set() throws IOException {
            return new HashSet<>(all(this::text));
        }

        private <T> List<T> all(Reader<T> each) throws IOException {
            List<T> values = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                values.add(each.read());
            }
            return values;
        }

        private <T> Map<String, T> map(Reader<T> each) throws IOException {
            Map<String, T> values = new HashMap<>();
            for (int count = in.readInt(); count > 0; count--) {
                values.put(text(), each.read());
            }
            return values;
        }

        private Text both() throws IOException {
            return new Text(text(), text());
        }

        private String text() throws IOException {
            int number = in.readInt();
            if (number == texts.size()) {
                texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return texts.get(number);
        }
    }
}
