/** What only a mouse could do. */
import type { Repair } from './repair.ts';

const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const BAR = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';
const WHY = 'items of a list were put in order by dragging alone';

export const KEYS: readonly Repair[] = [
	{
		file: LIST,
		why: WHY,
		from: "allowReorder: field.get('allow_reorder', true),",
		to: "allowReorder: field.get('allow_reorder', true),\n        moves: _jsx(parts.ItemMoves, { at: index, count: this.props.value.size, move: this.onSortEnd }),",
	},
	{
		file: BAR,
		why: WHY,
		from: '}) : _jsx("span", {}), onRemove && allowRemove ?',
		to: '}) : _jsx("span", {}), allowReorder ? props.moves : null, onRemove && allowRemove ?',
	},
];
