/** What people ask any such site, and the page that answers it. A site's own thesaurus may say otherwise. */
import type { SiteThesaurus } from '../schemas/thesaurus.ts';

type Answer = SiteThesaurus['answers'][number];

/** `page` answers whoever says one of the words `said`, and one of `together` where there are any. */
const answer = (page: Answer['page'], said: string, together?: string): Answer => ({
	said: said.split(' '),
	together: together?.split(' ') ?? [],
	page,
});

/** The narrower one stands first. */
export const COMMON_ANSWERS: readonly Answer[] = [
	answer(
		'takedown',
		'照片 相片 图片 视频 名字 文章 报道 稿子 信息',
		'不想 不要放 不要登 不要发 不要用 不要我 不愿 不同意 删 撤 拿掉 拿下 取下 去掉 下架 写错 登错 别登 别发 别放 不许 遮 打码'
	),
	answer('takedown', '撤下 更正 侵权 肖像 隐私 写错 登错 个人信息 打马赛克'),
	answer('takedown', '脸 露面 名字 信息', '不想 不愿 不要 别人看 看到我 公开 保护 收集 安全'),
	answer('commitments', '承诺 兑现 达标 说到做到 说话算话 说话算数 没做到 没完成 落实了几'),
	answer('commitments', '活动 次数', '没搞 没办 没开展 搞没搞 办没办 最少 至少 几次 够不够 月月'),
	answer('freshness', '更新'),
	answer('freshness', '网站 网页 栏目', '多久 旧 过期 没动 没人管 最近 好久没'),
	answer('ledger', '台账 活动记录 活动清单 迎检 佐证 考核材料 检查材料 报表'),
	answer('ledger', '场次 人次 活动', '一共 总共 合计 统计 全年 多少场 多少人 多少次 办了多少 搞了多少'),
	answer('data', '数据 表格 报表', '导出 下载 开放 公开 拿 取 在哪 接口 引用'),
	answer('documents', '原文 红头 公文 word pdf 打印版 电子版 文号 发文'),
	answer('coverage', '媒体 报纸 电视', '报过 报道过 登过 上过 播过 刊登 哪些 哪家 采用 转过 写过'),
	answer('terms', '转载 转发你们 版权 引用 授权 注明来源 搬运'),
	answer(
		'terms',
		'照片 图片 相片 文章 稿子 稿件 内容',
		'能用 能不能用 可以用 拿来用 拿去用 用你们 要钱 收费 能改 修改 删改'
	),
	answer('terms', '来源 出处 转发 刊登 登报', '怎么 写 注明 标 同意 许可 申请 要不要 可以 能不能'),
	answer(
		'press',
		'采访 新闻线索 报道线索 素材 通稿 新闻稿 原图 大图 高清 供稿 好做法 好经验 典型 案例 先进经验 经验材料 亮点'
	),
	answer('elder', '字', '弄大 调大 变大 放大 大点 大一点 看不清 看不到 太小 好小 小得 小了'),
	answer('elder', '念给 读给 念出来 读出来 朗读 语音 不识字 不认字 不认得字 听网页 盲人'),
	answer('elder', '字小 字太小 字好小 字大 大字 字体 看不清 看不见 眼睛花 眼花 老花'),
	answer('elder', '长辈模式 老年模式 老人模式 老年版 长辈版 大字版 无障碍'),
	answer(
		'contact',
		'打电话 电话号码 联系电话 电话是 电话多少 联系方式 怎么联系 如何联系 座机 打哪个 联系你们 找得到你们 找你们 找到你们 热线 开放时间 开门 关门'
	),
	answer('contact', '站', '负责 站长 联系人 地址 在哪 怎么走 几点开 谁管'),
	answer('about', '主办 谁办的 哪个办的 什么单位 哪个单位 你们单位 办公地址 办公地点'),
	answer('about', '办公室 地址 单位 所里', '在哪 哪里 哪儿 怎么走 什么地方'),
	answer('about', '投诉 建议 意见 举报', '哪 怎么 渠道 电话 找 提'),
	answer('contact', '电话', '实践站 实践所 村里 站里 站长 负责人 办公室 多少 好多 几号 哪个号'),
	answer('plan', '方案 文件', '说 规定 要求 写了 写的'),
	answer('volunteer', '志愿者 义工 志愿队 小队 队员', '当 加入 报名 参加 申请 做 招 条件 年龄'),
	answer('volunteer', '做好事 做点好事 出份力 出点力 出把力 尽份力 帮点忙 帮上忙 我能去 我来教'),
	answer('volunteer', '志愿 服务', '时长 积分 证明 登记 记录在'),
	answer('homecoming', '返乡 回乡 回老家 回来过年 过年回 回家过年 春节回 打工回来 在外打工'),
	answer(
		'homecoming',
		'腊月 除夕 过年 春节 元宵 正月',
		'回去 回来 回家 赶得上 哪些 什么 活动 节目 热闹 耍 玩'
	),
	answer('homecoming', '招工 找活 找工作 就业 找事做 进厂 找厂 找个厂'),
	answer('homecoming', '老家 家乡 村里 村上 屋头', '变化 变样 变了 这一年 今年修 今年办 新变化'),
	answer('order', '点单 点服务 下单', '怎么 如何 怎样 咋'),
	answer('order', '想点 要点 点个 点一个 点一项', '服务 项目'),
	answer('order', '点', '两样 几样 三样 一起点 一次点 几项 两项'),
	answer(
		'requests',
		'点了 点的 提的 反映的 点单 单子 喊你们 上回 上次',
		'没人 有人管 没有 办到 进度 回音 结果 回复 多久 办好 办结 办成 没办 没来 来 办得 原因 满意 评价 怎么样 咋样 完成'
	),
	answer('requests', '满意 评分 打几分'),
	answer(
		'schedule',
		'活动 节目 热闹 演出',
		'月 今天 明天 后天 今晚 周 星期 礼拜 最近 近期 近来 这几天 过几天 下一场 下一次 接下来 什么时候 啥时候 几点 几号 哪天 时间 安排 有什么 有啥 哪些'
	),
	answer('menu', '服务 菜单 项目', '有什么 有啥 哪些 能点 可以点 点什么 点啥'),
	answer('schedule', '订阅', '活动 排期 场次 通知 日历 手机'),
	answer('schedule', '日历 挂历'),
	answer('contact', '多少个村 几个村 哪些村 多少个站 几个站 哪些站 站点分布 站的分布'),
	answer('menu', '能点什么 能点啥 点什么 可以点什么'),
	answer('stories', '新闻 消息 新鲜事', '最近 最新 村里 看 今天'),
];
