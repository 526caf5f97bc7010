package org.junheng.data.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "9999|9999",
                "10000|10000",
                "123456789|123456789",
                "1234567890123456789|1234567890123456789",
                "007|7",
                "7.50|7.5",
                ".5|0.5",
                "5.|5",
                "0.1|0.1",
                "1,234|1234",
                "1,234,567.89|1234567.89",
                "12 345|12345",
                "1，234|1234",
                "１２３４．５|1234.5",
                "１，２３４|1234",
                "+12|12",
                "＋12|12",
                "12.5%|0.125",
                "12.5 %|0.125",
                "１２％|0.12",
                "100%|1",
                "1.2e3|1200",
                "1.2E+3|1200",
                "25E-2|0.25",
                "1 234 567|1234567"
            })
    void aNumberIsReadTheWayPeopleTypeIt(String cell, String exact) {
        assertThat(Decimals.figure(cell)).isEqualTo(Figure.of(Exact.of(exact)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "—", "NA", "无", "abc", "12人", "1,23", "12,34", "1,2345", "0,5", "0,123", ",123", "1,234,",
                        "1,,234",
                "1.234,5", "1.2.3", "1 2", "--1", "++1", "+-1", "1-2", "%", "%5", "5%%", "1e", "e5", "1e999999999",
                        "0x1A", "NaN",
                "Infinity", "1d", "1_000", ".", "-5", "－5", "-0.1%", "1/2", "约100", "100+"
            })
    void whatIsNoNumberOrBelowNoughtIsNone(String cell) {
        assertThat(Decimals.figure(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-5|-5", "－5|-5", "−5|-5", "-1,234.5|-1234.5", "-12.5%|-0.125"})
    void aNumberBelowNoughtIsStillToldFromText(String cell, String exact) {
        assertThat(Decimals.exact(cell)).isEqualTo(Exact.of(exact));
    }
}
