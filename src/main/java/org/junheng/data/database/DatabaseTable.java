package org.junheng.data.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Table;

/** The rows of a query, each value as the text that a file would hold. */
final class DatabaseTable implements Table {
    private static final MathContext SHOWN = new MathContext(15);

    private final String file;
    private final String list;
    private final String[] cells;
    private final Query rows;
    private final MessageDigest digest;
    private final Runnable eachRow;
    private int row;

    /** The rows of the query once it is run; it is run when the first row is asked for. */
    interface Query {
        ResultSet open() throws SQLException;
    }

    private @Nullable ResultSet opened;

    /**
     * A table of these rows.
     *
     * @param list what it lists, and for which county: {@code schools[示例县]}
     * @param digest is told every value
     * @param eachRow is run before each row, and may stop the reading by an exception
     */
    DatabaseTable(String file, String list, int width, Query rows, MessageDigest digest, Runnable eachRow) {
        this.file = file;
        this.list = list;
        this.cells = new String[width];
        this.rows = rows;
        this.digest = digest;
        this.eachRow = eachRow;
        Arrays.fill(cells, "");
    }

    @Override
    public boolean next() {
        eachRow.run();
        try {
            ResultSet result = opened == null ? rows.open() : opened;
            opened = result;
            if (!result.next()) {
                result.close();
                return false;
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Cells.stripped(text(result, i + 1));
                digest.update(cells[i].getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            row++;
            return true;
        } catch (SQLException failed) {
            throw Database.failed(file, list, failed);
        }
    }

    private static String text(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? floating(new BigDecimal(value.toString())) : value.toString();
        }
        if (value instanceof Boolean answer) {
            return answer ? "TRUE" : "FALSE";
        }
        String text = value instanceof String already ? already : result.getString(column);
        return text == null ? "" : text;
    }

    /** A whole number of more than fifteen digits lost the rest of them, which an exponent shows. */
    private static String floating(BigDecimal number) {
        return number.precision() - number.scale() > SHOWN.getPrecision()
                ? String.format(Locale.ROOT, "%.14E", number)
                : plain(shown(number));
    }

    /** What lies beyond fifteen digits is the tail of a binary fraction: 2999.9999999999995 is 3000, as in a workbook. */
    private static BigDecimal shown(BigDecimal number) {
        return number.precision() > SHOWN.getPrecision() ? number.round(SHOWN) : number;
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs((long) bare.scale()) > 100 ? bare.toString() : bare.toPlainString();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return list;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cells.length;
    }

    @Override
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    @Override
    public boolean isEvenlyWide() {
        return false;
    }

    @Override
    public void close() {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (SQLException failed) {
            throw Database.failed(file, list, failed);
        }
    }
}
