/** In place of `react-markdown`: the hints of fields are plain sentences, and a second Markdown reader would only weigh. */
export default function PlainText({ children }: { children: string }): string {
	return children;
}
