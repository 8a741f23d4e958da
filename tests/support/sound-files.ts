/** The texts of a small content folder of an invented township: one entry of each kind that most tests need. */

export const SITE = 'site.yml';
export const PLAN = 'documents/plan.md';
export const STATION = 'stations/songlin/index.md';
export const DISH = 'menu/chongyang.md';
export const SESSION = 'sessions/2026-10-18-chongyang/index.md';
export const STORY = 'stories/2026-10-19-chongyang/index.md';
export const PICTURE = 'stories/2026-10-19-chongyang/yuanba.jpg';

const page = (title: string) => `---
title: ${title}
summary: 青溪乡新时代文明实践所的说明。
---

写在这里。
`;

/** Every file of the folder but the picture, as a clerk would write it. */
export const SOUND_FILES: Record<string, string> = {
	[SITE]: `name: 青溪乡新时代文明实践所
shortName: 青溪文明实践
institute: 云和县青溪乡新时代文明实践所
township: 青溪乡
region: 云和县
tagline: 在家门口看活动、点服务
description: 青溪乡新时代文明实践所和各村实践站的网站，公布菜单、排期和报道。
sponsor: 云和县青溪乡新时代文明实践所
plan: plan
samples: true
`,
	[PLAN]: `---
title: 青溪乡新时代文明实践所工作方案
issuer: 中共青溪乡委员会
dateSigned: 2024-03-01
notes:
  - quote: 每月至少开展一次活动
    note: 各站的活动见排期。
commitments:
  - clause: "1.1"
    quote: 每月至少开展一次活动
    measure: monthly-session
---

中共青溪乡委员会文件

# 工作方案

各村：

一、工作内容

（一）办好活动。各站每月至少开展一次活动。

（二）关爱老人。重阳节为老人办一餐热饭。

---

青溪乡党政办公室印发
`,
	[STATION]: `---
title: 松林村新时代文明实践站
village: 松林村
kind: village
order: 1
phone: 0578-1234567
---
`,
	[DISH]: `---
code: 帮-01
title: 长者餐桌
strand: help
clauses: ["1.2"]
stations: [songlin]
---
`,
	[SESSION]: `---
dish: chongyang
station: songlin
start: 2026-10-18 10:00
end: 2026-10-18 12:00
state: held
outcome:
  people: 30
  volunteers: 6
---
`,
	[STORY]: `---
title: 重阳节长者餐桌开到院坝里
kind: report
published: 2026-10-19 09:30
summary: 重阳节这天，松林村的老人们围坐在院坝里，一起吃了一顿热饭。
strand: help
stations: [songlin]
sessions: [2026-10-18-chongyang]
clauses: ["1.2"]
cover:
  src: yuanba.jpg
  alt: 老人们围坐在院坝的长桌旁吃饭
  people: crowd
  consent: not-needed
byline:
  author: 李小禾
---

菜是邻居们一早摘的。

![老人们在院坝里举杯](yuanba.jpg)
`,
	'pages/about.md': page('关于我们'),
	'pages/volunteer.md': page('志愿服务'),
	'pages/privacy.md': page('隐私与撤下'),
	'pages/accessibility.md': page('无障碍声明'),
	'pages/terms.md': page('转载说明'),
};
