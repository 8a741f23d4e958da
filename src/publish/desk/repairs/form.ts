/** How a form is set: in parts, with labels in Chinese, and lists that keys put in order. */
import { CORE, type Repair } from './repair.ts';

export const FORM: readonly Repair[] = [
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'boxes, checks and texts to be read were called optional, in English brackets',
		test: 'tests/browser/desk-words.test.ts',
		from: `children: isFieldOptional ? _jsxs(_Fragment, {
      children: [label, _jsx("span", {
        children: \` (\${t('editor.editorControl.field.optional')})\`
      })]
    }) : label`,
		to: 'children: parts.fieldName(field)',
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControlPane.js`,
		why: 'one long row of fields, the seldom ones among the daily ones',
		upstream: '#1759',
		test: 'tests/browser/desk-look.test.ts',
		from: "}), fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
		to: "}), _jsx(parts.FormGroups, { children: fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControlPane.js`,
		why: 'the end of the same',
		upstream: '#1759',
		test: 'tests/browser/desk-look.test.ts',
		from: `        }, key);
      })]
    });
  }
}
ControlPane.propTypes`,
		to: `        }, key);
      }) })]
    });
  }
}
ControlPane.propTypes`,
	},
	{
		file: 'decap-cms-widget-list/dist/esm/ListControl.js',
		why: 'items of a list were put in order by dragging alone',
		test: 'tests/browser/desk-settings.test.ts',
		from: "allowReorder: field.get('allow_reorder', true),",
		to: "allowReorder: field.get('allow_reorder', true),\n        moves: _jsx(parts.ItemMoves, { at: index, count: this.props.value.size, move: this.onSortEnd }),",
	},
	{
		file: 'decap-cms-widget-list/dist/esm/ListControl.js',
		why: 'the handle to drag an item by was a button without a name that no key works, explained in English',
		test: 'tests/browser/desk-words.test.ts',
		from: '    ...attributes,\n    ...listeners,',
		to: '    ...listeners,\n    title: "按住拖动，换次序",',
	},
	{
		file: 'decap-cms-widget-list/dist/esm/ListControl.js',
		why: 'folded items of a list of words were all called by its name, one that begins with several List [ … ], an empty one No',
		test: 'tests/browser/desk-settings.test.ts',
		from: 'children: this.objectLabel(item)',
		to: 'children: parts.itemLabel(item, this.props.field)',
	},
];
