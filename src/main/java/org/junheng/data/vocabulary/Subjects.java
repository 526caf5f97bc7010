package org.junheng.data.vocabulary;

import java.util.Set;

/** The names of subjects, as lists of marks head their columns. */
public final class Subjects {
    private static final Set<String> NAMES = Set.of(
            "语文",
            "数学",
            "英语",
            "外语",
            "科学",
            "物理",
            "化学",
            "生物",
            "生物学",
            "历史",
            "地理",
            "政治",
            "思想品德",
            "道德与法治",
            "道法",
            "品德",
            "音乐",
            "美术",
            "艺术",
            "体育",
            "体育与健康",
            "信息技术",
            "信息科技",
            "劳动",
            "综合",
            "chinese",
            "mathematics",
            "maths",
            "english",
            "science",
            "physics",
            "chemistry",
            "biology",
            "history",
            "geography",
            "politics",
            "music",
            "art",
            "pe");

    private Subjects() {}

    /** Whether a header is the name of a subject. */
    public static boolean isSubject(String header) {
        return NAMES.contains(Header.of(header).key());
    }
}
