package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.StatedYear;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * Cells of columns that nothing is read from, which all the same say that figures of their rows may not be there yet, or were not
 * checked: 工程进度 = 主体在建, 审核状态 = 退回修改. They are quoted once for each column, and no figure changes.
 */
final class DoubtfulCells {
    /** What is still to happen to it: 未到货, 待验收, 尚未安装, 没有核实. */
    private static final String NOT_YET =
            "(?:尚未|还未|暂未|未|待|没有|还没|没)(?:进一步)?(?:到货|到校|到位|到齐|送达|安装|上架|入库|移交|交付|交工|验收|完工|完成|竣工|建成|封顶|落成|启用|使用"
                    + "|投用|投入|开学|开办|开工|招生|核[实定对验查准]?|审[核定查批]?|复核|确认|校对|上报|填报|补报|采购|购置|拨付|通过)";

    private static final Pattern DOUBT = Pattern.compile(NOT_YET
            + "|(?<![无没有非免])(?:在建|待建|拟建|筹建|筹备|施工|封顶|主体完工|未建|未到(?![岗校龄])|在途|开始招生|停办|停招|撤并|关停|关闭|停用|注销|(?:改|扩|新|续|迁|改扩)建中|改造中|装修中|建设中"
            + "|预计|估报|估算|估计|暂估|匡算|退回|驳回|存疑|待补报|合同已签|试填)");
    /** Whether rooms and grounds are the school's own. */
    private static final Pattern OWNER = Pattern.compile("(?:校舍|用房|房屋|房产|教学楼|场地|操场|运动场|土地|用地).{0,4}(?:产权|权属|来源|所有|性质)");

    private static final Pattern RENTED = Pattern.compile("(?<![出外不未无非])(?:租|借用)");

    private static final Pattern BUILT_COLUMN = Pattern.compile("竣工|完工|建成|交付|投用|投入使用|启用|落成");
    private static final Pattern BUILT = Pattern.compile(
            "(20\\d\\d)(?:年|[-./])?(?:(1[0-2]|0?[1-9])(?!\\d)(?:月|[-./])?)?(?:\\d{1,2}日?)?(?:份|底|初|末|前|后|上半年|下半年|秋季?|春季?)?(?:将|才|拟|预计)?(竣工|完工|建成|交付|投用|投入使用|启用|落成)?");
    private static final int SHOWN = 3;

    private final Notes notes;
    private final Map<Integer, Doubts> columns = new LinkedHashMap<>();
    /** The latest day of each column: only the day of the evaluation tells whether it was there. */
    private final Map<Integer, StatedYear> latest = new LinkedHashMap<>();

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
            if (cell.isEmpty()) {
                return;
            }
            String key = Header.key(cell);
            day(table.place(), doubts.header, cell, key)
                    .filter(one -> isLater(one, latest.get(position)))
                    .ifPresent(one -> latest.put(position, one));
            boolean isRented =
                    RENTED.matcher(key).find() && OWNER.matcher(doubts.header).find();
            if ((isRented || DOUBT.matcher(key).find()) && !doubts.isTold.test(cell)) {
                doubts.cells.add(cell);
                doubts.places.add(table.place());
            }
        });
    }

    /** From which month on what a cell speaks of is there: 2026年8月竣工, and 2026年8月 below 竣工时间. */
    private static Optional<StatedYear> day(CellPlace place, String header, String cell, String key) {
        if (!key.contains("20")) {
            return Optional.empty();
        }
        boolean isOfBuilding = BUILT_COLUMN.matcher(header).find();
        return BUILT.matcher(key)
                .results()
                .filter(found -> isOfBuilding || found.group(3) != null)
                .findFirst()
                .map(found -> StatedYear.thereFrom(
                        place,
                        header,
                        cell,
                        Integer.parseInt(found.group(1)),
                        found.group(2) == null ? 1 : Integer.parseInt(found.group(2))));
    }

    private static boolean isLater(StatedYear one, @Nullable StatedYear other) {
        return other == null
                || one.first() > other.first()
                || (one.first() == other.first() && one.month() > other.month());
    }

    /** Tells what was found; there are no more rows. */
    void tell() {
        latest.values().forEach(notes::ofYear);
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
                        + "：这一列不作指标，各数照读。这几行的数若含还没有建成、没有投用、没有核实、不是本校的，请改为实有的数，不能核定的留空；学校不在办的，请删去该行。",
                "rows " + String.join(", ", rows) + " of this column say \"" + String.join("\", \"", shown) + "\""
                        + (more > 0 ? ", and " + more + " more" : "")
                        + ": nothing is read from the column, and the figures of the rows stand. If they hold what is not built, not in"
                        + " use, not checked yet or not the school's own, give what is there, and leave blank what cannot be settled; delete the row of a"
                        + " school that does not work.");
    }
}
