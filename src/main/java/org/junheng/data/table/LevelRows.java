package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.column.SchoolRow;
import org.junheng.data.header.Ahead;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.texts.Text;

/**
 * Rows of a table of schools that are of one level: those below a row that names it (一、小学), and those of one part of a
 * school (育才学校小学部). A row that is named after a level or an area is no school.
 */
public final class LevelRows {
    private static final Pattern PART = Pattern.compile("(.+?)\\s*[(（\\[【—-]?(小学|初中|高中)(部|学部|部分)[)）\\]】]?");
    /** 育才学校小学, 育才学校（初中）, 育才学校初中阶段: of 阳光小学 nothing would be left that is a school. */
    private static final Pattern BEHIND =
            Pattern.compile("(.+(?:学校|中学|学院|书院))\\s*[（(\\[—-]?(小学|初中|高中)(?:学?段|阶段)?[)）\\]]?");

    private static final Pattern ORDINAL = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?");

    private static final String NINE = "九年";
    private static final String TWELVE = "十二年";
    private static final String COMPLETE = "完全中学";

    private final Notes notes;
    private final int name;
    private final int id;
    private final boolean hasLevel;
    private final NamedLevel named;
    private Optional<Level> heading = Optional.empty();
    private String headed = "";

    /** The rows of a table whose columns are settled; a level of the whole table, or a column for it, goes first. */
    LevelRows(Notes notes, SchoolColumns columns, FoundTable found) {
        this.notes = notes;
        this.name = columns.position(Target.SchoolText.NAME);
        this.id = columns.position(Target.SchoolText.ID);
        this.hasLevel = columns.fills(Target.SchoolText.LEVEL) || found.level().isPresent();
        this.named = new NamedLevel(notes, columns, found);
    }

    /** Whether the row is no school but names the level or area of others; it is told that it is left out. */
    boolean isHeading(Table table) {
        String named = name < 0 ? "" : table.cell(name);
        String given = id < 0 || id == name ? "" : table.cell(id);
        Optional<LevelHeading> found = Optional.empty();
        if (named.isEmpty()) {
            // 一、小学 in the column of ids, or left of it, with what its schools are together.
            String ahead = given.isEmpty() && id > 0 ? table.cell(0) : given;
            found = LevelHeading.ofRow(cells(table)).or(() -> LevelHeading.of(ahead));
        } else if (given.isEmpty() || given.equals(named)) {
            found = LevelHeading.of(named);
        } else if (ORDINAL.matcher(given).matches()) {
            // 一 in the place of an id, and 小学阶段 in that of a name.
            found = LevelHeading.of(named).or(() -> LevelHeading.of(given.replaceAll("[、.．]$", "") + "、" + named));
        }
        if (found.isEmpty()) {
            return false;
        }
        if (found.get().level().isPresent()) {
            heading = found.get().level();
            headed = named.isEmpty() ? NotesBelow.text(table) : named;
        }
        notes.leaveOut(
                table.place(),
                new Text(
                        "学段或地区的标题行、小计行，不是学校，未读入", "rows that name or add up a level or an area, no schools; not read"));
        return true;
    }

    /** What a row is called, by its name or in the place of its id. */
    String label(Table table) {
        String named = name < 0 ? "" : table.cell(name);
        return named.isEmpty() && id >= 0 ? table.cell(id) : named;
    }

    /** A label that names no level: where it stands beside the last heading, and not below it, that level ends with it. */
    void end(String label) {
        boolean below = RowWords.isPartOfACounty(label) || (isNumbered(label) && order(label) != order(headed));
        if (!below) {
            heading = Optional.empty();
        }
    }

    private static boolean isNumbered(String label) {
        return order(label) != 0;
    }

