package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.DataFiles;
import org.junheng.history.History;
import org.junheng.history.HistoryOptions;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.peer.PeerListFile;
import org.junheng.history.trend.KnownYears;
import org.junheng.history.trend.KnownYearsFile;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of a look at several years: which data are of which, on which day of each, and what became of schools. */
public class YearsOptions extends DataOptions {
    @Option(
            names = "--day",
            paramLabel = "MM-DD",
            converter = DayOfYear.class,
            description = {"每年哪一天有效的规则，默认 12-31。", "The day of each year whose rules are in force; 12-31 by default."})
    private Optional<MonthDay> day = Optional.empty();

    @Option(
            names = "--schools",
            paramLabel = "FILE",
            description = {
                "学校变动（YAML）：哪一年哪些学校改代码、合并、拆分、撤销、新办、更正数据；写法见 examples/DATA.zh-CN.md。",
                "What became of schools (YAML): in which year which were renamed, merged, split, closed, opened, or had"
                        + " figures corrected; examples/DATA.md tells how."
            })
    private Optional<Path> schools = Optional.empty();

    @Option(
            names = "--peers",
            description = {
                "最后一年各县（6个以上）与相近的县比差异系数，各校与相近学校相比（规模、学段、城乡、寄宿、随迁子女相近）：中位数、四分位，谁条件相当而做得更好；不排名，不用成绩。",
                "Counties of the last year (six or more) among those like them, by coefficients; schools among those like them (size, level, setting, boarding, migrant children): median,"
                        + " quartiles, who does better with the same means; no ranking, nothing by results of students."
            })
    private boolean peers;

    @Option(
            names = "--peer-list",
            paramLabel = "FILE",
            description = {
                "相近学校由名单指定（YAML，每行 学校代码: [ 学校代码, … ]），其余照算。",
                "Who is like whom, by a list of your own (YAML, a line id: [ id, … ]); for all others it is reckoned."
            })
    private Optional<Path> peerList = Optional.empty();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = {
                "台账（工作簿或 CSV）：有期限的各项和各年的判定核对，如期、逾期还是没有兑现。",
                "The working list (workbook or CSV): its lines with a day are held against the years: kept, late or broken."
            })
    private Optional<Path> ledger = Optional.empty();

    @Option(
            names = "--ahead",
            paramLabel = "FILE",
            description = {
                "今后各年已知的数（YAML）：招生数或出生人数（entrants、births），校舍建成年份（buildings）；写法见 examples/DATA.zh-CN.md。",
                "What is known of the years to come (YAML): admissions or births (entrants, births), and when buildings were built"
                        + " (buildings); examples/DATA.md tells how."
            })
    private Optional<Path> ahead = Optional.empty();

    private SortedMap<Integer, List<Path>> years = new TreeMap<>();

    /** Reads a day of any year from the command line. */
    static final class DayOfYear implements ITypeConverter<MonthDay> {
        @Override
        public MonthDay convert(String value) {
            try {
                return MonthDay.parse("--" + value.strip());
            } catch (DateTimeException none) {
                throw new Unusable(new Text(
                        "“" + value + "”不是日期，要写成 MM-DD，如 09-01。",
                        "\"" + value + "\" is no day of a year; write MM-DD, such as 09-01."));
            }
        }
    }

    /** The data of all years. */
    @Override
    protected List<Path> named() {
        return years.values().stream().flatMap(List::stream).toList();
    }

    @Override
    protected Stream<Path> alsoRead() {
        return Stream.of(super.alsoRead(), schools.stream(), peerList.stream(), ledger.stream(), ahead.stream())
                .flatMap(files -> files);
    }

    /** Finds which data are of which year, and looks whether all can be read and nothing is overwritten. */
    protected void check(Terminal terminal, List<Path> outputs, List<String> problems) throws IOException {
        List<String> wrong = new ArrayList<>();
        years = YearFolders.of(super.named(), terminal, wrong);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            List<Path> more = Stream.of(schools, peerList, ledger, ahead)
                    .flatMap(Optional::stream)
                    .toList();
            check(terminal, more, outputs, problems);
        }
    }

    /** What is to be read of each year. */
    protected SortedMap<Integer, DataJob> jobs() throws IOException {
        SortedMap<Integer, DataJob> jobs = new TreeMap<>();
        DataJob all = data(List.of());
        for (var year : years.entrySet()) {
            List<Path> files = Stream.concat(DataFiles.of(year.getValue()).all().stream(), campuses().stream())
                    .toList();
            jobs.put(
                    year.getKey(),
                    new DataJob(
                                    files,
                                    all.mapping(),
                                    all.cutoffs(),
                                    all.bands(),
                                    List.of(),
                                    all.encoding(),
                                    all.campuses())
                            .ofANamedYear());
        }
        return jobs;
    }

    /**
     * Schools among those like them; empty where nobody asked.
     *
     * @throws org.junheng.data.note.DataException if the list cannot be used
     */
    protected List<PeerGroup> peers(History history) {
        return peers || peerList.isPresent()
                ? history.peers(peerList.map(PeerListFile::read).orElse(Map.of()))
                : List.of();
    }

    /** The working list; what is wrong with it is added to the problems. */
    protected Ledger ledger(Terminal terminal, List<String> problems) {
        return LedgerOption.read(ledger, terminal, problems);
    }

    /**
     * How the years are looked at; the day of {@code --as-of} is the fixed one.
     *
     * @throws org.junheng.data.note.DataException if the file of schools cannot be used, or that of the years to come
     */
    protected HistoryOptions options() {
        Succession said = schools.map(SuccessionFile::read).orElse(Succession.NONE);
        return new HistoryOptions(
                day.orElse(HistoryOptions.USUAL.day()),
                namedDay(),
                said,
                ahead.map(KnownYearsFile::toBeChecked).orElse(KnownYears.NONE));
    }
}
