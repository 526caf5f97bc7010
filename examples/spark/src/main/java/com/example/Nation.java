package com.example;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Evaluates the counties of a nation: a folder of CSV or Parquet tables in, tables of verdicts, findings and problems out.
 *
 * <pre>{@code Nation DATA OUT YYYY-MM-DD PACK[,PACK…] [OVERLAY,…]}</pre>
 */
public final class Nation {
    /** What a column with the county's code or name is called; the first that a table has. */
    private static final List<String> COUNTY = List.of("区县代码", "区县", "county");

    /** What a column with the school's code is called, by which tables without a county find theirs. */
    private static final List<String> SCHOOL = List.of("学校代码", "school");

    private static final int PARTITIONS_FOR_EACH_CORE = 4;

    private Nation() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 4 || args.length > 5) {
            System.err.println("usage: Nation DATA OUT YYYY-MM-DD PACK[,PACK...] [OVERLAY,...]");
            System.exit(2);
        }
        Judging judging = new Judging(
                List.of(args[3].split(",")),
                args.length > 4 ? List.of(args[4].split(",")) : List.of(),
                LocalDate.parse(args[2]));
        try (SparkSession spark = SparkSession.builder().appName("nation").getOrCreate()) {
            run(spark, Path.of(args[0]), args[1], judging);
        }
    }

    private static void run(SparkSession spark, Path data, String out, Judging judging) throws Exception {
        List<Table> tables = new ArrayList<>();
        for (Path file : files(data)) {
            tables.add(Table.read(spark, file, COUNTY));
        }
        Optional<Table> schools = tables.stream()
                .filter(table -> table.has(COUNTY) && table.has(SCHOOL))
                .findFirst();
        JavaPairRDD<RowPlace, String[]> rows = null;
        for (int i = 0; i < tables.size(); i++) {
            JavaPairRDD<RowPlace, String[]> more = placed(tables.get(i), i, schools);
            rows = rows == null ? more : rows.union(more);
        }
        if (rows == null) {
            throw new IllegalArgumentException("no .csv or .parquet in " + data);
        }
        rows.cache();
        List<Tuple2<String, Long>> sizes = rows.mapToPair(row -> new Tuple2<>(row._1().county(), 1L))
                .reduceByKey(Long::sum)
                .collect();
        int partitions = spark.sparkContext().defaultParallelism() * PARTITIONS_FOR_EACH_CORE;
        List<String> names = tables.stream().map(Table::name).toList();
        List<String[]> headers = tables.stream().map(Table::headers).toList();
        JavaRDD<Row> judged = rows.repartitionAndSortWithinPartitions(new EvenCounties(sizes, partitions))
                .mapPartitions(part -> new CountyByCounty(part, names, headers, judging));

        // Once, each county a row: what a lost worker had done is done again, and nothing else.
        String counties = out + "/counties";
        spark.createDataFrame(judged, CountyRow.SCHEMA).write().mode(SaveMode.Overwrite).parquet(counties);
        Dataset<Row> done = spark.read().parquet(counties);
        for (String table : List.of("verdicts", "findings", "problems")) {
            done.select(col("county"), explode(col(table)).as("row"))
                    .select(col("county"), col("row.*"))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(out + "/" + table);
            System.out.println(table + " " + spark.read().parquet(out + "/" + table).count());
        }
        System.out.println("counties " + done.count());
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(csv|parquet)"))
                    .sorted()
                    .toList();
        }
    }

    /** Each row with its county and its place, so that a county's rows come together in the order of the file. */
    private static JavaPairRDD<RowPlace, String[]> placed(Table table, int number, Optional<Table> schools) {
        Dataset<Row> rows = table.numbered();
        int cells = table.headers().length;
        Dataset<Row> withCounty;
        if (table.has(COUNTY)) {
            withCounty = rows.withColumn("$county", coalesce(col("`" + table.column(COUNTY) + "`"), lit("")));
        } else {
            Table listed = schools.orElseThrow(
                    () -> new IllegalArgumentException(table.name() + " names no county: " + Arrays.toString(table.headers())));
            Dataset<Row> homes = listed.rows()
                    .select(col("`" + listed.column(SCHOOL) + "`").as("$school"), col("`" + listed.column(COUNTY) + "`").as("$county"))
                    .dropDuplicates("$school");
            withCounty = rows.join(homes, rows.col("`" + table.column(SCHOOL) + "`").equalTo(homes.col("$school")), "left")
                    .drop("$school")
                    .withColumn("$county", coalesce(col("`$county`"), lit("")));
        }
        return withCounty.toJavaRDD().mapToPair(row -> {
            String[] texts = new String[cells];
            for (int i = 0; i < cells; i++) {
                texts[i] = row.isNullAt(i) ? "" : row.getString(i);
            }
            return new Tuple2<>(new RowPlace(row.getAs("$county"), number, row.<Long>getAs("$row")), texts);
        });
    }
}
