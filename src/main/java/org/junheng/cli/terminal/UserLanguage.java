package org.junheng.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.texts.Language;

/** The language of a user who does not name one: that of the locale, as programs in a terminal tell it. */
public final class UserLanguage {
    /** The first of them that is set counts. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private UserLanguage() {}

    /** That of whoever runs this process. */
    public static Language ofThisProcess() {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return of(System.getenv(), isWindows ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.ROOT);
    }

    /**
     * English where the locale is English, else Chinese: that of the rules, and of whoever keeps them.
     *
     * @param environment the variables of the process
     * @param otherwise the locale where no variable says anything; the root where there is none
     */
    static Language of(Map<String, String> environment, Locale otherwise) {
        String name = VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise.getLanguage());
        String language = name.split("[_.@-]", 2)[0];
        return language.equalsIgnoreCase("en") ? Language.EN : Language.ZH;
    }
}
