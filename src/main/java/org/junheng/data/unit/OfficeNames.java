package org.junheng.data.unit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offices and schools that a line above a table names, some of which begin like a unit: 填报单位：千元乡人民政府. */
final class OfficeNames {
    private static final Pattern NAMED = Pattern.compile(
            "(?:单位|学校|机构|部门|名称|校名|地址)\\s*(?:[（(][^（()）]*[)）])?\\s*[:：为]\\s*([^，,；;。、:：()（）\\[\\]【】|\\s]+)");
    /** The last sign of what schools, governments and places are called. */
    private static final Pattern LAST = Pattern.compile(".{2,}(?:[校学部园府局委办处厅站组区会院司县市乡镇村场科股队厂点旗州]|中心|街道|集团|公司|事务所)");

    private OfficeNames() {}

    /** Whether a word is called as offices, schools and places are. */
    static boolean isOne(String word) {
        return LAST.matcher(word).matches();
    }

    /** The text without them. */
    static String without(String title) {
        Matcher named = NAMED.matcher(title);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (named.find()) {
            boolean isOffice = LAST.matcher(named.group(1)).matches()
                    && UnitText.of(named.group(1)).isEmpty()
                    && List.of(named.group(1).split("[/／和及]", -1)).stream()
                            .allMatch(part -> UnitText.of(part).isEmpty());
            if (isOffice) {
                // What is left says that an office stood here, and no unit.
                rest.append(title, from, named.start()).append('；');
                from = named.end();
            }
        }
        return rest.append(title.substring(from)).toString();
    }
}
