/** In place of Decap's board of columns: a status follows from reviews and is not dragged. Who asks for it is sent home. */
import { useEffect } from 'react';

export default function Workflow() {
	useEffect(() => location.replace('#/desk/today'), []);
	return null;
}
