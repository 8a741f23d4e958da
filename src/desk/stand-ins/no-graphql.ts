/** In place of a query language that a forge may be asked in: the desk asks it by plain addresses. */
const refuse = class {
	constructor() {
		throw new Error('这个功能没有启用');
	}
};

export { refuse as ApolloClient, refuse as createHttpLink, refuse as InMemoryCache, refuse as setContext };

export const gql = (): string => '';
