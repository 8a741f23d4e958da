/** In place of the schema of Decap's configuration: a program makes ours, and a page policy forbids the `eval` it needs. */
export const validateConfig = (): void => undefined;
