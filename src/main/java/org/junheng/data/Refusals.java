package org.junheng.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.header.Recognition;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.source.TextDoubt;
import org.junheng.texts.Text;

/** Why a file whose header is not known, or lacks what a mapping names, cannot be read. */
final class Refusals {
    private Refusals() {}

    /** Results tell contents apart by their names; two of one name could not be told apart in them. */
    static void refuseTwins(List<NamedContent> contents) {
        Map<String, NamedContent> named = new HashMap<>();
        for (NamedContent content : contents) {
            NamedContent other = named.putIfAbsent(content.name(), content);
            if (other != null && !(content.isFile() && content.equals(other))) {
                throw Notes.exception(
                        new CellPlace(content.name(), "", 0),
                        "",
                        "",
                        new Text("两份数据都叫这个名称。请各起一个名称。", "two contents have this name. Give each a name of its own."));
            }
        }
    }

    static DataException lacking(Mapping mapping, NamedContent content, Recognition.Lacking lacking) {
        String zh = lacking.absent().stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
        String en = lacking.absent().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return Notes.exception(
                new CellPlace(content.name(), "", 0),
                "",
                String.join(", ", lacking.absent()),
                new Text(
                        "映射文件 " + mapping.file() + " 所用的这些列在表头中没有：" + zh + "。表头为："
                                + Notes.shown(String.join("、", lacking.header())) + "。请更正映射文件，或用 headerRow 写明表头是哪一行。",
                        "the header does not have these columns that the mapping " + mapping.file() + " uses: " + en
                                + ". The header is: " + Notes.shown(String.join(", ", lacking.header()))
                                + ". Correct the mapping, or name the row of the header by headerRow."));
    }

    static DataException unrecognised(
            Mapping mapping,
            Recognition recognition,
            NamedContent content,
            List<String> hidden,
            Optional<TextDoubt> doubt) {
        String zh =
                hidden.isEmpty() ? "" : "隐藏的工作表（" + String.join("、", hidden) + "）没有读；若要读，请取消隐藏，或在映射文件中写 hidden: read。";
        String en = hidden.isEmpty()
                ? ""
                : " Hidden sheets (" + String.join(", ", hidden)
                        + ") were not read; show them, or write \"hidden: read\" in a mapping.";
        List<String> data = recognition.rowOfData();
        if (!data.isEmpty()) {
            int row = mapping.layout().headerRow();
            String cells = Notes.shown(String.join("、", data));
            return Notes.exception(
                    new CellPlace(content.name(), "", row),
                    "",
                    cells,
                    new Text(
                            "映射文件 " + mapping.file() + " 说这一行是表头，而它含有数字，没有映射所用的列名（" + cells
                                    + "），像是数据而不是表头。请改正 headerRow。",
                            "the mapping " + mapping.file()
                                    + " says that this row is the header, but it holds numbers and none of the"
                                    + " columns that the mapping names (" + cells
                                    + "): it looks like data. Correct \"headerRow\"."));
        }
        if (recognition.lacking().isPresent()) {
            return lacking(mapping, content, recognition.lacking().get());
        }
        Text lacks = recognition.listLacks();
        return Notes.exception(
                new CellPlace(content.name(), "", 0),
                "",
                "",
                new Text(
                        doubt.map(one -> one.message().zh() + " ").orElse("")
                                + "找不到表头：前 10 行中没有一行含有已知的列名。" + lacks.zh()
                                + "请检查首行是否为列名（列名见 examples/DATA.md），或用映射文件说明各列。" + zh,
                        doubt.map(one -> one.message().en() + " ").orElse("")
                                + "no header is found: none of the first 10 rows holds headers that are known. "
                                + (lacks.en().isEmpty() ? "" : lacks.en() + " ")
                                + "Check that the first row names the columns (examples/DATA.md lists the names), or describe the columns in a mapping."
                                + en));
    }
}
