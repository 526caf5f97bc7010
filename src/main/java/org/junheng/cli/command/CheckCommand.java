package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.option.RuleArguments;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks rules without data: loads them, and runs the cases beside them. */
@Command(
        name = "check",
        description = {"检查规则：列出全部错误，并运行规则旁的用例。", "Check rules: list every mistake, and run the cases beside them."},
        versionProvider = Version.class,
        synopsisHeading = "用法 Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
public final class CheckCommand extends CommonOptions implements Callable<Integer> {
    private static final String CASES = ".cases.yaml";

    private final Rooms rooms;
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {"规则文件、文件夹或规则包名。", "Rule files, folders, or names of packs."})
    private List<String> paths = List.of();

    @Option(
            names = "--overlay",
            arity = "1..*",
            paramLabel = "PLACE|PATH",
            description = {
                "地方标准：只运行它们的用例（国家规则的用例按国家限值写）。",
                "Places: then only their cases are run, for those of the packs are written for the packs' own limits."
            })
    private List<String> overlays = List.of();

    public CheckCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        RuleArguments named = new RuleArguments(rooms, terminal);
        List<Rules> rules = named.resolve(paths, problems);
        List<Rules> places = named.places(overlays, problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        Rooms.Loaded loaded =
                rooms.load(Stream.concat(rules.stream(), places.stream()).toList());
        loaded.notices().forEach(terminal::note);
        Rooms.Cases cases = loaded.cases(caseFiles(places.isEmpty() ? rules : places));
        String text = report(loaded.criteria().size(), cases);
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        return cases.failures().isEmpty() ? 0 : 1;
    }

    /** Those beside the rule files: of a single file its own, of a folder all below it. */
    private static List<Path> caseFiles(List<Rules> rules) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Rules source : rules) {
            Optional<Path> folder = folder(source);
            if (folder.isPresent()) {
                try (Stream<Path> below = Files.walk(folder.get())) {
                    below.filter(file -> file.toString().endsWith(CASES))
                            .filter(file -> !isOfAPlaceBelow(folder.get(), file))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (source instanceof Rules.At at) {
                String name = String.valueOf(at.path().getFileName());
                Path beside = at.path().resolveSibling(name.substring(0, name.lastIndexOf('.')) + CASES);
                Stream.of(beside).filter(Files::exists).forEach(files::add);
            }
        }
        return files;
    }

    private static Optional<Path> folder(Rules source) {
        Path path = source instanceof Rules.At at
                ? at.path()
                : source instanceof Rules.PlaceAt place ? place.path() : Path.of("");
        return Optional.of(path).filter(named -> !named.toString().isEmpty()).filter(Files::isDirectory);
    }

    /** Cases of places are written for the places' own limits. */
    private static boolean isOfAPlaceBelow(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .anyMatch(part -> part.toString().equals("overlays"));
    }

    private String report(int criteria, Rooms.Cases cases) {
        StringBuilder text = new StringBuilder();
        cases.failures()
                .forEach(failure -> text.append(failure.in(terminal.language())).append("\n\n"));
        cases.gaps().forEach(gap -> text.append(gap.in(terminal.language())).append('\n'));
        int held = cases.run() - cases.failures().size();
        return text.append(terminal.text(
                        "规则可用：" + criteria + "项标准；用例" + cases.run() + "个，符合" + held + "个。\n",
                        "The rules can be used. Criteria: " + criteria + "; cases: " + cases.run() + ", of which "
                                + held + " hold.\n"))
                .toString();
    }
}
