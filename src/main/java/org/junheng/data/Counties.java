package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.School;

/** Puts schools together into counties, and hands each over once it is complete. */
final class Counties {
    private final Notes notes;
    private final boolean contiguous;
    private final boolean keyedByRow;
    private final Map<String, CountyRow> rows;
    private final ResultsRows results;
    private final Consumer<County> consumer;
    private final Map<String, CountyDraft> drafts = new LinkedHashMap<>();
    private final Map<String, Place> finished = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private @Nullable CountyDraft current;
    private long schools;

    /**
     * No counties yet.
     *
     * @param contiguous whether the rows of a county stand together, so that it is complete when the next one starts
     * @param rows what the tables of counties say, by id
     */
    Counties(
            Notes notes,
            boolean contiguous,
            boolean keyedByRow,
            Map<String, CountyRow> rows,
            ResultsRows results,
            Consumer<County> consumer) {
        this.notes = notes;
        this.contiguous = contiguous;
        this.keyedByRow = keyedByRow;
        this.rows = rows;
        this.results = results;
        this.consumer = consumer;
    }

    /**
     * Adds a school to its county.
     *
     * @param key what two rows of one school have in common
     */
    void add(School school, String countyName, Place place, String key) {
        schools++;
        CountyDraft draft = draft(school.county(), place);
        draft.name(countyName);
        draft.add(school, place, key);
    }

    private CountyDraft draft(String county, Place place) {
        CountyDraft last = current;
        if (last != null && last.id().equals(county)) {
            return last;
        }
        if (contiguous && last != null) {
            finish(last, place);
        }
        CountyDraft next = drafts.computeIfAbsent(county, id -> new CountyDraft(notes, id, keyedByRow));
        current = next;
        if (contiguous && finished.containsKey(county)) {
            notSorted(county, place, finished.get(county));
        }
        return next;
    }

    private void notSorted(String county, Place place, Place left) {
        notes.error(
                place,
                "",
                county,
                "区县“" + county + "”的学校不连续：此前一段止于第 " + left.row() + " 行之前（" + left.file() + "）。大文件逐县读取，请先按区县排序。",
                "the schools of county \"" + county + "\" do not stand together: others of it end before row "
                        + left.row() + " of " + left.file()
                        + ". A large file is read county by county; sort it by county first.");
        notes.refuseErrors();
    }

    /** Hands over a county of which no more rows come. */
    private void finish(CountyDraft draft, Place next) {
        County county = county(draft);
        notes.refuseErrors();
        consumer.accept(county);
        drafts.remove(draft.id());
        finished.put(draft.id(), next);
    }

    private County county(CountyDraft draft) {
        List<School> complete = draft.schools();
        CountyRow row = rows.get(draft.id());
        if (row == null) {
            return County.of(draft.id(), draft.name(), complete).withResults(results.of(draft.id(), complete));
        }
        used.add(draft.id());
        return row.county(draft.id(), draft.name(), complete, results.of(draft.id(), complete));
    }

    /**
     * Hands over what is left.
     *
     * @throws DataException if anything was found that makes the data unusable
     */
    void finish() {
        List<County> complete = new ArrayList<>();
        drafts.values().forEach(draft -> complete.add(county(draft)));
        notes.refuseErrors();
        complete.forEach(consumer);
        rows.forEach((id, row) -> {
            if (!used.contains(id) && row.reportsCoefficients()) {
                consumer.accept(row.county(id, id, List.of(), List.of()));
            } else if (!used.contains(id)) {
                unused(row);
            }
        });
        results.reportUnused();
    }

    /** Whether there is nothing to evaluate: no school, and no county that reports coefficients in their place. */
    boolean isEmpty() {
        return schools == 0 && rows.values().stream().noneMatch(CountyRow::reportsCoefficients);
    }

    private void unused(CountyRow row) {
        notes.problem(
                row.place(),
                "",
                row.id(),
                "学校表中没有区县“" + row.id() + "”的学校，此行未采用。请核对两表中区县的写法。",
                "there are no schools of county \"" + row.id()
                        + "\"; the row is not used. Check that both tables write the" + " county alike.");
        notes.leaveOut(row.place(), "没有学校的区县行", "rows of counties without schools");
    }
}
