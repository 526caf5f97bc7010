package org.junheng.report.html;

import java.util.List;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.SchoolSheet;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** The sheets of schools: a page of paper for each, in one language and without scripts, and the list of them. */
public final class SheetPages {
    private final Heading heading;
    private final Language language;

    public SheetPages(Heading heading, Language language) {
        this.heading = heading;
        this.language = language;
    }

    /**
     * A sheet.
     *
     * @param county what the county is called
     * @param school what the school is called
     * @param outcome what came of it
     * @param file the file that it is in; empty until it has one
     * @param html the page; empty once it is written
     */
    public record SheetPage(String county, String school, Text outcome, String file, String html) {
        /** The same when it is written. */
        public SheetPage in(String name) {
            return new SheetPage(county, school, outcome, name, "");
        }
    }

    /** The sheets of a county's schools, in the order of the data. */
    public List<SheetPage> of(Evaluation evaluation) {
        Names names = new Names(evaluation);
        return SchoolSheet.of(evaluation, names, FindingRows.of(heading, evaluation, names)).stream()
                .map(sheet -> new SheetPage(
                        sheet.county(),
                        sheet.school().name(),
                        sheet.outcome(),
                        "",
                        page(Text.same(sheet.school().name()), Templates.sheet(sheet, heading))))
                .toList();
    }

    /** The list of all sheets. */
    public String index(List<SheetPage> sheets) {
        Text title = new Text("学校一页单（" + sheets.size() + "所）", "Sheets of schools (" + sheets.size() + ")");
        return page(title, Templates.sheets(title, sheets));
    }

    private String page(Text title, String body) {
        HtmlFrame frame = new HtmlFrame(language, title, "", "", List.of(body), "", List.of());
        return Templates.page(frame);
    }
}
