#!/bin/sh
# 恢复：从一个备份文件建新的数据文件夹。用法：restore.sh <备份文件> <新的数据文件夹>（要是空的，或者还没有）
set -eu
from=${1:?'用法：restore.sh <备份文件> <新的数据文件夹>'}
data=${2:?'用法：restore.sh <备份文件> <新的数据文件夹>'}
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
	echo "$data 里已经有东西，没有恢复。请换一个空的文件夹" >&2
	exit 1
fi
umask 077
mkdir -p "$data"
tar -xzf "$from" -C "$data"
git clone -q --mirror "$data/content.bundle" "$data/content.git"
git --git-dir="$data/content.git" remote remove origin
rm "$data/content.bundle"
git --git-dir="$data/content.git" fsck --strict --no-dangling
echo "已恢复到 $data。用 OFFICE_DATA=$data npm start 启动"
