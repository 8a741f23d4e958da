// @ts-check
import { defineConfig } from 'astro/config';
import { site } from './src/publish/render/integration.ts';
import { siteConfig } from './src/publish/render/site-config.ts';
import { runOptions } from './src/reader/run-options.ts';

const options = runOptions();

export default defineConfig({ ...siteConfig(options), integrations: [site(options)] });
