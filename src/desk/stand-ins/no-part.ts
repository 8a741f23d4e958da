/** In place of a part of Decap's that the desk does without. */
export default function NoPart(): null {
	return null;
}
