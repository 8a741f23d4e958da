/** Where a published entry stands, and the way to its page when there is one. */
import { CopyButton } from '../CopyButton.tsx';

type Props = {
	standing: string;
	href: string | undefined;
	/** Whether others than those at this office can open it. */
	isPublic?: boolean;
	/** What `standing` says is no good news. */
	isFault?: boolean;
};

export const PageLink = ({ standing, href, isPublic = false, isFault = false }: Props) => (
	<>
		<span role="status" className={`desk-standing desk-live${isFault ? ' desk-over' : ''}`}>
			{standing}
		</span>
		{href !== undefined && (
			<a className="desk-button" href={href} target="_blank" rel="noreferrer">
				看网页
			</a>
		)}
		{href !== undefined && isPublic && <CopyButton label="复制网址" words={href} />}
	</>
);
