package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Rules;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Terminal;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.Lists;

/** What a user named as rules: bundled packs, files, folders. */
public final class RuleArguments {
    private final Rooms rooms;
    private final Terminal terminal;

    public RuleArguments(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    /** The rules that the arguments name; what is wrong with them is added to the problems. */
    public List<Rules> resolve(List<String> arguments, List<String> problems) {
        List<Rules> rules = new ArrayList<>();
        for (String argument : arguments) {
            if (isPath(argument)) {
                rules.add(at(argument, problems));
            } else if (rooms.packs().containsKey(argument)) {
                rules.add(Rules.bundled(argument));
            } else {
                problems.add(unknown(argument));
            }
        }
        return rules;
    }

    /** The same of one argument that may also be a folder in a revision of git: {@code HEAD~1:my-rules}. */
    public List<Rules> versions(String argument, List<String> problems) throws IOException {
        if (argument.indexOf(':') < 1 || exists(argument)) {
            return resolve(List.of(argument), problems);
        }
        return GitRules.at(argument).orElseGet(() -> {
            problems.add(terminal.text(new Text(
                    "git 里没有这个版本的规则文件夹：" + argument + "。写作 版本:文件夹，如 HEAD~1:my-rules。",
                    "git knows no such folder of rules: " + argument
                            + ". Write REVISION:FOLDER, such as HEAD~1:my-rules.")));
            return List.of();
        });
    }

    /**
     * Loads the rules that the arguments name.
     *
     * @throws Failure if they name none, with every problem
     */
    public Rooms.Loaded load(List<String> arguments) {
        List<String> problems = new ArrayList<>();
        List<Rules> rules = resolve(arguments, problems);
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        return rooms.load(rules);
    }

    /** The places that the arguments name, nearest first; what is wrong with them is added to the problems. */
    public List<Rules> places(List<String> arguments, List<String> problems) {
        List<Rules> places = new ArrayList<>();
        for (String argument : arguments) {
            if (isPath(argument)) {
                if (!exists(argument)) {
                    problems.add(terminal.text(new Text("没有这个文件：", "There is no such file: ")) + argument);
                }
                places.add(Rules.overlayAt(Path.of(argument)));
            } else if (rooms.overlays().containsKey(argument)) {
                places.add(Rules.overlay(argument));
            } else {
                problems.add(unknownPlace(argument));
            }
        }
        return places;
    }

    private String unknownPlace(String argument) {
        List<String> places = List.copyOf(rooms.overlays().keySet());
        String meant = ClosestName.to(argument, places)
                .map(name -> terminal.text(new Text("是否要用 " + name + "？", "Maybe you meant " + name + ". ")))
                .orElse("");
        String known = String.join(terminal.text(Lists.NAMES), places);
        return terminal.text(new Text(
                "没有名为 " + argument + " 的地方标准，也没有这个文件或文件夹。" + meant + "现有地方标准：" + known,
                "There is no overlay, file or folder of the name " + argument + ". " + meant + "Overlays: " + known));
    }

    /** Whether a name that was written down once was that of a path: there need be none of it now. */
    public static boolean isNamedAsPath(String argument) {
        return isPath(argument) || argument.endsWith(".drl");
    }

    static boolean isPath(String argument) {
        return argument.contains("/") || argument.contains("\\") || exists(argument);
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private Rules at(String argument, List<String> problems) {
        Path path = Path.of(argument);
        if (!Files.exists(path)) {
            problems.add(terminal.text(new Text("没有这个规则文件或文件夹：", "There is no such rule file or folder: ")) + argument);
        } else if (Files.isRegularFile(path) && !argument.endsWith(".drl")) {
            problems.add(terminal.text(new Text(
                    "不是规则文件（.drl）：" + argument + "。数据文件请写在 --rules 之前。",
                    "Not a rule file (.drl): " + argument + ". Data files go before --rules.")));
        }
        return Rules.at(path);
    }

    private String unknown(String argument) {
        String meant = ClosestName.to(argument, rooms.packs().keySet())
                .map(name -> terminal.text(new Text("是否要用 " + name + "？", "Maybe you meant " + name + ". ")))
                .orElse("");
        String known = String.join(terminal.text(Lists.NAMES), rooms.packs().keySet());
        return terminal.text(new Text(
                "没有名为 " + argument + " 的规则包，也没有这个文件或文件夹。" + meant + "现有规则包：" + known,
                "There is no pack, file or folder of the name " + argument + ". " + meant + "Packs: " + known));
    }
}
