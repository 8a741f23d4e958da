/** A group of fields that may be absent as a whole: it is added, filled in, and can be taken away again. */
import object from 'decap-cms-widget-object';

type Props = {
	forID: string;
	value?: { size?: number; set?: unknown } | undefined;
	field: { get: (key: string) => unknown };
	onChange: (value: unknown) => void;
};

// biome-ignore lint/suspicious/noExplicitAny: Decap's control has no types
const ObjectControl = object.controlComponent as any;

export class PartControl extends ObjectControl {
	constructor(props: Props) {
		super(props);
		const validateAll = this['validate'];
		this['validate'] = () => {
			if (this.isThere()) validateAll();
		};
		this['state'] = { ...this['state'], isAsked: false };
	}

	isThere(): boolean {
		const { value } = this['props'] as Props;
		return Boolean(value?.size) || this['state'].isAsked;
	}

	render() {
		const { field, forID, onChange } = this['props'] as Props;
		const label = String(field.get('label'));
		if (!this.isThere())
			return (
				<button
					id={`${forID}-add`}
					type="button"
					className="desk-button"
					onClick={() => {
						this['setState']({ isAsked: true, collapsed: false });
						focusSoon(`[id="${forID}"] :is(input, select, textarea, .desk-button)`);
					}}
				>
					＋ 填写{label}
				</button>
			);
		return (
			<>
				{super.render()}
				<button
					type="button"
					className="desk-button"
					onClick={() => {
						onChange(undefined);
						this['setState']({ isAsked: false });
						focusSoon(`[id="${forID}-add"]`);
					}}
				>
					移除{label}
				</button>
			</>
		);
	}
}

/** The pressed button goes away: whoever came by keyboard goes on in what takes its place. */
const focusSoon = (selector: string) =>
	requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
