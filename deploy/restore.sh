#!/bin/sh
# 恢复：从一个备份文件建新的数据文件夹。用法：restore.sh <备份文件> <新的数据文件夹>（要是空的，或者还没有）
set -eu
from=${1:?'用法：restore.sh <备份文件> <新的数据文件夹>'}
data=${2:?'用法：restore.sh <备份文件> <新的数据文件夹>'}
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
	echo "$data 里已经有东西，没有恢复。请换一个空的文件夹" >&2
	exit 1
fi
if [ ! -r "$from" ]; then
	echo "没有恢复：备份文件 $from 不在，或者这个系统账号读不到" >&2
	exit 1
fi
umask 077
mkdir -p "$data"
# 半份不能留下：拿它启动，会当作恢复好了的。
trap 'find "$data" -mindepth 1 -delete; echo "没有恢复：$from 不完整，或者磁盘满了。请换一个备份文件，或腾出空间再做" >&2' EXIT
tar -xzf "$from" -C "$data"
git clone -q --mirror "$data/content.bundle" "$data/content.git"
git --git-dir="$data/content.git" config --remove-section remote.origin
rm "$data/content.bundle"
git --git-dir="$data/content.git" fsck --strict --no-dangling
trap - EXIT
echo "已恢复到 $data。用 OFFICE_DATA=$data npm start 启动"
