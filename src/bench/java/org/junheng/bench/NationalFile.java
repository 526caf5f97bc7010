package org.junheng.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;

/** A made-up nation as one CSV file with the library's Chinese headers, sorted by county. */
final class NationalFile {
    static final int SCHOOLS = 200_000;
    static final int COUNTIES = 2_900;

    private static final List<LevelFigure> OF_LEVELS = List.of(
            LevelFigure.STUDENTS,
            LevelFigure.TEACHERS,
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.COLLEGE_TEACHERS,
            LevelFigure.BACKBONE_TEACHERS,
            LevelFigure.PE_TEACHERS,
            LevelFigure.MUSIC_TEACHERS,
            LevelFigure.FINE_ART_TEACHERS,
            LevelFigure.ART_TEACHERS);
    private static final List<SchoolFlag> FLAGS =
            List.of(SchoolFlag.COUNTED, SchoolFlag.PRIVATE, SchoolFlag.RURAL, SchoolFlag.DENSE_CENTRE);
    private static final List<Column> COLUMNS = columns();

    /** A header and what stands below it. */
    private record Column(String header, Function<School, String> cell) {}

    private NationalFile() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("学校代码", School::id));
        columns.add(new Column("学校名称", School::name));
        columns.add(new Column("区县", School::county));
        columns.add(new Column("县名", school -> "县" + school.county()));
        columns.add(new Column("办学类型", school -> school.kind().title().zh()));
        for (SchoolFlag flag : FLAGS) {
            columns.add(new Column(flag.zh(), school -> answer(school, flag)));
        }
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            OF_LEVELS.forEach(figure -> columns.add(column(level, figure)));
        }
        columns.add(column(Level.SENIOR, LevelFigure.STUDENTS));
        for (SchoolFigure figure : SchoolFigure.values()) {
            columns.add(new Column(figure.zh(), school -> text(school.figures().get(figure))));
        }
        return columns;
    }

    private static Column column(Level level, LevelFigure figure) {
        return new Column(
                level.title().zh() + figure.zh(),
                school -> text(school.level(level).get(figure)));
    }

    private static String answer(School school, SchoolFlag flag) {
        return switch (school.flag(flag)) {
            case YES -> "是";
            case NO -> "否";
            case UNKNOWN -> "";
        };
    }

    private static String text(Figure figure) {
        return figure.isReported() ? figure.range().low().toString() : "";
    }

    static int columnCount() {
        return COLUMNS.size();
    }

    static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS.stream().map(Column::header).toList()));
            out.newLine();
            int number = 0;
            for (int size : sizes()) {
                number++;
                for (School school : MadeCounty.of(number, "%06d".formatted(110_000 + number), size)
                        .schools()) {
                    write(school, out);
                }
            }
        }
    }

    /** The same as a workbook: numbers as numbers, texts as texts. */
    static void writeWorkbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("学校");
            int row = 0;
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(row, column, COLUMNS.get(column).header);
            }
            int number = 0;
            for (int size : sizes()) {
                number++;
                for (School school : MadeCounty.of(number, "%06d".formatted(110_000 + number), size)
                        .schools()) {
                    row++;
                    write(school, sheet, row);
                }
                sheet.flush();
            }
        }
    }

    private static void write(School school, Worksheet sheet, int row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            String cell = COLUMNS.get(column).cell.apply(school);
            boolean isNumber = column > 3 && !cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
            if (isNumber) {
                sheet.value(row, column, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, column, cell);
            }
        }
    }

    private static void write(School school, BufferedWriter out) throws IOException {
        String separator = "";
        for (Column column : COLUMNS) {
            out.write(separator);
            out.write(column.cell.apply(school));
            separator = ",";
        }
        out.newLine();
    }

    /** How many schools each county has: small ones and large ones, so many in all. */
    private static int[] sizes() {
        Random random = new Random(2017);
        double[] upTo = new double[COUNTIES + 1];
        for (int i = 0; i < COUNTIES; i++) {
            upTo[i + 1] = upTo[i] + Math.exp(0.5 * random.nextGaussian());
        }
        int[] sizes = new int[COUNTIES];
        for (int i = 0; i < COUNTIES; i++) {
            long from = Math.round(SCHOOLS * upTo[i] / upTo[COUNTIES]);
            sizes[i] = (int) (Math.round(SCHOOLS * upTo[i + 1] / upTo[COUNTIES]) - from);
        }
        return sizes;
    }
}
