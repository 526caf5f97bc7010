package org.junheng.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.source.YamlTree;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Reads a price list: what may be done, what a piece adds and costs, and the bounds of single schools. */
public final class PriceFile {
    private static final List<String> KEYS = List.of("prices", "ceilings", "donors");
    private static final List<String> PRICE_KEYS = List.of("zh", "en", "lever", "adds", "price", "moved", "source");
    private static final List<String> LEVERS =
            Arrays.stream(Lever.values()).map(Enum::name).toList();

    private final YamlTree yaml;
    private final PriceNumbers numbers;
    /** What stands under prices. */
    private final Map<String, YamlTree.YamlEntry> priced = new LinkedHashMap<>();

    /** Entries whose price is there, or told as something else: of these it is not told as missing too. */
    private final Set<String> toldOf = new HashSet<>();

    private PriceFile(NamedContent content) {
        this.yaml = new YamlTree(content.name(), true);
        this.numbers = new PriceNumbers(yaml);
    }

    /**
     * Reads a price list from a file.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static Prices read(Path file) {
        return read(NamedContent.of(file));
    }

    /**
     * Reads a price list from what a program holds, called by its name in problems.
     *
     * @throws DataException if it cannot be used; it lists every problem at once
     */
    public static Prices read(NamedContent content) {
        return new PriceFile(content).prices(content);
    }

    private Prices prices(NamedContent content) {
        Map<String, YamlTree.YamlEntry> entries = yaml.read(content);
        entries.values().forEach(entry -> yaml.unknownKey(entry, KEYS));
        priced.putAll(part(entries, "prices"));
        List<Price> list = new ArrayList<>();
        priced.forEach((id, entry) -> price(id, entry).ifPresent(list::add));
        List<PriceBound> bounds = new ArrayList<>();
        bounds(
                entries,
                "ceilings",
                (school, price, amount) ->
                        bounds.add(new PriceBound(school, price, Optional.of(amount), Optional.empty())));
        bounds(
                entries,
                "donors",
                (school, price, amount) ->
                        bounds.add(new PriceBound(school, price, Optional.empty(), Optional.of(amount))));
        check(list);
        yaml.refuseProblems();
        if (list.isEmpty()) {
            yaml.problem(1, "prices", "", new Text("没有写任何单价。", "there is no price in it."));
            yaml.refuseProblems();
        }
        return new Prices(list, bounds, Optional.empty());
    }

    /** What does not go together: some with a price and some without, figures of the county with anything else. */
    private void check(List<Price> list) {
        boolean isPriced = list.stream().anyMatch(price -> price.each().isPresent());
        for (Price price : list) {
            YamlTree.YamlEntry entry = Objects.requireNonNull(priced.get(price.id()));
            if (isPriced && price.each().isEmpty() && !toldOf.contains(price.id())) {
                yaml.problem(
                        entry,
                        "",
                        new Text(
                                "没有写 price，别的项写了。请补上单价（元），或全部不写。",
                                "there is no price, and others have one. Add it, in yuan, or leave out all of them."));
            }
            price.ofClasses().forEach(problem -> yaml.problem(entry, "", problem));
            boolean ofCounty = price.adds().keySet().stream().anyMatch(CountyFigure.class::isInstance);
            if (ofCounty && (price.adds().size() > 1 || price.moved().isPresent())) {
                yaml.problem(
                        entry,
                        "",
                        new Text(
                                "全县的数只能单独增加，不能调配。请只在 adds 里写这一个数，去掉 moved。",
                                "a figure of the county is raised alone, and not moved. Leave it alone in adds, without moved."));
            }
        }
    }

    private Map<String, YamlTree.YamlEntry> part(Map<String, YamlTree.YamlEntry> entries, String key) {
        YamlTree.YamlEntry part = entries.get(key);
        // A part that is misspelt is told as that, and what it holds is read.
        Optional<YamlTree.YamlEntry> meant = entries.values().stream()
                .filter(entry -> !KEYS.contains(entry.key())
                        && ClosestName.to(entry.key(), KEYS).filter(key::equals).isPresent())
                .findFirst();
        return part != null ? yaml.entries(part) : meant.map(yaml::entries).orElse(Map.of());
    }

    private Optional<Price> price(String id, YamlTree.YamlEntry entry) {
        Map<String, YamlTree.YamlEntry> own = yaml.entries(entry);
        own.values().forEach(one -> yaml.unknownKey(one, PRICE_KEYS));
        if (!entry.isMap() || own.containsKey("price") || !PRICE_KEYS.containsAll(own.keySet())) {
            toldOf.add(id);
        }
        Map<FigureName, Exact> adds = adds(id, entry, own);
        if (adds.isEmpty()) {
            return Optional.empty();
        }
        FigureName figure = adds.keySet().iterator().next();
        return Optional.of(new Price(
                id,
                new Text(text(own, "zh"), text(own, "en")),
                lever(own).orElse(usual(figure)),
                adds,
                number(own, "price"),
                number(own, "moved"),
                text(own, "source")));
    }

