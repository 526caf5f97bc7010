package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.together.CountedVerdicts;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Looks through rules that work for what a reader of their files would ask about. */
public final class RuleLints {
    private static final Set<Exact> COMMON = Set.of(Exact.ZERO, Exact.ONE);

    private final List<RuleInfo> rules;
    private final Collection<RuleInfo> all;
    private final Map<String, LintedFile> files = new LinkedHashMap<>();
    private final Map<String, String> documents;
    private final List<Diagnostic> found = new ArrayList<>();

    private RuleLints(Collection<RuleInfo> all, Collection<SourceFile> sources, Map<String, String> documents) {
        this.all = all;
        this.documents = documents;
        sources.forEach(source -> LintedFile.of(source).ifPresent(file -> files.put(file.name(), file)));
        this.rules = all.stream()
                .filter(rule -> files.containsKey(rule.criterion().file()))
                .toList();
    }

    /**
     * What is told of the rules that stand in these files.
     *
     * @param all every rule that is loaded with them
     * @param sources the files
     * @param documents what stands beside the rules of a folder, by folder: the list of clauses
     * @param others what else is told of these rules, such as cases that they lack
     */
    public static List<Diagnostic> of(
            Collection<RuleInfo> all,
            Collection<SourceFile> sources,
            Map<String, String> documents,
            List<Diagnostic> others) {
        RuleLints lints = new RuleLints(all, sources, documents);
        lints.rules.forEach(lints::look);
        lints.found.addAll(PairLints.of(lints.rules, lints::tree));
        lints.found.addAll(TierLints.of(lints.rules, lints::tree));
        lints.found.addAll(others);
        return Silences.applied(lints.found, lints.files.values());
    }

    private void look(RuleInfo rule) {
        Optional<Exact> limit = rule.demand().flatMap(Demanded::number);
        limit.filter(number -> !COMMON.contains(number)).ifPresent(number -> {
            limitInTitle(rule, number);
            unsourced(rule, number);
        });
        unreadGroup(rule);
        uselessRemedy(rule);
        fewerThanCounted(rule);
        tree(rule).stream()
                .flatMap(tree -> NamedSubjects.in(tree).stream())
                .distinct()
                .forEach(
                        id -> tell(
                                Lint.NAMED_SUBJECT,
                                rule,
                                new Text(
                                        "规则只对编号“" + id + "”起作用；没有数据，不知道有没有它。",
                                        "The rule is about \"" + id
                                                + "\" alone, and without data nobody knows whether there is one."),
                                new Text(
                                        "用 --data 给出数据核对编号；对一类学校的，写学段、办学类型或是否题。",
                                        "Check the id by --data; for schools of a sort write their level, kind or an answer.")));
    }

    /** So many of eight, and seven are loaded: undecided until the eighth is. */
    private void fewerThanCounted(RuleInfo rule) {
        Optional<Exact> size = rule.demand().flatMap(demand -> Demanded.number(demand.of()));
        OptionalInt loaded = CountedVerdicts.most(rule, all);
        if (size.isPresent()
                && loaded.isPresent()
                && rule.slots().isEmpty()
                && size.get().compareTo(Exact.of(loaded.getAsInt())) > 0) {
            tell(
                    Lint.FEWER_THAN_COUNTED,
                    rule,
                    new Text(
                            "写的是" + size.get() + "项，载入的只有" + loaded.getAsInt() + "项：载全以前一直待定。",
                            "It counts " + size.get() + " criteria, and " + loaded.getAsInt()
                                    + " are loaded: it is undecided until all are."),
                    new Text(
                            "核对 .of( … ) 和各项的 @group，或载入其余的规则。",
                            "Check .of( … ) and the @group of each, or load the other rules."));
        }
    }

    private void limitInTitle(RuleInfo rule, Exact limit) {
        Criterion criterion = rule.criterion();
        String digits = (criterion.title().zh() + " " + criterion.title().en()).replaceAll("[^0-9.%％ ]", " ");
        if (NumbersIn.names(digits, limit)) {
            tell(
                    Lint.LIMIT_IN_TITLE,
                    rule,
                    new Text("标题里又写了限值 " + limit + "。", "The title repeats the limit " + limit + "."),
                    new Text(
                            "从标题里删去数：限值只写一处，地方标准改了限值，标题就不对了。",
                            "Leave the number out of the title: it stands once, and a place may set another."));
        }
    }

