package org.junheng.history.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.history.pledge.Pledge.PledgeOutcome;
import org.junheng.history.pledge.Pledge.PledgeYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of a promise, by how it stood on the last day of each year from 2021 on: P pass, F fail, U undecided, - nobody judged. */
class PledgeOutcomeTest {
    private static List<PledgeYear> looks(String states) {
        List<PledgeYear> looks = new ArrayList<>();
        for (int i = 0; i < states.length(); i++) {
            Optional<State> state = switch (states.charAt(i)) {
                case 'P' -> Optional.of(State.PASS);
                case 'F' -> Optional.of(State.FAIL);
                case 'U' -> Optional.of(State.UNDECIDED);
                default -> Optional.empty();
            };
            looks.add(new PledgeYear(2021 + i, LocalDate.of(2021 + i, 12, 31), state));
        }
        return looks;
    }

    @ParameterizedTest
    @CsvSource({
        // Met at the first look on or after the day.
        "FFP,  2023-12-31, KEPT",
        "FFP,  2023-06-30, KEPT",
        "FPP,  2023-06-30, KEPT",
        "FPPP, 2022-12-31, KEPT",
        "FPUP, 2022-12-31, KEPT",
        "P,    2021-12-31, KEPT",
        // Met, and the day is still to come.
        "FFP,  2025-12-31, KEPT",
        // Not met then, and met later.
        "FFP,  2022-12-31, LATE",
        "FFFP, 2021-12-31, LATE",
        "FPFP, 2022-12-31, LATE",
        // Met then, and not any more.
        "FPF,  2022-12-31, RELAPSED",
        "FPPF, 2022-06-30, RELAPSED",
        "FFPF, 2022-12-31, RELAPSED",
        // Not met then, nor since.
        "FFF,  2022-12-31, BROKEN",
        "FFF,  2023-12-31, BROKEN",
        "PFF,  2022-12-31, BROKEN",
        "FFU,  2022-12-31, BROKEN",
        "FF-,  2022-12-31, BROKEN",
        "FUF,  2022-12-31, BROKEN",
        // The day is still to come.
        "FFF,  2024-01-01, OPEN",
        "PPF,  2024-06-30, OPEN",
        // No pass: nothing that could be told.
        "FFU,  2023-12-31, NOT_TOLD",
        "FF-,  2023-06-30, NOT_TOLD",
        "---,  2022-12-31, NOT_TOLD",
        "FU-,  2024-06-30, NOT_TOLD",
        "FUP,  2022-12-31, NOT_TOLD",
        "FP-,  2022-12-31, NOT_TOLD",
        "FPU,  2022-12-31, NOT_TOLD",
        // Nobody looked within a year of the day.
        "PPP,  2019-06-30, NOT_TOLD",
        "FFF,  2019-06-30, BROKEN"
    })
    void isWorkedOutByHand(String states, LocalDate due, PledgeOutcome expected) {
        assertThat(Pledges.outcome(looks(states), due)).isEqualTo(expected);
    }
}
