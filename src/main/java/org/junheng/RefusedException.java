package org.junheng;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junheng.texts.Text;

/**
 * What was asked cannot be answered as it was asked: a county whose parts do not belong together, an overlay or a change of
 * something that there is not. Lists every problem at once; nothing was judged.
 */
public final class RefusedException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Arrays, which go along when the exception is sent to another process. */
    private final String[] zh;

    private final String[] en;

    /** Refuses for these problems. */
    public RefusedException(Collection<Text> problems) {
        super(String.join(
                "\n",
                Objects.requireNonNull(problems, "problems").stream()
                        .map(problem -> problem.zh() + " · " + problem.en())
                        .toList()));
        this.zh = problems.stream().map(Text::zh).toArray(String[]::new);
        this.en = problems.stream().map(Text::en).toArray(String[]::new);
    }

    /** Ends here if there is any problem. */
    static void throwIfAny(Collection<Text> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    /** Every problem, in the order of the arguments; never empty. */
    public List<Text> problems() {
        List<Text> problems = new ArrayList<>();
        for (int i = 0; i < zh.length; i++) {
            problems.add(new Text(zh[i], en[i]));
        }
        return List.copyOf(problems);
    }
}
