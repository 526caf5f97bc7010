package com.example;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A table as it was read, every cell a text: what a number is, the library decides.
 *
 * @param name what problems call it
 * @param headers the columns' headers
 * @param rows its rows
 */
record Table(String name, String[] headers, Dataset<Row> rows) {
    static Table read(SparkSession spark, Path file, List<String> county) {
        String path = file.toAbsolutePath().toUri().toString();
        Dataset<Row> rows = file.toString().endsWith(".parquet")
                ? spark.read().parquet(path)
                : spark.read()
                        .option("header", true)
                        .option("escape", "\"")
                        .option("multiLine", true)
                        .option("nullValue", null)
                        .option("emptyValue", "")
                        .csv(path);
        String[] headers = rows.columns();
        Column[] texts = Arrays.stream(headers)
                .map(header -> col("`" + header + "`").cast("string"))
                .toArray(Column[]::new);
        return new Table(file.getFileName().toString().replaceFirst("\\.parquet$", ".csv"), headers, rows.select(texts));
    }

    boolean has(List<String> names) {
        return find(names).isPresent();
    }

    /** The first of these columns that it has. */
    String column(List<String> names) {
        return find(names).orElseThrow(() -> new NoSuchElementException(name + " has none of the columns " + names));
    }

    private Optional<String> find(List<String> names) {
        return names.stream().filter(Arrays.asList(headers)::contains).findFirst();
    }

    /** Its rows with a number that grows in the order of the file. */
    Dataset<Row> numbered() {
        return rows.withColumn("$row", monotonically_increasing_id());
    }
}
