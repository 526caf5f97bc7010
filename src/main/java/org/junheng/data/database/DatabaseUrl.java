package org.junheng.data.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a database may hold. Drivers run code that an address names ({@code INIT=}, {@code socketFactory}), read
 * files of this machine or fetch what stands elsewhere, so that only what is known to do no harm is let through; whoever runs
 * the program, and not the file, can allow more.
 */
final class DatabaseUrl {
    /** Names of further parameters, and of further sorts of databases, that whoever runs the program allows. */
    static final String ALLOWED = "JUNHENG_JDBC_ALLOW";

    private static final Set<String> DATABASES = Set.of(
            "postgresql",
            "mysql",
            "mariadb",
            "sqlserver",
            "oracle:thin",
            "h2",
            "sqlite",
            "duckdb",
            "db2",
            "clickhouse",
            "dm",
            "kingbase8",
            "kingbase",
            "opengauss",
            "gaussdb",
            "oscar",
            "gbase",
            "gbasedbt-sqli",
            "oceanbase",
            "highgo",
            "vastbase");
    private static final Set<String> PARAMETERS = lower(
            "user",
            "databaseName",
            "database",
            "instanceName",
            "portNumber",
            "port",
            "serverName",
            "currentSchema",
            "schema",
            "searchpath",
            "serverTimezone",
            "connectionTimeZone",
            "timezone",
            "useTimezone",
            "characterEncoding",
            "encoding",
            "useUnicode",
            "charset",
            "charSet",
            "collation",
            "ssl",
            "sslmode",
            "useSSL",
            "requireSSL",
            "encrypt",
            "trustServerCertificate",
            "verifyServerCertificate",
            "connectTimeout",
            "loginTimeout",
            "socketTimeout",
            "lockTimeout",
            "queryTimeout",
            "applicationName",
            "readOnly",
            "mode",
            "cache",
            "immutable",
            "access_mode",
            "access_mode_data",
            "ifexists",
            "db_close_delay",
            "db_close_on_exit",
            "database_to_upper",
            "database_to_lower",
            "case_insensitive_identifiers",
            "compatible",
            "defaultRowFetchSize",
            "defaultFetchSize",
            "useCursorFetch",
            "fetchSize",
            "tinyInt1isBit",
            "yearIsDateType",
            "zeroDateTimeBehavior",
            "nullCatalogMeansCurrent",
            "useInformationSchema",
            "stringtype",
            "targetServerType",
            "tcpKeepAlive",
            "sendStringParametersAsUnicode",
            "selectMethod",
            "responseBuffering",
            "applicationIntent",
            "date_string_format",
            "date_class");
    private static final String PREFIX = "jdbc:";
    private static final Pattern PASSWORD_BEFORE_HOST = Pattern.compile("//[^/@]*:[^/@]*@|:thin:[^@]*/[^@]*@");

    private final Set<String> allowed;

    /** With what the environment allows. */
    DatabaseUrl(UnaryOperator<@Nullable String> environment) {
        String more = environment.apply(ALLOWED);
        this.allowed = new HashSet<>();
        if (more != null) {
            Arrays.stream(more.split("[,;\\s]+", -1))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .forEach(allowed::add);
        }
    }

    private static Set<String> lower(String... names) {
        Set<String> lower = new HashSet<>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    /** What stands in the address and may not: names of parameters, a sort of database, a part of the address itself. */
    List<String> refused(String url) {
        List<String> refused = new ArrayList<>();
        String rest = url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : url;
        String lower = rest.toLowerCase(Locale.ROOT);
        String database = DATABASES.stream()
                .filter(name -> lower.startsWith(name + ":"))
                .findFirst()
                .orElse("");
        if (database.isEmpty()) {
            String own = lower.substring(0, Math.max(0, lower.indexOf(':')));
            if (!allowed.contains(own)) {
                refused.add(PREFIX + own + ":");
            }
        }
        int end = firstOf(rest, "?;&#");
        address(rest.substring(0, end), refused);
        for (String parameter : rest.substring(end).split("[?;&#]", -1)) {
            String name = parameter.strip();
            int equals = name.indexOf('=');
            name = (equals < 0 ? name : name.substring(0, equals)).strip();
            String key = name.toLowerCase(Locale.ROOT);
            if (!parameter.isBlank() && !PARAMETERS.contains(key) && !allowed.contains(key)) {
                refused.add(name);
            }
        }
        return refused;
    }

    /** Parameters may hide before the first mark of them: in brackets, after a comma, behind a sign that is written as %28. */
    private void address(String address, List<String> refused) {
        boolean hides = address.indexOf('(') >= 0
                || address.indexOf('=') >= 0
                || address.indexOf('%') >= 0
                || address.indexOf('\\') >= 0
                || address.chars().anyMatch(c -> c < ' ');
        String lower = address.toLowerCase(Locale.ROOT);
        boolean fetches = lower.startsWith("sqlite::resource:")
                || lower.startsWith("h2:zip:")
                || lower.startsWith("h2:nio:")
                || lower.contains("ldap:")
                || lower.contains("ldaps:")
                || lower.contains("rmi:")
                || lower.contains("http:")
                || lower.contains("https:");
        if ((hides || fetches) && !allowed.contains("address")) {
            refused.add(address);
        } else if (PASSWORD_BEFORE_HOST.matcher(address).find()) {
            refused.add(address.replaceAll(":[^/@:]*@", ":***@"));
        }
    }

    private static int firstOf(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
