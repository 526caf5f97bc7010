package com.example;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.data.note.DataProblem;
import org.junheng.report.words.FindingText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/** What came of one county: its outcome, and its rows of each table. */
final class CountyRow {
    private static final StructType VERDICT = columns("criterion", "subject", "state");
    private static final StructType FINDING =
            columns("id", "criterion", "subject", "state", "severity", "zh", "en", "countermeasuresZh", "countermeasuresEn");
    private static final StructType PROBLEM =
            columns("file", "column", "value", "zh", "en").add("row", DataTypes.IntegerType);

    static final StructType SCHEMA = columns("county", "outcome")
            .add("verdicts", new ArrayType(VERDICT, false))
            .add("findings", new ArrayType(FINDING, false))
            .add("problems", new ArrayType(PROBLEM, false));

    private final String county;
    private final List<String> outcomes = new ArrayList<>();
    private final List<Row> verdicts = new ArrayList<>();
    private final List<Row> findings = new ArrayList<>();
    private final List<Row> problems = new ArrayList<>();

    CountyRow(String county) {
        this.county = county;
    }

    private static StructType columns(String... names) {
        StructType type = new StructType();
        for (String name : names) {
            type = type.add(name, DataTypes.StringType);
        }
        return type;
    }

    void add(Evaluation evaluation) {
        outcomes.add(evaluation.outcome().name());
        evaluation
                .verdicts()
                .forEach(verdict -> verdicts.add(RowFactory.create(
                        verdict.criterion(), verdict.subject(), verdict.state().name())));
        evaluation.findings().forEach(finding -> {
            Text text = FindingText.of(finding);
            List<Text> remedies = evaluation.countermeasures().stream()
                    .filter(remedy -> remedy.finding().equals(finding.id()))
                    .map(remedy -> remedy.lever().title())
                    .distinct()
                    .toList();
            findings.add(RowFactory.create(
                    finding.id(),
                    finding.criterion(),
                    finding.subject(),
                    finding.verdict().state().name(),
                    finding.severity().name(),
                    text.zh(),
                    text.en(),
                    String.join("；", remedies.stream().map(Text::zh).toList()),
                    String.join("; ", remedies.stream().map(Text::en).toList())));
        });
    }

    void problem(DataProblem problem) {
        problems.add(RowFactory.create(
                problem.file(),
                problem.column(),
                problem.value(),
                problem.message().zh(),
                problem.message().en(),
                problem.row()));
    }

    void problem(String file, String zh, String en) {
        problems.add(RowFactory.create(file, "", "", zh, en, 0));
    }

    Row row() {
        return RowFactory.create(
                county, String.join(",", outcomes), verdicts.toArray(), findings.toArray(), problems.toArray());
    }
}
