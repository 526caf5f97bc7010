package org.junheng.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Heading;
import org.junheng.report.words.RunOptions;
import org.junheng.results.Evaluation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Evaluations for programs, county by county, as {@code evaluation.schema.json} beside this class documents them. */
public final class EvaluationJson {
    /** The version of the format: a program that reads "2" can rely on what the schema of "2" says. */
    public static final String SCHEMA_VERSION = "2";

    /** The stream is the caller's to close. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator json;
    private final boolean detail;
    private final MessageDigest digest = Seal.digest();

    /**
     * Starts a report.
     *
     * @param detail whether it has what verdicts were computed from
     * @param out where it is written to as it grows; it is not closed
     * @throws IOException if it cannot be written to
     */
    public EvaluationJson(Heading heading, boolean detail, OutputStream out) throws IOException {
        this.detail = detail;
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), new DigestOutputStream(out, digest));
        written(() -> start(heading));
    }

    /** The JSON of one county: what the report holds of it. */
    public static String of(Evaluation evaluation, boolean detail) {
        StringWriter text = new StringWriter();
        try (JsonGenerator county = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new CountyJson(county, detail).write(evaluation);
        }
        return text.toString();
    }

    /** Adds a county that {@link #of} wrote. */
    public void add(String county) throws IOException {
        written(() -> {
            json.writeRaw('\n');
            json.writeRawValue(county);
        });
    }

    /** Adds a county and writes it as it goes: the same bytes, and nothing of them is kept. */
    public void add(Evaluation evaluation) throws IOException {
        written(() -> {
            json.writeRaw('\n');
            new CountyJson(json, detail).write(evaluation);
        });
    }

    public void finish(ReadingNotes notes) throws IOException {
        written(() -> {
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
            json.writeName("reading");
            new ReadingJson(json).write(notes);
            json.writeRaw('\n');
            json.flush();
            json.writeStringProperty(Seal.NAME, Seal.of(digest));
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        });
    }

    /** Jackson wraps what the stream throws. */
    private static void written(Runnable writing) throws IOException {
        try {
            writing.run();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private void start(Heading heading) {
        json.writeStartObject();
        json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
        json.writeObjectPropertyStart("options");
        json.writeStringProperty("asOf", heading.asOf().toString());
        texts("rules", heading.rules());
        texts("overlays", heading.overlays());
        json.writeBooleanProperty("detail", detail);
        run(heading.run());
        json.writeEndObject();
        json.writeObjectPropertyStart("criteria");
        for (Map.Entry<String, Criterion> entry : heading.criteria().entrySet()) {
            json.writeRaw('\n');
            json.writeName(entry.getKey());
            criterion(entry.getValue());
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.writeArrayPropertyStart("counties");
    }

    /** What else the run depended on; nothing where that is not known. */
    private void run(RunOptions run) {
        if (run.equals(RunOptions.NONE)) {
            return;
        }
        json.writeStringProperty("version", run.version());
        texts("places", run.places());
        if (!run.quality().isEmpty()) {
            texts("quality", run.quality());
        }
        json.writeStringProperty("cutOffs", run.cutOffs());
        if (!run.fullMark().isEmpty()) {
            json.writeStringProperty("fullMark", run.fullMark());
        }
        json.writeStringProperty("bands", run.bands());
        json.writeStringProperty("encoding", run.encoding());
        hashes("mapping", run.mapping());
        hashes("campuses", run.campuses());
        hashes("lastYear", run.lastYear());
        hashes("ruleFiles", run.rules());
        hashes("overlayFiles", run.overlays());
    }

    private void hashes(String name, List<RunOptions.TextHash> files) {
        json.writeArrayPropertyStart(name);
        for (RunOptions.TextHash file : files) {
            json.writeStartObject();
            json.writeStringProperty("file", file.file());
            json.writeStringProperty("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void criterion(Criterion criterion) {
        json.writeStartObject();
        json.writeStringProperty("titleZh", criterion.title().zh());
        json.writeStringProperty("titleEn", criterion.title().en());
        json.writeStringProperty("source", criterion.source());
        json.writeStringProperty("confidence", criterion.confidence());
        json.writeStringProperty("severity", criterion.severity().name());
        json.writeStringProperty("group", criterion.group());
        json.writeStringProperty("phase", criterion.phase().name());
        criterion.from().ifPresent(day -> json.writeStringProperty("from", day.toString()));
        criterion.until().ifPresent(day -> json.writeStringProperty("until", day.toString()));
        json.writeStringProperty("file", criterion.file());
        json.writeNumberProperty("line", criterion.line());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
