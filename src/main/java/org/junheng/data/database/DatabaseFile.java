package org.junheng.data.database;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.source.YamlTree;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.texts.Text;

/**
 * Where data stand in a database: a YAML file with the URL, the user, and a table or query for each sort of data.
 *
 * @param file the file as it was named
 * @param url the JDBC URL
 * @param user the user, or the empty text
 * @param password the password, from the environment, or the empty text
 * @param sources a table or query for each sort of data
 */
record DatabaseFile(String file, String url, String user, String password, Map<TableSort, String> sources) {
    private static final String URL = "url";
    private static final String USER = "user";
    private static final String USER_FROM = "userFrom";
    private static final String PASSWORD_FROM = "passwordFrom";

    @Override
    public String toString() {
        return file + ": " + url;
    }

    /**
     * Reads such a file.
     *
     * @param environment the value of an environment variable; null where there is none
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    static DatabaseFile read(NamedContent content, UnaryOperator<@Nullable String> environment) {
        YamlTree yaml = new YamlTree(content.name());
        Map<String, YamlTree.YamlEntry> entries = yaml.read(content);
        Map<String, String> texts = new HashMap<>();
        Map<TableSort, String> sources = new EnumMap<>(TableSort.class);
        entries.forEach((key, entry) -> {
            if (List.of(URL, USER, USER_FROM, PASSWORD_FROM).contains(key)) {
                texts.put(key, yaml.text(entry));
            } else if (sort(key) != null) {
                sources.put(TableSort.valueOf(key.toUpperCase(Locale.ROOT)), yaml.text(entry));
            } else {
                unknown(yaml, entry, key);
            }
        });
        if (!texts.getOrDefault(URL, "").startsWith("jdbc:")) {
            yaml.problem(
                    entries.containsKey(URL) ? entries.get(URL).line() : 1,
                    URL,
                    texts.getOrDefault(URL, ""),
                    new Text("应写明数据库地址，以 jdbc: 开头。", "must be the address of a database, beginning with jdbc:."));
        } else {
            List<String> refused = new DatabaseUrl(environment).refused(texts.getOrDefault(URL, ""));
            refused.forEach(part -> notAllowed(yaml, entries.get(URL), part));
        }
        if (!sources.containsKey(TableSort.SCHOOLS)) {
            yaml.problem(
                    1, "schools", "", new Text("应写明学校的表名或查询语句。", "must name the table of schools, or a query for it."));
        }
        String user = texts.containsKey(USER_FROM)
                ? variable(yaml, entries.get(USER_FROM), texts.get(USER_FROM), environment)
                : texts.getOrDefault(USER, "");
        String password = texts.containsKey(PASSWORD_FROM)
                ? variable(yaml, entries.get(PASSWORD_FROM), texts.get(PASSWORD_FROM), environment)
                : "";
        yaml.refuseProblems();
        return new DatabaseFile(content.name(), texts.getOrDefault(URL, ""), user, password, sources);
    }

    private static void notAllowed(YamlTree yaml, YamlTree.@Nullable YamlEntry entry, String part) {
        yaml.problem(
                entry == null ? 1 : entry.line(),
                URL,
                part,
                new Text(
                        "地址中的“" + part + "”不在允许之列：驱动可能据此运行代码、读写本机文件。请删去；密码请写 passwordFrom。确需使用时，由运行程序的人设置环境变量 "
                                + DatabaseUrl.ALLOWED + "=" + part + "。",
                        "\"" + part
                                + "\" in the address is not among what is allowed: a driver may run code or touch files of this"
                                + " machine by it. Take it out; a password goes into passwordFrom. If it is needed, whoever runs the"
                                + " program sets the environment variable " + DatabaseUrl.ALLOWED + "=" + part + "."));
    }

    private static @Nullable TableSort sort(String key) {
        for (TableSort sort : TableSort.values()) {
            if (key.equals(name(sort))) {
                return sort;
            }
        }
        return null;
    }

    /** The key of a sort of data: {@code schools}. */
    static String name(TableSort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static String variable(
            YamlTree yaml,
            YamlTree.@Nullable YamlEntry entry,
            @Nullable String name,
            UnaryOperator<@Nullable String> environment) {
        String value = name == null ? null : environment.apply(name);
        if (value == null && entry != null) {
            yaml.problem(
                    entry.line(),
                    entry.key(),
                    String.valueOf(name),
                    new Text(
                            "没有名为 " + name + " 的环境变量。请先设置。",
                            "there is no environment variable " + name + ". Set it first."));
        }
        return value == null ? "" : value;
    }

    private static void unknown(YamlTree yaml, YamlTree.YamlEntry entry, String key) {
        if (key.equals("password")) {
            yaml.problem(
                    entry.line(),
                    key,
                    "",
                    new Text(
                            "密码不写在文件中。请写 passwordFrom: 环境变量名。",
                            "a password does not belong in a file. Write passwordFrom: NAME_OF_AN_ENVIRONMENT_VARIABLE."));
            return;
        }
        String known = "url, user, userFrom, passwordFrom, schools, counties, children, classes, results, scores";
        yaml.problem(
                entry.line(),
                key,
                key,
                new Text("不认识这一项。可写：" + known + "。", "is not known. Known are: " + known + "."));
    }
}
