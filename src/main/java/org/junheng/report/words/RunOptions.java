package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.texts.Text;

/**
 * What a run depended on besides its day and its data, so that it can be done again.
 *
 * @param version the version of the library
 * @param places the overlays as they were named, nearest first: names of bundled places, folders, files
 * @param quality how quality is reckoned, as the command line chose it: {@code denominator=enrolled}
 * @param cutOffs at what lines lists of marks were counted: 60/80/90
 * @param fullMark the full mark of lists that have none, or the empty text
 * @param bands how tables of results count those who passed
 * @param encoding the encoding of text files that was named, or the empty text where it was found out
 * @param mapping the file that says which column is which figure; none, or one
 * @param campuses the file that says which campus is of which school; none, or one
 * @param lastYear the data files of the year before
 * @param rules the rule files
 * @param overlays the files of the overlays, limits and rules
 */
public record RunOptions(
        String version,
        List<String> places,
        List<String> quality,
        String cutOffs,
        String fullMark,
        String bands,
        String encoding,
        List<TextHash> mapping,
        List<TextHash> campuses,
        List<TextHash> lastYear,
        List<TextHash> rules,
        List<TextHash> overlays) {
    /** A run of which nothing is known: of an application that embeds the library. */
    public static final RunOptions NONE = new RunOptions(
            "", List.of(), List.of(), "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A file, as it was.
     *
     * @param file the file as it was named
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     */
    public record TextHash(String file, String sha256) {}

    public RunOptions {
        places = List.copyOf(places);
        quality = List.copyOf(quality);
        mapping = List.copyOf(mapping);
        campuses = List.copyOf(campuses);
        lastYear = List.copyOf(lastYear);
        rules = List.copyOf(rules);
        overlays = List.copyOf(overlays);
    }

    /** The options for people: what marks were counted by, and how text files were decoded. */
    public List<Text> named() {
        List<Text> named = new ArrayList<>();
        named.add(new Text("分数线 " + cutOffs, "cut-offs " + cutOffs));
        if (!fullMark.isEmpty()) {
            named.add(new Text("满分 " + fullMark, "full mark " + fullMark));
        }
        if (!quality.isEmpty()) {
            String chosen = String.join(" ", quality);
            named.add(new Text("质量评价口径 " + chosen, "quality " + chosen));
        }
        named.add(new Text("成绩分档 " + bands, "bands " + bands));
        named.add(
                encoding.isEmpty()
                        ? new Text("编码自动识别", "encoding found out")
                        : new Text("编码 " + encoding, "encoding " + encoding));
        return List.copyOf(named);
    }

    /** The files besides the data, by what they are; sorts of which there is none are left out. */
    public Map<Text, List<TextHash>> files() {
        Map<Text, List<TextHash>> files = new LinkedHashMap<>();
        files.put(new Text("规则文件", "Rule files"), rules);
        files.put(new Text("地方标准文件", "Overlay files"), overlays);
        files.put(new Text("列名对应文件", "Mapping"), mapping);
        files.put(new Text("校区文件", "Campuses"), campuses);
        files.put(new Text("上一年的数据文件", "Data of the year before"), lastYear);
        files.values().removeIf(List::isEmpty);
        return files;
    }
}
