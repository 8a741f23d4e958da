/** A story from a file of Word or WPS, for those who do not drag. */
import { takeDocx } from '../docx/take-docx.ts';

export const DocxButton = () => (
	<label className="desk-button desk-pick">
		＋ 从 Word 或 WPS 文件
		<input
			type="file"
			accept=".docx,.docm,.doc,.wps"
			onChange={({ target }) => {
				const [file] = target.files ?? [];
				target.value = '';
				if (file) void takeDocx(file);
			}}
		/>
	</label>
);
