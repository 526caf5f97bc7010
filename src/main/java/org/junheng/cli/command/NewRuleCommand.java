package org.junheng.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.run.CheckFormat;
import org.junheng.cli.run.CheckReport;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Question;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.criteria.Relation;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.lab.CaseMemory;
import org.junheng.lab.Checkup;
import org.junheng.lab.NewRule;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a criterion to start from, with its cases, and checks it. */
@Command(
        name = "new-rule",
        description = {
            "新写一条标准和它的用例，并检查；没有写的选项逐项询问。",
            "例：new-rule --id LOCAL-1 --title-zh 生均图书 --title-en \"Books per student\" --source \"某县标准 第1条\"",
            "    --figure books --per students --at-least 20",
            "Write a criterion with its cases, and check it; what is not given is asked for.",
            "Example: new-rule --id LOCAL-1 --title-zh ... --title-en \"Books per student\" --source \"Standard, item 1\"",
            "    --figure books --per students --at-least 20"
        },
        versionProvider = Version.class)
public final class NewRuleCommand extends CommonOptions implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final Rooms rooms;
    private final Terminal terminal;
    private final List<String> problems = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = {"编号，永不改变，如 LOCAL-1。", "The id, for ever, such as LOCAL-1."})
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--title-zh",
            paramLabel = "TEXT",
            description = {"中文标题，不写限值。", "The title in Chinese, without the limit."})
    private Optional<String> zh = Optional.empty();

    @Option(
            names = "--title-en",
            paramLabel = "TEXT",
            description = {"英文标题，不写限值。", "The title in English, without the limit."})
    private Optional<String> en = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = {"哪个文件哪一条。", "Document and clause."})
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--level",
            paramLabel = "primary|junior",
            description = {"判定哪个学段，默认 primary。", "Which level it judges; primary by default."})
    private Optional<String> level = Optional.empty();

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description = {
                "用哪个数，名称见 examples/DATA.zh-CN.md；其他名称当作自己的列。",
                "The figure, named as in examples/DATA.md; any other name is a column of your own."
            })
    private Optional<String> figure = Optional.empty();

    @Option(
            names = "--per",
            paramLabel = "NAME",
            description = {
                "除以哪个数，如 students、teachers、classes；不除写 none。",
                "Over which, such as students, teachers, classes; none for none."
            })
    private Optional<String> per = Optional.empty();

    @Option(
            names = "--at-least",
            paramLabel = "NUMBER",
            description = {"不低于。", "At least."})
    private Optional<BigDecimal> atLeast = Optional.empty();

    @Option(
            names = "--at-most",
            paramLabel = "NUMBER",
            description = {"不高于。", "At most."})
    private Optional<BigDecimal> atMost = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = {"写到哪个文件夹，默认当前文件夹。", "The folder to write to; the current one by default."})
    private Path out = Path.of("");

    public NewRuleCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<NewRule> made = rule();
        if (!problems.isEmpty() || made.isEmpty()) {
            throw new Failure(problems);
        }
        NewRule rule = made.get();
        Path folder = Files.createDirectories(out.toAbsolutePath());
        String name = rule.id().toLowerCase(Locale.ROOT);
        Path file = folder.resolve(name + ".drl");
        Path cases = folder.resolve(name + ".cases.yaml");
        for (Path each : List.of(file, cases)) {
            if (Files.exists(each)) {
                problems.add(terminal.text(new Text("已有这个文件：", "There is such a file already: ")) + each);
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Files.writeString(file, rule.rule());
        Files.writeString(cases, rule.cases());
        terminal.note(new Text("写好 " + file + "、" + cases, "Written: " + file + ", " + cases));
        Checkup checkup = check(file, cases);
        String told = new CheckReport(checkup, terminal.language()).in(CheckFormat.TEXT);
        terminal.out().write(told.getBytes(StandardCharsets.UTF_8));
        return checkup.hasErrors() ? 1 : 0;
    }

    private Checkup check(Path file, Path cases) {
        try {
            Rooms.Loaded loaded = rooms.load(List.of(Rules.at(file)));
            return loaded.check(List.of(cases), List.of(file), List.of(), LocalDate.EPOCH, new CaseMemory());
        } catch (RulesException refused) {
            return Checkup.refused(refused.problems(), List.of(cases));
        }
    }

    private Optional<NewRule> rule() {
        String rule = answer(id, new Text("编号（--id）", "Id (--id)"));
        if (!rule.isEmpty() && !ID.matcher(rule).matches()) {
            problems.add(terminal.text(new Text(
                            "编号只用字母、数字和连字符，以字母开头：", "An id is of letters, digits and hyphens, a letter first: "))
                    + rule);
        }
        Text title = new Text(
                answer(zh, new Text("中文标题（--title-zh）", "Title in Chinese (--title-zh)")),
                answer(en, new Text("英文标题（--title-en）", "Title in English (--title-en)")));
        String from = answer(source, new Text("哪个文件哪一条（--source）", "Document and clause (--source)"));
        for (String text : List.of(title.zh(), title.en(), from)) {
            if (text.contains("\"") || text.contains("\\") || text.contains("*/")) {
                problems.add(terminal.text(new Text("文字里不能有 \" 、\\ 和 */ ：", "A text may not contain \", \\ or */: "))
                        + text);
            }
        }
        String name = answer(figure, new Text("用哪个数（--figure）", "Figure (--figure)"));
        tellIfMisspelt(name);
        Optional<LevelFigure> divisor = divisor();
        Optional<BigDecimal> limit = limit();
        Level judged = level();
        return limit.map(number -> new NewRule(
                rule,
                title,
                from,
                judged,
                name,
                divisor,
                atMost.isPresent() ? Relation.AT_MOST : Relation.AT_LEAST,
                number));
    }

    /** A name of plain letters that is nearly one of the library's is more likely that than a column's. */
    private void tellIfMisspelt(String name) {
        List<String> known = NewRule.figures();
        if (!known.contains(name)) {
            ClosestName.to(name, known)
                    .ifPresent(near -> terminal.note(new Text(
                            "“" + name + "”当作自己的列；是否要用 " + near + " ？",
                            "\"" + name + "\" is taken for a column of your own; maybe you meant " + near + ".")));
        }
    }

    private Level level() {
        String given = level.orElse("primary");
        if (!given.equals("primary") && !given.equals("junior")) {
            problems.add(terminal.text(new Text("--level 只能是 primary 或 junior：", "--level is primary or junior, not: "))
                    + given);
        }
        return given.equals("junior") ? Level.JUNIOR : Level.PRIMARY;
    }

    private Optional<LevelFigure> divisor() {
        String given = answer(per, new Text("除以哪个数，不除写 none（--per）", "Over which, none for none (--per)"));
        Optional<LevelFigure> divisor = NewRule.levelFigure(given);
        if (divisor.isEmpty() && !given.isEmpty() && !given.equals("none")) {
            problems.add(terminal.text(new Text("没有这个数：", "There is no such figure: ")) + given);
        }
        return divisor;
    }

    private Optional<BigDecimal> limit() {
        if (atLeast.isPresent() && atMost.isPresent()) {
            problems.add(
                    terminal.text(new Text("--at-least 和 --at-most 只写一个。", "Give --at-least or --at-most, not both.")));
            return Optional.empty();
        }
        Optional<BigDecimal> limit = atMost.or(() -> atLeast).or(this::asked);
        if (limit.isPresent() && limit.get().signum() <= 0) {
            problems.add(terminal.text(new Text("限值须大于0：", "The limit has to be above nought: ")) + limit.get());
        }
        return limit;
    }

    private Optional<BigDecimal> asked() {
        String given = answer(Optional.empty(), new Text("不低于（--at-least）", "At least (--at-least)"));
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(given));
        } catch (NumberFormatException noNumber) {
            problems.add(terminal.text(new Text("不是数：", "Not a number: ")) + given);
            return Optional.empty();
        }
    }

    private String answer(Optional<String> given, Text question) {
        String answer =
                given.or(() -> Question.ask(question.in(terminal.language()))).orElse("");
        if (answer.isBlank()) {
            problems.add(terminal.text(new Text("缺少：", "Missing: ")) + question.in(terminal.language()));
        }
        return answer.strip();
    }
}