    /** In what way a label is numbered: 一、 and （一） and 1. are three; 0 where it is not. */
    private static int order(String label) {
        char first = label.isEmpty() ? ' ' : label.charAt(0);
        boolean bracket = first == '(' || first == '（';
        char sign = bracket && label.length() > 1 ? label.charAt(1) : first;
        int digits = sign >= '0' && sign <= '9'
                ? 1
                : "一二三四五六七八九十".indexOf(sign) >= 0 ? 2 : "第ⅠⅡⅢⅣⅤⅥ甲乙丙丁".indexOf(sign) >= 0 ? 3 : 0;
        return digits == 0 ? 0 : digits + (bracket ? 10 : 0);
    }

    private static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            cells.add(table.cell(i));
        }
        return cells;
    }

    /** Gives the row its level, where that is told outside it. */
    void into(SchoolRow row, boolean hasKind) {
        String whole = row.text(Target.SchoolText.NAME);
        levelOfCell(row);
        named.tellOfAnother(row);
        if (hasLevel) {
            if (row.text(Target.SchoolText.ID).isEmpty()) {
                wholeName(row, whole);
            }
            return;
        }
        Matcher part = whole.endsWith("部") || whole.endsWith("分") || whole.endsWith("）") || whole.endsWith(")")
                ? PART.matcher(whole)
                : null;
        Optional<Level> own = part != null && part.matches() ? LevelHeading.level(part.group(2)) : Optional.empty();
        boolean isPart = own.isPresent() && own.equals(heading.or(() -> own));
        if (isPart && part != null && id < 0) {
            row.text(Target.SchoolText.NAME, part.group(1).strip());
            row.partOf(kind(part.group(1)));
        }
        heading.or(() -> isPart && !hasKind ? own : Optional.empty())
                .or(() -> named.of(whole))
                .ifPresent(
                        level -> row.text(Target.SchoolText.LEVEL, level.title().zh()));
    }

    /** 小 学 and 初中阶段 are the levels; attached classes without a level of their own are of that which their kind names. */
    private static void levelOfCell(SchoolRow row) {
        String given = row.text(Target.SchoolText.LEVEL);
        String kind = row.text(Target.SchoolText.KIND);
        if (!given.isEmpty()) {
            if (given.contains("附设")) {
                row.attached();
            }
            LevelHeading.ofCell(given)
                    .ifPresent(level ->
                            row.text(Target.SchoolText.LEVEL, level.title().zh()));
        } else if (Kinds.isAttached(kind)) {
            row.text(
                    Target.SchoolText.LEVEL,
                    LevelHeading.ofCell(kind).map(level -> level.title().zh()).orElse(kind));
        }
    }

    /** A table of one level lists a part of a school; another one may list the other part, and without ids the name alone joins them. */
    private static void wholeName(SchoolRow row, String name) {
        String whole = whole(name);
        if (!whole.equals(name)) {
            row.text(Target.SchoolText.NAME, whole);
            row.partOf(kind(whole));
        }
    }

    /** The school that a name is a part of: 育才学校 of 育才学校小学部; the name itself where it is of none. */
    public static String whole(String name) {
        Matcher part = PART.matcher(name);
        if (part.matches()) {
            return part.group(1).strip();
        }
        Matcher behind = BEHIND.matcher(name);
        return behind.matches() ? behind.group(1).strip() : name;
    }

    private static SchoolKind kind(String name) {
        if (name.contains(TWELVE)) {
            return SchoolKind.TWELVE_YEAR;
        }
        return name.contains(NINE)
                ? SchoolKind.NINE_YEAR
                : name.contains(COMPLETE) ? SchoolKind.COMPLETE_SECONDARY : SchoolKind.UNKNOWN;
    }

    /**
     * The level that the title, the sheet or the file of a plain table of schools names, 云川县小学情况: it is that of the schools where
     * nothing in the table says one, and is held against what the table says where it does.
     */
    private static final class NamedLevel {
        private static final Pattern OTHER =
                Pattern.compile("中学|初中|初级|高中|高级|[九十二]年|一贯|完中|[一二三四五六七八九十]中$|附中|职业|特殊|培智|聋|幼儿|小学");

        private final Notes notes;
        private final Table table;
        private final List<Level> levels;
        private final boolean gives;
        private boolean told;
        private boolean given;

        NamedLevel(Notes notes, SchoolColumns columns, FoundTable found) {
            this.notes = notes;
            this.table = found.table();
            boolean isPlain = !found.official() && found.level().isEmpty() && found.table() instanceof Ahead;
            this.levels = isPlain ? TitleSubject.levels(found) : List.of();
            boolean says = columns.fills(Target.SchoolText.KIND)
                    || columns.fills(Target.SchoolText.LEVEL)
                    || columns.headers().keySet().stream().anyMatch(Target.SchoolOfLevel.class::isInstance);
            this.gives = levels.size() == 1 && !says && columns.fills(new Target.OwnLevel(LevelFigure.STUDENTS));
        }

        /** The level of a row of such a table; empty where the school's name is one of another level. */
        Optional<Level> of(String school) {
            if (!gives) {
                return Optional.empty();
            }
            Level level = levels.get(0);
            String rest = school.replace(level.title().zh(), "");
            boolean isOther = OTHER.matcher(
                            level.equals(Level.JUNIOR) ? rest.replaceAll("中学|初级|[一二三四五六七八九十]中$", "") : rest)
                    .find();
            if (isOther) {
                String title = level.title().zh();
                notes.notice(
                        table.place(),
                        Target.SchoolText.NAME.zh(),
                        school,
                        new Text(
                                "本表的标题（或表名、文件名）写的是" + title + "，“" + Notes.shown(school) + "”看来不只是" + title
                                        + "：没有按这个学段读入。请加“学段”或“办学类型”列。",
                                "the title (or the name of the sheet or file) speaks of the level \"" + level.label()
                                        + "\", and \""
                                        + Notes.shown(school)
                                        + "\" seems to be of another or of several: it is not read as of that level. Add a column \"level\" or"
                                        + " \"kind\"."));
                return Optional.empty();
            }
            if (!given) {
                given = true;
                notes.notice(
                        table.place().whole(),
                        "",
                        level.title().zh(),
                        new Text(
                                "本表没有学段、办学类型，按标题（或表名、文件名）读作" + level.title().zh() + "的数。若不是，请加“学段”或“办学类型”列。",
                                "the table has no level and no kind of school; by its title (or the name of the sheet or file) its figures"
                                        + " are read as of the level \"" + level.label()
                                        + "\". If they are not, add a column \"level\" or \"kind\"."));
            }
            return Optional.of(level);
        }

        /** Tells, once, of a row that says a level or kind that the table's names do not speak of. */
        void tellOfAnother(SchoolRow row) {
            if (levels.size() != 1 || told) {
                return;
            }
            Level level = levels.get(0);
            String given = row.text(Target.SchoolText.LEVEL);
            String kind = row.text(Target.SchoolText.KIND);
            boolean byLevel =
                    LevelHeading.ofCell(given).filter(own -> !own.equals(level)).isPresent();
            boolean byKind = given.isEmpty()
                    && Kinds.kind(kind)
                            .filter(own ->
                                    !own.levels().isEmpty() && !own.levels().contains(level))
                            .isPresent();
            if (byLevel || byKind) {
                told = true;
                String cell = byLevel ? given : kind;
                Target.SchoolText column = byLevel ? Target.SchoolText.LEVEL : Target.SchoolText.KIND;
                notes.notice(
                        table.place(),
                        column.zh(),
                        cell,
                        new Text(
                                "本表的标题（或表名、文件名）写的是" + level.title().zh() + "，这一格写的是“" + Notes.shown(cell)
                                        + "”：按这一格读入。请核对，改正其中一处。",
                                "the title (or the name of the sheet or file) speaks of the level \"" + level.label()
                                        + "\" and this cell says \"" + Notes.shown(cell)
                                        + "\": the row is read as the cell says. Check both, and correct the one that is wrong."));
            }
        }
    }
}
