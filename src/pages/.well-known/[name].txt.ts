import type { APIRoute, GetStaticPaths } from 'astro';
import { securityText } from '../../domain/pages/security-contact.ts';
import { holdings } from '../../library.ts';
import { absolute } from '../../ui/at.ts';

const text = () => securityText(holdings.site, holdings.today, absolute);

export const getStaticPaths = (() =>
	text() === undefined ? [] : [{ params: { name: 'security' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
	new Response(text(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
