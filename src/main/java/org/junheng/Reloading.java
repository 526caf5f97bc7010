package org.junheng;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.rules.RulesException;
import org.junheng.rules.load.RuleSources;
import org.junheng.texts.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that may be exchanged while they are used: by {@link #reload}, when a program is asked to, or watched by {@link #watch}.
 *
 * <p>A new version is loaded beside the one in use, tried if that is wanted, and then takes its place at once. One that cannot be
 * loaded, or does not pass, changes nothing and is reported. Whoever holds a {@link RulesVersion} goes on with it, so what was begun
 * by one version ends by it. Safe to share between threads; one reload is done at a time.
 *
 * <pre>{@code
 * Reloading rules = Reloading.of(() -> List.of(Rules.bundled("quality-balance-2017"), Rules.at(folder)));
 * …
 * Reloading.RulesVersion now = rules.current();              // once for each request
 * Evaluation evaluation = now.rules().evaluate(county, options);
 * …
 * Reloading.ReloadResult result = rules.reload();             // when an analyst has saved a rule
 * result.problems().forEach(problem -> log.warn(problem.en()));
 * }</pre>
 */
public final class Reloading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.reload");

    private final Supplier<? extends List<? extends Rules>> sources;
    private final Function<Junheng, List<Text>> trial;
    private final AtomicReference<RulesVersion> current = new AtomicReference<>();
    private final ReentrantLock reloading = new ReentrantLock();
    private @Nullable SourceWatcher watcher;

    /**
     * Rules as they were loaded.
     *
     * @param number 1 for the first, one more for each that took the place of another
     * @param hash the SHA-256 of the names and bytes of its files, in hexadecimal digits: equal rules have equal ones
     * @param rules the rules; immutable
     */
    public record RulesVersion(long number, String hash, Junheng rules) {
        public RulesVersion {
            HandedOver.demand("hash", hash, "rules", rules);
        }
    }

    /** What came of a reload. */
    public enum ReloadState {
        /** The files are those in use, to the byte; nothing was loaded. */
        UNCHANGED,
        /** A new version is in use. */
        RELOADED,
        /** The new files cannot be used; the version before is still in use. */
        REFUSED
    }

    /**
     * What came of a reload.
     *
     * @param state what came of it
     * @param version the version that is in use after it
     * @param problems why the new files cannot be used; empty otherwise
     */
    public record ReloadResult(ReloadState state, RulesVersion version, List<Text> problems) {
        public ReloadResult {
            HandedOver.demand("state", state, "version", version, "problems", problems);
            problems = List.copyOf(problems);
        }
    }

    private Reloading(Supplier<? extends List<? extends Rules>> sources, Function<Junheng, List<Text>> trial) {
        this.sources = sources;
        this.trial = trial;
    }

    /**
     * Loads the first version.
     *
     * @param sources where the rules come from; asked anew by each reload, so that it may read a database, too
     * @throws RulesException if the first version cannot be used; it lists every problem at once
     */
    public static Reloading of(Supplier<? extends List<? extends Rules>> sources) {
        HandedOver.demand("sources", sources);
        return of(sources, any -> List.of());
    }

    /**
     * The same where each version is tried before it is used.
     *
     * @param trial what is wrong with loaded rules, and none if they may be used: {@link org.junheng.lab.CaseTrial} runs the
     *     cases beside them
     * @throws RulesException if the first version cannot be used; it lists every problem at once
     * @throws RefusedException if the first version does not pass its trial
     */
    public static Reloading of(Supplier<? extends List<? extends Rules>> sources, Function<Junheng, List<Text>> trial) {
        HandedOver.demand("sources", sources, "trial", trial);
        Reloading first = new Reloading(sources, trial);
        RuleSources found = FoundRules.in(sources.get());
        String hash = found.hash();
        Junheng rules = Junheng.of(found);
        RefusedException.throwIfAny(trial.apply(rules));
        first.current.set(new RulesVersion(1, hash, rules));
        return first;
    }

    /** The version in use; take it once for all that belongs together. */
    public RulesVersion current() {
        return Objects.requireNonNull(current.get());
    }

    /** The rules in use: those of {@link #current}. */
    public Junheng rules() {
        return current().rules();
    }

    /**
     * Looks for a new version, and uses it if there is one that can be used. What fails is in the result and is not thrown, but
     * for what the sources themselves throw.
     */
    public ReloadResult reload() {
        reloading.lock();
        try {
            RulesVersion old = current();
            RuleSources found = FoundRules.in(sources.get());
            String hash = found.hash();
            if (hash.equals(old.hash()) && found.isComplete()) {
                return new ReloadResult(ReloadState.UNCHANGED, old, List.of());
            }
            Junheng rules = old.rules().following(found);
            List<Text> problems = trial.apply(rules);
            if (!problems.isEmpty()) {
                LOG.warn("version {} stays; the new one did not pass its trial: {}", old.number(), english(problems));
                return new ReloadResult(ReloadState.REFUSED, old, problems);
            }
            RulesVersion next = new RulesVersion(old.number() + 1, hash, rules);
            current.set(next);
            LOG.info("version {} takes the place of {}; {}", next.number(), old.number(), hash);
            return new ReloadResult(ReloadState.RELOADED, next, List.of());
        } catch (RulesException refused) {
            List<Text> problems = new ArrayList<>();
            refused.problems().forEach(problem -> problems.add(Text.of(problem::in)));
            LOG.warn(
                    "version {} stays; the new one cannot be used: {}",
                    current().number(),
                    english(problems));
            return new ReloadResult(ReloadState.REFUSED, current(), problems);
        } finally {
            reloading.unlock();
        }
    }

    private static List<String> english(List<Text> problems) {
        return problems.stream().map(Text::en).toList();
    }

    /**
     * Reloads as often as this, on a thread of its own that ends with {@link #close} and keeps no program running. What is new is
     * taken once two looks in a row find the same, so that no file counts that is still being written.
     *
     * @param every how long to wait after a look before the next
     * @param told of every version that is new, and of every refusal that is not the one before
     * @throws IllegalStateException if it is watched already
     */
    public synchronized void watch(Duration every, Consumer<ReloadResult> told) {
        HandedOver.demand("every", every, "told", told);
        if (watcher != null) {
            throw new IllegalStateException("these rules are watched already");
        }
        SourceWatcher started = new SourceWatcher(this, every, told);
        watcher = started;
        started.start();
    }

    /** Ends the watch, if there is one; the version in use stays. */
    @Override
    public synchronized void close() {
        if (watcher != null) {
            watcher.end();
            watcher = null;
        }
    }

    private static final class SourceWatcher extends Thread {
        private final Reloading rules;
        private final Duration every;
        private final Consumer<ReloadResult> told;
        private volatile boolean ended;
        private List<Text> before = List.of();
        private String seen;

        SourceWatcher(Reloading rules, Duration every, Consumer<ReloadResult> told) {
            super("junheng-rules");
            this.rules = rules;
            this.every = every;
            this.told = told;
            this.seen = rules.current().hash();
            setDaemon(true);
        }

        void end() {
            ended = true;
            interrupt();
        }

        @Override
        public void run() {
            while (!ended) {
                LockSupport.parkNanos(every.toNanos());
                if (!ended) {
                    look();
                }
            }
        }

        private void look() {
            ReloadResult result;
            try {
                String hash = FoundRules.in(rules.sources.get()).hash();
                boolean isSettled = hash.equals(seen);
                seen = hash;
                if (!isSettled) {
                    return;
                }
                result = rules.reload();
            } catch (RuntimeException failed) {
                // A source that cannot be asked now may answer next time.
                result = new ReloadResult(
                        Reloading.ReloadState.REFUSED, rules.current(), List.of(Text.same(String.valueOf(failed))));
            }
            boolean isNews = result.state() == Reloading.ReloadState.RELOADED
                    || (result.state() == Reloading.ReloadState.REFUSED
                            && !result.problems().equals(before));
            before = result.problems();
            if (isNews) {
                told.accept(result);
            }
        }
    }
}
