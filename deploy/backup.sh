#!/bin/sh
# 备份：内容库（含草稿、回收站、批注、全部历史）、账号、设置、操作记录，合成一个文件，留最近 30 个。
# 用法：backup.sh <备份文件夹>；数据文件夹由 OFFICE_DATA 指明。编辑台开着也可以做。
set -eu
to=${1:?'用法：backup.sh <备份文件夹>'}
data=${OFFICE_DATA:?'请用 OFFICE_DATA 写明数据文件夹'}
if [ ! -e "$data/content.git/HEAD" ]; then
	echo "没有备份：$data 里没有内容库（content.git）。请看 OFFICE_DATA 写得对不对，这个系统账号读不读得到" >&2
	exit 1
fi
umask 077
mkdir -p "$to"
work=$(mktemp -d "$to/.making-XXXXXX")
# 没有做完的不留：磁盘快满时，留下的会越积越多。
trap 'rm -rf "$work" "$work.tar.gz"' EXIT
git --git-dir="$data/content.git" bundle create -q "$work/content.bundle" --all
git --git-dir="$data/content.git" bundle verify -q "$work/content.bundle"
for one in accounts.json office.yml audit; do
	if [ -e "$data/$one" ]; then cp -R "$data/$one" "$work/"; fi
done
# 证书和密钥；office.yml 里用相对路径写到的别的文件，如送网站用的密码、私钥。送出的压缩包会重做，不带。
for one in "$data"/*.pem "$data"/*.key; do
	if [ -e "$one" ]; then cp "$one" "$work/"; fi
done
if [ -e "$data/office.yml" ]; then
	tr -s '[:space:]{}[],:"'"'" '[\n*]' <"$data/office.yml" | while read -r one; do
		case $one in '' | /* | *..* | *.zip) continue ;; esac
		if [ -f "$data/$one" ] && [ ! -e "$work/$one" ]; then
			mkdir -p "$(dirname "$work/$one")"
			cp "$data/$one" "$work/$one"
		fi
	done
fi
name="$to/office-$(date +%Y%m%d-%H%M%S).tar.gz"
tar -czf "$work.tar.gz" -C "$work" .
mv "$work.tar.gz" "$name"
ls -1t "$to"/office-*.tar.gz | tail -n +31 | while read -r old; do rm -f "$old"; done
echo "已备份到 $name"
