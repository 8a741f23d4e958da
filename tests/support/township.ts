/** The content folder of an invented township, rich enough for every kind of page. */
export const TOWNSHIP = 'tests/fixtures/township';
