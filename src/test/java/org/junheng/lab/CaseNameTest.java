package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.texts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            恰好7.5平方米：达标 / exactly 7.5 m² is enough | 恰好7.5平方米：达标 | exactly 7.5 m² is enough
            exactly 7.5 m² is enough / 恰好7.5平方米：达标 | 恰好7.5平方米：达标 | exactly 7.5 m² is enough
            九个 / nine                                 | 九个              | nine
            一校 / 二校 / two schools                    | 一校 / 二校         | two schools
            每百人 / 1 / 2 per 100                       | 每百人             | 1 / 2 per 100
            九个                                        | 九个              | 九个
            nine seats                                  | nine seats        | nine seats
            7.49/7.5                                    | 7.49/7.5          | 7.49/7.5
            a / b                                       | a / b             | a / b
            一 / 二                                      | 一 / 二            | 一 / 二
            镇区 / in a 镇                               | 镇区 / in a 镇      | 镇区 / in a 镇
            """)
    void theHalfOfTheReadersLanguageIsShown(String name, String zh, String en) {
        assertThat(CaseName.of(name).in(Language.ZH)).isEqualTo(zh);
        assertThat(CaseName.of(name).in(Language.EN)).isEqualTo(en);
    }
}
