package org.junheng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every aim of speed that is stated, in one table, which takes the place of the one in {@code src/bench/README.md}. Processor
 * time, of whole processes by the launcher where people wait for a process, of a thread of warm code else; each row three
 * times, its two sides in turn.
 */
final class TableBenchmark {
    private static final Path PAGE = Path.of("src", "bench", "README.md");
    private static final Path FOLDER = Path.of("target", "junheng").toAbsolutePath();
    private static final Path LAUNCHER = FOLDER.resolve("junheng");
    private static final String PACK = "quality-balance-2017";
    private static final String RULES = "sports-area.drl";
    private static final int PROVINCE = 200;
    /** How often a process that ends at once is started for one figure. */
    private static final int SHORT = 5;

    private final int runs;
    private final Folders folders;
    private final Table table = new Table();
    private final Path cache;
    private final double began = load();

    private TableBenchmark(int runs, Folders folders) throws IOException {
        this.runs = runs;
        this.folders = folders;
        this.cache = folders.make();
    }

    static void run(boolean isShort) throws IOException {
        try (Folders folders = new Folders()) {
            TableBenchmark benchmark = new TableBenchmark(isShort ? 1 : 3, folders);
            for (Part part : List.<Part>of(
                    benchmark::starts,
                    benchmark::moved,
                    benchmark::checks,
                    benchmark::outputs,
                    benchmark::province,
                    benchmark::growth,
                    benchmark::json,
                    benchmark::plan,
                    benchmark::nation,
                    benchmark::county)) {
                part.measure();
                if (!isShort) {
                    benchmark.table.write(PAGE, benchmark.about());
                }
            }
        }
    }

    /** Some rows. */
    private interface Part {
        void measure() throws IOException;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String load(double average) {
        return String.format(Locale.ROOT, "%.1f", average);
    }

    private String about() throws IOException {
        String commit = Processes.run(List.of("git", "describe", "--always", "--dirty"), Map.of())
                .output()
                .strip();
        return "`mvn -B -Pbench verify -DskipTests -Dbench.only=table`, " + LocalDate.now(ZoneOffset.UTC) + ", "
                + commit + ", Java "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " 核 cores, "
                + System.getProperty("os.arch") + ", 负载 load " + load(began) + " → " + load(load()) + ".";
    }

    private static String example(String rules) {
        return "evaluate examples/county --as-of 2025-09-01 --rules " + rules;
    }

    /** By the launcher, with an exit code that is expected, and words as arguments. */
    private double launched(int exit, String arguments) throws IOException {
        return launched(LAUNCHER, exit, arguments);
    }

    private double launched(Path launcher, int exit, String arguments) throws IOException {
        return launched(1, launcher, exit, arguments);
    }

