package org.junheng.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.GivenFact;
import org.junheng.data.join.ClassesWithoutResults;
import org.junheng.data.join.CountyDraft;
import org.junheng.data.join.CountyNames;
import org.junheng.data.join.LikeCounties;
import org.junheng.data.join.SubjectGaps;
import org.junheng.data.note.DataException;
import org.junheng.data.source.InputFile;
import org.junheng.data.suspect.BeyondSchools;
import org.junheng.data.suspect.RatioConflicts;
import org.junheng.data.suspect.Suspicions;
import org.junheng.data.suspect.TotalsAbove;
import org.junheng.data.table.CountyRow;
import org.junheng.data.table.Origin;
import org.junheng.data.table.RowsOfSchools;
import org.junheng.data.table.SchoolSink;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Puts schools together into counties, and hands each over once it is complete. */
final class Counties implements SchoolSink {
    private final Notes notes;
    private final LikeCounties names = new LikeCounties();
    private final boolean contiguous;
    private final boolean keyedByRow;
    private final OtherTables rows;
    private final ReadingOptions options;
    private final CountyTaker consumer;
    private final Map<String, CountyDraft> drafts = new LinkedHashMap<>();
    private final Map<String, CellPlace> finished = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    /** The county of each school, by its id and its names; the empty text where several counties have one. */
    private final Map<String, String> known = new HashMap<>();

    private @Nullable CountyDraft current;
    private long schools;
    private boolean listed;

    /**
     * What other tables say.
     *
     * @param counties of counties, by id
     * @param results of the results of schools
     * @param classes of their classes
     */
    record OtherTables(
            Map<String, CountyRow> counties, RowsOfSchools<Results> results, RowsOfSchools<ClassGroup> classes) {}

    /**
     * No counties yet.
     *
     * @param contiguous whether the rows of a county stand together, so that it is complete when the next one starts
     */
    Counties(
            Notes notes,
            boolean contiguous,
            boolean keyedByRow,
            OtherTables rows,
            ReadingOptions options,
            CountyTaker consumer) {
        this.notes = notes;
        this.contiguous = contiguous;
        this.keyedByRow = keyedByRow;
        this.rows = rows;
        this.options = options;
        this.consumer = consumer;
    }

    @Override
    public boolean isCountyByCounty() {
        return contiguous;
    }

    @Override
    public void add(School school, String countyName, Origin origin, String key) {
        schools++;
        if (!contiguous) {
            Stream.of(school.id(), school.name(), Labels.name(school.name()))
                    .forEach(name -> known.merge(name, school.county(), (one, other) -> one.equals(other) ? one : ""));
        }
        CountyDraft draft = draft(school.county(), origin.place());
        draft.name(countyName);
        draft.add(school, origin, key);
    }

    /** A table of schools is among the files, even if nothing comes of it. */
    void listed() {
        listed = true;
    }

    private CountyDraft draft(String county, CellPlace place) {
        CountyDraft last = current;
        if (last != null && last.id().equals(county)) {
            return last;
        }
        if (contiguous && last != null) {
            finish(last, place);
        }
        CountyDraft next = drafts.computeIfAbsent(county, id -> new CountyDraft(notes, id, keyedByRow));
        names.take(notes, place, county);
        current = next;
        if (contiguous && finished.containsKey(county)) {
            notSorted(county, place, finished.get(county));
        }
        return next;
    }

    private void notSorted(String county, CellPlace place, CellPlace left) {
        notes.error(
                place,
                "",
                county,
                new Text(
                        "区县“" + county + "”的学校不连续：此前一段止于第 " + left.row() + " 行之前（" + left.file() + "）。大文件逐县读取，请先按区县排序。",
                        "the schools of county \"" + county + "\" do not stand together: others of it end before row "
                                + left.row() + " of " + left.file()
                                + ". A large file is read county by county; sort it by county first."));
        notes.refuseErrors();
    }

    /** Hands over a county of which no more rows come. */
    private void finish(CountyDraft draft, CellPlace next) {
        ReadCounty county = county(draft);
        notes.refuseErrors();
        consumer.take(county);
        drafts.remove(draft.id());
        finished.put(draft.id(), next);
    }

    private ReadCounty county(CountyDraft draft) {
        String id = draft.id();
        consumer.begin(id);
        RatioConflicts conflicts = new RatioConflicts(draft.origins());
        BeyondSchools beyond = new BeyondSchools(draft.origins());
        List<School> complete =
                conflicts.marked(beyond.without(TotalsAbove.without(draft.schools(), draft.origins(), notes)));
        draft.tellOfNoughts();
        draft.tellOfLostNoughts();
        List<GivenFact<ClassGroup>> classes = rows.classes.of(id, complete, this::isKnown);
        ListedFacts facts = new ListedFacts(
                new ClassesWithoutResults(notes, ListedFacts.facts(classes))
                        .marked(rows.results.of(id, complete, this::isKnown)),
                classes);
        List<Results> results = SubjectGaps.filled(ListedFacts.facts(facts.results()));
        CountyRow row = row(id);
        County county = (row == null
                        ? County.of(id, draft.name(), complete).withResults(results)
                        : row.county(id, draft.name(), complete, results))
                .withClasses(ListedFacts.facts(facts.classes()));
        List<DataFinding> findings = new ArrayList<>(beyond.findings());
        findings.addAll(conflicts.findings());
        findings.addAll(Suspicions.of(county, options.lastYear(id), draft.origins()));
        return new ReadCounty(county, findings, new Origins(county, draft.origins(), row, facts, notes.years()));
    }

