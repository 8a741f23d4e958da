/** Why a release does not arrive, in Chinese: programs speak of codes, people need what to do. */
import { DeliveryFault } from './target.ts';

const BY_CODE: Record<string, string> = {
	EACCES: '没有写的权限',
	EPERM: '没有写的权限',
	EROFS: '那里的磁盘是只读的',
	ENOSPC: '那里的磁盘满了',
	EDQUOT: '那里的磁盘配额满了',
	EFBIG: '那里的磁盘满了',
	EEXIST: '那个位置上已经有同名的文件',
	EISDIR: '那个位置上已经有同名的文件夹',
	ENOTDIR: '路径里有一段是文件，不是文件夹',
	ENOENT: '那个文件夹不见了（是不是移动硬盘或共享文件夹没有接上）',
	ENOTFOUND: '找不到这台服务器，请检查网址和网络',
	EAI_AGAIN: '查不到服务器的地址，请检查网络',
	ECONNREFUSED: '服务器没有应答（地址、端口对不对，服务开了没有）',
	ECONNRESET: '连接中断了',
	EPIPE: '连接中断了',
	EHOSTUNREACH: '连不上服务器，请检查网络',
	ENETUNREACH: '连不上服务器，请检查网络',
	ETIMEDOUT: '服务器太久没有应答',
	TimeoutError: '服务器太久没有应答',
	UND_ERR_CONNECT_TIMEOUT: '服务器太久没有应答',
	CERT_HAS_EXPIRED: '服务器的证书过期了',
	DEPTH_ZERO_SELF_SIGNED_CERT: '服务器的证书是自己签的，不受信任',
	SELF_SIGNED_CERT_IN_CHAIN: '服务器的证书不受信任',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: '服务器的证书不受信任',
	ERR_TLS_CERT_ALTNAME_INVALID: '服务器的证书写的是别的网址',
};

/** What nobody here has a word for; the program's own goes into the log. */
export const UNKNOWN_FAULT = '原因不明，请告诉管理员，详情记在数据文件夹的 work/delivery-failed.log 里';

/** The reason in a few words. */
export function reasonOf(error: unknown): string {
	if (error instanceof DeliveryFault) return error.message;
	for (let at = error; at instanceof Error; at = at.cause) {
		const { code, name } = at as NodeJS.ErrnoException;
		const known = BY_CODE[code ?? ''] ?? BY_CODE[name];
		if (known !== undefined) return known;
	}
	return UNKNOWN_FAULT;
}
