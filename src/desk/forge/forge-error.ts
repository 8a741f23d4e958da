/** Faults of a forge, as an editor is told of them. */
import { ApiError } from '../api.ts';

/** Somebody else has saved since this browser read. */
export const changedOnForge = (): ApiError =>
	new ApiError(
		'没有保存：您打开这一篇以后，别人又保存过。请先把自己写的复制出来，刷新这一页，在新的一稿上改',
		409,
		'changed-meanwhile'
	);

/** What the forge answered, in words that tell what to do. */
export function forgeError(error: unknown, failed: string): ApiError {
	if (error instanceof ApiError) return error;
	const { status, message = '' } = error as { status?: number | null; message?: string };
	if (/changed since you started editing/.test(message)) return changedOnForge();
	const why = /does not have access|Repo ".*" not found/.test(message)
		? '您的账号在平台上没有这个项目的写权限，请找平台上的项目管理员'
		: error instanceof TypeError || /failed to fetch|network/i.test(message)
			? '连不上代码平台。请检查网络，不要关掉这一页，稍后再试'
			: (WHYS[status ?? 0] ??
				(Number(status) >= 500 ? '代码平台出错了，请稍后再试' : `代码平台说：${message}`));
	return new ApiError(`${failed}：${why}`, status ?? 0, 'forge');
}

const WHYS: Record<number, string> = {
	401: '登录已经过期，请退出后重新登录',
	403: '您在代码平台上没有这个权限，请找平台上的项目管理员',
	404: '代码平台上找不到这一项，可能已被别人删除或发布',
	405: '平台还不让合并：批准的人不够，或自动检查没有通过。请到平台上看这篇稿子的合并请求',
	406: '平台还不让合并：和已经发布的内容有冲突，或自动检查没有通过。请到平台上看这篇稿子的合并请求',
	409: '别人刚好改过同一处。请打开最新的一版再改',
	422: '平台没有接受：可能别人刚好改过同一处。请打开最新的一版再改',
};
