package com.example;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Holds the verdicts of runs on Spark against the JSON report of the command line, verdict by verdict.
 *
 * <pre>{@code Same REPORT.json OUT [OUT …]}</pre>
 */
public final class Same {
    private Same() {}

    public static void main(String[] args) throws Exception {
        try (SparkSession spark = SparkSession.builder().appName("same").getOrCreate()) {
            Dataset<Row> wanted = spark.read()
                    .option("multiLine", true)
                    .json(args[0])
                    .select(explode(col("counties")).as("county"))
                    .select(col("county.id").as("county"), explode(col("county.verdicts")).as("verdict"))
                    .select(col("county"), col("verdict.criterion"), col("verdict.subject"), col("verdict.state"))
                    .cache();
            for (int i = 1; i < args.length; i++) {
                Dataset<Row> found = spark.read()
                        .parquet(args[i] + "/verdicts")
                        .select("county", "criterion", "subject", "state");
                long missing = wanted.exceptAll(found).count();
                long more = found.exceptAll(wanted).count();
                if (missing + more > 0) {
                    throw new IllegalStateException(args[i] + ": " + missing + " verdicts are not there, " + more
                            + " are there that the command line does not give");
                }
                System.out.println("same " + found.count() + " verdicts as the command line gives: " + args[i]);
            }
        }
    }
}
