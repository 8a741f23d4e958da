/** The line on re-use that goes with every table. */
import { ADDRESS } from '../../domain/pages/addresses.ts';
import type { Site } from '../../domain/schemas/site.ts';

export const termsLine = (site: Site, absolute: (address: string) => string): string =>
	`可以自由使用，请注明来源：${site.institute}，并连同统计日期一起用。转载说明：${absolute(ADDRESS.terms)}`;
