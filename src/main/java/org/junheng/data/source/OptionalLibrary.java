package org.junheng.data.source;

import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.MissingLibraryException;
import org.junheng.texts.Text;

/**
 * A library that an application adds only where it needs what is read or written with it. Whoever is about to name one of its
 * classes asks first, from a class that names none: the machine's own error says neither what to add nor where.
 */
public enum OptionalLibrary {
    FASTCSV("de.siegmar:fastcsv", "4.4.0", "de.siegmar.fastcsv.reader.CsvReader", new Text("读取 CSV", "reading CSV")),
    FASTEXCEL_READER(
            "org.dhatim:fastexcel-reader",
            "0.20.2",
            "org.dhatim.fastexcel.reader.ReadableWorkbook",
            new Text("读取 .xlsx 工作簿", "reading an .xlsx workbook")),
    FASTEXCEL(
            "org.dhatim:fastexcel",
            "0.20.2",
            "org.dhatim.fastexcel.Workbook",
            new Text("写出 .xlsx 工作簿", "writing an .xlsx workbook")),
    JACKSON(
            "tools.jackson.core:jackson-databind",
            "3.2.4",
            "tools.jackson.databind.ObjectMapper",
            new Text("读写 JSON", "reading or writing JSON")),
    JTE("gg.jte:jte-runtime", "3.2.4", "gg.jte.TemplateOutput", new Text("网页报告", "the HTML report"));

    private final String artifact;
    private final String version;
    private final String sample;
    private final Text use;

    OptionalLibrary(String artifact, String version, String sample, Text use) {
        this.artifact = artifact;
        this.version = version;
        this.sample = sample;
        this.use = use;
    }

    /** What to add, as {@code group:name}. */
    public String artifact() {
        return artifact;
    }

    /** The version that this library was built and tested with. */
    public String version() {
        return version;
    }

    /**
     * Goes on where the library is there.
     *
     * @throws MissingLibraryException that says what to add, where it is not
     */
    public void require() {
        if (isMissing()) {
            throw missing("");
        }
    }

    /**
     * The same for a file that is about to be opened.
     *
     * @throws MissingLibraryException that names the file and says what to add
     */
    public void requireFor(NamedContent file) {
        if (isMissing()) {
            throw missing(file.toString());
        }
    }

    private MissingLibraryException missing(String file) {
        Text message = message();
        Text told = file.isEmpty() ? message : new Text(file + "：", file + ": ").then(message);
        return new MissingLibraryException(artifact + ":" + version, new DataProblem(file, "", 0, "", "", told));
    }

    private boolean isMissing() {
        try {
            Class.forName(sample, false, OptionalLibrary.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException | LinkageError missing) {
            return true;
        }
    }

    /** What it is needed for, and how to add it. */
    private Text message() {
        return new Text(
                use.zh() + "需要 " + artifact + "（" + version + "），类路径上没有。请加到 pom.xml 的依赖中。",
                use.en() + " needs " + artifact + " (" + version
                        + "), which is not on the class path. Add it to the dependencies in the pom.");
    }
}
