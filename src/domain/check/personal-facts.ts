/** What tells of one person's life: a home, a child, an illness or a hardship, with a name or an age beside it. */
import { NAMED, type PersonName, personNames, TITLE_OF_PERSON } from './names.ts';
import type { Hit, PrivateKind } from './private-kinds.ts';

const NUMBER = '[\\d一二三四五六七八九十百零〇]{1,6}';
// `三组12号开会` is a day of the month.
const NO_DAY =
	'(?! ?(?:上午|下午|晚|早|中午|举|开|召|之?前|之?后|以[前后]|起|至|到|线|令|文|会议室|馆|窗|台|机|车|井|桩|楼|桥|公路|院))';
/** A house as a postman would find it: `三组12号`, `3栋2单元501室`. */
export const HOUSE = new RegExp(
	`${NUMBER}\\s*(?:组|社|村民小组)[^\\n,。;、月年]{0,8}?${NUMBER}(?:-\\d+)?号${NO_DAY}|门牌(?:号)?[是为:]?\\s*${NUMBER}|${NUMBER}(?:号楼|栋|幢)\\s*-?(?:${NUMBER}单元)?\\s*-?${NUMBER}(?:-${NUMBER})?(?:室|号)?(?![\\d层楼单栋])|${NUMBER}号?(?:附${NUMBER}号)?\\s*${NUMBER}单元\\s*${NUMBER}(?:-${NUMBER})?(?:室|号)?`,
	'gu'
);
/** Less than a house, but enough beside a name. */
const LIVES = new RegExp(
	`(?:家住|住在|住址|家庭住址|家庭地址|现住|居住在|居住于)\\s*[:是为在]?\\s*[^,。;\\n]{0,16}?(?:${NUMBER}\\s*(?:组|社|号|队|单元)|湾|院子|坝子|岗|[\\p{Script=Han}]{1,6}(?:路|街|巷)${NUMBER}号)|\\p{Script=Han}{1,8}(?:路|街|巷|大道)${NUMBER}号(?:附${NUMBER}号)?(?=[^\\n。]{0,6}(?:家|的住处|住))`,
	'gu'
);
const PUBLIC_PLACE =
	/(?:村委会|居委会|委员会|服务中心|实践站|实践所|卫生室|卫生院|医院|学校|小学|中学|幼儿园|广场|超市|农家书屋|文化室|活动室|办公室|便民|派出所|政府|邮局|商店|饭店|公司|合作社|基地|礼堂|会场|集合|地点|会议室)[^\n。;]{0,12}$/u;

const CHILD =
	'(?:小朋友|同学|留守儿童|困境儿童|儿童|孩子|娃娃|学生|小学生|孙子|孙女|外孙女?|儿子|女儿|男孩|女孩|男童|女童|幼儿|婴儿|孤儿|少年|未成年)';
const AGE =
	'(?<![\\d到至-])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二两三四五六七八九])(?:周岁|岁)(?![以之]?[上下内前后]|[至到-])';
const YOUNG = new RegExp(
	`${CHILD}|${AGE}|[一二三四五六1-6]年级|[小初高][一二三]|(?:幼儿园|小学|中学)[^,。\\n]{0,6}(?:读|上学|班)`,
	'u'
);
const SCHOOL =
	'(?:小学|中学|幼儿园|学校|[一二三四五六1-6]年级|[小初高][一二三](?=[^\\p{Script=Han}]|的|学|年|\\()|[\\d一二三四五六七八九十]+班|就读)';
const GROUP = `(?:${NUMBER}\\s*(?:组|社|村民小组)|\\p{Script=Han}(?:村|社区|院坝|湾))`;
const NEED = '(?:留守|困境|孤儿|单亲|低保|残疾|贫困|困难|特困|辍学|服刑|改嫁|离异|去世|病故|自闭|患|父母)';
const PLACED = new RegExp(`${SCHOOL}|${GROUP}|${NEED}`, 'u');
/** One child, not children. */
const ONE_CHILD = new RegExp(
	`(?:一名|一个|有个|这名|那名|年仅|今年|刚满|才|她|他|其)[^,。;\\n]{0,8}${AGE}|${AGE}的?[^,。;\\n]{0,4}(?:${CHILD}|他|她)(?![们志上做])`,
	'u'
);
const MANY = /(?:[2-9]|\d{2,}|[二三四五六七八九十百两几多]+)(?:余|多)?(?:名|个|位)(?!单)|们|孩子都|等/u;

const ILLNESS =
	'(?:癌|肿瘤|尿毒症|白血病|精神病|精神分裂|精神障碍|抑郁症|自闭症|艾滋|梅毒|乙肝|肝炎|肝硬化|肺结核|尘肺|糖尿病|高血压|心脏病|冠心病|癫痫|脑梗|脑瘫|脑溢血|脑出血|瘫痪|偏瘫|截瘫|中风|失能|半失能|智障|智力障碍|阿尔茨海默|老年痴呆|痴呆|帕金森|骨折|透析|化疗|重病|大病|患病|聋哑|失明|截肢|类风湿|红斑狼疮)';
