package org.junheng.data.column;

import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Notes;
import org.junheng.data.unit.UnitText;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** What is said of a column whose unit cannot be used, or is an uncommon one. */
final class ToldUnit {
    private ToldUnit() {}

    /** Why a unit cannot be used. */
    static Text refused(ColumnUnit unit, Unit figure) {
        if (!unit.why().isEmpty()) {
            return unit.why();
        }
        return unit.against().isEmpty() ? unknown(unit, figure) : against(unit);
    }

    /** A unit that is none of the figure's. */
    private static Text unknown(ColumnUnit unit, Unit figure) {
        List<String> words = List.of(unit.text().split("[、,，;；|]", -1));
        if (!unit.line()
                && words.size() > 1
                && words.stream().allMatch(word -> UnitText.of(word).isPresent())) {
            return several(words);
        }
        Optional<Exact> per = UnitText.of(unit.text()).flatMap(UnitText::per);
        if (unit.line() && per.filter(Exact.ONE::equals).isPresent()) {
            return eachOrAll(unit, figure);
        }
        String whereZh = unit.line() ? "表上方写的单位" : "单位";
        String whereEn = unit.line() ? "the unit above the table, " : "the unit ";
        return new Text(
                "不认识" + whereZh + "“" + unit.text() + "”，或它与此列不符，整列按未报处理。请"
                        + (figure.zh().isEmpty()
                                ? "去掉它"
                                : "核对各数以什么为单位：把各数都换算成" + figure.zh() + "（本来就是的不必换算），再在列名末尾写作（" + figure.zh() + "）")
                        + "，或在映射文件中用 times 写明换算。",
                whereEn + "\"" + unit.text()
                        + "\" is not known for this figure, or contradicts it; the whole column counts as missing. "
                        + (figure.en().isEmpty()
                                ? "Take it away"
                                : "Check in what the numbers are told, convert all of them to " + figure.en()
                                        + " where they are not, and write (" + figure.en()
                                        + ") at the end of the header")
                        + ", or give the factor under \"times\" in a mapping.");
    }

    /** Two units of one column, in its header and in a row of units, or side by side. */
    private static Text several(List<String> words) {
        String zh = String.join("”和“", words);
        return new Text(
                "列名和单位行（或同一处）写着不同的单位“" + zh + "”，不知以哪一个为准，整列按未报处理。请核对后只留一个。",
                "the header and the row of units (or one of them) give different units, \""
                        + String.join("\" and \"", words)
                        + "\"; it is not clear which one holds, and the whole column counts as missing. Check it and leave one.");
    }

    /** 平方米/生 above a table: of each student, or two units. */
    private static Text eachOrAll(ColumnUnit unit, Unit figure) {
        return new Text(
                "表上方写的单位“" + unit.text() + "”可能是每名学生的数，也可能是两个单位，整列按未报处理。请在列名末尾用括号写明：是总数的写（" + figure.zh()
                        + "），是每名学生的数的写（" + figure.zh() + "/生）。",
                "the unit above the table, \"" + unit.text()
                        + "\", may be of each student, or two units; the whole column counts as missing. Write it in brackets at the"
                        + " end of the header: " + figure.en() + " of an amount, " + figure.en()
                        + " per student of what each student has.");
    }

    /** A unit that hardly anybody uses for such a figure. */
    static Text multiplied(ColumnUnit unit) {
        return new Text(
                "按单位“" + unit.text() + "”乘 " + unit.times() + " 读入。若不是，请改正单位。",
                "by its unit, \"" + unit.text() + "\", it is multiplied by " + unit.times()
                        + ". If that is not so, correct the unit.");
    }

    /** A unit of the header, and another one above the table. */
    private static Text against(ColumnUnit unit) {
        String line = Notes.shown(unit.against());
        return new Text(
                "列名或单位行写的单位是“" + unit.text() + "”，" + (unit.line() ? "表上方" : "上层表头") + "写的是“" + line
                        + "”，两处矛盾，整列按未报处理。请核对后改成一致，或在表上方写明“除注明外”。",
                "the unit of the header is \"" + unit.text() + "\", and above "
                        + (unit.line() ? "the table" : "it") + " stands \"" + line
                        + "\": they contradict each other, and the whole column counts as missing. Make them agree"
                        + (unit.line() ? ", or say above the table that headers hold (除注明外)." : "."));
    }

    /** A column that a line above the table gives its unit. */
    static Text line(ColumnUnit unit) {
        return new Text(
                "列名没有写单位，按表上方写明的单位乘 " + unit.times() + " 读入（“" + unit.text() + "”）。若此列不是这个单位，请在列名末尾用括号写明单位。",
                "the header does not give the unit; by the unit that stands above the table, \"" + unit.text()
                        + "\", it is multiplied by " + unit.times()
                        + ". If the column is in another one, write that in brackets at the end of the header.");
    }

    /** An amount that is told per student. */
    static Text ratio(ColumnUnit unit) {
        String students = unit.per()
                .filter(many -> !many.equals(Exact.ONE))
                .map(Exact::toString)
                .orElse("");
        return new Text(
                "单位“" + unit.text() + "”是" + (students.isEmpty() ? "每名" : "每 " + students + " 名")
                        + "学生的数，不是总数：乘本行的在校生数读入。若是总数，请改正单位。",
                "the unit \"" + unit.text() + "\" is of "
                        + (students.isEmpty() ? "one student" : students + " students")
                        + ", no amount: the numbers are multiplied by the students of the row. If they are amounts, correct the"
                        + " unit.");
    }
}
