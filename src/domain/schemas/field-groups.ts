/** 写什么 · 照片 · 属于哪里 · 其他: the parts of every form, in the order of an editor's thoughts. */
export const FIELD_GROUPS = {
	words: { label: '写什么' },
	photos: { label: '照片' },
	belongs: { label: '属于哪里' },
	other: { label: '其他' },
} as const;
export type FieldGroup = keyof typeof FIELD_GROUPS;