const HARDSHIP =
	'(?:低保|特困|五保|贫困户|困难户|脱贫户|监测户|边缘户|建卡户|建档立卡|残疾|孤儿|困境儿童|留守儿童|空巢老人|独居|孤寡|失独|刑满释放|社区矫正|服刑|吸毒|戒毒|离异|丧偶|家暴|欠债|上访|信访|流浪)';
const LABEL = new RegExp(`${ILLNESS}|${HARDSHIP}`, 'gu');
// Named by work or body, not by fate: 残疾人联合会, 癌症讲座.
const NO_FATE =
	/^(?:人?联合会|人?联|人?运动|人?就业|症?(?:防治|筛查|预防|知识|讲座)|人?证办|户?政策|工作|标准|资金|申请|条例)/u;

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
				tell('home', true, `${hidden(owner)}，${unnumbered(words)}`, Math.min(owner.start, index), end);
			taken.add(owner);
		} else if (houses.some((house) => house.index === index))
			tell('address', false, unnumbered(words), index, end);
	}
	for (const { start, end } of sentences(text)) {
		const sentence = text.slice(start, end);
		const inside = between(names, start, end).filter((name) => !taken.has(name));
		for (const name of inside) {
			if (isChild(sentence, name, start)) {
				tell('minor', true, hidden(name), name.start, name.end);
				taken.add(name);
				continue;
			}
			if (name.isOffice) continue;
			const label = labelOf(sentence, name, start);
			if (!label) continue;
			tell('hardship', label.isClose, `${label.words}，${hidden(name)}`, name.start, name.end);
			taken.add(name);
		}
		if (inside.length > 0) continue;
		const young = ONE_CHILD.exec(sentence) ?? NICKNAMED.exec(sentence);
		if (
			young &&
			PLACED.test(sentence.replace(young[0], (words) => '□'.repeat(words.length))) &&
			!MANY.test(young[0]) &&
			!/化名/.test(sentence)
		) {
			tell('minor', false, young[0], start + young.index, start + young.index + young[0].length);
			continue;
		}
		const titled = TITLED_ILL.exec(sentence);
		if (titled)
			tell('hardship', false, titled[0], start + titled.index, start + titled.index + titled[0].length);
	}
	return hits;
}

const NICKNAMED =
	/(?<![大最])小(?!的|学|朋|组|康|区|孩|镇|队|时|班|伙|说|心|型|手|提|吃|程|视|雪|雨|暑|寒|麦|志|家|院|广|课|店|卖|菜|河|溪|山|路|桥|年|中|声|猪|羊|鸡|鸭|狗|猫)\p{Script=Han}(?=(?:同学|小朋友)|[(（,，]?(?:[1-9]|1[0-7]|[一二三四五六七八九十]{1,2})岁)/u;
const TITLED_ILL = new RegExp(
	`(?:${ILLNESS}|${HARDSHIP})[^,。;\\n]{0,4}?${NAMED}(?!医生|老师)${TITLE_OF_PERSON.replace('老师|师傅|医生|主任|书记|支书|村长|组长|同志|', '').replace('|某某|某', '')}|${NAMED}${TITLE_OF_PERSON.replace('老师|师傅|医生|主任|书记|支书|村长|组长|同志|', '').replace('|某某|某', '')}[^,。;\\n]{0,6}?(?:患|得了|查出|确诊)[^,。;\\n]{0,6}?${ILLNESS}`,
	'u'
);

function* sentences(text: string): Generator<{ start: number; end: number }> {
	for (const { index, 0: words } of text.matchAll(/[^。!?;\n]+/g))
		yield { start: index, end: index + words.length };
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

function isChild(sentence: string, name: PersonName, start: number): boolean {
	const [from, to] = [name.start - start, name.end - start];
	const close = around(sentence, from, to, 14, 16);
	if (name.isOffice && !CHILD_ITSELF.test(close)) return false;
	if (/大学|本科|研究生/.test(close) || !YOUNG.test(close)) return false;
	return PLACED.test(around(sentence, from, to, 60, 60));
}
const CHILD_ITSELF = new RegExp(`${CHILD}□|□[,(（]?(?:${AGE}|同学|小朋友)`, 'u');

/** The label of illness or hardship that a name carries. */
function labelOf(sentence: string, name: PersonName, start: number) {
	const [from, to] = [name.start - start, name.end - start];
	const first = Math.max(0, from - 36);
	for (const match of sentence.slice(first, to + 36).matchAll(LABEL)) {
		const at = first + match.index;
		const end = at + match[0].length;
		if (NO_FATE.test(sentence.slice(end, end + 6))) continue;
		const apart = end <= from ? sentence.slice(end, from) : sentence.slice(to, at);
		if (apart.length <= 30) return { words: match[0], isClose: apart.length <= 12 && !/[,、]/.test(apart) };
	}
	return undefined;
}

const hidden = ({ words }: PersonName) => `${words[0]}${'*'.repeat(words.length - 1)}`;
const unnumbered = (words: string) => words.replace(new RegExp(NUMBER, 'g'), '*').trim();
