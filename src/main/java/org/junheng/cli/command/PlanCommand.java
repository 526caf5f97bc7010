package org.junheng.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junheng.Options;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.option.PhaseOptions;
import org.junheng.cli.option.ReportOptions;
import org.junheng.cli.run.CountyAnswers;
import org.junheng.cli.run.EvaluationJob;
import org.junheng.cli.run.LoadedJob;
import org.junheng.cli.run.PhasedAnswer;
import org.junheng.cli.run.Targets;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Format;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.PriceFile;
import org.junheng.data.ReadCounty;
import org.junheng.data.suspect.Suspicions;
import org.junheng.numbers.Exact;
import org.junheng.report.Page;
import org.junheng.report.PlanReport;
import org.junheng.report.Report;
import org.junheng.report.words.Heading;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans counties. */
@Command(
        name = "plan",
        description = {
            "求各县最省的整改方案：做什么、在哪里、多少、花多少钱，并重新评估加以证明。",
            "The cheapest plan for each county: what to do where, how much of it, at what cost; proved by evaluating"
                    + " again.",
            "",
            "没有 --prices 时只求各类数量最少。",
            "例：plan schools.csv county.csv --prices prices.yaml --budget 2000000 --levers books teachingArea",
            "分年：plan data --prices prices.yaml --years 3 --budget-per-year 2000000 --students 2027=next.csv",
            "价目表怎么写，见 examples/prices。",
            "写了 --report、--xlsx、--docx，方案就写进这些文件，结论照样输出。",
            "Without --prices the fewest pieces of each kind are sought.",
            "Example: plan schools.csv county.csv --prices prices.yaml --budget 2000000 --levers books teachingArea",
            "In years: plan data --prices prices.yaml --years 3 --budget-per-year 2000000 --students 2027=next.csv",
            "How a price list is written: examples/prices.",
            "With --report, --xlsx or --docx the plan is part of those files, and the answer is told.",
            "",
            "退出码：0 必须达到的都达到或方案能使之达到；1 有未能解决的；2 用法、规则或数据有误，没有写出结果；3 有的县因程序内部出错没有结果，其余各县的已写出。",
            "Exit code: 0 all that is required is met, or will be with the plan; 1 something stays open; 2 bad usage, rules or"
                    + " data; 3 an internal error left some counties without a result, those of the others were written."
        },
        versionProvider = Version.class)
