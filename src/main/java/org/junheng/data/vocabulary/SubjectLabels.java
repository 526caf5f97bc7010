package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What subjects are called, each brought to one form: 語文, Chinese, 语 are 语文. What is not known stays as it is. */
public final class SubjectLabels {
    private static final int LONGEST = 6;
    private static final Map<String, String> SUBJECTS = subjects();
    /** Names that are words of other headers, too: 学生信息, 综合素质, 中文姓名, 品德等级. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "信息", "综合", "中文", "英文", "国语", "品德", "思想品德", "思政", "写字", "书法", "心理健康", "politics", "history", "labour");
    /** Shorter English names are parts of other words: part, with. */
    private static final int SHORTEST_ENGLISH = 7;

    private SubjectLabels() {}

    private static Map<String, String> subjects() {
        Map<String, String> subjects = new HashMap<>();
        put(subjects, "语文", "chinese", "chineselanguage", "yuwen", "国语", "中文", "汉语文", "语", "yw", "chn");
        put(subjects, "数学", "math", "math.", "maths", "shuxue", "算术", "mathematics", "数", "sx");
        put(subjects, "英语", "english", "外语(英语)", "英", "yy", "eng", "英文");
        put(
                subjects,
                "道德与法治",
                "道法",
                "道德法治",
                "道德和法治",
                "思想品德",
                "品德",
                "政治",
                "思政",
                "politics",
                "道德与法制",
                "政",
                "品社",
                "品德与社会",
                "品德与生活");
        put(subjects, "科学", "science");
        put(subjects, "物理", "physics", "物");
        put(subjects, "化学", "chemistry", "化");
        put(subjects, "生物", "生物学", "biology", "生");
        put(subjects, "历史", "history", "史");
        put(subjects, "地理", "geography", "地");
        put(subjects, "音乐", "music", "音");
        put(subjects, "美术", "fineart", "art", "美");
        put(subjects, "体育", "体育与健康", "体育健康", "体", "pe", "physicaleducation");
        put(subjects, "信息技术", "信息科技", "信息", "it", "ict");
        put(subjects, "劳动", "劳动教育", "劳动与技术", "劳技", "labour");
        put(subjects, "综合实践", "综合实践活动");
        put(subjects, "艺术", "arts");
        List.of("外语", "俄语", "日语", "历史与社会", "书法", "写字", "心理健康", "心理健康教育", "地方课程", "校本课程", "综合", "文综", "理综")
                .forEach(other -> put(subjects, other));
        return subjects;
    }

    private static void put(Map<String, String> subjects, String form, String... others) {
        subjects.put(form, form);
        for (String other : others) {
            subjects.put(other, form);
        }
    }

    /** A subject in its usual form; the text as it is where it is not known. */
    public static String of(String text) {
        String key = FootnoteMarks.bare(Labels.key(text));
        String known = SUBJECTS.get(key);
        for (String ending : List.of("学科", "课程", "课", "科", "成绩", "学")) {
            // 综合成绩 is one of all subjects together.
            if (known == null && key.endsWith(ending) && !key.startsWith("综合")) {
                known = SUBJECTS.get(key.substring(0, key.length() - ending.length()));
            }
        }
        return known == null ? text.strip() : known;
    }

    /** Whether it is one of the usual subjects, however it is written. */
    public static boolean isUsual(String text) {
        return SUBJECTS.containsKey(of(text));
    }

    /** The subjects that a text names one after the other, 语数英, 物理、化学; empty where it says anything else. */
    public static List<String> in(String text) {
        List<String> subjects = new ArrayList<>();
        String key = FootnoteMarks.bare(Labels.key(text)).replaceAll("[、,+&/和与及]", "");
        int from = 0;
        while (from < key.length()) {
            int to = Math.min(key.length(), from + LONGEST);
            while (to > from && (key.charAt(from) < '一' || !SUBJECTS.containsKey(key.substring(from, to)))) {
                to--;
            }
            if (to == from) {
                return List.of();
            }
            subjects.add(SUBJECTS.getOrDefault(key.substring(from, to), key.substring(from, to)));
            from = to;
        }
        return subjects;
    }

    /** The usual subjects that a text names, whatever else it says. */
    public static List<String> allIn(String text) {
        List<String> named = new ArrayList<>();
        String key = Labels.key(text);
        while (!key.isEmpty()) {
            String rest = key;
            Optional<String> first = SUBJECTS.keySet().stream()
                    .filter(name -> name.length() > 1 && !OTHER_WORDS.contains(name) && rest.startsWith(name))
                    .max(Comparator.comparingInt(String::length));
            first.ifPresent(name -> named.add(of(name)));
            key = key.substring(first.map(String::length).orElse(1));
        }
        return named;
    }

    /** The name of a usual subject that a text holds, as it stands there; null where it holds none, or several. */
    static @Nullable String within(String key) {
        List<String> held = SUBJECTS.keySet().stream()
                .filter(name -> name.length() > 1 && key.contains(name) && !OTHER_WORDS.contains(name))
                .filter(name -> name.charAt(0) >= '一' || name.length() >= SHORTEST_ENGLISH || name.equals("maths"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (held.isEmpty()) {
            return null;
        }
        String longest = held.get(0);
        String rest = key.replaceFirst(Pattern.quote(longest), " ");
        return held.stream().anyMatch(name -> rest.contains(name) && !of(name).equals(of(longest))) ? null : longest;
    }

    /**
     * Whether a subject is not known, and may be another way to write one: it holds the name of one that is (语文（卷面）,
     * 数学A卷), or is written in letters; 围棋 is a subject of its own.
     */
    public static boolean isStrange(String text) {
        String key = Labels.key(text);
        return !text.isBlank()
                && !SUBJECTS.containsKey(of(text))
                && (key.chars().noneMatch(c -> c >= '一')
                        || in(text).size() > 1
                        || SUBJECTS.keySet().stream()
                                .anyMatch(name -> name.length() > 1 && name.charAt(0) >= '一' && key.contains(name)));
    }
}
