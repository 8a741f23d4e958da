/**
 * Decap in the colours and sizes of the site. It has no theme to be given: its colours are constants in one file, and those
 * become the site's own tokens, which know day and night.
 */
import type { Repair } from './repair.ts';

const UI = 'decap-cms-ui-default/dist/esm';
const STYLES = `${UI}/styles.js`;
const CORE = 'decap-cms-core/dist/esm';
const CONTROL = `${CORE}/components/Editor/EditorControlPane/EditorControl.js`;
const PANE = `${CORE}/components/Editor/EditorControlPane/EditorControlPane.js`;
const CARD = `${CORE}/components/Collection/Entries/EntryCard.js`;
const LISTING = `${CORE}/components/Collection/Entries/EntryListing.js`;
const TOKENS = 'a screen of its own colours, that night and large letters did not reach';
const SMALL = 'letters too small for who is fifty';
const ROWS = 'a list of bare lines';

/** The one colour, in the file where each has a name. */
const colour = (from: string, to: string): Repair => ({ file: STYLES, why: TOKENS, from, to });

export const LOOK: readonly Repair[] = [
	colour("white: '#fff',", "white: 'var(--desk-paper)',"),
	colour("grayLight: '#eff0f4',", "grayLight: 'var(--desk-ground)',"),
	colour("gray: '#798291',", "gray: 'var(--desk-quiet)',"),
	colour("grayDark: '#313d3e',", "grayDark: 'var(--desk-ink)',"),
	colour("blue: '#3a69c7',", "blue: 'var(--desk-link)',"),
	colour("blueLight: '#e8f5fe',", "blueLight: 'var(--desk-tint)',"),
	colour("green: '#005614',", "green: 'var(--desk-good)',"),
	colour("greenLight: '#caef6f',", "greenLight: 'var(--desk-good-ground)',"),
	colour("brown: '#754e00',", "brown: 'var(--desk-warn)',"),
	colour("yellow: '#ffee9c',", "yellow: 'var(--desk-warn-ground)',"),
	colour("red: '#ff003b',", "red: 'var(--desk-bad)',"),
	colour("redDark: '#D60032',", "redDark: 'var(--desk-bad)',"),
	colour("redLight: '#fcefea',", "redLight: 'var(--desk-bad-ground)',"),
	colour("purple: '#70399f',", "purple: 'var(--desk-ink)',"),
	colour("purpleLight: '#f6d8ff',", "purpleLight: 'var(--desk-sunk)',"),
	colour("teal: '#17a2b8',", "teal: 'var(--desk-link)',"),
	colour("tealDark: '#117888',", "tealDark: 'var(--desk-link)',"),
	colour("tealLight: '#ddf5f9'", "tealLight: 'var(--desk-tint)'"),
	colour("textFieldBorder: '#dfdfe3',", "textFieldBorder: 'var(--desk-line-soft)',"),
	colour("controlLabel: '#5D626F',", "controlLabel: 'var(--desk-quiet)',"),
	{
		file: STYLES,
		why: TOKENS,
		from: 'border-radius:5px;background-color:#fff;;label:card;',
		to: 'border-radius:5px;background-color:var(--desk-paper);;label:card;',
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the bar of what is being loaded is drawn on a canvas, which knows no tokens',
		from: `0: colors.active,
    '1.0': colors.active`,
		to: `0: parts.barColour(),
    '1.0': parts.barColour()`,
	},
	{
		file: STYLES,
		why: 'a field whose border one hardly saw',
		from: 'textField: `solid  ${lengths.borderWidth} ${colors.textFieldBorder}`',
		to: 'textField: `solid  ${lengths.borderWidth} var(--desk-control)`',
	},
	{
		file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
		why: TOKENS,
		from: "colors.inputBackground : 'white'",
		to: "colors.background : 'var(--desk-paper)'",
	},
	{
		file: STYLES,
		why: 'letters of the machine and not of the site',
		from: `primary: \`
    system-ui,`,
		to: `primary: \`
    var(--hei),
    system-ui,`,
	},
	{
		file: STYLES,
		why: 'a list left a third of the screen empty',
		from: "topCardWidth: '682px',",
		to: "topCardWidth: '100%',",
	},
	{ file: STYLES, why: 'rules as thick as bars', from: "borderWidth: '2px',", to: "borderWidth: '1px'," },
	{ file: STYLES, why: SMALL, from: "inputPadding: '16px 20px',", to: "inputPadding: '10px 14px'," },
	{
		file: STYLES,
		why: SMALL,
		from: 'fieldLabel: /*#__PURE__*/css("font-size:12px;text-transform:uppercase;font-weight:600;',
		to: 'fieldLabel: /*#__PURE__*/css("font-size:17px;font-weight:600;',
	},
	{
		file: STYLES,
		why: SMALL,
		from: ';font-size:15px;line-height:1.5;margin-top:0;}h1,h2,h3',
		to: ';font-size:17px;line-height:1.6;margin-top:0;}h1,h2,h3',
	},
	{
		file: STYLES,
		why: SMALL,
		from: 'a,button{font-size:14px;font-weight:500;}',
		to: 'a,button{font-size:16px;font-weight:500;}',
	},
	{
		file: `${UI}/FieldLabel.js`,
		why: 'labels like the tabs of folders',
		from: '";background-color:", props => getStateColors(props).background, ";display:inline-block;border:0;border-radius:3px 3px 0 0;padding:3px 6px 2px;margin:0;transition:all ", transitions.main, ";position:relative;&:before,&:after{content:\x27\x27;display:block;position:absolute;top:0;right:-4px;height:100%;width:4px;background-color:inherit;}&:after{border-bottom-left-radius:3px;background-color:#fff;}"',
		to: '";display:inline-block;padding:0 0 4px;margin:0;"',
	},
	{
		file: `${UI}/FieldLabel.js`,
		why: 'a label in the colour of the paper',
		from: 'text: colors.textLight',
		to: 'text: colors.active',
	},
	{
		file: `${UI}/FieldLabel.js`,
		why: 'and so the label of a field with a fault',
		from: 'text: colorsRaw.white',
		to: 'text: colors.errorText',
	},
	{
		file: `${UI}/FieldLabel.js`,
		why: 'and a label that nobody is at was as faint as a hint',
		from: 'text: colors.controlLabel',
		to: 'text: colors.textLead',
	},
	{
		file: CONTROL,
		why: SMALL,
		from: `border-top-left-radius: 0;
    outline: 0;`,
		to: 'outline: 0;',
	},
	{
		file: CONTROL,
		why: TOKENS,
		from: `color: #444a57;
    transition`,
		to: `color: \${colors.textLead};
    transition`,
	},
	{
		file: CONTROL,
		why: SMALL,
		from: `font-size: 15px;
    line-height: 1.5;`,
		to: `font-size: 17px;
    line-height: 1.6;`,
	},
	{
		file: CONTROL,
		why: 'what is wrong stood in small letters at the far end of the line',
		from: '";text-align:right;text-transform:uppercase;font-weight:600;margin:0;padding:2px 0 3px;"',
		to: '";font-weight:600;margin:0;padding:2px 0 3px;"',
	},
	{
		file: CONTROL,
		why: SMALL,
		from: '"list-style-type:none;font-size:12px;color:"',
		to: '"list-style-type:none;font-size:16px;color:"',
	},
	{
		file: CONTROL,
		why: SMALL,
		from: '"margin-bottom:0;padding:6px 0 0;font-size:12px;color:"',
		to: '"margin-bottom:0;padding:4px 0 0;font-size:15px;color:"',
	},
	{
		file: PANE,
		why: 'one long row of fields, the seldom ones among the daily ones',
		from: "}), fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
		to: "}), _jsx(parts.FormGroups, { children: fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {",
	},
	{
		file: PANE,
		why: 'the end of the same',
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
		file: CARD,
		why: ROWS,
		from: `function EntryCard({
  path,`,
		to: `function EntryCard({
  entry,
  collection,
  path,`,
	},
	{
		file: CARD,
		why: ROWS,
		from: `children: [collectionLabel ? _jsx(CollectionLabel, {
          children: collectionLabel
        }) : null, _jsxs(ListCardTitle, {
          children: [summary, _jsx(TitleIcons, {
            children: workflowStatus && _jsx(WorkflowBadge, {
              status: workflowStatus,
              children: getStatusLabel(workflowStatus)
            })
          })]
        })]`,
		to: 'children: [_jsx(parts.EntryRow, { entry, collection, summary, collectionLabel, workflowStatus }, "row")]',
	},
	{
		file: CARD,
		why: ROWS,
		from: '"display:block;max-width:100%;padding:16px 20px;&:hover',
		to: '"display:block;max-width:100%;padding:10px 14px;&:hover',
	},
	{
		file: CARD,
		why: ROWS,
		from: '";margin-left:12px;margin-bottom:10px;overflow:hidden;"',
		to: '";margin:0 0 8px;overflow:hidden;"',
	},
	{
		file: LISTING,
		why: 'what one is at work on stood below all that was ever published',
		from: `children: [showPublishedEntries && _jsxs(CardsGrid, {
        children: [publishedCards, this.hasMore() && _jsx(Waypoint, {
          onEnter: this.handleLoadMore
        }, page)]
      }), _jsx(SectionSeparator, {
        children: _jsx(SectionHeading, {
          children: t('collection.entries.unpublishedHeader')
        })
      }), _jsx(CardsGrid, {
        children: unpublishedCards
      })]`,
		to: `children: [_jsx(SectionHeading, {
        children: t('collection.entries.unpublishedHeader')
      }), _jsx(CardsGrid, {
        children: unpublishedCards
      }), _jsx(SectionSeparator, {}), showPublishedEntries && _jsxs(CardsGrid, {
        children: [publishedCards, this.hasMore() && _jsx(Waypoint, {
          onEnter: this.handleLoadMore
        }, page)]
      })]`,
	},
	{
		file: `${CORE}/components/Collection/Sidebar.js`,
		why: 'the same pen beside every column',
		from: `_jsx(Icon, {
          type: "write"
        })`,
		to: '_jsx(parts.ColumnSeal, { collection: collectionName })',
	},
	{
		file: `${CORE}/components/Collection/Sidebar.js`,
		why: SMALL,
		from: '"display:flex;font-size:14px;font-weight:500;align-items:center;padding:8px 18px;border-left:2px solid #fff;z-index:-1;"',
		to: '"display:flex;gap:10px;font-size:16px;font-weight:500;align-items:center;padding:6px 14px;border-left:2px solid transparent;"',
	},
];
