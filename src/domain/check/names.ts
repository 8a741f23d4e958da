/**
 * Personal names in running Chinese text, found by form: a machine cannot know every name, so where it is in doubt the
 * words around decide.
 */

// Family names that open everyday words less often than names; the others (高 方 金 万 时 …) count less.
const FAMILY =
	'王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐韩曹邓冯萧程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任廖姚谭邹熊陆郝孔邱秦江史顾侯邵孟龙段雷钱汤尹黎易贺赖龚冉代向肖闫阎薛付夏谷樊殷施陶洪翟颜倪严牛温芦季俞章鲁葛毛聂葵覃蔺庞瞿翁蒲柯骆邢涂牟阮喻匡晏邬敖幸况鲜漆蹇缪裴褚辜苟仇佘巫岑庹滕谌娄芮戚卞邝詹卓舒甘艾简包祁苗尚';
/** Family names that open common words as often: names only where what follows is usual in names. */
const FAMILY_IN_DOUBT = '高方金万时常许安石林马梁白文曾吕贾康伍邹尤申古项祝柳荣童游阳管莫左耿';

/** A family name, and the characters that make another word of it: 周末, 孙子, 何时. */
const NO_NAME = new Map(
	'王婆 李子 张贴罗开 陈旧列设述 杨梅树柳 黄豆瓜昏牛连金花土河 徐徐 周末围边到一二三四五六日年全期 孙子女儿娃 胡豆椒萝子琴同 何时处种人日况以必 罗汉列 谢谢绝各您你 唐诗宋 程序度 余下地名人元个 叶子片 田里间地头坎坝边埂土野径 丁香 姜丝汤种 范围本例 任何务意职期课教 陆续地 江边水河上 史料诗 顾及虑客问 龙灯舟眼 段落时 雷雨锋电 钱包财 汤圆药 黎明 易学懂地拉 贺年岁卡 赖以 董事 代办理写领买缴为表替课班 向来导上阳村镇乡社站大先党学前着日往老你我他她它父母全家爸妈 钟头点表 戴着上 杜绝 熊猫 严格重肃禁厉 温暖度馨水习 夏季天令收日 谷子物雨 洪水涝灾 付款出费 施工肥行 毛病巾笔线 章程节 季度节 牛奶羊肉 孔子 郑重 宋词 肖像 鲁莽 涂料 石头 马上路 高度兴龄血温考中速质标等 方便案法式面向队 金额融牌钱 万元人一 时间候 常见年常 许多可 安全排装置 林业地下木 白天色血内 文明化件字艺 曾经 康复 管理 左右 古代树诗 项目 祝福大你各 游客泳玩戏览 阳光 申请报领办 尤其 童话谣年心 幸福运好存 况且 鲜花活艳明红奶味香 漆黑工 艾草滋灸 简单介化易约历便直报 包括含子装粽饺抄裹联揽围谷 甘蔗甜薯蓝心 苗木圃族期家寨 尚未在 舒适心畅服展 卓越有 苟且 陶艺瓷器冶醉 巫山溪峡 仇恨视 喻为 戚友'
		.split(' ')
		.map(([name = '', ...next]) => [name, next.join('')])
);
/** Many children are called so: 李子涵 is no plum, 唐诗涵 no poem of the Tang, 周一诺 no Monday. */
const NAME_AGAIN = new Map(
	[
		['李孙叶', '子[涵轩豪墨怡萱琪睿航浩瑞桐彤悦妍凡俊诺昊恒皓宸瑶鑫煜淇祺瑜琳旭欣晴]'],
		['唐史', '诗[涵琪怡妍瑶萱雅悦婷彤]'],
		['周万', '一[诺鸣凡涵朵]'],
		['雷', '雨[欣桐涵轩萱彤]'],
	].flatMap(([names = '', given]) => Array.from(names, (one): [string, string] => [one, `(?!${given})`]))
);
/** The same of the characters before it, where a title follows: 感谢老师, 照顾爷爷, 油漆师傅. */
const NO_NAME_BEFORE = new Map(
	'谢谢感多答致 顾照看 任主责现前新历离兼 史历党校村 胡二京板 包面打 漆油刷 牛养耕水黄奶 龙舞接 叶茶桑采 苗育栽 范师示模规 余其业剩 程工课全 何如任 汤煲 丁园 陶制 江长 段阶 章文 高最身三提 方地对双药各官 金五基冶合现 万千百 许也或允 石宝岩 林园造森 文语作课英 康健小 伍队 童儿 游导旅 阳重夕朝太 白表坦明 荣光 项事 左往'
		.split(' ')
		.map(([name = '', ...before]) => [name, before.join('')])
);
const family = (names: string, isTitled = false) =>
	`(?:欧阳|上官|司马|诸葛|${[...new Set(names)]
		.map((one) => {
			const before = isTitled && NO_NAME_BEFORE.has(one) ? `(?<![${NO_NAME_BEFORE.get(one)}])` : '';
			const stillName = NAME_AGAIN.get(one) ?? '';
			return before + one + (NO_NAME.has(one) ? `(?!${stillName}[${NO_NAME.get(one)}])` : '');
		})
		.join('|')})`;
