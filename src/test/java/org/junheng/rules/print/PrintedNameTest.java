package org.junheng.rules.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's name of a rule is ASCII, and two rules never share one. */
class PrintedNameTest {
    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource({
        "QB-R01, QB-R01",
        "a.b c_d-e, a.b c_d-e",
        "x_y, x_y",
        "_, _",
        "__, __",
        "_0000, _0000",
        "_0000 _, _0000 _",
        "_000g_, _000g_",
        "_00Af_, _00Af_",
        "_00000_, _00000_",
        "_0041_, _005f_0041_005f_",
        "_4e2d_, _005f_4e2d_005f_",
        "_beef_, _005f_beef_005f_",
        "a_4e2d_b, a_005f_4e2d_005f_b",
        "_ _4e2d_, _005f_ _005f_4e2d_005f_",
        "中, _4e2d_",
        "中国, _4e2d__56fd_",
        "规_1, _89c4__005f_1",
        "é, _00e9_",
        "a$b, a_0024_b",
        "a+b, a_002b_b",
        "a/b, a_002f_b",
        "Ａ, _ff21_"
    })
    void aNameIsSpeltOutWhereItIsNotPlain(String id, String printed) {
        assertThat(PrintedName.ofRule(id)).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource({"$s, $s", "$学校, $_5b66__6821_", "$a_b, $a_b", "$a.b, $a_002e_b", "$_4e2d_, $_005f_4e2d_005f_"})
    void soIsWhatARuleBinds(String name, String printed) {
        assertThat(PrintedName.ofBinding(name)).isEqualTo(printed);
    }

    @Test
    void twoNamesAreNeverPrintedAlike() {
        List<String> names = List.of("中", "_4e2d_", "_005f_4e2d_005f_", "_", "_005f_", "é", "_00e9_", "_00e9", "00e9_");
        assertThat(names.stream().map(PrintedName::ofRule)).doesNotHaveDuplicates();
    }
}
