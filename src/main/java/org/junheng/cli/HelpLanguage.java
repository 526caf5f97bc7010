package org.junheng.cli;

import java.util.Arrays;
import java.util.List;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help in one language. Commands and options are described line by line in both, in Chinese first: a line with a Chinese
 * character is for readers of Chinese, any other for readers of English; an empty one, and a whole command, for both.
 */
final class HelpLanguage {
    private static final String COMMAND = "  junheng ";

    private final Language language;

    private HelpLanguage(Language language) {
        this.language = language;
    }

    /** Has a command and all below it speak this language alone. */
    static void choose(CommandLine command, Language language) {
        new HelpLanguage(language).choose(command.getCommandSpec());
        command.getSubcommands().values().forEach(below -> choose(below, language));
    }

    private void choose(CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading(new Text("用法：", "Usage: ").in(language))
                .descriptionHeading("%n")
                .parameterListHeading(new Text("%n参数：%n", "%nParameters:%n").in(language))
                .optionListHeading(new Text("%n选项：%n", "%nOptions:%n").in(language))
                .commandListHeading(new Text("%n命令：%n", "%nCommands:%n").in(language))
                .synopsisSubcommandLabel(new Text("命令", "COMMAND").in(language))
                .description(of(usage.description()));
        for (OptionSpec option : List.copyOf(spec.options())) {
            spec.remove(option);
            spec.addOption(option.toBuilder()
                    .description(asFormats(of(option.description())))
                    .build());
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            spec.remove(parameter);
            spec.addPositional(parameter.toBuilder()
                    .description(asFormats(of(parameter.description())))
                    .build());
        }
    }

    private String[] of(String... lines) {
        List<String> own = Arrays.stream(lines)
                .filter(line ->
                        line.isEmpty() || line.startsWith(COMMAND) || isChinese(line) == (language == Language.ZH))
                .toList();
        return own.isEmpty() ? lines : own.toArray(String[]::new);
    }

    /** What was asked of an option comes out as it is shown, and what goes in is a format once more. */
    private static String[] asFormats(String[] lines) {
        return Arrays.stream(lines).map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    private static boolean isChinese(String line) {
        return line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
