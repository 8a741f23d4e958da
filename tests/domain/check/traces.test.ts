import { describe, expect, test } from 'vitest';
import { traces } from '../../../src/domain/check/privacy.ts';
import { requestSchema } from '../../../src/domain/schemas/request.ts';

const kinds = (text: string) => traces(text).map(({ kind }) => kind);

describe('what points to one person', () => {
	test.each([
		['王建国想学用手机挂号', 'name'],
		['村民李秀英家的屋顶漏雨', 'name'],
		['请帮陈大爷理发', 'name'],
		['给三组的周婆婆送药', 'name'],
		['小张的娃娃没有人辅导作业', 'name'],
		['联系人：冉光明', 'name'],
		['我是刘芳，想参加培训', 'name'],
		['黄老师讲得好', 'name'],
		['马老师讲得好', 'name'],
		['石大爷家的电视坏了', 'name'],
		['请高大姐来教做鞋垫', 'name'],
		['给陈秀英送药', 'name'],
		['村民赵铁柱的灶台要修', 'name'],
		['张三家的灯坏了', 'name'],
		['王家的灯坏了', 'name'],
		['感谢张医生', 'name'],
		['请打 139 1234 5678', 'phone'],
		['请打１３９１２３４５６７８', 'phone'],
		['电话023-72381234', 'phone'],
		['座机72381234', 'phone'],
		['微信：wangjg_88', 'phone'],
		['身份证号500102194912310011', 'paper'],
		['残疾证号 50010219', 'paper'],
		['家住三组12号', 'house'],
		['二社8号想修路灯', 'house'],
		['安置点3栋2单元没有灯', 'house'],
		['门牌掉了', 'house'],
		['住址：百花桥头大院子', 'house'],
	])('“%s” is told as %s', (text, kind) => {
		expect(kinds(text)).toContain(kind);
	});

	test.each([
		'村里理发要走很远，想请人来给走不动的老人理发。',
		'想借用实践站的屋子办寿宴。',
		'白天要下地，想在夜里加一场政策答疑。',
		'讲得慢，听得懂，还想学打视频。',
		'下雨改了期，人来了就好。',
		'到树底下教，一看就会。',
		'周末想请人教孙子写字',
		'孙子孙女放暑假没有人带',
		'黄豆和李子怎么防虫，想听老师讲',
		'任何时候都可以，田里忙完再来',
		'代办医保缴费，最好12月5日来',
		'想在向阳院坝放一场电影',
		'谢谢志愿者，请常来',
		'高龄老人想在家里量血压',
		'张贴的菜单字太小，老人看不清',
		'杨梅种植户想学电商',
		'三组的路灯坏了，想要修一修',
		'20个人想一起学剪纸，每周二晚上7点到9点',
		'孩子们想排一个节目，过年表演',
		'程序太多，想请人帮着填表',
		'何时再来教手机',
		'龙灯队想请师傅教扎龙灯',
		'实践站是公共活动的地方，不承办私人宴席。已另约志愿者在当天上门拍一张全家福。',
		'江边的路不好走，老人想在村里办事',
		'想听2026年1号文件讲了什么',
		'雷锋月多来几次',
		'养牛户想学防疫，黄牛、水牛都有',
		'和邻村一起办坝坝舞',
		'为老人办一次体检',
		...['谢谢老师', '感谢师傅，剪得好', '多谢医生上门看病', '祝爷爷奶奶们身体健康'],
		...['父母外出，希望有人照顾爷爷奶奶', '想向师傅学编竹篓', '向医生咨询用药', '向书记反映过，还没修'],
		...['请历史老师讲讲红军故事', '请任课老师来辅导', '请责任医生上门签约', '请二胡老师来教一教'],
		...['请油漆师傅来刷栏杆', '钟表师傅多久来一次', '请五金师傅来', '语文老师能来吗'],
		...['黄精、天麻怎么种', '黄桃的剪枝技术', '葛根的加工', '杜仲、黄柏的管护', '毛衣的编织', '温室的搭建'],
		...['何家湾的路灯坏了', '一小段的路不平', '请讲江姐的故事', '本人是返乡青年', '做好文书记录'],
		...['一组二组没有路灯', '三组12户人家用水难', '五组30亩李子要打药', '三组15日能来吗'],
		...['村里一栋老房子漏雨', '家住得远，来一趟不方便', '地址还没定', '点了帮-03号，等了两周'],
	])('“%s” points to nobody', (text) => {
		expect(traces(text)).toEqual([]);
	});
});

describe('a request', () => {
	const BASE = { number: '2026-001', station: 'qingzhu', state: 'accepted', acceptedOn: '2026-11-01' };
	const told = (data: object) =>
		requestSchema
			.safeParse({ ...BASE, need: '想学做豆花', ...data })
			.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

	test.each([
		[{ need: '给陈大爷理发' }, 'need: “陈大爷”像是人名'],
		[{ need: '电话是023-72381234' }, 'need: 像是电话'],
		[{ need: '家住三组12号，灯坏了' }, 'need: “三组12号”像是住址'],
		[{ state: 'declined', reason: '残疾证号 50010219 查不到' }, 'reason: 像是证件号'],
		[{ state: 'done', doneOn: '2026-11-02', remark: '黄老师讲得好' }, 'remark: “黄老师”像是人名'],
		[{ number: '13912345678' }, 'number: 像是电话'],
	])('with %o is refused at its field', (data, message) => {
		expect(told(data)).toEqual([expect.stringContaining(message)]);
	});

	test('that points to nobody is taken, and numbers are not printed in the report', () => {
		expect(told({})).toEqual([]);
		expect(told({ need: '电话是023-72381234' }).join()).not.toContain('72381234');
	});
});
