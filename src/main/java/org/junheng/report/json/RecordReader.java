package org.junheng.report.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.change.RecordedRun;
import org.junheng.report.words.RunOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a JSON report what the run depended on that wrote it; its counties are passed over, however many there are. */
public final class RecordReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private String version = "";
    private JsonNode options = MAPPER.createObjectNode();
    private JsonNode reading = MAPPER.createObjectNode();

    private RecordReader() {}

    /**
     * Reads the record.
     *
     * @throws IOException if it cannot be read, or is no report of this program
     */
    public static RecordedRun read(NamedContent report) throws IOException {
        RecordReader reader = new RecordReader();
        try (InputStream in = new BufferedInputStream(report.open());
                JsonParser json = MAPPER.createParser(in)) {
            reader.root(json);
        } catch (JacksonException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
        if (!reader.version.equals(EvaluationJson.SCHEMA_VERSION) || !reader.options.has("asOf")) {
            throw new IOException("no evaluation of this program: " + report);
        }
        return reader.run(Seal.holds(report));
    }

    private void root(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "schemaVersion" -> version = json.getValueAsString("");
                case "options" -> options = MAPPER.readTree(json);
                case "reading" -> reading = MAPPER.readTree(json);
                default -> json.skipChildren();
            }
        }
    }

    private RecordedRun run(boolean sealed) {
        RunOptions run = !options.has("version")
                ? RunOptions.NONE
                : new RunOptions(
                        text(options, "version"),
                        texts("places"),
                        texts("quality"),
                        text(options, "cutOffs"),
                        text(options, "fullMark"),
                        text(options, "bands"),
                        text(options, "encoding"),
                        hashes("mapping"),
                        hashes("campuses"),
                        hashes("lastYear"),
                        hashes("ruleFiles"),
                        hashes("overlayFiles"));
        List<ReadingNotes.ReadSource> sources = new ArrayList<>();
        for (JsonNode source : reading.path("sources")) {
            sources.add(new ReadingNotes.ReadSource(
                    text(source, "file"),
                    text(source, "sha256"),
                    source.path("rows").asLong(0)));
        }
        return new RecordedRun(
                text(options, "asOf"),
                texts("rules"),
                texts("overlays"),
                options.path("detail").asBoolean(false),
                run,
                sources,
                sealed);
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        options.path(name).forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    private List<RunOptions.TextHash> hashes(String name) {
        List<RunOptions.TextHash> hashes = new ArrayList<>();
        options.path(name).forEach(one -> hashes.add(new RunOptions.TextHash(text(one, "file"), text(one, "sha256"))));
        return hashes;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
