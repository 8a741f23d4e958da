/** Which control edits which kind of field. A new control is registered here and named by a form in fields.ts. */
import list from 'decap-cms-widget-list';
import object from 'decap-cms-widget-object';
import { CopyCheckControl } from './checks/CopyCheckControl.tsx';
import { correctable } from './checks/correctable.tsx';
import { ReadinessControl } from './checks/ReadinessControl.tsx';
import { AddressControl } from './controls/AddressControl.tsx';
import { ChoiceControl } from './controls/ChoiceControl.tsx';
import { DateControl } from './controls/DateControl.tsx';
import { EntriesControl } from './controls/EntriesControl.tsx';
import { FigureControl } from './controls/FigureControl.tsx';
import { NumberControl } from './controls/NumberControl.tsx';
import { PartControl } from './controls/PartControl.tsx';
import { RepeatControl } from './controls/RepeatControl.tsx';
import { TextControl } from './controls/TextControl.tsx';
import { TickControl } from './controls/TickControl.tsx';
import { VerbatimControl } from './controls/VerbatimControl.tsx';
import { PhotoControl, PhotosControl } from './photos/PhotosControl.tsx';
import { AnswersControl } from './questions/AnswersControl.tsx';
import { RichTextControl } from './rich-text/RichTextControl.tsx';

type Registry = {
	registerWidget: (widget: object) => void;
};

const CONTROLS = {
	line: correctable(TextControl),
	'number-line': correctable(NumberControl),
	paragraph: correctable(TextControl),
	day: DateControl,
	moment: DateControl,
	figure: FigureControl,
	tick: TickControl,
	choice: ChoiceControl,
	entries: EntriesControl,
	part: PartControl,
	repeat: RepeatControl,
	markdown: correctable(RichTextControl),
	address: AddressControl,
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
	for (const { Widget } of [list, object]) cms.registerWidget(Widget());
	cms.registerWidget({ name: 'hidden', controlComponent: () => null });
}
