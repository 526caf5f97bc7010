package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.data.source.OwnReport;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Heading;
import org.junheng.report.words.PhaseWords;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Plans in years as a workbook: a row for each county and year, then the steps of all years. */
public final class PhasesWorkbook {
    private static final String MONEY = "#,##0.00";

    /** Columns of the table of years that are numbers: spent, every year, steps, closed. */
    private static final int SPENT = 2;

    private PhasesWorkbook() {}

    /**
     * Writes the workbook.
     *
     * @param out is not closed
     */
    public static void write(List<Phases> counties, Heading heading, Language language, OutputStream out)
            throws IOException {
        DatedPackage file = new DatedPackage(heading.asOf());
        Workbook workbook = new Workbook(file, "Junheng", "1.0");
        workbook.properties().setCategory(OwnReport.CATEGORY);
        Sheet years = new Sheet(
                        workbook,
                        language,
                        PhaseWords.TITLE,
                        new Text("分年方案：每年花多少、做完是什么状况", "Plan in years: what each costs and comes to"))
                .columns(14, new Text("县（市、区）", "County"));
        PhaseWords.COLUMNS.forEach(
                column -> years.column(column.zh(), column, column.zh().length() > 4 ? 22 : 12));
        years.columns(10, new Text("年末未达标", "Failing at its end"), new Text("年末待定", "Undecided at its end"));
        PlanSheet steps = new PlanSheet(workbook, language);
        for (Phases phases : counties) {
            String county = phases.atOnce().before().county().name();
            phases.years().forEach(year -> row(years, county, year, heading));
            for (Text total : PhaseWords.totals(phases)) {
                years.next();
                years.text(0, county);
                years.text(PhaseWords.COLUMNS.size(), total);
            }
            phases.years().stream().filter(PhaseYear::isDone).forEach(year -> steps.add(year.plan(), year.year()));
        }
        years.filters();
        steps.finish();
        workbook.finish();
        file.writeDated(out);
    }

    private static void row(Sheet sheet, String county, PhaseYear year, Heading heading) {
        List<Text> cells = PhaseWords.row(year, heading);
        sheet.next();
        sheet.text(0, county);
        sheet.whole(1, year.year());
        year.spent()
                .map(Exact::toDouble)
                .ifPresentOrElse(
                        spent -> sheet.number(SPENT, spent, MONEY), () -> sheet.text(SPENT, cells.get(SPENT - 1)));
        sheet.number(SPENT + 1, year.recurring().toDouble(), MONEY);
        sheet.whole(SPENT + 2, PhaseWords.steps(year));
        sheet.whole(SPENT + 3, year.isDone() ? year.plan().closed().size() : 0);
        for (int i = SPENT + 3; i < cells.size(); i++) {
            sheet.text(i + 1, cells.get(i));
        }
        sheet.whole(cells.size() + 1, PhaseWords.count(year.end(), State.FAIL));
        sheet.whole(cells.size() + 2, PhaseWords.count(year.end(), State.UNDECIDED));
    }
}
