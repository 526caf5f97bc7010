package com.example;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.junheng.CountySource;
import org.junheng.Evaluations;
import org.junheng.Options;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import scala.Tuple2;

/**
 * Goes through the sorted rows of a partition and evaluates each county once its last row has come, so that one county at a time
 * is in memory. Nothing is written to a file, and a county that cannot be read or judged is a row of problems.
 */
final class CountyByCounty implements Iterator<Row> {
    private final Iterator<Tuple2<RowPlace, String[]>> rows;
    private final List<String> names;
    private final List<String[]> headers;
    private final Judging judging;
    private Tuple2<RowPlace, String[]> next;

    CountyByCounty(
            Iterator<Tuple2<RowPlace, String[]>> rows, List<String> names, List<String[]> headers, Judging judging) {
        this.rows = rows;
        this.names = names;
        this.headers = headers;
        this.judging = judging;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String county = next._1().county();
        StringBuilder[] texts = new StringBuilder[names.size()];
        while (next != null && next._1().county().equals(county)) {
            int table = next._1().table();
            if (texts[table] == null) {
                texts[table] = new StringBuilder();
                append(texts[table], headers.get(table));
            }
            append(texts[table], next._2());
            advance();
        }
        CountyRow result = new CountyRow(county);
        if (county.isEmpty()) {
            result.problem("", "没有写明区县、也不属于任何学校的行", "rows that name no county, and belong to no school");
            return result.row();
        }
        List<NamedContent> contents = new ArrayList<>();
        for (int table = 0; table < texts.length; table++) {
            if (texts[table] != null) {
                contents.add(NamedContent.of(county + "/" + names.get(table), texts[table].toString()));
            }
        }
        judge(contents, result);
        return result.row();
    }

    private void judge(List<NamedContent> contents, CountyRow result) {
        Evaluations evaluations = new Evaluations();
        try {
            judging.rules()
                    .evaluate(
                            CountySource.contents(contents, ReadingOptions.USUAL),
                            Options.asOf(judging.asOf()),
                            evaluations);
            evaluations.notes().problems().forEach(result::problem);
            evaluations.list().forEach(result::add);
        } catch (DataException e) {
            e.problems().forEach(result::problem);
        } catch (RuntimeException e) {
            result.problem("", "不能评估：" + e, "cannot be evaluated: " + e);
        }
    }

    /** A row as CSV has it, every cell in quotes. */
    private static void append(StringBuilder text, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(cells[i].replace("\"", "\"\"")).append('"');
        }
        text.append('\n');
    }
}
