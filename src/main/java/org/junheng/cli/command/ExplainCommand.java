package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CountyOptions;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Output;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.data.ReadCounty;
import org.junheng.report.ExplainReport;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains verdicts. */
@Command(
        name = "explain",
        description = {
            "说明一项判定：规则原文、限值由谁规定、怎样算出、每个数在哪个文件哪一格、怎样会翻转。",
            "Explain a verdict: the rule's text, who set the limit, how it was computed, the cell of each figure, what would turn it.",
            "",
            "  junheng explain schools.csv --finding QB-R5-primary@S0012/primary",
            "  junheng explain schools.csv --school S0012 --criterion QB-R5-primary",
            "",
            "退出码：0 已说明；2 没有这项判定，或用法、规则、数据有误。",
            "Exit code: 0 explained; 2 no such verdict, or bad usage, rules or data."
        },
        versionProvider = Version.class)
public final class ExplainCommand extends CountyOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    @Option(
            names = "--finding",
            arity = "1..*",
            paramLabel = "ID",
            description = {"问题（或任何判定）的编号：标准@对象；可写多个。", "Ids of findings, or of any verdicts: CRITERION@SUBJECT."})
    private List<String> findings = List.of();

    @Option(
            names = "--school",
            paramLabel = "ID|NAME",
            description = {
                "学校的代码或名称；与 --criterion 同用。县级的判定写县的代码或名称。",
                "Id or name of a school, together with --criterion; of the county for what is its own."
            })
    private Optional<String> school = Optional.empty();

    @Option(
            names = "--criterion",
            paramLabel = "ID",
            description = {"标准的编号，如 QB-R5-primary。", "Id of a criterion, such as QB-R5-primary."})
    private Optional<String> criterion = Optional.empty();

    /** As many names as one reads. */
    private static final int SHOWN = 5;

    /** The verdicts there are, to tell what may have been meant. */
    private final Set<String> verdicts = new LinkedHashSet<>();

    /** Whom they can be about: counties and schools, by id and by name. */
    private final Set<String> owners = new LinkedHashSet<>();

    /** By which criteria there are verdicts. */
    private final Set<String> criteria = new LinkedHashSet<>();

    public ExplainCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (school.isPresent() != criterion.isPresent() || (findings.isEmpty() && school.isEmpty())) {
            throw new Failure(terminal.text(new Text(
                    "要说明哪一项判定：写 --finding 编号，或 --school 学校 与 --criterion 标准。",
                    "Which verdict: write --finding ID, or --school SCHOOL and --criterion ID.")));
        }
        RunSetup asked = load(rooms, terminal, List.of(), List.of());
        ExplainReport report = new ExplainReport(
                asked.rules().rules(), asked.rules().files(), asked.rules().overlays());
        Set<String> open = new LinkedHashSet<>(findings);
        school.ifPresent(open::add);
        rooms.read(data(List.of()), read -> explain(asked, report, read, open));
        if (!open.isEmpty()) {
            throw new Failure(open.stream().map(this::unknown).toList());
        }
        String text = isJson() ? report.json() : report.text(terminal.language());
        try (Output output = open(terminal)) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
        }
        return 0;
    }

    private void explain(RunSetup asked, ExplainReport report, ReadCounty read, Set<String> open) {
        Evaluation evaluation = asked.rules().evaluate(read.county(), asked.options());
        findings.stream().filter(id -> report.explain(evaluation, read, id)).forEach(open::remove);
        if (school.isPresent() && report.explain(evaluation, read, school.get(), criterion.orElseThrow())) {
            open.remove(school.get());
        }
        if (!open.isEmpty()) {
            evaluation.verdicts().forEach(verdict -> {
                verdicts.add(verdict.id());
                criteria.add(verdict.criterion());
            });
            owners.addAll(List.of(read.county().id(), read.county().name()));
            read.county().schools().forEach(one -> owners.addAll(List.of(one.id(), one.name())));
        }
    }

    private String unknown(String name) {
        String by = criterion.orElse("");
        if (findings.contains(name)) {
            Text said = new Text("没有这项判定：" + name + "。", "There is no such verdict: " + name + ".");
            return name.indexOf('@') < 0
                    ? terminal.text(said.then(new Text(
                            "编号写作“标准@对象”，如 " + verdicts.stream().findFirst().orElse("") + "。",
                            " An id is written criterion@subject, such as "
                                    + verdicts.stream().findFirst().orElse("") + ".")))
                    : unknown(said, name, verdicts);
        }
        if (!owners.contains(name)) {
            return unknown(
                    new Text(
                            "数据里没有“" + name + "”；学校写代码或全名。",
                            "\"" + name + "\" is not in the data; write the id of a school or its whole name."),
                    name,
                    owners);
        }
        return criteria.contains(by)
                ? terminal.text(new Text(
                        "标准 " + by + " 没有判定“" + name + "”：它不在这项标准的范围内。",
                        by + " does not judge \"" + name + "\": that is outside its scope."))
                : unknown(new Text("没有标准 " + by + " 的判定。", "There is no verdict by " + by + "."), by, criteria);
    }

    /** What there is none of, and what was meant: names that begin so, else the one most like it. */
    private String unknown(Text said, String typed, Set<String> known) {
        List<String> longer = known.stream()
                .filter(name -> name.startsWith(typed))
                .limit(SHOWN)
                .toList();
        return terminal.text(said.then(
                longer.isEmpty()
                        ? ClosestName.further(typed, known)
                        : new Text(
                                "有的是 " + String.join("、", longer) + "。",
                                " There are " + String.join(", ", longer) + ".")));
    }
}
