/**
 * In place of ajv: Decap compiles a schema of its configuration in the browser, for which a page must allow `eval`.
 * Ours is made by a program and checked by tests.
 */
const validator = { errors: null, validate: () => true };
export default function Ajv() {
	return validator;
}
const same = <Given>(given: Given) => given;

export { same as instanceof, same as prohibited, same as select, same as uniqueItemProperties };
