package org.junheng.data.official;

import java.util.List;
import java.util.Set;
import org.junheng.data.vocabulary.Header;

/** The columns of forms that list their items one below the other. */
public enum FormColumn {
    ITEM("填报项目", "指标名称", "填报指标", "item"),
    VALUE("填报值", "填报数据", "数值", "value"),
    UNIT("单位", "计量单位", "unit"),
    ID("学校代码", "学校标识码", "id"),
    NAME("学校名称", "学校", "name"),
    COUNTY("区县", "county");

    private final Set<String> names;

    FormColumn(String... names) {
        this.names = Set.of(names);
    }

    /** Where the column stands in a header; -1 where it has none. */
    public int in(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(Header.of(header.get(i)).key())) {
                return i;
            }
        }
        return -1;
    }
}
