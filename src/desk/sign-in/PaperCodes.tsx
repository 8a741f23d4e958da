/** 恢复码, shown once: whoever has seen them says so. */
type Props = { codes: readonly string[]; done: () => void };

export const PaperCodes = ({ codes, done }: Props) => (
	<section className="desk-form">
		<h2>恢复码</h2>
		<p>
			手机丢了、换了，就用它们登录，每个只能用一次。<b>只显示这一次</b>
			：请抄下来或打印出来，锁在柜子里，不要和手机放在一起。
		</p>
		<ol className="desk-codes">
			{codes.map((code) => (
				<li key={code}>
					<code>{code}</code>
				</li>
			))}
		</ol>
		<p className="desk-row">
			<button type="button" className="desk-button" onClick={() => window.print()}>
				打印
			</button>
			<button type="button" className="desk-main" onClick={done}>
				抄好了
			</button>
		</p>
	</section>
);