const NAMED = family(FAMILY);
const NAMED_PERHAPS = family(FAMILY_IN_DOUBT);

// Characters that no given name has, so that a verb or a particle is not taken for one.
const GIVEN =
	'(?![的了是在有和与及或为因被把给让从到对于以所其这那个们村组区镇乡县市省不没无很都也还就又再只等说想要请来去看做户位送帮办放领点某岁月日号患住得])\\p{Script=Han}';

// Characters that names are made of: two of them behind a family name need no end.
const IN_NAMES =
	'国建华明德秀英芳兰珍素玉桂淑凤云霞丽娟敏静艳红梅芬琼碧琴莲菊香蓉群惠贞翠珠瑞祥永长光世家贵富荣昌盛兴福禄寿喜庆安康宁平志强伟勇刚军兵斌涛波海峰林松柏春秋文武杰俊豪雄龙虎鹏飞翔宇轩浩然子涵梓萱欣怡雨思诗梦雅婷洁琪瑶彤馨语嫣佳天宝晓成启正义仁忠孝学良友朝先全才登维绍继定显宗昭廷清洪泽润晨曦桐悦宸铭楠悠沐若妍可心依源博睿皓大小';

const OF_NEIGHBOUR =
	'大爷|大妈|大娘|大伯|大叔|大婶|大哥|大姐|婆婆|爷爷|奶奶|嬢嬢|孃孃|孃|嬢|叔叔|阿姨|伯伯|婶婶|叔|伯|婶|姨|哥|姐|嫂|先生|女士|小姐|同学|老汉|老太';
/** The same with those of work, and with what stands in place of a given name. */
const TITLE_OF_PERSON = `(?:${OF_NEIGHBOUR}|老师|师傅|医生|主任|书记(?![载录])|支书|村长|组长|同志|某某|某)`;
const NAMED_BY_TITLE = family(FAMILY, true);
// With such a word behind it a family name is hardly in doubt, but for those that are verbs and adverbs: 祝爷爷, 常主任.
const NAMED_BY_TITLE_PERHAPS = family(FAMILY_IN_DOUBT.replace(/[祝管莫时常安尤古]/gu, ''), true);
/** Who is spoken of by the family name and such a word; those of work are not among them. */
export const NEIGHBOUR = `(?:${NAMED_BY_TITLE}|${NAMED_BY_TITLE_PERHAPS})(?:${OF_NEIGHBOUR})`;
const OF_PERSON = '村民|群众|居民|老人|户主|农户|联系|找|叫|我是';
const OPENING = `(?:^|[^\\p{Script=Han}]|${OF_PERSON}|帮|给|替|为|和|由|请)`;
const CLOSING_OF_PERSON = '家|说|望|盼|反映|希望|申请|住|生病|腿|老人|一家|夫妻|夫妇';
const CLOSING = `(?=$|[^\\p{Script=Han}]|${CLOSING_OF_PERSON}|想|要|请|等|和|的|需要|今年)`;
// Crops, tools and roads stand in the same places as names do (黄桃的剪枝), so there a name is made of what is usual in names.
const GIVEN_AS_USUAL = `(?:[三四五六]|[${IN_NAMES}]\\p{Script=Han}?|\\p{Script=Han}[${IN_NAMES}])`;
/** Who is told of in school, what is called as somebody might be, and who is asked: 向医生咨询. */
const NOBODY = '(?!毛主席|江姐|邓小平|刘伯承|孔明|黄柏|蒲公英|史志|向(?:医生|师傅|书记|主任|支书|组长|同志))';
/** 何家湾 is a place. */
const NO_PLACE = '(?!家[湾坝沟坪坡岩垭坳院岭河梁嘴坨塝塘桥寨岗坎冲槽堰])';

