/** Where the words of the open form lie, and who else has it open. */
import { useOthersEditing } from '../unsaved/editing.ts';
import { type KeptState, useKeptState } from '../unsaved/kept-state.ts';

export function KeptWhere() {
	const kept = useKeptState();
	const others = useOthersEditing();
	return (
		<>
			<span role="status" className={kept.state === 'refused' ? 'desk-over' : 'desk-quiet'}>
				{wordsOf(kept)}
			</span>
			{others.length > 0 && <span className="desk-tag">{others.join('、')}也开着这一条</span>}
		</>
	);
}

function wordsOf(kept: KeptState): string {
	switch (kept.state) {
		case 'none':
			return '';
		case 'sent':
			return `已自动存到服务器（${kept.at.slice(11)}）`;
		case 'offline':
			return '连不上服务器，先存在这台电脑上';
		case 'refused':
			return `先存在这台电脑上：${kept.why}`;
	}
}
