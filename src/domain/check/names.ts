/**
 * Personal names in running Chinese text, found by form: a machine cannot know every name, so where it is in doubt the
 * words around decide.
 */

// Family names that open everyday words less often than names; those left out (高 方 金 万 时 …) count only in `ANY_FAMILY`.
const FAMILY =
	'王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐韩曹邓冯萧程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任廖姚谭邹熊陆郝孔邱秦江史顾侯邵孟龙段雷钱汤尹黎易贺赖龚冉代向肖闫阎薛付夏谷樊殷施陶洪翟颜倪严牛温芦季俞章鲁葛毛聂葵覃蔺庞瞿翁蒲柯骆邢涂';
/** Family names that also open common words: names only where a label or a mark stands right before them. */
const FAMILY_IN_DOUBT = '高方金万时常许安石林马梁白文曾吕贾康伍邹尤申古项祝柳荣童游阳管莫左耿';

// What follows a family name in a word that is none: 周末, 孙子, 何时.
const NO_NAME: Record<string, string> = {
	...{ 王: '婆', 李: '子', 张: '贴罗开', 陈: '旧列设述', 杨: '梅树柳', 黄: '豆瓜昏牛连金花土河', 徐: '徐' },
	...{
		周: '末围边到一二三四五六日年全期',
		孙: '子女',
		胡: '豆椒萝子琴同',
		何: '时处种人日况以必',
		罗: '汉列',
		谢: '谢绝',
	},
	...{
		唐: '诗宋',
		程: '序度',
		余: '下地名人元个',
		叶: '子片',
		田: '里间地头坎坝边埂土野',
		丁: '香',
		姜: '丝汤种',
	},
	...{
		范: '围本',
		任: '何务意职期',
		陆: '续地',
		江: '边水河上',
		史: '料诗',
		顾: '及虑客问',
		龙: '灯舟眼',
		段: '落时',
	},
	...{ 雷: '雨锋电', 钱: '包财', 汤: '圆药', 黎: '明', 易: '学懂地拉', 贺: '年岁卡', 赖: '以', 董: '事' },
	...{
		代: '办理写领买缴为表替',
		向: '来导上阳村镇乡社站大先党学前着日',
		钟: '头点',
		戴: '着上',
		杜: '绝',
		熊: '猫',
	},
	...{
		严: '格重肃禁厉',
		温: '暖度馨水',
		夏: '季天令收',
		谷: '子物雨',
		洪: '水涝灾',
		付: '款出费',
		施: '工肥行',
		毛: '病巾笔线',
	},
	...{
		章: '程节',
		季: '度节',
		牛: '奶羊肉',
		孔: '子',
		郑: '重',
		宋: '词',
		肖: '像',
		鲁: '莽',
		涂: '料',
		石: '头',
	},
	...{
		马: '上路',
		高: '度兴龄血温考中速质标等',
		方: '便案法式面向',
		金: '额',
		万: '元人一',
		时: '间候',
		常: '见年常',
	},
	...{ 许: '多可', 安: '全排装置', 林: '业地下木', 白: '天色血内', 文: '明化件字艺' },
	...{ 曾: '经', 康: '复', 管: '理', 左: '右', 古: '代树', 项: '目', 祝: '福', 游: '客', 阳: '光' },
};
const family = (names: string) =>
	`(?:欧阳|上官|司马|诸葛|${[...new Set(names)].map((one) => one + (NO_NAME[one] ? `(?![${NO_NAME[one]}])` : '')).join('|')})`;
/** One family name. */
export const NAMED = family(FAMILY);
const ANY_FAMILY = family(FAMILY + FAMILY_IN_DOUBT);

// Characters that no given name has, so that a verb or a particle is not taken for one.
const GIVEN =
	'(?![的了是在有和与及或为因被把给让从到对于以所其这那个们村组区镇乡县市省不没无很都也还就又再只等说想要请来去看做户位送帮办放领点某岁月日号患住得])\\p{Script=Han}';

/** Who is spoken of by such a word has a family name in front of it. */
export const TITLE_OF_PERSON =
	'(?:大爷|大妈|大娘|大伯|大叔|大婶|大哥|大姐|婆婆|爷爷|奶奶|嬢嬢|孃孃|孃|嬢|叔叔|阿姨|伯伯|婶婶|叔|伯|婶|姨|哥|姐|嫂|先生|女士|小姐|老师|师傅|医生|主任|书记|支书|村长|组长|同志|同学|老汉|老太|某某|某)';
const OPENING = '(?:^|[^\\p{Script=Han}]|村民|群众|居民|老人|户主|农户|联系|找|叫|我是|帮|给|替|为|和|由|请)';
const CLOSING =
	'(?=$|[^\\p{Script=Han}]|家|说|想|要|请|望|盼|反映|希望|申请|住|生病|腿|等|和|的|老人|需要|今年|一家|夫妻|夫妇)';

/** Any name or way of naming, as far as forms tell: for texts that may name nobody. */
export const ANY_NAME: readonly RegExp[] = [
	/(?:姓名|名字|联系人|户主|本人)\s*(?:是|叫|为|:)\s*\p{Script=Han}{2,4}/gu,
	new RegExp(`${NAMED}\\p{Script=Han}{0,2}?${TITLE_OF_PERSON}`, 'gu'),
	new RegExp(`[老小]${NAMED}${CLOSING}`, 'gu'),
	new RegExp(`(?<=${OPENING})${NAMED}\\p{Script=Han}{1,2}${CLOSING}`, 'gu'),
];