    private void unsourced(RuleInfo rule, Exact limit) {
        Criterion criterion = rule.criterion();
        LintedFile file = files.get(criterion.file());
        String named = String.join(
                "\n",
                file == null ? "" : file.comments(),
                criterion.source(),
                documents.getOrDefault(folder(criterion.file()), ""));
        boolean isOwnChoice = criterion.confidence().matches("(local|I|M)\\b.*");
        boolean isNamed = NumbersIn.names(named, limit)
                || allBut(rule, limit)
                        .filter(rest -> NumbersIn.names(named, rest))
                        .isPresent();
        if (!isOwnChoice && !isNamed) {
            tell(
                    Lint.UNSOURCED_LIMIT,
                    rule,
                    new Text(
                            "限值 " + limit + " 在来源、文件开头的说明和 clauses.yaml 里都没有。",
                            "The limit " + limit + " stands in no source, comment of the file, or clauses.yaml."),
                    new Text(
                            "核对限值；把文件怎么说写进文件开头的说明。",
                            "Check it, and write what the document says into the comment on top of the file."));
        }
    }

    /** Of a count the number that may be missed: nine of eleven is "at most two are not". */
    private static Optional<Exact> allBut(RuleInfo rule, Exact limit) {
        return rule.demand()
                .map(Demanded::of)
                .filter(size -> !size.isEmpty())
                .map(size -> Exact.of(size).minus(limit))
                .filter(rest -> rest.signum() > 0);
    }

    private void unreadGroup(RuleInfo rule) {
        String group = rule.criterion().group();
        boolean judges = rule.judges() && rule.criterion().severity().compareTo(Severity.ADVISORY) < 0;
        boolean isRead = all.stream()
                .anyMatch(other -> other.verdictsOf().contains(group)
                        || other.excludedFrom().contains(group)
                        || other.slots().contains(group));
        String clauses = documents.getOrDefault(folder(rule.criterion().file()), "");
        if (judges && !group.isEmpty() && !isRead && !clauses.contains(rule.id())) {
            tell(
                    Lint.UNREAD_GROUP,
                    rule,
                    new Text(
                            "没有规则读取组“" + group + "”，clauses.yaml 里也没有这条规则。",
                            "No rule reads the group \"" + group + "\", and no clauses.yaml names the rule."),
                    new Text("核对组名；不需要组就删去 @group。", "Check the group's name; leave @group out where none is needed.")
                            .then(ClosestName.further(group, read())));
        }
    }

    /** The groups that some rule reads. */
    private Set<String> read() {
        Set<String> read = new TreeSet<>();
        all.forEach(other -> {
            read.addAll(other.verdictsOf());
            read.addAll(other.excludedFrom());
            read.addAll(other.slots());
        });
        all.forEach(other -> read.remove(other.id()));
        return read;
    }

    private void uselessRemedy(RuleInfo rule) {
        if (rule.kind() != RuleKind.COUNTERMEASURE || rule.findingsOf().isEmpty()) {
            return;
        }
        boolean isUseless = rule.findingsOf().stream()
                .allMatch(id -> all.stream()
                        .filter(other -> other.id().equals(id))
                        .anyMatch(other -> other.demand()
                                .filter(demand -> demand.relation() == Relation.REPORTED)
                                .isPresent()));
        if (isUseless) {
            tell(
                    Lint.USELESS_REMEDY,
                    rule,
                    new Text(
                            "“" + String.join("”“", rule.findingsOf()) + "”只列示、不判定，不会有问题。",
                            "\"" + String.join("\", \"", rule.findingsOf())
                                    + "\" only shows a value, and is never a finding."),
                    new Text("改为另一条标准的问题，或删去对策。", "Answer the finding of another criterion, or remove it."));
        }
    }

    private Optional<Syntax.RuleTree> tree(RuleInfo rule) {
        return Optional.ofNullable(files.get(rule.criterion().file())).flatMap(file -> file.rule(rule.id()));
    }

    static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private void tell(Lint lint, RuleInfo rule, Text message, Text remedy) {
        found.add(warning(lint, rule.criterion(), message, remedy));
    }

    /** What a lint says of a rule. */
    public static Diagnostic warning(Lint lint, Criterion rule, Text message, Text remedy) {
        return new Diagnostic(
                lint.id(),
                Gravity.WARNING,
                rule.file(),
                rule.line(),
                0,
                new Text("规则“" + rule.id() + "”", "rule \"" + rule.id() + "\""),
                message,
                remedy);
    }

    /** The folders of files, which is where lists of clauses stand. */
    public static Set<String> folders(Collection<SourceFile> sources) {
        Set<String> folders = new TreeSet<>();
        sources.forEach(source -> folders.add(folder(source.name())));
        return folders;
    }
}
