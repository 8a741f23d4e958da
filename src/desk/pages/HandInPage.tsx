/** 一场活动一次交: what was counted, what happened and the photos, on one page; kept on this device while it is written. */
import debounce from 'lodash-es/debounce.js';
import { useEffect, useMemo, useState } from 'react';
import type { HandInAnswer, HandInSession } from '../../domain/desk/hand-in.ts';
import { clockOf, shortDay } from '../../platform/day.ts';
import { nowAtDesk } from '../clock.ts';
import { entryAddress } from '../entry-address.ts';
import { photosUnderWay } from '../photos/rounds.ts';
import { remember, remembered } from '../remembered.ts';
import { forgetReport, keepReport, reportsOf } from '../reports/local-reports.ts';
import {
	emptyReport,
	isUntouched,
	type Report,
	whatIsMissing,
	whatReviewersMiss,
} from '../reports/report.ts';
import { sendReport } from '../reports/send-reports.ts';
import { accountOnPage } from '../signed-in.ts';
import { Field } from './Field.tsx';
import { type ChangeReport, ReportPhotos } from './ReportPhotos.tsx';
import { useAnswer } from './use-answer.ts';

/** `#/desk/hand-in?session=…&date=…` */
const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

export function HandInPage() {
	const { answer: session, fault } = useAnswer<HandInSession>(`hand-in?${asked()}`);
	const [done, setDone] = useState<HandInAnswer>();
	return (
		<>
			{fault && <p role="alert">{fault}</p>}
			{done && <Done {...done} />}
			{!done && session?.draft && (
				<p>
					这一场已经交过了。
					<a className="desk-button" href={entryAddress({ collection: 'stories', slug: session.draft })}>
						打开这一稿接着改
					</a>
				</p>
			)}
			{!done && session && !session.draft && <ReportForm session={session} done={setDone} />}
		</>
	);
}

const Done = ({ collection, slug, title, sent }: HandInAnswer) => (
	<section className="desk-card" role="status">
		<p>
			<b>{title}</b>
			{sent ? '：交上去了，等初审。人数、报道和照片一起审，一起发布。' : '：存成草稿了，看过再送审。'}
		</p>
		<p className="desk-row">
			<a className="desk-button" href={entryAddress({ collection, slug })}>
				打开这一稿
			</a>
			<a className="desk-button" href="#/desk/today">
				回首页
			</a>
		</p>
	</section>
);

type FormProps = { session: HandInSession; done: (answer: HandInAnswer) => void };

function ReportForm({ session, done }: FormProps) {
	const { report, change, keepNow } = useReport(session);
	const [said, setSaid] = useState('');
	const [busy, setBusy] = useState(false);
	if (!report) return null;
	const submit = async (send: boolean) => {
		const missing =
			whatIsMissing(report) ?? photosUnderWay(report.key) ?? (send ? whatReviewersMiss(report) : undefined);
		if (missing) return setSaid(missing);
		setBusy(true);
		setSaid('');
		// Kept after it was sent, it would be offered again.
		keepNow();
		try {
			remember(report.account, { credit: report.credit });
			done(await sendReport({ ...report, send }));
		} catch (error) {
			setSaid(String(error));
			setBusy(false);
		}
	};
	const { story, village, title, start } = session;
	return (
		<form
			className="desk-report"
			onSubmit={(event) => {
				event.preventDefault();
				void submit(true);
			}}
		>
			<p className="desk-quiet">
				{shortDay(start)} {clockOf(start)}　{village}　{title}
			</p>
			{/* What is typed while it is on its way would go with it or be lost, nobody knows which. */}
			<section className="desk-card desk-counts" inert={busy}>
				<Figure label="来了多少人" value={report.people} change={(people) => change({ people })} />
				<Figure
					label="多少志愿者"
					value={report.volunteers}
					change={(volunteers) => change({ volunteers })}
				/>
				<Figure label="服务时长（人时，选填）" value={report.hours} change={(hours) => change({ hours })} />
			</section>
			<section className="desk-card" inert={busy}>
				<Field label="经过：做了什么，谁说了什么" hint={`开头会替您写好：${story.opening}`}>
					{(id) => (
						<textarea
							id={id}
							className="desk-input"
							rows={6}
							value={report.text}
							onChange={({ target }) => change({ text: target.value })}
						/>
					)}
				</Field>
				<details>
					<summary>标题和摘要已经拟好，要改点这里</summary>
					<Field label="标题">
						{(id) => (
							<input
								id={id}
								className="desk-input"
								defaultValue={report.title || story.title}
								onChange={({ target }) => change({ title: target.value })}
							/>
						)}
					</Field>
					<Field label="摘要（不改就按人数自动写）">
						{(id) => (
							<textarea
								id={id}
								className="desk-input"
								rows={3}
								placeholder={story.summary}
								value={report.summary}
								onChange={({ target }) => change({ summary: target.value })}
							/>
						)}
					</Field>
				</details>
			</section>
			<div inert={busy}>
				<ReportPhotos report={report} day={start} change={change} />
			</div>
			<p role="alert">{said}</p>
			<p className="desk-row">
				<button type="submit" className="desk-main" disabled={busy}>
					{busy ? '正在交……' : '交上去，送审'}
				</button>
				<button type="button" className="desk-button" disabled={busy} onClick={() => void submit(false)}>
					先存成草稿
				</button>
			</p>
		</form>
	);
}

