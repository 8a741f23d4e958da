/** Two people changed one draft: both texts side by side, nothing lost, and who came first. */
import { createRoot } from 'react-dom/client';
import { get, type Refused } from '../api.ts';

type Mine = { path: string; raw: string; slug: string };
type Version = { text: string; by?: string; at?: string } | undefined;

export async function showVersions({ path, raw, slug }: Mine, { message }: Refused): Promise<void> {
	const collection = path.split('/')[1] ?? '';
	const query = new URLSearchParams({ collection, slug });
	const versions = await get<{ stored?: Version }>(`versions?${query}`).catch(() => ({ stored: undefined }));
	const dialog = document.createElement('dialog');
	dialog.className = 'desk-dialog desk-versions';
	document.body.append(dialog);
	const root = createRoot(dialog);
	const close = () => {
		root.unmount();
		dialog.remove();
	};
	dialog.addEventListener('close', close);
	root.render(
		<>
			<h2>没有保存：别人先改过了</h2>
			<p>{message}</p>
			<div className="desk-columns">
				<Text title="您写的" text={raw} />
				<Text
					title={`已保存的${versions.stored?.by ? `（${versions.stored.by}）` : ''}`}
					text={versions.stored?.text ?? ''}
				/>
			</div>
			<p>先复制您写的，再载入已保存的，把要改的地方补进去。</p>
			<div className="desk-row">
				<button type="button" className="desk-main" onClick={() => void navigator.clipboard.writeText(raw)}>
					复制我写的
				</button>
				<button type="button" className="desk-button" onClick={() => location.reload()}>
					载入已保存的
				</button>
				<button type="button" className="desk-button" onClick={() => dialog.close()}>
					先不管，继续看
				</button>
			</div>
		</>
	);
	dialog.showModal();
}

const Text = ({ title, text }: { title: string; text: string }) => (
	<section>
		<h3>{title}</h3>
		<textarea readOnly rows={16} value={text} aria-label={title} />
	</section>
);