/** Any name or way of naming, as far as forms tell: for texts that may name nobody. */
export const ANY_NAME: readonly RegExp[] = [
	/(?:(?:姓名|名字|联系人|户主)\s*(?:是|叫|为|:)|本人\s*(?:叫|:))\s*\p{Script=Han}{2,4}/gu,
	new RegExp(`${NOBODY}${NAMED_BY_TITLE}(?:${GIVEN}){0,2}?${TITLE_OF_PERSON}`, 'gu'),
	new RegExp(`${NAMED_BY_TITLE_PERHAPS}${TITLE_OF_PERSON}`, 'gu'),
	new RegExp(`(?:老|(?<!一)小(?!苗))${NAMED}${CLOSING}`, 'gu'),
	new RegExp(`(?<=${OF_PERSON})${NOBODY}${NAMED}${NO_PLACE}\\p{Script=Han}{1,2}${CLOSING}`, 'gu'),
	new RegExp(`(?<=${OPENING})${NOBODY}${NAMED}${NO_PLACE}\\p{Script=Han}{1,2}(?=${CLOSING_OF_PERSON})`, 'gu'),
	new RegExp(`(?<=${OPENING})${NOBODY}${NAMED}${NO_PLACE}${GIVEN_AS_USUAL}${CLOSING}`, 'gu'),
	new RegExp(
		`(?<=${OPENING})${NOBODY}(?:${NAMED}[${IN_NAMES}]{2}|${NAMED_PERHAPS}[${IN_NAMES}]{2}${CLOSING})`,
		'gu'
	),
];

// Words that end where a name begins; a figure begins an amount (20余次), and 《 the title of a work.
const BEFORE =
	'(?:^|[^\\p{Script=Han}\\d《]|村民|群众|居民|老人|户主|农户|患者|病人|儿童|同学|学生|小朋友|孩子|娃娃|娃|男孩|女孩|男童|女童|孤儿|孙子|孙女|外孙|外孙女|儿子|女儿|之子|之女|丈夫|妻子|老伴|母亲|父亲|妈妈|爸爸|爷爷|奶奶|外公|外婆|妇女|户|员|人|对象|的|叫|名叫|是|为|给|帮|看望|走访|慰问|探望|探访|将|把|由|对|到了?|者|妇|组|村|社区|号|班|年级|岁|院)';
const AFTER =
	'(?=$|[^\\p{Script=Han}]|家|说|的|今年|现年|年仅|刚满|才|患|因|身患|罹患|查出|确诊|得了|得|住|在|是|系|属|被|就读|读|上学|同学|小朋友|老人|母子|母女|父子|一家|夫妻|夫妇|送|中风|刑满|服刑|吸毒|离异|离婚|离世|酗酒|欠|摔|上台|登台|参加|表演|朗诵|获得|获|荣获|领到|领取|拿到|捐|丧|脑|肺|肝|胃|高血压|糖尿病|骨折|已|于|和|与|从|需要|生活|去年|前年|常年|长期|瘫|失|丧|残|双|腿|眼|左|右|不幸|突发|现|一个人|独自|独居|跟|随|放学|写|没|考|由|收到|来|家|带着|\\p{Script=Han}{1,2}[了着过])';
