package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.junheng.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Every command of the program. One that the arguments name is there with all its options; of any other there is its name, and
 * in a help what the list of commands says of it: looking through the options of all takes most of the time of a start.
 */
final class Commands {
    private record Known(String name, Class<?> type, Supplier<Object> whole) {}

    /** A command of which there is its name alone. */
    private record Line(Known command, CommandSpec spec) {}

    private final List<Known> all;
    private final List<Line> lines = new ArrayList<>();

    Commands(Rooms rooms, Terminal terminal) {
        all = List.of(
                new Known("evaluate", EvaluateCommand.class, () -> new EvaluateCommand(rooms, terminal)),
                new Known("plan", PlanCommand.class, () -> new PlanCommand(rooms, terminal)),
                new Known("whatif", WhatIfCommand.class, () -> new WhatIfCommand(rooms, terminal)),
                new Known("explain", ExplainCommand.class, () -> new ExplainCommand(rooms, terminal)),
                new Known("inspect", InspectCommand.class, () -> new InspectCommand(rooms, terminal)),
                new Known("compare", CompareCommand.class, () -> new CompareCommand(terminal)),
                new Known("history", HistoryCommand.class, () -> new HistoryCommand(rooms, terminal)),
                new Known("verify", VerifyCommand.class, () -> new VerifyCommand(rooms, terminal)),
                new Known("impact", ImpactCommand.class, () -> new ImpactCommand(rooms, terminal)),
                new Known("check", CheckCommand.class, () -> new CheckCommand(rooms, terminal)),
                new Known("new-rule", NewRuleCommand.class, () -> new NewRuleCommand(rooms, terminal)),
                new Known("convert", ConvertCommand.class, () -> new ConvertCommand(rooms, terminal)),
                new Known("packs", PacksCommand.class, () -> new PacksCommand(rooms, terminal)),
                new Known("catalogue", CatalogueCommand.class, () -> new CatalogueCommand(rooms, terminal)),
                new Known("required-data", RequiredDataCommand.class, () -> new RequiredDataCommand(rooms, terminal)),
                new Known("template", TemplateCommand.class, () -> new TemplateCommand(rooms, terminal)));
    }

    /** Puts the commands below the program, ready for these arguments. */
    void addTo(CommandLine program, List<String> args) {
        for (Known command : all) {
            if (args.contains(command.name())) {
                program.addSubcommand(command.name(), command.whole().get());
            } else {
                Line line = new Line(command, CommandSpec.create());
                lines.add(line);
                program.addSubcommand(command.name(), line.spec());
            }
        }
    }

    /** Has the program's own help say what each command is for. */
    void describe() {
        for (Line line : lines) {
            Command stated = Objects.requireNonNull(line.command().type().getAnnotation(Command.class));
            line.spec().usageMessage().description(stated.description());
        }
    }
}
