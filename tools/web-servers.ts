/**
 * Configurations of web servers for the public site, written from the same rule that the office follows itself. They
 * hold no hash: every page carries the part of the policy that is its own, so no new release asks for a new setting.
 */
import { HASHED_FOLDERS, UNHASHED, UNUSUAL_TYPES } from '../src/publish/headers/file-kinds.ts';
import {
	COMMON_HEADERS,
	FILE_POLICY,
	FRAME_POLICY,
	STRICT_TRANSPORT,
} from '../src/publish/headers/policy.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';
const NOTE = '由 tools/web-servers.ts 生成，不要手工改规则；改域名、端口、文件夹（写着“改”的几行）就够了。';
/** Below any base path. */
const HASHED_PATTERN = `/(?:${HASHED_FOLDERS.join('|')})/(?!${UNHASHED.split('/')[1]!.replace('.', '\\.')}$)`;
const HASHED = HASHED_FOLDERS.map((folder) => `*/${folder}/*`).join(' ');
const [STRICT] = Object.values(STRICT_TRANSPORT);

export const nginxSite = (): string => `# 公开网站（nginx）。${NOTE}
# 装 libnginx-mod-http-brotli-static 后，把 brotli_static 一行前面的 # 去掉。
# 304 不带文件类型，也就不说策略：浏览器沿用这一页原来收到的。
map "$status $sent_http_content_type" $site_policy {
	default "${FILE_POLICY}";
	"~^304 " "";
	"~^[0-9]+ text/html" "${FRAME_POLICY}";
}
map "$status $uri" $site_cache {
	default "${ASK}";
	"~^(?:200|206|304) .*${HASHED_PATTERN}" "${FOREVER}";
}
map $https $site_strict {
	default "";
	on "${STRICT}";
}

server {
	listen 80; # 改：有证书时写 listen 443 ssl; 和证书两行
	server_name example.cn; # 改
	root /srv/site; # 改：office.yml 里 folder 的 path

	server_tokens off;
	index index.html;
	error_page 404 /404.html;
	absolute_redirect off;
	charset utf-8;
	charset_types ${[...UNUSUAL_TYPES.map(([, type]) => type).filter((type) => !type.startsWith('image')), 'text/plain', 'text/css', 'text/javascript', 'application/javascript', 'application/json', 'image/svg+xml'].join(' ')};
	gzip_static on;
	# brotli_static on;

	include mime.types;
	types {
${UNUSUAL_TYPES.map(([extension, type]) => `\t\t${type} ${extension};`).join('\n')}
	}

${Object.entries(COMMON_HEADERS)
	.map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
	.join('\n')}
	add_header Content-Security-Policy $site_policy always;
	add_header Cache-Control $site_cache always;
	add_header Strict-Transport-Security $site_strict always;
	add_header Vary Accept-Encoding always;

	if ($request_method !~ ^(?:GET|HEAD)$) {
		return 405;
	}
	location / {
		try_files $uri $uri/ =404;
	}
	location ~ /\\.(?!well-known/) {
		return 404;
	}
}
`;

export const caddySite = (): string => `# 公开网站（Caddy）。${NOTE}
(site_headers) {
	header {
${Object.entries(COMMON_HEADERS)
	.map(([name, value]) => `\t\t${name} "${value}"`)
	.join('\n')}
		-Server
	}
}

example.cn { # 改：域名，或 :8080
	root * /srv/site # 改：office.yml 里 folder 的 path
	import site_headers
	@page path_regexp (?:/|\\.html|/[^/.]+)$
	@file not path_regexp (?:/|\\.html|/[^/.]+)$
	header @page Content-Security-Policy "${FRAME_POLICY}"
	header @file Content-Security-Policy "${FILE_POLICY}"
	@secure protocol https
	header @secure Strict-Transport-Security "${STRICT}"
	@hashed {
		path ${HASHED}
		not path */${UNHASHED}
	}
	@unhashed path */${UNHASHED}
	@asked not path ${HASHED}
	header @hashed Cache-Control "${FOREVER}"
	header @unhashed Cache-Control "${ASK}"
	header @asked Cache-Control "${ASK}"
${UNUSUAL_TYPES.map(([extension, type]) => `	@${extension} path *.${extension}\n	header @${extension} Content-Type "${type}${type.startsWith('image') ? '' : '; charset=utf-8'}"`).join('\n')}

	@write not method GET HEAD
	respond @write 405
	@hidden {
		path_regexp /\\.
		not path */.well-known/*
	}
	error @hidden 404
	file_server {
		precompressed br gzip
	}
	handle_errors {
		import site_headers
		header Content-Type "text/html; charset=utf-8"
		header Cache-Control "${ASK}"
		header Content-Security-Policy "${FRAME_POLICY}"
		rewrite * /404.html
		file_server {
			status 404
		}
	}
}
`;

/** For hosts that read \`_headers\`, such as Cloudflare Pages and Netlify; every rule names what no other rule names. */
export const underscoreHeaders = (): string => `# ${NOTE}
/*
${Object.entries({ ...COMMON_HEADERS, ...STRICT_TRANSPORT, 'Content-Security-Policy': FRAME_POLICY })
	.map(([name, value]) => `  ${name}: ${value}`)
	.join('\n')}
${HASHED_FOLDERS.filter((folder) => !UNHASHED.startsWith(folder))
	.map((folder) => `/${folder}/*\n  Cache-Control: ${FOREVER}`)
	.join('\n')}
/*.ics
  Content-Type: text/calendar; charset=utf-8
`;
