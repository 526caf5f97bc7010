package org.junheng.data.cell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;

/** A column of ids, and what is told of what a spreadsheet made of them. */
public final class IdColumn {
    /** So many ids, and so many noughts in all: by chance that is once in a million times. */
    private static final int FEWEST = 2;

    private static final int NO_CHANCE = 6;
    /** So many noughts at the end of one id alone: by chance once in a thousand times. */
    private static final int FEWEST_OF_ONE = 3;

    /** So many ids of digits and letters make a word among them odd. */
    private static final int MANY = 3;

    private final String header;
    private boolean told;
    private boolean mixed;
    private int noughts;
    private int plain;
    private @Nullable Odd odd;
    private int ids;

    public IdColumn(String header) {
        this.header = header;
    }

    /** The id in a cell of the table's current row; empty, with a problem, where digits of it are lost. */
    public Optional<String> read(Notes notes, CellPlace place, String cell) {
        IdText id = IdText.of(cell);
        if (id.state() == IdText.IdState.CUT) {
            cut(notes, place, header, cell);
            return Optional.empty();
        }
        if (id.state() == IdText.IdState.DRESSED && !told) {
            told = true;
            dressed(notes, place, cell, id.plain());
        }
        lookAtEnd(notes, place, id.plain());
        lookAtShape(notes, place, id.plain());
        return Optional.of(id.plain());
    }

    /** A cell that is not made as the other ids of its column are. */
    private record Odd(CellPlace place, String cell) {}

    /** Where the others are of digits and letters, a word among them may say that there is no id: 新建校, 同上. */
    private void lookAtShape(Notes notes, CellPlace place, String id) {
        if (plain < 0 || id.isEmpty()) {
            return;
        }
        if (IdText.isPlain(id)) {
            plain++;
        } else if (odd == null) {
            odd = new Odd(place, id);
        } else {
            // Two are a way of writing ids.
            plain = plain < MANY ? -1 : plain;
        }
        if (odd != null && plain >= MANY) {
            String shown = Notes.shown(odd.cell);
            notes.notice(
                    odd.place,
                    header,
                    odd.cell,
                    new Text(
                            "“" + shown + "”与本列其他代码写法不同，仍作为代码读入。若不是代码，请改正；没有代码的，请留空。",
                            "\"" + shown
                                    + "\" is not made as the other ids of the column are, and is read as one all the same. Correct it if"
                                    + " it is none; leave the cell blank where there is no id."));
            plain = -1;
        }
    }

    /** Where every long id ends with noughts from the 16th digit on, that is no chance: a spreadsheet put them there. */
    private void lookAtEnd(Notes notes, CellPlace place, String id) {
        if (mixed || id.length() <= IdText.KEPT) {
            return;
        }
        int beyond = IdText.noughtsBeyond(id);
        mixed = beyond < 0;
        noughts += beyond;
        ids++;
        if (ids == 1 && beyond >= FEWEST_OF_ONE) {
            notes.atEnd(() -> lone(notes, place, id));
        }
        if (!mixed && ids >= FEWEST && noughts >= NO_CHANCE) {
            mixed = true;
            notes.problem(
                    place,
                    header,
                    id,
                    new Text(
                            "本列至此的长代码第 15 位以后全是零（如“" + id + "”）：像是被表格软件改成了数，末尾数字丢失。仍按所写读入，但与其他表的对应可能有错。请将该列设为文本后重新导出。",
                            "of all long ids of the column so far what follows the 15th digit is noughts, as in \"" + id
                                    + "\": a spreadsheet seems to have turned them into numbers. They are read as they stand, and what"
                                    + " other tables tell may not be theirs. Make the column text and export it again."));
        }
    }

    /** Where other long ids follow, these tell what the column is like. */
    private void lone(Notes notes, CellPlace place, String id) {
        if (ids > 1) {
            return;
        }
        notes.notice(
                place,
                header,
                id,
                new Text(
                        "长代码“" + id + "”第 15 位以后全是零：可能是被表格软件改成了数，末尾数字丢失。仍按所写读入。若确有丢失，请将该列设为文本后重新导出。",
                        "what follows the 15th digit of the id \"" + id
                                + "\" is noughts: a spreadsheet may have turned it into a number. It is read as it stands. If digits are"
                                + " lost, make the column text and export it again."));
    }

    /** Notes an id that lost its last digits. */
    public static void cut(Notes notes, CellPlace place, String header, String cell) {
        String shown = Notes.shown(cell);
        String zh = IdText.isOverwritten(cell)
                ? "代码“" + shown + "”已被表格软件改成日期，或因列太窄只剩 #，原样已丢失：不按它合并、查重或对应。请将该列设为文本后重新导出。"
                : "代码“" + shown + "”已被表格软件改成数（科学计数，或超过 15 位），末尾数字丢失：不按它合并、查重或对应。请将该列设为文本后重新导出。";
        String en = IdText.isOverwritten(cell)
                ? "the id \"" + shown
                        + "\" was turned into a date by a spreadsheet, or into ### where the column is narrow, and is lost: nothing"
                        + " is joined or compared by it. Make the column text and export it again."
                : "the id \"" + shown
                        + "\" was turned into a number by a spreadsheet (with an exponent, or of more than 15 digits) and lost its last"
                        + " digits: nothing is joined or compared by it. Make the column text and export it again.";
        notes.problem(place, header, cell, new Text(zh, en));
        notes.mayExplain(place, header, new Text(zh, en));
    }

    private void dressed(Notes notes, CellPlace place, String cell, String plain) {
        notes.notice(
                place,
                header,
                cell,
                new Text(
                        "代码“" + Notes.shown(cell) + "”带撇号、全角字、千分位或“.0”，按“" + Notes.shown(plain)
                                + "”读入（本列他处同此）。若开头的零已丢失，请将该列设为文本后重新导出。",
                        "the id \"" + Notes.shown(cell)
                                + "\" has an apostrophe, wide characters, digits in groups or \".0\" and is read as \""
                                + Notes.shown(plain)
                                + "\", as others of the column are. If noughts at its start are lost, make the column text and export it"
                                + " again."));
    }
}
