/** Why a text is written by its marks. */
export const RichTextLoss = ({ lost }: { lost: string }) => (
	<p role="status" className="desk-quiet">
		正文里有{lost}，“看排版”存不住，所以在“看记号”里写。
	</p>
);