public final class PlanCommand extends CountyOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = {"价目表（YAML）。", "A price list (YAML)."})
    private Optional<Path> prices = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "YUAN",
            description = {"每个县最多花多少元。", "The most to be spent in each county, in yuan."})
    private Optional<String> budget = Optional.empty();

    @Option(
            names = "--levers",
            arity = "1..*",
            paramLabel = "ID",
            description = {"只用价目表里的这几项。", "Only these entries of the price list."})
    private List<String> levers = List.of();

    @Option(
            names = "--aim",
            arity = "1..*",
            paramLabel = "ID",
            description = {
                "只求这几项标准达标，建议性的也可以；计数的标准连同所计的各项。",
                "Plan for these criteria alone, advisory ones too; those that count others, with the others."
            })
    private List<String> aims = List.of();

    @Option(
            names = "--margin",
            paramLabel = "PART",
            description = {
                "比限值多做多少，如 0.03 是多 3%%：学生多几名也不至于又不达标。",
                "By which part to better the limits: 0.03 is 3 %%, so that a few students more undo nothing."
            })
    private Optional<String> margin = Optional.empty();

    @Option(
            names = "--alternatives",
            description = {
                "并列几种方案：最省、只调配、只添置、变动学校最少，有预算时先顾受益学生多的。",
                "Plans side by side: cheapest, by moving alone, by buying alone, fewest schools, and with a budget most students first."
            })
    private boolean alternatives;

    @Mixin
    private PhaseOptions phases = new PhaseOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    public PlanCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        reports.check(terminal, phases.isAsked(), problems);
        phases.check(terminal, budget.isPresent() || alternatives || reports.hasDocuments(), problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        RunSetup asked = load(
                rooms,
                terminal,
                Stream.concat(prices.stream(), phases.files().stream()).toList(),
                reports.all());
        Prices means = means();
        Aims to = aims(asked);
        Set<String> schools = ConcurrentHashMap.newKeySet();
        Set<String> counties = ConcurrentHashMap.newKeySet();
        PhasedAnswer inYears =
                PhasedAnswer.of(phases, phases.read(rooms, data(List.of())), asked, means, to, this, terminal);
        int code;
        try (Targets targets = new Targets(terminal)) {
            targets.add(phases.isAsked() ? new ReportOptions() : reports);
            LoadedJob loaded = new LoadedJob(asked.rules(), asked.options());
            EvaluationJob job = job(asked);
            List<Report> started = targets.start(job, loaded);
            Wanted wanted = new Wanted(asked, loaded.headingWithClauses(job), means, to);
            code = new CountyAnswers(rooms, terminal, this, asked)
                    .write(phases.isAsked() ? "phases" : "plan", started, (read, position) -> {
                        read.county().schools().forEach(school -> schools.add(school.id()));
                        counties.add(read.county().id());
                        return phases.isAsked()
                                ? inYears.of(read, wanted.heading(), reports, position)
                                : answer(wanted, read, started, position);
                    });
            targets.commit();
            inYears.write(reports, wanted.heading());
        }
        unknownSchools(means, schools);
        inYears.tellUnknown(counties);
        reports.all().forEach(file -> terminal.err().println(terminal.text(new Text("已写出：", "Written: ")) + file));
        return code;
    }

    private EvaluationJob job(RunSetup asked) throws IOException {
        return new EvaluationJob(
                List.of(),
                rules(),
                places(),
                quality(terminal, new ArrayList<>()),
                data(List.of()),
                asked.options().asOf(),
                Format.TEXT,
                false,
                terminal.language(),
                Ledger.NONE);
    }

    private Prices means() {
        Prices means = prices.map(PriceFile::read).orElseGet(Prices::none);
        List<String> known = means.list().stream().map(Price::id).toList();
        for (String lever : levers) {
            if (!known.contains(lever)) {
                throw new Failure(terminal.text(new Text(
                                "--levers：价目表里没有“" + lever + "”。",
                                "--levers: there is no \"" + lever + "\" in the price list.")
                        .then(ClosestName.further(lever, known))
                        .then(new Text("可用：" + String.join("、", known), " Known: " + String.join(", ", known)))));
            }
        }
        means = levers.isEmpty() ? means : means.only(levers);
        Optional<String> most = budget.or(phases::yearly);
        return most.isPresent() ? within(means, most.get()) : means;
    }

    private Aims aims(RunSetup asked) {
        Set<String> known = asked.rules().criteria().keySet();
        List<String> problems = new ArrayList<>();
        for (String id : aims) {
            if (!known.contains(id)) {
                problems.add(terminal.text(
                        new Text("--aim：没有“" + id + "”这项标准。", "--aim: there is no criterion \"" + id + "\".")
                                .then(ClosestName.further(id, known))
                                .then(new Text("编号见 junheng catalogue。", " junheng catalogue lists them."))));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        try {
            Aims to = Aims.REQUIRED.at(Set.copyOf(aims));
            return margin.isPresent() ? to.withMargin(margin.get()) : to;
        } catch (IllegalArgumentException none) {
            throw new Failure(terminal.text(new Text(
                    "--margin：“" + margin.get() + "”应是 0 到 1 之间的小数，如 0.03。",
                    "--margin: \"" + margin.get() + "\" has to be a decimal from 0 to 1, such as 0.03.")));
        }
    }

    private Prices within(Prices means, String yuan) {
        if (!means.isPriced()) {
            throw new Failure(terminal.text(
                    new Text("--budget 要和带单价的 --prices 一起用。", "--budget needs --prices with prices in it.")));
        }
        try {
            if (Exact.of(yuan).signum() >= 0) {
                return means.within(yuan);
            }
        } catch (NumberFormatException none) {
            // Told below, as a negative one is.
        }
        throw new Failure(terminal.text(new Text(
                "--budget：“" + yuan + "”不是金额，请写元数，如 2000000。",
                "--budget: \"" + yuan + "\" is no amount; write yuan, such as 2000000.")));
    }

    /**
     * What is asked of every county.
     *
     * @param run the rules, and how they are applied
     * @param heading what they are called
     * @param means what there is to do it with
     * @param to what is to be reached
     */
    private record Wanted(RunSetup run, Heading heading, Prices means, Aims to) {}

    private CountyAnswers.CountyReply answer(Wanted wanted, ReadCounty read, List<Report> started, long position) {
        Rooms.Loaded rules = wanted.run().rules();
        Options options = wanted.run().options();
        Evaluation evaluation = rules.evaluate(read.county(), options);
        Optional<Alternatives> beside = alternatives
                ? Optional.of(rules.alternatives(evaluation, options, wanted.means(), wanted.to()))
                : Optional.empty();
        Plan plan = beside.map(all -> all.plans().get(0).plan())
                .orElseGet(() -> rules.plan(evaluation, options, wanted.means(), wanted.to()));
        boolean good = plan.reach() == Plan.Reach.ALL_CLOSED || plan.reach() == Plan.Reach.NOTHING_TO_DO;
        boolean isInFiles = !started.isEmpty() && !answer().isAsked();
        String text = isInFiles
                ? PlanReport.answer(plan, wanted.heading(), terminal.language())
                : text(wanted.heading(), plan, beside);
        Plan suspected = plan.withBefore(read.told(plan.before())).withDataFindings(Suspicions.bunching(plan.before()));
        List<Page> pages =
                started.stream().map(report -> report.page(suspected, position)).toList();
        return new CountyAnswers.CountyReply(text, good, read.county().schools().size(), pages);
    }

    private String text(Heading heading, Plan plan, Optional<Alternatives> beside) {
        if (answer().isJson()) {
            return beside.map(PlanReport::json).orElseGet(() -> PlanReport.json(plan));
        }
        return beside.map(all -> PlanReport.text(all, heading, terminal.language()))
                .orElseGet(() -> PlanReport.text(plan, heading, terminal.language()));
    }

    /** A bound of a school that is not there would be lost without a word. */
    private void unknownSchools(Prices means, Set<String> schools) {
        Set<String> told = new HashSet<>();
        for (PriceBound bound : means.bounds()) {
            boolean known = bound.school().equals(Prices.EVERY) || schools.contains(bound.school());
            if (!known && told.add(bound.school())) {
                terminal.err()
                        .println(terminal.text(new Text(
                                "价目表里有上限或保底的学校，数据中没有：" + bound.school(),
                                "The price list bounds a school that is not in the data: " + bound.school())));
            }
        }
    }
}
