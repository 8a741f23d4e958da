/** What who signs in with 两步验证 is told, at the desk and on a phone. */
export const CODE_ASKED = '手机上的动态码（六位数字），或一个恢复码';
export const CODE_LOST = '手机和恢复码都不在，请找管理员关掉两步验证。';
