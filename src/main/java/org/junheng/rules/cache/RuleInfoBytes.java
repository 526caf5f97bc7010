package org.junheng.rules.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Scoring;
import org.junheng.criteria.Severity;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.Attainable;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleFigures;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleLinks;
import org.junheng.rules.RuleLinks.LinkKind;
import org.junheng.texts.Text;

/** What is known of a rule, as bytes; written and read in one order, part by part. */
final class RuleInfoBytes {
    private RuleInfoBytes() {}

    static void write(DataOutputStream out, RuleInfo rule) throws IOException {
        write(out, rule.criterion());
        text(out, rule.kind().name());
        text(out, rule.population());
        for (LinkKind link : LinkKind.values()) {
            texts(out, rule.links().of(link));
        }
        write(out, rule.figures());
        out.writeBoolean(rule.demand().isPresent());
        if (rule.demand().isPresent()) {
            write(out, rule.demand().get());
        }
    }

    /** The rule, told as of that file. */
    static RuleInfo read(DataInputStream in, String fileName) throws IOException {
        Criterion criterion = criterion(in, fileName);
        RuleInfo.RuleKind kind = RuleInfo.RuleKind.valueOf(text(in));
        String population = text(in);
        RuleLinks links = RuleLinks.NONE;
        for (LinkKind link : LinkKind.values()) {
            links = links.and(link, texts(in));
        }
        return new RuleInfo(
                criterion,
                kind,
                population,
                links,
                figures(in),
                in.readBoolean() ? Optional.of(demand(in)) : Optional.empty());
    }

    private static void write(DataOutputStream out, Criterion criterion) throws IOException {
        text(out, criterion.id());
        text(out, criterion.title().zh());
        text(out, criterion.title().en());
        text(out, criterion.source());
        text(out, criterion.confidence());
        text(out, criterion.severity().name());
        text(out, criterion.group());
        text(out, criterion.phase().name());
        text(out, criterion.from().map(LocalDate::toString).orElse(""));
        text(out, criterion.until().map(LocalDate::toString).orElse(""));
        text(out, criterion.limit().map(Exact::toString).orElse(""));
        text(out, criterion.scoring().map(worth -> worth.points().toString()).orElse(""));
        text(out, criterion.scoring().map(worth -> worth.deduction().text()).orElse(""));
        out.writeInt(criterion.pledge().orElse(0));
        out.writeInt(criterion.line());
    }

    private static Criterion criterion(DataInputStream in, String fileName) throws IOException {
        String id = text(in);
        Text title = new Text(text(in), text(in));
        String source = text(in);
        String confidence = text(in);
        Severity severity = Severity.valueOf(text(in));
        String group = text(in);
        Phase phase = Phase.valueOf(text(in));
        Optional<LocalDate> from = date(text(in));
        Optional<LocalDate> until = date(text(in));
        Optional<Exact> limit = exact(text(in));
        Optional<Exact> points = exact(text(in));
        String deduction = text(in);
        int pledge = in.readInt();
        int line = in.readInt();
        return new Criterion(
                        id,
                        title,
                        source,
                        confidence,
                        severity,
                        group,
                        phase,
                        from,
                        until,
                        limit,
                        points.map(worth -> new Scoring(worth, Deduction.of(deduction))),
                        fileName,
                        line)
                .withPledge(pledge == 0 ? Optional.empty() : Optional.of(pledge));
    }

    private static void write(DataOutputStream out, RuleFigures figures) throws IOException {
        texts(out, figures.observed());
        out.writeInt(figures.inputs().size());
        for (RuleInput input : figures.inputs()) {
            text(out, input.source().name());
            text(out, input.name());
        }
        texts(out, figures.levels());
    }

    private static RuleFigures figures(DataInputStream in) throws IOException {
        List<String> observed = texts(in);
        List<RuleInput> inputs = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            RuleInput.ReportedAt source = RuleInput.ReportedAt.valueOf(text(in));
            inputs.add(new RuleInput(source, text(in)));
        }
        return new RuleFigures(observed, inputs, texts(in));
    }

    private static void write(DataOutputStream out, Demanded demand) throws IOException {
        text(out, demand.relation().name());
        text(out, demand.limit());
        text(out, demand.of());
        text(out, demand.others());
        out.writeBoolean(demand.isShare());
        write(out, demand.possible());
        text(out, demand.kind().name());
        write(out, demand.plausible());
    }

    private static void write(DataOutputStream out, Attainable values) throws IOException {
        text(out, values.least().map(Exact::toString).orElse(""));
        text(out, values.most().map(Exact::toString).orElse(""));
        out.writeBoolean(values.isWhole());
    }

    private static Attainable attainable(DataInputStream in) throws IOException {
        return new Attainable(exact(text(in)), exact(text(in)), in.readBoolean());
    }

    private static Demanded demand(DataInputStream in) throws IOException {
        Relation relation = Relation.valueOf(text(in));
        String limit = text(in);
        String of = text(in);
        String others = text(in);
        boolean isShare = in.readBoolean();
        Attainable possible = attainable(in);
        Demanded.DemandedKind kind = Demanded.DemandedKind.valueOf(text(in));
        return new Demanded(relation, limit, of, others, isShare, possible, kind, attainable(in));
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Optional<Exact> exact(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(RatioText.read(text));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
