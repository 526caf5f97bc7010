package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.texts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A level is said once: by the name of the school, or by the title beside it. */
class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "东关小学, 小学生均图书册数, 生均图书册数",
        "东关小学, 小学每百名学生拥有计算机台数, 每百名学生拥有计算机台数",
        "东关小学, 小学超过规定班额的班数, 超过规定班额的班数",
        "东关小学, 小学师生比, 师生比",
        "东关小学, 小学生师比, 生师比",
        "东关小学, 小学质量指数, 质量指数",
        "东关小学, 小学生体质健康合格率, 小学生体质健康合格率",
        "东关小学, 小学生睡眠时间, 小学生睡眠时间",
        "东关小学, 初中生均图书册数, 初中生均图书册数",
        "东关小学, 教师培训经费占公用经费的比例, 教师培训经费占公用经费的比例",
        "城关初级中学, 初中生均图书册数, 生均图书册数",
        "城关初级中学, 初中三年巩固率, 三年巩固率",
        "城关初级中学, 小学生均图书册数, 小学生均图书册数",
        "第一初中, 初中每百名学生拥有网络多媒体教室数, 每百名学生拥有网络多媒体教室数",
        "第一中学（初中部）, 初中生均公用经费, 生均公用经费",
        "外国语学校（小学部）, 小学生均公用经费, 生均公用经费",
        "外国语学校, 小学生均公用经费, 小学生均公用经费",
        "外国语学校, 初中生均公用经费, 初中生均公用经费",
        "示例县, 小学生均图书册数校际差异系数, 小学生均图书册数校际差异系数",
        "松林乡教学点, 小学生均图书册数, 小学生均图书册数",
        "城关小学, 小规模学校公用经费, 小规模学校公用经费",
        "城关小学, 初中生视力不良率, 初中生视力不良率"
    })
    void theLevelIsSaidOnce(String name, String title, String said) {
        Text beside = Names.beside(Text.same(name), new Text(title, "title"));
        assertThat(beside.zh()).isEqualTo(said);
        assertThat(beside.en()).isEqualTo("title");
    }
}