    /** What is told of the county itself; a row that names none is of the only county there is. */
    private @Nullable CountyRow row(String id) {
        String key = rows.counties.containsKey(id) || contiguous || drafts.size() > 1 ? id : "";
        CountyRow row = rows.counties.get(key);
        if (row != null) {
            used.add(key);
        }
        return row;
    }

    /** Whether a row that names no county may be of a school of another one; once counties were handed over none can tell. */
    private boolean isKnown(String school) {
        return contiguous || known.containsKey(school);
    }

    /**
     * Hands over what is left.
     *
     * @throws DataException if anything was found that makes the data unusable
     */
    void finish() {
        List<ReadCounty> complete = new ArrayList<>();
        if (!contiguous) {
            Set<String> counties = drafts.keySet();
            rows.results.settleHeadings(this::countyOfHeading);
            rows.classes.settleHeadings(this::countyOfHeading);
            rows.results.settleCounties(written -> LikeCounties.meant(written, counties));
            rows.classes.settleCounties(written -> LikeCounties.meant(written, counties));
        }
        drafts.values().forEach(draft -> complete.add(county(draft)));
        notes.refuseErrors();
        complete.forEach(consumer::take);
        rows.counties.forEach((id, row) -> {
            if (!used.contains(id) && standsAlone(row)) {
                if (!listed) {
                    alone(row);
                }
                String named = id.isEmpty() ? InputFile.stem(row.place().file()) : id;
                if (id.isEmpty()) {
                    CountyNames.tellOfStrangeName(notes, row.place(), named);
                }
                County county = row.county(named, named, List.of(), List.of());
                Origins origins = new Origins(county, Map.of(), row, ListedFacts.NONE, notes.years());
                consumer.take(new ReadCounty(county, List.of(), origins));
            } else if (!used.contains(id)) {
                unused(row);
            }
        });
        Map<String, String> bare = new HashMap<>();
        known.keySet().forEach(id -> bare.put(IdText.withoutNoughts(id), id));
        Function<String, String> alike =
                school -> known.containsKey(school) ? "" : bare.getOrDefault(IdText.withoutNoughts(school), "");
        Function<String, String> countyOf = school -> known.getOrDefault(school, "");
        rows.results.reportUnused(alike, countyOf);
        rows.classes.reportUnused(alike, countyOf);
    }

    /**
     * The county that a title names: one that was read, or another one, whose rows are none of these; the empty text where it may
     * be no county, such as a city above these or a part of one.
     */
    private String countyOfHeading(String named) {
        if (drafts.containsKey(named)) {
            return named;
        }
        Map<String, String> byName = new HashMap<>();
        drafts.values().forEach(draft -> byName.merge(draft.name(), draft.id(), (one, other) -> ""));
        Set<String> names = new HashSet<>(byName.keySet());
        names.addAll(drafts.keySet());
        String meant = byName.containsKey(named)
                ? named
                : LikeCounties.meant(named, names).orElse("");
        if (!meant.isEmpty()) {
            return byName.getOrDefault(meant, meant);
        }
        String ending = named.substring(named.length() - 1);
        boolean another = "县旗区".contains(ending) && names.stream().allMatch(name -> name.endsWith(ending));
        return another ? named : "";
    }

    /** Whether there is nothing to evaluate: no school, and no county that reports coefficients in their place. */
    boolean isEmpty() {
        return schools == 0 && rows.counties.values().stream().noneMatch(this::standsAlone);
    }

    /** Whether a county without schools can be judged: by its own coefficients, or, where no table of schools was given, by all that it tells. */
    private boolean standsAlone(CountyRow row) {
        return row.reportsCoefficients() || (!listed && row.tellsSomething());
    }

    private void alone(CountyRow row) {
        notes.notice(
                row.place(),
                "",
                row.id(),
                new Text(
                        "没有学校表：只判定不需要各校数据的标准。要判定其余标准，请一并给出学校表。",
                        "no table of schools is given: only what needs no school is judged. Give the table of schools too for the rest."));
    }

    private void unused(CountyRow row) {
        if (!listed) {
            notes.problem(
                    row.place(),
                    "",
                    row.id(),
                    new Text(
                            "区县“" + row.id() + "”这一行没有填报任何数，也没有学校表，此行未采用。请补填，或一并给出学校表。",
                            "the row of county \"" + row.id()
                                    + "\" reports nothing, and no table of schools is given; it is not used. Fill it in, or give the"
                                    + " table of schools too."));
            notes.leaveOut(row.place(), new Text("没有学校的区县行", "rows of counties without schools"));
            return;
        }
        notes.problem(
                row.place(),
                "",
                row.id(),
                new Text(
                        "学校表中没有区县“" + row.id() + "”的学校，此行未采用。请核对两表中区县的写法。",
                        "there are no schools of county \"" + row.id()
                                + "\"; the row is not used. Check that both tables write the" + " county alike."));
        notes.leaveOut(row.place(), new Text("没有学校的区县行", "rows of counties without schools"));
    }
}
