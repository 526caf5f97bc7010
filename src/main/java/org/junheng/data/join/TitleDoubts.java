package org.junheng.data.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.header.TitleWords;
import org.junheng.data.source.InputFile;
import org.junheng.facts.County;
import org.junheng.texts.Text;

/**
 * Titles, and names of sheets and files, with words that are not understood: they are told when all was read, for the names of
 * counties and schools are no such words.
 */
final class TitleDoubts {
    /** After so many nobody reads on. */
    private static final int MOST = 100;

    private static final int SHORTEST = 2;
    private static final Pattern COUNTY = Pattern.compile("(?:自治)?[县区市旗]$");
    private static final Pattern SCHOOL = Pattern.compile("(?:中心|实验|完全|初级|高级)*(?:小学校?|中学|学校|教学点|完小|初中|高中)$");

    private final Notes notes;
    private final Set<Doubt> doubts = new LinkedHashSet<>();

    /** A name, where it stands, and what it holds of the names of counties and schools. */
    private record Doubt(CellPlace place, String name, boolean ofStudents, Set<String> names) {
        List<String> words() {
            return TitleWords.unknown(name, names, ofStudents);
        }

        /** The name of a file that the county is called by, and nothing more, is seen wherever the county is. */
        boolean isNamedSo(String county) {
            return name.equals(county) && String.join("", words()).equals(name);
        }
    }

    TitleDoubts(Notes notes) {
        this.notes = notes;
    }

    /** Looks at all that a table is called. */
    void look(FoundTable found, boolean ofStudents) {
        CellPlace place = found.place().whole();
        CellPlace file = new CellPlace(place.file(), "", 0);
        found.headings().forEach(title -> add(place, title, ofStudents));
        add(place, place.sheet(), ofStudents);
        add(file, InputFile.stem(place.file()), ofStudents);
    }

    private void add(CellPlace place, String line, boolean ofStudents) {
        Doubt doubt = new Doubt(place, TitleWords.title(line), ofStudents, new HashSet<>());
        // What is known to be a plan, a part or unchecked is told as such.
        boolean isTold = TitleSubject.sort(line).isPresent();
        if (doubts.size() < MOST && !isTold && !doubt.words().isEmpty()) {
            doubts.add(doubt);
        }
    }

    /** A county that was read, and its schools. */
    void named(County county) {
        if (doubts.isEmpty()) {
            return;
        }
        doubts.removeIf(doubt -> doubt.isNamedSo(county.id()));
        List<String> names = new ArrayList<>();
        Stream.of(county.id(), county.name()).forEach(name -> both(names, name, COUNTY));
        county.schools().forEach(school -> both(names, school.name(), SCHOOL));
        for (Doubt doubt : doubts) {
            names.stream()
                    .filter(name -> doubt.name.contains(name) && !doubt.name.equals(name))
                    .forEach(doubt.names::add);
        }
    }

    /** A name, and what of it people say: 云川, 东街. */
    private void both(List<String> names, String name, Pattern ending) {
        names.add(name);
        String said = ending.matcher(name).replaceFirst("");
        boolean mayBe = said.length() >= SHORTEST && doubts.stream().anyMatch(doubt -> doubt.name.contains(said));
        if (mayBe && !TitleWords.unknown(said, List.of(), false).isEmpty()) {
            names.add(said);
        }
    }

    /** Tells what is left. */
    void tell() {
        for (Doubt doubt : doubts) {
            List<String> words = doubt.words();
            if (!words.isEmpty()) {
                tell(doubt, words);
            }
        }
        doubts.clear();
    }

    private void tell(Doubt doubt, List<String> words) {
        String shown = Notes.shown(doubt.name);
        String zh = "“" + String.join("”“", words) + "”";
        String en = "\"" + String.join("\", \"", words) + "\"";
        notes.notice(
                doubt.place,
                "",
                doubt.name,
                new Text(
                        "标题（或表名、文件名）“" + shown + "”里的" + zh
                                + "看不懂：若是说各数不是当年实有的，或不是全部学校、全体学生的，就不能据以评估。各数已照常读入。请核对；与数无关的不必改。",
                        "of the title (or the name of the sheet or file) \"" + shown
                                + "\" these words are not understood: " + en
                                + ". If they say that the figures are not the actual ones of the year, or are of some schools or students"
                                + " only, nothing can be judged by them. The figures are read all the same. Check them; leave it if it has"
                                + " nothing to do with them."));
    }
}
