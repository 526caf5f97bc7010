package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.figures.Extra;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** What is remarked of a school, in its name or in a column for it: it may be that its figures are others, or that it is none. */
final class RemarkSuspicions {
    private static final int SHOWN = 3;
    private static final Set<String> REMARKS = Set.of(
            "备注",
            "说明",
            "注",
            "附注",
            "备考",
            "情况说明",
            "备注说明",
            "其他说明",
            "特殊情况说明",
            "remark",
            "remarks",
            "note",
            "notes",
            "comment",
            "comments");
    private static final Set<String> NOTHING = Set.of("无", "-", "—", "/", "0", "没有", "none", "no", "n/a");
    /** In a bracket, for 新建小学 is a name. */
    private static final Pattern CLOSED = Pattern.compile(
            "\\([^()]*(?:撤并|撤销|裁撤|停办|休校|停用|停招|停课|关闭|关停|注销|并入|合并到|未招生|未启用|未开学|未投入|在建|筹建|筹备|拟建|新建|待建|暂停|空壳|无学生|无在校生|closed)[^()]*\\)"
                    + "|(?:已|拟)(?:撤|停|并入|合并|关)[一-龥]{0,8}$");

    private final Suspects suspects;
    private final Map<String, List<SchoolRemark>> remarks = new LinkedHashMap<>();
    private final Map<String, Boolean> columns = new HashMap<>();

    private record SchoolRemark(School school, String text) {}

    RemarkSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county) {
        for (School school : county.schools()) {
            if (mayRemark(school.name())) {
                name(school);
            }
            school.extras().forEach((header, extra) -> remark(school, header, extra));
        }
        remarks.forEach((header, all) -> tell(county, header, all));
    }

    /** Most names are letters alone, and say nothing of 已 or 拟; a nation has two hundred thousand. */
    private static boolean mayRemark(String name) {
        boolean letter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = Character.isLetter(c) || (c >= '0' && c <= '9');
            if (!plain || c == '已' || c == '拟') {
                return true;
            }
            letter = true;
        }
        return !letter;
    }

    private void name(School school) {
        String name = school.name();
        if (CLOSED.matcher(Header.key(name)).find()) {
            suspects.add(
                    school,
                    List.of(),
                    new Text(
                            "校名写明它可能已不办学或还没有办学，仍按一所学校判定。若不应计入，请删去本行，或在“是否计校数”填“否”并写明主校。",
                            "Its name says that it may be closed or not yet open; it is judged as a school all the same. If it should not"
                                    + " count, delete the row, or answer no to \"counted\" and name its main school."));
        } else if (!FootnoteMarks.bare(name).equals(name)) {
            suspects.add(
                    school,
                    List.of(),
                    new Text(
                            "校名带有注释标记，注释写的可能改变它的数或是否计入。请核对注释。",
                            "Its name carries the mark of a note, which may change its figures or whether it counts. Check the note."));
        } else if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            suspects.add(
                    school,
                    List.of(),
                    new Text(
                            "校名没有文字：可能在转存时丢失。请核对。",
                            "Its name holds no letter: it may have been lost when the file was saved. Check it."));
        }
    }

    private void remark(School school, String header, Extra extra) {
        String text = extra.text().strip();
        if (!text.isEmpty()
                && columns.computeIfAbsent(header, RemarkSuspicions::isForRemarks)
                && !NOTHING.contains(Header.key(text))) {
            remarks.computeIfAbsent(header, any -> new ArrayList<>()).add(new SchoolRemark(school, text));
        }
    }

    private static boolean isForRemarks(String header) {
        return REMARKS.contains(Header.key(header.substring(header.lastIndexOf('/') + 1)));
    }

    private void tell(County county, String header, List<SchoolRemark> all) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (SchoolRemark remark : all.subList(0, Math.min(SHOWN, all.size()))) {
            zh.add(suspects.where(remark.school).zh() + "“" + Notes.shown(remark.text) + "”");
            en.add(suspects.where(remark.school).en() + " \"" + Notes.shown(remark.text) + "\"");
        }
        boolean more = all.size() > SHOWN;
        suspects.add(
                DataFinding.Category.SUSPICION,
                county.id(),
                List.of(),
                new Text(
                        "“" + header + "”列有 " + all.size() + " 所学校写了说明，没有采用：" + String.join("；", zh) + (more ? "等" : "")
                                + "。请核对所写的是否改变了数，或这所学校是否应计入。",
                        "column \"" + header + "\" holds remarks on " + all.size() + " schools, which are not used: "
                                + String.join("; ", en) + (more ? " and more" : "")
                                + ". Check whether they change a figure, or whether the school counts."));
    }
}
