package org.junheng.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How long an evaluation may work; and whether its thread was interrupted. It is asked between rules. */
public final class Deadline {
    private final @Nullable Duration allowed;
    private final long begun = System.nanoTime();

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
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("评估被中断，正在执行规则 " + rule + " / evaluation interrupted at rule " + rule);
        }
        if (allowed != null && System.nanoTime() - begun > allowed.toNanos()) {
            throw new CancellationException("评估超过时限 " + allowed + "，正在执行规则 " + rule + " / evaluation stopped after "
                    + allowed + " at rule " + rule);
        }
    }
}
