package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small counties whose cheapest plan was worked out apart: full parts, exchanges, packs, ceilings, conflicts. */
class PlanCasesTest {
    @ParameterizedTest
    @CsvSource({
        "case1, rb, p2, , 3.00万元",
        "case2b, rb, p2, , 2.00万元",
        "case10, rb, p10, , 6.00万元",
        "case12, rc, pu2, , 600元",
        "case4, rf, p4, 20000, 3000元",
        "case3, rc, p3, , 8.00万元",
        "case5, rd, p5, , 125.00万元"
    })
    void theLeastIsFoundAndProved(String county, String rules, String prices, String budget, String cost) {
        List<String> words = new ArrayList<>(List.of(
                "plan",
                "src/test/resources/plans/" + county + ".json",
                "--rules",
                "src/test/resources/plans/" + rules,
                "--prices",
                "src/test/resources/plans/" + prices + ".yaml",
                "--as-of",
                "2025-09-01"));
        if (budget != null) {
            words.addAll(List.of("--budget", budget));
        }
        Ran ran = Ran.of(new LibraryRooms(), (Object[]) words.toArray(String[]::new));

        assertThat(ran.out()).contains("合计：" + cost + "。已证明").contains("原来达标的全部仍然达标");
    }
}
