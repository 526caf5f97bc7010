package org.junheng.rules.load;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junheng.rules.Problems;
import org.junheng.rules.overlay.OverlayFolders;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;

/** The rule files of exactly one folder of the class path: in folders on disk and in jars, with or without folder entries. */
final class ClasspathRules {
    private static final int MOST_NAMED = 20;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final String location;
    private final Problems problems;
    private final List<Path> folders = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private boolean isListed = true;

    private ClasspathRules(String location, Problems problems) {
        this.location = location;
        this.problems = problems;
    }

    /** Looks where the current thread does, and where the library itself was found. */
    static ClasspathRules at(String location, Problems problems) {
        String plain = location.replaceAll("^/+|/+$", "");
        ClasspathRules found = new ClasspathRules(plain, problems);
        if (plain.isBlank() || plain.equals("META-INF") || plain.startsWith("META-INF/junheng")) {
            problems.add(
                    location,
                    0,
                    new Text(
                            "这里是整个类路径、各个 jar 自己的文件，或自带的规则包，不是放规则的文件夹。",
                            "This is the whole class path, the files of jars themselves, or the bundled packs, and no folder of rules."),
                    new Text(
                            "写放规则的文件夹，如 com/example/rules；自带的规则包用 Rules.bundled( … )。",
                            "Name the folder of the rules, such as com/example/rules; for bundled packs use Rules.bundled( … )."));
            return found;
        }
        try {
            Optional<ClassLoader> context =
                    Optional.ofNullable(Thread.currentThread().getContextClassLoader());
            if (context.isPresent()) {
                found.look(context.get());
            }
            if (found.isEmpty()) {
                found.look(ClasspathRules.class.getClassLoader());
            }
        } catch (IOException | URISyntaxException e) {
            problems.add(
                    location,
                    0,
                    new Text("无法读取：“" + e.getMessage() + "”。", "It cannot be read: \"" + e.getMessage() + "\"."),
                    new Text("核对类路径。", "Check the class path."));
        }
        if (found.isEmpty() && found.isListed) {
            problems.add(
                    location,
                    0,
                    new Text("类路径的这个位置没有规则文件。", "The class path has no rule file there."),
                    new Text("写作 com/example/rules 的样子。", "Write it as com/example/rules."));
        }
        return found;
    }

    /** The folders on disk that it leads to. */
    List<Path> folders() {
        return folders;
    }

    /** The files that were found in jars. */
    List<SourceFile> files() {
        return files;
    }

    private boolean isEmpty() {
        return folders.isEmpty() && files.isEmpty();
    }

    private void look(ClassLoader loader) throws IOException, URISyntaxException {
        for (URL url : Collections.list(loader.getResources(location))) {
            switch (url.getProtocol()) {
                case "file" -> folder(url);
                case "jar" -> jar(url);
                default -> unlistable(url);
            }
        }
        // A jar without entries for its folders does not answer for the folder.
        for (URL url : Collections.list(loader.getResources(MANIFEST))) {
            if (url.getProtocol().equals("jar")) {
                jar(url);
            }
        }
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader open) {
                for (URL url : open.getURLs()) {
                    file(url);
                }
            }
        }
        for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            file(Path.of(part));
        }
    }

    private void file(URL url) throws URISyntaxException, IOException {
        if (url.getProtocol().equals("file")) {
            file(Path.of(new URI(url.toString())));
        }
    }

    private void file(Path path) throws IOException {
        if (path.toString().endsWith(".jar")
                && Files.isRegularFile(path)
                && seen.add(path.toRealPath().toString())) {
            try (JarFile jar = new JarFile(path.toFile())) {
                read(jar);
            }
        }
    }

    private void folder(URL url) throws URISyntaxException, IOException {
        Path folder = Path.of(new URI(url.toString()));
        if (Files.isDirectory(folder) && seen.add(folder.toRealPath().toString())) {
            folders.add(folder);
        }
    }

    private void jar(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jarConnection)) {
            unlistable(url);
            return;
        }
        jarConnection.setUseCaches(false);
        URL file = jarConnection.getJarFileURL();
        String name = file.getProtocol().equals("file")
                ? Path.of(URI.create(file.toString())).toRealPath().toString()
                : file.toString();
        if (seen.add(name)) {
            try (JarFile jar = jarConnection.getJarFile()) {
                read(jar);
            }
        }
    }

    private void read(JarFile jar) throws IOException {
        List<String> names = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(location + "/") && !name.endsWith("/"))
                .sorted()
                .toList();
        for (String name : names) {
            if (!name.toLowerCase(Locale.ROOT).endsWith(".drl") || isOfAPlace(name)) {
                if (isOfAPlace(name) || !RuleFolder.isBeside(name.substring(name.lastIndexOf('/') + 1))) {
                    leftOut.add(name);
                }
                continue;
            }
            try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
                files.add(new SourceFile(name, in.readAllBytes()));
            }
        }
    }

    /** Rules of places hold for the place alone, in a jar as in a folder. */
    private boolean isOfAPlace(String name) {
        return name.substring(location.length()).contains("/" + OverlayFolders.FOLDER + "/");
    }

    /** What of jars was not loaded, if anything was not. */
    Optional<Text> notice() {
        List<String> named = leftOut.subList(0, Math.min(leftOut.size(), MOST_NAMED));
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "jar 里有文件没有载入（规则以 .drl 结尾；地方标准 overlays 须另行指定）：“" + String.join("”“", named) + "”（共"
                                + leftOut.size() + "个）。",
                        "Files of jars are not loaded (rules end in .drl; overlays of places are named apart): \""
                                + String.join("\", \"", named) + "\" (" + leftOut.size() + " in all)."));
    }

    private void unlistable(URL url) {
        isListed = false;
        problems.add(
                location,
                0,
                new Text(
                        "无法列出 " + url.getProtocol() + ": 里的文件。",
                        "The files behind " + url.getProtocol() + ": cannot be listed."),
                new Text(
                        "把规则解到文件夹，用 Rules.at( … ) 载入。",
                        "Unpack the rules into a folder and load it by Rules.at( … )."));
    }
}
