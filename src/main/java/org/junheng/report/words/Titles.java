package org.junheng.report.words;

import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.facts.Actor;
import org.junheng.facts.Level;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Term;
import org.junheng.facts.Verdict;
import org.junheng.figures.Named;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** What the words of facts are called. */
public final class Titles {
    private Titles() {}

    public static Text of(Verdict.State state) {
        return state.title();
    }

    public static Text of(Criterion criterion) {
        return criterion.title();
    }

    public static Text of(Subject subject) {
        return subject.title();
    }

    public static Text of(Level level) {
        return new Text(level.title().zh(), level.label());
    }

    /** What is behind the id of a school that nothing else is known of: its level, and what stands behind that. */
    public static Text ofPart(String path) {
        int slash = path.indexOf('/');
        String level = slash < 0 ? path : path.substring(0, slash);
        return slash < 0 ? of(Level.of(level)) : of(Level.of(level)).then(" " + path.substring(slash + 1));
    }

    public static Text of(SchoolKind kind) {
        return kind.title();
    }

    public static Text of(Named name) {
        return new Text(name.zh(), name.en());
    }

    public static Text of(Lever lever) {
        return lever.title();
    }

    public static Text of(Actor actor) {
        return actor.title();
    }

    public static Text of(Term term) {
        return term.title();
    }

    public static Text of(DataFinding.Category kind) {
        return kind.title();
    }

    public static Text of(Severity severity) {
        return switch (severity) {
            case VETO -> new Text("一票否决", "Veto");
            case REQUIRED -> new Text("必须达到", "Required");
            case ADVISORY -> new Text("建议达到", "Advisory");
            case INFORMATION -> new Text("仅供参考", "For information");
        };
    }
}
