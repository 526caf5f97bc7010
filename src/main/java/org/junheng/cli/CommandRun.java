package org.junheng.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junheng.cli.command.CatalogueCommand;
import org.junheng.cli.command.CheckCommand;
import org.junheng.cli.command.CompareCommand;
import org.junheng.cli.command.ConvertCommand;
import org.junheng.cli.command.EvaluateCommand;
import org.junheng.cli.command.ExplainCommand;
import org.junheng.cli.command.HistoryCommand;
import org.junheng.cli.command.ImpactCommand;
import org.junheng.cli.command.InspectCommand;
import org.junheng.cli.command.NewRuleCommand;
import org.junheng.cli.command.PacksCommand;
import org.junheng.cli.command.PlanCommand;
import org.junheng.cli.command.RequiredDataCommand;
import org.junheng.cli.command.TemplateCommand;
import org.junheng.cli.command.VerifyCommand;
import org.junheng.cli.command.WhatIfCommand;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.terminal.Failures;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.UserLanguage;
import org.junheng.cli.terminal.Version;
import org.junheng.texts.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** One run of the program: parses the arguments, runs the command, tells what went wrong. */
final class CommandRun {
    /** Bad usage, rules or data. */
    static final int REFUSED = 2;

    private final Rooms rooms;
    private final OutputStream out;
    private final PrintStream err;
    private final Terminal.Audience watcher;

    CommandRun(Rooms rooms, OutputStream out, PrintStream err, Terminal.Audience watcher) {
        this.rooms = rooms;
        this.out = out;
        this.err = err;
        this.watcher = watcher;
    }

    @Command(
            name = "junheng",
            description = {"按规则评估县域义务教育均衡发展。", "Evaluates the balanced development of compulsory education by rules."},
            versionProvider = Version.class)
    private static final class Root extends CommonOptions {}

    /** Runs the command and returns the exit code of the process. */
    int run(String... args) {
        Language language = language(args);
        CommandLine commands = commands(new Terminal(out, err, watcher, language));
        try {
            int code = commands.execute(args);
            commands.getOut().flush();
            return code;
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            return tell(e, language, Arrays.asList(args).contains("--verbose"));
        }
    }

    private CommandLine commands(Terminal terminal) {
        CommandLine commands = new CommandLine(new Root())
                .addSubcommand(new EvaluateCommand(rooms, terminal))
                .addSubcommand(new PlanCommand(rooms, terminal))
                .addSubcommand(new WhatIfCommand(rooms, terminal))
                .addSubcommand(new ExplainCommand(rooms, terminal))
                .addSubcommand(new InspectCommand(rooms, terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new HistoryCommand(rooms, terminal))
                .addSubcommand(new VerifyCommand(rooms, terminal))
                .addSubcommand(new ImpactCommand(rooms, terminal))
                .addSubcommand(new CheckCommand(rooms, terminal))
                .addSubcommand(new NewRuleCommand(rooms, terminal))
                .addSubcommand(new ConvertCommand(rooms, terminal))
                .addSubcommand(new PacksCommand(rooms, terminal))
                .addSubcommand(new CatalogueCommand(rooms, terminal))
                .addSubcommand(new RequiredDataCommand(rooms, terminal))
                .addSubcommand(new TemplateCommand(rooms, terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((e, args) -> refuse(e, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> tell(e, terminal.language(), isVerbose(command)));
        HelpLanguage.choose(commands, terminal.language());
        commands.setExecutionStrategy(parsed -> execute(parsed, commands, terminal));
        return commands;
    }

    /** Without a command there is nothing to do, and the help says what there is. */
    private int execute(CommandLine.ParseResult parsed, CommandLine commands, Terminal terminal) {
        if (parsed.hasSubcommand() || parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        err.println(terminal.text("缺少命令。", "A command is missing."));
        commands.usage(err);
        return REFUSED;
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getCommand() instanceof CommonOptions options && options.isVerbose();
    }

    private int refuse(ParameterException e, Terminal terminal) {
        err.println(UsageError.of(e).in(terminal.language()));
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        err.println(terminal.text("用法见 " + help, "See " + help));
        return REFUSED;
    }

    private int tell(Throwable thrown, Language language, boolean verbose) {
        Failures failures = new Failures(language);
        List<String> problems = failures.problems(thrown).orElseGet(() -> List.of(failures.unexpected(thrown)));
        problems.forEach(err::println);
        if (problems.size() > 1) {
            err.println(language.of(
                    "共" + problems.size() + "个问题，没有写出任何结果。", problems.size() + " problems; nothing was written."));
        }
        if (verbose) {
            thrown.printStackTrace(err);
        }
        return REFUSED;
    }

    /** The language is needed before the arguments are parsed, to say what is wrong with them. */
    private static Language language(String... args) {
        List<String> all = Arrays.asList(args);
        int at = all.indexOf("--lang");
        String given = at >= 0 && at + 1 < args.length
                ? args[at + 1]
                : all.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .findFirst()
                        .orElse("")
                        .replace("--lang=", "");
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseGet(UserLanguage::ofThisProcess);
    }
}
