/** What tells of one person's life: a home, a child, an illness or a hardship, with a name or an age beside it. */
import { HARDSHIP, HELPS, ILLNESS, LABEL, NO_FATE } from './hardship-words.ts';
import { CHANGED, NEIGHBOUR, type PersonName, personNames } from './names.ts';
import type { Certainty, Hit, PrivateKind } from './private-kinds.ts';

const NUMBER = '[\\d一二三四五六七八九十百零〇]{1,6}';
// `三组12号开会`, `三组12号停水` are days of the month.
const NO_DAY =
	'(?! ?(?:上午|下午|晚|早|中午|举|开|召|之?前|之?后|以[前后]|起|至|到|线|令|文|会议室|馆|窗|台|机|车|井|桩|电桩|电杆|楼|桥|公路|院|停[水电气]|放[电映]|检修|赶场|义诊|体检|发放|领取|变压器|地块|田块|[大蔬菜]*棚|[鱼池堰山坪]{1,3}塘|堰|水[池窖塔库]|蓄水池|泵站|阀|圈舍|选手|节目|路灯|监控|摄像头|垃圾|网格|图斑|林班|小班|摊位|展位|公示牌|产业路|冷库|停车场|充电桩|党群|养殖场|农家乐|民宿|机位|车位|点位|座位|取水点))';
/** A house as a postman would find it: `三组12号`, `3栋2单元501室`. */
export const HOUSE = new RegExp(
	`${NUMBER}\\s*(?:组|社|村民小组)[^\\n,。;、月年]{0,8}?(?<!第)${NUMBER}(?:-\\d+)?号${NO_DAY}|门牌(?:号)?[是为:]? ?${NUMBER}(?![组社村块个])|${NUMBER}(?:号楼|栋|幢)\\s*-?(?:${NUMBER}单元)?\\s*-?${NUMBER}(?:-${NUMBER})?(?:室|号)?(?![\\d层楼单栋])|${NUMBER}号?(?:附${NUMBER}号)?\\s*${NUMBER}单元\\s*${NUMBER}(?:-${NUMBER})?(?:室|号)?|(?<=小区|花园|家园|公寓|安置[房点]) ?\\d{1,2}-\\d{1,2}-\\d{1,4}(?![\\d-])`,
	'gu'
);
/** Where those who know the village find a house. */
const NEXT_TO = '(?:旁边?|后[面头]|对面|隔壁|背后)';
const NEARBY = new RegExp(`${NEXT_TO}$`, 'u');
/** Less than a house, but enough beside a name. */
const LIVES = new RegExp(
	`(?:家住|住在|住址|家庭住址|家庭地址|现住|现居|居住在|居住于|家就?在|住(?![房院户宅建所]))[ \\n]?[:是为在]? ?[^,。;\\n]{0,16}?(?:${NUMBER} ?(?:组|社|号|队|单元|房间|室)|湾|院子|坝子|岗|${NEXT_TO}|[\\p{Script=Han}]{1,6}(?:路|街|巷)${NUMBER}号)|\\p{Script=Han}{1,8}(?:路|街|巷|大道)${NUMBER}号(?:附${NUMBER}号)?(?=[^\\n。]{0,6}(?:家|的住处|住))`,
	'gu'
);
const PUBLIC_PLACE =
	/(?:村委会|居委会|委员会|服务中心|实践站|实践所|卫生室|卫生院|医院|学校|小学|中学|幼儿园|广场|超市|农家书屋|文化室|活动室|办公室|便民|派出所|政府|邮局|商店|饭店|公司|合作社|基地|礼堂|会场|集合|地点|会议室)[^\n。;]{0,12}$/u;

const CHILD =
	'(?:小朋友|同学|留守儿童|困境儿童|儿童|孩子|娃娃|学生|小学生|孙子|孙女|外孙女?|儿子|女儿|男孩|女孩|男童|女童|幼儿|婴儿|孤儿|患儿|少年|小姑娘|未成年人?)';
const AGE =
	'(?<![\\d十百零二三四五六七八九到至-]|[未不年已]满)(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二两三四五六七八九])(?:周岁|岁)(?![以之]?[上下内前后]|[至到-])';
const YOUNG = new RegExp(
	`${CHILD}|${AGE}|[辍失]学|[一二三四五六1-6]年级|[小初高][一二三]|(?:幼儿园|小学|中学)[^,。\\n]{0,6}(?:读|上学|班)`,
	'u'
);
const SCHOOL =
	'(?:小学|中学|幼儿园|学校|[一二三四五六1-6]年级|[小初高][一二三](?=[^\\p{Script=Han}]|的|学|年|\\()|[\\d一二三四五六七八九十]+班|就读)';
