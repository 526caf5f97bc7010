package org.junheng.data.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** Reads the answers to yes-or-no questions; what could mean something else than yes or no stays open, and is quoted. */
public final class Answers {
    /** An answer, then a bracket, a mark or a blank, then the remark. */
    /** Nearly all cells say no more than this, which answers whatever is asked. */
    private static final Map<String, Flag> BARE = Map.of("是", Flag.YES, "否", Flag.NO);

    private static final Pattern REMARKED = Pattern.compile(
            "(?is)([^（(\\[【：:，,；;。、—\\s-]{1,20})(?:\\s*。?\\s*[（(\\[【]\\s*|\\s*[：:，,；;。、—-]\\s*|\\s+)(.*?)\\s*[）)\\]】]?[。.]?");

    /** 未发现，见附件3. */
    private static final Pattern BEHIND_STOP = Pattern.compile("(?s)(.*?)[，,；;。、]\\s*(.+)");

    private static final Pattern CODE = Pattern.compile("[0-9]{1,2}");
    private static final Pattern NOTHING = Pattern.compile("[\\s（）()\\[\\]【】。.,，;；:：]*");

    private static final Text NEITHER = new Text(
            "既不是“是”也不是“否”，按未报处理。请填 是 或 否，依据写在括号里，如 是（县政发〔2020〕3号）。",
            " is neither yes nor no; it counts as not reported. Write yes or no, the document that proves it in brackets.");
    private static final Text BLANK = new Text(
            "里留着没有填的空，不知依据是什么，按未报处理。请补上文号或附件号，没有依据的只填 是 或 否。",
            " has a blank that was not filled in, and it is not known what proves the answer; it counts as"
                    + " not reported. Fill in the document or annex, or write yes or no alone.");
    private static final Text CUT = new Text(
            "没有写完，不知后面是什么，按未报处理。请补全，如 是（县政发〔2020〕3号），或只填 是 或 否。",
            " breaks off, and it is not known what follows; it counts as not reported. Complete it, or write"
                    + " yes or no alone.");
    private static final Text NO_DAY = new Text(
            "里的日期不存在，按未报处理。请核对凭证的日期。",
            " names a day that there is not; it counts as not reported. Check the day of the document.");

    private static final Text EARLY = new Text(
            "里的印发日期早于文号的年份，两者至少有一个写错，按未报处理。请核对凭证。",
            " names a document that is issued before the year of its number, and one of the two is a slip; it counts as"
                    + " not reported. Check the document.");

    private Answers() {}

    /** The answer in a cell; not reported, with a problem that quotes it, where it is not clearly yes or no. */
    public static Answer of(Notes notes, Table table, String header, String cell, Legend legend) {
        Flag bare = BARE.get(cell);
        if (bare != null) {
            return Answer.of(bare);
        }
        if (Cells.isBroken(cell) && !Cells.isDitto(cell)) {
            FigureCell.broken(notes, table.place(), header, cell);
            return Answer.NOT_REPORTED;
        }
        if (Remark.isCut(cell)) {
            return refused(notes, table, header, cell, quoted(cell, CUT));
        }
        Optional<Flag> plain = PlainAnswer.of(cell, header).or(() -> legend.answer(cell));
        if (plain.isPresent()) {
            return Answer.of(plain.get());
        }
        String key = Header.key(cell);
        if (CODE.matcher(key).matches()) {
            return refused(notes, table, header, cell, quoted(cell, code(header, legend)));
        }
        Matcher remarked = REMARKED.matcher(cell.strip());
        boolean matches = remarked.matches();
        String word = Header.key(matches ? remarked.group(1) : cell);
        String remark = matches ? remarked.group(2).strip() : "";
        Optional<Flag> flag = PlainAnswer.of(word, header).or(() -> legend.answer(word));
        if (flag.isEmpty()) {
            return refused(notes, table, header, cell, quoted(cell, NEITHER));
        }
        if (Remark.isLeftBlank(cell)) {
            return refused(notes, table, header, cell, quoted(cell, BLANK));
        }
        if (NOTHING.matcher(remark).matches()) {
            return Answer.of(flag.get());
        }
        if (Echo.isOne(flag.get(), remark, header)) {
            return Answer.of(flag.get());
        }
        if (new Answer(flag.get(), remark).namesNoDay()) {
            return refused(notes, table, header, cell, quoted(cell, NO_DAY));
        }
        if (new Answer(flag.get(), remark).isIssuedBeforeItsYear()) {
            return refused(notes, table, header, cell, quoted(cell, EARLY));
        }
        Matcher behind = BEHIND_STOP.matcher(remark);
        boolean echoes = behind.matches() && Echo.isOne(flag.get(), behind.group(1), header);
        if (Remark.isEvidence(echoes ? behind.group(2) : remark)) {
            return new Answer(flag.get(), remark);
        }
        return refused(notes, table, header, cell, open(cell, remark));
    }

    /** Whether what stands beside a statement may withdraw, limit, date or doubt it. */
    public static boolean mayBeDoubted(String beside) {
        return Remark.isDoubt(beside);
    }

    /** Notes a statement that something beside it may withdraw, limit, date or doubt. */
    public static void doubted(Notes notes, Table table, String header, String statement) {
        notes.problem(
                table.place(),
                header,
                statement,
                new Text(
                        "“" + Notes.shown(statement) + "”里的话可能收回、限定或推后了这一回答，按未报处理。请在县表中填 是 或 否。",
                        "what \"" + Notes.shown(statement)
                                + "\" says may take the answer back, limit it or put it off; it counts as"
                                + " not reported. Write yes or no in a table of the county."));
    }

    private static Text open(String cell, String remark) {
        String shown = Notes.shown(remark);
        return new Text(
                "“" + Notes.shown(cell) + "”里的“" + shown
                        + "”不是文号、印发日期或附件，可能收回或限定了回答，按未报处理。若回答成立，请只填 是 或 否，依据写在括号里，如 是（县政发〔2020〕3号）。",
                "in \"" + Notes.shown(cell) + "\" the remark \"" + shown
                        + "\" cites no document, date of issue or annex and may take the answer back or limit it; it counts"
                        + " as not reported. If the answer holds, write yes or no alone, or with the document in brackets.");
    }

    private static Text code(String header, Legend legend) {
        boolean said = !legend.codes().isEmpty();
        return new Text(
                "是代码，" + (said ? "列名或表头说明里没有这个代码" : "没有写明哪个代码是“是”")
                        + "，按未报处理。请填 是 或 否，或在列名里写明，如 "
                        + Header.of(header).key() + "（1是0否）。",
                " is a code, and "
                        + (said ? "the legend has no such code" : "nothing says which code is yes")
                        + "; it counts as not reported. Write yes or no, or say so in the header: (1 yes 0 no).");
    }

    /** What the cell says, in quotes, and what is wrong with that. */
    private static Text quoted(String cell, Text wrong) {
        return new Text("“" + Notes.shown(cell) + "”", "\"" + Notes.shown(cell) + "\"").then(wrong);
    }

    private static Answer refused(Notes notes, Table table, String header, String cell, Text why) {
        notes.problem(table.place(), header, cell, why);
        return Answer.NOT_REPORTED;
    }
}
