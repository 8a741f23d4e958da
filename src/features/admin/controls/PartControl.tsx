/** A group of fields that may be absent as a whole: it is added, filled in, and can be taken away again. */
import object from 'decap-cms-widget-object';

type Props = {
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
		const { field, onChange } = this['props'] as Props;
		const label = String(field.get('label'));
		if (!this.isThere())
			return (
				<button
					type="button"
					className="desk-button"
					onClick={() => this['setState']({ isAsked: true, collapsed: false })}
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
					}}
				>
					移除{label}
				</button>
			</>
		);
	}
}
