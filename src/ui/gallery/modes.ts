/** The modes that a reader can choose, as attributes of <html>: by address of the gallery's page. */
export const MODES: Record<string, { label: string; attributes: Record<string, string> }> = {
	light: { label: '浅色', attributes: { 'data-theme': 'light' } },
	dark: { label: '深色', attributes: { 'data-theme': 'dark' } },
	'light-more': { label: '浅色，加强对比', attributes: { 'data-theme': 'light', 'data-contrast': 'more' } },
	'dark-more': { label: '深色，加强对比', attributes: { 'data-theme': 'dark', 'data-contrast': 'more' } },
	large: { label: '大字', attributes: { 'data-theme': 'light', 'data-text': 'large' } },
	largest: { label: '特大字', attributes: { 'data-theme': 'light', 'data-text': 'largest' } },
	elder: {
		label: '长辈模式',
		attributes: { 'data-theme': 'light', 'data-contrast': 'more', 'data-text': 'largest', 'data-elder': '' },
	},
};