const Figure = ({
	label,
	value,
	change,
}: {
	label: string;
	value: string;
	change: (value: string) => void;
}) => (
	<Field label={label}>
		{(id) => (
			<input
				id={id}
				className="desk-input desk-figure"
				inputMode="numeric"
				autoComplete="off"
				value={value}
				onChange={({ target }) => change(target.value)}
			/>
		)}
	</Field>
);

/**
 * The report of this session: what was begun here before, or a new one. It is kept a moment after each change, photos and
 * all; who types without a rest, or leaves at once, loses nothing either.
 */
function useReport(session: HandInSession) {
	const [report, setReport] = useState<Report>();
	/** As it is before anybody types: with the figures that are known already. */
	const [fresh, setFresh] = useState<Report>();
	useEffect(() => {
		const account = accountOnPage();
		if (account === undefined) return;
		const { date, start, village, title, outcome = {} } = session;
		void reportsOf(account)
			.catch((): Report[] => [])
			.then((reports) => {
				const begun = reports.find((one) => one.session === session.session && one.date === date);
				const empty = emptyReport(
					{
						...{ account, session: session.session, date, at: nowAtDesk() },
						called: `${shortDay(start)} ${village} ${title}`,
						scene: `${village}“${title}”`,
					},
					remembered(account).credit ?? ''
				);
				const said = (key: string) => (outcome[key] === undefined ? '' : String(outcome[key]));
				const counted = { people: said('people'), volunteers: said('volunteers'), hours: said('hours') };
				const filled = { ...empty, ...counted };
				setFresh(filled);
				setReport(begun ?? filled);
			});
	}, [session]);
	const isEmpty = report && fresh && isUntouched(report, fresh);
	const keep = useMemo(
		() => debounce((one: Report) => void keepReport(one).catch(() => undefined), 400, { maxWait: 1200 }),
		[]
	);
	useEffect(() => {
		if (report && !isEmpty) keep(report);
	}, [report, isEmpty, keep]);
	useEffect(() => {
		if (!report || !isEmpty) return;
		// Emptied again, it is nothing that anybody would want back.
		keep.cancel();
		void forgetReport(report).catch(() => undefined);
	}, [report, isEmpty, keep]);
	useEffect(() => {
		const keepNow = () => keep.flush();
		// A phone ends hidden pages without a word.
		const hidden = () => document.hidden && keepNow();
		window.addEventListener('pagehide', keepNow);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			window.removeEventListener('pagehide', keepNow);
			document.removeEventListener('visibilitychange', hidden);
			keepNow();
		};
	}, [keep]);
	const change: ChangeReport = (more) =>
		setReport((before) => {
			if (before === undefined) return undefined;
			const changed = typeof more === 'function' ? more(before) : more;
			return { ...before, ...changed, state: 'writing', at: nowAtDesk() };
		});
	return { report, change, keepNow: keep.flush };
}
