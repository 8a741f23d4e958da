/** Where the words of the open form lie, and who else has it open. */
import { useOthersEditing } from '../unsaved/editing.ts';
import { type UnsavedState, useUnsavedState } from '../unsaved/unsaved-state.ts';

export function UnsavedLine() {
	const unsaved = useUnsavedState();
	const others = useOthersEditing();
	return (
		<>
			<span role="status" className={unsaved.state === 'refused' ? 'desk-over' : 'desk-quiet'}>
				{wordsOf(unsaved)}
			</span>
			{others.length > 0 && <span className="desk-tag">{others.join('、')}也开着这一条</span>}
		</>
	);
}

function wordsOf(unsaved: UnsavedState): string {
	switch (unsaved.state) {
		case 'none':
			return '';
		case 'sent':
			return `已自动存到服务器（${unsaved.at.slice(11)}）`;
		case 'offline':
			return '连不上服务器，先存在这台电脑上';
		case 'refused':
			return `先存在这台电脑上：${unsaved.why}`;
	}
}
