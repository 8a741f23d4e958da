/** `npm run test:soak`: the crowd of tests/office/soak.test.ts in full, for ten minutes. */
process.env['SOAK_SECONDS'] ??= '600';
process.argv.push('tests/office/soak.test.ts');
await import('./test.ts');

export {};
