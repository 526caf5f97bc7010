package org.junheng.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserLanguageTest {
    @ParameterizedTest
    @CsvSource({
        // LC_ALL, LC_MESSAGES, LANG, the JVM's, expected
        "en_US.UTF-8, , , , EN",
        "en, , , , EN",
        "EN_GB, , , , EN",
        "en-AU, , , , EN",
        "en@euro, , , , EN",
        "zh_CN.UTF-8, , , , ZH",
        "zh_TW, , , , ZH",
        "C, , , , ZH",
        "C.UTF-8, , , , ZH",
        "POSIX, , , , ZH",
        "de_DE.UTF-8, , , , ZH",
        "enm_GB, , , , ZH",
        ", en_GB.UTF-8, zh_CN.UTF-8, , EN",
        ", , en_US.UTF-8, , EN",
        ", , zh_CN.GB18030, , ZH",
        "zh_CN.UTF-8, en_US.UTF-8, en_US.UTF-8, , ZH",
        "C.UTF-8, en_US.UTF-8, en_US.UTF-8, , ZH",
        "'', en_US.UTF-8, , , EN",
        "'', '', en_US.UTF-8, , EN",
        "'', '', '', , ZH",
        ", , , , ZH",
        ", , , en-US, EN",
        ", , , zh-CN, ZH",
        ", , , fr-FR, ZH",
        ", , zh_CN.UTF-8, en-US, ZH",
        ", , C, en-US, ZH",
    })
    void theFirstVariableThatIsSetDecides(String all, String messages, String lang, String jvm, Language expected) {
        Map<String, String> environment = new LinkedHashMap<>();
        put(environment, "LC_ALL", all);
        put(environment, "LC_MESSAGES", messages);
        put(environment, "LANG", lang);
        Locale otherwise = Locale.forLanguageTag(jvm == null ? "" : jvm);
        assertThat(UserLanguage.of(environment, otherwise)).isEqualTo(expected);
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    @Test
    void testsRunWithALocaleThatSaysNothing() {
        assertThat(System.getenv("LC_ALL")).isEqualTo("C.UTF-8");
        assertThat(UserLanguage.ofThisProcess()).isEqualTo(Language.ZH);
    }
}
