package org.junheng.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.DataReader;
import org.junheng.data.PriceFile;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;
import org.junheng.report.JsonReport;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Prices;

/** The rows of the table of aims that are measured within one Java, warm: prints name and values, processor time of the thread. */
public final class TableWorker {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String PACK = "quality-balance-2017";

    private final int runs;
    private final Folders folders;

    private TableWorker(int runs, Folders folders) {
        this.runs = runs;
        this.folders = folders;
    }

    /** Takes the part and the number of runs. */
    public static void main(String[] arguments) throws IOException {
        try (Folders folders = new Folders()) {
            TableWorker worker = new TableWorker(Integer.parseInt(arguments[1]), folders);
            switch (arguments[0]) {
                case "reading" -> worker.reading();
                case "schools" -> worker.schools();
                case "json" -> worker.json();
                case "plan" -> worker.plan();
                case "large" -> worker.largePlan();
                case "nation" -> worker.nation();
                case "county" -> worker.county();
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
        System.exit(0);
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static double cpu(Runnable work) {
        double begun = cpu();
        work.run();
        return cpu() - begun;
    }

    /** The least of three: what the compiler and other processes add to a long evaluation falls on some of them. */
    private static double least(Runnable work) {
        return Math.min(cpu(work), Math.min(cpu(work), cpu(work)));
    }

    private static void print(String name, double... values) {
        StringBuilder line = new StringBuilder("= ").append(name);
        for (double value : values) {
            line.append(String.format(Locale.ROOT, " %.3f", value));
        }
        System.out.println(line);
    }

    private void reading() throws IOException {
        Path folder = folders.make();
        List<Path> few = Provinces.small(folder, 100);
        List<Path> many = Provinces.small(folder, 400);
        for (int i = 0; i < 5; i++) {
            DataReader.read(many, ReadingOptions.USUAL, county -> {});
        }
        double[][] values = Table.interleaved(
                runs,
                () -> cpu(() -> DataReader.read(many, ReadingOptions.USUAL, county -> {})),
                () -> cpu(() -> DataReader.read(few, ReadingOptions.USUAL, county -> {})));
        print("many", values[0]);
        print("few", values[1]);
    }

    private void schools() throws IOException {
        schools(PACK, 600, 6000);
        schools("basic-balance-2012", 600, 6000);
        schools("school-summary", 300, 1500);
    }

    private void schools(String pack, int from, int to) throws IOException {
        Junheng rules = Junheng.load(Rules.bundled(pack));
        County few = MadeCounty.of(1, "C1", from);
        County many = MadeCounty.of(1, "C1", to);
        for (int i = 0; i < 8; i++) {
            rules.evaluate(few, DAY);
            rules.evaluate(many, DAY);
        }
        double[][] values = Table.interleaved(
                runs, () -> least(() -> rules.evaluate(many, DAY)), () -> least(() -> rules.evaluate(few, DAY)));
        print(pack + "-many", values[0]);
        print(pack + "-few", values[1]);
    }

    /** Counts what is written. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] all, int from, int length) {
            bytes += length;
        }
    }

    private static long json(Evaluation evaluation) {
        Counting counting = new Counting();
        try {
            JsonReport.write(List.of(evaluation), counting);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return counting.bytes;
    }

    private void json() throws IOException {
        Junheng rules = Junheng.load(Rules.bundled(PACK));
        County county = MadeCounty.of(1, "C1", 6000);
        Evaluation evaluation = rules.evaluate(county, DAY);
        for (int i = 0; i < 4; i++) {
            json(rules.evaluate(county, DAY));
        }
        double[][] values = Table.interleaved(
                runs, () -> least(() -> json(evaluation)), () -> least(() -> rules.evaluate(county, DAY)));
        print("json", values[0]);
        print("evaluation", values[1]);
        print("bytes", json(evaluation) / 6000.0);
    }

    private void plan() throws IOException {
        Junheng rules = Junheng.load(Rules.bundled(PACK));
        Prices prices = PriceFile.read(Path.of("examples/prices/prices.yaml"));
        for (int i = 0; i < 3; i++) {
            rules.plan(rules.evaluate(MadeCounty.of(i + 1, "C" + i, 240), DAY), DAY, prices);
        }
        double[] plan = new double[runs];
        double[] evaluate = new double[runs];
        double[] gaps = new double[runs];
        for (int i = 0; i < runs; i++) {
            County county = MadeCounty.of(i + 1, "C" + i, 240);
            Evaluation evaluation = rules.evaluate(county, DAY);
            evaluate[i] = cpu(() -> rules.evaluate(county, DAY));
            double begun = cpu();
            Plan found = rules.plan(evaluation, DAY, prices);
            plan[i] = cpu() - begun;
            gaps[i] = found.cost()
                    .gap()
                    .map(gap -> 100 * gap.rounded(6).doubleValue())
                    .orElse(Double.NaN);
        }
        print("plan", plan);
        print("evaluate", evaluate);
        print("gap", gaps);
    }

    private void largePlan() throws IOException {
        HeapPeak.start();
        Junheng rules = Junheng.load(Rules.bundled(PACK));
        Prices prices = PriceFile.read(Path.of("examples/prices/prices.yaml"));
        rules.plan(MadeCounty.of(1, "C1", 1200), DAY, prices);
    }

    /** On one thread: reading and the library's verdicts, over reading and verdicts by hand. */
    private void nation() throws IOException {
        Junheng rules = Junheng.load(Rules.at(ResourceRules.folder()));
        Path file = folders.make().resolve("nation.csv");
        NationalFile.write(file);
        Arms arms = new Arms(rules, file);
        arms.ours();
        double[][] values = Table.interleaved(runs, () -> cpu(arms::ours), () -> cpu(arms::byHand));
        print("ours", values[0]);
        print("byHand", values[1]);
    }

    /** Counties of 30 schools, from the facts to every verdict: the library, ordinary rules of two engines. */
    private void county() throws IOException {
        Junheng rules = Junheng.load(Rules.at(ResourceRules.folder()));
        OrdinaryDrools drools = OrdinaryDrools.compile();
        OrdinaryEvrete evrete = OrdinaryEvrete.compile();
        List<County> counties = MadeCounty.several(16, 30);
        Peers.compare(counties, drools, evrete);
        Runnable ours = () -> counties.forEach(county -> rules.evaluate(county, DAY));
        Runnable byDrools = () -> counties.forEach(drools::evaluate);
        Runnable byEvrete = () -> counties.forEach(evrete::evaluate);
        for (int i = 0; i < 300; i++) {
            ours.run();
            byDrools.run();
            byEvrete.run();
        }
        double[][] values = Table.interleaved(
                runs, () -> cpu(thirtyTimes(ours)), () -> cpu(thirtyTimes(byDrools)), () -> cpu(thirtyTimes(byEvrete)));
        print("ours", values[0]);
        print("drools", values[1]);
        print("evrete", values[2]);
    }

    private static Runnable thirtyTimes(Runnable work) {
        return () -> {
            for (int i = 0; i < 30; i++) {
                work.run();
            }
        };
    }

    private record Arms(Junheng rules, Path file) {
        void ours() {
            Counts counts = new Counts();
            DataReader.read(
                    List.of(file),
                    Mapping.none(),
                    county -> counts.add(rules.evaluate(county, DAY).verdicts()));
        }

        void byHand() {
            Counts counts = new Counts();
            DataReader.read(List.of(file), Mapping.none(), county -> counts.add(HandWritten.verdicts(county)));
        }
    }
}
