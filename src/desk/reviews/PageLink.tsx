/** Where a published entry stands, and the way to its page when there is one. */
type Props = {
	standing: string;
	href: string | undefined;
	/** What `standing` says is no good news. */
	isFault?: boolean;
};

export const PageLink = ({ standing, href, isFault = false }: Props) => (
	<>
		<span role="status" className={`desk-standing desk-live${isFault ? ' desk-over' : ''}`}>
			{standing}
		</span>
		{href !== undefined && (
			<a className="desk-button" href={href} target="_blank" rel="noreferrer">
				看网页
			</a>
		)}
	</>
);