// Words that end where a name begins.
const BEFORE =
	'(?:^|[^\\p{Script=Han}]|村民|群众|居民|老人|户主|农户|患者|病人|儿童|同学|学生|小朋友|孩子|娃娃|娃|男孩|女孩|男童|女童|孤儿|孙子|孙女|外孙|外孙女|儿子|女儿|丈夫|妻子|母亲|父亲|爷爷|奶奶|户|员|人|对象|的|叫|名叫|是|为|给|帮|看望|走访|慰问|探望|探访|将|把|由|对|组|村|社区|号|班|年级|岁|院)';
const AFTER =
	'(?=$|[^\\p{Script=Han}]|家|说|的|今年|现年|年仅|刚满|才|患|因|身患|罹患|查出|确诊|得了|得|住|在|是|系|属|被|就读|读|上学|同学|小朋友|老人|母子|母女|父子|一家|夫妻|夫妇|送|中风|刑满|服刑|吸毒|离异|丧|脑|肺|肝|胃|高血压|糖尿病|骨折|已|于|和|与|从|需要|生活|去年|前年|常年|长期|瘫|失|丧|残|双|腿|眼|左|右|不幸|突发|现|一个人|独自|独居|跟|随|放学|写|没|考|由|收到|来|家)';
const FULL = new RegExp(`(?<=${BEFORE})${ANY_FAMILY}(?!${TITLE_OF_PERSON})(?:${GIVEN}){1,2}?${AFTER}`, 'gu');
const CALLED = /(?<=(?:姓名|名字|户主|患者|学生|户名) ?: ?|名叫)\p{Script=Han}{2,3}(?=$|[^\p{Script=Han}])/gu;
// Behind such a word a name needs no end: the verb may follow at once.
const LABELLED = new RegExp(
	`(?<=(?:低保|特困|五保|贫困|困难|脱贫|监测|边缘)户|残疾人|孤儿|(?:留守|困境)儿童|(?:空巢|独居|孤寡|留守|五保|失能)老人|刑满释放人员|矫正对象|患者|患儿|病人|对象|持有人|[的小]孩子?|[男女]孩|小朋友)(?:${NAMED}(?!${TITLE_OF_PERSON})(?:${GIVEN}){1,2}|${ANY_FAMILY}(?!${TITLE_OF_PERSON})(?:${GIVEN}){2})`,
	'gu'
);
// What is said of such people is said of their work.
const ROLE_BEFORE =
	/(?:志愿者|讲师|教师|老师|医生|护士|书记|主任|支书|队长|队员|站长|所长|校长|组长|社长|会长|委员|干部|专干|网格员|通讯员|记者|摄影|作者|编辑|专家|律师|民警|辅警|农技员|社工|负责人|联系人|主席|代表|同志|员)[:\s]*$/u;
const ROLE_AFTER =
	/^(?:、?\p{Script=Han}{2,3}等?)?[(（]?(?:老师|医生|护士|书记|主任|支书|队长|站长|所长|校长|组长|同志|志愿者|干部|律师|警官|教授|记者|摄|文|供稿|介绍|主讲|讲解|带领|组织|走访|看望|慰问|为|给|向|帮|带着|说,大家)/u;
const CHANGED = /^[(（"“]?\s*(?:化名|均为化名)|^某/u;

/** A name that says whose it is; `isOffice` when the words beside it name a function and not a private life. */
export type PersonName = { start: number; end: number; words: string; isOffice: boolean };

/** Full names in folded text, in order; those that are marked as changed (化名) are no names. */
export function personNames(text: string): PersonName[] {
	const found = new Map<number, PersonName>();
	for (const form of [FULL, CALLED, LABELLED])
		for (const { 0: words, index } of text.matchAll(form)) {
			const end = index + words.length;
			const rest = text.slice(end, end + 14);
			if (found.has(index) || CHANGED.test(rest) || WORDS.has(words)) continue;
			const before = text.slice(Math.max(0, index - 8), index);
			const isOffice = ROLE_BEFORE.test(before) || ROLE_AFTER.test(rest);
			found.set(index, { start: index, end, words, isOffice });
		}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

// Everyday words that look like names.
const WORDS = new Set(
	'高血压 高血糖 高血脂 高龄老 白血病 白内障 马铃薯 文化 文明 方便 金银花 石榴 安心 安静 常年 康复 童年 张贴 田间 管护 祝愿 马路 万家 林下 林地 章节 阳台 古稀 古稀之 曾用名 曾孙 龙头 江南 白天 白发 金秋 夏天 严重 温馨 石头 常住 许久 时常 时节 时光 时令 项目 荣誉 荣获 安全 安排 施工 施肥 易地 牛羊 毛衣 洪水 季节 游玩 申请 申报 古树 左手 左腿 左眼 文具 文字 文件 文书 方言 方案 高山 高考 高中 高兴 高龄 金额 金秋 金牌 马上 白酒 白米 白菜 林木 莫名 柳树 阳光'.split(
		' '
	)
);
