package org.junheng.cli.option;

import java.util.Optional;
import org.junheng.texts.Language;
import picocli.CommandLine.Option;

/** The options that every command has. */
public class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = {"显示本帮助。", "Show this help."})
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = {"显示版本。", "Show the version."})
    private boolean version;

    // Read by CommandRun before anything else, so that a usage error is told in the right language; here for the help.
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {
                "报告和消息的语言；不写时按系统的语言环境（LC_ALL、LC_MESSAGES、LANG），英语为 en，其余为 zh。",
                "Language of reports and messages; by default that of the locale (LC_ALL, LC_MESSAGES, LANG): en where it is"
                        + " English, else zh."
            })
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--verbose",
            description = {"内部出错时显示详细信息。", "Show details of an internal error."})
    private boolean verbose;

    public boolean isVerbose() {
        return verbose;
    }

    /** Whether a help or version text was asked for, in the language given. */
    @Override
    public String toString() {
        return "help " + help + ", version " + version + ", language "
                + language.map(Language::name).orElse("by locale");
    }
}
