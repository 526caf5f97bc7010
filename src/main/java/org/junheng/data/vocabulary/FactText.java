package org.junheng.data.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that hold words in tables of results, classes, marks and groups of children. */
public enum FactText {
    COUNTY("county", "区县", "县区"),
    ID("id", "school", "学校代码", "学校标识码"),
    NAME("name", "学校名称"),
    LEVEL("level", "学段"),
    GRADE("grade", "年级"),
    SUBJECT("subject", "学科", "科目"),
    CLASS("class", "班级", "班名", "班级名称"),
    STUDENT("student", "学号", "学籍号", "考号", "学生学号"),
    MARK("mark", "成绩", "分数", "得分"),
    FULL_MARK("fullMark", "满分", "满分值"),
    LINES("cutOffs", "分数线", "合格良好优秀线"),
    GROUP("group", "儿童类别", "人群");

    private static final Map<String, FactText> BY_KEY = byKey();

    private final List<String> headers;

    FactText(String... headers) {
        this.headers = List.of(headers);
    }

    private static Map<String, FactText> byKey() {
        Map<String, FactText> texts = new HashMap<>();
        for (FactText text : values()) {
            text.headers.forEach(header -> texts.put(Header.key(header), text));
        }
        return texts;
    }

    /** The name in English headers. */
    public String id() {
        return headers.get(0);
    }

    /** What a column of that header holds; empty where it is none of these. */
    public static Optional<FactText> of(String header) {
        return Optional.ofNullable(BY_KEY.get(Header.of(header).key()));
    }

    /** Whether one of the headers is this one's. */
    public boolean isIn(List<String> header) {
        return header.stream().anyMatch(name -> of(name).filter(this::equals).isPresent());
    }
}
