package org.junheng.data.header;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.header.TitleSubject.TitleSort;
import org.junheng.data.vocabulary.Header;

/**
 * Words of a plan, of what is to come and of chosen students, wherever they stand in what a table is called. A word counts where
 * all that follows it only says that this is a table of figures: 规划一览表 is of a plan, and 发展规划处填报, 目标管理考核办公室,
 * 计划生育学校情况 and 规划完成情况 are not.
 */
final class PlanTitles {
    /** What follows the word of a plan in the name of a table of it. */
    private static final String REST = "(?:到|达到?|的|各|全|义务教育|学校|中小学|小学|初中|学段|县|基本|办学|条件|教育|教学|质量|学业|任务|指标"
            + "|分解|分配|汇总|统计|情况|状况|标准|一览|明细|清单|登记|调查|报|总|数据?|值|表|稿|版|方案|期|末|成绩|结果|合格|人数|达标"
            + "|图书|藏书|设备|仪器|器材|装备|计算机|电脑|设施|资产|校舍|场馆|用房|面积|教师|师资|学生|学位|班级?|配备|配置|建设|采购|购置"
            + "|语文|数学|英语|科学|学科|[一二三四五六七八九]年级|\\d{4}年?|年|度|[一二三四])*$";

    private static final String OTHER_PLANS = "(?<!发展|均衡|事业|城乡|城市|国土|空间|改革|振兴)规划|(?<!课程|教学|培养|育人)目标"
            + "|(?<!改善|改造|改薄|提升|特岗|行动|攻坚|支持|帮扶|培养|优师|国培|工程|倍增|发展|均衡|事业|强校|振兴|教学|工作)计划";
    private static final Pattern PLANNED = Pattern.compile("(?:(?:" + OTHER_PLANS + ")(?!达标|的?完成)|(?<=[年度末底])预计"
            + "|预计(?!小学|初中)|预测|预估|估算|暂估|概算|任务(?=数|指标|分解)"
            + "|(?:达标|整改|改造|提升|建设|配备|配置|分班|编班|招生|布局|调整)方案|十[五六]五[^0-9a-z]?末|(?<!按|按照|达到|达)(?:标准(?:配备|配置)|(?:配备|配置)标准))"
            + REST);

    /** 整改完成后, 建成投用后; 后街 and 后勤 are no such word. */
    private static final Pattern AFTER =
            Pattern.compile("(?:整改|整治|改造|扩建|新建|续建|建成|达标|采购|购置|购入|配备|配齐|补齐|补充|添置|提升|投用|投入使用|交付|建设|竣工|完工|到位)"
                    + "(?:工程|项目|任务)?(?:全部)?(?:完成|结束|到位|投用|投入使用|验收|达标)*[之以]?后(?![勤备援续进街村庄营坡山河湾塘寨屯坪])");

    /** 下学年分班表. */
    private static final Pattern NEXT = Pattern.compile("下一?(?:学年|年度)|下一个?学期");

    private static final Pattern TO_COME =
            Pattern.compile("(?:(?<![虚模比草])拟(?=[达配购建增新采添补聘扩改招])[达配购建增新采添补聘扩改招][备购建置设齐充增聘]?"
                    + "|(?<![对相响适供反])应(?:配|购|有(?!尽)|建(?!档)|达(?!标))|待(?:采?购|配备?|建)|[^现存]?在建(?!档)|筹建|在途"
                    + "|缺口(?!小学|初中|学校)|缺额|短缺|欠缺|尚缺|需求|报废|淘汰|增配|新增(?!学校|中小学|小学|初中|学生|教学班)|采购|购置)"
                    + REST);

    private static final Pattern PUPILS =
            Pattern.compile("(?:补|重|缓)考(?!前)|补测|重测|随机抽取|按?比例抽|\\d%比例|抽样|抽测(?:学生|样本|名单)|样本(?!学?校)|前\\d+名|竞赛|部分学生|其中[:：]"
                    + "|(?:尖子|培优|优秀|优等)(?:学?生)(?!人?数|率|比例|占)|(?<![含和与及、])(?:实验|重点|尖子|特长)班");

    /** 不含拟购图书, 剔除报废图书. */
    private static final Pattern LEFT_OUT = Pattern.compile("(?:不含|不包括|未含|未包括|不计|扣除|剔除|除去|去除|除|[已]?无|没有|非).{0,8}$");

    private PlanTitles() {}

    /** 不含拟购、在建, 报废设备已剔除: whatever such a clause names is not in the figures. */
    private static final Pattern LEFT_OUT_CLAUSE = Pattern.compile("(?:不含|不包括|未含|未包括|不计(?!入)|扣除|剔除|除去)[^，,；;()（）]+"
            + "|[^，,；;()（）]+(?:已(?:经)?(?:剔除|扣除|除去|减去)|不计(?:入|在内)?|除外)(?=[，,；;()（）]|$)");

    /** A name without the clauses that only say what is not in the figures. */
    static String withoutLeftOut(String name) {
        return LEFT_OUT_CLAUSE.matcher(name).replaceAll(" ");
    }

    /** What a part of a name says by such a word. */
    static Optional<TitleSort> sort(String part) {
        if (isSaid(PLANNED, part) || isSaid(AFTER, part) || isSaid(NEXT, part)) {
            return Optional.of(TitleSort.PLANNED);
        }
        return isSaid(TO_COME, part) ? Optional.of(TitleSort.TO_COME) : Optional.empty();
    }

    /** Whether a table of results is of chosen students, or of an exam that only some of them sat. */
    static boolean isOfChosen(String name) {
        String kept = withoutLeftOut(name);
        return isSaid(PUPILS, kept) || isSaid(PUPILS, Header.key(kept));
    }

    private static boolean isSaid(Pattern word, String part) {
        return word.matcher(part)
                .results()
                .anyMatch(found ->
                        !LEFT_OUT.matcher(part.substring(0, found.start())).find());
    }
}
