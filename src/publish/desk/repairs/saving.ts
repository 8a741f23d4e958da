/** What may be saved, and what a draft is called after it. */
import { CORE, type Repair } from './repair.ts';

export const SAVING: readonly Repair[] = [
	{
		file: `${CORE}/lib/formatters.js`,
		why: 'half a draft without a title was refused in English: its name is another field, which is filled in before',
		test: 'tests/browser/desk-new-entry.test.ts',
		from: `  if (!identifier) {
    throw new Error('Collection must have`,
		to: `  if (!identifier && !entryData.get('deskId')) {
    throw new Error('Collection must have`,
	},
	{
		file: `${CORE}/actions/editorialWorkflow.js`,
		why: 'half a draft could not be saved; only what may never be kept stops a save, and 送审 asks for the rest',
		upstream: '#389, #464, #5013',
		test: 'tests/browser/desk-refused.test.ts',
		from: `if (!fieldsErrors.isEmpty()) {
      const hasPresenceErrors = fieldsErrors.some(errors => errors.some(error => error.type && error.type === ValidationErrorTypes.PRESENCE));
      if (hasPresenceErrors) {
        dispatch(addNotification({
          message: {
            key: 'ui.toast.missingRequiredField'
          },
          type: 'error',
          dismissAfter: 8000
        }));
      }
      return Promise.reject();`,
		to: `if (fieldsErrors.some(errors => errors.some(error => error.type === 'NEVER_KEPT'))) {
      return Promise.reject();`,
	},
	{
		file: `${CORE}/actions/editorialWorkflow.js`,
		why: 'after saving, the status shown was the one with which the draft had been opened',
		test: 'tests/browser/desk-journey.test.ts',
		from: 'dispatch(unpublishedEntryPersisted(collection, serializedEntry));',
		to: `const known = selectUnpublishedEntry(getState(), collection.get('name'), entry.get('slug'));
      dispatch(unpublishedEntryPersisted(collection, known && known.get('status') ? serializedEntry.set('status', known.get('status')) : serializedEntry));`,
	},
	{
		file: `${CORE}/reducers/entryDraft.js`,
		why: 'one photo under two names, as 题图 and among 照片, was sent under the second alone',
		test: 'tests/browser/desk-docx.test.ts',
		from: "mediaFiles.filterNot(file => file.get('id') === action.payload.id).insert(0, fromJS(action.payload))",
		to: "mediaFiles.filterNot(file => file.get('path') === action.payload.path).insert(0, fromJS(action.payload))",
	},
];
