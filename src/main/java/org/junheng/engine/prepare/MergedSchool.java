package org.junheng.engine.prepare;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Range;

/** A main school together with a campus of it: figures added, answers that both must give, levels of both. */
final class MergedSchool {
    /** Where the school lies and who runs it is what its main seat answers. */
    private static final Set<SchoolFlag> OF_THE_MAIN_SEAT =
            Set.of(SchoolFlag.COUNTED, SchoolFlag.PRIVATE, SchoolFlag.COUNTY_RUN, SchoolFlag.RURAL, SchoolFlag.TOWN);

    private final School main;
    private final School campus;

    private MergedSchool(School main, School campus) {
        this.main = main;
        this.campus = campus;
    }

    static School of(School main, School campus) {
        return new MergedSchool(main, campus).whole();
    }

    private School whole() {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(main.levels());
        for (Level level : levelsOf(campus)) {
            Figures<LevelFigure> figures = withAllArts(campus.level(level));
            Figures<LevelFigure> own = withAllArts(main.level(level));
            boolean isShared = levelsOf(main).contains(level);
            Figures<LevelFigure> whole =
                    isShared ? withoutRatios(sum(LevelFigure.values(), own, figures), own, figures) : figures;
            levels.put(level, whole.there());
        }
        Figures<SchoolFigure> figures = sum(SchoolFigure.values(), main.figures(), campus.figures())
                .with(SchoolFigure.LARGEST_CLASS, largest());
        if (teachesNoLevel(campus)) {
            figures = mayBeAlone(figures);
        }
        return new School(
                main.id(), main.name(), main.county(), kind(), answers(), figures, levels, extras(), main.mainSchool());
    }

    /** Whether nobody of a level of this library learns there: a kindergarten, a sports ground across the road. */
    static boolean teachesNoLevel(School campus) {
        return levelsOf(campus).isEmpty();
    }

    /** Whether what such a place has is for the students of the main school, nobody said: both may hold. */
    private Figures<SchoolFigure> mayBeAlone(Figures<SchoolFigure> sum) {
        Figures<SchoolFigure> either = sum;
        for (SchoolFigure name : SchoolFigure.values()) {
            Figure own = main.figures().get(name);
            either = own.isReported() ? either.with(name, own.or(sum.get(name))) : either;
        }
        return either;
    }

    private Figure largest() {
        Figure one = main.figures().get(SchoolFigure.LARGEST_CLASS);
        Figure other = campus.figures().get(SchoolFigure.LARGEST_CLASS);
        Figure.FigureState state = one.isReported() ? other.state() : one.state();
        return new Figure(state, one.range().max(other.range()));
    }

    /** The kind that has the levels of both; one that is not known leaves that of both unknown. */
    private SchoolKind kind() {
        SchoolKind own = main.kind();
        SchoolKind other = campus.kind();
        if (own == SchoolKind.UNKNOWN || other == SchoolKind.UNKNOWN) {
            return SchoolKind.UNKNOWN;
        }
        if (own == SchoolKind.TEACHING_POINT && other == SchoolKind.PRIMARY) {
            return SchoolKind.PRIMARY;
        }
        boolean isOfItsOwn = own == SchoolKind.SPECIAL_EDUCATION
                || own == SchoolKind.VOCATIONAL
                || own == SchoolKind.OTHER
                || other == SchoolKind.SPECIAL_EDUCATION
                || other == SchoolKind.VOCATIONAL;
        Set<Level> levels = new TreeSet<>(own.levels());
        return isOfItsOwn || !levels.addAll(levelsOf(campus)) ? own : of(levels);
    }

    private static SchoolKind of(Set<Level> levels) {
        boolean senior = levels.contains(Level.SENIOR);
        boolean primary = levels.contains(Level.PRIMARY);
        return senior
                ? (primary ? SchoolKind.TWELVE_YEAR : SchoolKind.COMPLETE_SECONDARY)
                : primary ? SchoolKind.NINE_YEAR : SchoolKind.JUNIOR;
    }

