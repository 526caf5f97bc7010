package org.junheng.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.option.NamedValues;
import org.junheng.cli.run.CountyAnswers;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;
import org.junheng.plan.whatif.Change;
import org.junheng.report.PlanReport;
import org.junheng.results.Outcome;
import org.junheng.results.WhatIf;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluates counties with other figures or other limits. */
@Command(
        name = "whatif",
        description = {
            "假如数据或限值改成别的，哪些判定会变，哪些会变差。",
            "What would be if figures or limits were other ones: which verdicts change, which values get worse.",
            "",
            "改数据，名称见 examples/DATA.zh-CN.md：",
            "  --set S0012.sportsGroundArea=3200        全校的数（学校写代码；名称只有一所的，也可写名称）",
            "  --set S0012/primary.backboneTeachers+=2  分学段的数，加2（也可用 -= *=）",
            "  --set '*.books*=1.1'                     每所学校加一成",
            "  --set county.teacherPay=98000            全县的数",
            "  --set county/primary.inZoneStudents=5200 全县一个学段的数",
            "  --set county.layoutPlan=是 S0012.rural=否 是非题",
            "改限值：--limit QB-R5-primary=8",
            "Figures are named as in examples/DATA.md:",
            "  --set S0012.sportsGroundArea=3200        of the whole school, by its id, or by a name that no other has",
            "  --set S0012/primary.backboneTeachers+=2  of a level, two more (also -= *=)",
            "  --set '*.books*=1.1'                     ten per cent more for every school",
            "  --set county.teacherPay=98000            of the county",
            "  --set county/primary.inZoneStudents=5200 of a level of the county",
            "  --set county.layoutPlan=yes S0012.rural=no  questions",
            "Limits: --limit QB-R5-primary=8",
            "",
            "退出码：0 改动后全部达标；1 仍有未达标或待定；2 用法、规则或数据有误；3 有的县因程序内部出错没有结果，其余各县的已写出。",
            "Exit code: 0 everything would pass; 1 something would still fail or be undecided; 2 bad usage, rules or data;"
                    + " 3 an internal error left some counties without a result, those of the others were written."
        },
        versionProvider = Version.class)
