/**
 * 匿名: what points to one person in a text that must point to nobody — names, telephones, numbers of papers, houses.
 * Found by form: a machine cannot know every name, so it errs towards asking the editor to say it more generally.
 */

/** What was found; `words` is the piece of the text that gave it away. */
export type Trace = { kind: 'name' | 'phone' | 'paper' | 'house'; words: string };

/** The first thing of each kind in `text` that points to a person. */
export function traces(text: string): Trace[] {
	const plain = text.normalize('NFKC');
	return (Object.keys(FORMS) as Trace['kind'][]).flatMap((kind) => {
		const words = FORMS[kind].map((form) => form.exec(plain)?.[0].trim()).find(Boolean);
		return words === undefined ? [] : [{ kind, words }];
	});
}

const FIGURE = '[\\d零〇一二三四五六七八九十百]';

// The commonest family names, without those that open everyday words more often than names (高 方 金 万 时 常 许 安 …).
const FAMILY =
	'王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐韩曹邓冯萧程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任廖姚谭邹熊陆郝孔邱秦江史顾侯邵孟龙段雷钱汤尹黎易贺赖龚冉代向';
// What follows a family name in a word that is none: 周末, 孙子, 何时.
const NO_NAME: Record<string, string> = {
	...{ 王: '婆', 李: '子', 张: '贴罗', 陈: '旧列', 杨: '梅树柳', 黄: '豆瓜昏牛连金花', 徐: '徐' },
	...{
		周: '末围边到一二三四五六日年全期',
		孙: '子女',
		胡: '豆椒萝子琴',
		何: '时处种人日',
		罗: '汉',
		谢: '谢',
	},
	...{ 唐: '诗', 程: '序度', 余: '下地', 叶: '子', 田: '里间地头坎坝边埂土', 丁: '香', 姜: '丝汤种' },
	...{ 范: '围', 任: '何务意', 陆: '续', 江: '边水河上', 史: '料诗', 顾: '及虑', 龙: '灯舟眼', 段: '落' },
	...{ 雷: '雨锋电', 钱: '包财', 汤: '圆药', 黎: '明', 易: '学懂地拉', 贺: '年岁卡', 赖: '以', 董: '事' },
	...{ 代: '办理写领买缴为', 向: '来导上阳村镇乡社站大先党学', 钟: '头点', 戴: '着上', 杜: '绝', 熊: '猫' },
};
const NAMED = `(?:${[...FAMILY].map((one) => one + (NO_NAME[one] ? `(?![${NO_NAME[one]}])` : '')).join('|')})`;
// Who is spoken of by such a word has a name in front of it.
const TITLE =
	'(?:大爷|大妈|大娘|大伯|大叔|大婶|大哥|大姐|婆婆|爷爷|奶奶|嬢嬢|孃孃|孃|嬢|叔叔|阿姨|伯伯|婶婶|叔|伯|婶|姨|哥|姐|嫂|先生|女士|小姐|老师|师傅|医生|主任|书记|支书|村长|组长|同志|同学|老汉|老太|某某|某)';
const OPENING = '(?:^|[^\\p{Script=Han}]|村民|群众|居民|老人|户主|农户|联系|找|叫|我是|帮|给|替|为|和|由|请)';
const CLOSING =
	'(?=$|[^\\p{Script=Han}]|家|说|想|要|请|望|盼|反映|希望|申请|住|生病|腿|等|和|的|老人|需要|今年|一家|夫妻|夫妇)';

const FORMS: Record<Trace['kind'], readonly RegExp[]> = {
	name: [
		/(?:姓名|名字|联系人|户主|本人)\s*(?:是|叫|为|:)\s*\p{Script=Han}{2,4}/u,
		new RegExp(`${NAMED}\\p{Script=Han}{0,2}?${TITLE}`, 'u'),
		new RegExp(`[老小]${NAMED}${CLOSING}`, 'u'),
		new RegExp(`(?<=${OPENING})${NAMED}\\p{Script=Han}{1,2}${CLOSING}`, 'u'),
	],
	phone: [
		/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/,
		/(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/,
		/(?:电话|手机|座机|微信|QQ)(?:号码|号)?\s*(?:是|为|:)?\s*[A-Za-z\d][\w-]{4,}/i,
		/(?<![\d证]|证[号码\s]{1,4})\d{7,8}(?!\d)/,
	],
	paper: [
		/(?<!\d)\d[\d ]{13,16}[\dXx](?!\d)/,
		/(?:残疾证|低保证|户口|身份证|社保卡)(?:号码|号)?\s*(?:是|为|:)?\s*\d{4,}/,
	],
	house: [
		new RegExp(`${FIGURE}+(?:村民)?(?:组|社|队)\\s*${FIGURE}+\\s*号?`, 'u'),
		new RegExp(`(?<!月)(?<!${FIGURE})${FIGURE}+(?:-${FIGURE}+)?号(?!${FIGURE}*(?:线|文|令|馆))`, 'u'),
		new RegExp(`${FIGURE}+\\s*(?:单元|栋|幢|号楼)`, 'u'),
		/门牌|(?:家住|住址|家庭地址|地址)\s*(?:是|在|为|:)?\s*\p{Script=Han}{2,}/u,
	],
};
