/** In place of what the desk never does: read front matter of its own, read TOML, write WebP. */
const refuse = () => {
	throw new Error('这个功能没有启用');
};
export default refuse;
export { refuse as encode, refuse as parse, refuse as stringify };
