package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.numbers.Exact;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price list that cannot be used is refused by its lines, in either language; a number is read as it was meant, or not. */
class PriceFileTest {
    private static Prices read(String text) {
        return PriceFile.read(
                NamedContent.of("p.yaml", text.replace("\\n", "\n").replace("\\t", "\t")));
    }

    private static List<DataProblem> problems(String text) {
        return catchThrowableOfType(DataException.class, () -> read(text)).problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500 | 1500",
                "1,500 | 1500",
                "1,234,567 | 1234567",
                "1_234_567 | 1234567",
                "1,500.25 | 1500.25",
                "1.5 | 1.5",
                "0 | 0",
                "'60000' | 60000"
            })
    void aNumberIsReadAsItIsWritten(String written, String number) {
        Price price =
                read("prices:\\n  books: {price: \"" + written + "\"}").list().get(0);
        assertThat(price.each()).contains(Exact.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prices:\\n  books:\\n    price: 1,5 | 3 | 1,5 | 逗号只能每三位 | a decimal point is a dot",
                "prices:\\n  books:\\n    price: 15,00 | 3 | 15,00 | 逗号只能每三位 | before every three digits",
                "prices:\\n  books:\\n    price: 1,50,000 | 3 | 1,50,000 | 逗号只能每三位 | before every three digits",
                "prices:\\n  books:\\n    price: 1_5 | 3 | 1_5 | 只用数字 | digits alone",
                "prices:\\n  books:\\n    price: 30元 | 3 | 30元 | 不写单位 | without a unit",
                "prices:\\n  books:\\n    price: 三十 | 3 | 三十 | 只写数字 | digits alone",
                "prices:\\n  books:\\n    price: -30 | 3 | -30 | 不小于0 | from 0 up",
                "prices:\\n  books:\\n    price: 1.000.000 | 3 | 1.000.000 | 只用数字 | digits alone",
                "prices:\\n  books:\\n    price: | 3 | price | 应为一个值 | one value is expected",
                "prices:\\n  books:\\n    prize: 3 | 3 | prize | 是否想写 price | Maybe you meant price",
                "prices:\\n  bookz:\\n    price: 3 | 2 | bookz | 是否想写 books | Maybe you meant books",
                "prices:\\n  books:\\n    price: 3\\n  computers:\\n    source: x | 4 | computers | 没有写 price | there is no price",
                "prices:\\n  a:\\n    adds: {}\\n    price: 3 | 3 | a | adds: { books: 1 } | adds: { books: 1 }",
                "prices:\\n  a:\\n    adds: { books: 0 }\\n    price: 3 | 3 | books | 大于0 | more than 0",
                "prices:\\n  teachersTrained:\\n    price: 3\\n    moved: 1 | 2 | teachersTrained | 去掉 moved | without moved",
                "prices:\\n  books: {price: 3}\\nceilings:\\n  S1: {bookz: 3} | 4 | bookz | 是否想写 books | Maybe you meant books",
                "prices:\\n  books: {price: 3}\\ndonors:\\n  S1: {computers: 3} | 4 | computers | 请写 prices 里的名称 | a name that is there",
                "prices:\\n  books:\\n    price： 3 | 3 | ： | 全角标点 | full-width mark",
                "prices:\\n  books:\\n\\tprice: 3 | 3 | price: 3 | 制表符 | by a tab",
                "prices:\\n  books: {price: 3\\n  computers: {price: 4} | 2 | books | 没有用 } 关上 | not closed by }",
                "prices:\\n  books: price: 3 | 2 | books: price: 3 | 不能再有冒号 | a colon too many",
                "prices:\\n  books:\\n    price: 3\\n   moved: 2 | 4 | moved: 2 | 缩进 | indent",
                "prices:\\n  books:\\n    source: \"x\\n    price: 3 | 3 | source | 引号没有关上 | not closed",
                "prises:\\n  books: {price: 3} | 1 | prises | 是否想写 prices | Maybe you meant prices",
                "prices: 3 | 1 | prices | 名称: 值 | name: value",
                "prices:\\n  books:\\n    lever: BYE\\n    price: 3 | 3 | BYE | 没有“BYE”这种做法 | nothing that can be done"
            })
    void whatCannotBeReadIsToldByItsLine(String text, int line, String seen, String zh, String en) {
        List<DataProblem> all = problems(text);
        assertThat(all).as(all.toString()).anySatisfy(one -> {
            assertThat(one.row()).isEqualTo(line);
            assertThat(one.message().zh())
                    .startsWith("p.yaml:" + line)
                    .contains(zh)
                    .contains(seen)
                    .doesNotContainPattern("[a-z]+ [a-z]+ [a-z]+");
            assertThat(one.message().en()).startsWith("p.yaml:" + line).contains(en);
        });
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void anotherEncodingIsNamed() {
        byte[] bytes = "prices: # 价目\n  books: {price: 3}\n".getBytes(Charset.forName("GB18030"));
        List<DataProblem> all = catchThrowableOfType(
                        DataException.class, () -> PriceFile.read(NamedContent.of("p.yaml", bytes)))
                .problems();
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.message().zh()).isEqualTo("p.yaml：不是 UTF-8 编码的文件。请用编辑器另存为 UTF-8。");
            assertThat(new String(one.message().en().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII))
                    .contains("Save it as UTF-8");
        });
    }
}
