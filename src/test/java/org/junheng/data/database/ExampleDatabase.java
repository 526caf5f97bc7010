package org.junheng.data.database;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts tables into a database: numbers as numbers, blanks as nulls, headers as column names. */
public final class ExampleDatabase {
    private ExampleDatabase() {}

    /** Makes a table of a CSV file; one that is there already is replaced. */
    public static void load(Connection connection, String table, Path csv) throws SQLException, IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        List<String> header = rows.remove(0);
        List<Boolean> numbers = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            numbers.add(rows.stream().allMatch(row -> row.get(column).matches("[0-9]*(\\.[0-9]+)?")));
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add("\"" + header.get(i) + "\" " + (numbers.get(i) ? "numeric(20, 4)" : "varchar(200)"));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + table);
            statement.execute("create table " + table + " (" + String.join(", ", columns) + ")");
        }
        insert(connection, table, rows, numbers);
    }

    private static void insert(Connection connection, String table, List<List<String>> rows, List<Boolean> numbers)
            throws SQLException {
        String marks = numbers.stream().map(any -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (List<String> row : rows) {
                for (int i = 0; i < numbers.size(); i++) {
                    String cell = row.get(i);
                    insert.setObject(i + 1, cell.isEmpty() ? null : numbers.get(i) ? new BigDecimal(cell) : cell);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