    private double launched(int times, Path launcher, int exit, String arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments.split(" ")));
        return Processes.cpu(times, exit, Map.of("JUNHENG_OPTS", "-Djunheng.cache=" + cache), command);
    }

    private static double trivial() throws IOException {
        return Processes.cpu(
                SHORT,
                0,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        Processes.classPath(),
                        Nothing.class.getName()));
    }

    private void starts() throws IOException {
        double[][] all = Table.interleaved(
                runs,
                TableBenchmark::trivial,
                () -> launched(1, example(PACK)),
                () -> launched(SHORT, LAUNCHER, 0, "packs"),
                () -> launched(SHORT, LAUNCHER, 0, "--help"),
                () -> launched(SHORT, LAUNCHER, 2, "evaluate"),
                () -> launched(SHORT, LAUNCHER, 2, "evaluate --unknown"));
        table.ratio("启动到示例县的报告 ÷ 空 Java · start to report ÷ Java that does nothing", 12, all[1], all[0]);
        table.ratio("`packs` ÷ 空 Java", 4, all[2], all[0]);
        table.ratio("`--help` ÷ 空 Java", 4, all[3], all[0]);
        table.ratio("缺数据的报错 · error of use: no data ÷ 空 Java", 4, all[4], all[0]);
        table.ratio("不认识的选项 · error of use: unknown option ÷ 空 Java", 4, all[5], all[0]);
    }

    private void moved() throws IOException {
        Path folder = folders.make();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(FOLDER.relativize(file)));
            }
        }
        Path launcher = folder.resolve("junheng");
        if (!launcher.toFile().setExecutable(true)) {
            throw new IllegalStateException("the copied launcher cannot be made to run");
        }
        // The first run after a move has the archive made anew, in the background.
        launched(launcher, 1, example(PACK));
        Processes.run(List.of(launcher.toString()), Map.of("JUNHENG_ARCHIVE", "make"));
        double[][] all =
                Table.interleaved(runs, () -> launched(launcher, 1, example(PACK)), () -> launched(1, example(PACK)));
        table.ratio(
                "搬动过的启动文件夹 ÷ 未搬动，档案重做之后 · launcher folder moved ÷ unmoved, once its archive is made anew",
                1.05,
                all[0],
                all[1]);
    }

    private static void edit(Path file, boolean isUp) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, isUp ? text.replace("\"7.5\"", "\"8\"") : text.replace("\"8\"", "\"7.5\""));
    }

    private void checks() throws IOException {
        double[] first = new double[runs];
        double[] unchanged = new double[runs];
        double[] edited = new double[runs];
        double[] evaluate = new double[runs];
        for (int i = 0; i < runs; i++) {
            String copy = folders.changedWithCases(Path.of("rules", PACK)).toString();
            String opts = "-Djunheng.cache=" + folders.make();
            first[i] = checked(opts, 0, copy);
            unchanged[i] = checked(opts, 0, copy);
            edit(Path.of(copy, RULES), true);
            edited[i] = checked(opts, 1, copy);
            edit(Path.of(copy, RULES), false);
            evaluate[i] = launched(1, example(copy));
            evaluate[i] = launched(1, example(copy));
        }
        table.ratio("检查，未改 ÷ 评估 · check of a copied pack, nothing changed ÷ evaluate", 2, unchanged, evaluate);
        table.ratio("改一个限值后检查 ÷ 评估 · check after one limit was edited ÷ evaluate", 2, edited, evaluate);
        double[] watched = CheckBenchmark.watched(20);
        double[] evaluated = new double[watched.length];
        Arrays.fill(evaluated, Report.median(evaluate));
        table.ratio(
                "开着检查（含示例县），一次保存，20次的中位 ÷ 评估 · `check --watch --data`, one save, of 20 ÷ evaluate",
                0.5,
                watched,
                evaluated);
        table.atLeast("首次检查 ÷ 改一处后检查 · first check ÷ check after one edit", 4, first, edited);
    }

    private static double checked(String opts, int exit, String folder) throws IOException {
        return Processes.cpu(exit, Map.of("JUNHENG_OPTS", opts), List.of(LAUNCHER.toString(), "check", folder));
    }

    private void outputs() throws IOException {
        Path out = folders.make();
        String files = " --report " + out.resolve("c.html") + " --xlsx " + out.resolve("c.xlsx") + " --docx "
                + out.resolve("c.docx");
        double[][] all = Table.interleaved(
                runs,
                () -> launched(1, example(PACK)),
                () -> launched(1, example(PACK) + files),
                () -> launched(1, example(PACK) + " --format json --out " + out.resolve("c.json")),
                () -> launched(1, example(PACK).replace("evaluate", "whatif") + " --set S012.sportsGroundArea=3200"));
        table.ratio("HTML + XLSX + DOCX ÷ 文字 text", 1.8, all[1], all[0]);
        table.ratio("改一个数的 whatif · whatif of one change ÷ evaluate", 1.3, all[3], all[0]);
        table.value(
                "示例县的 JSON 每校字节 · JSON of the example county, KB a school",
                8,
                "58 校 schools",
                Files.size(out.resolve("c.json")) / 58.0 / 1024);
    }

    private void province() throws IOException {
        double[] cpu = new double[runs];
        double[] small = new double[runs];
        String many = Provinces.ofExample(folders.make(), PROVINCE).toString();
        String few = Provinces.ofExample(folders.make(), PROVINCE / 10).toString();
        double[][] all = Table.interleaved(
                runs,
                () -> launched(1, example(PACK).replace("examples/county", many)),
                () -> launched(1, example(PACK).replace("examples/county", few)));
        for (int i = 0; i < runs; i++) {
            cpu[i] = all[0][i] / PROVINCE / 1000;
            small[i] = all[1][i] / 1000;
        }
        table.value(
                "省文件夹，200个示例县，每县处理器秒 · province folder, 200 times the example county, CPU s a county",
                0.08,
                "20 县 counties: " + String.format(Locale.ROOT, "%.1f s", Report.median(small)),
                cpu);
        double fewPeak = peak(few);
        double manyPeak = peak(many);
        table.value(
                "同上，完全回收后堆峰值，200县 ÷ 20县 · heap after full collections, 200 ÷ 20 counties",
                1.1,
                manyPeak + " ÷ " + fewPeak + " MB",
                manyPeak / fewPeak);
    }

    private static double peak(String folder) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("-XX:+UseSerialGC", "-cp", Processes.classPath(), HeapPeak.class.getName()));
        command.addAll(List.of(example(PACK).replace("examples/county", folder).split(" ")));
        return told(Processes.java(command).output());
    }

    private static double told(String output) {
        int at = output.lastIndexOf(HeapPeak.TOLD);
        return Double.parseDouble(output.substring(at + HeapPeak.TOLD.length()).strip());
    }

    private void growth() throws IOException {
        Printed reading = worker("reading");
        table.ratio(
                "读入100→400县，成绩行不写县 · reading 100 → 400 counties, results name no county",
                5,
                reading.of("many"),
                reading.of("few"));
        Printed schools = worker("schools");
        exponent(PACK, 600, 6000, schools);
        exponent("basic-balance-2012", 600, 6000, schools);
        exponent("school-summary", 300, 1500, schools);
    }

    private void exponent(String pack, int from, int to, Printed measured) {
        double[] many = measured.of(pack + "-many");
        double[] few = measured.of(pack + "-few");
        double[] exponents = new double[many.length];
        for (int i = 0; i < many.length; i++) {
            exponents[i] = Math.log(many[i] / few[i]) / Math.log((double) to / from);
        }
        table.value(
                "一县学校数的指数 · exponent in schools of one county, " + from + " → " + to + ", " + pack,
                1.1,
                Math.round(Report.median(many)) + " ÷ " + Math.round(Report.median(few)) + " ms",
                exponents);
    }

    private void json() throws IOException {
        Printed json = worker("json");
        table.ratio(
                "6000校的 JSON ÷ 评估 · JSON of 6,000 schools ÷ its evaluation", 3, json.of("json"), json.of("evaluation"));
        table.value("同上，每校 KB · the same, KB a school", 8, "", json.of("bytes")[0] / 1024);
    }

    private void plan() throws IOException {
        Printed plan = worker("plan");
        table.ratio(
                "240校的方案（热）÷ 评估 · plan of 240 schools, warm ÷ its evaluation", 8, plan.of("plan"), plan.of("evaluate"));
        table.value("同上，含调动，差距 % · the same with moves, gap %", 1, "三县 three counties", plan.of("gap"));
        double large = told(Processes.java(List.of(
                        "-XX:+UseSerialGC", "-cp", Processes.classPath(), TableWorker.class.getName(), "large", "1"))
                .output());
        table.value("1200校的方案，完全回收后堆峰值 MB · plan of 1,200 schools, heap after full collections, MB", 1024, "", large);
    }

    private void nation() throws IOException {
        Printed nation = worker("nation");
        table.ratio(
                "全国 ÷（本库读入加手写判定）· nation ÷ (our reading + verdicts by hand)",
                4,
                nation.of("ours"),
                nation.of("byHand"));
    }

    private void county() throws IOException {
        Printed county = worker("county");
        table.ratio(
                "一县30校，资源配置 ÷ 普通写法的 Drools（双精度）· one county of 30 schools, resource allocation ÷ ordinary rules of Drools over doubles",
                3.5,
                county.of("ours"),
                county.of("drools"));
        table.beside("同上 ÷ 普通写法的 Evrete · the same ÷ ordinary rules of Evrete", county.of("ours"), county.of("evrete"));
    }

    /** What the worker printed: values by name. */
    private Printed worker(String part) throws IOException {
        Processes.Ended ended = Processes.java(
                List.of("-cp", Processes.classPath(), TableWorker.class.getName(), part, Integer.toString(runs)));
        if (ended.exit() != 0) {
            throw new IllegalStateException(part + ": " + ended.output());
        }
        Map<String, double[]> values = new HashMap<>();
        ended.output().lines().filter(line -> line.startsWith("= ")).forEach(line -> {
            String[] words = line.split(" ");
            values.put(
                    words[1],
                    Stream.of(words).skip(2).mapToDouble(Double::parseDouble).toArray());
        });
        return new Printed(values);
    }

    /** Values by name. */
    private record Printed(Map<String, double[]> values) {
        double[] of(String name) {
            return Objects.requireNonNull(values.get(name), name);
        }
    }
}
