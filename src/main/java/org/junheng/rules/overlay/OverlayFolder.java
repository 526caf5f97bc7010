package org.junheng.rules.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;

/**
 * A province, city or county with standards of its own, as its files were found: limits and rules, those of one pack in a
 * folder of that pack's name.
 *
 * @param name what it is called where it does not say so itself
 * @param files its files
 */
public record OverlayFolder(String name, List<PlaceFile> files) {
    static final String LIMITS = "limits.yaml";

    /**
     * A file of a place.
     *
     * @param within its path within the place, with slashes
     * @param source the file
     */
    record PlaceFile(String within, SourceFile source) {
        private String folder() {
            int slash = within.indexOf('/');
            return slash < 0 ? "" : within.substring(0, slash);
        }

        private boolean isLimits() {
            return within.equals(LIMITS) || within.endsWith("/" + LIMITS);
        }
    }

    public OverlayFolder {
        files = List.copyOf(files);
    }

    /** The packs that it has standards for, by the names of its folders. */
    public List<String> packs(Collection<String> known) {
        Set<String> packs = new TreeSet<>();
        files.stream().map(PlaceFile::folder).filter(known::contains).forEach(packs::add);
        return List.copyOf(packs);
    }

    /** Whether it has rules, or limits in more than one file. */
    public boolean hasMoreThanAName() {
        return files.size() > 1;
    }

    /** What holds where these packs are loaded: all but what belongs to other packs. */
    public OverlayFolder with(Collection<String> loaded, Collection<String> known) {
        return new OverlayFolder(
                name,
                files.stream()
                        .filter(file -> loaded.contains(file.folder()) || !known.contains(file.folder()))
                        .toList());
    }

    /** All of its files. */
    public List<SourceFile> sources() {
        return files.stream().map(PlaceFile::source).toList();
    }

    /** The rule files. */
    public List<SourceFile> rules() {
        return files.stream()
                .filter(file -> !file.isLimits())
                .map(PlaceFile::source)
                .toList();
    }

    /** The files with limits: what holds for all packs before what belongs to one. */
    List<SourceFile> limits() {
        List<SourceFile> limits = new ArrayList<>();
        for (PlaceFile file : files) {
            if (file.isLimits()) {
                limits.add(file.folder().isEmpty() ? 0 : limits.size(), file.source());
            }
        }
        return limits;
    }

    /** What is not used for want of the packs that it belongs to; empty where all of it is. */
    public Optional<Text> notice(OverlayFolder used) {
        Set<String> left = new TreeSet<>();
        files.stream()
                .filter(file -> !used.files.contains(file))
                .map(PlaceFile::folder)
                .forEach(left::add);
        String packs = String.join(", ", left);
        int count = files.size() - used.files.size();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "地方标准“" + name + "”：没有载入规则包 " + packs + "，属于它的" + count + "个文件没有用。",
                        "Overlay \"" + name + "\": " + packs + " is not loaded; files of it that are not used: " + count
                                + "."));
    }
}
