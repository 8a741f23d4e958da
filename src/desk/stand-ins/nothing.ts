/** In place of what the desk never does: run code in front matter, read TOML, sign in elsewhere, write WebP, Decap's own preview. */
const refuse = () => {
	throw new Error('这个功能没有启用');
};
export default refuse;
export { refuse as encode, refuse as parse, refuse as renderToString, refuse as stringify, refuse as toToml };
