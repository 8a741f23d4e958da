/** What Decap says in English, calls by a wrong name, or does not name at all for who cannot see. */
import type { Repair } from './repair.ts';

const CORE = 'decap-cms-core/dist/esm';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

export const WORDS: readonly Repair[] = [
	{
		file: 'decap-cms-ui-default/dist/esm/Toggle.js',
		why: 'the name that a switch was given was dropped',
		from: 'className,\n  Container = ToggleContainer,',
		to: `className,
  'aria-label': label,
  Container = ToggleContainer,`,
	},
	{
		file: 'decap-cms-ui-default/dist/esm/Toggle.js',
		why: 'a switch that was never touched did not say that it is off',
		from: '"aria-checked": isActive?.toString(),',
		to: '"aria-checked": isActive ? "true" : "false",\n    "aria-label": label,',
	},
	{
		file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
		why: 'the arrow of an item in a list had no name',
		from: 'onClick: onCollapseToggle,',
		to: 'onClick: onCollapseToggle,\n      "aria-label": collapsed ? "展开这一条" : "收起这一条",',
	},
	{
		file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
		why: 'the cross of an item in a list had no name',
		from: 'onClick: onRemove,',
		to: 'onClick: onRemove,\n      "aria-label": "移除这一条",',
	},
	{
		file: 'decap-cms-widget-list/dist/esm/ListControl.js',
		why: 'the handle to drag an item by was a button without a name that no key works, explained in English',
		from: '    ...attributes,\n    ...listeners,',
		to: '    ...listeners,\n    title: "按住拖动，换次序",',
	},
	{
		file: `${CORE}/actions/mediaLibrary.js`,
		why: 'an English question',
		from: '`${existingFile.name} already exists. Do you want to replace it?`',
		to: '`已有同名图片“${existingFile.name}”。替换后，这篇稿子里用到它的地方都会换成新图。确定替换吗？`',
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'boxes, checks and texts to be read were called optional',
		from: "const isFieldOptional = field.get('required') === false;",
		to: "const isFieldOptional = field.get('required') === false && !['tick', 'readiness', 'copy-check', 'verbatim'].includes(widgetName);",
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'Chinese brackets around a Chinese word',
		from: "` (${t('editor.editorControl.field.optional')})`",
		to: "`（${t('editor.editorControl.field.optional')}）`",
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'around every field stood the English name of its control, on an element that may have no name',
		from: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
		to: '"data-control": widgetName,',
	},
	{
		file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
		why: 'an English word',
		from: 'children: "resolved"',
		to: "children: '已解决'",
	},
	{
		file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
		why: 'the hour of a note is written as in China, whatever the browser speaks',
		from: 'date.toLocaleString(undefined, {',
		to: "date.toLocaleString('zh-CN', {\n      timeZone: 'Asia/Shanghai',",
	},
	{
		file: `${MARKDOWN}/VisualEditor.js`,
		why: 'the field of the text had no name for who cannot see it',
		from: 'autoFocus: false',
		to: "autoFocus: false,\n            'aria-label': props.field.get('label')",
	},
	{
		file: `${MARKDOWN}/RawEditor.js`,
		why: 'nor had it when the marks are shown',
		from: `value: value,
          onChange: handleChange
        })`,
		to: `value: value,
          onChange: handleChange,
          'aria-label': field.get('label')
        })`,
	},
	{
		file: 'react-toastify/dist/react-toastify.esm.mjs',
		why: 'the button beside a message had an English name',
		from: 'ariaLabel:s="close"',
		to: 'ariaLabel:s="关闭"',
	},
	{
		file: 'react-toastify/dist/react-toastify.esm.mjs',
		why: 'and so had the time that is left to it',
		from: '"aria-label":"notification timer"',
		to: '"aria-label":"提示还显示多久"',
	},
	{
		file: `${CORE}/components/UI/SettingsDropdown.js`,
		why: 'an English address where a word does',
		from: 'children: stripProtocol(displayUrl)',
		to: "children: '看网站'",
	},
];
