package org.junheng.data;

import java.util.List;
import org.junheng.data.note.FigureOrigin;
import org.junheng.data.suspect.OtherYears;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * A county as it was read.
 *
 * @param county the county
 * @param findings what is suspect about its data, with file, row and column, on which no verdict depends; and ratios that
 *     contradict their amounts, which are marked in the county
 * @param origins where its figures were read; no part of what is equal
 */
public record ReadCounty(County county, List<DataFinding> findings, Origins origins) {
    private static final int MOST_PLACES = 4;

    public ReadCounty {
        findings = List.copyOf(findings);
    }

    /**
     * An evaluation of the county with what was found while it was read; what it says of figures of the county itself, such as a
     * total that its schools contradict, with the places where these stand; and with tables that say they are of another year than
     * the day of the evaluation.
     */
    public Evaluation told(Evaluation evaluation) {
        return evaluation
                .withDataFindings(this::located)
                .withDataFindings(findings)
                .withDataFindings(OtherYears.of(county, origins.years(), evaluation.asOf()));
    }

    private DataFinding located(DataFinding found) {
        List<Text> places = found.inputs().stream()
                .filter(input -> (input.subject() + "/").startsWith(county.id() + "/"))
                .flatMap(input -> origins.of(input).stream())
                .map(FigureOrigin::where)
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        if (places.isEmpty()) {
            return found;
        }
        Text where = new Text("；", "; ").between(places);
        return new DataFinding(
                found.kind(),
                found.subject(),
                found.inputs(),
                found.message()
                        .then(new Text("县里的数在：", " The county's figure stands in "))
                        .then(where)
                        .then(new Text("。", ".")));
    }

    /** A county of which it is not known where its figures were read. */
    public ReadCounty(County county, List<DataFinding> findings) {
        this(county, findings, Origins.NONE);
    }
}
