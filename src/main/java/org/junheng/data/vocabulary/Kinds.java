package org.junheng.data.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;

/** The words in which files say what a school is. */
public final class Kinds {
    private static final Map<String, SchoolKind> BY_KEY = byKey();
    /** 211 小学, 小学（211）, 312-九年一贯制学校: the code that the statistics give a kind, with or without its name. */
    private static final Pattern CODED = Pattern.compile("(\\d{3})[-—、.:]?(.*)|(.+?)[(\\[-—]?(\\d{3})[)\\]]?");
    /** Codes of the annual statistics, from general knowledge. */
    private static final Map<String, SchoolKind> BY_CODE = Map.ofEntries(
            Map.entry("211", SchoolKind.PRIMARY),
            Map.entry("218", SchoolKind.TEACHING_POINT),
            Map.entry("311", SchoolKind.JUNIOR),
            Map.entry("312", SchoolKind.NINE_YEAR),
            Map.entry("321", SchoolKind.VOCATIONAL),
            Map.entry("341", SchoolKind.COMPLETE_SECONDARY),
            Map.entry("342", SchoolKind.SENIOR),
            Map.entry("345", SchoolKind.TWELVE_YEAR),
            Map.entry("511", SchoolKind.SPECIAL_EDUCATION),
            Map.entry("512", SchoolKind.SPECIAL_EDUCATION),
            Map.entry("513", SchoolKind.SPECIAL_EDUCATION),
            Map.entry("514", SchoolKind.SPECIAL_EDUCATION));

    private static final Set<String> ATTACHED_CODES = Set.of("219", "319", "329", "349");

    private Kinds() {}

    private static Map<String, SchoolKind> byKey() {
        Map<String, SchoolKind> kinds = new HashMap<>();
        for (SchoolKind kind : SchoolKind.values()) {
            put(
                    kinds,
                    kind,
                    kind.title().zh(),
                    kind.title().en(),
                    kind.name(),
                    kind.name().replace("_", ""));
        }
        put(kinds, SchoolKind.PRIMARY, "普通小学", "完全小学", "完小");
        put(kinds, SchoolKind.TEACHING_POINT, "小学教学点");
        put(kinds, SchoolKind.JUNIOR, "初中", "普通初中", "初级中学校");
        put(kinds, SchoolKind.NINE_YEAR, "九年一贯制", "九年制学校");
        put(kinds, SchoolKind.COMPLETE_SECONDARY, "完中", "完全中学校");
        put(kinds, SchoolKind.TWELVE_YEAR, "十二年一贯制", "十二年制学校");
        put(kinds, SchoolKind.SENIOR, "高中", "普通高中");
        put(kinds, SchoolKind.SPECIAL_EDUCATION, "特殊教育", "特教学校", "盲人学校", "聋人学校", "培智学校", "其他特教学校");
        put(kinds, SchoolKind.VOCATIONAL, "职业初中", "职业学校", "中职学校");
        put(kinds, SchoolKind.OTHER, "其他");
        return kinds;
    }

    private static void put(Map<String, SchoolKind> kinds, SchoolKind kind, String... words) {
        for (String word : words) {
            kinds.put(Header.key(word), kind);
        }
    }

    /** The kind of that name, in Chinese or English; empty where there is none. */
    public static Optional<SchoolKind> kind(String text) {
        SchoolKind plain = BY_KEY.get(text);
        String key = plain == null ? Header.key(text) : "";
        plain = plain == null ? BY_KEY.get(key) : plain;
        return plain == null ? coded(key) : Optional.of(plain);
    }

    /** Where code and name differ, it is not clear which one holds. */
    private static Optional<SchoolKind> coded(String key) {
        Matcher coded = CODED.matcher(key);
        if (!coded.matches()) {
            return Optional.empty();
        }
        boolean first = coded.group(1) != null;
        SchoolKind byCode = BY_CODE.get(first ? coded.group(1) : coded.group(4));
        String name = first ? coded.group(2) : coded.group(3);
        SchoolKind byName = name.isEmpty() ? byCode : BY_KEY.get(name);
        return Optional.ofNullable(byCode == byName ? byCode : null);
    }

    /** Whether a row is of classes attached to a school of another kind (附设小学班, 319), which has no kind of its own. */
    public static boolean isAttached(String text) {
        String key = Header.key(text);
        return key.contains("附设") || (key.length() >= 3 && ATTACHED_CODES.contains(key.substring(0, 3)));
    }

    /** What a school is of which only the level is told. */
    public static SchoolKind ofLevel(Level level) {
        if (level.equals(Level.PRIMARY)) {
            return SchoolKind.PRIMARY;
        }
        return level.equals(Level.JUNIOR)
                ? SchoolKind.JUNIOR
                : level.equals(Level.SENIOR) ? SchoolKind.SENIOR : SchoolKind.OTHER;
    }
}
