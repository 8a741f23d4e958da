/** On a phone the page and the notes stand in the place of the form, one at a time. */
import { useEffect, useState } from 'react';

export function PhoneView() {
	const [isPage, setPage] = useState(false);
	useEffect(() => {
		const { dataset } = document.documentElement;
		if (isPage) dataset['deskView'] = 'page';
		else delete dataset['deskView'];
		return () => {
			delete dataset['deskView'];
		};
	}, [isPage]);
	return (
		<button
			type="button"
			className="desk-button phone-view"
			aria-pressed={isPage}
			onClick={() => setPage(!isPage)}
		>
			{isPage ? '回到表单' : '看网页和批注'}
		</button>
	);
}