    private String text(Map<String, YamlTree.YamlEntry> own, String key) {
        YamlTree.YamlEntry entry = own.get(key);
        return entry == null ? "" : yaml.text(entry);
    }

    private Optional<Lever> lever(Map<String, YamlTree.YamlEntry> own) {
        YamlTree.YamlEntry entry = own.get("lever");
        if (entry == null) {
            return Optional.empty();
        }
        String text = yaml.text(entry);
        Optional<Lever> lever = Arrays.stream(Lever.values())
                .filter(one -> one.name().equals(text) || one.title().zh().equals(text))
                .findFirst();
        if (lever.isEmpty()) {
            yaml.problem(
                    entry,
                    text,
                    new Text("没有“" + text + "”这种做法。", "\"" + text + "\" is nothing that can be done. ")
                            .then(ClosestName.remedy(text, LEVERS)));
        }
        return lever;
    }

    private static Lever usual(FigureName figure) {
        return switch (figure.unit()) {
            case SQUARE_METRES, ROOMS -> Lever.BUILD;
            case TEACHERS -> Lever.RECRUIT;
            default -> Lever.BUY;
        };
    }

    /** What a piece adds; without an entry one unit of the figure of that name. */
    private Map<FigureName, Exact> adds(String id, YamlTree.YamlEntry entry, Map<String, YamlTree.YamlEntry> own) {
        Map<FigureName, Exact> adds = new LinkedHashMap<>();
        YamlTree.YamlEntry written = own.get("adds");
        if (written == null) {
            figure(id, entry).ifPresent(figure -> adds.put(figure, Exact.ONE));
            return adds;
        }
        Map<String, YamlTree.YamlEntry> parts = yaml.entries(written);
        if (parts.isEmpty() && written.isMap()) {
            yaml.problem(
                    written,
                    "",
                    new Text(
                            "adds 没有写增加哪个数。写成 adds: { books: 1 }。", "adds names no figure. Write adds: { books: 1 }."));
        }
        parts.forEach((name, amount) -> {
            Optional<FigureName> figure = figure(name, amount);
            Optional<Exact> number = positive(amount);
            if (figure.isPresent() && number.isPresent()) {
                adds.put(figure.get(), number.get());
            }
        });
        return adds;
    }

    private Optional<FigureName> figure(String name, YamlTree.YamlEntry at) {
        List<FigureName> known = Stream.<FigureName[]>of(
                        SchoolFigure.values(), LevelFigure.values(), CountyFigure.values())
                .flatMap(Arrays::stream)
                .filter(figure -> figure != LevelFigure.STUDENTS)
                .filter(figure -> !(figure instanceof LevelFigure of && of.isRatio()))
                .toList();
        Optional<FigureName> found = known.stream()
                .filter(figure -> figure.id().equals(name) || figure.zh().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            List<String> ids = known.stream().map(FigureName::id).toList();
            boolean isStudents = name.equals(LevelFigure.STUDENTS.id()) || name.equals(LevelFigure.STUDENTS.zh());
            Text likely = isStudents
                    ? new Text("学生数不在可变之列，请删去。", " The number of students is never changed: leave it out.")
                    : ClosestName.further(name, ids);
            yaml.problem(
                    at,
                    name,
                    new Text(
                            "没有名为“" + name + "”、可以增加的数字。" + likely.zh() + "名称见 examples/DATA.md。",
                            "there is no figure \"" + name + "\" that could be raised." + likely.en()
                                    + " The names are in examples/DATA.md."));
        }
        return found;
    }

    private Optional<Exact> number(Map<String, YamlTree.YamlEntry> own, String key) {
        YamlTree.YamlEntry entry = own.get(key);
        return entry == null ? Optional.empty() : numbers.read(entry);
    }

    private Optional<Exact> positive(YamlTree.YamlEntry entry) {
        Optional<Exact> number = numbers.read(entry);
        if (number.isPresent() && number.get().isZero()) {
            yaml.problem(entry, "0", new Text("一件应增加一个大于0的数。", "a piece adds more than 0."));
            return Optional.empty();
        }
        return number;
    }

    /** Takes a bound. */
    private interface Taker {
        void take(String school, String price, Exact amount);
    }

    private void bounds(Map<String, YamlTree.YamlEntry> entries, String key, Taker taker) {
        Set<String> ids = priced.keySet();
        part(entries, key)
                .forEach((school, prices) -> yaml.entries(prices).forEach((price, amount) -> {
                    if (!ids.contains(price)) {
                        yaml.problem(
                                amount,
                                price,
                                new Text("prices 里没有“" + price + "”这一项。", "there is no \"" + price + "\" under prices.")
                                        .then(ClosestName.further(price, ids))
                                        .then(new Text("请写 prices 里的名称。", " Write a name that is there.")));
                    }
                    numbers.read(amount).ifPresent(number -> taker.take(school, price, number));
                }));
    }
}
