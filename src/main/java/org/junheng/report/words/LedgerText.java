package org.junheng.report.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerLine;
import org.junheng.results.ledger.Ledger.Standing;
import org.junheng.results.ledger.Ledger.WaiverPart;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What a working list is told about itself. */
public final class LedgerText {
    private static final int MOST = 5;

    private LedgerText() {}

    public static Text of(Standing standing) {
        return switch (standing) {
            case DONE_BUT_FAILING -> new Text("已报完成，仍未达标", "reported done, still failing");
            case DONE_BUT_UNDECIDED -> new Text("已报完成，数据不足，不能核实", "reported done, not to be told from the data");
            case WAIVER_EXPIRED -> new Text("豁免已到期，重新计入", "waiver expired, counts again");
            case WAIVER_INCOMPLETE ->
                new Text("豁免缺少责任人、期限或理由，不起作用", "waiver without who, until when or why: does not hold");
            case OVERDUE -> new Text("逾期", "overdue");
            case NEW -> new Text("新增", "new");
            case OPEN -> new Text("在办", "open");
            case WAIVED -> new Text("豁免（判定不变）", "waived (the verdict stays)");
            case UNCLEAR ->
                new Text(
                        "问题编号或对象与数据不同，不知是哪一项，请照数据改写",
                        "id or subject not as in the data, of which finding is not clear; write it as there");
            case SOLVED -> new Text("已解决", "solved");
            case NOT_JUDGED -> new Text("不再判定（不算解决）", "no longer judged: not solved");
        };
    }

    /** A sentence for each standing that occurs and is to be told: how many, and which; waivers with their reasons. */
    public static List<Text> of(Ledger ledger, Evaluation evaluation) {
        if (ledger.entries().isEmpty()) {
            return List.of();
        }
        Names names = new Names(evaluation);
        Map<Standing, List<Text>> told = new EnumMap<>(Standing.class);
        for (LedgerLine line : ledger.against(evaluation)) {
            told.computeIfAbsent(line.standing(), any -> new ArrayList<>()).add(named(line, names));
        }
        List<Text> lines = new ArrayList<>();
        told.forEach((standing, which) -> lines.add(of(standing)
                .then(new Text("：" + which.size() + "项", ": " + which.size()))
                .then(standing == Standing.OPEN || standing == Standing.NEW ? Text.NONE : named(which))
                .then(new Text("。", "."))));
        return lines;
    }

    private static Text named(List<Text> which) {
        List<Text> first = which.subList(0, Math.min(MOST, which.size()));
        Text all = Lists.APART.between(first);
        return new Text("（", " (")
                .then(all)
                .then(which.size() > MOST ? new Text("等", " and others") : Text.NONE)
                .then(new Text("）", ")"));
    }

    /**
     * Whose a line of the list is: by the data, or by the name that the list itself has, such as of a school that is no more; never
     * an id alone.
     */
    public static Text subject(LedgerLine line, Names names) {
        String id = line.finding().substring(line.finding().indexOf('@') + 1);
        Text known = names.title(id);
        if (!known.equals(Text.same(id))) {
            return known;
        }
        String written = line.entry().map(Ledger.LedgerEntry::subject).orElse("");
        return written.isEmpty()
                ? new Text("数据中没有的对象（" + id + "）", "one that is not in the data (" + id + ")")
                : Text.same(written);
    }

    /** What a line of the list is about: as it is written there, else by the title of its criterion. */
    public static Text title(LedgerLine line, Names names) {
        String written = line.entry().map(Ledger.LedgerEntry::title).orElse("");
        String criterion = line.finding().replaceFirst("@.*", "");
        return written.isEmpty() ? names.criterion(criterion) : Text.same(written);
    }

    private static Text named(LedgerLine line, Names names) {
        boolean isFinding = line.state().isPresent();
        Text about = isFinding ? names.criterion(line.finding().replaceFirst("@.*", "")) : title(line, names);
        Text subject = subject(line, names);
        Text title = subject.then(new Text(" ", ": ")).then(Names.beside(subject, about));
        Text more = more(line, names);
        return more.isEmpty() ? title : title.then(Lists.AND).then(more);
    }

    /** Why a waiver holds, or what it lacks; what an id may mean. */
    private static Text more(LedgerLine line, Names names) {
        return switch (line.standing()) {
            case WAIVED ->
                Text.same(line.entry().map(Ledger.LedgerEntry::remark).orElse(""));
            case WAIVER_INCOMPLETE ->
                new Text("缺", "without ")
                        .then(Lists.NAMES.between(line.entry().map(Ledger.LedgerEntry::lacks).orElse(List.of()).stream()
                                .map(LedgerText::of)
                                .toList()));
            case UNCLEAR -> unclear(line, names);
            default -> Text.NONE;
        };
    }

    private static Text unclear(LedgerLine line, Names names) {
        String id = line.meant().get(0);
        if (line.isMisnamed()) {
            String written = line.entry().map(Ledger.LedgerEntry::subject).orElse("");
            Text own = names.title(id.substring(id.indexOf('@') + 1));
            return new Text("对象写的是", "the row says ")
                    .then(Text.same(written))
                    .then(new Text("，编号 " + id + " 却是", ", and its id " + id + " is of "))
                    .then(own);
        }
        if (line.meant().size() > 1 && line.meant().contains(line.finding())) {
            return new Text("另有一行也是 ", "another row is also of ").then(id);
        }
        return new Text("编号写的是 " + line.finding() + "，是否 ", "its id is " + line.finding() + "; is it ")
                .then(new Text(" 或 ", " or ").between(same(line.meant())))
                .then(new Text(" ？", "?"));
    }

    private static List<Text> same(List<String> texts) {
        return texts.stream().map(Text::same).toList();
    }

    private static Text of(WaiverPart part) {
        return switch (part) {
            case WHO -> new Text("责任人", "who");
            case UNTIL -> new Text("期限", "until when");
            case REASON -> new Text("理由（备注）", "why (remark)");
        };
    }
}
