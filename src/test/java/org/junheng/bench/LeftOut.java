package org.junheng.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Reason;
import org.junheng.texts.Text;

/** The scope rules of quality balance, by hand. */
final class LeftOut {
    private static final double SMALLEST_TEACHING_POINT = 50;
    private static final Reason TEACHING_POINT =
            of("QB-S1-teaching-points", "教学点且在校生数低于50", "teaching point and students < 50");
    private static final Reason SPECIAL = of("QB-S2-special-education", "特殊教育学校", "special-education school");
    private static final Reason VOCATIONAL = of("QB-S3-vocational", "中等职业学校", "vocational school");

    private LeftOut() {}

    private static Reason of(String rule, String zh, String en) {
        return new Reason(Reason.ReasonSort.OUT_OF_SCOPE, rule, new Text(zh, en), List.of());
    }

    /** Why such a school is not judged, or null where it is. */
    static @Nullable Reason reason(SchoolKind kind, double students) {
        return switch (kind) {
            case TEACHING_POINT -> students < SMALLEST_TEACHING_POINT ? TEACHING_POINT : null;
            case SPECIAL_EDUCATION -> SPECIAL;
            case VOCATIONAL -> VOCATIONAL;
            default -> null;
        };
    }
}
