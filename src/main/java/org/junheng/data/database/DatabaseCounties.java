package org.junheng.data.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.header.CountyFeed;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Counties in a database, each read by queries of its own, so that a province need not fit into memory. */
public final class DatabaseCounties implements CountyFeed {
    private final Notes notes;
    private final DatabaseFile config;
    private final NamedContent content;
    private final Mapping mapping;
    private final Database database;
    private final MessageDigest digest;
    private final Map<TableSort, Source> sources = new EnumMap<>(TableSort.class);
    private Iterator<Object> counties = List.of().iterator();
    private Map<TableSort, List<FoundTable>> tables = Map.of();

    /**
     * A table or query.
     *
     * @param county the column that names the county; empty where there is none
     * @param order the columns that its rows are ordered by
     */
    private record Source(
            TableSort sort, String from, List<String> header, Optional<String> county, List<String> order) {}

    /**
     * Connects, and looks at the columns of every table and query.
     *
     * @throws DataException if the file or the database cannot be used
     */
    public DatabaseCounties(Notes notes, NamedContent content, Mapping mapping) {
        this.notes = notes;
        this.content = content;
        this.mapping = mapping;
        this.config = DatabaseFile.read(content, DatabaseCounties::setting);
        this.digest = sha256Digest();
        this.database = new Database(config);
        try {
            config.sources().forEach((sort, source) -> sources.put(sort, source(sort, source)));
            counties = countyIds().iterator();
        } catch (DataException unusable) {
            database.close();
            throw unusable;
        }
    }

    /** What whoever runs the program sets; what an address may hold can be set where environments cannot, too. */
    private static @Nullable String setting(String name) {
        String set = System.getenv(name);
        return set == null && name.equals(DatabaseUrl.ALLOWED) ? System.getProperty(name) : set;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Source source(TableSort sort, String text) {
        List<String> header = database.columns(text);
        Optional<String> county =
                header.stream().filter(name -> isCounty(sort, name)).findFirst();
        List<String> order = header.stream().filter(name -> isKey(sort, name)).toList();
        return new Source(sort, Database.from(text), header, county, order);
    }

    private boolean isCounty(TableSort sort, String header) {
        if (sort == TableSort.COUNTIES) {
            return CountyHeaders.field(header)
                    .filter(CountyField.CountyLabel.ID::equals)
                    .isPresent();
        }
        if (sort == TableSort.SCHOOLS) {
            return fills(header, Target.SchoolText.COUNTY);
        }
        return FactText.of(header).filter(FactText.COUNTY::equals).isPresent();
    }

    private boolean fills(String header, Target target) {
        return mapping.columns().isEmpty()
                ? SchoolHeaders.target(header).filter(target::equals).isPresent()
                : mapping.columns().stream()
                        .anyMatch(rule ->
                                rule.column().equals(header) && rule.target().equals(target));
    }

    /** Rows have an order that does not depend on the database: by what tells them apart. */
    private boolean isKey(TableSort sort, String header) {
        if (sort == TableSort.SCHOOLS) {
            return fills(header, Target.SchoolText.ID) || fills(header, Target.SchoolText.NAME);
        }
        return FactText.of(header)
                .filter(text -> text != FactText.MARK && text != FactText.FULL_MARK && text != FactText.COUNTY)
                .isPresent();
    }

    private List<Object> countyIds() {
        Source schools = sources.get(TableSort.SCHOOLS);
        if (schools == null || schools.county.isEmpty()) {
            return List.of("");
        }
        String column = "q." + database.quoted(schools.county.get());
        List<Object> ids = new ArrayList<>(database.values(
                "select distinct " + column + " from " + schools.from + " where " + column + " is not null order by 1",
                "schools"));
        reportLost(schools, column + " is null");
        String known = column + " in (select " + column.replaceFirst("q\\.", "s.") + " from "
                + schools.from.replaceFirst(" q$", " s") + ")";
        for (Source list : sources.values()) {
            if (list.sort != TableSort.SCHOOLS && list.county.isPresent()) {
                String own = "q." + database.quoted(list.county.get());
                reportLost(list, own + " is null or not (" + own + known.substring(column.length()) + ")");
            }
        }
        return ids;
    }

    /** Rows that no county's query would find are not dropped in silence. */
    private void reportLost(Source source, String where) {
        String name = DatabaseFile.name(source.sort);
        Object lost = database.values("select count(*) from " + source.from + " where " + where, name)
                .get(0);
        long count = ((Number) lost).longValue();
        if (count == 0) {
            return;
        }
        CellPlace place = new CellPlace(config.file(), name + "[]", 0);
        String column = source.county.orElse("");
        String zh = "有 " + count + " 行的区县为空，或不在学校表中，未读入。请补全或核对。";
        String en =
                count + " rows have no county, or one that no school has; they are not read. Fill it in or check it.";
        if (source.sort == TableSort.SCHOOLS) {
            notes.error(place, column, "", new Text(zh, en));
        } else {
            notes.problem(place, column, "", new Text(zh, en));
            notes.leaveOut(place, count, column, new Text("区县不明的行", "rows of no county that was read"));
        }
    }

    @Override
    public Map<TableSort, List<FoundTable>> lists() {
        return found(Optional.empty());
    }

    @Override
    public boolean next() {
        if (!counties.hasNext()) {
            return false;
        }
        tables = found(Optional.of(counties.next()));
        return true;
    }

    /** The tables of a county, or those that are not divided by county. */
    private Map<TableSort, List<FoundTable>> found(Optional<Object> county) {
        Map<TableSort, List<FoundTable>> found = new EnumMap<>(TableSort.class);
        for (Source source : sources.values()) {
            boolean divided = source.county.isPresent() || source.sort == TableSort.SCHOOLS;
            if (divided == county.isPresent()) {
                found.put(source.sort, List.of(found(source, source.county.isPresent() ? county : Optional.empty())));
            }
        }
        return found;
    }

    private FoundTable found(Source source, Optional<Object> county) {
        String list = DatabaseFile.name(source.sort) + "["
                + county.map(String::valueOf).orElse("") + "]";
        StringBuilder sql = new StringBuilder("select q.* from ").append(source.from);
        county.ifPresent(any -> sql.append(" where q.")
                .append(database.quoted(source.county.orElse("")))
                .append(" = ?"));
        for (int i = 0; i < source.order.size(); i++) {
            sql.append(i == 0 ? " order by q." : ", q.").append(database.quoted(source.order.get(i)));
        }
        Object[] parameters = county.stream().toArray();
        DatabaseTable table = new DatabaseTable(
                config.file(),
                list,
                source.header.size(),
                () -> database.rows(sql.toString(), parameters),
                digest,
                () -> content.watch().row(content.name()));
        return new FoundTable(table, source.sort, new CellPlace(config.file(), list, 0), source.header);
    }

    @Override
    public Map<TableSort, List<FoundTable>> tables() {
        return tables;
    }

    @Override
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public String file() {
        return config.file();
    }

    @Override
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        database.close();
    }
}
