package org.junheng.data.suspect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.texts.Text;

/** Figures that look as if they were in another unit: yuan taken for 10,000 yuan, mu for square metres. */
final class UnitSuspicions {
    /** So many times the median per student, or one part in so many, no school differs by its nature. */
    /** So many times the median, or a part of it, where the digits of a number are all the same. */
    private static final int UNLIKE = 4;

    private static final double FAR = 1_000;

    private static final int ENOUGH = 5;

    /** A digit too many, or too few, of a figure that is else like the others'. */
    private static final double TENFOLD = 8;

    private static final double USUAL = 2;
    private static final int LIKE = 6;
    /** Of what every school has once, a small one has much for each of its students. */
    private static final double SOME = 100;

    private static final double MOST_EQUIPMENT = 2_000_000;
    private static final SchoolFigure[] LOOKED_AT = {
        SchoolFigure.EQUIPMENT_VALUE,
        SchoolFigure.PUBLIC_FUNDS,
        SchoolFigure.TRAINING_FUNDS,
        SchoolFigure.TEACHING_AREA,
        SchoolFigure.SPORTS_GROUND_AREA,
        SchoolFigure.SITE_AREA,
        SchoolFigure.BUILDING_AREA,
        SchoolFigure.BOOKS
    };

    private final Suspects suspects;

    UnitSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    /** A school and what it has of something per student. */
    private record Rate(School school, double perStudent, double students) {}

    /** Looks at a county whose schools have so many students each. */
    void look(County county, double[] students) {
        List<School> schools = county.schools();
        double[] least = new double[LOOKED_AT.length];
        double[] most = new double[LOOKED_AT.length];
        boolean[] fillers = new boolean[LOOKED_AT.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 0; k < students.length; k++) {
            School school = schools.get(k);
            for (int i = 0; i < LOOKED_AT.length; i++) {
                double perStudent = perStudent(school, LOOKED_AT[i], students[k]);
                // Not where it is not a number: that is less than nothing and more than nothing.
                least[i] = perStudent < least[i] ? perStudent : least[i];
                most[i] = perStudent > most[i] ? perStudent : most[i];
                fillers[i] |= isFiller(school, LOOKED_AT[i]);
            }
        }
        for (int i = 0; i < LOOKED_AT.length; i++) {
            SchoolFigure name = LOOKED_AT[i];
            // The median lies between the two: where these are not far apart, nothing is far from it.
            if (fillers[i]
                    || most[i] > least[i] * TENFOLD
                    || (isMoney(name) && (most[i] > MOST_EQUIPMENT || least[i] < 1))) {
                compare(name, rates(schools, students, name));
            }
        }
    }

    /** How much of it a student has; not a number where that is not known, or nought. */
    private static double perStudent(School school, SchoolFigure name, double students) {
        double value = Suspects.number(school.figures().get(name));
        return value > 0 && students > 0 ? value / students : Double.NaN;
    }

    /** 99999, 88888: what some write where nothing is known. */
    private static boolean isFiller(School school, SchoolFigure name) {
        double value = Suspects.number(school.figures().get(name));
        if (!(value >= 88_888 && value < 1e12) || value != Math.rint(value)) {
            return false;
        }
        long number = (long) value;
        long last = number % 10;
        long rest = number / 10;
        while (rest > 0 && rest % 10 == last) {
            rest /= 10;
        }
        return rest == 0 && last >= 8;
    }

    private static boolean isMoney(SchoolFigure name) {
        return name == SchoolFigure.EQUIPMENT_VALUE || name == SchoolFigure.PUBLIC_FUNDS;
    }

    private static List<Rate> rates(List<School> schools, double[] students, SchoolFigure name) {
        List<Rate> rates = new ArrayList<>();
        for (int k = 0; k < students.length; k++) {
            double perStudent = perStudent(schools.get(k), name, students[k]);
            if (!Double.isNaN(perStudent)) {
                rates.add(new Rate(schools.get(k), perStudent, students[k]));
            }
        }
        return rates;
    }

    private void compare(SchoolFigure name, List<Rate> rates) {
        double median = median(rates);
        for (Rate rate : rates) {
            boolean impossible = isMoney(name) && (rate.perStudent > MOST_EQUIPMENT || rate.perStudent < 1);
            boolean far = rates.size() >= ENOUGH && (rate.perStudent > median * FAR || rate.perStudent * FAR < median);
            if (impossible || far) {
                report(name, rate, rates.size() >= ENOUGH ? median : Double.NaN);
            } else if (rates.size() >= ENOUGH
                    && isFiller(rate.school, name)
                    && (rate.perStudent > median * UNLIKE || rate.perStudent * UNLIKE < median)) {
                filler(name, rate, median);
            } else if (isAlone(rate, rates, median)) {
                tenfold(name, rate, median);
            }
        }
    }

    /** Whether it is about ten times the median, or a tenth of it, where no other school of some size is half as far from it. */
    private static boolean isAlone(Rate rate, List<Rate> rates, double median) {
        double times = rate.perStudent > median ? rate.perStudent / median : median / rate.perStudent;
        return rate.students >= SOME
                && times > TENFOLD
                && times < 100 / TENFOLD
                && rates.stream().filter(other -> other.students >= SOME).count() >= LIKE
                && rates.stream()
                        .filter(other -> !other.equals(rate) && other.students >= SOME)
                        .allMatch(other -> other.perStudent < median * USUAL && other.perStudent * USUAL > median);
    }

    private void tenfold(SchoolFigure name, Rate rate, double median) {
        suspects.add(
                rate.school,
                List.of(suspects.of(rate.school, name)),
                new Text(
                                "生均" + shown(rate.perStudent) + " "
                                        + name.unit().zh() + "，其他各校都在全县中位数" + shown(median)
                                        + "附近，只有这一所相差约十倍：可能多写或少写了一位。",
                                "That is " + shown(rate.perStudent) + " "
                                        + name.unit().en()
                                        + " per student, about ten times the county's median of " + shown(median)
                                        + " or a tenth of it, and all other schools are near that: a digit may be too many, or missing.")
                        .then(Suspects.CHECK));
    }

    private static double median(List<Rate> rates) {
        double[] sorted = rates.stream().mapToDouble(Rate::perStudent).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private void report(SchoolFigure name, Rate rate, double median) {
        String ours = shown(rate.perStudent) + " " + name.unit().zh();
        String oursEn = shown(rate.perStudent) + " " + name.unit().en();
        boolean compared = !Double.isNaN(median);
        suspects.add(
                rate.school,
                List.of(suspects.of(rate.school, name)),
                new Text(
                        "生均" + ours + (compared ? "，全县中位数为" + shown(median) : "") + "，单位可能填错（如元与万元、亩与平方米）。请核对单位。",
                        "That is " + oursEn + " per student"
                                + (compared ? ", where the county's median is " + shown(median) : "")
                                + "; the unit may be wrong (yuan for 10,000 yuan, mu for m²). Check the unit."));
    }

    private void filler(SchoolFigure name, Rate rate, double median) {
        suspects.add(
                rate.school,
                List.of(suspects.of(rate.school, name)),
                new Text(
                        "各位数字相同，生均与全县中位数" + shown(median) + "相差很大，可能只表示缺失。请核对；表示缺失的请留空。",
                        "All its digits are the same, and per student it is far from the county's median, "
                                + shown(median)
                                + "; perhaps it means that nothing is known. Check it, and leave it blank then."));
    }

    private static String shown(double value) {
        return new BigDecimal(value).round(new MathContext(3)).toPlainString();
    }
}
