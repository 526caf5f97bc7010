package org.junheng.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;

/** How long an evaluation may work; and whether its thread was interrupted. It is asked between rules. */
public final class Deadline {
    private final @Nullable Duration allowed;
    private final long begun = System.nanoTime();
    private final RuleTimes times = new RuleTimes();

    private Deadline(@Nullable Duration allowed) {
        this.allowed = allowed;
    }

    /** From now on so long, or as long as it takes. */
    public static Deadline in(Optional<Duration> allowed) {
        return new Deadline(allowed.orElse(null));
    }

    /**
     * Stops the work if its time is over or its thread was interrupted; an interruption stays noted.
     *
     * @param rule the rule that is next
     * @throws CancellationException naming that rule
     */
    void check(String rule) {
        times.next(rule);
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(new Text(
                    "评估被中断，正在执行规则“" + rule + "”。", "The evaluation was interrupted at the rule \"" + rule + "\"."));
        }
        if (allowed != null && Duration.ofNanos(System.nanoTime() - begun).compareTo(allowed) > 0) {
            throw stopped(new Text(
                    "评估超过时限 " + allowed + "，正在执行规则“" + rule + "”。",
                    "The evaluation was stopped after " + allowed + " at the rule \"" + rule + "\"."));
        }
    }

    /** The work on a county is done; the log is told if it took long. */
    public void end(String county) {
        times.end(county);
    }

    private static CancellationException stopped(Text why) {
        return new CancellationException(why.zh() + " " + why.en());
    }
}