    /**
     * What is in order is so if it is in both places; boarders make a boarding school wherever they live. A campus that
     * answers nothing at all leaves the answers to its main school.
     */
    private Map<SchoolFlag, Answer> answers() {
        Map<SchoolFlag, Answer> all = new EnumMap<>(SchoolFlag.class);
        all.putAll(main.flags());
        boolean isAsked = campus.flags().entrySet().stream()
                .anyMatch(one -> !OF_THE_MAIN_SEAT.contains(one.getKey())
                        && one.getValue().flag() != Flag.UNKNOWN);
        for (SchoolFlag flag : SchoolFlag.values()) {
            if (isAsked && !OF_THE_MAIN_SEAT.contains(flag)) {
                all.put(flag, both(main.answer(flag), campus.answer(flag), flag == SchoolFlag.BOARDING));
            }
        }
        return all;
    }

    private static Answer both(Answer one, Answer other, boolean either) {
        Flag flag = either ? one.flag().or(other.flag()) : one.flag().and(other.flag());
        Answer named =
                one.flag() == flag && !(other.flag() == flag && one.reference().isEmpty()) ? one : other;
        return flag == Flag.UNKNOWN ? Answer.NOT_REPORTED : new Answer(flag, named.reference());
    }

    /**
     * A column of the caller's own may be of any sort, an amount or a share: a number of two places is known where both are nought,
     * anything else where both places say the same.
     */
    private Map<String, Extra> extras() {
        Map<String, Extra> all = new LinkedHashMap<>(main.extras());
        campus.extras().forEach((header, extra) -> all.putIfAbsent(header, Extra.NOT_REPORTED));
        all.replaceAll((header, extra) -> {
            boolean isNumber = extra.number().isReported();
            boolean isNought = isNumber && extra.number().range().equals(Range.ZERO);
            boolean isSame = extra.equals(campus.extras().getOrDefault(header, Extra.NOT_REPORTED));
            return isSame && (!isNumber || isNought) ? extra : Extra.NOT_REPORTED;
        });
        return all;
    }

    /** One place may report each of the arts, and the other only all of them. */
    private static Figures<LevelFigure> withAllArts(Figures<LevelFigure> figures) {
        Figure all = figures.get(LevelFigure.MUSIC_TEACHERS)
                .plus(figures.get(LevelFigure.FINE_ART_TEACHERS))
                .plus(figures.get(LevelFigure.ART_TEACHERS));
        boolean open = figures.get(LevelFigure.ALL_ART_TEACHERS).state() == Figure.FigureState.NOT_REPORTED;
        return open && all.isReported() ? figures.with(LevelFigure.ALL_ART_TEACHERS, all) : figures;
    }

    /**
     * Ratios of two places do not add up, and which of them is the whole school's is not known; that one contradicts the
     * amounts beside it is not forgotten.
     */
    private static Figures<LevelFigure> withoutRatios(
            Figures<LevelFigure> sum, Figures<LevelFigure> main, Figures<LevelFigure> campus) {
        Figures<LevelFigure> rest = sum;
        for (LevelFigure name : LevelFigure.RATIOS) {
            boolean contradicted = main.get(name).state() == Figure.FigureState.CONTRADICTED
                    || campus.get(name).state() == Figure.FigureState.CONTRADICTED;
            if (contradicted || rest.get(name).state() != Figure.FigureState.NOT_REPORTED) {
                rest = rest.with(name, contradicted ? Figure.CONTRADICTED : Figure.NOT_REPORTED);
            }
        }
        return rest;
    }

    private static Set<Level> levelsOf(School school) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        school.levels().forEach((level, figures) -> {
            if (!figures.isEmpty()) {
                levels.add(level);
            }
        });
        return levels;
    }

    /** What neither reports stays unreported; what one of them lacks is missing from the sum. */
    private static <N extends Enum<N> & FigureName> Figures<N> sum(N[] names, Figures<N> main, Figures<N> campus) {
        Figures<N> result = main;
        for (N name : names) {
            result = result.with(name, main.get(name).plus(campus.get(name)));
        }
        return result;
    }
}
