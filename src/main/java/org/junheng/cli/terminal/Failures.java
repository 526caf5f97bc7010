package org.junheng.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junheng.RefusedException;
import org.junheng.data.note.DataException;
import org.junheng.rules.RulesException;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What a user is told of an exception. */
public final class Failures {
    private final Language language;

    public Failures(Language language) {
        this.language = language;
    }

    /** Every problem that it carries; empty where it is none that a user can do something about. */
    public Optional<List<String>> problems(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return Optional.of(failure.problems());
        }
        if (thrown instanceof RulesException rules) {
            return Optional.of(rules.problems().stream()
                    .map(problem -> problem.in(language))
                    .toList());
        }
        if (thrown instanceof DataException data) {
            return Optional.of(data.problems().stream()
                    .map(problem -> problem.message().in(language))
                    .toList());
        }
        if (thrown instanceof RefusedException refused) {
            return Optional.of(refused.problems().stream()
                    .map(problem -> problem.in(language))
                    .toList());
        }
        Throwable cause = thrown.getCause();
        if (thrown instanceof UncheckedIOException && cause != null) {
            return problems(cause);
        }
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            return Optional.of(
                    List.of(new Text("读写出错：", "Reading or writing failed: ").in(language) + thrown.getMessage()));
        }
        return Optional.empty();
    }

    /** One line on what nobody foresaw, and how to report it. */
    public String unexpected(Throwable thrown) {
        return new Text(
                        "程序内部出错，没有写出任何结果：" + thrown + "。请加 --verbose 重新运行，并把输出和所用文件一并反馈给本项目。",
                        "Internal error, nothing was written: " + thrown
                                + ". Please run again with --verbose and report the output to the project, with the files"
                                + " used.")
                .in(language);
    }

    /** What stands in the place of one county's result where the program failed at it. */
    public String ofOne(String county) {
        return new Text(
                        county + "：程序内部出错，没有得出这个县的结果。",
                        county + ": an internal error; there is no result for this county.")
                .in(language);
    }

    /**
     * Which counties have no result, and that the others have theirs.
     *
     * @param first what was thrown at the first of them
     */
    public String ofSome(List<String> counties, Throwable first) {
        return new Text(
                        "程序内部出错，" + counties.size() + "个县没有结果：" + String.join("、", counties) + "；其余各县的结果已写出。第一个错误："
                                + first + "。请加 --verbose 重新运行，并把输出和所用文件一并反馈给本项目。",
                        "Internal error: there is no result for " + String.join(", ", counties)
                                + " (" + counties.size() + " in all)"
                                + "; the results of the others were written. The first error: " + first
                                + ". Please run again with --verbose and report the output to the project, with the"
                                + " files used.")
                .in(language);
    }
}
