package org.junheng.history.trend;

import java.util.List;
import java.util.OptionalInt;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * A school whose buildings come of the age that a rule asks about.
 *
 * @param criterion the id of the criterion
 * @param subject the id of the school
 * @param state whether a year can be told
 * @param parts its buildings that come of age within ten years, the nearest first
 * @param crossing the first year in which too much of its buildings is of that age
 */
public record BuildingOutlook(
        String criterion, String subject, BuildingState state, List<AgingPart> parts, OptionalInt crossing) {
    public BuildingOutlook {
        parts = List.copyOf(parts);
    }

    /**
     * Buildings of one year.
     *
     * @param built when they were built
     * @param area how many m²
     * @param year the year in which they come of age
     */
    public record AgingPart(int built, Exact area, int year) {}

    /** Whether a year can be told, and why not. */
    public enum BuildingState {
        /** Too much of its buildings would be of that age within ten years, if none were renewed. */
        DATED("有年份", "a year is told"),
        /** Not within ten years. */
        FAR_OFF("十年以内不会", "not within ten years"),
        /** What is given as built long enough ago is not what is reported. */
        CONTRADICTED(
                "给出的建成年份与填报的老旧校舍面积不符，不给年份",
                "the years given do not agree with the area reported as old: no year is told"),
        /** Nobody gave the years in which its buildings were built. */
        NOT_GIVEN("没有给出校舍建成年份", "the years of its buildings are not given");

        private final Text title;

        BuildingState(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }
}
