package org.junheng;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does all that is logged, with figures that nothing else has; run by {@link LogTest} as a program of its own. */
final class LoggedMain {
    /** Figures of schools and what stands in their cells; whatever of them is logged is found again. */
    static final List<String> FIGURES = List.of("74111", "74222", "约七千四", "-74333");

    private LoggedMain() {}

    public static void main(String[] arguments) throws Exception {
        String good = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        List<String> texts = List.of(good, good.replace("\"0.1\"", "\"0.05\""), "rule x");
        try (Reloading rules = Reloading.of(() -> List.of(
                Rules.bundled("quality-balance-2017"), Rules.of("own.drl", texts.get(asked.getAndIncrement()))))) {
            rules.reload();
            rules.reload();
            String table = "学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积,图书册数,某列\n" + "S1,示例小学,示例县,小学,"
                    + String.join(",", FIGURES) + ",5\n";
            rules.rules()
                    .evaluate(
                            CountySource.content(
                                    "county.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                            Options.asOf(LocalDate.of(2025, 9, 1)),
                            new Evaluations());
        }
    }
}
