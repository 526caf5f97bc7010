package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.texts.Text;

/**
 * What a line above a table says to be told per student, and no amount: 图书册数为生均数, 以下各项均为生均值.
 *
 * @param clause the words, as they stand there
 * @param of the figures that are named; none where it is said of all
 */
record PerStudentWords(String clause, UnitSubject of) {
    private static final Pattern STOP = Pattern.compile("[，,；;。()（）\\[\\]【】|]|\\s+");
    private static final Pattern SAID = Pattern.compile(
            "(?<of>.{0,60}?)(?:均|都|全部?|一律|统一)*(?:为|是|系|指|按照?|以|[:：]|填[写报]?的?)+(?:的是|为|是)*(?:生均|人均|每生|每名?学生|每百名?学?生|每人)(?<what>.{0,12}?)(?:填[写报]?|计算?|统计|表示|列示|核算)*");
    /** What may follow 生均 and says no more. */
    private static final Pattern WHAT = Pattern.compile("(?:的?(?:数值?|数据|数额|值|水平|标准|量|额|指标|口径|占有量|拥有量))?");

    private static final Set<UnitText.Quantity> AMOUNTS = Set.of(
            UnitText.Quantity.MONEY,
            UnitText.Quantity.AREA,
            UnitText.Quantity.BOOKS,
            UnitText.Quantity.COMPUTERS,
            UnitText.Quantity.ROOMS);

    /** All that a text says so. */
    static List<PerStudentWords> in(String title) {
        List<PerStudentWords> all = new ArrayList<>();
        for (String clause : STOP.split(title, -1)) {
            Matcher said = SAID.matcher(clause);
            if (said.matches() && !said.group("of").matches(".*[不非未]")) {
                String of = said.group("of");
                String what = said.group("what");
                boolean isSame = WHAT.matcher(what).matches() || (what.length() > 1 && of.contains(what));
                if (isSame) {
                    all.add(new PerStudentWords(clause, UnitSubject.of(of)));
                }
            }
        }
        return all;
    }

    /** Why the amounts in a column are not known, where it is said of them. */
    Optional<Text> about(AskedColumn asked, List<String> columns) {
        UnitSubject.SubjectReach reach = of.reach(asked.kind(), asked.called(), columns);
        boolean ofAll = of.names().isEmpty();
        boolean unclear = reach == UnitSubject.SubjectReach.UNCLEAR && !of.isKnown();
        boolean isSaid = (ofAll || unclear)
                ? AMOUNTS.contains(asked.kind())
                : reach.compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0;
        return isSaid
                ? Optional.of(new Text(
                        "表上方写的“" + clause + "”说这一列是每名学生的数，列名说的是总数，整列按未报处理。请填总数并删去这句话，或在列名末尾写明（生均）。",
                        "\"" + clause
                                + "\" above the table says that the column is told per student, and its header that it is an amount; the"
                                + " whole column counts as missing. Write amounts and take the words away, or write (per student, 生均) at"
                                + " the end of the header."))
                : Optional.empty();
    }
}
