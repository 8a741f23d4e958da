/** What is shown in place of a page that broke: where the words are, and the way on. */
import { Component, type ReactNode } from 'react';
import { PartMissing } from '../fetch-part.ts';

type Props = { children?: ReactNode };
type State = { fault?: unknown };

const REOPENED = 'desk-reopened';
/** Twice within this time is no help. */
const A_WHILE = 30_000;

export class BrokenPage extends Component<Props, State> {
	override state: State = {};

	static getDerivedStateFromError(fault: unknown): State {
		return { fault };
	}

	override componentDidCatch(fault: unknown): void {
		console.error(fault);
		// A page of before an upgrade asks for parts that are gone: opened anew, it asks for those of today.
		if (fault instanceof PartMissing && Date.now() - Number(sessionStorage.getItem(REOPENED)) > A_WHILE) {
			sessionStorage.setItem(REOPENED, String(Date.now()));
			location.reload();
		}
	}

	override render(): ReactNode {
		const { fault } = this.state;
		if (fault === undefined) return this.props.children;
		return (
			<main className="desk-page" role="alert">
				<h1>这一页没有打开</h1>
				<p>写过的字和照片已经自动存着：回首页，在“没有存完的”里接着写。</p>
				<p className="desk-row">
					<button type="button" className="desk-main" onClick={() => location.reload()}>
						重新打开
					</button>
					<button type="button" className="desk-button" onClick={goHome}>
						回首页
					</button>
				</p>
				<details>
					<summary>还是打不开，把下面的话告诉管理员</summary>
					<pre className="desk-scroll">
						{fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}
					</pre>
				</details>
			</main>
		);
	}
}

function goHome(): void {
	location.hash = '#/desk/today';
	location.reload();
}
