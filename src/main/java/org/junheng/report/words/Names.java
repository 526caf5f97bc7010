package org.junheng.report.words;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/** What the subjects, figures and criteria of one county are called, and whose they are. */
public final class Names {
    /** What in a name says of which level a school, or a part of one, is. */
    private static final Map<Level, Pattern> LEVELS =
            Map.of(Level.PRIMARY, Pattern.compile("小学"), Level.JUNIOR, Pattern.compile("初中|初级中学"));
    /** 小学生体质 is of pupils, 小学生均图书册数 of a level. */
    private static final Pattern OF_PUPILS = Pattern.compile("生(?!均|师比)");

    private final Evaluation evaluation;
    private final Map<String, Criterion> criteria;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public Names(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.criteria = evaluation.criteria();
        County county = evaluation.county();
        places.put(county.id(), places.size());
        for (School school : county.schools()) {
            places.put(school.id(), places.size());
            subjects.put(school.id(), school);
        }
        subjects.put(county.id(), county);
        subjects.putAll(evaluation.subjects());
    }

    /** Whether that is the id of a verdict that is undecided. */
    boolean isUndecided(String verdict) {
        return evaluation.verdicts().stream()
                .anyMatch(one ->
                        one.state() == Verdict.State.UNDECIDED && one.id().equals(verdict));
    }

    /** The title of a criterion; its id where nothing is known of it. */
    public Text criterion(String id) {
        Criterion criterion = criteria.get(id);
        return criterion == null ? Text.same(id) : Titles.of(criterion);
    }

    /** The subject's own title, with its school's name where it has one; its id where nothing is known of it. */
    public Text title(String id) {
        Subject subject = subjects.get(id);
        String owner = owner(id);
        if (subject == null) {
            int slash = id.indexOf('/');
            return slash > 0 && subjects.containsKey(id.substring(0, slash))
                    ? title(id.substring(0, slash)).then(" ").then(Titles.ofPart(id.substring(slash + 1)))
                    : Text.same(id);
        }
        if (subject instanceof Section || owner.equals(id)) {
            return Titles.of(subject);
        }
        return title(owner).then(" ").then(part(id));
    }

    /** A school's title with its id behind it: {@code 东关小学（S1）}; of the county its title alone. */
    public Text heading(String owner) {
        Text title = title(owner);
        return title.equals(Text.same(owner)) ? title : title.then(new Text("（" + owner + "）", " (" + owner + ")"));
    }

    /** The id of the school that it belongs to, or that of the county. */
    public String owner(String id) {
        Subject subject = subjects.get(id);
        if (subject instanceof Section section) {
            return section.school().id();
        }
        if (subject instanceof ClassGroup group) {
            return group.school();
        }
        if (subject instanceof Results results) {
            return results.school();
        }
        if (subject == null) {
            int slash = id.indexOf('/');
            String school = slash < 0 ? id : id.substring(0, slash);
            return subjects.containsKey(school) ? school : id;
        }
        return subject instanceof Enrolment || subject instanceof CountyLevel ? subject.county() : id;
    }

    /** Whether it is a school, or the one level that a school teaches. */
    public boolean isWholeSchool(String id) {
        Subject subject = subjects.get(id);
        return subject instanceof School
                || (subject instanceof Section section && section.share().equals(Range.ONE));
    }

    /** The order in which the data has them: the county, then its schools. */
    public int place(String owner) {
        return places.getOrDefault(owner, Integer.MAX_VALUE);
    }

    /** Whether it is the county or a part of it that is not a school's. */
    public boolean isCounty(String id) {
        Subject subject = subjects.get(id);
        return subject instanceof County || subject instanceof CountyLevel || subject instanceof Enrolment;
    }

    /** Which part of its school or county it is; empty for a whole one. */
    public Text part(String id) {
        Subject subject = subjects.get(id);
        if (subject instanceof Section section) {
            return Titles.of(section.level());
        }
        if (subject instanceof CountyLevel county) {
            return Titles.of(county.level());
        }
        if (subject instanceof ClassGroup group) {
            return Titles.of(group.level())
                    .then(" " + group.grade() + " ")
                    .then(new Text(group.name() + "班", "class " + group.name()));
        }
        if (subject instanceof Results results) {
            return Titles.of(results.level()).then(" " + results.grade() + " " + results.subject());
        }
        return subject instanceof Enrolment ? Titles.of(subject) : Text.NONE;
    }

