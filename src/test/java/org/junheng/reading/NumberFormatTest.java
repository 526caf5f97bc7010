package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number shows its unit by the format of its cell: one that makes another number of it is never passed over. */
class NumberFormatTest {
    @TempDir
    private Path folder;

    private Told told(String header, String format) {
        Path file = new Book()
                .styles(styles(format))
                .sheet(
                        "学校",
                        "",
                        "",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", header),
                                List.of("1", "甲小学", "某县", "小学", "100", "<c>s=\"1\"><v>20</v>")))
                .write(folder.resolve("学校.xlsx"));
        return Told.of(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    教学仪器设备资产值 | 0"元" | 20
                    教学仪器设备资产值 | 0元 | 20
                    教学仪器设备资产值 | #,##0.00 | 20
                    教学仪器设备资产值 | "¥"#,##0.00 | 20
                    教学仪器设备资产值 | _ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ | 20
                    教学仪器设备资产值 | 0!.0,"万元" | 20
                    教学仪器设备资产值 | #,##0.00,"千元" | 20
                    教学仪器设备资产值 | General"元" | 20
                    教学仪器设备资产值 | [Red][>5]0"元" | 20
                    教学仪器设备资产值 | 0"万元" |
                    教学仪器设备资产值 | 0.00万元 |
                    教学仪器设备资产值 | 0\\ "万元" |
                    教学仪器设备资产值 | 0"千元" |
                    教学仪器设备资产值 | 0"元/生" |
                    教学仪器设备资产值 | [>5]0"百万元" |
                    教学仪器设备资产值 | General"万元" |
                    教学仪器设备资产值（万元） | 0"万元" | 200000
                    教学仪器设备资产值（万元） | 0.00 "万元";-0.00 "万元" | 200000
                    教学仪器设备资产值（万元） | 0"元" |
                    教学仪器设备资产值（万元） | 0"千元" |
                    教学仪器设备资产值 | 0, |
                    教学仪器设备资产值 | #,##0,_ |
                    教学仪器设备资产值 | 0.0,,"百万" | 20
                    教学仪器设备资产值（元） | 0!.0,"万元" | 20
                    教学仪器设备资产值（万元） | #,##0 | 200000
                    教学仪器设备资产值（万元） | 0!.0,"万元" |
                    教学仪器设备资产值（万元） | 0!.0, |
                    教学仪器设备资产值（千元） | 0, |
                    教学仪器设备资产值（千元） | #,##0,_ |
                    教学仪器设备资产值（百万元） | 0.0,, |
                    运动场地面积（亩） | 0, |
                    运动场地面积 | 0"㎡" | 20
                    运动场地面积 | 0\\m\\² | 20
                    运动场地面积 | 0"亩" |
                    运动场地面积 | 0"公顷" |
                    运动场地面积（亩） | 0"亩" | 13333.333333333333
                    图书册数 | 0"册" | 20
                    图书册数 | 0"万册" |
                    图书册数 | 0"册/人" |
                    图书册数 | "约"0 |
                    图书册数 | "预计"#,##0 |
                    图书册数 | 0"（含电子）" |
                    图书册数 | 0"册（其中破损）" |
                    图书册数 | "共"0"册" | 20
                    图书册数 | [>=0]"约"0;0 |
                    图书册数 | 0"册"_) | 20
                    运动场地面积 | 0"间" |
                    运动场地面积 | 0"多" |
                    教学仪器设备资产值 | "USD" 0 |
                    教学仪器设备资产值 | [$$-409]#,##0.00 |
                    教学仪器设备资产值 | $#,##0.00 |
                    教学仪器设备资产值 | [$€-2] #,##0 |
                    教学仪器设备资产值 | 0.00 [$HKD] |
                    教学仪器设备资产值 | [$¥-804]#,##0.00 | 20
                    教学仪器设备资产值 | [$-804]#,##0 | 20
                    教学仪器设备资产值 | "RMB "0 | 20
                    教学仪器设备资产值 | 0;-0;;@ | 20
                    """)
    void aUnitOfAFormatIsObeyedOrTold(String header, String format, String value) {
        Told told = told(header, format);
        SchoolFigure figure = header.startsWith("教学")
                ? SchoolFigure.EQUIPMENT_VALUE
                : header.startsWith("图书") ? SchoolFigure.BOOKS : SchoolFigure.SPORTS_GROUND_AREA;
        Figure read = told.figure("甲小学", figure);
        if (value == null) {
            assertThat(read.isReported()).isFalse();
            assertThat(told.notes().problems()).hasSize(1);
        } else {
            assertThat(read.range().low().toDouble()).isEqualTo(Double.parseDouble(value), within(1e-6));
            assertThat(told.notes().problems()).isEmpty();
        }
    }

    /** A nought that its format or the view does not show is none; a dash is how accounts show one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0;-0;;@ | '' | -
                    0;-0; | '' | -
                    0;-0;"" | '' | -
                    #,##0_);(#,##0);_(@_) | '' | 0
                    0;-0;"无" | '' | -
                    0;-0;"缺" | '' | -
                    0;-0;0;@ | '' | 0
                    0;-0;"-" | '' | 0
                    _ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ | '' | 0
                    General | '' | 0
                    0 | ' showZeros="1"' | 0
                    0 | ' showZeros="0"' | -
                    #,##0.00 | ' tabSelected="1" showZeros="false"' | -
                    """)
    void aNoughtThatIsNotShownIsBlank(String format, String view, String value) {
        Path file = new Book()
                .styles(styles(format))
                .sheet(
                        "学校",
                        "",
                        "<sheetViews><sheetView workbookViewId=\"0\"" + view + "/></sheetViews>",
                        List.of(
                                List.of("学校代码", "学校名称", "区县", "办学类型", "小学在校生数", "图书册数"),
                                List.of("1", "甲小学", "某县", "小学", "100", "<c>s=\"1\"><v>0</v>")))
                .write(folder.resolve("学校.xlsx"));

        Told told = Told.of(file);

        Figure read = told.figure("甲小学", SchoolFigure.BOOKS);
        assertThat(read.isReported()).as(format + view).isEqualTo(value.equals("0"));
        assertThat(told.notes().problems().size() + told.notes().leftOut().size())
                .isEqualTo(value.equals("0") ? 0 : 1);
    }

    private static String styles(String format) {
        return "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\""
                + Book.escaped(format).replace("\"", "&quot;")
                + "\"/></numFmts><fonts count=\"1\"><font/></fonts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>";
    }
}
