package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.TitleParts;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.header.TitleWords;
import org.junheng.data.source.InputFile;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/**
 * Tables whose titles say that they list a part of a county: where all schools of a county are of that part, its coefficients and
 * shares are no county's, and that is told. Not where others are in another table, and not where a column shows several parts.
 */
final class PartDoubts {
    private static final Pattern ENDING = Pattern.compile("(?:自治)?[县区市旗]$");
    private static final Pattern TOWNS = Pattern.compile("乡镇|镇街|街镇|^所[在属][乡镇]|^[乡镇]$");
    private static final int SHORTEST = 2;

    private final Notes notes;
    private final Map<CellPlace, Set<String>> titles = new LinkedHashMap<>();
    /** The counties of which a table has schools. */
    private final Map<CellPlace, Set<String>> counties = new LinkedHashMap<>();

    private final Map<CellPlace, PartTitle> told = new LinkedHashMap<>();

    /** A title, and the parts that it names. */
    private record PartTitle(String title, List<TitleParts.Part> parts) {}

    PartDoubts(Notes notes) {
        this.notes = notes;
    }

    /** Looks at all that a table of schools is called. */
    void look(FoundTable found) {
        CellPlace table = found.place().whole();
        Stream.concat(found.headings().stream(), Stream.of(table.sheet(), InputFile.stem(table.file())))
                .filter(line -> TitleSubject.sort(line).isEmpty())
                .map(TitleWords::title)
                .filter(title -> !title.isEmpty() && TitleSubject.isTitle(title))
                .filter(title -> !TitleParts.of(title, Set.of()).isEmpty())
                .forEach(title -> titles.computeIfAbsent(table, any -> new LinkedHashSet<>())
                        .add(title));
    }

    /**
     * A county that was read.
     *
     * @param rows where the rows of a school stand, by its id
     */
    void named(County county, Function<String, Stream<CellPlace>> rows) {
        if (titles.isEmpty()) {
            return;
        }
        Map<String, List<CellPlace>> tables = new LinkedHashMap<>();
        Set<CellPlace> used = new LinkedHashSet<>();
        for (School school : county.schools()) {
            List<CellPlace> its =
                    rows.apply(school.id()).map(CellPlace::whole).distinct().toList();
            tables.put(school.id(), its);
            used.addAll(its);
        }
        used.retainAll(titles.keySet());
        Set<String> names = names(county);
        Map<CellPlace, PartTitle> parts = new LinkedHashMap<>();
        used.forEach(table ->
                part(titles.getOrDefault(table, Set.of()), names, county).ifPresent(part -> parts.put(table, part)));
        Set<Set<TitleParts.Part>> ofSchools = new HashSet<>();
        tables.forEach((school, its) -> ofSchools.add(its.stream()
                .flatMap(table -> Stream.ofNullable(parts.get(table)))
                .flatMap(part -> part.parts.stream())
                .collect(Collectors.toSet())));
        used.forEach(
                table -> counties.computeIfAbsent(table, any -> new HashSet<>()).add(county.id()));
        boolean isPart = county.schools().size() > 1
                && ofSchools.size() == 1
                && !ofSchools.iterator().next().isEmpty();
        if (isPart) {
            used.stream().filter(parts::containsKey).limit(1).forEach(table -> told.put(table, parts.get(table)));
        }
    }

    private static Optional<PartTitle> part(Collection<String> titles, Set<String> names, County county) {
        return titles.stream()
                .map(title -> new PartTitle(
                        title,
                        TitleParts.of(title, names).stream()
                                .filter(part -> !names.contains(part.words()) && !areSeveral(part.sort(), county))
                                .toList()))
                .filter(part -> !part.parts.isEmpty())
                .findFirst();
    }

    /** What the county is called, and what of it people say. */
    private Set<String> names(County county) {
        Set<String> names = new HashSet<>();
        Stream.of(county.id(), county.name()).filter(this::isItsOwn).forEach(name -> {
            names.add(name);
            String said = ENDING.matcher(name).replaceFirst("");
            if (said.length() >= SHORTEST) {
                names.add(said);
            }
        });
        return names;
    }

    /** 马家乡学校 that a county is called after its file is no name of a county. */
    private boolean isItsOwn(String name) {
        return CountyNames.isIn(name)
                || titles.keySet().stream()
                        .noneMatch(table -> InputFile.stem(table.file()).equals(name));
    }

    /** Whether columns show that schools of other parts are there, too. */
    private static boolean areSeveral(TitleParts.PartSort sort, County county) {
        return switch (sort) {
            case AREA -> differ(county, SchoolFlag.RURAL) || differ(county, SchoolFlag.TOWN);
            case ORGANISER -> differ(county, SchoolFlag.PRIVATE);
            case SORT -> false;
            case PLACE ->
                county.schools().stream()
                                .flatMap(school -> school.extras().keySet().stream()
                                        .filter(header -> TOWNS.matcher(header).find())
                                        .map(school::extraText))
                                .filter(town -> !town.isEmpty())
                                .distinct()
                                .count()
                        > 1;
        };
    }

    private static boolean differ(County county, SchoolFlag flag) {
        Set<Flag> answers =
                county.schools().stream().map(school -> school.flag(flag)).collect(Collectors.toSet());
        return answers.contains(Flag.YES) && answers.contains(Flag.NO);
    }

    /** Tells what was found; a place of several counties is none of theirs. */
    void tell() {
        told.forEach((table, title) -> {
            boolean isPlace = title.parts.stream().allMatch(part -> part.sort() == TitleParts.PartSort.PLACE);
            if (!isPlace || counties.getOrDefault(table, Set.of()).size() < 2) {
                tell(table, title);
            }
        });
        told.clear();
    }

    private void tell(CellPlace table, PartTitle of) {
        List<String> words = new ArrayList<>();
        of.parts.forEach(part -> words.add(part.words()));
        String shown = Notes.shown(of.title);
        notes.notice(
                table,
                "",
                of.title,
                new Text(
                        "标题（或表名、文件名）“" + shown + "”里的“" + String.join("”“", words)
                                + "”说明表中不是全县的学校，而没有别的表列出其余的：差异系数、比例和汇总只按这些学校算，不是全县的。请补上其余的学校（另一个文件或工作表即可）；县里没有别的学校的，请改去这个说法。",
                        "the words \"" + String.join("\", \"", words)
                                + "\" of the title (or the name of the sheet or file) \"" + shown
                                + "\" are of a part of a county, and no other table lists the rest: coefficients, shares and sums are worked"
                                + " out from these schools alone and are not the county's. Add the other schools (another file or sheet will"
                                + " do); if there are none, take the words out."));
    }
}