    /** Which part of its school or county it is, beside the title of a criterion; empty where the title says so itself. */
    public Text partBeside(String id, String criterion) {
        Text part = part(id);
        Text title = criterion(criterion);
        return new Text(
                title.zh().contains(part.zh()) ? "" : part.zh(), title.en().contains(part.en()) ? "" : part.en());
    }

    /** The same in brackets. */
    public Text partInBrackets(String id, String criterion) {
        Text part = partBeside(id, criterion);
        return new Text(
                part.zh().isEmpty() ? "" : "〔" + part.zh() + "〕", part.en().isEmpty() ? "" : " [" + part.en() + "]");
    }

    /** Whose verdict by which criterion: {@code 东关小学 生均图书册数}; the level is said once. */
    public Text ofSubject(String id, String criterion) {
        Text subject = title(id);
        return subject.then(new Text(" ", ": ")).then(beside(subject, criterion));
    }

    /** The title of a criterion beside a name that says of which level it is: {@code 生均图书册数} beside 东关小学. */
    public Text beside(Text name, String criterion) {
        return beside(name, criterion(criterion));
    }

    static Text beside(Text name, Text title) {
        for (Map.Entry<Level, Pattern> level : LEVELS.entrySet()) {
            String word = Titles.of(level.getKey()).zh();
            if (title.zh().startsWith(word)
                    && level.getValue().matcher(name.zh()).find()) {
                String rest = title.zh().substring(word.length());
                return OF_PUPILS.matcher(rest).lookingAt() ? title : new Text(rest, title.en());
            }
        }
        return title;
    }

    /** What is wrong with data, with the name of whom it is about in place of the id in front. */
    public Text dataFinding(DataFinding found) {
        String id = found.subject();
        Text message = found.message();
        Text title = title(id);
        if (id.isEmpty() || isCounty(id) || isCounty(owner(id)) || title.equals(Text.same(id))) {
            return message;
        }
        Text who = title.then(new Text("（" + owner(id) + "）", " (" + owner(id) + ")"));
        if (message.zh().startsWith(id + "：") && message.en().startsWith(id + ": ")) {
            return new Text(
                    who.zh() + message.zh().substring(id.length()),
                    who.en() + message.en().substring(id.length()));
        }
        Text school = title(owner(id));
        boolean isTold = message.zh().contains(school.zh()) && message.en().contains(school.en());
        return isTold ? message : who.then(new Text("：", ": ")).then(message);
    }

    /** A figure, whose it is, and why it cannot be used: {@code 东关小学 运动场地面积（未报）}. */
    public Text input(Input input) {
        return title(input.subject()).then(new Text(" ", ": ")).then(figure(input));
    }

    /** What is wanted, and why: not reported, or nought where something is to be divided by it. */
    public Text wanted(Input input) {
        return title(input.subject()).then(new Text(" ", ": ")).then(wantedFigure(input));
    }

    /** The same without saying whose. */
    public static Text wantedFigure(Input input) {
        Text state = wantedState(input);
        return Titles.of(input.name()).then(new Text("（" + state.zh() + "）", " (" + state.en() + ")"));
    }

    /** Why it is wanted. */
    public static Text wantedState(Input input) {
        Text state = state(input);
        return state.isEmpty()
                ? new Text(
                        "填报为" + input.figure().range().low(),
                        "reported as " + input.figure().range().low())
                : state;
    }

    /** A figure and why it cannot be used: {@code 运动场地面积（未报）}. */
    public Text figure(Input input) {
        Text name = Titles.of(input.name());
        Text state = state(input);
        return state.isEmpty() ? name : name.then(new Text("（" + state.zh() + "）", " (" + state.en() + ")"));
    }

    /** Why a figure cannot be used; empty where it can. */
    public static Text state(Input input) {
        return switch (input.figure().state()) {
            case REPORTED -> Text.NONE;
            case NOT_REPORTED -> new Text("未报", "not reported");
            case UNREADABLE -> new Text("无法识别", "unreadable");
            case CONTRADICTED -> new Text("与其他数据矛盾", "contradicts other figures");
        };
    }
}
