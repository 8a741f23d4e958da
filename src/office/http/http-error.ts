/** A request that is turned down, in words for the person who made it. */

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 423 | 429 | 503 | 507;

/** Thrown anywhere below a request; the answer carries `status`, `code`, the sentence and `details`. */
export class HttpError extends Error {
	readonly status: Status;
	/** Stable name for machines and tests, kebab-case. */
	readonly code: string;
	readonly details: Record<string, unknown>;

	constructor(status: Status, code: string, message: string, details: Record<string, unknown> = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
	}
}