const FULL = new RegExp(
	`(?<=${BEFORE})(?:${NAMED}(?!${TITLE_OF_PERSON})(?:${GIVEN}){1,2}?|${NAMED_PERHAPS}(?!${TITLE_OF_PERSON})[${IN_NAMES}]{1,2}?)${AFTER}`,
	'gu'
);
const USUAL = new RegExp(`(?<=${BEFORE}|[了进跟请找让])${NAMED}(?!${TITLE_OF_PERSON})[${IN_NAMES}]{2}`, 'gu');
const CALLED =
	/(?<=(?:姓名|名字|户主|患者|学生|户名) ?: ?|名叫|(?:真|本|原)名(?:是|叫|:)?)\p{Script=Han}{2,3}(?=$|[^\p{Script=Han}])/gu;
// Behind such a word a name needs no end: the verb may follow at once.
const IN_NEED =
	'(?:低保|特困|五保|贫困|困难|脱贫|监测|边缘|建卡|残疾|失独|单亲|不稳定|失能|空巢|独居|孤寡|留守|困境|患病|重病|精神病|聋哑|矫正|吸毒|戒毒|刑满释放|供养)(?:户|人员?|家庭(?:成员)?|对象|老人|(?:老)?党员|军人|群众|妇女|母亲|父亲|[男女]童|儿童|职工|学生)';
const YOUNG_ONE =
	'(?:孤儿|患儿|小姑娘|学生|年级|[\\d一二三四五六七八九十)]班|[的小]孩子?|[男女][孩童]|小朋友|孙[子女]|外孙女?|儿子|女儿|弟弟|哥哥|姐姐|妹妹|之[子女])';
const LABELLED = new RegExp(
	`(?<=${IN_NEED}|${YOUNG_ONE}|患者|病人|对象|持有人)(?:${NAMED}(?!${TITLE_OF_PERSON})(?:${GIVEN}){1,2}|${NAMED_PERHAPS}(?!${TITLE_OF_PERSON})[${IN_NAMES}]{2})`,
	'gu'
);
// What is said of such people is said of their work.
const ROLE_BEFORE =
	/(?:志愿者|讲师|教师|老师|医生|护士|书记|主任|支书|队长|队员|站长|所长|校长|组长|社长|会长|委员|干部|专干|网格员|通讯员|记者|摄影|作者|编辑|专家|律师|民警|辅警|农技员|社工|负责人|联系人|主席|代表|同志|员)[:\s]*$/u;
const ROLE_AFTER =
	/^(?:、\p{Script=Han}{2,3}等?)?[(（]?(?:老师|医生|护士|书记|主任|支书|队长|站长|所长|校长|组长|同志|志愿者|干部|律师|警官|教授|记者|摄|文|供稿|介绍|主讲|讲解|带领|组织)/u;
/** What those do who help; people in need do it as well. */
const ACT_AFTER = /^(?:、\p{Script=Han}{2,3}等?)?(?:走访|看望|慰问|为|给|向|帮|带着|说,大家)/u;
/** Whose label ends as a role does is none: 吸毒人员, 特困人员：. */
const IN_NEED_BEFORE = new RegExp(`(?:${IN_NEED}[:\\s]*|[患得][^,。;]{1,6}的)$`, 'u');
/** A name that is marked as not the real one, behind it. */
export const CHANGED = /^[(（"“]?\s*(?:化名|均为化名)|^某/u;

/** A name that says whose it is; `isOffice` when the words beside it name a function and not a private life. */
export type PersonName = { start: number; end: number; words: string; isOffice: boolean };

/** Full names in folded text, in order; those that are marked as changed (化名) are no names. */
export function personNames(text: string): PersonName[] {
	const found = new Map<number, PersonName>();
	for (const form of [USUAL, FULL, CALLED, LABELLED])
		for (const { 0: words, index } of text.matchAll(form)) {
			const end = index + words.length;
			const rest = text.slice(end, end + 14);
			if (found.has(index) || CHANGED.test(rest) || WORDS.has(words)) continue;
			const before = text.slice(Math.max(0, index - 8), index);
			const isInNeed = IN_NEED_BEFORE.test(before);
			const isOffice =
				ROLE_AFTER.test(rest) || (!isInNeed && (ROLE_BEFORE.test(before) || ACT_AFTER.test(rest)));
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
