/** What people call an illness or a hardship, and what only sounds like it. */

export const ILLNESS =
	'(?:癌|肿瘤|尿毒症|白血病|精神(?:疾?病|分裂|障碍)|抑郁症|自闭症|艾滋|梅毒|乙肝|肝炎|肝硬化|肺结核|尘肺|糖尿病|高血压|心脏病|冠心病|癫痫|脑梗|脑瘫|脑溢血|脑出血|瘫痪|偏瘫|截瘫|中风|失能|半失能|智障|智力障碍|阿尔茨海默|老年痴呆|痴呆|帕金森|骨折|透析|化疗|重病|大病|患病|卧病|卧床|聋哑|耳聋|失聪|失明|截肢|类风湿|红斑狼疮)';
export const HARDSHIP =
	'(?:低保|特困|五保|贫困户|困难户|脱贫户|监测户|监测对象|边缘户|建卡户|建档立卡|残疾|[致返]贫|因[病残]|脱贫不稳定|(?:临时|大病)救助|孤儿|困境儿童|留守儿童|空巢老人|[扶帮救]\\p{Script=Han}对象|困难(?:群众|党员|职工|家庭)|贫寒|独居|孤寡|失独|刑满释放|社区矫正|服刑|吸毒|戒毒|离异|丧偶|单亲|家暴|欠债|上访|信访|流浪)';
/** What may be told of anybody, and hurts some: a person says which it is. */
const MISFORTUNE =
	'(?:车祸|失去[左右双]|致残|摔伤|烧伤|溺水|自杀|轻生|走失|住院|手术|离婚|酗酒|赌博|欠[债款下]|负债|去世|酒驾|拘留|被拘|判刑|坐过?牢|光棍|[腿脚手]断)';
export const LABEL = new RegExp(`${ILLNESS}|${HARDSHIP}|(?<weak>${MISFORTUNE})`, 'gu');
// Named by work or body, not by fate: 残疾人联合会, 癌症讲座.
export const NO_FATE =
	/^(?:人?联合会|人?联|人?运动|人?就业|症?(?:防治|筛查|预防|知识|讲座)|人?证办|户?政策|工作|标准|资金|申请|条例|业务|专[干员职]|经办|协管员|窗口|接待|办公室|门诊)/u;

/** What somebody does for others: between a name and a label, it says that the label is theirs. */
export const HELPS =
	'(?:照[顾看料护]|赡养|侍奉|护理|陪护|看望|探望|走访|慰问|帮扶|帮助|资助|结对|关爱|捐[款资赠]|送[给到去]|收养|义务)';
