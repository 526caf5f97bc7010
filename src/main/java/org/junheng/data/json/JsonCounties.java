package org.junheng.data.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.header.CountyFeed;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.source.TextFile;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.texts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Counties in JSON: one, a list of them, or one after the other (JSON lines); see {@code county.schema.json}. */
public final class JsonCounties implements CountyFeed {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final Notes notes;
    private final NamedContent content;
    private final String sha256;
    private final JsonParser parser;
    private JsonCounty county;
    private boolean inList;
    private boolean isAny;

    /**
     * Opens a file.
     *
     * @param sha256 the hash of its bytes
     */
    public JsonCounties(Notes notes, NamedContent content, String sha256, TextFile text) throws IOException {
        this.notes = notes;
        this.content = content;
        this.sha256 = sha256;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text.open());
        this.county = new JsonCounty(notes, content.name());
    }

    @Override
    public boolean next() {
        try {
            JsonToken token = parser.nextToken();
            while (token == (inList ? JsonToken.END_ARRAY : JsonToken.START_ARRAY)) {
                inList = !inList;
                token = parser.nextToken();
            }
            if (token == null) {
                tellNone();
                return false;
            }
            isAny = true;
            county = new JsonCounty(notes, content.name());
            JsonTree tree = new JsonTree(parser);
            JsonTree.JsonValue value = tree.read();
            county.problems().refuse(tree.twice());
            county.read(value);
            return true;
        } catch (JacksonException damaged) {
            TokenStreamLocation where = damaged.getLocation();
            throw damaged((where == null ? parser.currentLocation() : where).getLineNr(), damaged.getOriginalMessage());
        } catch (IllegalStateException tooLarge) {
            throw damaged(parser.currentTokenLocation().getLineNr(), String.valueOf(tooLarge.getMessage()));
        }
    }

    private void tellNone() {
        if (!isAny) {
            isAny = true;
            notes.error(
                    new CellPlace(content.name(), "", 0),
                    "",
                    "",
                    new Text(
                            "文件里没有县，也就没有学校。请写一个县（{…}）或县的列表（[…]）；格式见 county.schema.json。",
                            "the file holds no county, and so no school. Write a county, {…}, or a list of them, […]; county.schema.json has the format."));
        }
    }

    private DataException damaged(int line, String why) {
        return Notes.exception(
                new CellPlace(content.name(), "", line),
                parser.streamReadContext().pathAsPointer().toString(),
                "",
                new Text(
                        "不是完整的 JSON（" + Notes.shown(why) + "）。请重新导出；格式见 county.schema.json。",
                        "this is no complete JSON (" + Notes.shown(why)
                                + "). Export it again; county.schema.json has the format."));
    }

    @Override
    public String file() {
        return content.name();
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public Map<TableSort, List<FoundTable>> lists() {
        return Map.of();
    }

    @Override
    public Map<TableSort, List<FoundTable>> tables() {
        return county.tables();
    }

    @Override
    public Mapping mapping() {
        return county.mapping();
    }

    @Override
    public void close() {
        parser.close();
    }
}
