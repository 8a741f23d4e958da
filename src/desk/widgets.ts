/** Which control edits which kind of field. A new control is registered here and named by a form in fields.ts. */
import pictureComponent from 'decap-cms-editor-component-image';
import image from 'decap-cms-widget-image';
import list from 'decap-cms-widget-list';
import markdown from 'decap-cms-widget-markdown';
import object from 'decap-cms-widget-object';
import { CopyCheckControl } from './checks/CopyCheckControl.tsx';
import { correctable } from './checks/correctable.tsx';
import { ReadinessControl } from './checks/ReadinessControl.tsx';
import { ChoiceControl } from './controls/ChoiceControl.tsx';
import { DateControl } from './controls/DateControl.tsx';
import { EntriesControl } from './controls/EntriesControl.tsx';
import { FigureControl } from './controls/FigureControl.tsx';
import { PartControl } from './controls/PartControl.tsx';
import { RepeatControl } from './controls/RepeatControl.tsx';
import { TextControl } from './controls/TextControl.tsx';
import { TickControl } from './controls/TickControl.tsx';
import { VerbatimControl } from './controls/VerbatimControl.tsx';
import { PhotoControl, PhotosControl } from './photos/PhotosControl.tsx';
import { AnswersControl } from './questions/AnswersControl.tsx';

type Registry = {
	registerWidget: (widget: object) => void;
	registerEditorComponent: (component: object) => void;
};

const CONTROLS = {
	line: correctable(TextControl),
	paragraph: correctable(TextControl),
	day: DateControl,
	moment: DateControl,
	figure: FigureControl,
	tick: TickControl,
	choice: ChoiceControl,
	entries: EntriesControl,
	part: PartControl,
	repeat: RepeatControl,
	verbatim: VerbatimControl,
	photo: PhotoControl,
	photos: PhotosControl,
	answers: AnswersControl,
	readiness: ReadinessControl,
	'copy-check': CopyCheckControl,
};

export function registerWidgets(cms: Registry): void {
	for (const [name, controlComponent] of Object.entries(CONTROLS))
		cms.registerWidget({ name, controlComponent, allowMapValue: true });
	const { controlComponent, ...text } = markdown.Widget();
	cms.registerWidget({ ...text, controlComponent: correctable(controlComponent) });
	for (const { Widget } of [image, list, object]) cms.registerWidget(Widget());
	cms.registerWidget({ name: 'hidden', controlComponent: () => null });
	// Decap's picture component asks for plain text fields by this name.
	cms.registerWidget({ name: 'string', controlComponent: TextControl });
	cms.registerEditorComponent({
		...pictureComponent,
		id: 'picture',
		label: '插图',
		fields: [
			{
				label: '图片',
				name: 'image',
				widget: 'image',
				choose_url: false,
				media_library: { allow_multiple: false },
			},
			{ label: '图片说明（读屏文字）', name: 'alt', widget: 'string' },
			{ label: '图注', name: 'title', widget: 'string', required: false },
		],
	});
}
