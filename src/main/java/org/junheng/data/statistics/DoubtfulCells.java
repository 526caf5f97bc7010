package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * Cells of columns that nothing is read from, which all the same say that figures of their rows may not be there yet, or were not
 * checked: 工程进度 = 主体在建, 审核状态 = 退回修改. They are quoted once for each column, and no figure changes.
 */
final class DoubtfulCells {
    private static final Pattern DOUBT = Pattern.compile(
            "(?<![无没有非免])(?:在建|待建|拟建|筹建|筹备|施工|未竣工|未完工|未建成|未交付|未验收|未投入|未启用|未使用|未开学|未开办|未招生|开始招生|停办|停招|撤并"
                    + "|(?:改|扩|新|续|迁|改扩)建中|改造中|装修中|建设中|预计|估报|估算|估计|暂估|匡算|未审核?|待审核?|退回|驳回|未核实|待核[实定对]?|存疑|未确认|待确认|未上报|待补报)");
    private static final int SHOWN = 3;

    private final Notes notes;
    private final Map<Integer, Doubts> columns = new LinkedHashMap<>();

    /** What a column says, and where it says it first. */
    private record Doubts(String header, Predicate<String> isTold, List<String> cells, List<CellPlace> places) {}

    DoubtfulCells(Notes notes) {
        this.notes = notes;
    }

    /**
     * A column that no figure is read from.
     *
     * @param isTold whether a cell is told anyway
     */
    void column(int position, String header, Predicate<String> isTold) {
        columns.put(position, new Doubts(header, isTold, new ArrayList<>(), new ArrayList<>()));
    }

    /** Looks at the cells of a school. */
    void look(Table table) {
        columns.forEach((position, doubts) -> {
            String cell = table.cell(position);
            if (!cell.isEmpty() && DOUBT.matcher(Header.key(cell)).find() && !doubts.isTold.test(cell)) {
                doubts.cells.add(cell);
                doubts.places.add(table.place());
            }
        });
    }

    /** Tells what was found; there are no more rows. */
    void tell() {
        columns.values().stream()
                .filter(doubts -> !doubts.cells.isEmpty())
                .forEach(
                        doubts -> notes.notice(doubts.places.get(0), doubts.header, doubts.cells.get(0), text(doubts)));
    }

    private static Text text(Doubts doubts) {
        int more = doubts.cells.size() - SHOWN;
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, doubts.cells.size()); i++) {
            shown.add(Notes.shown(doubts.cells.get(i)));
        }
        List<String> rows = doubts.places.stream()
                .limit(SHOWN)
                .map(place -> Integer.toString(place.row()))
                .toList();
        return new Text(
                "这一列第 " + String.join("、", rows) + " 行写着“" + String.join("”“", shown) + "”"
                        + (more > 0 ? "，另有 " + more + " 行" : "")
                        + "：这一列不作指标，各数照读。这几行的数若含还没有建成、没有投用、没有核实的，请改为实有的数，不能核定的留空；学校不在办的，请删去该行。",
                "rows " + String.join(", ", rows) + " of this column say \"" + String.join("\", \"", shown) + "\""
                        + (more > 0 ? ", and " + more + " more" : "")
                        + ": nothing is read from the column, and the figures of the rows stand. If they hold what is not built, not in"
                        + " use or not checked yet, give what is there, and leave blank what cannot be settled; delete the row of a"
                        + " school that does not work.");
    }
}
