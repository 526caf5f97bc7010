package org.junheng.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.terminal.Failures;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.UserLanguage;
import org.junheng.cli.terminal.Version;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
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
        CommandLine commands = commands(new Terminal(out, err, watcher, language), Arrays.asList(args));
        try {
            int code = commands.execute(args);
            commands.getOut().flush();
            return code;
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            return tell(e, language, Arrays.asList(args).contains("--verbose"));
        }
    }

    private CommandLine commands(Terminal terminal, List<String> args) {
        CommandLine commands = new CommandLine(new Root());
        Commands known = new Commands(rooms, terminal);
        known.addTo(commands, args);
        commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((e, unused) -> refuse(e, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> tell(e, terminal.language(), isVerbose(command)));
        commands.setExecutionStrategy(parsed -> execute(parsed, commands, known, terminal));
        return commands;
    }

    /** Without a command there is nothing to do, and the help says what there is. */
    private int execute(CommandLine.ParseResult parsed, CommandLine commands, Commands known, Terminal terminal) {
        boolean isForHelp = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        boolean hasCommand = parsed.hasSubcommand() || isForHelp || parsed.isVersionHelpRequested();
        if (isForHelp || !hasCommand) {
            known.describe();
            HelpLanguage.choose(commands, terminal.language());
        }
        if (hasCommand) {
            return new CommandLine.RunLast().execute(parsed);
        }
        err.println(terminal.text(new Text("缺少命令。", "A command is missing.")));
        commands.usage(err);
        return REFUSED;
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getCommand() instanceof CommonOptions options && options.isVerbose();
    }

    private int refuse(ParameterException e, Terminal terminal) {
        err.println(UsageError.of(e).in(terminal.language()));
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        err.println(terminal.text(new Text("用法见 " + help, "See " + help)));
        return REFUSED;
    }

    private int tell(Throwable thrown, Language language, boolean verbose) {
        Failures failures = new Failures(language);
        List<String> problems = failures.problems(thrown).orElseGet(() -> List.of(failures.unexpected(thrown)));
        problems.forEach(err::println);
        if (problems.size() > 1) {
            err.println(new Text(
                            "共" + problems.size() + "个问题，没有写出任何结果。",
                            problems.size() + " problems; nothing was written.")
                    .in(language));
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
