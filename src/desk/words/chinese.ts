/** Words that Decap's Chinese lacks, and better ones for some that it has. Keys are Decap's. */

export const SUPPLIED = {
	auth: { loginWithForgejo: '使用 Forgejo 登录' },
	collection: {
		collectionTop: { viewAsList: '列表显示', viewAsGrid: '卡片显示' },
		entries: { unpublishedHeader: '还没有发布的' },
	},
	editor: {
		// On an element that may have no name.
		editorControl: { field: { widgetLabel: '' } },
		editorControlPane: {
			widget: {
				rangeMin: '%{fieldLabel}至少要 %{minCount} 项',
				rangeMax: '%{fieldLabel}最多 %{maxCount} 项',
			},
		},
		editorInterface: { toggleNotes: '显示或收起批注' },
		editorNotesPane: {
			title: '批注',
			emptyState: '还没有批注。在下面写第一条。',
			addNote: '添加批注',
			addPlaceholder: '写批注……',
			editPlaceholder: '修改批注……',
			save: '保存',
			cancel: '取消',
			edit: '修改',
			delete: '删除',
			resolve: '标为已解决',
			unresolve: '重新打开',
			confirmDelete: '确定删除这条批注吗？',
			shortcut: '按 Ctrl+Enter 也能添加',
		},
		editorToolbar: {
			statusInfoTooltipDraft: '现在是草稿。写好后请送审。',
			statusInfoTooltipInReview: '正在审核，不用再做什么。',
		},
		editorWidgets: {
			markdown: { strikethrough: '删除线', toggleMode: { rich: '看排版', markdown: '看记号' } },
			image: { chooseMultiple: '选图片（可多选）', addMore: '再加图片', removeAll: '移除全部图片' },
			file: { chooseMultiple: '选文件（可多选）', addMore: '再加文件', removeAll: '移除全部文件' },
			datetime: { setToNow: '把%{fieldLabel}设为现在' },
			list: { addType: '添加%{item}' },
			object: { expand: '展开', collapse: '收起' },
		},
	},
	mediaLibrary: { mediaLibraryModal: { close: '关闭' } },
	ui: {
		settingsDropdown: { account: '我的账号' },
		toast: {
			noteAdded: '批注已添加',
			onFailToAddNote: '批注没有添加：%{details}',
			noteUpdated: '批注已修改',
			onFailToUpdateNote: '批注没有修改：%{details}',
			noteDeleted: '批注已删除',
			onFailToDeleteNote: '批注没有删除：%{details}',
			noteResolved: '批注已解决',
			noteReopened: '批注已重新打开',
			onFailToToggleNote: '批注没有改成：%{details}',
		},
	},
};

export const MENDED = {
	app: { header: { content: '全部栏目', quickAdd: '新建' } },
	collection: {
		sidebar: { collections: '栏目', allCollections: '全部栏目', searchAll: '查找', searchIn: '在哪里找' },
		collectionTop: {
			newButton: '＋ 新建%{collectionLabel}',
			// What is heard begins with what is seen.
			newButtonAriaLabel: '＋ 新建%{collectionLabel}',
		},
	},
	editor: {
		editor: {
			onLeavePage: '这一页还没有保存，确定离开吗？写的内容留在这台电脑上，下次打开这一页可以接着写。',
			onDeletePublishedEntry: '把这一条从网站上撤下，放进回收站。确定吗？',
			onDeleteUnpublishedChanges: '删掉没有发布的改动，放进回收站。确定吗？',
		},
		editorControlPane: {
			widget: {
				required: '%{fieldLabel}：必须填写',
				regexPattern: '%{fieldLabel}：%{pattern}',
				processing: '%{fieldLabel}：正在处理，请稍等',
			},
		},
		editorWidgets: { markdown: { markdown: '看记号', richText: '看排版' } },
		editorToolbar: {
			inReview: '审核中',
			ready: '待签发',
			draft: '草稿',
		},
	},
	ui: {
		settingsDropdown: { logOut: '退出登录' },
		toast: {
			// The reason says itself that nothing was saved, and the bar above the form says it in full.
			onFailToPersist: '%{details}',
			entrySaved: '已保存',
			missingRequiredField: '还有必须填写的没有填，请看标红的地方',
		},
	},
	workflow: { workflow: { dateFormat: 'M月D日', newPost: '新建' } },
};
