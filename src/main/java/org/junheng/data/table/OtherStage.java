package org.junheng.data.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.header.FoundTable;
import org.junheng.data.source.InputFile;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Forms of kindergartens, colleges and other schools that compulsory education has nothing to do with: they look like lists of schools. */
final class OtherStage {
    private static final Pattern STAGE = Pattern.compile(
            "幼儿园|学前教育|在园|入园|离园|保教|办园|高等教育|高等学校|高校|研究生数|本科在校|中等职业|中职|技工学校|成人(?:学校|教育|中等|高等)|培训机构|注册学生|结业|kindergarten|preschool|university",
            Pattern.CASE_INSENSITIVE);

    private OtherStage() {}

    /** The word that says so; empty where the table tells how many students schools have, or anything else of theirs. */
    static Optional<String> of(FoundTable found, SchoolColumns columns) {
        long figures =
                columns.headers().keySet().stream().filter(Target::isFigure).count();
        if (found.official() && figures == 0 && !columns.tellsOfSchools()) {
            return Optional.of(named(found));
        }
        boolean nameless = !columns.fills(Target.SchoolText.ID) && !columns.fills(Target.SchoolText.NAME);
        if ((figures > 1 && !nameless) || columns.tellsOfStudents()) {
            return Optional.empty();
        }
        Table table = found.table();
        List<String> texts = List.of(
                String.join(" ", found.titles()),
                table.sheet(),
                InputFile.stem(table.file()),
                String.join(" ", found.header()));
        return texts.stream()
                .map(STAGE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** What an official form that the library has no use for calls itself. */
    private static String named(FoundTable found) {
        return found.titles().stream()
                .findFirst()
                .orElseGet(() -> found.table().sheet().isEmpty()
                        ? InputFile.stem(found.table().file())
                        : found.table().sheet());
    }

    /** Among tables of schools it is left out. */
    static void leaveOut(Notes notes, FoundTable found, String word) {
        Table table = found.table();
        long rows = 0;
        while (table.next()) {
            rows += table.isBlank() ? 0 : 1;
        }
        notes.leaveOut(
                found.place(),
                Math.max(1, rows),
                table.sheet().isEmpty() ? table.file() : table.sheet(),
                new Text(
                        "写的是“" + word + "”的表，里面没有义务教育学校评估所用的数，未读入（按行计）",
                        "tables that speak of \"" + word
                                + "\" and have nothing that an evaluation of compulsory education needs, counted in rows; not read"));
    }

    static void refuse(Notes notes, FoundTable found, String word) {
        notes.error(
                found.place(),
                "",
                word,
                new Text(
                        "这张表写的是“" + word + "”，里面没有义务教育学校评估所用的数，不能用来评估。请去掉这张表，或给出小学、初中学校情况的报表。",
                        "this table speaks of \"" + word
                                + "\" and has nothing that an evaluation of compulsory education needs. Leave it out, or give the forms of"
                                + " primary and junior schools."));
    }
}
