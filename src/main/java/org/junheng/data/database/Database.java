package org.junheng.data.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/** A connection that reads, and one state of the data alone. */
final class Database implements AutoCloseable {
    private static final int FETCHED = 1000;
    private static final int SECONDS_TO_CONNECT = 30;

    private final String file;
    private final Connection connection;
    private final String quote;

    /**
     * Connects.
     *
     * @throws DataException if that fails
     */
    Database(DatabaseFile config) {
        this.file = config.file();
        try {
            connection = DriverManager.getConnection(config.url(), properties(config));
            readOnly();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation());
            String sign = connection.getMetaData().getIdentifierQuoteString();
            quote = sign == null || sign.isBlank() ? "" : sign;
        } catch (SQLException failed) {
            throw failed(file, config.url(), failed);
        }
    }

    /** A hint that drivers may refuse (SQLite's does): nothing but queries is sent in any case. */
    private void readOnly() {
        try {
            connection.setReadOnly(true);
        } catch (SQLException refused) {
            // The connection reads all the same.
        }
    }

    /** The weakest that shows one state of the data to all queries. */
    private int isolation() throws SQLException {
        DatabaseMetaData can = connection.getMetaData();
        return can.supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)
                ? Connection.TRANSACTION_REPEATABLE_READ
                : Connection.TRANSACTION_SERIALIZABLE;
    }

    private static Properties properties(DatabaseFile config) {
        Properties properties = new Properties();
        if (!config.user().isEmpty()) {
            properties.setProperty("user", config.user());
        }
        if (!config.password().isEmpty()) {
            properties.setProperty("password", config.password());
        }
        if (config.url().startsWith("jdbc:postgresql:")) {
            properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
            properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
        }
        if (config.url().startsWith("jdbc:sqlite:")) {
            // SQLITE_OPEN_READONLY: a file that is not there is not made.
            properties.setProperty("open_mode", "1");
        }
        return properties;
    }

    /** What cannot be read, and why the database says so. */
    static DataException failed(String file, String what, SQLException cause) {
        boolean driver = "08001".equals(cause.getSQLState())
                && String.valueOf(cause.getMessage()).startsWith("No suitable driver");
        String detail = String.valueOf(cause.getMessage());
        return Notes.exception(
                new CellPlace(file, "", 0),
                what,
                "",
                new Text(
                        driver
                                ? "没有这种数据库的驱动。请用 JUNHENG_CLASSPATH=驱动.jar 指明驱动的 jar，再运行 junheng；嵌入时放进类路径。"
                                : "数据库报错（" + detail + "）。请检查地址、用户、表名和查询语句。",
                        driver
                                ? "there is no driver for such a database. Name its jar, JUNHENG_CLASSPATH=driver.jar, and run"
                                        + " junheng again; an application puts it on the class path."
                                : "the database answers: " + detail + ". Check address, user, tables and queries."));
    }

    String quoted(String column) {
        return quote + column.replace(quote.isEmpty() ? "\0" : quote, quote + quote) + quote;
    }

    /** A table or query as something to select from. */
    static String from(String source) {
        String bare = source.strip();
        while (bare.endsWith(";")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        boolean query = bare.chars().anyMatch(Character::isWhitespace) && !bare.startsWith("\"");
        return (query ? "(" + bare + ")" : bare) + " q";
    }

    /** The columns of a source. */
    List<String> columns(String source) {
        String sql = "select q.* from " + from(source) + " where 1 = 0";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData data = none.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                columns.add(data.getColumnLabel(i));
            }
            return columns;
        } catch (SQLException failed) {
            throw failed(file, source, failed);
        }
    }

    /** The rows of a query; its statement is closed with them. */
    ResultSet rows(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.closeOnCompletion();
        statement.setFetchSize(FETCHED);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement.executeQuery();
    }

    /** The values of the first column of a query. */
    List<Object> values(String sql, String what) {
        List<Object> values = new ArrayList<>();
        try (ResultSet rows = rows(sql)) {
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
        } catch (SQLException failed) {
            throw failed(file, what, failed);
        }
        return values;
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failed) {
            throw failed(file, "", failed);
        }
    }
}