const GROUP = `(?:${NUMBER}\\s*(?:组|社|村民小组)|\\p{Script=Han}(?:村|社区|院坝|湾))`;
const NEED = '(?:留守|困境|孤儿|单亲|低保|残疾|贫困|困难|特困|辍学|服刑|改嫁|离异|去世|病故|自闭|患|父母)';
const PLACED = new RegExp(`${SCHOOL}|${GROUP}|${NEED}`, 'u');
/** Told of somebody who has long been grown up: 她16岁嫁到松林村. */
const NO_PAST = '(?!就?(?:嫁|参军|参加(?:革命|工作|红军)|入[伍党]|当兵|学艺|拜师))';
/** One child, not children. */
const ONE_CHILD = new RegExp(
	`(?:一名|一个|有个|这名|那名|年仅|今年|刚满|才|她|他|其)[^,。;\\n]{0,8}${AGE}${NO_PAST}|${AGE}的?[^,。;\\n]{0,4}(?:${CHILD}|他|她)(?![们志上做])`,
	'u'
);
const MANY = /(?:[2-9]|\d{2,}|[二三四五六七八九十百两几多]+)(?:余|多)?(?:名|个|位)(?!单)|们|孩子都|等/u;

/** Personal facts in folded text. */
export function personalFacts(text: string): Hit[] {
	const houses = [...text.matchAll(HOUSE)].filter(
		({ index }) => !PUBLIC_PLACE.test(text.slice(Math.max(0, index - 24), index))
	);
	const hits: Hit[] = [];
	const names = personNames(text);
	const taken = new Set<PersonName>();
	const tell = (kind: PrivateKind, isCertain: boolean, words: string, start: number, end: number) =>
		hits.push({ kind, isCertain, words, start, end });
	for (const { index, 0: words } of [...houses, ...text.matchAll(LIVES)]) {
		const end = index + words.length;
		const owner = between(names, index - REACH - 4, end + REACH + 4).find((name) =>
			isNear(text, name, index, end)
		);
		if (owner) {
			if (!taken.has(owner))
				tell(
					'home',
					!NEARBY.test(words),
					`${hidden(owner)}，${unnumbered(words)}`,
					Math.min(owner.start, index),
					end
				);
			taken.add(owner);
		} else if (houses.some((house) => house.index === index))
			tell('address', false, unnumbered(words), index, end);
	}
	for (const { start, end, heads } of sentences(text)) {
		const sentence = text.slice(start, end);
		const inside = between(names, start, end);
		const isRowOfChild = AGE_HEAD.test(heads) && AGE_IN_CELL.test(sentence);
		for (const name of inside) {
			const child = childOf(sentence, isRowOfChild, name, start);
			if (child) {
				tell('minor', child === 'certain', hidden(name), name.start, name.end);
				taken.add(name);
				continue;
			}
			if (name.isOffice || taken.has(name)) continue;
			const label = labelOf(sentence, name, start);
			if (label) tell('hardship', label.isClose, `${label.words}，${hidden(name)}`, name.start, name.end);
			else if (AT_HOME.test(text.slice(name.end, name.end + 5)))
				tell('home', false, `${hidden(name)}家`, name.start, name.end);
			else continue;
			taken.add(name);
		}
		if (inside.some((name) => name.isOffice || taken.has(name))) continue;
		const young = ONE_CHILD.exec(sentence) ?? NICKNAMED.exec(sentence);
		if (
			young &&
			(inside.length > 0 || PLACED.test(sentence.replace(young[0], (words) => '□'.repeat(words.length)))) &&
			!MANY.test(young[0]) &&
			!/化名/.test(sentence)
		) {
			tell('minor', false, young[0], start + young.index, start + young.index + young[0].length);
			continue;
		}
		const titled = inside.length > 0 ? null : TITLED_ILL.exec(sentence);
		if (titled && !CHANGED.test(sentence.slice(titled.index + titled[0].length)))
			tell('hardship', false, titled[0], start + titled.index, start + titled.index + titled[0].length);
	}
	return hits;
}

