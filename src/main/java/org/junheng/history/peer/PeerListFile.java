package org.junheng.history.peer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.content.NamedContent;
import org.junheng.data.source.YamlTree;

/** Reads who is like whom: {@code S0012: [ S0003, S0007 ]}, a school a line. */
public final class PeerListFile {
    private PeerListFile() {}

    /**
     * Reads a file.
     *
     * @throws org.junheng.data.note.DataException if it cannot be used; it lists every problem at once
     */
    public static Map<String, List<String>> read(Path file) {
        NamedContent content = NamedContent.of(file);
        YamlTree yaml = new YamlTree(content.name());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        yaml.read(content)
                .forEach((school, entry) -> lists.put(
                        school.strip(),
                        yaml.texts(entry).stream().map(String::strip).toList()));
        yaml.refuseProblems();
        return lists;
    }
}
