package org.junheng.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.option.CommonOptions;
import org.junheng.cli.terminal.Terminal;
import org.junheng.cli.terminal.Version;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import picocli.CommandLine.Command;

/** Lists the bundled packs and places. */
@Command(
        name = "packs",
        description = {
            "列出自带的规则包和标准数，以及地方标准。",
            "List the bundled packs and how many criteria each has, and the places that have standards of their own."
        },
        versionProvider = Version.class)
public final class PacksCommand extends CommonOptions implements Callable<Integer> {
    private final Rooms rooms;
    private final Terminal terminal;

    public PacksCommand(Rooms rooms, Terminal terminal) {
        this.rooms = rooms;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        StringBuilder list = new StringBuilder();
        rooms.packs()
                .forEach((pack, criteria) -> list.append(pack)
                        .append("  ")
                        .append(terminal.text(new Text(criteria + "项标准", "criteria: " + criteria)))
                        .append('\n'));
        rooms.overlays()
                .forEach((place, packs) -> list.append(place)
                        .append("  ")
                        .append(terminal.text(new Text("地方标准：", "overlay for ")))
                        .append(String.join(terminal.text(Lists.NAMES), packs))
                        .append('\n'));
        terminal.out().write(list.toString().getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
