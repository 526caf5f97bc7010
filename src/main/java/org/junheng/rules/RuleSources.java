package org.junheng.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds rule files: in the bundled packs, on disk, on the class path. Gathers what is wrong on the way. */
public final class RuleSources {
    private static final String BUNDLED = "META-INF/junheng/rules/";
    private static final String INDEX = "META-INF/junheng/packs";
    private static final String DRL = ".drl";

    private final Problems problems = new Problems();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<Path> read = new HashSet<>();

    /** The names of the bundled packs. */
    public static List<String> bundledPacks() {
        return index().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The bundled rule files: pack, slash, file. */
    private static List<String> index() {
        try (InputStream in = RuleSources.class.getClassLoader().getResourceAsStream(INDEX)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the library's own jar cannot be read", e);
        }
    }

    /** Adds a bundled pack. */
    public RuleSources bundled(String pack) {
        List<String> paths =
                index().stream().filter(path -> path.startsWith(pack + "/")).toList();
        if (paths.isEmpty()) {
            problems.add(
                    pack,
                    0,
                    "没有这个自带规则包 / there is no bundled pack of this name.",
                    Nearest.hint(
                            pack, bundledPacks(), "自带的有 / Bundled are " + String.join(", ", bundledPacks()) + "."));
        }
        for (String path : paths) {
            try (InputStream in = RuleSources.class.getClassLoader().getResourceAsStream(BUNDLED + path)) {
                files.add(new SourceFile("rules/" + path, in == null ? new byte[0] : in.readAllBytes()));
            } catch (IOException e) {
                throw new IllegalStateException("the library's own jar cannot be read", e);
            }
        }
        return this;
    }

    /** Adds a rule file, or every rule file below a folder, by name; a file that two paths lead to is read once. */
    public RuleSources at(Path path) {
        if (!Files.exists(path)) {
            problems.add(
                    path.toString(), 0, "没有这个文件或文件夹 / there is no such file or folder.", "核对路径。 / Check the path.");
            return this;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> sorted = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(DRL) || file.equals(path))
                    .sorted()
                    .toList();
            if (sorted.isEmpty()) {
                problems.add(
                        path.toString(),
                        0,
                        "文件夹里没有 .drl 文件 / the folder holds no .drl file.",
                        "放入规则文件。 / Put a rule file into it.");
            }
            for (Path file : sorted) {
                if (read.add(file.toRealPath())) {
                    files.add(new SourceFile(file.toString().replace('\\', '/'), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            problems.add(
                    path.toString(),
                    0,
                    "无法读取 / it cannot be read: " + e.getMessage(),
                    "核对读取权限。 / Check who may read it.");
        }
        return this;
    }

    /** Adds every rule file below a folder on the class path, as the current thread sees it. */
    public RuleSources onClasspath(String location) {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(RuleSources.class::getClassLoader);
        boolean found = false;
        try {
            for (URL url : Collections.list(loader.getResources(location))) {
                found = true;
                if (url.getProtocol().equals("file")) {
                    at(Path.of(URI.create(url.toString())));
                } else {
                    jar(url, location);
                }
            }
        } catch (IOException e) {
            problems.add(location, 0, "无法读取 / it cannot be read: " + e.getMessage(), "核对类路径。 / Check the class path.");
        }
        if (!found) {
            problems.add(
                    location,
                    0,
                    "类路径的这个位置没有规则文件 / the class path has no rule file there.",
                    "写作 / Write it as com/example/rules.");
        }
        return this;
    }

    private void jar(URL url, String location) throws IOException {
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jarConnection)) {
            return;
        }
        jarConnection.setUseCaches(false);
        try (JarFile jar = jarConnection.getJarFile()) {
            List<String> names = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(location) && name.endsWith(DRL))
                    .sorted()
                    .toList();
            for (String name : names) {
                try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
                    files.add(new SourceFile(name, in.readAllBytes()));
                }
            }
        }
    }

    /**
     * Checks, compiles and loads everything that was added.
     *
     * @throws RulesException if any rule cannot be used; it lists every problem at once
     */
    public RuleBase load() {
        return RuleBase.load(files, KeptFiles.standard(), problems);
    }
}
