/** What a dish's page says about itself to browsers, search engines and the state's inspection. */

import { COLUMNS } from '../../domain/pages/columns.ts';
import { hrefOf, type MenuItem } from '../../domain/schemas/entry.ts';

import { STRANDS } from '../../domain/schemas/vocabulary.ts';

export function dishInfo(dish: MenuItem) {
	const { code, title, strand, summary, plain, sample } = dish.data;
	const { menu } = COLUMNS;
	return {
		title: `${title}（${code}）`,
		description: plain ?? summary ?? `活动菜单 ${code}“${title}”：怎么点、哪些站能点`,
		address: hrefOf(dish),
		column: menu,
		trail: [{ label: menu.name, address: `${menu.address}#${strand}` }],
		sample,
		facets: { 类别: [STRANDS[strand].label] },
	};
}
