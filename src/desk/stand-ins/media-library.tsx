/**
 * In place of Decap's store of all pictures: pictures lie with their entry and are chosen in its form. An entry is not
 * opened before the list of the store is there, so it is told to be empty, as any backend here would answer.
 */
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';

export default function MediaLibrary() {
	const dispatch = useDispatch();
	useEffect(() => void dispatch({ type: 'MEDIA_LOAD_SUCCESS', payload: { files: [] } }), [dispatch]);
	return null;
}