public final class WhatIfCommand extends CountyOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "SCHOOL.FIGURE=NUMBER",
            description = {
                "改一个数；可写多个，依次生效；同一个数只用 = 设一次。",
                "Another figure; several take effect one after the other, and one figure is set by = once."
            })
    private List<String> set = List.of();

    @Option(
            names = "--limit",
            arity = "1..*",
            paramLabel = "CRITERION=NUMBER",
            description = {"改一个限值；可写多个。", "Another limit; there may be several."})
    private List<String> limits = List.of();

    /** The schools that are called as some change calls its school, over all counties. */
    private final Map<String, Set<String>> called = new ConcurrentHashMap<>();

    public WhatIfCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Change> changes = changes(problems);
        Overlay overlay = overlay(problems);
        if (set.isEmpty() && limits.isEmpty()) {
            problems.add(
                    terminal.text(new Text("没有要改的：请用 --set 或 --limit。", "Nothing to change: use --set or --limit.")));
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        RunSetup asked = load(rooms, terminal, List.of(), List.of());
        check(overlay, asked);
        Set<Change> used = ConcurrentHashMap.newKeySet();
        Set<String> schools = ConcurrentHashMap.newKeySet();
        CountyAnswers answers = new CountyAnswers(rooms, terminal, this, asked);
        int code = answers.write("whatif", List.of(), (read, position) -> {
            County county = read.county();
            county.schools().forEach(school -> schools.addAll(List.of(school.id(), school.name())));
            changes.stream().filter(change -> change.concerns(county)).forEach(used::add);
            return answer(asked, changes, overlay, county);
        });
        changes.stream().filter(change -> !used.contains(change)).forEach(change -> unused(change, schools));
        return code;
    }

    private void check(Overlay overlay, RunSetup asked) {
        List<String> unknown = overlay.adjustments().stream()
                .map(Overlay.Adjustment::criterion)
                .filter(criterion -> !asked.rules().criteria().containsKey(criterion))
                .map(criterion -> terminal.text(new Text(
                        "--limit：所用规则里没有标准 " + criterion, "--limit: the rules have no criterion " + criterion)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Failure(unknown);
        }
    }

    private void unused(Change change, Set<String> schools) {
        terminal.err()
                .println(terminal.text(new Text(
                                "数据中没有这所学校或这一项，没有改动：" + change.school() + "." + change.figure() + "。",
                                "There is no such school or figure in the data, nothing was changed: " + change.school()
                                        + "." + change.figure() + ".")
                        .then(
                                schools.contains(change.school())
                                        ? Text.NONE
                                        : ClosestName.further(change.school(), new TreeSet<>(schools)))));
    }

    private List<Change> changes(List<String> problems) {
        List<Change> changes = new ArrayList<>();
        for (String text : set) {
            try {
                changes.add(Change.of(text));
            } catch (Change.Refused refused) {
                problems.add(terminal.text(new Text("--set 看不懂：", "--set cannot be read: "))
                        + refused.why().in(terminal.language()));
            }
        }
        return changes;
    }

    private Overlay overlay(List<String> problems) {
        List<Overlay.Adjustment> adjustments = new ArrayList<>();
        NamedValues.of("--limit", "CRITERION=NUMBER", limits, terminal, problems)
                .forEach((criterion, number) -> {
                    Optional<Range> range = RatioText.range(number);
                    Optional<Exact> limit = range.map(Range::low).or(() -> decimal(number));
                    if (limit.isEmpty()) {
                        problems.add(terminal.text(new Text(
                                        "--limit " + criterion + "：不是数：", "--limit " + criterion + ": no number: "))
                                + number);
                    } else {
                        adjustments.add(
                                new Overlay.Adjustment(criterion, limit, Optional.empty(), Optional.empty(), "--limit")
                                        .upTo(range.flatMap(ends -> Optional.ofNullable(ends.high()))));
                    }
                });
        return new Overlay(terminal.text(new Text("假如", "what if")), adjustments);
    }

    private static Optional<Exact> decimal(String text) {
        try {
            return Optional.of(Exact.of(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private CountyAnswers.CountyReply answer(RunSetup asked, List<Change> changes, Overlay overlay, County county) {
        WhatIf whatIf = whatIf(asked, changes, overlay, county);
        boolean good = whatIf.after().outcome() == Outcome.PASS;
        String text = answer().isJson() ? PlanReport.json(whatIf) : PlanReport.text(whatIf, terminal.language());
        return new CountyAnswers.CountyReply(text, good, county.schools().size(), List.of());
    }

    /** A name is of one school alone, in this county and in all others. */
    private void demandOneOfAName(List<Change> changes, County county) {
        List<String> problems = new ArrayList<>();
        for (Change change : changes) {
            List<String> ids = change.schoolsCalled(county);
            Set<String> all = called.computeIfAbsent(change.school(), any -> ConcurrentHashMap.newKeySet());
            ids.forEach(id -> all.add(county.name() + " " + id));
            if (!ids.isEmpty() && all.size() > 1) {
                problems.add(terminal.text(new Text(
                        "--set：叫“" + change.school() + "”的学校不止一所，请写代码：" + String.join("、", new TreeSet<>(all)) + "。",
                        "--set: several schools are called \"" + change.school() + "\", write the id of one: "
                                + String.join(", ", new TreeSet<>(all)) + ".")));
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems.stream().distinct().toList());
        }
    }

    private WhatIf whatIf(RunSetup asked, List<Change> all, Overlay overlay, County county) {
        demandOneOfAName(all, county);
        List<Change> changes =
                all.stream().filter(change -> change.concerns(county)).toList();
        try {
            Change.apply(county, changes);
        } catch (Change.Refused unreported) {
            throw new Failure(unreported.why().in(terminal.language()));
        }
        return asked.rules().whatIf(county, asked.options(), changes, overlay);
    }
}