const NICKNAMED =
	/(?<![大最])小(?!的|学|朋|组|康|区|孩|镇|队|时|班|伙|说|心|型|手|提|吃|程|视|雪|雨|暑|寒|麦|志|家|院|广|课|店|卖|菜|河|溪|山|路|桥|年|中|声|猪|羊|鸡|鸭|狗|猫)\p{Script=Han}(?=(?:同学|小朋友)|[(（,，]?(?:[1-9]|1[0-7]|[一二三四五六七八九十]{1,2})岁)/u;
const TITLED_ILL = new RegExp(
	`(?:${ILLNESS}|${HARDSHIP})[^,。;\\n]{0,4}?${NEIGHBOUR}|${NEIGHBOUR}[^,。;\\n]{0,6}?(?:患|得了|查出|确诊)[^,。;\\n]{0,6}?${ILLNESS}`,
	'u'
);

/** A row of a table is a sentence, and `heads` the first row of that table. */
function* sentences(text: string): Generator<{ start: number; end: number; heads: string }> {
	let heads = '';
	for (const { index, 0: words } of text.matchAll(/[^。!?;\n]+/g)) {
		heads = words.startsWith('|') ? heads || words : '';
		yield { start: index, end: index + words.length, heads };
	}
}

/** So far apart a name and a house may stand. */
const REACH = 24;

/** Whether a name and something else stand close together, with no end of a sentence between. */
function isNear(text: string, name: PersonName, start: number, end: number): boolean {
	if (name.isOffice) return false;
	const apart = name.end <= start ? text.slice(name.end, start) : text.slice(end, name.start);
	return apart.length <= REACH && !/\n\s*\n|[。!?]/.test(apart);
}

/** Those of `names`, which are in order, that lie whole between two places. */
function between(names: readonly PersonName[], from: number, to: number): readonly PersonName[] {
	let [low, high] = [0, names.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (names[middle]!.start < from) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < names.length && names[last]!.end <= to) last += 1;
	return names.slice(low, last);
}

/** What stands around a name in its sentence, a box in its place. */
const around = (sentence: string, from: number, to: number, before: number, after: number) =>
	`${sentence.slice(Math.max(0, from - before), from)}□${sentence.slice(to, to + after)}`;

/** Somebody was called on at home. */
const AT_HOME = /^(?:老人)?的?家(?![乡庭族长属人具])/u;

/** Whether a name is that of a child: certain where a place or a hardship stands by it. */
function childOf(sentence: string, isRowOfChild: boolean, name: PersonName, start: number): Certainty {
	const [from, to] = [name.start - start, name.end - start];
	const close = around(sentence, from, to, 14, 16);
	const isItself = CHILD_ITSELF.test(close);
	if (!isItself && (name.isOffice || GROWN_UP.test(close))) return undefined;
	const isYoung = isItself || YOUNG.test(close) || isRowOfChild;
	if (/大学|本科|研究生/.test(close) || !isYoung) return undefined;
	if (PLACED.test(around(sentence, from, to, 60, 60))) return 'certain';
	return isItself ? 'likely' : undefined;
}
/** Who tells of children is none, nor is who brings them up or helps them. */
const GROWN_UP = new RegExp(
	`□(?:说|表示|介绍|告诉|(?:独自|一个?人)?(?:带着|抚养|养育|拉扯)|[^,。;由被受]{0,8}${HELPS}[^,。;]{0,4}${CHILD})`,
	'u'
);
const AGE_HEAD = /年龄|周岁/;
const AGE_IN_CELL = /\| ?(?:1[0-7]|[1-9]) ?(?=\|)/;
const CHILD_ITSELF = new RegExp(
	`(?:${CHILD}[: ]{0,2}|(?:${AGE}|年级|[\\d)]班)的? ?)□|□(?:(?:[,(]|今年|刚满|才|年仅)?(?:${AGE}|同学|小朋友)|的(?:爸爸|妈妈|爷爷|奶奶|家长)|\\([^)\\n]{0,10}(?:小学|中学|幼儿园|年级|班)\\))`,
	'u'
);

/** The label of illness or hardship that a name carries. */
function labelOf(sentence: string, name: PersonName, start: number) {
	const [from, to] = [name.start - start, name.end - start];
	const first = Math.max(0, from - 36);
	for (const match of sentence.slice(first, to + 36).matchAll(LABEL)) {
		const at = first + match.index;
		const end = at + match[0].length;
		if (NO_FATE.test(sentence.slice(end, end + 6))) continue;
		const apart = end <= from ? sentence.slice(end, from) : sentence.slice(to, at);
		const isOfOthers = end > to && isHelping(apart);
		if (isOfOthers && !KIN.test(sentence.slice(end, end + 6))) continue;
		if (apart.length <= 30) {
			const isClose = apart.length <= 12 && !/[,、]/.test(apart) && !match.groups?.weak && !isOfOthers;
			return { words: match[0], isClose };
		}
	}
	return undefined;
}

/** Whether somebody does good to others, by the words behind the name. */
const isHelping = (words: string): boolean => HELPING.test(words) && !HELPED.test(words);
const HELPING = new RegExp(`^[^,;]*(?:${HELPS}[^,;]{0,8}|(?<![因成定列评作称])[为给替向])$`, 'u');
const HELPED = new RegExp(`(?:[由被受请让靠在]|得到|接受|需要)(?!评)[^,;]*${HELPS}`, 'u');
/** Whose mother is ill is known where the name is. */
const KIN =
	/^的?老?(?:母亲|父亲|妈|爸|爹|娘|公|婆|丈夫|妻|老伴|爱人|儿|女|孩|孙|兄|弟|哥|姐|妹|爷|奶|外公|外婆|岳)/u;

const hidden = ({ words }: PersonName) => `${words[0]}${'*'.repeat(words.length - 1)}`;
const unnumbered = (words: string) => words.replace(new RegExp(NUMBER, 'g'), '*').trim();
