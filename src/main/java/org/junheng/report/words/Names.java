package org.junheng.report.words;

import java.util.HashMap;
import java.util.Map;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Subject;
import org.junheng.figures.Input;
import org.junheng.results.Evaluation;

/** What the subjects of one county are called. */
public final class Names {
    private final Language language;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    public Names(Evaluation evaluation, Language language) {
        this.language = language;
        County county = evaluation.county();
        places.put(county.id(), places.size());
        for (School school : county.schools()) {
            places.put(school.id(), places.size());
            subjects.put(school.id(), school);
        }
        subjects.put(county.id(), county);
        subjects.putAll(evaluation.subjects());
    }

    /** The subject's own title, with its school's name where it has one; its id where nothing is known of it. */
    public String title(String id) {
        Subject subject = subjects.get(id);
        String owner = owner(id);
        if (subject == null) {
            int slash = id.indexOf('/');
            return slash > 0 && subjects.containsKey(id.substring(0, slash))
                    ? title(id.substring(0, slash)) + " " + level(Level.of(id.substring(slash + 1)))
                    : id;
        }
        if (subject instanceof Section || owner.equals(id)) {
            return language.of(subject.titleZh(), subject.titleEn());
        }
        return title(owner) + " " + part(id);
    }

    /** A school's title with its id behind it: {@code 东关小学（S1）}; of the county its title alone. */
    public String heading(String owner) {
        String title = title(owner);
        return title.equals(owner) ? title : language.of(title + "（" + owner + "）", title + " (" + owner + ")");
    }

    /** What the subject calls itself; its id where nothing is known of it. */
    String ownTitle(String id) {
        Subject subject = subjects.get(id);
        return subject == null ? id : language.of(subject.titleZh(), subject.titleEn());
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
        return subject instanceof Enrolment || subject instanceof CountyLevel ? subject.county() : id;
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
    public String part(String id) {
        Subject subject = subjects.get(id);
        if (subject instanceof Section section) {
            return level(section.level());
        }
        if (subject instanceof CountyLevel county) {
            return level(county.level());
        }
        if (subject instanceof ClassGroup group) {
            String name = language.of(group.name() + "班", "class " + group.name());
            return level(group.level()) + " " + group.grade() + " " + name;
        }
        if (subject instanceof Results results) {
            return level(results.level()) + " " + results.grade() + " " + results.subject();
        }
        return subject instanceof Enrolment enrolment ? language.of(enrolment.titleZh(), enrolment.titleEn()) : "";
    }

    private String level(Level level) {
        return language.of(level.titleZh(), level.label());
    }

    /** A figure, whose it is, and why it cannot be used: {@code 东关小学 运动场地面积（未报）}. */
    public String input(Input input) {
        return title(input.subject()) + language.of(" ", ": ") + figure(input);
    }

    /** A figure and why it cannot be used: {@code 运动场地面积（未报）}. */
    public String figure(Input input) {
        String state = switch (input.figure().state()) {
            case REPORTED -> "";
            case NOT_REPORTED -> language.of("（未报）", " (not reported)");
            case UNREADABLE -> language.of("（无法识别）", " (unreadable)");
            case CONTRADICTED -> language.of("（与其他数据矛盾）", " (contradicts other figures)");
        };
        return language.of(input.name().zh(), input.name().en()) + state;
    }
}
